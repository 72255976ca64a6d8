select day, details, amount
from account_transactions
where number = :number
order by day desc, id desc
