-- Members of staff are accounts with a role; what they sign in with, their address, stands in client_id. Clients have no
-- role, so that no column of theirs could make one of them staff by mistake.
alter table accounts add column role text check (role in ('support', 'approver', 'admin'));
create index accounts_of_staff on accounts (lower(client_id)) where role is not null;

-- When a code was last asked for again before something grave, and how many wrong ones this session has given.
alter table sessions add column confirmed_at timestamptz;
alter table sessions add column wrong integer not null default 0;

-- Links by which members of staff choose their first password. One use, and only the newest of an account counts.
create table invitations (
  account_id uuid primary key references accounts on delete cascade,
  token_hash bytea not null unique,
  made_at    timestamptz not null,
  expires_at timestamptz not null
);

grant select, insert, update, delete on invitations to ${app};
