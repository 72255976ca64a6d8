-- A lender's tables as the demo has them: what its sample clients owe and have, in a schema of the lender's own.

set client_min_messages = warning;

create schema if not exists lender;

create table if not exists lender.accounts (
  number    text primary key,
  client_id text not null,
  name      text not null,
  kind      text not null check (kind in ('loan', 'savings')),
  rate      numeric(5, 2) not null,
  opened    date not null
);

create table if not exists lender.account_transactions (
  id        bigint generated always as identity primary key,
  number    text not null references lender.accounts,
  client_id text not null,
  day       date not null,
  details   text not null,
  amount    numeric(12, 2) not null
);

create index if not exists account_transactions_by_day on lender.account_transactions (client_id, number, day desc, id desc);

alter table lender.accounts enable row level security;
alter table lender.account_transactions enable row level security;
drop policy if exists own on lender.accounts;
drop policy if exists own on lender.account_transactions;
create policy own on lender.accounts for select to foyer_queries
  using (client_id = (select public.bound_client()));
create policy own on lender.account_transactions for select to foyer_queries
  using (client_id = (select public.bound_client()));
grant usage on schema lender to foyer_queries;
grant select on lender.accounts, lender.account_transactions to foyer_queries;

insert into lender.accounts values
  ('38-9021-0451772-00', 'C1001', 'Home loan', 'loan', 6.29, current_date - 420),
  ('38-9021-0451772-01', 'C1001', 'Everyday savings', 'savings', 2.10, current_date - 420),
  ('38-9021-0617308-00', 'C1002', 'Car loan', 'loan', 9.95, current_date - 300),
  ('38-9021-0617308-01', 'C1002', 'Rainy day savings', 'savings', 3.40, current_date - 300)
on conflict do nothing;

-- Fortnightly repayments with monthly interest on what is owed, and wages, bills and groceries on what is saved.
insert into lender.account_transactions (number, client_id, day, details, amount)
select number, client_id, day, details, amount from (
  select number, client_id, opened as day, 'Loan paid out' as details,
      case client_id when 'C1001' then -412000.00 else -24500.00 end as amount
    from lender.accounts where kind = 'loan'
  union all
  select number, client_id, day::date, 'Repayment', case client_id when 'C1001' then 1248.50 else 287.40 end
    from lender.accounts, generate_series(opened + 14, current_date, interval '14 days') day where kind = 'loan'
  union all
  select number, client_id, day::date, 'Interest',
      -round(case client_id when 'C1001' then 2159.57 else 203.15 end * (1 - 0.004 * turn), 2)
    from lender.accounts, generate_series(opened + 30, current_date, interval '30 days') with ordinality months (day, turn)
    where kind = 'loan'
  union all
  select number, client_id, opened, 'Opening deposit', 1500.00 from lender.accounts where kind = 'savings'
  union all
  select number, client_id, day::date, 'Salary, Harbour Joinery', case client_id when 'C1001' then 2310.75 else 2084.20 end
    from lender.accounts, generate_series(opened + 7, current_date, interval '14 days') day where kind = 'savings'
  union all
  select number, client_id, day::date, 'Transfer to loan', case client_id when 'C1001' then -1248.50 else -287.40 end
    from lender.accounts, generate_series(opened + 14, current_date, interval '14 days') day where kind = 'savings'
  union all
  select number, client_id, day::date, 'Power and gas', -round(148.20 + 37 * sin(turn)::numeric, 2)
    from lender.accounts, generate_series(opened + 19, current_date, interval '30 days') with ordinality months (day, turn)
    where kind = 'savings'
  union all
  select number, client_id, day::date, 'Groceries, Market Street', -round(121.35 + 58 * sin(2.3 * turn)::numeric, 2)
    from lender.accounts, generate_series(opened + 4, current_date, interval '7 days') with ordinality weeks (day, turn)
    where kind = 'savings'
) as happened
where not exists (select from lender.account_transactions)
order by day, number, details;
