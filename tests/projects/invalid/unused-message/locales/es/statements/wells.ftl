title = Comunicado sobre los pozos
short-title = Comunicado sobre los pozos
opening = Hablamos en nombre de { $people } personas cuyos pozos se secan.
closing = Lea el *informe* del año.

-pact = pacto
forgotten = Celebramos el { -pact }, como { forgotten-too }.
forgotten-too = otras personas
kept = Seguimos.
