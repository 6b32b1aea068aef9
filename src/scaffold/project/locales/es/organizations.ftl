### Nombres de organizaciones en español, por los identificadores de data/organizations.csv: solo los que la organización
### misma usa. Donde no hay ninguno, figura en todos los idiomas el nombre con que firmó.

readers = Asociación Ejemplo de Lectores
