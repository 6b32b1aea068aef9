### A translation in a document laid beside its statement: findings, what “import --align” says, and the page with both texts.
### Variables: $message (a message’s id), $text (words), $file and $path (the document), $count (a number of messages or lines).

## Findings

# $case: why; $language: what the document seems to be in, where that is known.
foreign-document =
    { $case ->
        [letters] “{ $file }” is in other letters than those of the language that it is said to be in
        [language] “{ $file }” is in another language than it is said to be: { $language }
        [empty] “{ $file }” holds no words of a statement
        [large] “{ $file }” is far longer than the statement
       *[statement] “{ $file }” does not read like a translation of this statement
    }
    .help =
        { $case ->
            [letters] Give the translation into the language of --locale. Nothing was taken.
            [language] Give the translation into the language of --locale. Nothing was taken.
           *[other] Look whether the file and --statement belong together. Nothing was taken.
        }
# $language: a language; $statement: an id; $command: a command; $locale: its tag; $known: whether the project has it.
known-translation = The document is in { $language }: it is the statement { $statement } in that language
    .help =
        { $known ->
            [no] Begin the language with comunicado locale add { $locale }, then lay the document beside the statement: { $command }
           *[yes] Lay it beside the statement: { $command }
        }
# $count: how many documents; $known: whether the project has the language; $locale: its tag.
lone-translation =
    { $count ->
        [one] The document is in { $language }, and no statement of its day is like it
       *[other] { $count } documents are in { $language }, and no statement of their days is like one of them
    }
    .help =
        { $count ->
            [one] Import the statement that it translates first. If it is a statement by itself,
           *[other] Import the statements that they translate first. If they are statements by themselves, import them into a folder of their own, which becomes a project in { $language }. To have them in this project, whose other languages are to be translated then,
        } { $known ->
            [no] begin the language with comunicado locale add { $locale } and say it: --locale { $locale }
           *[yes] say the language: --locale { $locale }
        }
unplaced-words = These words belong to no message: “{ $text }”
    .help = If they are part of the statement, put them into the message that they translate; a note or a signature of the translator may go.
not-in-document = The document has no words for “{ $message }”: “{ $text }”
    .help = Translate the message, or look on the page whether its words went to a neighbor.
doubtful-match = These words may be those of “{ $message }”, or not: “{ $text }”
    .help = Look at both on the page. Where all are right, --doubtful takes them.
other-translation = “{ $message }” says otherwise in the project, and stays as it is there
    .help = In the project: “{ $text }”. In the document: “{ $other }”. Where the document is right, --update takes its words.
# $fact: what it is; $case: [other] the document says otherwise, [unknown] the project has nothing like it, [lacking] the document lacks it;
# $found: in the document; $wanted: in the project; $whose: a name, or nothing.
other-fact =
    { $case ->
        [lacking] { $fact ->
            [signatory] “{ $wanted }” signed, and the document does not name it
           *[other] “{ $wanted }” is a contact of the statement, and the document does not name it
        }
        [unknown] { $fact ->
            [telephone] The document has a telephone number that the project does not have: { $found }
            [email] The document has an e-mail address that the project does not have: { $found }
           *[other] The document says “{ $found }”, which the project does not have
        }
       *[other] { $fact ->
            [telephone] The document has another telephone number: { $found }; in the project it is { $wanted }
            [email] The document has another e-mail address: { $found }; in the project it is { $wanted }
            [site] The document has another address on the web: { $found }; in the project it is { $wanted }
            [day] The document is of another day: { $found }; in the project it is { $wanted }
           *[other] The document spells a name otherwise: “{ $found }”; in the project it is “{ $wanted }”
        }
    }
    .help =
        { $case ->
            [lacking] Ask whether it was left out on purpose. The data of the project stay as they are.
           *[other] Find out which is right. What the document says of it is not taken; where it is right, correct the data.
        }
single-form = “{ $message }” has several forms, and a document shows one of them: “{ $text }”
    .help = Translate all forms, this one among them; “comunicado extract” lists them.
not-shown = No document shows “{ $message }”: it remains to be translated
    .help = Translate it in the file of words; “comunicado status --todo” lists what is due.

