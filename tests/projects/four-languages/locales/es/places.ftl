oaxaca = Oaxaca
    .full = Oaxaca, México
