### Findings about the facts: data/statements/*.toml, data/organizations.csv, data/contacts.csv.
### Variables: $found (what is there), $row (number of the row, the header is 1), $field (a column or field),
### $near (what was probably meant; $hint is near or none), $known (what there is).

## Ids

invalid-id =
    { $case ->
        [cell] Row { $row }, { $field }: “{ $found }” is not an id
        [file] The name of this file, “{ $found }”, is not the id of a statement
       *[value] { $field }: “{ $found }” is not an id
    }
    .help =
        { $hint ->
            [near] { $case ->
                [file] Rename the file { $near }.toml, and its words { $near }.ftl.
               *[other] Write { $near }.
            }
           *[none] An id has up to 80 small letters a–z, digits and single hyphens, and begins with a letter.
        }
duplicate-id = Row { $row }: another row has the id “{ $found }”
    .help = Give each row an id of its own, or delete one of the two.
    .label = the second
duplicate-entry =
    { $case ->
        [cell] Row { $row }, { $field }: “{ $found }” stands here twice
       *[list] { $field }: “{ $found }” stands here twice
    }
    .help = Delete one of the two.
    .label = the second
unknown-reference =
    { $case ->
        [organization] Row { $row }, { $field }: no organization has the id “{ $found }”
        [signatory] signatories: no organization has the id “{ $found }”
       *[contact] contacts: no contact has the id “{ $found }”
    }
    .help =
        { $hint ->
            [near] Did you mean { $near }?
           *[none] { $case ->
                [contact] Add a row with this id to data/contacts.csv, or correct the id.
               *[other] Add a row with this id to data/organizations.csv, or correct the id.
            }
        }

## Statements

invalid-date =
    { $case ->
        [none] { $field }: this day does not exist: { $found }
        [time] { $field }: a day is expected, and this has a time: { $found }
        [quoted] { $field }: a day is expected, and this is text: “{ $found }”
       *[other] { $field }: a day is expected, not { $found }
    }
    .help =
        { $case ->
            [time] Write: { $field } = { $suggestion }
           *[other] Write year, month and day without quotation marks: { $field } = 2017-12-04
        }
invalid-embargo =
    { $case ->
        [no-date] An embargo needs a day: { $found }
        [no-time] An embargo needs a time: { $found }
       *[no-offset] An embargo needs its distance from UTC, or it would end at another moment in each country: { $found }
    }
    .help = Write day, time and distance from UTC: embargo = 2017-12-04T09:00:00-06:00
invalid-block =
    { $case ->
        [type] A block of the body is the id of a message or a table
        [several] This block is several at once: { $found }
       *[none] There is no block of this kind: “{ $found }”
    }
    .help =
        { $hint ->
            [near] Did you mean { $near }?
           *[none] Write "message-id" for a paragraph, or one of { $known }, such as {"{"} heading = "message-id" {"}"}.
        }
empty-list = “{ $field }” is an empty list
    .help = List at least one id, or delete the list.
invalid-fact =
    { $case ->
        [reserved] “{ $field }” is a variable that every message has already
        [name] “{ $field }” cannot be the name of a variable
        [number] { $field }: messages cannot show this number: { $found }
       *[type] { $field }: a fact is a text, a number, a day or a list of texts
    }
    .help =
        { $case ->
            [reserved] Choose another name; taken are { $reserved }.
            [name] Use letters a–z, digits, “-” and “_”, and begin with a letter.
            [number] Write an ordinary number of at most { $most } digits.
           *[type] Write one of these, or leave the fact out.
        }

## Tables

unknown-column = The column “{ $field }” is not used
    .help =
        { $hint ->
            [near] Did you mean { $near }?
           *[none] It does no harm. The columns that are read: { $known }.
        }
missing-column =
    { $count ->
        [one] This column is missing: { $field }
       *[other] These columns are missing: { $field }
    }
    .help = The first row names the columns, in English and in any order: { $known }.
duplicate-column = The column “{ $field }” is there twice
    .help = Delete or rename one of the two.
wrong-cell-count =
    { $found ->
        [one] Row { $row } has one cell
       *[other] Row { $row } has { $found } cells
    } and the first row has { $expected }
    .help =
        { $case ->
            [more] A cell that holds the delimiter must stand within "quotation marks".
           *[fewer] Add a delimiter for each empty cell at the end of the row.
        }
unclosed-quote = Row { $row }: this quotation mark opens a cell and is never closed
    .help = Close it, or write "" for a quotation mark within a cell.
missing-value = Row { $row }: “{ $field }” is empty
    .help = Fill it in, or delete the row.
line-break-in-cell = Row { $row }, { $field }: there is a line break in this cell
    .help = Write it on one line.

## Organizations and contacts

invalid-phone =
    { $case ->
        [no-region] Row { $row }, { $field }: “{ $found }” does not say in which country it is dialed
        [unknown-region] Row { $row }, { $field }: “{ $region }” is not a country
        [words] Row { $row }, { $field }: “{ $found }” holds more than a telephone number
        [unknown-kind] Row { $row }, { $field }: “{ $region }” is not a kind of telephone
        [several] Row { $row }, { $field }: “{ $found }” is more than one number
        [other-region] Row { $row }, { $field }: “{ $found }” is not a number of { $region }
        [old-mexican] Row { $row }, { $field }: “{ $found }” has the 1 that Mexican mobile numbers lost in 2019
        [not-in-use] Row { $row }, { $field }: nobody can have the number “{ $found }”
       *[not-a-number] Row { $row }, { $field }: “{ $found }” is not a telephone number
    }
    .help =
        { $case ->
            [no-region] Put the country before it, as in “US { $found }”, or write it with + and the country’s number.
            [unknown-region] Write the two letters of ISO 3166, such as MX.
            [words] Write country and number only, such as “MX 55 5211 9397”, an extension as “ext. 12”.
            [unknown-kind] { $hint ->
                [near] Did you mean { $near }?
               *[none] The kinds are { $suggestion }. Other words go into the notes.
            }
            [several] Put a semicolon between two numbers.
            [other-region] Correct the country or the number.
            [old-mexican] Write { $suggestion }.
            [not-in-use] Check the digits: too many, too few, or an area that does not exist.
           *[not-a-number] Write it with + and the country’s number, such as +52 55 5211 9397.
        }
