### Lugares. El valor es el nombre dentro de una oración; .full, el de la línea de fecha o el de una dirección.

puerto-vallarta = Puerto Vallarta
    .full = Puerto Vallarta, México

# «EE. UU.» lleva espacio de no separación (U+00A0).
chicago = Chicago
    .full = Chicago, Illinois, EE. UU.
