title = Déclaration commune sur le droit à l’eau potable
short-title = Déclaration sur l’eau potable
subtitle = { $signatories ->
    [one] { $signatories } organisation appelle à agir
    [many] { $signatories } d’organisations appellent à agir
   *[other] { $signatories } organisations appellent à agir
}
opening = Nous parlons au nom de **{ NUMBER($people) }** de personnes dont les puits se tarissent, soit { $share } % de plus que l’an dernier. Lisez le [rapport complet](https://riverwatch.example/report?a=1&b=2).
demands = Ce que nous exigeons
demand-access = De l’eau pour chaque foyer
demand-law = Une loi qui *protège* les sources
witness = « Nous marchons deux heures pour l’eau,\
    tous les jours. »
witness-name = Doña Luz, { $place }
fact-people = { $people ->
    [one] { $people } personne est touchée.
    [many] { $people } de personnes sont touchées.
   *[other] { $people } personnes sont touchées.
}
fact-communities = Les communautés sont { LIST($communities) }.
closing = Que cela soit entendu.
