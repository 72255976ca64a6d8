select number, owed from loans -- :number
