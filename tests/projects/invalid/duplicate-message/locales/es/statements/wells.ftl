title = Comunicado sobre los pozos
short-title = Comunicado sobre los pozos
opening = Hablamos en nombre de { $people } personas.
opening = Otra vez.
closing = Lea el *informe*.
