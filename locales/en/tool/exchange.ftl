### What goes to translators and comes back: findings, what the commands extract and merge say, words of the tables.
### Variables: $unit (a sentence as the translator’s file names it, such as closing or wells[one]), $message (a message’s id), $file (a
### returned file or a file of words), $locale (a locale’s tag), $code (what stands between braces), $text (words of a translation).

## Findings

# $most: how many there may be; 1 where two variants have one key.
too-many-variants =
    { $most ->
        [1] Two variants of “{ $message }” have the same key: translators cannot be asked for them
       *[other] The variants of “{ $message }” make more than { $most } sentences: translators cannot be asked for all of them
    }
    .help = Make several messages of it, or translate it in the file itself.
unreadable-words = This file cannot be read: its messages do not go to translators
    .help = See what “comunicado check” says of it.
guessed-encoding = “{ $file }” is neither UTF-8 nor UTF-16: it was read in the encoding of Windows
    .help = Look whether accents came in right; save the file as UTF-8 where they did not.
# $case: [glossary] where it is one.
unknown-return =
    { $case ->
        [glossary] “{ $file }” is a glossary: it has no translations
       *[other] “{ $file }” is none of the formats that translators get
    }
    .help =
        { $case ->
            [glossary] Take its words in with “comunicado glossary import”.
           *[other] Give the file as the translators’ program saved it; “comunicado extract --help” lists the formats.
        }
# $case: why.
damaged-return =
    { $case ->
        [dtd] “{ $file }” declares a document type (DTD), which no file for translators needs
        [entity] “{ $file }” refers to an entity that XML does not have
        [depth] The elements of “{ $file }” stand too deeply within each other
        [large] “{ $file }” is too large
        [not-xlsx] “{ $file }” is no workbook that can be read
        [no-sheet] “{ $file }” has no sheet that can be seen
        [headings] “{ $file }” lacks headings: those of the ids, the originals and the translations, as they went out
       *[syntax] “{ $file }” is damaged here
    }
    .help =
        { $case ->
            [dtd] Ask for the file as the translators’ program saves it; one with a DTD may be an attack and is not read.
            [entity] Ask for the file as the translators’ program saves it.
            [not-xlsx] Save it as a workbook of Excel (.xlsx) or as CSV (UTF-8), without a password.
            [no-sheet] Show the sheet that holds the table.
            [headings] Copy the row of headings from the file that went out.
           *[other] Ask for the file once more. Nothing of it was taken.
        }
# $found: the language that the file names; $case: [none] where it names none.
wrong-target =
    { $case ->
        [none] “{ $file }” does not say in which language its translations are
        [source] “{ $file }” is in { $found }, the language of the source
       *[other] “{ $file }” is in { $found }, which this project does not have
    }
    .help = Say which language it is with --locale, or begin the language with “comunicado locale add”.
unknown-unit = “{ $unit }” is translated here, and the project has no such sentence in “{ $file }”
    .help = Its message was renamed, moved or taken out, or its variants are others now. Extract it anew; --partial takes the rest of the file.
# $case: [file] within one file; [files] in another file that is merged at the same time.
contradictory-answers =
    { $case ->
        [files] “{ $unit }” is translated otherwise in another of these files
       *[file] “{ $unit }” is translated twice, each time otherwise
    }
    .help = Decide which is right, and empty the other.
unknown-code = { $code } in the translation of “{ $unit }” is not what the source has
    .help = Take the code from the source as it is: it is not to be translated or typed anew. --partial takes the rest of the file.
lost-code = The translation of “{ $unit }” lacks { $code }
    .help = Put the code where it belongs in the sentence; where the language does without, change the .ftl file itself. --partial takes the rest of the file.
crossed-codes = In the translation of “{ $unit }” a mark begins or ends in the wrong place: { $code }
    .help = Each mark of emphasis or of a link has a beginning and an end, and they do not cross.
forbidden-character = The translation of “{ $unit }” has a character that no text may have: { $found }
    .help = Delete it; it cannot be seen.
