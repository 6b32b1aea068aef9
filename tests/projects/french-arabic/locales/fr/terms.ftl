### Noms convenus : libellés officiels des Nations Unies en français.

# A/RES/73/195. form : « full » pour le titre officiel, sinon la forme courte d’usage.
-global-compact = { $form ->
    [full] Pacte mondial pour des migrations sûres, ordonnées et régulières
   *[usual] Pacte mondial pour les migrations
}

# A/RES/71/1.
-new-york-declaration = Déclaration de New York pour les réfugiés et les migrants

# A/RES/70/1.
-agenda-2030 = Programme de développement durable à l’horizon 2030

# Les Nations Unies disent aussi « réunion préparatoire ». form : « quoted » met le mot inhabituel entre guillemets.
-stocktaking-meeting = { $form ->
    [quoted] réunion de « bilan »
   *[name] réunion de bilan
}
