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
added-variable =
    { $case ->
        [known] “{ $message }” shows ${ $variable }, which its source does not show
       *[unknown] “{ $message }” asks for ${ $variable }, which its source does not have
    }
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
        [millions] “{ $message }” has no variant { $category }: in { $locale } whole millions need one
        [several] “{ $message }” has no variants { $category }, and { $locale } needs them
       *[frequent] “{ $message }” has no variant { $category }, and { $locale } needs one
    }
    .help = Add a line: [{ $category }] …
impossible-plural = The variant [{ $category }] is never chosen: { $locale } has no such plural form
    .help = Delete it. For exact numbers write the number: [0], [1], [2].
# $known: the keys that can be chosen.
translated-key = The key [{ $variant }] is never chosen
    .help = Keys are not translated; use one of these: { $known }.
dead-variant =
    { $case ->
        [same] The variant [{ $variant }] says the same as [{ $first }]
       *[after] The variant [{ $variant }] is never chosen: [{ $first }] comes before it and is the same number
    }
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

## Facts, words and signs

# $found: what stands there. $wanted: what was expected.
left-over-text = “{ $found }” was left over
    .help = Replace it with the text that belongs there.
mojibake = “{ $found }” is “{ $wanted }” read with the wrong encoding
    .help = Write “{ $wanted }”, and save the file as UTF-8.
look-alike-letter = “{ $found }” has a letter of another alphabet ({ $character }) that looks Latin
    .help = Type the word again.
doubled-word = “{ $found }” stands here twice
    .help = Delete one of the two.
doubled-space = Two spaces in a row
    .help = Delete one of them.
space-before-mark = A space that does not belong beside “{ $found }”
    .help = Delete the space.
unbalanced-bracket = “{ $found }” has no partner
    .help = Add the other one, or delete this one.
straight-quotes = Typewriter quotation marks
    .help = Write the marks of the language: { $wanted }.
hyphen-for-dash = A hyphen in place of a dash
    .help = Write — without space inside (—so—), or – in a dateline.
missing-opening-mark = “{ $found }” without its “{ $wanted }”
    .help = Put “{ $wanted }” at the other end of the sentence.
united-states-abbreviation =
    { $case ->
        [break] A line break may part “{ $found }”
       *[written] “{ $found }” in place of “EE. UU.”
    }
    .help = Write “EE. UU.”, best with a no-break space (U+00A0).
three-dots = Three full stops in place of an ellipsis
    .help = Write … (U+2026).
misspelt-name = “{ $found }” in place of the source’s “{ $wanted }”
    .help = Write the name as the source does.
lost-name =
    { $case ->
        [order] “{ $message }” has the names in another order than its source
       *[lost] The source names { $wanted }, and “{ $message }” does not
    }
    .help =
        { $case ->
            [order] Keep the order of the source.
           *[lost] Add the name.
        }
different-place = “{ $message }” says { $found } where the source says { $wanted }
    .help = Write the place of the source by its name in { $locale }.
doubled-sentence = This sentence stands in “{ $message }” twice
    .help = Delete one of the two, and see whether another sentence is missing.
source-words = “{ $found }” is left in the language of the source
    .help = Translate it, or set it in quotation marks if it is to stay.
swapped-variables = { "{" } ${ $first } { "}" } and { "{" } ${ $second } { "}" } seem to stand in each other’s place
    .help = Compare with the source what each of them counts.
different-option = { $function }(${ $variable }) shows other parts than in the source
    .help = Give it options that show the same.
exchanged-variants = The singular and the plural of “{ $message }” are exchanged
    .help = Exchange the texts of [one] and [other].
wrong-default = The default variant is [{ $found }] and not [other]
    .help = Set the * before [other].
different-unit = “{ $found }” where the source says “{ $wanted }”: the number was not converted
    .help = Convert it, or keep the source’s unit.
# $found, $wanted: how many characters.
too-long = “{ $message }” has { $found } characters, and may have { $wanted }
    .help = Make it shorter, or change max-length in comunicado.toml.
# $found, $wanted: how many signatories, in figures.
wrong-count = “{ $message }” counts { $found }, and { $wanted } sign this statement
    .help = Compare with the signatories in the facts of the statement.
lost-percent = “{ $found }” is a percentage in the source
    .help = Write the sign or the words for it after the number.
swapped-links = The links to { $first } and { $second } seem to be exchanged
    .help = Compare with the source where each of them leads.
missing-space = No space after “{ $found }”
    .help = Write one, and see whether words are missing there.
doubled-mark = “{ $found }” in place of one mark
    .help = Delete what is too much.
comma-in-quotes = “{ $found }”: the comma stands before the closing quotation mark, as in English
    .help = Write “{ $wanted }”.
small-after-stop = “{ $found }” begins a sentence with a small letter
    .help = Write a capital, or a comma in place of the full stop.
encoded-letter = “{ $found }” is the letter “{ $wanted }” in the notation of a program
    .help = Write “{ $wanted }”.
damaged-word = “{ $found }” is a word that copying or scanning has damaged
    .help = Type it again.
