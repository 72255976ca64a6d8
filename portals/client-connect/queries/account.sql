-- One account. Of another client's there is no row, whatever the address says.
select a.number, a.name, a.kind = 'loan' as loan, abs(sum(t.amount)) as balance
from accounts a
join account_transactions t on t.number = a.number
where a.number = :number
group by a.number, a.name, a.kind
