title = Comunicado sobre los pozos
short-title = Comunicado sobre los pozos
closing = Lea el { informe.