lost-accent = “{ $found }” without its accent
    .help = Write “{ $wanted }”, and look for other accents that were lost.
calendar-form =
    { $case ->
        [order] “{ $found }” is a date in the order of English
       *[capital] “{ $found }” with a capital
    }
    .help =
        { $case ->
            [order] Write the day before the month, as { $locale } does.
           *[capital] Write “{ $wanted }”: { $locale } writes months and days of the week small.
        }
title-case = “{ $message }” has the capitals of an English heading
    .help = Write it as a sentence: a capital at the start and in names.
missing-contraction = “{ $found }” where Spanish contracts: “{ $wanted }”
    .help = Write “{ $wanted }”, or “él” if a person is meant.
conjunction-before-vowel = “{ $found }”: the same sound twice
    .help = Write “{ $wanted }”.
feminine-article = “{ $found }” with the wrong article or adjective
    .help = Write “{ $wanted }”.
plural-haber = “{ $found }” in the plural says that something exists
    .help = Write “{ $wanted }”: the verb stays in the singular.
plural-acronym = “{ $found }” is an acronym with the “s” of a plural
    .help = Write “{ $wanted }”: the words around it show the plural.
english-notation = “{ $found }” is written as in English
    .help = Write “{ $wanted }”, or the form that goes with the next word.
stop-in-quotes = “{ $found }”: the full stop stands before the closing quotation mark, as in English
    .help = Write “{ $wanted }”.
closed-dash = “{ $found }”: no space beside the dash
    .help = Write a space before the dash that opens an aside and after the one that closes it.
unpaired-dash = The aside at “{ $found }” has one dash, its source has two
    .help = Write the dash that closes it, or the one that opens it, or commas.
salutation-comma = The salutation “{ $message }” ends with a comma, as in English
    .help = Write a colon.
capital-amid-sentence = “{ $found }” with a capital
    .help = Write “{ $wanted }”: Spanish writes peoples and languages small.
collective-plural = “{ $found }”: a plural verb with a noun in the singular
    .help = Write “{ $wanted }”.
machine-preamble = “{ $found }” is what a translation program says about its work
    .help = Delete it, and look for more of the program’s words at the end.
broken-link =
    { $case ->
        [empty] A link of “{ $message }” has no words
        [open] A link of “{ $message }” is not closed
       *[space] A space parts the words of a link from its address
    }
    .help = Write [words](address), without a space between the brackets.
different-emphasis =
    { $case ->
        [strong] “{ $message }” has { NUMBER($found) } passages in **strong emphasis**, its source { NUMBER($wanted) }
       *[emphasis] “{ $message }” has { NUMBER($found) } passages in *emphasis*, its source { NUMBER($wanted) }
    }
    .help = Emphasize what the source emphasizes.
different-number =
    { $case ->
        [mark] “{ $found }” has the decimal mark of another region: { $wanted } is expected
        [dropped] The source has the number { $wanted }, and “{ $message }” has not
        [added] “{ $message }” has the number { $found }, and the source has not
       *[changed] “{ $message }” says { $found } where the source says { $wanted }
    }
    .help = Write the source’s number, with the marks of { $locale }.
different-date =
    { $case ->
        [dropped] The source says { $wanted }, and “{ $message }” does not
       *[changed] “{ $message }” says { $found } where the source says { $wanted }
    }
    .help = Write the source’s date as { $locale } writes dates.
different-phone =
    { $case ->
        [dropped] The source has the telephone { $wanted }, and “{ $message }” has not
        [added] “{ $message }” has the telephone { $found }, and the source has not
       *[changed] “{ $message }” has the telephone { $found }, the source { $wanted }
    }
    .help = Copy the number from the source.
different-email =
    { $case ->
        [dropped] The source has the address { $wanted }, and “{ $message }” has not
        [added] “{ $message }” has the address { $found }, and the source has not
       *[changed] “{ $message }” has the address { $found }, the source { $wanted }
    }
    .help = Copy the address from the source.
different-link =
    { $case ->
        [dropped] The source leads to { $wanted }, and “{ $message }” does not
        [added] “{ $message }” leads to { $found }, and the source does not
        [counted] “{ $message }” leads { $count ->
            [one] once
           *[other] { $count } times
        } to { $wanted }, the source { $expected ->
            [one] once
           *[other] { $expected } times
        }
       *[changed] “{ $message }” leads to { $found }, the source to { $wanted }
    }
    .help = Copy the address from the source.
different-acronym =
    { $case ->
        [kept] “{ $found }” is “{ $wanted }” in { $locale }
        [lost] The source has “{ $wanted }”, and “{ $message }” has not
       *[misspelt] “{ $found }” is “{ $wanted }” in the source
    }
    .help =
        { $case ->
            [kept] Write “{ $wanted }”.
            [lost] Put it where it belongs. If it has another form in { $locale }, say so in comunicado.toml: [locales.{ $locale }.check] acronyms.
           *[misspelt] Write “{ $wanted }”.
        }
different-name = The source names { $wanted }, and “{ $message }” does not
    .help = Write the name as data/ has it.
