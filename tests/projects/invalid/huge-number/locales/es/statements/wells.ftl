title = Comunicado sobre los pozos
short-title = Comunicado sobre los pozos
opening = Hablamos en nombre de { NUMBER($people, minimumFractionDigits: 300000000) } personas.
closing = Lea el *informe*.
