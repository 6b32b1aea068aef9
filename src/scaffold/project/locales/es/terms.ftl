### Nombres acordados: se escriben una vez y los usan todos los comunicados.

-agreement = Acuerdo sobre los Horarios de las Bibliotecas