# $text: what the project says now; $other: what the file says.
edited-since = “{ $unit }” was changed in the project after the file went out: it says “{ $text }”, the file “{ $other }”
    .help = Decide which is right. Write it into the .ftl file, and empty the translation in the returned file; --partial takes the rest of the file.
source-changed = The source of “{ $unit }” changed after the file went out: its translation comes in as outdated
    .help = See what changed with “comunicado diff”, then mend the translation or extract it anew.
partly-translated = “{ $message }” has sentences for several variants, and “{ $unit }” is not translated: the message is not taken
    .help = Translate all of them, in this file or another.
reflowed-text = In “{ $file }” a program has changed spaces and line breaks: they were brought together
    .help = Nothing needs to be done. Look at the difference if line breaks matter.
unwritable-text = The translation of “{ $unit }” cannot be written into the file: “{ $text }”
    .help = Write it into the .ftl file by hand, and report the case: it is a fault of comunicado.
# $length, $most: in characters.
too-long-translation = The translation of “{ $unit }” has { $length } characters; { $most } is the most
    .help = Shorten it.
# $count: how many.
unfinished-answers = In “{ $file }”, { $count ->
        [one] a changed translation is marked as fuzzy and was not taken
       *[other] { $count } changed translations are marked as fuzzy and were not taken
    }
    .help = Fuzzy is what a program guessed or somebody means to look at again. Ask the translator to confirm it and to send the file again.
# $case: what was changed; $cell: the cell, such as C7; $row: the number of the row.
edited-cell =
    { $case ->
        [id] { $cell } is not the id that went out, which was “{ $unit }”: row { $row } is left out
        [extra] Row { $row } has more cells than the table has columns: what stands in { $cell } belongs to none
        [nameless] { $cell } is a translation without an id: row { $row } is left out
       *[source] { $cell }, the original of “{ $unit }”, was changed: row { $row } is left out
    }
    .help =
        { $case ->
            [id] Put the id back, or take the row from the file that went out. --partial takes the other rows.
            [extra] Put the translation between quotation marks, or save the table from a spreadsheet program. --partial takes the other rows.
            [nameless] Take the row from the file that went out, with its id. --partial takes the other rows.
           *[source] Put the original back, even if it is wrong: it is corrected in the .ftl file. --partial takes the other rows.
        }
# $case: what the spreadsheet took the text for; $cell: the cell, such as D7; $found: what it shows.
spreadsheet-value =
    { $case ->
        [formula] { $cell }, the translation of “{ $unit }”, is a formula
        [failed] { $cell }, the translation of “{ $unit }”, is a formula that failed
        [day] A spreadsheet has taken the translation of “{ $unit }” in { $cell } for a date: { $found }
        [truth] A spreadsheet has taken the translation of “{ $unit }” in { $cell } for true or false
       *[number] A spreadsheet has taken the translation of “{ $unit }” in { $cell } for a number: { $found }
    }
    .help = Format the cell as text and type the translation again: nobody knows what was typed. --partial takes the other rows.

# $unit: a sentence; $most: how many characters a cell holds.
too-long-for-cell = “{ $unit }” has more than { $most } characters, the most that a cell of a spreadsheet holds: its message was left out
    .help = Extract it in another format (xliff, po), or make several messages of it.
# A program that translates (suggest --with) wrote a line that is no answer. $count: how many sentences have none.
machine-answer =
    { $case ->
        [json] The program wrote a line that is no answer: it is not the JSON that was expected
        [unknown] The program translates “{ $unit }”, which nobody asked for
        [twice] The program translates “{ $unit }” twice; the first counts
        [long] The program’s translation of “{ $unit }” is too long
        [empty] The program’s translation of “{ $unit }” is empty
       *[missing] The program left out { $count ->
            [one] “{ $unit }”
           *[other] { $count } sentences, the first of them “{ $unit }”
        }
    }
    .help = “comunicado schema machine” says what the program reads and what it is to write: one line of JSON for each sentence.
nothing-of-ours = “{ $file }” has nothing in the languages of this project
    .help = Look which languages it is in; --locale says which of the project’s is meant.

## Words of tables for translators

