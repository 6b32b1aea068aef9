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

failure-current-folder = The current folder cannot be read: { $cause }
    .help = Go to a folder that exists, or name the project with --project.
failure-print = The output cannot be printed: { $cause }
failure-file-exists = { $path } exists already; nothing was written
    .help = Choose an empty folder.
