### What the formats find.

# $reason is what the template engine says, in English.
template-error =
    { $case ->
        [syntax] The page template cannot be read: { $reason }
        [undefined] The page template uses a variable that does not exist: { $reason }
        [unknown] The page template uses a filter, function or test that does not exist: { $reason }
        [include] The page template calls for another template that does not exist: { $reason }
        [endless] The page template does not come to an end and was stopped
       *[other] The page template fails: { $reason }
    }
    .help =
        { $case ->
            [undefined] Check the spelling; README.md tells under “Your own template” where the variables are listed. Ask with “if” before you use what may be absent.
            [include] A template can extend or include only “built-in/statement.html” and “built-in/base.html”.
            [endless] Look for a loop within a loop over a very long list.
           *[other] Mend the template at this line, or take “template” out of comunicado.toml to use the built-in page.
        }

# $column is the heading, $text the cell, $character the code of what makes it a formula, such as U+003D.
formula-cell = A spreadsheet would take this for a formula (column “{ $column }”, { $character }): { $text }
    .help = Change its beginning, or keep it out of the contact sheet; nothing is changed for you, because a changed name or address is a wrong one. With --formula-guard=escape the cell is written with an apostrophe before it.

# The same variables.
escaped-cell = An apostrophe stands before this now, or a spreadsheet would take it for a formula (column “{ $column }”, { $character }): { $text }
    .help = Whoever copies the cell copies the apostrophe. Change the beginning of the text, and the sheet needs none.

# $id is the id of the contact, $locale the locale.
oversized-sheet =
    { $case ->
        [cell] A workbook has no room for a cell of “{ $id }”: it is longer than 32,767 characters ({ $locale })
        [rows] A workbook has no room for so many contacts: a sheet ends at 1,048,576 rows ({ $locale })
       *[bytes] A workbook has no room for so many contacts ({ $locale })
    }
    .help =
        { $case ->
            [cell] Shorten the text, or take “xlsx” out of the formats in comunicado.toml.
           *[other] Divide the contacts, or take “xlsx” out of the formats in comunicado.toml; CSV has room for all.
        }
