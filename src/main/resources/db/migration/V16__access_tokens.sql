-- Tokens by which programs work at the desk, each in the name of the admin who made it. A token that counts no more is kept:
-- what it did stands in activity.
create table access_tokens (
  id           uuid primary key,
  token_hash   bytea not null unique,
  name         text not null check (length(name) between 1 and 60),
  scopes       text[] not null check (cardinality(scopes) > 0),
  owner_id     uuid not null references accounts on delete cascade,
  made_at      timestamptz not null,
  expires_at   timestamptz not null,
  revoked_at   timestamptz,
  last_used_at timestamptz
);

grant select, insert, update on access_tokens to ${app};
