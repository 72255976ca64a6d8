-- Everything about getting in. Times come from the application's clock, never from now().

create table accounts (
  id             uuid primary key,
  client_id      text not null unique,
  web_user_id    text unique check (length(web_user_id) <= 100),
  name           text not null,
  email          text,
  zone           text not null,
  password_hash  text not null,
  active         boolean not null default true,
  -- Wrong e-mailed codes in a row: the mailbox counts as one authenticator (NIST SP 800-63B-4, 3.2.2).
  email_failures integer not null default 0,
  created_at     timestamptz not null
);

-- Identifiers are typed by people: capitals do not matter.
create unique index accounts_by_client_id on accounts (lower(client_id));
create unique index accounts_by_web_user_id on accounts (lower(web_user_id));

-- A shared secret. The last used time step and the failures belong to the secret, not to a pairing, so that a code
-- seen at one portal is used up at every other.
create table authenticators (
  id            uuid primary key,
  account_id    uuid not null references accounts on delete cascade,
  sealed_secret bytea not null,
  last_step     bigint not null default 0,
  failures      integer not null default 0,
  created_at    timestamptz not null
);
create index authenticators_by_account on authenticators (account_id);

create table pairings (
  account_id       uuid not null references accounts on delete cascade,
  portal_id        text not null,
  authenticator_id uuid not null references authenticators on delete cascade,
  paired_at        timestamptz not null,
  primary key (account_id, portal_id)
);
create index pairings_by_authenticator on pairings (authenticator_id);

-- The client's own choice, per portal. Kept when the portal stops offering it, and then without effect.
create table email_defaults (
  account_id uuid not null references accounts on delete cascade,
  portal_id  text not null,
  since      timestamptz not null,
  primary key (account_id, portal_id)
);

create table sessions (
  id           uuid primary key,
  token_hash   bytea not null unique,
  account_id   uuid not null references accounts on delete cascade,
  portal_id    text not null,
  method       text not null,
  assurance    smallint not null,
  started_at   timestamptz not null,
  last_seen_at timestamptz not null,
  ended_at     timestamptz,
  address      text not null,
  browser      text not null
);
create index sessions_by_account on sessions (account_id);
create index sessions_by_age on sessions (started_at);

-- Sign-ins in progress: from the right password to the session.
create table sign_ins (
  id                 uuid primary key,
  token_hash         bytea not null unique,
  account_id         uuid not null references accounts on delete cascade,
  portal_id          text not null,
  -- The portal's settings when it began: each step obeys the stricter of then and now.
  began_method       text not null,
  began_email        boolean not null,
  began_default      boolean not null,
  started_at         timestamptz not null,
  expires_at         timestamptz not null,
  ended_at           timestamptz,
  wrong              integer not null default 0,
  -- Where the client stands, when it is not where the policy starts: the method they asked for.
  at_method          text,
  sends              integer not null default 0,
  last_sent_at       timestamptz,
  send_held_until    timestamptz,
  setup_id           uuid references authenticators on delete set null,
  -- Notes of the client, which count only once the code was right.
  wants_default      boolean,
  wants_app          boolean not null default false,
  proven_by          text,
  proven_at          timestamptz,
  completed_at       timestamptz,
  session_id         uuid references sessions on delete set null
);
create index sign_ins_by_age on sign_ins (started_at);
create index sign_ins_by_account on sign_ins (account_id);

-- The live code of a sign-in, at most one: a new one replaces the old.
create table email_codes (
  sign_in_id    uuid primary key references sign_ins on delete cascade,
  code_hash     bytea not null,
  sealed_code   bytea,
  -- The code is good only while the account still has the address it was sent to.
  email_hash    bytea not null,
  issued_at     timestamptz not null,
  expires_at    timestamptz not null,
  used_at       timestamptz
);

-- The last uses of an allowance, such as "mails to this account"; as many as the limit, newest first.
create table allowances (
  key     bytea primary key,
  uses    timestamptz[] not null,
  keep_until timestamptz not null
);
create index allowances_by_age on allowances (keep_until);

-- Wrong passwords and the wait they cause: by what was typed and from where, and by account.
create table password_waits (
  -- A keyed hash of what was typed, or an account's id.
  key        bytea primary key,
  failures   integer not null,
  -- How many failures pass without a wait.
  free       integer not null,
  wait_until timestamptz not null,
  keep_until timestamptz not null
);
create index password_waits_by_age on password_waits (keep_until);

-- Mails on their way. What a mail says is sealed and wiped when the mail is done.
create table outbox (
  id              uuid primary key,
  kind            text not null,
  account_id      uuid not null references accounts on delete cascade,
  portal_id       text not null,
  sign_in_id      uuid references sign_ins on delete set null,
  sealed          bytea,
  masked_email    text not null,
  instead_of_app  boolean not null,
  address         text not null,
  browser         text not null,
  queued_at       timestamptz not null,
  not_before      timestamptz not null,
  expires_at      timestamptz not null,
  attempts        integer not null default 0,
  state           text not null default 'waiting' check (state in ('waiting', 'sent', 'given-up')),
  claimed_by      text,
  claimed_until   timestamptz,
  done_at         timestamptz
);
create index outbox_waiting on outbox (not_before) where state = 'waiting';
create index outbox_by_sign_in on outbox (sign_in_id, queued_at);
create index outbox_by_age on outbox (queued_at);

grant select, insert, update, delete on accounts, authenticators, pairings, email_defaults, sessions, sign_ins,
  email_codes, allowances, password_waits, outbox to ${app};
