### The command import: a document becomes a statement.

import-column-part = Part
import-column-id = Id
import-column-words = Words
import-column-sure = Sure
import-column-speaker = Quotes
# $name is the name of somebody who is quoted.
import-speaker = { $name } ({ $sure ->
    [likely] likely
   *[unsure] not sure
})

import-column-file = File
import-column-outcome = Outcome
import-column-paragraphs = Body
import-column-signatories = Signatories
import-column-contacts = Contacts
import-column-warnings = Warnings

import-outcome-new = new
import-outcome-changed = changed
import-outcome-same = known
import-outcome-repeated = repeated
import-outcome-refused = refused
import-outcome-translation = translation
import-outcome-aligned = aligned

# $documents: how many documents; $new, $changed, $same, $repeated, $translations, $refused: what became of how many.
import-archive-done =
    { $documents ->
        [one] One document
       *[other] { $documents } documents
    }: new { $new }, changed { $changed }, known { $same }, repeated { $repeated }, translations { $translations }, refused { $refused }.
import-archive-would =
    { $documents ->
        [one] One document
       *[other] { $documents } documents
    }; to be: new { $new }, changed { $changed }, known { $same }, repeated { $repeated }, translations { $translations }, refused { $refused }.

# $language: a language.
import-archive-language = The source language of the new project is that of most documents: { $language }. --locale says otherwise.
# $count of $looked documents are in $language, of the tag $locale; $own: the language that is imported.
import-archive-other-language = Of { $looked } documents looked at, { $count } are in { $language }; what is imported here is in { $own }. A translation is laid beside its statement. Statements written in { $language } need --locale { $locale }, or a folder of their own.
# $count: how many files.
import-archive-left-out =
    { $count ->
        [one] One file belongs to the project itself (its words and data, published editions, what goes out and comes in, README) and is left out.
       *[other] { $count } files belong to the project itself (its words and data, published editions, what goes out and comes in, README) and are left out.
    }
# $count: how many documents.
import-archive-translations =
    { $count ->
        [one] One document translates a statement. To lay it beside its statement:
       *[other] { $count } documents translate statements. To lay them beside their statements:
    }

import-sure-sure = yes
import-sure-likely = likely
import-sure-unsure = no

import-part-masthead = above the title
import-part-embargo = embargo
import-part-title = title
import-part-subtitle = subtitle
import-part-dateline = dateline
import-part-paragraph = paragraph
import-part-heading = heading
import-part-item = item of a list
import-part-quote = quotation
import-part-attribution = speaker
import-part-signed-heading = heading of signatories
import-part-signatory = signatory
import-part-end-mark = end mark
import-part-pointer = where the contacts are
import-part-notes-heading = heading of notes
import-part-note = note to editors
import-part-contacts-heading = heading of contacts
import-part-contact = contact
import-part-translation = translation in another language

# $id: a statement; $new, $changed: how many messages; $files: how many files.
import-done =
    Statement { $id }: { $new ->
        [0] no new message
        [one] one new message
       *[other] { $new } new messages
    }, { $changed ->
        [0] none changed
        [one] one changed
       *[other] { $changed } changed
    }; { $files ->
        [one] one file written.
       *[other] { $files } files written.
    }
import-would =
    Statement { $id }: { $new ->
        [0] no new message
        [one] one new message
       *[other] { $new } new messages
    }, { $changed ->
        [0] none changed
        [one] one changed
       *[other] { $changed } changed
    }; { $files ->
        [one] one file would be written.
       *[other] { $files } files would be written.
    }
import-nothing = Statement { $id } says this already: nothing to do.
import-refused = Nothing was written: correct what is marked as an error and import again.

# $path: the tag.
failure-import-locale = This project has no language “{ $path }” yet
    .help = A translation begins with: comunicado locale add { $path }. A project of statements in this language: import into a folder of its own.
# $path: what was typed after --id, or nothing.
failure-import-id = “{ $path }” cannot be the id of a statement
    .help = Give one with --id: small letters, digits and hyphens, such as global-compact-2017.
# $path: what was typed after --date.
failure-import-date = “{ $path }” is no day
    .help = Write year, month and day: --date 2017-12-04.
# $path: what was typed after --embargo.
failure-import-embargo = “{ $path }” is no moment
    .help = Write day, time and offset from UTC: --embargo 2017-12-04T09:00:00-06:00.

## Findings

no-title = The document has no title that could be recognised
    .help = Give the title its own line at the head of the document, or the style “Title”.
no-day = The document says no day
    .help = Write place and day before the first paragraph, or give the day with --date.
# $part: what it was taken for; $found: its first words.
unsure-part =
    “{ $found }” was taken for { $part ->
        [masthead] words above the title
        [embargo] the embargo
        [title] the title
        [subtitle] the subtitle
        [dateline] the dateline
        [paragraph] a paragraph
        [heading] a heading
        [item] an item of a list
        [quote] a quotation
        [attribution] the name of a speaker
        [signed-heading] the heading of the signatories
        [signatory] a signatory
        [end-mark] the end mark
        [pointer] a line that says where the contacts are
        [notes-heading] the heading of notes to editors
        [note] a note to editors
        [contacts-heading] the heading of the contacts
       *[contact] a contact
    } and could be something else
    .help = Look at it in the plan. If it is something else, make it plainer in the document, with a style or an empty line, and import it again.
