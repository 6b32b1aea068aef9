//! The names that must not change from language to language: people and organizations of the directory.

use rustc_hash::FxHashSet;

use super::dictionary::hash;
use super::look::Bytes;
use super::words::is_bounded;
use crate::statement::Directory;

/// Names of people and organizations. There may be a hundred thousand, and each text is looked through for all of them.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// People.
    pub people: Vec<String>,
    /// Organizations: id and name as signed, and the short form where there is one.
    pub organizations: Vec<Organization>,
    ids: FxHashSet<String>,
    /// Names by how they begin, sorted.
    heads: Vec<Head>,
    /// The bytes with which names begin.
    firsts: Bytes,
}

/// A hash of how a name begins (see [`head`]), and whose name it is: the place among people and organizations, counted
/// through, and whether it is the short form.
type Head = (u32, u32, bool);

/// An organization's names.
#[derive(Clone, Debug)]
pub struct Organization {
    /// Its id, also that of the message with its name in another language.
    pub id: String,
    /// The name as signed.
    pub name: String,
    /// An acronym it uses.
    pub short: Option<String>,
}

/// A name that stands in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Its place among people and organizations, counted through.
    pub number: usize,
    /// Whether it is an organization's short form.
    pub is_short: bool,
    /// Where it first stands between characters that are no letters.
    pub at: usize,
}

impl Names {
    /// The names in a directory.
    pub fn of(directory: &Directory) -> Self {
        let people: Vec<String> = directory.contacts.names().collect();
        let organizations = directory.organizations.values().map(|organization| Organization {
            id: organization.id.as_str().to_owned(),
            name: organization.name.clone(),
            short: organization.short.clone(),
        });
        Self::new(people, organizations.collect())
    }

    /// These names.
    pub fn new(people: Vec<String>, organizations: Vec<Organization>) -> Self {
        let ids = organizations.iter().map(|one| one.id.clone()).collect();
        let mut names = Self { people, organizations, ids, heads: Vec::new(), firsts: Bytes::default() };
        let of_people = names.people.iter().enumerate().map(|(at, name)| (at, name.as_str(), false));
        let of_organizations = names.organizations.iter().enumerate().flat_map(|(at, one)| {
            let at = names.people.len() + at;
            let short = one.short.as_deref().map(|short| (at, short, true));
            std::iter::once((at, one.name.as_str(), false)).chain(short)
        });
        let all = of_people.chain(of_organizations).filter(|(_, name, _)| !name.is_empty());
        let firsts = Bytes::of(all.clone().filter_map(|(_, name, _)| name.bytes().next()));
        let mut heads: Vec<Head> = all
            .filter_map(|(at, name, is_short)| Some((hash(head(name)), u32::try_from(at).ok()?, is_short)))
            .collect();
        heads.sort_unstable();
        (names.heads, names.firsts) = (heads, firsts);
        names
    }

    /// The person or organization of this number.
    pub fn name(&self, mention: &Mention) -> Option<&str> {
        match self.people.get(mention.number) {
            Some(name) => Some(name),
            None => {
                let one = self.organizations.get(mention.number.checked_sub(self.people.len())?)?;
                if mention.is_short { one.short.as_deref() } else { Some(&one.name) }
            }
        }
    }

    /// The names that stand in a text, sorted by their numbers.
    pub fn find(&self, text: &str) -> Vec<Mention> {
        let mut found: Vec<Mention> = Vec::new();
        if self.heads.is_empty() {
            return found;
        }
        let mut at = 0;
        while let Some(byte) = text.as_bytes().get(at) {
            if self.firsts.has(*byte) {
                let head = head(text.get(at..).unwrap_or_default());
                self.find_at(text, at, head, &mut found);
                at += head.len().max(1);
            } else {
                at = head_end(text, at).max(at + 1);
            }
        }
        found.sort_unstable_by_key(|mention| (mention.number, mention.is_short, mention.at));
        found.dedup_by_key(|mention| (mention.number, mention.is_short));
        found
    }

