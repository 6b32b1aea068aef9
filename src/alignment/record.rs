//! The facts that a document repeats: who signed, whom to ask, when and where, and the small words around them.

use std::ops::Range;

use super::fold::Folded;
use super::frame::{Reading, day_of};
use crate::check::{Conventions, Trace, TraceKind, find_traces, plain_digits};
use crate::edition::{Contact, Edition, Name};

/// The facts of a statement as its documents may say them.
#[derive(Clone, Debug)]
pub struct Record {
    /// Names, labels and places in both languages, the longest first.
    phrases: Vec<Folded>,
    /// The dateline in both languages.
    datelines: Vec<Folded>,
    /// Whom to ask.
    pub people: Vec<Person>,
    /// Who signed: all names of each; the first is shown.
    pub signatories: Vec<Vec<String>>,
    /// Year, month, day.
    pub day: Option<(i32, u8, u8)>,
    /// The day as the target writes it.
    pub day_text: String,
    /// How the target writes.
    pub conventions: Conventions,
    /// The fixed words of both languages by themselves.
    labels: Vec<Folded>,
    /// Whether some message says nothing but names and labels, so that a line of them may be its own.
    pub(super) names_in_body: bool,
}

/// A contact, or a site of an organization.
#[derive(Clone, Debug, Default)]
pub struct Person {
    /// The names; the first is shown.
    pub names: Vec<String>,
    /// Digits with the country’s, and how the number is shown.
    pub phones: Vec<Value>,
    /// E-mail addresses.
    pub emails: Vec<Value>,
    /// Sites.
    pub sites: Vec<Value>,
}

/// A value of a contact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// What is compared.
    pub key: String,
    /// What is shown; `None` where not everybody may see it.
    pub shown: Option<String>,
}

/// What of a line is a fact.
#[derive(Clone, Debug, Default)]
pub(super) struct Recognition {
    /// Whether the line says nothing else.
    pub(super) is_fact: bool,
    /// Telephones and addresses.
    pub(super) traces: Vec<Trace>,
    /// Whether it is a label: *Signed:*, the end mark.
    pub(super) is_label: bool,
}

impl Record {
    pub(super) fn new(source: &Reading<'_>, target: &Reading<'_>, open: &Edition) -> Self {
        let mut phrases: Vec<String> = Vec::new();
        let mut datelines = Vec::new();
        for edition in [target.edition, source.edition] {
            phrases.extend(edition.labels.values().map(crate::edition::Text::to_plain));
            phrases.push(edition.dateline.date_text.clone());
            phrases.extend(edition.dateline.place.iter().map(crate::edition::Text::to_plain));
            phrases.extend(edition.embargo_text.clone());
            datelines.push(edition.dateline.text.to_plain());
            edition.signatories.iter().for_each(|signatory| push_names(&signatory.name, &mut phrases));
            edition.contacts.iter().for_each(|contact| push_contact(contact, &mut phrases));
        }
        for locale in [source.locale, target.locale] {
            phrases.push(locale.autonym());
            phrases.extend(locale.name_in(target.locale));
        }
        // A place without its country, too: the part before the comma.
        let parts: Vec<String> = phrases
            .iter()
            .filter(|phrase| phrase.chars().count() <= 60)
            .flat_map(|phrase| phrase.split([',', '،', '、', '–', '—']).map(str::trim).map(str::to_owned))
            .filter(|part| part.chars().count() >= 4)
            .collect();
        phrases.extend(parts);
        let mut phrases: Vec<Folded> = phrases.iter().map(|phrase| Folded::new(phrase, true)).collect();
        phrases.retain(|phrase| phrase.letters().len() >= 2);
        phrases.sort_by(|one, other| {
            other.letters().len().cmp(&one.letters().len()).then_with(|| one.letters().cmp(other.letters()))
        });
        phrases.dedup();
        let datelines =
            datelines.iter().map(|text| Folded::new(text.trim_end_matches(is_dash_or_space), true));
        let people = target.edition.contacts.iter().map(|contact| {
            let open = open.contacts.iter().find(|other| other.id == contact.id);
            read_person(contact, open)
        });
        Self {
            phrases,
            datelines: datelines.filter(|dateline| !dateline.is_empty()).collect(),
            people: people.collect(),
            signatories: target
                .edition
                .signatories
                .iter()
                .map(|signatory| {
                    let mut names = Vec::new();
                    push_names(&signatory.name, &mut names);
                    names
                })
                .collect(),
            day: day_of(target.arguments),
            day_text: target.edition.dateline.date_text.clone(),
            conventions: Conventions::of(target.locale, target.edition.locale.region.as_deref()),
            labels: [target.edition, source.edition]
                .iter()
                .flat_map(|edition| edition.labels.values())
                .map(|label| Folded::new(&label.to_plain(), true))
                .filter(|label| !label.is_empty())
                .collect(),
            names_in_body: false,
        }
    }