# $found: a day as written; $before: the day that the statement has.
unsure-day =
    { $case ->
        [apart] No dateline says a day; “{ $found }” was taken
        [two] The document says another day, too: “{ $found }”; the first one was taken
        [moved] The statement is of { $before }, and the document of { $found }: that is taken for a correction. If it is another statement, give it an id of its own with --id
       *[figures] “{ $found }” can be read as two days; it was read as the language writes days
    }
    .help = Look at the date in the plan.
# $found: the line.
unread-embargo = The moment of this embargo could not be read: “{ $found }”
    .help = Give it with --embargo, such as 2017-12-04T09:00:00-06:00. Names of time zones mean different things in different countries.
# $found: words of the document; $label: the label.
label-instead = The label “{ $label }” stands for “{ $found }”
    .help = Every statement of the project has the same labels: locales/<language>/labels.ftl.
# $found: words of the document.
kept-in-comment = “{ $found }” is shown in no edition; it stands as a comment at the head of the words
    .help = Nothing is to be done.
# $found: the heading of the notes.
notes-in-body = “{ $found }” and what follows it come at the end of the body, before the signatories
    .help = Editions show the body before those who signed. Move the messages in data/statements/ if they should stand elsewhere.
# $found: words of the contact; $name, $organization: what was taken for them.
unsure-contact = In “{ $found }”, “{ $name }” was taken for the name and “{ $organization }” for the organization
    .help = Look at the contact in the plan, and correct its row in data/contacts.csv where it is wrong.
# $found: a telephone as written; $region: a region.
unsure-phone =
    { $case ->
        [assumed] The telephone { $found } has no country code; it was taken for one of { $region }
        [other-region] The telephone { $found } is not one of { $region }
       *[unread] The telephone { $found } is not in use anywhere that the document names; its digits are kept as a note
    }
    .help = Write it with + and the country code, or give the country with --region.
# $id: a contact; $field: a column; $before: what the data says; $after: what the document says.
contact-differs = { $field } of the contact { $id } is “{ $before }”, and the document says “{ $after }”; it stays as it is
    .help = Correct data/contacts.csv, or take what the document says with --update.
# $what: organization or place; $found: the name in the document; $known: the name in the project.
similar-name =
    { $case ->
        [near] { $what ->
            [place] The place “{ $found }” is new, and “{ $known }” is known
           *[organization] The organization “{ $found }” is new, and “{ $known }” is known
        }
       *[same] “{ $found }” stands in this project as “{ $known }”
    }
    .help =
        { $case ->
            [near] If they are one, use one name in the document and import it again.
           *[same] Editions show the name that the project has.
        }
# $found: a link.
look-left-out =
    { $case ->
        [link] The link to “{ $found }” was left out; its words are there
       *[marks] Emphasis was left out here; the words are there
    }
    .help = Look at the message and mark it by hand if it matters.
# $found: a name.
unwritable-words =
    { $case ->
        [formula] A spreadsheet would take the name “{ $found }” for a formula
        [mark] The name “{ $found }” ends like a mark of audience
       *[characters] These words hold characters that no text should have
    }
    .help = Correct the document and import it again.
# $part: a kind of part; $found: the words.
lost-words = The plan would lose words: “{ $found }”
    .help = This is a fault of the program. Nothing was written; import the document without this line and add it by hand.
# $count: how many passages; $words: the first words of the first; $found: their language; $locale: its tag; $path: the document; $id: the statement.
second-language =
    { $count ->
        [one] “{ $words }…” is in { $found }: one passage was laid aside, and stands in no file yet
       *[other] “{ $words }…” is in { $found }: { $count } passages were laid aside, and stand in no file yet
    }
    .help = Where the language is in the project (comunicado locale add { $locale }), take them as its translation: comunicado import --align --statement { $id } --locale { $locale } { $path }
# $found: somebody, with title; $organization: the organization.
person-signs = “{ $found }” signs for { $organization }: editions show the organization, and the person stands in a comment
    .help = To show the person, too, write the name in data/organizations.csv as it is to be read.
# $count: how many; $found: the first country; $organization: the organization.
country-apart =
    { $count ->
        [one] “{ $found }” behind { $organization } went into the column country
       *[other] “{ $found }” behind { $organization }, and { $count } in all like it, went into the column country
    }
    .help = Editions show the name alone. To show the country, too, write it into the name in data/organizations.csv.
# $case: the whole document, or a passage; $words: the first words of the passage; $found: a language; $expected: another.
other-language =
    { $case ->
        [passage] “{ $words }…” is in { $found } and not in { $expected }, as it seems
       *[document] The document is in { $found } and not in { $expected }, as it seems
    }
    .help =
        { $case ->
            [passage] Take it out of the document, and import it as a translation.
           *[document] Say its language with --locale.
        }
# $id: a message; $found: its first words.
gone-part = The document has “{ $found }” no more: the message { $id } goes
    .help = Its translations are obsolete now; check lists them.
# $count: how many lines are read.
long-document = The document is longer than any statement: only its first { $count } lines would be read
    .help = Import the statement by itself, without what goes with it.
# $id: a message · $placeable: what stands in it, with braces · $found: what it says.
written-out = The message { $id } said “{ $found }” with { $placeable }, but the document says something else there: its words stand there now
    .help = If the fact changed, correct it in the facts and put { $placeable } back; if not, nothing is to be done.
# $id: a message.
other-forms = The document shows one form of the message { $id }: it was changed, the other forms stay as they were
    .help = Correct the other forms in the same way.
