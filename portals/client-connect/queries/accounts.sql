-- What a client owes and has. The database gives only the rows of whoever is signed in.
select a.number, a.name, a.kind = 'loan' as loan, abs(sum(t.amount)) as balance
from accounts a
join account_transactions t on t.number = a.number
group by a.number, a.name, a.kind
order by a.number