    /// What of a line is a fact.
    pub(super) fn recognize(&self, text: &str) -> Recognition {
        let folded = Folded::new(text, true);
        let mut covered = vec![false; folded.letters().len()];
        // A long paragraph is never a list of names; to look through it would take its time.
        const LONGEST: usize = 400;
        let mut traces = find_traces(text, &self.conventions);
        traces
            .retain(|trace| matches!(trace.kind, TraceKind::Telephone | TraceKind::Email | TraceKind::Site));
        if folded.letters().len() > LONGEST {
            return Recognition { is_fact: false, traces, is_label: false };
        }
        for phrase in &self.phrases {
            for range in folded.find_letters(phrase.letters()) {
                cover(&mut covered, range);
            }
        }
        let is_named = covered.iter().any(|is_covered| *is_covered);
        for at in 0..covered.len() {
            let Some(bytes) = folded.bytes(&(at..at + 1)) else { continue };
            if traces.iter().any(|trace| trace.range.start <= bytes.start && bytes.start < trace.range.end) {
                cover(&mut covered, at..at + 1);
            }
        }
        let is_letter = |letter: &char| letter.is_alphabetic();
        let all = folded.letters().iter().filter(|letter| is_letter(letter)).count();
        let left = folded
            .letters()
            .iter()
            .zip(&covered)
            .filter(|(letter, is_covered)| !**is_covered && is_letter(letter));
        let left = left.count();
        let has_digits = folded.letters().iter().any(|letter| letter.is_numeric());
        // *Signed:* in words that the project does not have, and only names behind it.
        let colon = folded.letters().iter().position(|letter| *letter == ':').filter(|_| is_named);
        let is_listed = colon.is_some_and(|colon| {
            let (label, names) = folded.letters().split_at(colon);
            let behind = names.iter().zip(covered.iter().skip(colon));
            let left = behind.filter(|(letter, is_covered)| is_letter(letter) && !**is_covered).count();
            let all = names.iter().filter(|letter| is_letter(letter)).count();
            label.split(|letter| *letter == ' ').count() <= 4 && all > 0 && left * 5 <= all
        });
        let is_fact = is_listed
            || if all == 0 {
                !has_digits || !traces.is_empty()
            } else if traces.is_empty() {
                is_named && left * 5 <= all
            } else {
                left * 4 <= all || left <= 12
            };
        let is_label = all == 0 || self.labels.iter().any(|label| label.letters() == folded.letters());
        Recognition { is_fact, traces, is_label }
    }

    /// Where the dateline at the head of a text ends, its dash and spaces included; 0 where there is none.
    pub(super) fn dateline_end(&self, text: &str) -> usize {
        const LONGEST: usize = 160;
        let head_end = text.char_indices().nth(LONGEST).map_or(text.len(), |(at, _)| at);
        let head = text.get(..head_end).unwrap_or_default();
        let folded = Folded::new(head, true);
        let mut end = 0;
        for dateline in &self.datelines {
            let known = folded.find_letters(dateline.letters()).into_iter().find(|range| range.start == 0);
            end = end.max(known.and_then(|range| folded.bytes(&range)).map_or(0, |range| range.end));
        }
        if end == 0 {
            let dashes = head.char_indices().filter(|(_, c)| matches!(c, '–' | '—' | '―' | '-' | ':'));
            let is_it = |at: &usize| self.is_dateline(head.get(..*at).unwrap_or_default());
            end = dashes.map(|(at, _)| at).filter(is_it).last().unwrap_or(0);
        }
        if end == 0 {
            // A place that the locale has no name for yet, and the day of the statement.
            let ends = head.char_indices().filter(|(at, c)| {
                let is_stop = *c == '.' && head.get(at + 1..).is_some_and(|rest| rest.starts_with(' '));
                is_stop || matches!(c, '–' | '—' | '―' | '-' | ':')
            });
            let is_it = |at: &usize| self.is_own_day(head.get(..*at).unwrap_or_default());
            end = ends.map(|(at, _)| at).find(is_it).unwrap_or(0);
        }
        if end == 0 {
            return 0;
        }
        let rest = text.get(end..).unwrap_or_default();
        text.len() - rest.trim_start_matches(|c: char| is_dash_or_space(c) || matches!(c, ':' | '.')).len()
    }

