oaxaca = Oaxaca
    .full = Oaxaca, Mexico
