### Findings about an edition: its words against the source, its characters, its markup.
### Variables: $message (a message’s id), $locale (a locale’s tag), $source (the source locale’s tag).

## Words against the source

missing-message =
    { $case ->
        [nowhere] No locale has the message “{ $message }”
       *[other] “{ $message }” is missing in { $locale }
    }
    .help =
        { $case ->
            [nowhere] Write it in the source locale, { $source }, or take its id out of the data.
           *[other] Translate it in this file, or publish the edition incomplete with --fallback.
        }
obsolete-message = “{ $message }” is obsolete in { $locale }: neither the source nor the statement has it
    .help = Delete it, or add it to the source locale, { $source }.
long-short-title =
    { $case ->
        [none] The title has { $length } characters and the statement has no short title
       *[other] The short title has { $length } characters; browsers and search engines show about 70
    }
    .help =
        { $case ->
            [none] Add a message “short-title” of at most 70 characters.
           *[other] Shorten it to at most 70 characters.
        }
empty-message = “{ $message }” says nothing in { $locale }
    .help = Write its text, or check the data that fills it.

## Data that the statement points to

# $audience: who may see the contact; $reader: for whom the edition is made.
internal-contact = The contact “{ $id }” is for “{ $audience }” and does not enter editions for “{ $reader }”
    .help = This is as it should be, unless its audience is wrong in data/contacts.csv.
withheld-signatory = The organization “{ $id }” signed, and its row is for “{ $audience }” only
    .help = Whoever signs is named: empty its audience in data/organizations.csv, or take it out of the signatories.

## Markup

# $found: the markup as it is written.
raw-html = A message may not contain HTML: { $found }
    .help = Write *emphasis*, **strong** or [a link](https://…); to show the character itself, write \<.
block-markup =
    { $case ->
        [heading] This would begin a heading; it is shown as text
        [list] This would begin a list; it is shown as text
        [quote] This would begin a quotation; it is shown as text
        [code] This would be a block of code; it is shown as text
        [table] This would be a table; it is shown as text
        [rule] This would be a horizontal rule; it is shown as text
        [definition] This would define a link; it is shown as text
       *[paragraphs] A message is one block of text, and this one has several paragraphs; they are run together
    }
    .help =
        { $case ->
            [paragraphs] Make each paragraph a message of its own and list both in the statement’s body.
            [heading] Make it a message of its own and a heading in the statement’s body; if the mark is meant as text, put \ before it.
            [list] Make each item a message of its own and a list in the statement’s body; if the mark is meant as text, put \ before it.
            [quote] Make it a message of its own and a quotation in the statement’s body; if the mark is meant as text, put \ before it.
           *[other] Take the marks out, or put \ before them if they are meant as text.
        }
unsafe-link = A link may not lead to { $found }
    .help = Use an address that begins with https://, http://, mailto: or tel:.
relative-link = A link needs a whole address, and this is only a part of one: “{ $found }”
    .help = Write the address in full, beginning with https://.
unsupported-markup =
    { $case ->
        [image] A message may not contain an image
        [link-title] A link in a message has no room for a title
       *[code] A message may not contain code marks (`)
    }
    .help =
        { $case ->
            [image] Take it out; to show the characters, put \ before the exclamation mark and the brackets.
            [link-title] Put the words of the title into the text of the link.
           *[code] Use quotation marks, or put \ before the mark to show it.
        }
unbalanced-emphasis = The emphasis mark { $mark } has no partner
    .help = Close the emphasis, or put \ before the mark if it is meant as text.

## Characters

# $character: its code, such as U+202E. $text: the words around it.
control-character = A control character, { $character }: { $text }
    .help = Delete it; type the passage anew if you cannot see it.
bidi-control = A hidden mark of direction, { $character }, can make text read other than it is written: { $text }
    .help = Delete it; names and numbers are kept in their own direction without it.
invisible-character = A character that nobody can see, { $character }: { $text }
    .help = Delete it; type the passage anew if you cannot see it.
lost-character = A character was lost before the text came here ({ $character }): { $text }
    .help = Put the right character in its place; the file was probably read in a wrong encoding once.
private-character = A character without an agreed meaning, { $character }: { $text }
    .help = Replace it with a character of Unicode; readers would see an empty box.
not-normalized = A letter and its accent are two characters: { $text }
    .help = Type the word anew, or convert the file to Unicode’s form NFC; searches miss the word as it is.
broken-line = A line break or tab ({ $character }) within a line: { $text }
    .help = Write the text on one line.