    /// Whether a text is the day of the statement behind words that may be the name of a place: capitals, and small words
    /// that join them.
    pub(super) fn is_own_day(&self, text: &str) -> bool {
        let Some((year, month, day)) = self.day else { return false };
        let figures = text.split(|c: char| !c.is_numeric()).filter(|figure| !figure.is_empty());
        let figures: Vec<Option<i64>> = figures.map(|figure| plain_digits(figure).parse().ok()).collect();
        let traces = find_traces(text, &self.conventions);
        // Some name the month twice: آذار/مارس.
        let months: Vec<&Trace> = traces.iter().filter(|trace| trace.kind == TraceKind::Month).collect();
        let is_it = match months.as_slice() {
            // 10/06/2024, in the order that this language writes it, or any other.
            [] => {
                let mut wanted = [i64::from(day), i64::from(month), i64::from(year)].map(Some);
                let mut said = figures.clone();
                wanted.sort_unstable();
                said.sort_unstable();
                said == wanted
            }
            months => {
                months.iter().all(|said| said.keys.contains(&month.to_string()))
                    && figures.len() == 2
                    && figures.contains(&Some(day.into()))
                    && figures.contains(&Some(year.into()))
            }
        };
        if !is_it {
            return false;
        }
        // A word that begins small and is no month is no name of a place.
        let start = months.first().map_or(text.len(), |said| said.range.start);
        let end = months.last().map_or(text.len(), |said| said.range.end);
        let before = text.get(..start).unwrap_or_default();
        let after = text.get(end..).unwrap_or_default();
        let words = before.split(is_no_letter).chain(after.split(is_no_letter));
        let long: Vec<&str> = words.filter(|word| word.chars().count() > 3).collect();
        long.len() <= 6 && long.iter().all(|word| !word.starts_with(char::is_lowercase))
    }

    /// Whether a text says where and when, and nothing else.
    pub(super) fn is_dateline(&self, text: &str) -> bool {
        let folded = Folded::new(text, true);
        let mut covered = vec![false; folded.letters().len()];
        let mut has_place = false;
        for phrase in &self.phrases {
            for range in folded.find_letters(phrase.letters()) {
                has_place = true;
                cover(&mut covered, range);
            }
        }
        let traces = find_traces(text, &self.conventions);
        let count = |kind| traces.iter().filter(|trace| trace.kind == kind).count();
        let has_month = count(TraceKind::Month) > 0;
        // A paragraph may begin with a month or a place of its own.
        let is_told = has_month && (has_place || count(TraceKind::Number) >= 2);
        for at in 0..covered.len() {
            let Some(bytes) = folded.bytes(&(at..at + 1)) else { continue };
            if traces.iter().any(|trace| trace.range.start <= bytes.start && bytes.start < trace.range.end) {
                cover(&mut covered, at..at + 1);
            }
        }
        // Small words join the day, the month and the year.
        let (mut left, mut all, mut word) = (0, 0, 0);
        for (letter, is_covered) in folded.letters().iter().zip(&covered).chain([(&' ', &false)]) {
            let is_letter = letter.is_alphabetic();
            all += usize::from(is_letter);
            if is_letter && !is_covered {
                word += 1;
            } else {
                left += if word > 3 { word } else { 0 };
                word = 0;
            }
        }
        is_told && left * 3 <= all && all > 0
    }

