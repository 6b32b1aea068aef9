### The help of the command line. `help-export` is the command `export`, `help-export-out` its option `--out`.
### The attribute .value names what an option is given. Options, commands and words in capitals stay as they are typed.

## The program

help-about = Publish a statement in every language from one set of facts
# Printed below the help of the program. Lines keep their breaks; the commands line up.
help-about-long =
    Facts are stored once, in data/; words per language, in locales/.
    Three jobs:
      comunicado init my-statements     start a project
      comunicado export                 publish every statement in every language
      comunicado check                  find what is missing or wrong
    An edition with an error is refused; the one already published stays.
    Exit codes: 0 all is well, 1 something needs mending, 2 the command could not run.

## Headings and small words

help-usage = Usage:
help-commands = Commands
help-options = Options
help-arguments = Arguments
help-global-options = Options of every command
# Stand for any command and any option in the line after “Usage:”.
help-command-value = COMMAND
help-options-value = OPTIONS
help-default = default: { $value }
help-possible = one of: { $values }

## Options of every command

help-project = Work on the project in this folder (otherwise: the nearest folder upwards that holds comunicado.toml)
    .value = FOLDER
help-ui-locale = Speak this language: en or es (otherwise: the language of your system)
    .value = TAG
help-color = Use colors: auto (on a terminal only), always or never
    .value = WHEN
help-help = Show help
help-version = Show the version

## export

help-export = Publish: write every edition, with its contact sheet, into out/
help-export-locale = Only editions in this locale, such as es or es-MX; may be repeated. en-XA (accents, two fifths longer) and ar-XB (right to left) are made from the source and written to out-pseudo/, for trying layouts
    .value = TAG
help-export-statement = Only this statement, by the name of its file in data/statements/; may be repeated
    .value = STATEMENT
help-export-format = Only this format, one of those that comunicado.toml publishes, such as html, xlsx or vcard; may be repeated
    .value = FORMAT
help-export-audience = For whom: public (the default), press or internal; each has a folder of its own, out-press/ and out-internal/, that is not published
    .value = AUDIENCE
help-export-out = Write into this folder instead of the project’s out/
    .value = FOLDER
help-export-check = Write nothing; list the files that are not what export would make, and exit 1 if there are any
help-export-dry-run = Write nothing; list the files that would be written or removed
help-export-fallback = Publish incomplete editions too: what is not translated appears in another language, marked as such
help-export-overwrite = Replace published files that were edited by hand
help-export-formula-guard = What becomes of a cell that a spreadsheet would take for a formula: refuse (nothing is written, the default) or escape (an apostrophe before it, reported)
    .value = GUARD
help-export-jobs = Work on this many editions at once (otherwise: one per processor core); the files are the same
    .value = NUMBER
help-export-shard = Only this share of the statements, such as 3/16 for the third of sixteen; any number of machines may each write one. When all are done and their folders are together, --join makes of them what one run would have made
    .value = K/N
help-export-join = Put together what --shard wrote: look whether all shares are there and were made from the same project, write the lists and the manifest, remove what is published no more
help-export-watch = Go on, and publish each change as it is saved, until Ctrl-C

## contacts

help-contacts = List, check and export the people of the project, without its statements
help-contacts-list = Show who is in the data, and who may see what
help-contacts-list-audience = Only what this audience may see: public, press or internal (the default: everything)
    .value = AUDIENCE
help-contacts-list-format = How to show it: table (the default) or json
    .value = FORMAT
help-contacts-check = Find what is wrong with organizations and contacts; no words are looked at
help-contacts-check-format = How to show what was found: full (the default), concise, json, github, sarif or junit
    .value = FORMAT
help-contacts-check-strict = Exit 1 for warnings too
help-contacts-export = Write one sheet for each locale with all contacts that the audience may see, into out-contacts/
help-contacts-export-locale = Only in this locale, such as es or es-MX; may be repeated
    .value = TAG
help-contacts-export-statement = Only the contacts of this statement; may be repeated
    .value = STATEMENT
help-contacts-export-format = Only this format, one of those that show contacts; may be repeated
    .value = FORMAT
