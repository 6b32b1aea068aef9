### What the command “locale” says, and the comments that it puts into a translator’s files.

## Comments in the files. $locale: the tag of the language; $source: that of the source.

# At the head of a file whose messages wait to be translated. Each line becomes a comment.
locale-head =
    To be translated into { $locale }. A message behind “# ” is missing: no edition shows it.
    To translate one, take the “# ” from its lines (“id = text”) and put your words in the place of the text.
# At the head of a file with labels that come with the program.
locale-shipped = The labels that are not behind “# ” come with comunicado; nobody outside it has reviewed them. Read them before you publish.
# At the head of the only file of a locale that says little itself. $parents: the locales it takes its words from.
locale-overlay-head =
    { $locale } takes its words from { $parents }.
    Here and in files of the same name as there stands only what { $locale } says otherwise: the whole message, under the same id.
# $parts: values in braces, links, numbers and names of the message below.
locale-keep = keep: { $parts }
# $numbers: “one: 1 · many: 1 000 000 · other: 0; 2; 3”.
locale-plurals = { $numbers }
locale-no-plurals = The plural rules of { $locale } are not known: write them into locales/{ $locale }/locale.toml, or tell numbers apart ([1], [2]).
# What CLDR calls a country.
locale-region = { $region }: { $name } (CLDR)
# A label of ours, where the source says something else than our own label.
locale-label = comunicado’s own label: { $text }
# The same source text was translated before.
locale-same = translated before ({ $place }): { $text }
locale-near = similar, { $percent } % ({ $place }): { $text }
# What stood in the place of a waiting message whose source says something else by now.
locale-before = before: { $text }

# A form for a language that CLDR does not know: $locale/locale.toml. Each line becomes a comment; names of fields stay as they are.
locale-customs-head =
    How { $locale } is written. CLDR, which knows other languages, does not know this:
    take the “# ” away from what you can say, and fill it in. “comunicado schema locale” prints what may stand here.
locale-customs-name = Its name in itself. Also possible: direction = "rtl", and alphabet = ["a", "b", "ch"] for the order of names.
locale-customs-dates = Months from January, days of the week from Monday.
locale-customs-lists = What stands between the members of a list, and before the last one of “A, B and C”, “A, B or C”.
locale-customs-numbers = The mark before decimals, and that between thousands.
locale-customs-plurals = The forms that go with numbers, but “other”: conditions in CLDR’s syntax. cardinal = { "{}" } if one form goes with all.

## locale add

# What is not known of a language. $unknown: a list of the five that follow.
locale-unknown = It is not known how { $locale } writes { $unknown }: say it in locales/{ $locale }/locale.toml.
locale-data-dates = dates
locale-data-lists = lists
locale-data-numbers = numbers
locale-data-plurals = plural forms
locale-data-name = its own name

locale-nothing = { $locale } has everything that its source has; nothing to add.
locale-stale =
    { $messages ->
        [one] One message waits with a text that its source no longer says. “comunicado locale add { $locale } --refresh” writes it anew.
       *[other] { $messages } messages wait with texts that their source no longer says. “comunicado locale add { $locale } --refresh” writes them anew.
    }
locale-made =
    { $name } ({ $locale }): { $written ->
        [one] one file written.
       *[other] { $written } files written.
    }
locale-would =
    { $name } ({ $locale }): { $written ->
        [one] one file would be written.
       *[other] { $written } files would be written.
    }
locale-ready =
    { $ready ->
        [one] One label comes translated with comunicado: read it once.
       *[other] { $ready } labels come translated with comunicado: read them once.
    }
locale-due =
    To translate: { $messages ->
        [one] one message
       *[other] { $messages } messages
    }, { $words ->
        [one] one word
       *[other] { $words } words
    }. Begin with { $first }.
locale-due-file =
    { $path }: { $messages ->
        [one] one message
       *[other] { $messages } messages
    }, { $words ->
        [one] one word
       *[other] { $words } words
    }
locale-due-rest =
    and { $files ->
        [one] one more file
       *[other] { $files } more files
    }: { $messages ->
        [one] one message
       *[other] { $messages } messages
    }, { $words ->
        [one] one word
       *[other] { $words } words
    }
locale-next = See what is left with “comunicado status --locale { $locale } --todo”; when it is right, record it with “comunicado accept --all --locale { $locale }”.
locale-overlay-next = It takes its words from { $parents }. Write into locales/{ $locale }/ only what it says otherwise.

## locale list, locale info

locale-list-source = source
locale-list-overlay = takes its words from { $parents }
locale-rtl = right to left
locale-ltr = left to right
locale-info-name = Name
locale-info-script = Script
locale-info-parents = Takes words from
locale-info-counts = Counts
locale-info-ranks = Ranks
locale-info-dates = Dates
locale-info-numbers = Numbers
locale-info-lists = Lists
locale-info-quotes = Quotation marks
locale-info-order = First letters
locale-info-delimiter = Delimiter of spreadsheets
locale-info-missing = Not known
locale-info-project = In this project
locale-info-unknown = not known
locale-info-tab = tab
locale-info-no-region = the region of the readers is not known
locale-info-absent = not there; “comunicado locale add { $locale }” begins it
locale-info-due =
    { $missing } of { $messages ->
        [one] one message
       *[other] { $messages } messages
    } missing, { $due } outdated; { $words ->
        [one] one word
       *[other] { $words } words
    } to do

## locale remove, locale rename

locale-would-remove =
    { $locale }: { $files ->
        [one] one file
       *[other] { $files } files
    } and { $published } published would be removed.
locale-removed =
    { $locale }: { $files ->
        [one] one file
       *[other] { $files } files
    } and { $published } published removed.
locale-would-rename =
    { $locale } would be { $new }: { $files ->
        [one] one file
       *[other] { $files } files
    } would move, { $published } published would be removed.
locale-renamed =
    { $locale } is { $new } now: { $files ->
        [one] one file
       *[other] { $files } files
    } moved, { $published } published removed.
locale-export-next = Run “comunicado export”: the other editions still link to what was there.
locale-settings-left = The settings of { $locale } in comunicado.toml are written in a way that is changed by hand: do that, too.
failure-source-stays = { $path } is the source locale; it stays
    .help = Name another source-locale in comunicado.toml first.
failure-locale-exists = { $path } is there already
    .help = See it with “comunicado locale list”.
failure-locale-lends = { $path } lends its words to { $cause }
    .help = Remove { $cause } first, or give it words of its own under another tag.

## What keeps the command from running

failure-locale-tag = “{ $path }” is no locale
    .help = Use a language tag, such as es, es-MX or zh-Hant.
failure-locale-tag-near = “{ $path }” is not how a locale is named here
    .help = Did you mean { $cause }?
failure-locale-is-source = { $path } is the source locale
    .help = Name the language into which it is to be translated.
failure-region = “{ $path }” is no region
    .help = Use the two letters of a country, such as MX, or the number of a larger region, such as 419.
