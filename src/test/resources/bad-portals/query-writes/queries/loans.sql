delete from loans where number = :number
