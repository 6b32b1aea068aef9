### Nombres propios en español de las organizaciones, por los identificadores de data/organizations.csv.
### Solo figuran los que la organización misma usa; un nombre no se traduce. Las demás aparecen con el nombre con que firman.

# Fuente: olcgs.org/es
good-shepherd = Congregación de Nuestra Señora de la Caridad del Buen Pastor

# Fuente: comunicados en español de simn-global.org, 2017-2019
simn = Red Internacional de Migración Scalabrini

# Fuente: umnews.org/es
umc-gbcs = Junta General de Iglesia y Sociedad de la Iglesia Metodista Unida
