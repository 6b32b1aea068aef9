### Mo ki pa chanje nan chak edisyon.
### Varyab yo: $place ak $place-full (non kote a, kout ak konplè), $date (yon dat), $signatories (konbyen òganizasyon ki siyen).
### Pèsòn deyò pwojè a poko revize tradiksyon sa a. — Nobody outside the project has reviewed this translation yet.
### CLDR pa gen mwa ak dat pou kreyòl ayisyen: konfigirasyon lang nan dwe bay yo.

## Liy kote ak dat la: premye paragraf la swiv sou menm liy nan

# Anvan tirè a, yon espas ki pa ka koupe (U+00A0).
dateline = { $place-full }, { DATETIME($date, dateStyle: "long") } –
dateline-without-place = { DATETIME($date, dateStyle: "long") } –

## Anba tèks la

# Tit lis òganizasyon ki siyen yo; li bon pou youn tankou pou plizyè.
signed = Òganizasyon ki siyen:
# Ant non òganizasyon an an kreyòl ak non li siyen an.
signed-as = siyen sou non
# Fè laprès konnen deklarasyon an fini la.
end-mark = #
# Anba mak fen an; kontak yo kòmanse sou yon lòt paj. Kote a ant parantèz, konsa pa gen preposisyon ki depann de li (an Ayiti, Okap, Nouyòk).
contacts-pointer = Kontak ({ $place }): gade paj ki vin apre a
contacts-pointer-without-place = Kontak: gade paj ki vin apre a
# Tit kontak yo.
contacts-heading = Pou plis enfòmasyon ({ $place }):
contacts-heading-without-place = Pou plis enfòmasyon:
# Apre yon nimewo telefòn ki gratis nan peyi pa li.
toll-free = apèl gratis; li ka pa mache lè w ap rele soti nan lòt peyi

## Otou deklarasyon an

# Lyen pou moun ki sèvi ak klavye oswa ak yon pwogram ki li ekran; se premye bagay nan paj la.
skip-to-content = Ale nan kontni an
# Non lyen ki mennen nan menm deklarasyon an nan lòt lang.
editions = Deklarasyon sa a nan lòt lang
# Tit lis tout deklarasyon yo.
statements = Deklarasyon
# Tit paj ki mennen nan lang yo.
choose-language = Chwazi yon lang
# Yon dat ak yon lè vini apre.
embargo-notice = Pa pibliye anvan:
# Nan tèt yon edisyon ki poko tradui nèt.
fallback-notice = Gen kèk pati nan deklarasyon sa a ki poko tradui; yo parèt nan lang orijinal yo.
# Sou chak pati sa yo.
fallback-passage = Poko tradui

## Fèy kontak yo

# Non fèy la.
contacts-sheet = Kontak
column-id = Idantifyan
column-name = Non
# Sa moun nan fè, tankou reskonsab laprès.
column-role = Fonksyon
column-organization = Òganizasyon
# Non òganizasyon an jan li parèt anba deklarasyon an.
column-signed-name = Siyen sou non
column-place = Kote
column-phone = Telefòn
# Bò kote yon nimewo: ki kalite telefòn li ye, epi li ka pa mache soti nan lòt peyi.
column-phone-note = Enfòmasyon sou telefòn nan
# Yon lyen ki rele nimewo a (tel:…).
column-phone-uri = Lyen pou rele
column-email = Imèl
column-site = Sit entènèt
# Lang moun nan ka reponn kesyon.
column-languages = Lang
# Sa pou moun konnen anvan yo rele.
column-notes = Remak
# Ki kote li ekri moun nan dakò pou non l sou lis la, ak kilè; sa pa janm parèt nan sa ki pibliye.
column-consent = Konsantman
column-consent-date = Dat konsantman an

## Kalite telefòn

phone-cell = selilè
phone-fax = faks
phone-home = lakay
phone-pager = bipè
phone-signal = Signal
phone-telegram = Telegram
# Mesaj ekri (SMS).
phone-text = mesaj tèks
# Pou moun ki soud oswa ki pa tande byen.
phone-textphone = telefòn tèks pou moun soud
phone-video = apèl videyo
phone-voice = apèl vwa
phone-whatsapp = WhatsApp
phone-work = biwo
