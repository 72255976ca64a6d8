select number, owed, set_config('a.b', 'c', false), "pg_sleep"(9)
from loans where number = :number
