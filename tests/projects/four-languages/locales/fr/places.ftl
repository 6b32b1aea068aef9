oaxaca = Oaxaca
    .full = Oaxaca, Mexique