## What the command says

align-done =
    { $units ->
        [0] Nothing to change.
        [one] One message has its words from “{ $path }” now. Read them on the page before you accept it.
       *[other] { $units } messages have their words from “{ $path }” now. Read them on the page before you accept them.
    }
align-would =
    { $units ->
        [0] Nothing to change.
        [one] One message would have its words from “{ $path }”.
       *[other] { $units } messages would have their words from “{ $path }”.
    }
align-report = Both texts side by side: { $path }
failure-align-report = { $path } is there already and is no page of this kind
    .help = Name another file with --report.
failure-align-facts = { $path } cannot be read: there is nothing to lay a document beside
    .help = See what “comunicado check” says of it.
failure-align-what = A translation is laid beside a statement: say which, and in what language it is
    .help = For example: --align --locale es --statement call-to-action. For all documents of a folder, --statements finds both by itself.

## The page

alignment-title = A translation beside its statement
alignment-source = Statement
alignment-document = Document
alignment-judgement = How sure
alignment-next = What to do now
# $count: how many rows and facts are in question.
alignment-next-read =
    { $count ->
        [0] Read both sides of every row. Nothing is in question, yet a program has compared lengths, numbers and names, not meanings.
        [one] Read both sides of every row, first the one whose edge is broken, or the fact below: it is in question.
       *[other] Read both sides of every row, first those whose edge is broken, and the facts below: { $count } are in question.
    }
# $path: the file with the words of the translation.
alignment-next-correct = Correct what is wrong and add what is missing in { $path }.
alignment-next-doubtful = Nothing doubtful was taken. If all of it is right, take it:
alignment-next-accept = When all is right, say so, with your name and the day:
alignment-known = In the project:
alignment-left-over = Left over
alignment-facts = Facts
alignment-facts-same = Telephone numbers, addresses, names and the day are those of the project, as far as the document says them.
alignment-fact-lines = Lines of the document that say facts, which are not translated
alignment-sure = Sure
alignment-likely = Likely
alignment-doubtful = Doubtful
alignment-missing = Not in the document
alignment-not-shown = Not shown in documents
alignment-outcome-left-over = belongs to no message
# $outcome: what becomes of the message.
alignment-outcome =
    { $outcome ->
        [taken] taken from the document
        [same] the project says so already
        [differs] the project says otherwise and keeps it
        [kept] the project keeps what it has
        [doubtful] not taken
        [unwritten] not taken: one of several forms
        [refused] nothing is taken
       *[missing] remains to be translated
    }
alignment-count-sure = { $count } sure
alignment-count-likely = { $count } likely
alignment-count-doubtful = { $count } doubtful
alignment-count-missing = { $count } not in the document
alignment-count-left-over =
    { $count ->
        [one] one passage left over
       *[other] { $count } passages left over
    }
alignment-count-facts =
    { $count ->
        [one] one fact differs
       *[other] { $count } facts differ
    }
# $case: why nothing is taken.
alignment-refused =
    { $case ->
        [language] The document is in another language. Nothing of it is taken.
        [empty] The document holds no words of a statement.
        [large] The document is far longer than the statement. Nothing of it is taken.
       *[statement] The document does not read like a translation of this statement. Nothing of it is taken.
    }
alignment-reason-anchors =
    { $count ->
        [0] names or related words are the same
        [one] a number or address is the same
       *[other] { $count } numbers or addresses are the same
    }
alignment-reason-place = a paragraph of its own, between those of its neighbors
alignment-reason-cut = paragraphs are cut otherwise than in the statement
alignment-reason-long = longer than expected
alignment-reason-short = shorter than expected
alignment-reason-rivals = other words nearby are not ruled out
alignment-reason-moved = the paragraph stands elsewhere in the document
alignment-reason-same = the statement says the same as in “{ $message }”
# $wanted: numbers of the statement; $found: numbers of the document.
alignment-reason-differs =
    { $case ->
        [lacking] not in the document: { $wanted }
        [added] only in the document: { $found }
       *[other] { $found } in place of { $wanted }
    }
# $codes: agreed names and values.
alignment-reason-codes = not as agreed, or not there: { $codes }