    /// The names that stand in a text at this place, where it goes on with `head`.
    fn find_at(&self, text: &str, at: usize, head: &str, found: &mut Vec<Mention>) {
        let hash = hash(head);
        let start = self.heads.partition_point(|(known, _, _)| *known < hash);
        let same = self.heads.iter().skip(start).take_while(|(known, _, _)| *known == hash);
        for (_, number, is_short) in same {
            let number = usize::try_from(*number).unwrap_or(usize::MAX);
            let mention = Mention { number, is_short: *is_short, at };
            let is_there = self.name(&mention).is_some_and(|name| {
                text.get(at..).is_some_and(|rest| rest.starts_with(name))
                    && is_bounded(text, &(at..at + name.len()))
            });
            if is_there {
                found.push(mention);
            }
        }
    }

    /// Whether `id` is that of an organization.
    pub fn has_organization(&self, id: &str) -> bool {
        self.ids.contains(id)
    }

    /// Whether some name holds this text.
    pub fn hold(&self, text: &str) -> bool {
        self.people.iter().any(|name| name.contains(text))
            || self.organizations.iter().any(|organization| {
                organization.name.contains(text)
                    || organization.short.as_deref().is_some_and(|short| short.contains(text))
            })
    }
}

/// How a text begins: its first letters and digits up to what is neither, else its first character. A name that stands
/// between characters that are no letters begins there as the text does.
fn head(text: &str) -> &str {
    text.get(..head_end(text, 0)).unwrap_or_default()
}

/// Where the head ends that begins at this place.
fn head_end(text: &str, start: usize) -> usize {
    let mut end = start;
    loop {
        match text.as_bytes().get(end) {
            Some(byte) if byte.is_ascii_alphanumeric() => end += 1,
            None | Some(..0x80) => break,
            Some(_) => match text.get(end..).and_then(|rest| rest.chars().next()) {
                Some(letter) if letter.is_alphanumeric() => end += letter.len_utf8(),
                _ => break,
            },
        }
    }
    if end > start {
        return end;
    }
    let first = text.get(start..).and_then(|rest| rest.chars().next());
    start + first.map_or(0, char::len_utf8)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn organization(name: &str, short: Option<&str>) -> Organization {
        Organization { id: name.to_lowercase(), name: name.to_owned(), short: short.map(str::to_owned) }
    }

    /// Name by name, as it would be done for a few.
    fn look_for_each(names: &Names, text: &str) -> Vec<Mention> {
        let people = names.people.len();
        let of_organizations = names.organizations.iter().enumerate().flat_map(|(at, one)| {
            let short = one.short.as_deref().map(|short| (people + at, true, short));
            std::iter::once((people + at, false, one.name.as_str())).chain(short)
        });
        let all = names.people.iter().enumerate().map(|(at, name)| (at, false, name.as_str()));
        all.chain(of_organizations)
            .filter(|(_, _, name)| !name.is_empty())
            .filter_map(|(number, is_short, name)| {
                let is_there = |at: &usize| {
                    let rest = text.get(*at..).unwrap();
                    rest.starts_with(name) && is_bounded(text, &(*at..at + name.len()))
                };
                let at = text.char_indices().map(|(at, _)| at).find(is_there)?;
                Some(Mention { number, is_short, at })
            })
            .collect()
    }

    #[test]
    fn names_stand_between_what_is_no_letter() {
        let people = ["Ana Ruiz", "Ana", "O’Neill", "«X» Y", "Ruiz"].map(str::to_owned).to_vec();
        let names = Names::new(people, vec![organization("Ruiz & Co", Some("R&C"))]);
        let text = "Anabel, dice Ana Ruiz & Co: (O’Neill) «X» Y, R&C";
        let found = names.find(text);
        assert_eq!(found, look_for_each(&names, text));
        let found: Vec<&str> = found.iter().filter_map(|mention| names.name(mention)).collect();
        assert_eq!(found, ["Ana Ruiz", "Ana", "O’Neill", "«X» Y", "Ruiz", "Ruiz & Co", "R&C"]);
        assert!(names.find("Anabel").is_empty() && names.find("").is_empty());
        assert!(names.has_organization("ruiz & co") && !names.has_organization("ana"));
    }

    proptest! {
        #[test]
        fn what_is_found_at_once_is_what_is_found_name_by_name(
            people in proptest::collection::vec("[aAé1’ .-]{0,5}", 0..6),
            short in proptest::option::of("[aAé1’ .-]{0,3}"),
            text in "[aAé1’ .-]{0,40}",
        ) {
            let names = Names::new(people, vec![organization("a A", short.as_deref())]);
            prop_assert_eq!(names.find(&text), look_for_each(&names, &text));
        }
    }
}
