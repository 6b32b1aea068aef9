//! The columns of a table, and what its rows say in them.

use super::{Legend, Lock};
use crate::exchange::part::plain_text;
use crate::exchange::unit::{Extract, NoteKind, Unit, UnitState};

/// The most characters that a cell of a spreadsheet holds (Excel’s limits); programs cut off or refuse what has more.
pub(super) const MOST_CELL: usize = 32_767;

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Column {
    Id,
    Where,
    Source,
    Target,
    Status,
    Note,
    Length,
    File,
    Key,
    Lock,
}

impl Column {
    /// All of them, in order.
    pub(super) const ALL: [Self; 10] = [
        Self::Id,
        Self::Where,
        Self::Source,
        Self::Target,
        Self::Status,
        Self::Note,
        Self::Length,
        Self::File,
        Self::Key,
        Self::Lock,
    ];

    /// Its heading where there is no word for it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Where => "where",
            Self::Source => "source",
            Self::Target => "target",
            Self::Status => "status",
            Self::Note => "note",
            Self::Length => "max",
            Self::File => "file",
            Self::Key => "key",
            Self::Lock => "lock",
        }
    }

    /// The id of the word that is its heading.
    fn word(self) -> Option<&'static str> {
        match self {
            Self::Where => Some("exchange-head-where"),
            Self::Source => Some("exchange-head-source"),
            Self::Target => Some("exchange-head-target"),
            Self::Status => Some("exchange-head-state"),
            Self::Note => Some("exchange-head-note"),
            Self::Length => Some("exchange-head-length"),
            Self::Id | Self::File | Self::Key | Self::Lock => None,
        }
    }

    /// Whether it is for programs alone.
    pub(super) fn is_hidden(self) -> bool {
        matches!(self, Self::File | Self::Key | Self::Lock)
    }

    /// Its heading, of one line.
    pub(super) fn heading(self, extract: &Extract) -> String {
        let said = self.word().map(|word| clean(extract.word(word)));
        said.filter(|said| !said.is_empty()).unwrap_or_else(|| self.name().to_owned())
    }
}

/// What a status is called.
pub(super) fn state_word(extract: &Extract, state: UnitState) -> String {
    let said = clean(extract.word(match state {
        UnitState::Missing => "exchange-state-missing",
        UnitState::Outdated => "exchange-state-outdated",
        UnitState::Translated => "exchange-state-translated",
        UnitState::Reviewed => "exchange-state-reviewed",
    }));
    // A list of a workbook has commas between its entries, and quotation marks around them.
    let said = said.replace([',', '"'], " ");
    if said.trim().is_empty() { state.name().to_owned() } else { said }
}

/// A word without what separates words in a [`Legend`].
fn clean(word: &str) -> String {
    word.replace(['|', '='], " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The headings. `is_guarded` tells whoever reads the table whether apostrophes were put in.
pub(super) fn headings(extract: &Extract, is_guarded: bool) -> [String; 10] {
    Column::ALL.map(|column| match column {
        Column::Lock => Legend::of(extract, is_guarded).to_string(),
        column => column.heading(extract),
    })
}

/// What the row of a unit says.
pub(super) fn cells(extract: &Extract, unit: &Unit) -> [String; 10] {
    let id = unit.id();
    Column::ALL.map(|column| match column {
        Column::Id => id.clone(),
        Column::Where => match unit.group.as_deref().and_then(|group| group.lines().next()) {
            Some(group) => format!("{}\n{group}", unit.file),
            None => unit.file.clone(),
        },
        Column::Source => plain_text(&unit.source),
        Column::Target if unit.is_translated() => plain_text(&unit.target),
        Column::Target => String::new(),
        Column::Status => state_word(extract, unit.state),
        Column::Note => note(extract, unit),
        Column::Length => unit.max_length.map(|most| most.to_string()).unwrap_or_default(),
        Column::File => unit.file.clone(),
        // Programs take `may-4` for a day.
        Column::Key => format!("#{id}"),
        Column::Lock => Lock::of(unit).to_string(),
    })
}

/// What a translator should know, a line for each note.
fn note(extract: &Extract, unit: &Unit) -> String {
    let mut lines = Vec::new();
    let mut say = |word: &str, text: &str| match extract.word(word) {
        "" => lines.push(text.to_owned()),
        word => lines.push(format!("{word} {text}")),
    };
    for note in &unit.notes {
        let word = if note.kind == NoteKind::Change { "exchange-note-change" } else { "" };
        say(word, &note.text);
    }
    if let Some(former) = &unit.former_source {
        say("exchange-note-source", &plain_text(former));
    }
    if unit.state == UnitState::Outdated && unit.is_translated() {
        say("exchange-note-target", &plain_text(&unit.target));
    }
    let source = plain_text(&unit.source).to_lowercase();
    for term in extract.glossary.iter().filter(|term| source.contains(&term.source.to_lowercase())) {
        let words = if term.is_kept { term.source.clone() } else { term.targets.join(", ") };
        let note = term.note.as_ref().filter(|note| !note.is_empty());
        let note = note.map(|note| format!(" ({note})")).unwrap_or_default();
        if !words.is_empty() {
            say("exchange-note-term", &format!("{} = {words}{note}", term.source));
        }
        if !term.forbidden.is_empty() {
            say("exchange-note-forbidden", &term.forbidden.join(", "));
        }
    }
    for suggestion in &unit.suggestions {
        let (target, origin) = (plain_text(&suggestion.target), &suggestion.origin);
        match suggestion.percent {
            Some(percent) => {
                say("exchange-note-suggestion", &format!("{target} ({} %, {origin})", percent.min(100)))
            }
            None => say("exchange-note-machine", &format!("{target} ({origin})")),
        }
    }
    let mut note = lines.join("\n");
    if note.len() > MOST_CELL {
        // Nobody reads so much; a workbook could not be opened for it.
        note.truncate(note.floor_char_boundary(MOST_CELL - "…".len()));
        note.push('…');
    }
    note
}
