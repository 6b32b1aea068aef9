### Findings of the rules that compare words with their source and look at how they are written.
### Variables: $message (a message’s id), $locale (its locale’s tag), $source (the source locale’s tag).

## What a message refers to

# $variable: a variable’s name. $variant: the keys of a variant. $near: a variable that was probably meant.
dropped-variable =
    { $case ->
        [variant] The variant [{ $variant }] of “{ $message }” does not show { "{" } ${ $variable } { "}" }, which the source shows
       *[everywhere] “{ $message }” does not show { "{" } ${ $variable } { "}" }, which the source shows
    }
    .help =
        { $hint ->
            [near] Probably ${ $near } was meant as ${ $variable }: the names of variables are not translated.
           *[none] Put { "{" } ${ $variable } { "}" } where the text needs it.
        }
added-variable = “{ $message }” asks for ${ $variable }, which its source does not have
    .help =
        { $hint ->
            [near] Did you mean ${ $near }?
           *[none] Take it out, or use one of the source’s variables. Their names are not translated.
        }
# $reference: a term or message as it is written between braces.
dropped-reference =
    { $case ->
        [variant] The variant [{ $variant }] of “{ $message }” does not use { "{" } { $reference } { "}" }, which the source uses
       *[everywhere] “{ $message }” does not use { "{" } { $reference } { "}" }, which the source uses
    }
    .help = Put { "{" } { $reference } { "}" } in place of the words: then the name stays the same everywhere.
added-reference = “{ $message }” uses { "{" } { $reference } { "}" }, which its source does not use
    .help = Take it out, or check that it is the one you meant.
missing-attribute =
    { $case ->
        [value] “{ $message }” has attributes in { $locale }, but not the text that the source has
       *[attribute] “{ $message }” lacks .{ $attribute } in { $locale }
    }
    .help =
        { $case ->
            [value] Write its text after the equals sign.
           *[attribute] Translate it below the message: .{ $attribute } = …
        }
extra-attribute =
    { $case ->
        [value] “{ $message }” has a text that the source does not have; nobody shows it
       *[attribute] “{ $message }” has .{ $attribute }, which the source does not have; nobody shows it
    }
    .help = Delete it, or correct its name.
lost-selector = “{ $message }” has one form for all counts of ${ $variable }, while its source chooses by count
    .help = Choose by count here too: { "{" } ${ $variable } -> [one] … *[other] … { "}" }.

## Plurals

# $category: a plural category of CLDR.
missing-plural =
    { $case ->
        [millions] “{ $message }” has no variant [{ $category }]: in { $locale } whole millions need one
       *[frequent] “{ $message }” has no variant [{ $category }], and { $locale } needs one
    }
    .help = Add a line: [{ $category }] …
impossible-plural = The variant [{ $category }] is never chosen: { $locale } has no such plural form
    .help = Delete it. For exact numbers write the number: [0], [1], [2].
# $known: the keys that can be chosen.
translated-key = The key [{ $variant }] is never chosen
    .help = Keys are not translated; use one of these: { $known }.
dead-variant = The variant [{ $variant }] is never chosen: [{ $first }] comes before it and is the same number
    .help = Delete one of the two.

## Silenced findings

# $rule: the name of a rule, as it stands after “allow”.
allow-without-reason = This comment silences “{ $rule }” and does not say why
    .help = Write the reason after it: # allow({ $rule }): …
useless-allow = This comment silences “{ $rule }”, which finds nothing here
    .help = Delete it.
unknown-rule = No rule is called “{ $rule }”
    .help =
        { $hint ->
            [near] Did you mean “{ $near }”?
           *[none] Only the rules that compare and read words can be silenced; each finding shows the name of its rule.
        }
