title = Comunicado sobre los pozos
short-title = Comunicado sobre los pozos
opening = Hablamos en nombre de { $people } personas cuyos pozos se secan.
closing = Lea  el *informe* del año.
