-- What staff look after of a client, and what they find one by.
alter table accounts
  add column phone text check (length(phone) <= 40),
  -- When a code was last answered right that went there; null for an address or number that nobody has proven.
  add column email_confirmed_at timestamptz,
  add column phone_confirmed_at timestamptz;

-- All that a client can be found by, in small letters: what they sign in with, their address, and their name from each of
-- its words on. A search is one range of the index below; each client has a handful of rows, so that none is ever long.
create table client_terms (
  account_id uuid not null references accounts on delete cascade,
  term       text collate "C" not null,
  primary key (account_id, term)
);
create index client_terms_by_term on client_terms (term, account_id);

grant select, insert, delete on client_terms to ${app};

create function client_terms_of(client_id text, web_user_id text, name text, email text) returns setof text
language sql immutable as $$
  select left(lower(term), 100) from unnest(array[client_id, web_user_id, email]) term where term is not null
  union
  select left(substr(plain, start), 100)
  from (select regexp_replace(lower(btrim(name)), '\s+', ' ', 'g') as plain) names,
    generate_series(1, least(length(plain), 200)) start
  where start = 1 or substr(plain, start - 1, 1) in (' ', '-')
$$;

-- The database keeps them itself, so that no way to write an account can forget to.
create function keep_terms_of_new() returns trigger language plpgsql as $$
begin
  insert into client_terms (account_id, term)
  select a.id, t.term from added a cross join lateral client_terms_of(a.client_id, a.web_user_id, a.name, a.email) t (term)
  where a.role is null;
  return null;
end $$;

create function keep_terms_of_changed() returns trigger language plpgsql as $$
begin
  delete from client_terms where account_id = new.id;
  insert into client_terms (account_id, term)
  select new.id, t.term from client_terms_of(new.client_id, new.web_user_id, new.name, new.email) t (term)
  where new.role is null;
  return null;
end $$;

create trigger keep_terms_of_new after insert on accounts
  referencing new table as added for each statement execute function keep_terms_of_new();

create trigger keep_terms_of_changed after update of client_id, web_user_id, name, email, role on accounts
  for each row
  when ((old.client_id, old.web_user_id, old.name, old.email, old.role)
    is distinct from (new.client_id, new.web_user_id, new.name, new.email, new.role))
  execute function keep_terms_of_changed();

insert into client_terms (account_id, term)
select a.id, t.term from accounts a
cross join lateral client_terms_of(a.client_id, a.web_user_id, a.name, a.email) t (term)
where a.role is null;
