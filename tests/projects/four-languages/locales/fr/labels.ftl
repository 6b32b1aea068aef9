dateline = { $place-full }, le { DATETIME($date, dateStyle: "long") } –
dateline-without-place = Le { DATETIME($date, dateStyle: "long") } –
signed = { $signatories ->
    [one] Signataire :
   *[other] Signataires :
}
signed-as = signe sous le nom de
end-mark = #
contacts-pointer = Coordonnées à { $place } : voir page suivante
contacts-pointer-without-place = Coordonnées : voir page suivante
contacts-heading = Pour en savoir plus à { $place } :
contacts-heading-without-place = Pour en savoir plus :
toll-free = numéro gratuit ; peut ne pas fonctionner depuis l’étranger
skip-to-content = Aller au contenu
editions = Cette déclaration dans d’autres langues
statements = Déclarations
choose-language = Choisissez une langue
embargo-notice = Sous embargo jusqu’au
fallback-notice = Certaines parties de cette déclaration ne sont pas encore traduites et figurent dans leur langue d’origine.
fallback-passage = Pas encore traduit
contacts-sheet = Contacts
column-id = Identifiant
column-name = Nom
column-organization = Organisation
column-signed-name = Signe sous le nom de
column-place = Lieu
column-phone = Téléphone
column-phone-note = À propos du téléphone
column-phone-uri = Lien téléphonique
column-email = Courriel
column-site = Site web
column-languages = Langues
