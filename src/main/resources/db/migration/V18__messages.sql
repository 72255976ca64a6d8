-- What clients and staff write to each other.

create table conversations (
  id          uuid primary key,
  account_id  uuid not null references accounts on delete cascade,
  -- Where the client reads it.
  portal_id   text not null,
  subject     text not null check (length(subject) between 1 and 120),
  started_at  timestamptz not null,
  last_at     timestamptz not null,
  -- How many messages there are.
  count       integer not null check (count > 0),
  -- Since when a message of the client waits for staff.
  waits_since timestamptz,
  -- How many of them the client has seen, and when there was something new among them.
  read_count  integer not null default 0,
  read_at     timestamptz
);

create table messages (
  -- Chosen when the form was drawn: sent twice, it is one message.
  id              uuid primary key,
  conversation_id uuid not null references conversations on delete cascade,
  number          integer not null,
  -- Who of the staff wrote it; null for the client. Kept when that account is gone.
  staff_id        uuid,
  at              timestamptz not null,
  body            text not null check (length(body) between 1 and 4000),
  unique (conversation_id, number)
);

create index conversations_of_client on conversations (account_id, last_at desc);
create index conversations_waiting on conversations (waits_since, id) where waits_since is not null;
create index conversations_settled on conversations (last_at desc, id desc) where waits_since is null;

grant select, insert, update, delete on conversations, messages to ${app};