invalid-email =
    { $case ->
        [display-name] Row { $row }, { $field }: “{ $found }” holds more than an address
        [several] Row { $row }, { $field }: “{ $found }” is more than one address
        [no-at] Row { $row }, { $field }: “{ $found }” has no @
       *[other] Row { $row }, { $field }: no mail can reach “{ $found }”
    }
    .help =
        { $case ->
            [several] Put a semicolon between two addresses.
           *[other] Write the address alone: name@example.org.
        }
invalid-site =
    { $case ->
        [scheme] Row { $row }, { $field }: links may not begin with “{ $scheme }:”
        [email] Row { $row }, { $field }: “{ $found }” is an e-mail address
        [credentials] Row { $row }, { $field }: “{ $found }” holds a user name or password
       *[other] Row { $row }, { $field }: “{ $found }” is not a web address
    }
    .help =
        { $case ->
            [email] Move it to the column “emails”.
            [credentials] Take it out: everybody can read it.
           *[other] Write an address such as https://www.example.org.
        }
invalid-language = Row { $row }, { $field }: “{ $found }” is not a language tag
    .help = Write the BCP 47 tag of the language, such as “en”, “es” or “es-MX”.
invalid-country = Row { $row }, { $field }: “{ $found }” is not the code of a country
    .help =
        { $hint ->
            [near] Write { $near }.
           *[none] Write the two capital letters of ISO 3166, such as “MX”.
        }
invalid-audience = Row { $row }, { $field }: the audience cannot be “{ $found }”, and the row counts as internal
    .help = Write “public”, “press” or “internal”, or leave the cell empty for public.
# $audience: the audience of the row.
invalid-mark =
    { $case ->
        [whole-row] Row { $row }, { $field }: this column takes no mark, and has “{ $found }”
        [misplaced] Row { $row }, { $field }: the mark “{ $found }” does not stand at the end in square brackets, and the value counts as internal
       *[unknown] Row { $row }, { $field }: no audience is called “{ $found }”, and the value counts as internal
    }
    .help =
        { $case ->
            [whole-row] Who sees the name sees the row: say for whom it is in the column “audience”, or make a second row.
            [misplaced] Write it after the value: name@example.org [press].
           *[unknown] { $hint ->
                [near] Write [{ $near }].
               *[none] Square brackets at the end of a value say who may see it: { $known }.
            }
        }
wider-mark = Row { $row }, { $field }: the mark “{ $found }” has no effect, since the row is for “{ $audience }”
    .help = Make the row’s audience wider and mark what is for fewer, or delete the mark.
missing-consent = Row { $row }: nothing says how “{ $id }” agreed to be published
    .help = Say in “consent” where it is written, such as “e-mail of 2 March”, or make the row’s audience narrower.
invalid-consent-date = Row { $row }, { $field }: “{ $found }” is not a day
    .help = Write year, month and day: 2017-12-04.
nameless-contact = Row { $row }: the contact “{ $id }” has neither a name nor an organization
    .help = Fill in at least one of the two.
repeated-person = Row { $row }: “{ $found }” stands in another row with an address, a number or an organization of this one
    .help = Make one row of the two, or tell them apart in their names.
# $file: the file. $ids: the first of them. $count: how many.
unlisted-row =
    { $count ->
        [one] No statement lists “{ $ids }” of { $file }
       *[other] No statement lists { $count } rows of { $file }: { $ids }
    }
    .help = List them in the facts of a statement, or delete their rows.
unreachable-contact =
    { $case ->
        [audience] Row { $row }: the contact “{ $id }” is for “{ $audience }”, and each of its phones, e-mail addresses and sites is for fewer
       *[nobody] Row { $row }: the contact “{ $id }” has no phone, no e-mail address and no site
    }
    .help =
        { $case ->
            [audience] Take the mark from one of them, or make the row’s audience narrower.
           *[nobody] Fill in at least one of the three.
        }

## The glossary

invalid-usage = Row { $row }, { $field }: “{ $found }” is not a kind of row, and the row is not used
    .help =
        { $hint ->
            [near] Did you mean { $near }?
           *[none] Write required, forbidden or do-not-translate, or leave the cell empty for required.
        }
term-without-words =
    { $case ->
        [words] Row { $row }: nothing is forbidden here: no column of a locale has a word
       *[source] Row { $row }: the term is missing, and the row is not used
    }
    .help =
        { $case ->
            [words] Write the word that is not to be used in the column of its locale.
           *[source] Write the term of the source under “source”.
        }
contradictory-term =
    { $case ->
        [forbidden] “{ $found }” is forbidden here and wanted in another row
       *[twice] “{ $found }” stands in two rows
    }
    .help = Keep one of the rows. Several translations stand in one cell, separated by semicolons.
    .label = this one
