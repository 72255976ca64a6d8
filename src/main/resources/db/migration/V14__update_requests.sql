-- What clients ask to have changed of what the lender holds about them, and what became of it.

alter table accounts
  add column address text check (length(address) <= 500),
  -- When the e-mail address was last changed; for a day it is no way around a paired app.
  add column email_changed_at timestamptz;

create table update_requests (
  id           uuid primary key,
  account_id   uuid not null references accounts on delete cascade,
  -- Where it was asked for: notices are worded by this portal.
  portal_id    text not null,
  kind         text not null check (kind in ('name', 'address', 'phone', 'email')),
  was          text,
  wanted       text not null check (length(wanted) <= 500),
  state        text not null check (state in ('unconfirmed', 'open', 'approved', 'rejected', 'withdrawn')),
  asked_at     timestamptz not null,
  -- When a code that went to the new address was answered right.
  confirmed_at timestamptz,
  code_hash    bytea,
  code_until   timestamptz,
  sent_at      timestamptz,
  sends        integer not null default 0,
  wrong        integer not null default 0,
  ended_at     timestamptz,
  decided_by   uuid,
  -- What whoever rejected it wrote to the client.
  answer       text check (length(answer) <= 500),
  check ((state in ('unconfirmed', 'open')) = (ended_at is null)),
  check ((state in ('approved', 'rejected')) = (decided_by is not null)),
  check ((state = 'rejected') = (answer is not null))
);

-- Of each kind a client has at most one that is not ended.
create unique index update_requests_not_ended on update_requests (account_id, kind) where ended_at is null;
create index update_requests_by_account on update_requests (account_id, asked_at desc);
create index update_requests_open on update_requests (asked_at, id) where state = 'open';

grant select, insert, update, delete on update_requests to ${app};
