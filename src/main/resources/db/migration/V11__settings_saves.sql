-- Every save of a portal's settings by the form, with the whole text that it found and the one that it left. Append-only
-- for the application, like activity: whoever saved stays known when the account is gone.
create table settings_saves (
  id          uuid primary key,
  number      bigint generated always as identity,
  portal_id   text not null,
  at          timestamptz not null,
  account_id  uuid not null,
  desk_id     text not null,
  address     text not null,
  browser     text not null,
  -- Empty where there was no file.
  text_before text,
  text_after  text,
  reason      text
);
create unique index settings_saves_of_portal on settings_saves (portal_id, number desc);

-- Saves whose file may or may not have been written yet. A save is noted here before, and is moved above after; what a
-- crash leaves here is found out by the file.
create table settings_saves_begun (
  id          uuid primary key,
  portal_id   text not null,
  at          timestamptz not null,
  account_id  uuid not null,
  desk_id     text not null,
  address     text not null,
  browser     text not null,
  text_before text,
  text_after  text,
  reason      text
);
create index settings_saves_begun_of_portal on settings_saves_begun (portal_id, at);

grant select, insert on settings_saves to ${app};
grant select, insert, delete on settings_saves_begun to ${app};