    /// The day that a text names, if it is not that of the statement: the words of the text.
    pub(super) fn other_day(&self, text: &str) -> Option<Range<usize>> {
        let (year, month, day) = self.day?;
        let traces = find_traces(text, &self.conventions);
        let months: Vec<&Trace> = traces.iter().filter(|trace| trace.kind == TraceKind::Month).collect();
        let [said] = months.as_slice() else { return None };
        let numbers: Vec<&Trace> = traces.iter().filter(|trace| trace.kind == TraceKind::Number).collect();
        let has = |number: i32| {
            let key = number_key(u64::from(number.unsigned_abs()));
            numbers.iter().any(|trace| trace.keys.contains(&key))
        };
        let is_same =
            said.keys.contains(&month.to_string()) && has(i32::from(day)) && (numbers.len() < 2 || has(year));
        let start = numbers.iter().map(|trace| trace.range.start).chain([said.range.start]).min()?;
        let end = numbers.iter().map(|trace| trace.range.end).chain([said.range.end]).max()?;
        (!is_same && !numbers.is_empty()).then_some(start..end)
    }

    /// The name or label that a line means, if it differs by a letter or two.
    pub(super) fn nearly(&self, text: &str) -> Option<String> {
        let folded = Folded::new(text, true);
        let said: String = folded.letters().iter().collect();
        let length = folded.letters().len();
        if !(8..=100).contains(&length) {
            return None;
        }
        let names =
            self.people.iter().flat_map(|person| &person.names).chain(self.signatories.iter().flatten());
        names
            .filter(|name| name.chars().count().abs_diff(length) <= 2)
            .find(|name| {
                let known: String = Folded::new(name, true).letters().iter().collect();
                known != said && strsim::damerau_levenshtein(&known, &said) <= 2
            })
            .cloned()
    }
}

/// The key of a whole number, as [`find_traces`] gives it.
pub(super) fn number_key(number: u64) -> String {
    let digits = number.to_string();
    let short = digits.trim_end_matches('0');
    if short.is_empty() { "0e0".to_owned() } else { format!("{short}e{}", digits.len() - short.len()) }
}

fn is_no_letter(c: char) -> bool {
    !c.is_alphabetic()
}

fn cover(covered: &mut [bool], range: Range<usize>) {
    covered.iter_mut().take(range.end).skip(range.start).for_each(|is_covered| *is_covered = true);
}

fn is_dash_or_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{2010}'..='\u{2015}' | '-' | '\u{2212}')
}

fn push_names(name: &Name, into: &mut Vec<String>) {
    into.push(name.name.clone());
    into.extend(name.signed.clone());
    into.extend(name.short.clone());
}

fn push_contact(contact: &Contact, into: &mut Vec<String>) {
    into.extend(contact.name.clone());
    into.extend(contact.role.iter().map(crate::edition::Text::to_plain));
    into.extend(contact.place.iter().map(crate::edition::Text::to_plain));
    into.extend(contact.notes.iter().map(crate::edition::Text::to_plain));
    into.extend(contact.languages.iter().map(|language| language.name.clone()));
    if let Some(organization) = &contact.organization {
        push_names(organization, into);
    }
    for phone in &contact.phones {
        into.extend(phone.region_name.clone());
        into.extend(phone.kinds.iter().map(|kind| kind.name.to_plain()));
    }
}

fn read_person(contact: &Contact, open: Option<&Contact>) -> Person {
    let mut names: Vec<String> = contact.name.iter().cloned().collect();
    if let (Some(organization), true) = (&contact.organization, names.is_empty()) {
        push_names(organization, &mut names);
    }
    let phones = contact.phones.iter().map(|phone| {
        let is_open = open.is_some_and(|open| open.phones.iter().any(|other| other.e164 == phone.e164));
        Value {
            key: phone.e164.chars().filter(char::is_ascii_digit).collect(),
            shown: is_open.then(|| phone.international.clone()),
        }
    });
    let emails = contact.emails.iter().map(|email| Value {
        key: email.to_lowercase(),
        shown: open.is_some_and(|open| open.emails.contains(email)).then(|| email.clone()),
    });
    let sites = contact.sites.iter().map(|site| Value {
        key: crate::check::site_key(&site.url),
        shown: open.is_some_and(|open| open.sites.contains(site)).then(|| site.display.clone()),
    });
    Person { names, phones: phones.collect(), emails: emails.collect(), sites: sites.collect() }
}
