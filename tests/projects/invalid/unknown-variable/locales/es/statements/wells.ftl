title = Comunicado sobre los pozos
short-title = Comunicado sobre los pozos
opening = Hablamos en nombre de { $personas } personas.
closing = Lea el *informe*.
