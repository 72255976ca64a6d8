-- What binds a portal's query to one client. The server seals the Client Id for one transaction of one connection; the
-- role that queries run as can neither read the key nor make a seal, so whatever a query sets itself counts for nothing.

create table client_seal (
  only_row boolean primary key default true check (only_row),
  key      bytea not null
);

insert into client_seal (key)
values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));

grant select on client_seal to ${app};

-- The Client Id that this transaction is bound to, otherwise null. Row-level security policies compare with it.
create function bound_client() returns text
  language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
declare
  sealed text := current_setting('foyer.client', true);
  client text := substr(sealed, 66);
  secret bytea;
begin
  if sealed is null or length(sealed) < 66 then
    return null;
  end if;
  select key into secret from public.client_seal;
  if left(sealed, 64) = encode(sha256(secret || sha256(secret || convert_to(
      pg_backend_pid() || '|' || extract(epoch from transaction_timestamp()) || '|' || client, 'UTF8'))), 'hex') then
    return client;
  end if;
  return null;
end $$;
