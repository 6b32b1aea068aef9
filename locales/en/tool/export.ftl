### What export says beside findings.

## The closing table

export-column-locale = Language
export-column-written = Written
export-column-to-write = To write
export-column-unchanged = Unchanged
export-column-refused = Refused
# $case: whether the errors are known. $errors: their names, each with their number. $command: shows what to mend.
export-refused =
    { $case ->
        [known] The edition of { $statement } in { $locale } was refused: { $errors }. If it was published before, that one stays. To mend it: { $command }
       *[unknown] The edition of { $statement } in { $locale } was refused. If it was published before, that one stays. To see why: { $command }
    }
export-refused-more =
    { $editions ->
        [one] One more edition was refused.
       *[other] { $editions } more editions were refused.
    }
export-removed =
    { $files ->
        [one] One file was removed that nothing makes anymore.
       *[other] { $files } files were removed that nothing makes anymore.
    }
export-check-same = The published files are what export would make.
export-check-differs = The published files are not what export would make. Run export to update them.
export-check-refused =
    { $editions ->
        [0] Export would change nothing, because something is in its way: see below.
        [one] Export would change nothing, but not because all is well: it would refuse the edition named above.
       *[other] Export would change nothing, but not because all is well: it would refuse the { $editions } editions named above.
    }
export-check-fallback = What was published with --fallback is checked with --fallback too: comunicado export --check --fallback

## What would become of a file, before its path

export-action-write = write
export-action-remove = remove
export-action-refuse = blocked

## What keeps the command from running

export-pseudo = These pages are for trying layouts. They are in { $path }, apart from what is published, and link to nothing else.
failure-pseudo-and-others = A pseudo-locale is exported by itself: { $path }
    .help = Export the others with another command.
failure-pseudo-out = Pseudo-locales are not written to { $path }, where editions are published
    .help = Leave out --out, or name another folder.
failure-unknown-locale = This project has no language “{ $path }”
    .help = Choose among: { $cause }
# $path: the tag; $cause: the languages that the project has.
failure-locale-not-begun = This project has no language “{ $path }” yet
    .help = Begin it with: comunicado locale add { $path }. It has: { $cause }
failure-unknown-locale-near = This project has no language “{ $path }”
    .help = Perhaps “{ $cause }” is meant.
failure-unknown-statement = This project has no statement “{ $path }”
    .help = Choose among: { $cause }
failure-unknown-statement-near = This project has no statement “{ $path }”
    .help = Perhaps “{ $cause }” is meant.
failure-unknown-format = There is no format “{ $path }”
    .help = Choose among: { $cause }
failure-unknown-format-near = There is no format “{ $path }”
    .help = Perhaps “{ $cause }” is meant.
failure-unpublished-format = This project does not publish the format “{ $path }”
    .help = Add it to the formats under [export] in comunicado.toml. There now: { $cause }
failure-threads = The work cannot be shared among processors: { $cause }
    .help = Try a smaller number after --jobs.

## In shares

# $shard: the share, such as 3/16.
export-shard = Share { $shard } is done. When all are, “comunicado export --join” puts them together.

## For whom

# $audience: for whom, press or internal; $path: the folder.
export-audience = These editions are for “{ $audience }” only. Their folder is { $path }: do not publish it.

## Under watch

watch-ready = Watching { $path }. Each change is published as it is saved; Ctrl-C ends.
# $written, $removed: files; $errors, $warnings: what is to be mended in all.
watch-run =
    { $written ->
        [0] Nothing to write
        [one] One file written
       *[other] { $written } files written
    }{ $removed ->
        [0] {""}
        [one] , one removed
       *[other] , { $removed } removed
    } in { $milliseconds } ms; { $errors ->
        [0] no errors,
        [one] one error,
       *[other] { $errors } errors,
    } { $warnings ->
        [0] no warnings.
        [one] one warning.
       *[other] { $warnings } warnings.
    }
failure-watch = { $path } cannot be watched: { $cause }
