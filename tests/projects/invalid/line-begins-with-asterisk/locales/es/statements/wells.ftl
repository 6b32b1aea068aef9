title = Comunicado sobre los pozos
short-title = Comunicado sobre los pozos
opening = Hablamos en nombre de { $people } personas
    cuyos pozos se secan, como dice el
    *informe* del año.
closing = Lea el *informe*.
