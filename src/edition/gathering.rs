//! The contacts of a list, gone through once: what is wrong with them, in which order they stand, which words they need.
//! A few are kept as they were made; of many only the order is.

use std::io::{self, Write as _};
use std::sync::Arc;

use blake3::Hash;

use super::contacts::{contact, report_withheld, sort_name, speaks};
use super::unmade::{Most, Unmade};
use super::words::Words;
use super::{Contact, Order, labels};
use crate::catalog::Collation;
use crate::diagnostic::Span;
use crate::statement::{Directory, Id};

/// The most contacts of a list that are held; see [`Unmade`].
const MOST_HELD: usize = 256;

/// What a list of contacts came to.
#[derive(Default)]
pub(super) struct Gathering<'a> {
    /// The contacts, in order; empty where there are too many.
    pub held: Vec<Contact>,
    /// The contacts where there are too many.
    pub unmade: Option<Unmade<'a>>,
    /// The labels that they need beside those of every list.
    pub labels: Vec<&'static str>,
}

/// Goes through these contacts as far as the readers may see them, each listed at a place if a statement lists it.
pub(super) fn gather<'a>(
    words: &mut Words<'a>,
    listed: impl Iterator<Item = (&'a Id, Option<&'a Span>)>,
    directory: &'a Directory,
) -> Gathering<'a> {
    let settings = words.settings;
    let (mut order, mut most, mut needed) = (Vec::new(), Most::default(), Vec::new());
    let (mut held, mut print) = (Vec::new(), None);
    for (id, place) in listed {
        // `statement::check_references` tells who is nobody.
        let Some(listed) = directory.contacts.get(id) else { continue };
        if !listed.audience.includes(settings.audience) {
            place.into_iter().for_each(|place| report_withheld(words, &listed, place));
            continue;
        }
        let contact = contact(words, &listed, directory);
        most.add(&contact);
        let new: Vec<_> = labels::needed_by(&contact).filter(|label| !needed.contains(label)).collect();
        needed.extend(new);
        let name = match settings.contact_order {
            Order::Locale => sort_name(&contact).to_owned(),
            Order::Data | Order::Language => String::new(),
        };
        let is_last = settings.contact_order == Order::Language && !speaks(&contact, words.locale);
        order.push((order.len(), id, name, is_last));
        if order.len() <= MOST_HELD {
            held.push(contact);
        } else {
            let print = print.get_or_insert_with(Print::default);
            std::mem::take(&mut held).iter().chain([&contact]).for_each(|contact| print.add(contact));
        }
    }
    match settings.contact_order {
        Order::Data => {}
        Order::Locale => {
            let collation = Collation::new(words.locale);
            order.sort_by(|(.., a, _), (.., b, _)| collation.compare(a, b));
        }
        Order::Language => order.sort_by_key(|(.., is_last)| *is_last),
    }
    let Some(print) = print else {
        let mut made: Vec<Option<Contact>> = held.into_iter().map(Some).collect();
        let held = order.into_iter().filter_map(|(at, ..)| made.get_mut(at)?.take()).collect();
        return Gathering { held, unmade: None, labels: needed };
    };
    let order: Arc<[&Id]> = order.into_iter().map(|(_, id, ..)| id).collect();
    let unmade = Unmade {
        catalog: words.catalog,
        directory,
        locale: words.locale,
        settings,
        arguments: words.arguments.clone(),
        print: print.of_order(&order),
        order,
        most,
    };
    Gathering { held: Vec::new(), unmade: Some(unmade), labels: needed }
}

/// What a hundred thousand contacts say, as a hash: they need not be made again for it.
struct Print(io::BufWriter<blake3::Hasher>);

impl Default for Print {
    fn default() -> Self {
        Self(io::BufWriter::with_capacity(1 << 14, blake3::Hasher::new()))
    }
}

impl Print {
    fn add(&mut self, contact: &Contact) {
        // A contact is plain data: it always serialises, and a hash refuses nothing.
        serde_json::to_writer(&mut self.0, contact).unwrap_or_default();
    }

    fn of_order(mut self, order: &[&Id]) -> Hash {
        for id in order {
            writeln!(self.0, "{id}").unwrap_or_default();
        }
        self.0.flush().unwrap_or_default();
        self.0.get_ref().finalize()
    }
}
