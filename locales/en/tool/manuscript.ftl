### Documents that people have: what of them cannot be read, and what of them is not taken.
### Variables: $path (the document), $count (how many), $text (words of the document), $case (which of several).

# $case: why.
unreadable-manuscript =
    { $case ->
        [archive] “{ $path }” is damaged: its parts cannot be unpacked
        [part] “{ $path }” has no text where such a document has it
        [letters] A part of “{ $path }” is in letters that nobody knows how to read
        [dtd] “{ $path }” declares a document type (DTD), which no word processor writes
        [entity] “{ $path }” refers to an entity that XML does not have
        [depth] What “{ $path }” holds stands too deeply within each other
        [large] “{ $path }” is too large, or would be once unpacked
        [encrypted] “{ $path }” is locked with a password
        [empty] “{ $path }” has no words
       *[syntax] “{ $path }” is damaged: its text breaks off or contradicts itself
    }
    .help =
        { $case ->
            [encrypted] Open it with its password and save a copy without one.
            [empty] Where it shows a picture of the text, the words must be typed or recognized first.
            [large] A statement needs a fraction of that. Copy its text into a new document.
           *[other] Open it with the program that wrote it and save it anew as .docx, or copy its text into a new document.
        }
# $case: what it is.
unknown-manuscript =
    { $case ->
        [doc] “{ $path }” is a document of the old Word (.doc) or another of the old Office
        [pdf] “{ $path }” is a PDF, which has letters and no paragraphs
        [rtf] “{ $path }” is rich text (.rtf)
        [pages] “{ $path }” is a document of Pages
        [mail] “{ $path }” is a message of e-mail or a web archive
        [sheet] “{ $path }” is a spreadsheet, a presentation or a drawing
        [picture] “{ $path }” is a picture
        [archive] “{ $path }” is an archive of other files
        [flat] “{ $path }” is a document in one piece of XML
       *[damaged] “{ $path }” is not what its name says, or it is damaged
    }
    .help =
        { $case ->
            [pdf] Ask for the document that it was made from. Its text can be read, too: pdftotext FILE - | comunicado import -; compare the two.
            [pages] Open it with Pages and export it to Word (.docx).
            [mail] Copy the text of the message into a document, or save the page as .html.
            [sheet] Copy the text into a document and save it as .docx. Tables of people are taken by “comunicado contacts import”.
            [picture] The words must be typed or recognized first.
            [archive] Unpack it and name the document in it.
           *[other] Open it with a word processor and save it as .docx.
        }
# $case: how it is known. $line, $column: where; $byte: the byte; $character: what it would be in Windows-1252; $encoding: a name.
doubtful-letters =
    { $case ->
        [utf16] { $path } is UTF-16 and not UTF-8
        [windows] { $path }, line { $line }, column { $column }: the byte { $byte } is not UTF-8; in Windows-1252 it is “{ $character }”
        [named] { $path } is not wholly { $encoding }
        [zeros] { $path } has bytes in it (0) that no text has
        [unmarked-utf16] { $path } looks like UTF-16, without the mark that says so
       *[other] { $path }, line { $line }, column { $column }: the byte { $byte } is not UTF-8
    }
    .help =
        { $case ->
            [windows] Save the text as UTF-8. Or say what it is in and look at the words: import --encoding windows-1252 --dry-run.
            [zeros] Open it with the program that it comes from and save it as text in UTF-8.
            [unmarked-utf16] Save the text as UTF-8. Or say what it is in and look at the words: import --encoding { $encoding } --dry-run.
           *[other] Save the text as UTF-8.
        }
# $insertions, $deletions: how many of each.
undecided-changes =
    “{ $path }” has { $count ->
        [one] one change that nobody accepted or rejected
       *[other] { $count } changes that nobody accepted or rejected
    }
    .help = It was read as if all were accepted: { $insertions ->
        [one] one insertion
       *[other] { $insertions } insertions
    } in, { $deletions ->
        [one] one deletion
       *[other] { $deletions } deletions
    } out. Decide on them in the document before it is published.
# $case: what was left out.
unseen-words =
    { $case ->
        [comments] { $count ->
            [one] One comment was left out
           *[other] { $count } comments were left out
        }
        [hidden] { $count ->
            [one] One hidden passage was left out
           *[other] { $count } hidden passages were left out
        }
        [placeholders] { $count ->
            [one] One field that nobody filled in was left out
           *[other] { $count } fields that nobody filled in were left out
        }
       *[settings] Settings at the head of the text were left out: { $text }
    }
    .help =
        { $case ->
            [comments] Look whether one of them asks for a change.
            [hidden] Show hidden text in the document, and make visible what belongs to the statement.
            [placeholders] Fill it in, where it belongs to the statement.
           *[settings] Nothing need be done, unless one of them belongs to the statement.
        }
page-furniture =
    { $case ->
        [header] The head of the page was left out: “{ $text }”
        [footer] The foot of the page was left out: “{ $text }”
        [mail] The head or signature of the e-mail was left out: “{ $text }”
       *[navigation] The navigation of the page was left out: “{ $text }”
    }
    .help = What of it belongs to the statement must stand in its text.
pictures-left-out =
    { $case ->
        [described] { $count ->
            [one] A picture was left out: “{ $text }”
           *[other] { $count } pictures were left out: “{ $text }”
        }
        [objects] { $count ->
            [one] A chart, drawing or object of another program was left out
           *[other] { $count } charts, drawings or objects of other programs were left out
        }
        [signs] { $count ->
            [one] A sign that no letter stands for was left out
           *[other] { $count } signs that no letter stands for were left out
        }
       *[pictures] { $count ->
            [one] A picture was left out
           *[other] { $count } pictures were left out
        }
    }
    .help = Where it says something, say it in words.
defused-document =
    { $case ->
        [overrides] { $count ->
            [one] “{ $path }” has a sign that turns letters around, so that people read something else than programs do: it was taken out
           *[other] “{ $path }” has { $count } signs that turn letters around, so that people read something else than programs do: they were taken out
        }
        [macros] “{ $path }” has programs in it (macros): they were not looked at
        [external] “{ $path }” would fetch something from elsewhere, which was not done: { $text }
       *[embedded] { $count ->
            [one] “{ $path }” has another document in it, which was not read
           *[other] “{ $path }” has { $count } other documents in it, which were not read
        }
    }
    .help =
        { $case ->
            [overrides] Read the words as they are in the plan: somebody may have wanted them to look otherwise.
            [embedded] Open it with a word processor and save it anew, and the words come in.
           *[other] Make sure from whom the document is before anybody opens it.
        }
joined-words = { $count ->
        [one] A word was divided at the end of a line, and is read without a hyphen: “{ $text }”
       *[other] { $count } words were divided at the ends of lines, and are read without a hyphen: “{ $text }”
    }
    .help = If one of them has a hyphen, write it on one line in the document.
struck-words = Words are struck through, and were taken all the same: “{ $text }”
    .help = Delete them in the document, or take the line away.
