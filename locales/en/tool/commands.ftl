### What the commands say beside findings.

init-made =
    { $files ->
        [one] One file made
       *[other] { $files } files made
    } { $where ->
        [here] in this folder.
       *[there] in { $path }.
    }
    { $where ->
        [here] Next: comunicado export
       *[there] Next: comunicado --project { $path } export
    }

fmt-changed =
    { $files ->
        [one] One file laid out anew.
       *[other] { $files } files laid out anew.
    }
fmt-would-change =
    { $files ->
        [one] One file would be laid out anew.
       *[other] { $files } files would be laid out anew.
    }
fmt-same =
    { $files ->
        [0] There is no file of words here.
        [one] The file is laid out already.
       *[other] All { $files } files are laid out already.
    }
failure-not-words = { $path } is no file of words
    .help = Name files whose names end in .ftl, or folders.
failure-read-file = { $path } cannot be read: { $cause }

# $old, $new: names of messages, terms or attributes.
rename-done =
    “{ $old }” is “{ $new }” now, in { $files ->
        [one] one file.
       *[other] { $files } files.
    }
rename-would =
    “{ $old }” would become “{ $new }”, in { $files ->
        [one] one file.
       *[other] { $files } files.
    }
rename-anchor = In the pages, links to this passage end in “#{ $new }”, no longer in “#{ $old }”.
rename-same = Nothing is called “{ $old }”; “{ $new }” is there already, so there is nothing to rename.
failure-no-name = “{ $path }” cannot be the name of a message
    .help = Names begin with a letter from A to Z; then come such letters, digits, “-” and “_”. A term begins with “-”; an attribute stands behind a “.”.
failure-name-taken = “{ $path }” is there already, in { $cause }
    .help = Choose another name.
# $path is a name, $cause the names of statements.
failure-ambiguous-name = “{ $path }” is a name in several places
    .help = Name one statement with --statement: { $cause }
failure-fixed-name = “{ $path }” keeps its name: the program looks for it
    .help = Change what it says instead.
failure-name-of-organization = “{ $path }” is the id of an organization
    .help = Change it in data/organizations.csv and wherever it is named there, in contacts.csv and in the statements; then here.
failure-name-in-workbook = { $path } names it too, and the program does not write into workbooks
    .help = Save the sheet as CSV (UTF-8) beside it, take the workbook away, and rename again.
failure-name-no-id = “{ $path }” cannot stand in data/, where this message is named
    .help =
        { $cause ->
            [none] Ids there are small letters, digits and single hyphens.
           *[other] Ids there are small letters, digits and single hyphens, as in “{ $cause }”.
        }

man-written =
    { $files ->
        [one] One manual page written to { $path }.
       *[other] { $files } manual pages written to { $path }.
    }
man-name = NAME
man-synopsis = SYNOPSIS
man-description = DESCRIPTION
man-options = OPTIONS
man-commands = COMMANDS
man-more = MORE
man-version = VERSION
man-authors = AUTHORS

# On the pages of the manual: the heading of the examples, and what stands before the right one.
explain-example = Example
explain-right = Right:
# $name: the name of a kind of finding.
explain-allow =
    To let it stand in one message, say why in a comment right above it:
        # allow({ $name }): the reason
failure-unknown-kind = No kind of finding has the code or name “{ $path }”
    .help = The command comunicado explain, without a kind, lists all of them.
failure-unknown-kind-near = No kind of finding has the code or name “{ $path }”
    .help = Did you mean { $cause }?

failure-current-folder = The current folder cannot be read: { $cause }
    .help = Go to a folder that exists, or name the project with --project.
failure-print = The output cannot be printed: { $cause }
failure-file-exists = { $path } exists already; nothing was written
    .help = Choose an empty folder.
failure-outside-project = { $path } is not inside the project; nothing was written
failure-new-file-exists = { $path } is to be made and exists already; nothing was written
    .help = Look at what it is, and move it away.
