-- What happened, append-only for the application: it may insert and read, never change or delete.

create table activity (
  id         uuid not null,
  at         timestamptz not null,
  -- Empty when somebody typed an identifier that nobody has.
  account_id uuid,
  portal_id  text not null,
  event      text not null,
  facts      jsonb not null,
  address    text not null,
  browser    text not null,
  primary key (at, id)
) partition by range (at);

create index activity_by_account on activity (account_id, at desc, id desc);

-- Always there, so that no entry is ever refused for want of a partition.
create table activity_default partition of activity default;

grant select, insert on activity to ${app};

-- Makes the partition of a month and of the next three. Called daily; a month whose entries already lie in the default
-- partition is left there. Runs as the owner, since the application may not make tables.
create function make_activity_partitions(month timestamptz) returns integer
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  made integer := 0;
  first date := date_trunc('month', month at time zone 'UTC')::date;
  start date;
  partition text;
begin
  perform pg_advisory_xact_lock(hashtext('make_activity_partitions'));
  for ahead in 0..3 loop
    start := first + make_interval(months => ahead);
    partition := 'activity_' || to_char(start, 'YYYY_MM');
    continue when to_regclass('public.' || partition) is not null;
    continue when exists (
      select from activity_default
      where at >= start::timestamp at time zone 'UTC'
        and at < (start + interval '1 month') at time zone 'UTC');
    execute format(
      'create table public.%I partition of public.activity for values from (%L) to (%L)',
      partition, start::timestamp at time zone 'UTC', (start + interval '1 month') at time zone 'UTC');
    made := made + 1;
  end loop;
  return made;
end $$;

revoke all on function make_activity_partitions(timestamptz) from public;
grant execute on function make_activity_partitions(timestamptz) to ${app};
