### Lugares. El valor es el nombre dentro de una oración; .full, el de la línea de fecha o el de una dirección.

mexico-city = la Ciudad de México
    .full = Ciudad de México
