//! What a line of a statement can be.

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Above the title: instructions to the press, the name of the house.
    Masthead,
    /// A moment before which nothing is published.
    Embargo,
    /// The title.
    Title,
    /// The subtitle.
    Subtitle,
    /// Place and day, alone or before the first paragraph.
    Dateline,
    /// A paragraph.
    Paragraph,
    /// A heading.
    Heading,
    /// An item of a list.
    Item,
    /// Words of somebody, in quotation marks.
    Quote,
    /// Whose words they are.
    Attribution,
    /// The heading of those who sign.
    SignedHeading,
    /// Who signs.
    Signatory,
    /// The end of the statement.
    EndMark,
    /// Where the contacts are.
    Pointer,
    /// The heading of what is said to editors.
    NotesHeading,
    /// What is said to editors.
    Note,
    /// The heading of the contacts.
    ContactsHeading,
    /// Whom to ask.
    Contact,
    /// What says the same in another language: laid aside.
    Translation,
}

impl Role {
    /// All of them.
    pub const ALL: [Self; 19] = [
        Self::Masthead,
        Self::Embargo,
        Self::Title,
        Self::Subtitle,
        Self::Dateline,
        Self::Paragraph,
        Self::Heading,
        Self::Item,
        Self::Quote,
        Self::Attribution,
        Self::SignedHeading,
        Self::Signatory,
        Self::EndMark,
        Self::Pointer,
        Self::NotesHeading,
        Self::Note,
        Self::ContactsHeading,
        Self::Contact,
        Self::Translation,
    ];

    /// Its name in messages: `title`, `signed-heading`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Masthead => "masthead",
            Self::Embargo => "embargo",
            Self::Title => "title",
            Self::Subtitle => "subtitle",
            Self::Dateline => "dateline",
            Self::Paragraph => "paragraph",
            Self::Heading => "heading",
            Self::Item => "item",
            Self::Quote => "quote",
            Self::Attribution => "attribution",
            Self::SignedHeading => "signed-heading",
            Self::Signatory => "signatory",
            Self::EndMark => "end-mark",
            Self::Pointer => "pointer",
            Self::NotesHeading => "notes-heading",
            Self::Note => "note",
            Self::ContactsHeading => "contacts-heading",
            Self::Contact => "contact",
            Self::Translation => "translation",
        }
    }

    /// Whether it is a part of the body.
    pub fn is_of_body(self) -> bool {
        matches!(self, Self::Paragraph | Self::Heading | Self::Item | Self::Quote | Self::Attribution)
    }

    /// How well a line of role `next` follows one of this role, in the same block of the document or in another.
    pub fn before(self, next: Self, is_same_block: bool) -> i32 {
        use Role::{
            Attribution, Contact, ContactsHeading, Dateline, Embargo, EndMark, Heading, Item, Masthead, Note,
            NotesHeading, Paragraph, Pointer, Quote, Signatory, SignedHeading, Subtitle, Title,
        };
        const NEVER: i32 = -14;
        let same = |yes: i32, no: i32| if is_same_block { yes } else { no };
        match (self, next) {
            (Masthead, Masthead | Dateline | ContactsHeading) => -1,
            (Masthead | Embargo, Title) => 1,
            (Masthead, Embargo) | (Embargo, Dateline | Masthead) => 0,
            (Masthead | Embargo, Contact | Paragraph) => -4,
            (Embargo, ContactsHeading) => -2,
            (Title | Subtitle, Title) if self == Title => same(1, -3),
            (Title, Subtitle) => same(-1, 0),
            (Subtitle, Subtitle) => same(1, -2),
            (Title | Subtitle, Dateline) => 1,
            (Title, Paragraph) => -1,
            (Subtitle, Paragraph) => 0,
            (Title | Subtitle, Heading | Item | ContactsHeading | Embargo | Masthead | Quote) => -4,
            (Dateline, Paragraph) => 0,
            (Dateline, Heading | Item | Quote) => -1,
            (Dateline, Dateline) => 0,
            (Dateline, Masthead) => -3,
            (Dateline, Title) => -1,
            (Dateline, SignedHeading | EndMark | ContactsHeading | Embargo) => -2,
            (Dateline, Subtitle) => -4,
            // Letters and declarations end with place and day.
            (_, Dateline) if self.is_of_body() => same(-6, -1),
            (SignedHeading, Dateline) | (Dateline, Signatory) => -1,
            (Signatory | EndMark, Dateline) => -3,
            (Quote, Attribution) => 1,
            (Paragraph, Paragraph) => same(2, 0),
            (Heading, Heading) => same(0, -2),
            (Heading, SignedHeading | EndMark | ContactsHeading) => -2,
            (_, Paragraph | Item | Quote) if self.is_of_body() => same(-1, 0),
            (_, Heading | Pointer) if self.is_of_body() => same(-3, -1),
            (_, SignedHeading | EndMark | ContactsHeading | NotesHeading) if self.is_of_body() => 0,
            (_, Signatory) if self.is_of_body() => same(-9, -6),
            (_, Contact) if self.is_of_body() => -5,
            (SignedHeading, Signatory) => 3,
            (SignedHeading, SignedHeading) => -1,
            (SignedHeading, EndMark) => -3,
            (SignedHeading, Paragraph | Contact) => -5,
            (Signatory, Signatory) => 1,
            (Signatory, EndMark | Pointer | ContactsHeading | NotesHeading) => 0,
            (Signatory, SignedHeading) => -1,
            (Signatory, Contact | Paragraph) => -4,
            (Signatory, Heading) => -5,
            (EndMark, Pointer | ContactsHeading | NotesHeading) => 0,
            (EndMark, SignedHeading) => -1,
            (EndMark, Contact | Note) => -2,
            (EndMark, Paragraph | EndMark) => -5,
            (EndMark, Signatory | Heading) => -6,
            (Pointer, ContactsHeading) => 1,
            (Pointer, EndMark | NotesHeading) => 0,
            (Pointer, Contact | SignedHeading) => -1,
            (Pointer, Pointer) => -2,
            (ContactsHeading, Contact) => 3,
            (ContactsHeading, ContactsHeading | Title | Embargo) => -4,
            (Contact, Contact) => 1,
            (Contact, NotesHeading | ContactsHeading) => 0,
            (Contact, EndMark) => -1,
            (Contact, Title | Embargo | Pointer) => -2,
            (Contact, Dateline) | (Dateline, Contact) => -3,
            (Contact, Masthead | SignedHeading) => -4,
            (Contact, Note | Paragraph | Heading) => -6,
            (NotesHeading, Note) => 3,
            (NotesHeading, NotesHeading) => -2,
            (Note, Note) => same(2, 0),
            (Note, NotesHeading | ContactsHeading) => 0,
            (Note, EndMark | Pointer) => -1,
            (Note, SignedHeading) => -2,
            (Note, Contact) => -5,
            _ => NEVER,
        }
    }

    /// How well a document begins with it.
    pub fn at_start(self) -> i32 {
        match self {
            Self::Title => 2,
            Self::Embargo => 0,
            Self::Masthead | Self::Dateline => -1,
            Self::ContactsHeading => -2,
            Self::Paragraph => -3,
            Self::Contact | Self::Heading | Self::Item | Self::Quote => -5,
            _ => -10,
        }
    }
}
