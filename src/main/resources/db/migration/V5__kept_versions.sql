-- The last version of each portal that had no problem, for a start at which its files have one. Both archives are sealed:
-- who can write here, and has not the keys, cannot make pages. What portals have in common is kept once.
create table kept_shared (
  version  text primary key,
  files    bytea not null
);
create table kept_portals (
  name            text primary key,
  version         text not null,
  files           bytea not null,
  shared_version  text not null references kept_shared
);
create index kept_portals_by_shared on kept_portals (shared_version);

grant select, insert, update, delete on kept_shared, kept_portals to ${app};