different-currency =
    { $case ->
        [dropped] The source has the currency “{ $wanted }”, and “{ $message }” has none
        [added] “{ $message }” has the currency “{ $found }”, and the source has none
       *[changed] “{ $message }” says “{ $found }” where the source says “{ $wanted }”
    }
    .help = Name the source’s currency.
different-order = “{ $message }” has the names in another order than its source: { $wanted }
    .help = Write them in the source’s order, or silence this with a reason.
different-negation =
    { $case ->
        [added] This sentence denies something, and the source does not
       *[dropped] The source denies something, and this sentence does not
    }
    .help = Compare the two: a “not” was lost or came in.
different-sentence-count = “{ $message }” has { $found ->
        [one] one sentence
       *[other] { $found } sentences
    }, its source { $wanted ->
        [one] one
       *[other] { $wanted }
    }
    .help = Compare the two, sentence by sentence.
untranslated-copy =
    { $case ->
        [variant] The variant [{ $variant }] of “{ $message }” is a copy of its source
       *[whole] “{ $message }” is a copy of its source
    }
    .help = Translate it into { $locale }.
unlikely-length = “{ $message }” is far { $case ->
        [short] shorter
       *[long] longer
    } than its source
    .help = Compare the two.
wrong-language = A sentence of “{ $message }” is not in { $locale } but, it seems, in { $language }
    .help = Translate it.
source-calendar-word = “{ $found }” is a word of the source’s calendar
    .help = Write it in { $locale }.
different-end = “{ $message }” ends with { $found ->
        [stop] a full stop
        [ellipsis] an ellipsis
        [colon] a colon
        [question] a question mark
        [exclamation] an exclamation mark
        [semicolon] a semicolon
        [comma] a comma
       *[none] no mark
    }, its source with { $wanted ->
        [stop] a full stop
        [ellipsis] an ellipsis
        [colon] a colon
        [question] a question mark
        [exclamation] an exclamation mark
        [semicolon] a semicolon
        [comma] a comma
       *[none] none
    }
    .help = End it as the source ends, and check that nothing is cut off.
small-initial = “{ $message }” begins with a small letter, its source with a capital
    .help = Write a capital, and check that nothing before it is cut off.
obsolete-shared-message = “{ $message }” is not in the source locale, and nothing refers to it
    .help = Delete it, or correct its name.
inconsistent-translation = “{ $message }” has the same source as “{ $first }” and another translation
    .help = Use one translation for both, or silence this with a reason.
same-translation = “{ $message }” has the translation of “{ $first }”, and another source
    .help = Translate what its own source says.
different-term = The glossary translates “{ $term }” as “{ $wanted }”, and “{ $message }” does not
    .help =
        { $noted ->
            [yes] Use the glossary’s word. It says: { $note }
           *[no] Use the glossary’s word, or silence this with a reason.
        }
forbidden-word = The glossary forbids “{ $found }”
    .help =
        { $hint ->
            [instead] { $noted ->
                [yes] Write “{ $wanted }”. The glossary says: { $note }
               *[no] Write “{ $wanted }”.
            }
           *[none] { $noted ->
                [yes] Say it in other words. The glossary says: { $note }
               *[no] Say it in other words.
            }
        }
translated-term = “{ $term }” is not to be translated, and “{ $message }” does not have it
    .help =
        { $noted ->
            [yes] Write “{ $term }”. The glossary says: { $note }
           *[no] Write “{ $term }”.
        }
orphan-file = The source locale has no file “{ $message }”, and nothing in this one is in the source
    .help = Delete it, or give it the name of the source’s file.
unused-message =
    { $case ->
        [file] No edition shows any of the { $count } messages of { $message }
       *[one] No edition shows “{ $message }”
    }
    .help =
        { $case ->
            [shared] Delete it, or name it where it belongs.
            [file] Name them in the body of the statement, or delete the file.
           *[statement] Name it in the body of the statement, or delete it.
        }
unused-term = Nothing that an edition shows uses “{ $message }”
    .help = Use it in a message, or delete it.
# $parent: the locale from which this one takes its words.
repeats-parent = “{ $message }” says what { $parent } says already
    .help = Delete it here: { $locale } takes it from { $parent }.
# $term: the English word.
false-friend = “{ $found }” does not mean “{ $term }”
    .help = Write “{ $wanted }”, or say it in other words.
opposite-word = “{ $found }” is not what “{ $wanted }” says
    .help = Translate “{ $wanted }”, or turn the sentence round so that it says the same.
# $wanted: the key of a variant.
lost-variant = “{ $message }” has no variant [{ $wanted }], and its source says something of its own there
    .help = Add it: otherwise the default is shown.
different-hashtag = “{ $found }” is nearly “{ $wanted }” of the source, and another one
    .help = Write “{ $wanted }”, or translate it altogether.
reversed-range = “{ $found }” stands the other way round than “{ $wanted }” in the source
    .help = Exchange the two numbers.
different-organization = “{ $found }” is not the name of this organization in Spanish
    .help = Write “{ $wanted }”.
