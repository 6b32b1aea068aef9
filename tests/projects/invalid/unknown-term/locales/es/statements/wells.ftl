title = Comunicado sobre los pozos
short-title = Comunicado sobre los pozos
opening = Hablamos en nombre de { -gente }.
closing = Lea el *informe*.
