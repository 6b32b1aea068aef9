### Findings in Fluent files. Syntax is shown as it is typed.

# $found: the line that begins no message.
junk-entry = This line begins no message: { $found }
    .help = A message is written “name = text”, a term “-name = text”, a comment “# text”. Lines that continue a message are indented with spaces.
    .label = not a message
# $character: the first character of the line. $message: the message before it.
line-ends-message = A line that begins with “{ $character }” ends the message “{ $message }” here, and the rest of its text is lost
    .help = Write the character as {"{"}"{ $character }"{"}"}, or move a word from the line above to the beginning of this one.
    .label = the message ends before this
unindented-line = This line is not indented, so it is no part of “{ $message }”, and its text is lost
    .help = Indent every line that continues a message with four spaces.
    .label = not indented
wrong-indentation = { $character ->
        [tab] A tab
       *[other] A no-break space
    } indents this line; Fluent knows only spaces, so the text is lost
    .help = Indent with spaces.
    .label = not a space
unbalanced-brace = { $case ->
        [closing] This “{"}"}” closes nothing
       *[other] A placeable is not closed: “{"}"}” is expected here, not { $found ->
            [end] the end of the file
            [line-end] the end of the line
           *[other] “{ $found }”
        }
    }
    .help = { $case ->
        [closing] Delete it, or write it as {"{"}"{"}"}"{"}"} where the brace itself is meant.
       *[other] Close the placeable with “{"}"}”. Between braces stands one value: {"{"} $name {"}"}, {"{"} -term {"}"}, {"{"} NUMBER($count) {"}"}.
    }
    .label = { $case ->
        [closing] closes nothing
       *[other] “{"}"}” is expected
    }
invalid-expression = { $case ->
        [token] “{ $expected }” is expected here
        [digits] A number is expected here
        [name] A name is expected here; names begin with a letter from A to Z
        [callee] Functions have names in capitals: NUMBER, DATETIME, LIST
        [value] A variant or attribute has no text
        [message-selector] A message cannot be a selector
        [attribute-selector] An attribute of a message cannot be a selector
        [term-selector] A term cannot be a selector; only its attributes can
        [term-attribute] An attribute of a term cannot be shown; it can only be a selector
        [literal] A quoted text is not closed on its line
        [positional] A plain argument follows a named one
        [duplicate-argument] The argument “{ $expected }” is given twice
        [expression] A value is expected between the braces
        [selector] Only a variable, a function, a term’s attribute or a literal can be a selector
        [literal-argument] A named argument takes a quoted text or a number from 0 up
       *[other] This cannot be read as Fluent
    }
    .help = { $case ->
        [callee] Write the function’s name in capitals, or refer to a message without parentheses.
        [value] Write the text after the bracket or the equals sign; an empty text is {"{"}""{"}"}.
        [message-selector] Use a variable, or an attribute of a term: {"{"} -term.gender -> … {"}"}.
        [attribute-selector] Use a variable, or an attribute of a term: {"{"} -term.gender -> … {"}"}.
        [term-selector] Use an attribute of the term: {"{"} -term.gender -> … {"}"}.
        [term-attribute] Make it a message or a term of its own to show it.
        [literal] Close the text with a quotation mark on the same line.
        [positional] Put plain arguments before named ones: NUMBER($count, minimumFractionDigits: 2).
        [duplicate-argument] Delete one of the two.
        [literal-argument] Variables and negative numbers cannot be values of named arguments; choose between variants instead.
       *[other] Between braces stands one value: {"{"} $name {"}"}, {"{"} -term {"}"}, {"{"} NUMBER($count) {"}"}, {"{"} "text" {"}"}.
    }
    .label = here
select-line-break = The variants must begin on a line of their own
    .help = Break the line after “->” and indent each variant: [one] …, [other] …
    .label = a line break is expected
default-variant = { $case ->
        [several] A choice has more than one default variant
       *[other] A choice has no default variant
    }
    .help = Mark exactly one variant with “*”, usually the last: *[other].
    .label = { $case ->
        [several] a second default
       *[other] no variant bears the “*”
    }
invalid-escape = “{ $escape }” stands for no character that can be printed
    .help = Within quotes write \" for a quotation mark, \\ for a backslash, and \u with four or \U with six hexadecimal digits for any other character. Braces need no backslash.
    .label = no character
