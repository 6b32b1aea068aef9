title = Comunicado conjunto sobre el derecho al agua limpia
short-title = Comunicado sobre el agua limpia
subtitle = { $signatories ->
    [one] Una organización llama a actuar
    [many] { $signatories } de organizaciones llaman a actuar
   *[other] { $signatories } organizaciones llaman a actuar
}
opening = Hablamos en nombre de **{ NUMBER($people) }** de personas cuyos pozos se secan, un { $share } % más que el año pasado. Lea el [informe completo](https://riverwatch.example/report?a=1&b=2).
demands = Qué exigimos
demand-access = Agua para cada hogar
demand-law = Una ley que *proteja* los manantiales
witness = “Caminamos dos horas por el agua,\
    todos los días”.
witness-name = Doña Luz, { $place }
fact-people = { $people ->
    [one] Hay una persona afectada.
    [many] Hay { $people } de personas afectadas.
   *[other] Hay { $people } personas afectadas.
}
fact-communities = Las comunidades son { LIST($communities) }.
closing = Que se escuche.