# $source, $target: the languages’ names.
exchange-head-where = Where
exchange-head-source = Original: { $source }
exchange-head-target = Translation: { $target }
exchange-head-state = Status
exchange-head-note = Note
exchange-head-length = Longest
exchange-state-missing = missing
exchange-state-outdated = outdated
exchange-state-translated = translated
exchange-state-reviewed = reviewed
exchange-note-change = Changed:
exchange-note-source = Original before:
exchange-note-target = Translation before:
exchange-note-term = Glossary:
exchange-note-forbidden = Not to be used:
exchange-note-suggestion = Suggestion:
exchange-note-machine = Machine:

## extract and merge

# $path: the file; $units: sentences; $words: of the source; $messages: how many messages.
extract-done =
    { $units ->
        [one] Wrote { $path }: one sentence, { $words } words.
       *[other] Wrote { $path }: { $units } sentences, { $words } words.
    }
extract-nothing = Nothing to extract.
extract-next = When it comes back: comunicado merge { $path }
# $units: sentences that changed; $files: files; $answers: sentences that were looked at.
merge-done =
    { $units ->
        [0] Nothing to change.
        [one] One sentence taken.
       *[other] { $units } sentences taken.
    } { $files ->
        [0] { "" }
        [one] One file changed.
       *[other] { $files } files changed.
    }
merge-would =
    { $units ->
        [0] Nothing to change.
        [one] One sentence would be taken.
       *[other] { $units } sentences would be taken.
    } { $files ->
        [0] { "" }
        [one] One file would change.
       *[other] { $files } files would change.
    }
# $path: a returned file.
merge-refused = { $path }: nothing was taken. --partial takes what is right in it.
failure-extract-exists = { $path } is there already
    .help = Somebody may be working on it. Merge it, or say --overwrite.
failure-no-target = “{ $path }” is the language of the source: nobody translates into it
failure-extract-part = A memory and a glossary are of the whole project: --only and --statement say nothing about them
# $path: the file; $entries: pairs of sentences, or terms.
extract-reference = Wrote { $path } ({ $entries }).
# $pairs: pairs of sentences from a memory of other people’s.
merge-memory-done =
    { $pairs ->
        [0] The memory has all of it already.
        [one] One pair came into the memory, as a suggestion.
       *[other] { $pairs } pairs came into the memory, as suggestions.
    }
merge-memory-would =
    { $pairs ->
        [0] The memory has all of it already.
        [one] One pair would come into the memory, as a suggestion.
       *[other] { $pairs } pairs would come into the memory, as suggestions.
    }
# $path: a file in memory/.
failure-damaged-memory = { $path } cannot be read or is damaged: nothing is added to it
    .help = Take back its last change in git, or move it away: what is approved is collected anew with “comunicado accept --all”.

## suggest

# $unit: file and name of a sentence; $text: what it says.
suggest-of = { $unit }: { $text }
# $percent: how much alike the sources are; $text: the translation; $source: what it was made from; $place: where it is from;
# $case: [same-place] the same sentence of the same message.
suggest-match =
    { $case ->
        [same-place] { "  " }{ $percent } %  { $text }
            { "         " }the same sentence in the same place
       *[other] { "  " }{ $percent } %  { $text }
            { "         " }from “{ $source }” ({ $place })
    }
# $program: the program that --with names.
suggest-machine =
    { "  " }machine  { $text }
    { "         " }from the program { $program }: nobody has read it
suggest-nothing = Nothing like it was translated before.
# $sentences: how many were looked up; $found: of how many something is known.
suggest-done =
    { $sentences ->
        [0] There is nothing to translate.
        [one] { $found ->
            [0] Nothing is known of this sentence.
           *[other] These are suggestions: nothing was written.
        }
       *[other] Suggestions for { $found } of { $sentences } sentences: nothing was written.
    }
failure-machine-start = The program { $path } cannot be started: { $cause }
failure-machine-late = The program { $path } was silent for { $cause } seconds
    .help = Give it longer with --patience.
failure-machine-large = The program { $path } writes too much
failure-machine-failed = The program { $path } ended with an error
