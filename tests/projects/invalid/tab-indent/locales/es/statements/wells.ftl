title = Comunicado sobre los pozos
short-title = Comunicado sobre los pozos
opening =
	Hablamos en nombre de { $people } personas.
closing = Lea el *informe*.
