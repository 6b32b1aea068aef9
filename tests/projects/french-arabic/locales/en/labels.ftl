### The fixed words of every edition.
### Variables: $place and $place-full (the name of the place, short and full), $date (a date), $signatories (how many signed).

## Dateline: the first paragraph runs on after it

dateline = { $place-full } - { DATETIME($date, dateStyle: "long") } -
dateline-without-place = { DATETIME($date, dateStyle: "long") } -

## Below the body

# Heading of the list of signatories.
signed = Signed:
# Small words between an organization's name in this language and the name it signed with.
signed-as = signed as
# Tells the press that the statement ends here.
end-mark = #
# Printed below the end mark; the contacts begin on a new page.
contacts-pointer = See next page for contact information in { $place }
contacts-pointer-without-place = See next page for contact information
# Heading of the contacts.
contacts-heading = For further information in { $place }:
contacts-heading-without-place = For further information:
# After a telephone number that is free within its own country.
toll-free = toll-free; may not work from abroad

## Around the statement

# A link for people who use a keyboard or a screen reader; the first thing on the page.
skip-to-content = Skip to content
# Names the links to the same statement in other languages.
editions = This statement in other languages
# Heading of the list of all statements.
statements = Statements
# Heading of the page that leads to the languages.
choose-language = Choose a language
# A date and time follow.
embargo-notice = Under embargo until:
# At the head of an edition that is not wholly translated.
fallback-notice = Parts of this statement have not been translated yet and appear in their original language.
# On each such part.
fallback-passage = Not yet translated

## The contact spreadsheet

# Name of the sheet.
contacts-sheet = Contacts
column-id = ID
column-name = Name
# What the person does, such as press officer.
column-role = Role
column-organization = Organization
# The organization's name as it stands under the statement.
column-signed-name = Signed as
column-place = Place
column-phone = Phone
# Stands beside a number: which kind of telephone it is, and that it may not work from abroad.
column-phone-note = About the phone
# A link that dials the number (tel:…).
column-phone-uri = Phone link
column-email = E-mail
column-site = Website
# Languages in which the person answers questions.
column-languages = Languages
# What is to be known before calling.
column-notes = Notes
# Where it is written that the person agreed to be listed, and when; never in what is published.
column-consent = Consent
column-consent-date = Consent given on

## Kinds of telephone

phone-cell = mobile
phone-fax = fax
phone-home = home
phone-pager = pager
phone-signal = Signal
phone-telegram = Telegram
# Text messages (SMS).
phone-text = text messages
# For people who do not hear well.
phone-textphone = textphone
phone-video = video calls
phone-voice = voice calls
phone-whatsapp = WhatsApp
phone-work = office
