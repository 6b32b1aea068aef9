### Les mots fixes de chaque édition.
### Variables : $place et $place-full (nom du lieu, court et complet), $date (une date), $signatories (nombre d’organisations signataires).
### Traduction que personne n’a encore relue en dehors du projet. — Nobody outside the project has reviewed this translation yet.
### Espaces insécables : U+00A0 devant le deux-points, à l’intérieur des guillemets et devant le tiret ; fine, U+202F, devant ; ! et ?

## Ligne de date : le premier paragraphe s’enchaîne aussitôt après

dateline = { $place-full }, le { DATETIME($date, dateStyle: "long") } –
dateline-without-place = Le { DATETIME($date, dateStyle: "long") } –

## Au bas du texte

# Titre de la liste des signataires.
signed =
    { $signatories ->
        [one] Organisation signataire :
       *[other] Organisations signataires :
    }
# Entre le nom de l’organisation en français et celui sous lequel elle a signé.
signed-as = signe sous le nom
# Indique à la presse que le communiqué s’arrête ici.
end-mark = – FIN –
# Sous la marque de fin ; les contacts commencent à une nouvelle page. Le lieu est entre parenthèses : ainsi aucune préposition ne dépend de lui (à Oaxaca, au Caire, en Haïti).
contacts-pointer = Contacts ({ $place }) : voir page suivante
contacts-pointer-without-place = Contacts : voir page suivante
# Titre des contacts.
contacts-heading = Pour tout complément d’information ({ $place }) :
contacts-heading-without-place = Pour tout complément d’information :
# Après un numéro de téléphone gratuit dans son pays.
toll-free = appel gratuit ; accès non garanti depuis l’étranger

## Autour du communiqué

# Lien pour qui utilise un clavier ou un lecteur d’écran ; c’est le premier élément de la page.
skip-to-content = Aller au contenu
# Nomme les liens vers le même communiqué dans d’autres langues.
editions = Ce communiqué dans d’autres langues
# Titre de la liste de tous les communiqués.
statements = Communiqués
# Titre de la page qui mène aux langues.
choose-language = Choisissez une langue
# Suivent une date et une heure.
embargo-notice = Sous embargo jusqu’au :
# En tête d’une édition qui n’est pas entièrement traduite.
fallback-notice = Certains passages de ce communiqué ne sont pas encore traduits et figurent dans leur langue d’origine.
# Sur chacun de ces passages.
fallback-passage = Pas encore traduit

## La feuille de contacts

# Nom de la feuille.
contacts-sheet = Contacts
column-id = Identifiant
column-name = Nom
# Ce que fait la personne, par exemple attachée de presse.
column-role = Fonction
column-organization = Organisation
# Le nom de l’organisation tel qu’il figure au bas du communiqué.
column-signed-name = Nom à la signature
column-place = Lieu
column-phone = Téléphone
# À côté d’un numéro : de quel type de téléphone il s’agit, et qu’il n’est peut-être pas joignable depuis l’étranger.
column-phone-note = Précisions sur le numéro
# Lien qui compose le numéro (tel:…).
column-phone-uri = Lien d’appel
column-email = Courriel
column-site = Site web
# Langues dans lesquelles la personne répond aux questions.
column-languages = Langues
# Ce qu’il faut savoir avant d’appeler.
column-notes = Remarques
# Où est écrit que la personne a accepté de figurer dans la liste, et quand ; n’apparaît jamais dans ce qui est publié.
column-consent = Consentement
column-consent-date = Date du consentement

## Types de téléphone

phone-cell = mobile
phone-fax = fax
phone-home = domicile
phone-pager = bipeur
phone-signal = Signal
phone-telegram = Telegram
# Messages écrits (SMS).
phone-text = SMS
# Pour les personnes sourdes ou malentendantes.
phone-textphone = téléphone textuel
phone-video = appels vidéo
phone-voice = appels vocaux
phone-whatsapp = WhatsApp
phone-work = bureau
