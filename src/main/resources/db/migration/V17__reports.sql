-- What reports count.

-- When a client first signed in at a portal. Who never did is known by it, without going through all that ever happened.
create table first_sign_ins (
  account_id uuid not null references accounts on delete cascade,
  portal_id  text not null,
  at         timestamptz not null,
  primary key (account_id, portal_id)
);

grant select, insert on first_sign_ins to ${app};

-- The database keeps it itself, so that no way in can forget to.
create function keep_first_sign_in() returns trigger language plpgsql as $$
begin
  insert into first_sign_ins (account_id, portal_id, at)
  select a.id, new.portal_id, new.at from accounts a where a.id = new.account_id
  on conflict do nothing;
  return null;
end $$;

create trigger keep_first_sign_in after insert on activity
  for each row when (new.event = 'signed-in') execute function keep_first_sign_in();

-- After the trigger: who signs in meanwhile is in one of both.
insert into first_sign_ins (account_id, portal_id, at)
select e.account_id, e.portal_id, min(e.at)
from activity e join accounts a on a.id = e.account_id
where e.event = 'signed-in'
group by e.account_id, e.portal_id
on conflict (account_id, portal_id) do update set at = least(first_sign_ins.at, excluded.at);

-- What reports count of one portal in a span of time; who reads names the same events.
create index activity_reported on activity (portal_id, at)
  where event in ('signed-in', 'sign-in-paused', 'code-sent', 'code-not-delivered');