help-contacts-export-one-workbook = Write one workbook, contacts.xlsx, with a sheet for each locale, and nothing else
help-contacts-export-audience = For whom: public (the default), press or internal; each has a folder of its own, such as out-contacts-press/
    .value = AUDIENCE
help-contacts-export-out = Write into this folder, which may not meet the one of published editions
    .value = FOLDER
help-contacts-export-dry-run = Write nothing; list the files
help-contacts-export-fallback = Write sheets that are not wholly translated too
help-contacts-export-overwrite = Replace files that were edited by hand
help-contacts-export-formula-guard = What becomes of a cell that a spreadsheet would take for a formula: refuse (nothing is written, the default) or escape (an apostrophe before it, reported)
    .value = GUARD
help-contacts-import = Take people from a file of another program into data/contacts.csv: a table of Google Contacts or Outlook, a workbook, cards (vCard), a table like ours
help-contacts-import-file = The file: .csv, .xlsx or .vcf
    .value = FILE
help-contacts-import-audience = Who may see the new contacts: public, press or internal (the default)
    .value = AUDIENCE
help-contacts-import-region = From where telephone numbers without + are dialed, such as MX
    .value = REGION
help-contacts-import-encoding = What the text of the file is in, where it is not UTF-8 and does not say so itself, such as windows-1252
    .value = ENCODING
help-contacts-import-update = Take also what contacts that are known lack or say otherwise
help-contacts-import-dry-run = Write nothing; show what would change

## glossary

help-glossary = Take agreed words from other programs into the glossary
help-glossary-import = Take terms from a glossary of another program into data/glossary.csv: TBX (versions 2 and 3), a table or a workbook with a column for each language
help-glossary-import-file = The file: .tbx, .csv, .tsv or .xlsx
    .value = FILE
help-glossary-import-locale = Only words of this locale, such as es or es-MX; may be repeated
    .value = TAG
help-glossary-import-columns = What the columns are, where the file has no headings: tags of languages, note, or anything else for what is not read, such as en,es,note
    .value = COLUMNS
help-glossary-import-encoding = What the text of the file is in, where it is not UTF-8 and does not say so itself, such as windows-1252
    .value = ENCODING
help-glossary-import-update = Take also what terms that are known say otherwise
help-glossary-import-dry-run = Write nothing; show what would change
## import

help-import = Make a statement of a document: title, dateline, paragraphs, signatories and contacts become facts, words and rows, as a plan. With --align, seed the words of another language with a translation that exists
help-import-file = The document: .txt, .md, .docx, .odt or .html; - for standard input
    .value = FILE
help-import-statements = Import every document of this folder and those within it, one after the other, with a report
    .value = FOLDER
help-import-id = The id of the statement (otherwise: the one that says most of it already, or one made of the title)
    .value = ID
help-import-locale = The language of the document, such as es (otherwise: the source language; of a folder, the language of each document is guessed)
    .value = TAG
help-import-date = The day of the statement, where the document says none, such as 2017-12-04; with --align, the day of the record (otherwise: today)
    .value = DATE
help-import-embargo = The moment of the embargo, where the document’s cannot be read, such as 2017-12-04T09:00:00-06:00
    .value = MOMENT
help-import-region = From where telephone numbers without + are dialed, such as MX
    .value = REGION
help-import-audience = Who may see the contacts: public (the default), press or internal
    .value = AUDIENCE
help-import-encoding = What a text is in, where it is not UTF-8 and does not say so itself, such as windows-1252
    .value = ENCODING
help-import-update = Take also what the document says otherwise: of contacts that are known, or, with --align, in other words than the project
help-import-format = How to show the parts: table (the default) or json
    .value = FORMAT
help-import-align = Lay the document, a translation, beside the statement: sentences find their messages, and how sure that is is said; with --statements, each translation in the folder beside the statement that it translates
help-import-statement = The statement, by the name of its file in data/statements/
    .value = STATEMENT
help-import-doubtful = Take also what is doubtful; the ledger does not vouch for it
help-import-report = Where the page with both texts goes (otherwise: import/TAG-STATEMENT.html in the project)
    .value = FILE
help-import-dry-run = Write nothing (with --align: only the page of --report); show what would change

## extract

