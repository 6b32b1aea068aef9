title = Comunicado sobre los pozos
short-title = Comunicado sobre los pozos
opening = # Hablamos en nombre de { $people } personas.
closing = 1. Lea el informe.
