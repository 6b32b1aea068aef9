//! A file to be published: where it goes and what it holds.

use std::borrow::Cow;
use std::fmt;
use std::io::{self, Write};

use crate::edition::ContactList;

/// One file to be published.
#[derive(Debug, PartialEq)]
pub struct Artifact<'a> {
    /// Path relative to the root of the output, with `/` between folders: `es/<id>/statement.html`.
    pub path: String,
    /// Its content.
    pub content: Content<'a>,
}

/// The content of a file.
pub enum Content<'a> {
    /// All of it.
    Held(Vec<u8>),
    /// What writes it, as often as it is asked: where it may be too large to be held.
    Flowing(Flow<'a>),
}

/// What writes a file.
pub type Flow<'a> = Box<dyn Fn(&mut dyn Write) -> io::Result<()> + 'a>;

impl<'a> Content<'a> {
    /// What `write` makes of the contacts: at once where the list holds them, when it is asked for where they are many.
    pub(super) fn of_contacts(
        list: &ContactList<'a>,
        write: impl Fn(&ContactList<'a>, &mut dyn Write) -> io::Result<()> + 'a,
    ) -> Self {
        if list.unmade.is_some() {
            let list = list.clone();
            return Self::Flowing(Box::new(move |to| write(&list, to)));
        }
        Self::Held(hold(|to| write(list, to)))
    }

    /// Writes it.
    ///
    /// # Errors
    /// Those of `to`.
    pub fn write(&self, to: &mut dyn Write) -> io::Result<()> {
        match self {
            Self::Held(bytes) => to.write_all(bytes),
            Self::Flowing(write) => write(to),
        }
    }

    /// All of it.
    pub fn bytes(&self) -> Cow<'_, [u8]> {
        match self {
            Self::Held(bytes) => Cow::Borrowed(bytes),
            Self::Flowing(write) => Cow::Owned(hold(write)),
        }
    }
}

/// What is written. Memory takes everything.
fn hold(write: impl Fn(&mut dyn Write) -> io::Result<()>) -> Vec<u8> {
    let mut bytes = Vec::new();
    write(&mut bytes).unwrap_or_default();
    bytes
}

impl From<Vec<u8>> for Content<'_> {
    fn from(bytes: Vec<u8>) -> Self {
        Self::Held(bytes)
    }
}

impl fmt::Debug for Content<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Held(bytes) => write!(f, "{:?}", String::from_utf8_lossy(bytes)),
            Self::Flowing(_) => f.write_str("flowing"),
        }
    }
}

/// By what is written.
impl PartialEq for Content<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.bytes() == other.bytes()
    }
}