help-extract = Write a file for translators: every sentence of a language, or what is due, with notes and codes
help-extract-to = The format: xliff (XLIFF 2.1, for translators’ programs), xliff12 (XLIFF 1.2, for OmegaT and older ones), po (gettext, for Poedit, Weblate …), xlsx (a workbook to fill in), csv (the same table as text); tmx (the memory), tbx and tbx3 (the glossary, as TBX 2, which all programs read, or TBX 3)
    .value = FORMAT
help-extract-locale = Into this language, such as es or es-MX
    .value = TAG
help-extract-statement = Only this statement, by the name of its file in data/statements/; may be repeated
    .value = STATEMENT
help-extract-only = Only messages that are missing, outdated, translated or reviewed; several with commas between
    .value = STATE
help-extract-out = Write into this folder instead of the project’s exchange/
    .value = FOLDER
help-extract-overwrite = Replace a file that is there already
help-extract-with = Ask this program for the sentences that are missing or outdated, too: it reads and writes lines of JSON (“comunicado schema machine”); what passes the checks goes out as a suggestion of a machine
    .value = PROGRAM
help-extract-patience = For how many seconds the program may be silent (otherwise: 60)
    .value = SECONDS
help-extract-argument = What the program is told, after “--”
    .value = ARGUMENT

## suggest

help-suggest = Show what was translated before of a sentence or one like it, and what a program makes of it; nothing is written
help-suggest-message = The message (otherwise: all that is missing or outdated)
    .value = MESSAGE
help-suggest-locale = Into this language, such as es or es-MX
    .value = TAG
help-suggest-text = A text in the source’s language, which need not be in the project
    .value = TEXT
help-suggest-statement = Only this statement, by the name of its file in data/statements/; may be repeated
    .value = STATEMENT
help-suggest-format = How to show them: list (the default) or json (“comunicado schema suggestions”)
    .value = FORMAT
help-suggest-with = Ask this program, too: it reads and writes lines of JSON (“comunicado schema machine”), and what it says must pass the checks
    .value = PROGRAM
help-suggest-patience = For how many seconds the program may be silent (otherwise: 60)
    .value = SECONDS
help-suggest-argument = What the program is told, after “--”
    .value = ARGUMENT

## merge

help-merge = Take in what came back from translators: into the .ftl files, sentence by sentence, and the ledger
help-merge-file = The returned files; their formats are recognized; memories (TMX) are taken as suggestions
    .value = FILE
help-merge-locale = The language, where a file does not say it
    .value = TAG
help-merge-partial = Take what is right in a file that is not right in all; otherwise nothing of it is taken
help-merge-by = Who vouches for the translations (otherwise: GIT_AUTHOR_NAME, or the name that git has)
    .value = NAME
help-merge-date = The day, as in 2026-11-30 (otherwise: today)
    .value = DATE
help-merge-dry-run = Write nothing; print the changes as a diff

## fmt

help-fmt = Lay out files of words: spaces, indentation, empty lines; what they say and their comments stay
help-fmt-path = Only these files, and the files in these folders (otherwise: all below locales/)
    .value = PATH
help-fmt-check = Write nothing; show what would change, and exit 1 if anything would
help-fmt-dry-run = Write nothing; show what would change

## locale

help-locale = Begin a language, or tell of the languages there are
help-locale-add = Begin a language: every message of the source, ready to be translated; run again, it adds what is new
help-locale-add-tag = The language tag of the locale, such as fr, ar, es-MX or zh-Hant
    .value = TAG
help-locale-add-region = Where its readers are, such as MX or 419: decides the delimiter of spreadsheets
    .value = REGION
help-locale-add-refresh = Write anew what waits with a text that the source no longer says; what stood there is kept beside it
help-locale-add-dry-run = Write nothing; print the files as they would be
help-locale-list = List the languages of the project
help-locale-info = Tell what is known of a language: direction, plural forms, dates, numbers, lists, quotation marks, and what is missing here
help-locale-info-tag = The language tag, such as fr or es-MX; it need not be in the project
    .value = TAG
help-locale-info-format = How to show it: table (the default) or json (for programs, with more samples)
    .value = FORMAT
help-locale-remove = Remove a language: its words, its settings, and what is published of it and nobody edited
help-locale-remove-tag = The language tag of the locale
    .value = TAG
