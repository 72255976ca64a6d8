package app.foyer.storage;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.portal.WrittenQuery;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("No query runs")
class QueryRightsTest {
    private LenderWorld world;

    @BeforeEach
    void a_lender() {
        world = new LenderWorld();
    }

    @AfterEach
    void nothing_is_left() {
        world.close();
    }

    @ParameterizedTest(name = "when {1}")
    @CsvSource(delimiter = ';', textBlock = """
            grant select on public.accounts to foyer_queries     ; the role may read public.accounts, which is not listed
            grant select (email) on public.accounts to foyer_queries; the role may read public.accounts, which is not listed
            grant select on public.client_seal to public         ; the role may read public.client_seal, which is not listed
            grant insert on lender.accounts to foyer_queries     ; the role may change lender.accounts
            grant update (rate) on lender.accounts to foyer_queries; the role may change lender.accounts
            revoke select on lender.accounts from foyer_queries  ; the role may not read lender.accounts
            alter table lender.accounts disable row level security; lender.accounts has no row-level security
            drop policy own on lender.accounts                   ; lender.accounts has no policy that compares with bound_client()
            create policy open on lender.accounts using (true)   ; lender.accounts has a policy that does not compare with bound_client()
            create policy wide on lender.accounts using (client_id = (select public.bound_client()) or true); lender.accounts shows rows to a client who does not exist
            create policy wide on lender.accounts using ((select public.bound_client()) is not null); lender.accounts shows rows to a client who does not exist
            create policy wide on lender.accounts using ((select public.bound_client())::int is not null); lender.accounts shows rows to a client who does not exist
            drop table lender.account_transactions               ; there is no table lender.account_transactions
            create view lender.seen as select * from lender.accounts; lender.seen
            grant create on schema lender to foyer_queries       ; the role may make things in the schema lender
            """)
    void when(String change, String finding) {
        world.postgres.execute(change);
        if (finding.equals("lender.seen")) {
            world.postgres.execute("grant select on lender.seen to foyer_queries");
        }
        PgClientData.Opened opened = world.open();
        assertThat(opened.findings()).anySatisfy(found -> assertThat(found).contains(finding));
        var asked = LenderWorld.question("C1001", WrittenQuery.of("select 1 as x", "x"), Map.of(), 1);
        assertThat(LenderWorld.column(opened.data().ask(asked).await())).containsExactly("failed");
    }
}
