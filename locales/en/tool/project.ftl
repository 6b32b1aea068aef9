### Findings about the files of a project before what they say is looked at, and about comunicado.toml.
### Variables: $path (a file or folder), $found (what is there), $near (what was probably meant; $hint is near or none).

## Files

invalid-encoding =
    { $case ->
        [utf16] { $path } is UTF-16 and not UTF-8
        [windows] { $path }, line { $line }, column { $column }: the byte { $byte } is not UTF-8; in Windows-1252 it is “{ $character }”
        [named] { $path } is not wholly { $encoding }
        [zeros] { $path } has bytes in it (0) that no text has
        [unmarked-utf16] { $path } looks like UTF-16, without the mark that says so
       *[other] { $path }, line { $line }, column { $column }: the byte { $byte } is not UTF-8
    }
    .help =
        { $case ->
            [windows] Save the file as UTF-8; in a spreadsheet choose “CSV UTF-8”. To import a table or cards of old programs as they are, say what they are in and look at the names: contacts import --encoding windows-1252 --dry-run.
            [zeros] Open it with the program that it comes from and save it as text in UTF-8.
            [unmarked-utf16] Say what the file is in, and look at the names in the plan: contacts import --encoding { $encoding } --dry-run. Or save it as UTF-8.
           *[other] Save the file as UTF-8. In a spreadsheet choose “CSV UTF-8”.
        }
file-too-large = { $path } has more than { $most } MiB
    .help = Nothing here needs that much. Check that this is the right file, or split it.
unreadable-file =
    { $case ->
        [permission] The system does not let this program read { $path }
        [dangling] { $path } is a link that leads nowhere
       *[other] { $path } cannot be read: { $cause }
    }
    .help =
        { $case ->
            [permission] Give yourself the right to read it.
            [dangling] Correct or delete the link.
           *[other] Check the disk and the file, then try again.
        }
link-outside = { $path } is a link that leads out of its folder, to { $target }
    .help = Put the file itself there: nothing outside the folder is read.
not-a-file =
    { $case ->
        [folder] { $path } is a folder where a file is needed
       *[other] { $path } is not an ordinary file
    }
    .help = Move or rename it, and put a file in its place.
unreadable-name = A name in { $path } is not readable text: “{ $found }”
    .help = Rename it with ordinary letters.
case-collision = “{ $found }” and “{ $other }” differ in capitals only: on many systems they are one file
    .help = Rename or delete one of them.
missing-file = { $path } is named here but does not exist
    .help = Correct the path, which begins at the folder of comunicado.toml, or make the file.

## Folders

locale-folder-name = “{ $found }” is not the name of a locale
    .help =
        { $hint ->
            [near] Rename the folder to “{ $near }”.
           *[none] Name the folder by a BCP 47 tag such as “es” or “es-MX”, or move it out of locales/.
        }
orphan-words = These words belong to no statement: there is no data/statements/{ $found }.toml
    .help =
        { $hint ->
            [near] Rename the file { $near }.ftl if it belongs to that statement; otherwise write the facts, or delete the words.
           *[none] Write the facts of the statement, or delete the words.
        }
missing-source-locale = There is no folder locales/{ $found }, and { $found } is the source locale
    .help = Make the folder and write the words of the source locale there, or correct “source-locale”.
no-statement = The project has no statement
    .help = Write the facts of one in data/statements/, in a file with the extension .toml.
settings-without-locale = There are settings for “{ $found }”, but no folder locales/{ $found }
    .help = Make the folder, or delete the settings.

## TOML

toml-syntax =
    { $case ->
        [date] This day or moment does not exist: { $found }
        [duplicate] This name stands twice: { $found }
        [unquoted] This text has no quotation marks: { $found }
        [unclosed] This never closes: { $found }
        [deep] This is nested too deeply
        [comma] A comma is missing or is too many: { $found }
        [value] A name needs “=” and a value: { $found }
        [control] A control character may not stand here
       *[other] This is not TOML: { $found }
    }
    .help =
        { $case ->
            [date] Write year, month and day: 2017-12-04.
            [duplicate] Delete one of the two.
            [unquoted] Write it within "quotation marks".
            [unclosed] Close the bracket or the quotation mark.
            [deep] Nothing here needs more than three levels.
            [comma] Put one comma between two values.
            [value] Write: name = "value".
            [control] Delete it.
           *[other] Write: name = "value". Texts have quotation marks; dates, numbers, true and false have none.
        }
unknown-field =
    { $case ->
        [table] “{ $field }” has no meaning in { $table }
       *[file] “{ $field }” has no meaning here
    }
    .help =
        { $hint ->
            [near] Did you mean { $near }?
           *[none] Delete it. What may stand here: { $known }.
        }
missing-field =
    { $case ->
        [table] “{ $field }” is missing in { $table }
       *[file] “{ $field }” is missing
    }
    .help =
        { $field ->
            [date] Add the day of the statement: date = 2017-12-04
            [body] Add the ids of the paragraphs in order: body = ["first", "second"]
            [source-locale] Add the locale in which you write: source-locale = "en"
           *[other] Add it.
        }