nested-too-deeply = { $case ->
        [references] The messages and terms in this one are nested more than { $most } deep; it cannot be put together
       *[file] Braces and parentheses are nested more than { $most } deep; this message was not read
    }
    .help = Take the inner parts out into terms or messages of their own.
    .label = too deep
# $message: a term bears its “-”.
duplicate-message = “{ $message }” is there twice; the first one is used
    .help = Delete one of the two, or rename it.
    .label = again
shared-name = A message and a term are both called “{ $message }”
    .help = Rename one of them. Many programs that read Fluent take the two for one, and show the wrong text.
    .label = the term
duplicate-attribute = “{ $message }” has two attributes “.{ $attribute }”; the first one is used
    .help = Delete one of the two, or rename it.
    .label = again
duplicate-variant = Two variants have the key [{ $variant }]; the second is never used
    .help = Delete one of the two, or correct its key.
    .label = again
noncharacter = The file holds { $character }, which is reserved for programs and stands for no character
    .help = Delete it.
    .label = noncharacter
unknown-function = There is no function { $function }
    .help = These are known: { $known }.
    .label = unknown
unknown-option = { $function } has no option “{ $option }”
    .help = Check the spelling: the options are those of Fluent, such as minimumFractionDigits, dateStyle or type.
    .label = unknown option
invalid-option = The option “{ $option }” of { $function } cannot have this value
    .help = These values are possible: { $expected }.
    .label = not a value of “{ $option }”
unsupported-option = { $function } cannot do “{ $option }” in every language, so it does it in none
    .help = { $function ->
        [NUMBER] Write the sign into the message, beside the number.
       *[other] Leave the option out; dates are days, without a time, an era or another calendar.
    }
    .label = not supported
conflicting-options = { $function } cannot obey “{ $option }” and “{ $other }” together as they are given
    .help = { $function ->
        [NUMBER] Give a minimum that is not above the maximum.
       *[other] Use dateStyle alone, or fields that stand together in a date: month and year, day and month, all three.
    }
    .label = contradictory
unknown-message = There is no message “{ $message }”
    .help = Check the spelling, or add the message. A term is referred to with “-”, a variable with “$”.
    .label = unknown
unknown-term = There is no term “{ $message }”
    .help = Check the spelling, or add the term to the words of this language.
    .label = unknown
unknown-attribute = “{ $message }” has no attribute “.{ $attribute }”
    .help = Check the spelling, or add the attribute where “{ $message }” is defined.
    .label = unknown
cyclic-reference = This reference leads back to where it began: “{ $message }” cannot be put together
    .help = Write the text out in one of the messages on the circle.
    .label = leads back
too-many-placeables = This message may need { $count } placeables, those of the messages and terms in it included; beyond { $most } the text would be cut
    .help = Divide it into several messages: one per paragraph.
    .label = too many placeables
lost-argument = “{ $variable }” comes after another term in this term, and Fluent has forgotten its value by then
    .help = Use the variable before the other term, or write that term’s text out here.
    .label = its value is lost
ignored-argument = A term takes named arguments only; this one never reaches { $term }
    .help = Give it a name: { $term }(case: "genitive"). Variables cannot be passed to terms.
    .label = ignored
inexact-number = The number { $number } has more than { $most } digits and would not be kept exactly
    .help = Write it as a quoted text, or keep it in the statement’s facts, where numbers are exact.
    .label = too many digits
wrong-argument-count = { $case ->
        [list] { $function } wants something to list
       *[other] { $function } wants exactly one value, and { $count ->
            [0] there is none
           *[other] there are { $count }
        }
    }
    .help = { $case ->
        [list] Write LIST($names), or LIST($first, $second).
       *[other] Write { $function }($value), then named options.
    }
    .label = here
message-without-value = The message “{ $message }” has attributes but no value to show
    .help = Refer to one of its attributes: { $message }.attribute.
    .label = no value
unknown-variable = Nothing fills the variable “${ $variable }”
    .help =
        { $variable ->
            [place] This statement has no place. Give it one in data/statements/: place = "mexico-city", a message of places.ftl; or take the variable out.
            [place-full] This statement has no place. Give it one in data/statements/: place = "mexico-city", a message of places.ftl; or take the variable out.
           *[other] Check the spelling, or add it to the statement’s facts. A term knows only the arguments that it is called with.
        }
    .label = not filled
