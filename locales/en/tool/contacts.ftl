### The command contacts: who is there, sheets, people from other programs.

contacts-column-id = Id
contacts-column-name = Name
contacts-column-organization = Organization
contacts-column-phones = Telephones
contacts-column-emails = E-mail
contacts-column-languages = Languages
contacts-column-audience = Audience
# $locale: a language tag; $errors: names of findings and how many of each.
contacts-refused = The sheet in { $locale } was not written: { $errors }