wrong-type =
    { $case ->
        [text] “{ $field }” must be text and is
        [flag] “{ $field }” must be true or false and is
        [texts] “{ $field }” must be a list of texts and is
        [member] “{ $field }” must list texts only, and this is
        [table] “{ $field }” must be a table and is
        [date] “{ $field }” must be a day and is
        [count] “{ $field }” must be a whole number and is
        [moment] “{ $field }” must be a date with time and offset and is
       *[blocks] “{ $field }” must be a list of blocks and is
    } { $found ->
        [string] text
        [integer] a whole number
        [float] a decimal number
        [boolean] true or false
        [datetime] a date or time
        [array] a list
       *[table] a table
    }
    .help =
        { $case ->
            [text] Write: { $field } = "text".
            [flag] Write: { $field } = true, without quotation marks.
            [texts] Write: { $field } = ["one", "two"].
            [member] Write it within "quotation marks", or take it out.
            [table] Write the heading [{ $field }] on a line of its own and its fields below it.
            [date] Write: { $field } = 2017-12-04, without quotation marks.
            [count] Write: { $field } = 120, without quotation marks.
            [moment] Write: { $field } = 2017-12-04T09:00:00-06:00, without quotation marks.
           *[blocks] Write: { $field } = ["first-paragraph", "second-paragraph"].
        }

## comunicado.toml

invalid-setting =
    { $case ->
        [locale] “{ $found }” is not the tag of a locale in its usual form
        [url] “{ $found }” is not the address of a folder on the web
        [empty] “{ $field }” is an empty list
        [path] “{ $found }” is not a path inside the project
        [sources] The editions cannot go to “{ $found }”, where the sources are
        [audience] What is for different audiences cannot go to “{ $found }” and “{ $known }”, since one holds the other
        [choice] “{ $field }” cannot be “{ $found }”
        [region] “{ $found }” is not the code of a region
        [delimiter] “{ $found }” is not a delimiter
       *[open-graph] “{ $found }” is not a name that Open Graph gives to a locale
    }
    .help =
        { $case ->
            [locale] { $hint ->
                [near] Write { $near }.
               *[none] Write a BCP 47 tag such as “es” or “es-MX”.
            }
            [url] Write an address that begins with https:// and has neither “?” nor “#”.
            [empty] List at least one, or delete the line: then all are written.
            [path] Write it from the folder of comunicado.toml on, without “..”, with “/” between folders: out/web.
            [sources] Choose another folder, such as “out”.
            [audience] Choose a folder that neither holds the other nor lies in it.
            [choice] Choose one of: { $known }.
            [region] Write the two capital letters of ISO 3166, such as “MX”, or a number of UN M.49, such as “419”.
            [delimiter] Write "," or ";" or "\t" (tab) or "|".
           *[open-graph] Write language_COUNTRY, such as “es_LA”.
        }
unknown-format = There is no format “{ $found }”
    .help =
        { $hint ->
            [near] Did you mean { $near }?
           *[none] Choose among: { $known }.
        }

# $path: a file; the cause is one of the cases.
unreadable-workbook =
    { $case ->
        [large] The workbook { $path } is too large, or claims to be
        [no-sheet] The workbook { $path } has no visible sheet
       *[not-xlsx] { $path } is not a workbook that can be read
    }
    .help =
        { $case ->
            [large] Unpacked, it may have 64 MiB, a million cells and 256 columns. Save the sheet as CSV (UTF-8).
            [no-sheet] Show the sheet with the rows, and save it again.
           *[not-xlsx] Save it again as .xlsx, without a password, or as CSV (UTF-8).
        }
# $cell: the name of a cell, such as B7.
cell-error = Cell { $cell }: a formula failed here and says { $found }
    .help = Correct the formula, or write the value.
two-tables = There is { $found }, and { $other } too: nobody knows which of them is meant
    .help = Remove one of the two.

## When the system refuses

failure-other-audience = { $path } cannot hold editions for this audience: it meets { $cause }, and what is for few would be published with the rest
    .help = Choose a folder apart from it with --out, or leave --out away.
failure-no-project = No project here: neither { $path } nor a folder around it holds a file comunicado.toml
    .help = Go to the folder of your project, name it with --project, or start one with “comunicado init”.
failure-folder-without-project = No project in the folder { $path }: it holds no file comunicado.toml
    .help = Name the folder that holds comunicado.toml, or start a project with “comunicado init”.
failure-git-absent = The program git is not there, and only git knows what changed
    .help = Install git, or leave out --changed-since.
failure-git = git cannot say what changed in { $path }: { $cause }
    .help = Run this in a git repository, or leave out --changed-since.
failure-unknown-revision = The git repository has no revision “{ $path }”
    .help = Give a branch, a tag or a commit. In CI, fetch enough history first.
failure-read-folder = The folder { $path } cannot be read: { $cause }