wrong-value = { $expected ->
        [number] A number is expected, and this is none: “{ $value }”
        [date] A date is expected, and this is none: “{ $value }”
       *[other] Neither text nor number, so nothing to choose a variant by: “{ $value }”
    }
    .help = { $expected ->
        [number] Give a number in the facts, without quotation marks.
        [date] Give a date in the facts, without quotation marks: 2017-12-04.
       *[other] Choose by a text or a number.
    }
    .label = { $expected ->
        [number] not a number
        [date] not a date
       *[other] nothing to choose by
    }
no-locale-data = { $data ->
        [dates] It is not known how dates are written in “{ $locale }”
        [lists] It is not known how lists are written in “{ $locale }”
        [numbers] It is not known how numbers are written in “{ $locale }”
       *[plurals] The plural rules of “{ $locale }” are not known
    }
    .help = { $data ->
        [dates] Say it in locales/{ $locale }/locale.toml, table [dates]: { $fields }. Or write the date out in this language’s message instead of calling DATETIME.
        [lists] Say it in locales/{ $locale }/locale.toml, table [lists]: { $fields }. Or write the list out in this language’s message instead of calling LIST.
        [numbers] Say it in locales/{ $locale }/locale.toml, table [numbers]: { $fields }. Or write the number out in this language’s message.
       *[plurals] Say them in locales/{ $locale }/locale.toml, table [plurals]: { $fields }. Or choose by exact numbers, [0], [1], [2], with a default for all others.
    }
    .label = no data for “{ $locale }”
parser-fault = This file could not be read as Fluent; none of its messages is used
    .help = Report this file: it shows a fault of the program.
    .label = unreadable
layout-fault = This file could not be laid out anew without a change to what it says; it stays as it is
    .help = Report this file: it shows a fault of the program.
    .label = left alone
unresolved-message = “{ $reference }” could not be put into this message
    .help = Mend the message that is referred to; its own finding says what is wrong.
    .label = incomplete
entry-without-text = “{ $message }” has no text
    .help = Write the text after the equals sign, or on the next line, indented with spaces. An empty text is {"{"}""{"}"}.
    .label = no text
carriage-return = A carriage return stands here without a line feed. To Fluent it breaks no line: what follows is part of the same message
    .help = Save the file with LF or CRLF line ends.
    .label = breaks no line
invalid-name = “{ $name }” cannot be a name, so this line begins no message.
    .help = Names begin with a letter from A to Z; then come such letters, digits, “-” and “_”, without accents and spaces.
    .label = not a name
invalid-locale = { $case ->
        [empty] An empty name is no locale
        [extension] “{ $tag }” is no locale here: extensions say how to format, not whose words these are
       *[other] “{ $tag }” is no locale
    }
    .help = { $nearest ->
        [none] Use a language tag, such as “es”, “es-MX” or “zh-Hant”.
       *[other] Did you mean “{ $nearest }”?
    }
    .label = no locale
# A value of locale.toml, which says how a language writes. $field: its name; $found: what it says.
invalid-custom = { $case ->
        [empty] “{ $field }” holds an empty name
        [direction] “{ $found }” is no direction
        [count] “{ $field }” lists { $found } names, not { $count }
        [part] “{ $field }” has { $part }, which is no part of a date
        [lacking] “{ $field }” lacks { $part }
        [weekdays] “{ $field }” has the day of the week, and no “weekdays” are listed
        [mark] “{ $found }” is no mark of its own for “{ $field }”
       *[rule] “{ $found }” is no plural rule
    }
    .help = { $case ->
        [empty] Write the name, or take the line out.
        [direction] Write ltr (from left to right) or rtl (from right to left).
        [count] List them all: months from January, days of the week from Monday.
        [part] A pattern may have { $known }.
        [lacking] Write it where it belongs in the pattern.
        [weekdays] List the seven days under [dates] as “weekdays”, from Monday.
        [mark] Write one mark, such as a comma or a period; decimals and thousands have different ones.
       *[rule] Write it in CLDR’s syntax, such as "n = 1" or "n % 10 = 2..4 and n % 100 != 12..14".
    }
    .label = not what is expected here
