### Findings about the memory of translations: which source text each was made from.
### Variables: $message (a message’s id), $name (the id as a command takes it), $options (options of that command), $locale (a locale’s tag), $source (the
### source locale’s tag).

outdated-message = “{ $message }” is outdated in { $locale }: the source changed since it was translated
    .help = See what changed with “comunicado diff { $options }”, mend the translation, then run “comunicado accept { $name } { $options }”. Until then, --fallback publishes the passage in the source’s language.
# $case: [swapped] it says what was certified for message $other; [copied] it repeats the source.
unverified-message =
    { $case ->
        [swapped] “{ $message }” now says in { $locale } what “{ $other }” said: they may have been exchanged
        [copied] “{ $message }” now repeats the source in { $locale }
       *[both] Source and translation of “{ $message }” both changed, and nobody has said that they agree in { $locale }
    }
    .help = Compare it with the source; if it is right, run “comunicado accept { $name } { $options }”.
untracked-messages =
    { $messages ->
        [one] For one message here nobody has recorded which source text it was made from
       *[other] For { $messages } messages here nobody has recorded which source text they were made from
    }
    .help = List them with “comunicado status --locale { $locale } --todo”; once they are right, run “comunicado accept --all --locale { $locale }”.
damaged-ledger =
    { $case ->
        [version] This ledger was written by another version of comunicado
       *[line] This line of the ledger cannot be read; it is kept and not used
    }
    .help =
        { $case ->
            [version] Use the version of comunicado that wrote it; until then nothing is added to it.
           *[line] Delete it, or restore it from an earlier version of the file.
        }

## status

status-column-locale = Language
status-column-statement = Statement
status-column-messages = Messages
status-column-translated = Translated
status-column-reviewed = Reviewed
status-column-outdated = Outdated
status-column-unverified = Unverified
status-column-missing = Missing
status-column-words = Words to do
# Stands in place of a statement: labels, places, terms, names.
status-shared = (words of all statements)
status-total = Total
status-due =
    { $messages ->
        [one] One message is due: { status-words }.
       *[other] { $messages } messages are due: { status-words }.
    }
status-words =
    { $words ->
        [one] one word
       *[other] { $words } words
    }
status-see-todo = To list them: comunicado status --todo
status-nothing-due = Nothing is due: every message is translated and none is known to be old.
status-adopt = { $locale } has no ledger yet: nobody has recorded which source text its translations were made from. If they are right as they are, run “comunicado accept --all --locale { $locale }”.

## Why a message is due

status-outdated = outdated: the source changed since it was translated
status-unverified = to be compared: source and translation both changed
status-missing = missing
status-edited = edited since it was recorded; accept it if it is right
status-untracked = not recorded yet; accept it if it is right
# $former: its id before.
status-renamed = was “{ $former }” before; accept it if it is the same message
status-renamed-missing = missing; it was “{ $former }” before: rename the translation

## The page that status --format html makes

status-title = State of the translations
status-progress = Progress
status-todo-heading = What is due
status-no-ledger = This language has no ledger yet: nobody has recorded which source text its translations were made from.
status-message = Message
status-why = Why
status-place = Place
status-source-text = Source text

## diff

# $translation and $source: file and line. $case: what is known about the translation (both, date, by, none).
diff-head =
    { $case ->
        [both] { $translation }: { $message } (source: { $source }; translated on { $date } by { $by })
        [date] { $translation }: { $message } (source: { $source }; translated on { $date })
        [by] { $translation }: { $message } (source: { $source }; translated by { $by })
       *[none] { $translation }: { $message } (source: { $source })
    }
diff-not-kept = The earlier source text was not kept. The source says now:
diff-none = No translation is outdated.

## accept

# One line for each message that is recorded. $file: relative to the folder of the locale.
accept-translated = { $locale } { $file } { $message }: translated
accept-reviewed = { $locale } { $file } { $message }: reviewed
accept-done =
    { $messages ->
        [one] One message recorded.
       *[other] { $messages } messages recorded.
    }
accept-would =
    { $messages ->
        [one] One message would be recorded.
       *[other] { $messages } messages would be recorded.
    }
accept-nothing = Nothing to record.
# $sentences: how many are new in memory/.
accept-remembered =
    { $sentences ->
        [one] One sentence came into the memory.
       *[other] { $sentences } sentences came into the memory.
    }
accept-would-remember =
    { $sentences ->
        [one] One sentence would come into the memory.
       *[other] { $sentences } sentences would come into the memory.
    }
accept-left-outdated =
    { $messages ->
        [one] One message is outdated and stays so: mend its translation, or name it if the translation is right as it is.
       *[other] { $messages } messages are outdated and stay so: mend their translations, or name them if the translations are right as they are.
    }
accept-left-missing =
    { $messages ->
        [one] One message has no translation.
       *[other] { $messages } messages have no translation.
    }
accept-left-obsolete =
    { $messages ->
        [one] One message is no longer in the source.
       *[other] { $messages } messages are no longer in the source.
    }

## What keeps these commands from running

failure-no-source-locale = The source locale “{ $path }” is none
    .help = Set source-locale in comunicado.toml.
failure-foreign-ledger = { $path } was written by another version of comunicado; nothing was recorded
    .help = Use the version that wrote it.
failure-unknown-message = No message is called “{ $path }”
    .help = List the messages that are due with “comunicado status --todo”.
failure-unknown-message-near = No message is called “{ $path }”
    .help = Perhaps “{ $cause }” is meant.
failure-ambiguous-message = “{ $path }” is due in several statements
    .help = Name one with --statement: { $cause }
failure-no-date = “{ $path }” is no date
    .help = Write year, month and day, as in 2017-12-04.
# $path: files; $cause: another file, and why it could not be written.
failure-left-changed = Not everything could be written ({ $cause }), and these files stay changed, since the system refused to take it back: { $path }
    .help = Look at these files; with git, “git diff” shows what changed and “git checkout” takes it back.
failure-file-changed = { $path } was edited while the command ran; it stays as it is
    .help = Run the command again.
