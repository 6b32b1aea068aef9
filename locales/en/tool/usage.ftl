### What is wrong with a command line, and the words around findings.

## Severities: at the head of a finding, lower case

severity-error = error
severity-warning = warning
severity-note = note

## Words around findings

# Before the advice on how to mend it.
finding-help = help
# Before a second place that the finding speaks of.
finding-also = see also

# The closing count. $errors, $warnings: numbers.
findings-summary =
    { $errors ->
        [0] No errors,
        [one] One error,
       *[other] { $errors } errors,
    } { $warnings ->
        [0] no warnings.
        [one] one warning.
       *[other] { $warnings } warnings.
    }
findings-none = Nothing to mend.

# What --fix did or would do. $findings, $files: numbers.
check-fixed =
    { $findings ->
        [0] Nothing to mend without a decision.
        [one] Mended one finding
       *[other] Mended { $findings } findings
    }{ $findings ->
        [0] {""}
       *[other] { $files ->
            [one] {" "}in one file.
           *[other] {" "}in { $files } files.
        }
    }
check-would-fix =
    { $findings ->
        [0] Nothing to mend without a decision.
        [one] --fix would mend one finding. Nothing was written.
       *[other] --fix would mend { $findings } findings. Nothing was written.
    }
check-can-fix =
    { $findings ->
        [one] One of them can be mended by comunicado check --fix.
       *[other] { $findings } of them can be mended by comunicado check --fix.
    }

## The command line

usage-unknown-argument = There is no option { $argument }
    .help = Did you mean { $suggestion }?
usage-unexpected-word = “{ $argument }” is one word too many
usage-unknown-command = There is no command { $argument }
    .help = Did you mean { $suggestion }?
usage-invalid-value = { $argument } cannot be “{ $value }”. Expected: { $expected }
    .help = Did you mean { $suggestion }?
# The same where no list of valid values exists.
usage-refused-value = { $argument } cannot be “{ $value }”
usage-missing-argument = Something is missing: { $argument }
usage-missing-value = { $argument } needs a value
usage-conflict = { $argument } and { $other } cannot be used together
usage-repeated = { $argument } can be given only once
usage-other = The command line cannot be understood
usage-see-help = For help: comunicado --help
failure-unknown-ui-locale = The program does not speak “{ $path }”
    .help = Choose among: { $cause }
