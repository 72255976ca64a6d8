-- Passwords that clients change, and those that they must change before their next session.
alter table accounts
  add column must_change_password boolean not null default false,
  -- When the password was set; null for the first one.
  add column password_changed_at timestamptz;

-- Which password a sign-in began with, told by when that was set: it leads nowhere once the client has another one.
alter table sign_ins add column password_since timestamptz;
