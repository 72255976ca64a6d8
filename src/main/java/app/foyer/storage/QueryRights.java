package app.foyer.storage;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the role that queries run as can read what is listed, bound to the client, and nothing else.
 *
 * <p>Asked as that role. A server on which it can do more does not run queries at all.
 */
final class QueryRights {
    private static final String FINDINGS = """
            with me as (select * from pg_roles where rolname = current_user),
            relations as (
              select c.*, n.nspname || '.' || c.relname as full_name, n.nspname || '.' || c.relname = any($1) as listed
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
              where n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_toast%'
                and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
            ),
            policies as (
              select p.polrelid, pg_get_expr(p.polqual, p.polrelid) as condition
              from pg_policy p, me
              where p.polpermissive and p.polcmd in ('r', '*') and (p.polroles @> array[me.oid] or p.polroles = '{0}')
            )
            select 'the role may do what only an administrator should' as finding from me
              where rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
            union all select 'the role is a member of another role' from me, pg_auth_members where member = me.oid
            union all select 'the role may make temporary tables, or schemas' where
              has_database_privilege(current_database(), 'temporary, create')
            union all select 'the role may make things in the schema ' || nspname from pg_namespace
              where has_schema_privilege(oid, 'create')
            union all select 'there is no table ' || missing from unnest($1) missing
              where missing not in (select full_name from relations where relkind in ('r', 'p'))
            union all select 'the role may not read ' || full_name from relations
              where listed and not (has_table_privilege(oid, 'select') and has_schema_privilege(relnamespace, 'usage'))
            union all select 'the role may read ' || full_name || ', which is not listed' from relations
              where not listed and case when relkind = 'S' then has_sequence_privilege(oid, 'usage, select, update')
                else has_any_column_privilege(oid, 'select, insert, update, references')
                  or has_table_privilege(oid, 'delete, truncate, trigger') end
            union all select 'the role may change ' || full_name from relations
              where listed and (has_any_column_privilege(oid, 'insert, update, references')
                or has_table_privilege(oid, 'delete, truncate, trigger'))
            union all select 'the role owns ' || full_name from relations, me where relowner = me.oid
            union all select full_name || ' has no row-level security' from relations
              where listed and not relrowsecurity
            union all select full_name || ' has no policy that compares with bound_client()' from relations
              where listed and not exists (select from policies where polrelid = relations.oid)
            union all select full_name || ' has a policy that does not compare with bound_client()'
              from relations join policies on polrelid = relations.oid
              where listed and condition not like '%bound\\_client()%'
            union all select 'the role may call ' || p.oid::regprocedure || ', which acts as its owner' from pg_proc p
              where p.prosecdef and p.pronamespace <> 'pg_catalog'::regnamespace and p.proname <> 'bound_client'
                and has_function_privilege(p.oid, 'execute')""";

    private QueryRights() {}

    /** Everything that is wrong, in words; nothing when queries may run. */
    static Future<List<String>> findings(SqlClient asQueryRole, List<String> relations) {
        return asQueryRole
                .preparedQuery(FINDINGS)
                .execute(Tuple.of(relations.toArray(String[]::new)))
                .map(rows -> {
                    List<String> findings = new ArrayList<>();
                    rows.forEach(row -> findings.add(row.getString("finding")));
                    return List.copyOf(findings);
                });
    }
}