help-locale-remove-dry-run = Remove nothing; list what would go
help-locale-rename = Give a language another tag, with its ledger and settings; what is published under the old one goes
help-locale-rename-old = Its tag
    .value = OLD
help-locale-rename-new = Its new tag
    .value = NEW
help-locale-rename-dry-run = Move nothing; list what would move

## rename

help-rename = Rename a message, a term or an attribute everywhere: in every locale, where it is referred to, in the facts; translations that were current stay so
help-rename-old = Its name: opening, -treaty (or treaty, if no message is called so), opening.note
    .value = OLD
help-rename-new = Its new name
    .value = NEW
help-rename-statement = The statement that it belongs to, where several have a message of that name
    .value = STATEMENT
help-rename-dry-run = Write nothing; show what would change

## init

help-init = Make a small bilingual project that works at once
help-init-dir = The folder of the new project (otherwise: the current one); no file there is replaced
    .value = FOLDER

## check

help-check = Find what is missing or wrong in words and facts; write nothing
help-check-locale = Only this locale, such as es or es-MX; may be repeated
    .value = TAG
help-check-statement = Only this statement, by the name of its file in data/statements/; may be repeated
    .value = STATEMENT
help-check-format = How to show what was found: full (with the lines in question, the default), concise (one line each), json (for programs), github (annotations of GitHub Actions), sarif (for code scanning) or junit (test results)
    .value = FORMAT
help-check-changed-since = Only what is wrong in messages, rows and files that changed since this revision of git, such as main or HEAD~1
    .value = REVISION
help-check-strict = Exit 1 for warnings too
help-check-fix = Make the mends that need no decision (spaces, quotation marks, ellipses, wrong encodings, …), then show what is left
help-check-dry-run = With --fix: write nothing; print the changes as a diff

## status

help-status = Show how far each translation is, and what is due today
help-status-locale = Only this locale, such as es or es-MX; may be repeated
    .value = TAG
help-status-statement = Only this statement, by the name of its file in data/statements/; may be repeated
    .value = STATEMENT
help-status-format = How to show it: table (the default), json (for programs) or html (a page for a browser)
    .value = FORMAT
help-status-todo = List the messages that are due, with file, line and reason: what to send to the translator

## diff

help-diff = Show, word by word, what changed in the source since each outdated translation was made
help-diff-locale = Only this locale, such as es or es-MX; may be repeated
    .value = TAG
help-diff-statement = Only this statement, by the name of its file in data/statements/; may be repeated
    .value = STATEMENT

## accept

help-accept = Record that translations say what their source says: your yes, with name and date
help-accept-message = The ids of messages or terms; whoever names one says that its translation is right as it is
    .value = MESSAGE
help-accept-locale = Only this locale, such as es or es-MX; may be repeated
    .value = TAG
help-accept-statement = Only this statement, by the name of its file in data/statements/; may be repeated
    .value = STATEMENT
help-accept-all = Every message whose translation is not outdated: to begin a ledger, or after a delivery
help-accept-reviewed = Record them as reviewed: somebody other than the translator compared them with the source
help-accept-trivial = Only outdated messages: the change in their source means nothing, such as a corrected typing error
help-accept-by = Who says yes (otherwise: the author’s name that git knows)
    .value = NAME
help-accept-date = On which day, as in 2017-12-04 (otherwise: today)
    .value = DATE
help-accept-dry-run = Write nothing; list what would be recorded

## explain

help-explain = Tell what a finding means and how to mend it; without KIND, list all kinds
help-explain-kind = The code or the name of a kind of finding, such as F030 or unknown-variable
    .value = KIND

## schema

help-schema = Print the JSON schema of comunicado.toml, of edition.json, of findings or of locale.toml, for editors and programs
help-schema-what = What to describe: project (comunicado.toml, the default), edition (edition.json), findings (what check --format json prints), locale (locale.toml), machine (the lines of suggest --with) or suggestions (what suggest --format json prints)
    .value = WHAT

## completions

help-completions = Print a script that lets your shell complete commands and options
help-completions-shell = Your shell: bash, elvish, fish, powershell or zsh
    .value = SHELL

## man

help-man = Print the manual page
help-man-out = Write the manual pages of all commands into this folder instead
    .value = FOLDER
