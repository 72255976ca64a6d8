-- What staff do for a client who cannot get in.

-- The code that was told to a client by phone, at most one for each portal: a new one replaces the old. Twelve digits are
-- too few for a fast hash, so this is a password's.
create table emergency_codes (
  account_id uuid not null references accounts on delete cascade,
  portal_id  text not null,
  id         uuid not null unique,
  code_hash  text not null,
  issued_by  uuid not null,
  reason     text not null,
  issued_at  timestamptz not null,
  expires_at timestamptz not null,
  wrong      integer not null default 0,
  used_at    timestamptz,
  primary key (account_id, portal_id)
);
create index emergency_codes_by_age on emergency_codes (issued_at);

grant select, insert, update, delete on emergency_codes to ${app};

-- Whether the client went to the step for such a code; where they left for it, at_method still says.
alter table sign_ins add column at_emergency boolean not null default false;

-- What staff prefer for a client; empty is the portal's own method.
alter table accounts
  add column preferred_method text
    check (preferred_method in ('email-code', 'authenticator-app', 'sms-code', 'disabled')),
  add column mfa_disabled_until timestamptz,
  add column mfa_disabled_reason text,
  add check ((preferred_method is not distinct from 'disabled') = (mfa_disabled_until is not null));

-- What was preferred when it began; a sign-in does not outlive a change of that.
alter table sign_ins add column began_preferred text;
alter table sessions add column preferred text;
