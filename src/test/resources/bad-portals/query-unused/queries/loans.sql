select number, owed from loans where number = :number
