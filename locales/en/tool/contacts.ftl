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
contacts-workbook-refused = The workbook was not written: with --one-workbook it has every sheet or is left as it was. --locale chooses the sheets.
# $path: the name of a format.
failure-workbook-format = --one-workbook makes a workbook (xlsx), and --format asks for “{ $path }”
    .help = Leave one of them away, or run the command once for each.

## Taken in from other programs

# $id: the id of a contact; $field: a column. Two lines follow: what it says, what the file says.
contacts-difference = { $id }, { $field }:
# $added: how many are new; $known: how many are known already; $audience: who may see the new ones.
contacts-imported =
    { $added ->
        [0] Nobody new.
        [one] One new contact, for “{ $audience }”.
       *[other] { $added } new contacts, for “{ $audience }”.
    } { $known ->
        [0] Nobody was known.
        [one] One was known already.
       *[other] { $known } were known already.
    }
contacts-would-import =
    { $added ->
        [0] Nobody new.
        [one] One new contact would be added, for “{ $audience }”.
       *[other] { $added } new contacts would be added, for “{ $audience }”.
    } { $known ->
        [0] Nobody is known.
        [one] One is known already.
       *[other] { $known } are known already.
    }
contacts-differ =
    { $count ->
        [one] In one cell the file says something else or more; it stays as it is. Take it with --update.
       *[other] In { $count } cells the file says something else or more; they stay as they are. Take it with --update.
    }
contacts-updated =
    { $count ->
        [one] One cell was changed.
       *[other] { $count } cells were changed.
    }
contacts-would-update =
    { $count ->
        [one] One cell would be changed.
       *[other] { $count } cells would be changed.
    }
# $path: what was typed after --encoding.
failure-unknown-encoding = No encoding is called “{ $path }”
    .help = Files of Excel and Outlook are often in windows-1252, those of old Macs in macintosh, “Unicode text” in utf-16le.
# $encoding: an encoding by its name.
contacts-converted = The file is not in UTF-8 and was read as { $encoding }.
failure-import-workbook = Nothing is written into the workbook { $path }
    .help = Save it as data/contacts.csv and remove it; then import again.

# $found: the first row.
unknown-import = This is neither a table of contacts nor a file of cards
    .help = Cards begin with BEGIN:VCARD. A table has the headings of Google Contacts or of Outlook, in English, or those of data/contacts.csv.
nameless-person = Somebody here has neither a name nor an organization, and was left out
    .help = Add a name to the file.
# $field: a column; $found: the value.
unsafe-import =
    { $case ->
        [formula] { $field }: a spreadsheet would take “{ $found }” for a formula; it was left out
        [encoding] { $field }: “{ $found }” has letters that nobody knows how to read; it was left out
        [separator] { $field }: “{ $found }” has a semicolon, which separates words in the glossary; it was left out
        [long] { $field }: “{ $found }…” is too long; it was left out
        [mark] { $field }: “{ $found }” ends like a mark of audience; it was left out
       *[hidden] { $field }: “{ $found }” holds a line break or characters that nobody sees; it was left out
    }
    .help =
        { $case ->
            [encoding] Say what the file is in and look at the letters: --encoding windows-1252 --dry-run.
            [separator] Write it into data/glossary.csv in other words.
           *[other] Correct the file and import it again.
        }
words-left-out = { $field }: “{ $found }” was left out, since the column takes an id
    .help =
        { $field ->
            [organization] Add the organization to data/organizations.csv and import again with --update.
           *[other] Add a message to locales/, and its id to the contact.
        }
# $name: a name; $found: ids of contacts.
ambiguous-person = “{ $name }” could be any of these contacts: { $found }
    .help = Correct their addresses or names, and import again.

## Terms from other programs

# $id: a term; $field: a column. Two lines follow: what it says, what the file says.
glossary-difference = { $id }, { $field ->
    [kind] what it asks for:
    [note] the note:
    [instead] what to say instead:
   *[other] { $field }:
}
# $added: how many rows are new; $known: how many are known already; $filled: how many empty cells of those are filled in.
glossary-imported =
    { $added ->
        [0] No new term.
        [one] One new term.
       *[other] { $added } new terms.
    } { $known ->
        [0] None was known.
        [one] One was known already.
       *[other] { $known } were known already.
    } { $filled ->
        [0] { "" }
        [one] One empty cell was filled in.
       *[other] { $filled } empty cells were filled in.
    }
glossary-would-import =
    { $added ->
        [0] No new term.
        [one] One new term would be added.
       *[other] { $added } new terms would be added.
    } { $known ->
        [0] None is known.
        [one] One is known already.
       *[other] { $known } are known already.
    } { $filled ->
        [0] { "" }
        [one] One empty cell would be filled in.
       *[other] { $filled } empty cells would be filled in.
    }
unknown-glossary = This is no glossary: it needs a column for the language of the source, and one for another language of the project
    .help = Write tags (en, es) or names of the languages as headings, or say what the columns are: --columns en,es,note. A TBX begins with <martif> or <tbx>.
# $term: the terms; $found: numbers of rows.
ambiguous-term = “{ $term }” stands in several rows of data/glossary.csv: { $found }
    .help = Make one row of them, and import again.
