//! `different-number`: a number that is not the source’s.
//!
//! ## What it finds
//! Numbers in figures that stand on one side only, whatever the marks of the language: `1,234.5` is `1.234,5` or `1
//! 234,5`. Numbers may be written in words (*1.5 million* is *un millón y medio*), *1.2 billion* is *1200 millones*, 48
//! hours are two days, 30 miles 48 kilometers, 50 % is a half, *nine in ten* is 90 %, no case is 0 cases, and Roman
//! numbers, times of the day, holidays and decades may differ. Numbers in words, ranks (*third*), parts (*two thirds*),
//! Roman numbers, *a.m.* and *p.m.* are compared with each other; in Spanish from English dozens and hundreds (*decenas*,
//! *cientos*) and multiples (*doubled*, *se ha triplicado*), too.
//!
//! ## Why
//! A press officer’s nightmare: another year, another number of dead.
//!
//! ## Example
//! ```ftl en
//! call = In 2017, 1,234.5 tons of 50 goods.
//! ```
//! ```ftl es
//! call = En 2018, 1234,5 toneladas de 50 productos.
//! ```
//! Right:
//! ```ftl en
//! call = In 2017, 1,234.5 tons of 5 goods at $1.2 billion.
//! ```
//! ```ftl es
//! call = En 2017, 1.234,5 toneladas de cinco productos por 1200 millones de dólares.
//! ```

use std::ops::Range;

use super::super::{Check, Passage, Rule, Subject, Wording};
use super::counts::{Counts, is_same_share};
use super::durations::{durations, is_other_unit};
use super::evidence::{Number, whole};
use super::measures::is_converted;
use super::number_words::knows_words;
use super::quantities::changed_quantity;
use super::signs::{changed_half, changed_roman};
use super::spoken::{Share, Spoken};
use crate::diagnostic::{Diagnostic, Kind, Severity};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("different_number.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::error("L030", "different-number");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for (wording, source) in passage.pairs() {
        let own = Counts::of(wording, subject.conventions);
        let wanted = Counts::of(source, subject.source_conventions);
        compare_figures(passage, subject, &own, &wanted, found);
        if let Some((range, right)) =
            foreign_mark(&own, &wanted, (&subject.conventions.decimals, subject.conventions.is(&["es"])))
            && wording.is_own(&range)
        {
            found.push(
                subject
                    .finding(&KIND, passage, wording.span(&range))
                    .with("case", "mark")
                    .with("found", own.text(&range))
                    .with("wanted", right)
                    .with_severity(Severity::Warning),
            );
        }
        let changed = changed_words(&own, &wanted)
            .or_else(|| changed_share(&own, &wanted))
            .map(|(new, lost)| (new.clone(), lost.clone()))
            .or_else(|| {
                let has = |is_own: bool, worth: u32| {
                    let numbers = if is_own { &own } else { &wanted };
                    numbers.has_worth(u64::from(worth))
                };
                changed_roman(wording, source, has)
            })
            .or_else(|| changed_half(wording, source))
            .or_else(|| {
                let is_known = subject.conventions.is(&["es"]) && subject.source_conventions.is(&["en"]);
                is_known.then(|| changed_quantity(wording.words(), source.words())).flatten()
            });
        if let Some((new, lost)) = &changed
            && wording.is_own(new)
        {
            found.push(
                subject
                    .finding(&KIND, passage, wording.span(new))
                    .with("case", "changed")
                    .with("found", own.text(new))
                    .with("wanted", wanted.text(lost)),
            );
        } else if changed.is_none()
            && knows_words(&subject.conventions.language)
            && let Some(lost) = dropped_word(&own, &wanted)
        {
            let place = wording.variant_span().unwrap_or_else(|| passage.span.clone());
            found.push(
                subject
                    .finding(&KIND, passage, place)
                    .with("case", "dropped")
                    .with("found", "")
                    .with("wanted", wanted.text(lost))
                    .with_severity(Severity::Warning),
            );
        }
    }
}

fn compare_figures(
    passage: &Passage<'_>,
    subject: &Subject<'_>,
    own: &Counts<'_>,
    wanted: &Counts<'_>,
    found: &mut Vec<Diagnostic>,
) {
    if own.figures.is_empty() && wanted.figures.is_empty() {
        return;
    }
    let wording = own.wording;
    let mut dropped = wanted
        .lacking(own)
        .filter(|number| !is_chosen(number, wording) && !is_chosen(number, wanted.wording));
    let dropped = dropped.next();
    // A language whose dates CLDR does not know writes them out, where the source has a placeable.
    let mut added = own.lacking(wanted).filter(|number| !is_chosen(number, wording));
    let added = added.next().filter(|_| subject.locale.writes_values());
    // A language whose numbers in words are not known may have it so; a lone 1 is the singular.
    let is_word = |number: &Number| {
        let most = if knows_words(&subject.conventions.language) { 1 } else { 20 };
        (1..=most).any(|worth| number.values.contains(&whole(worth)))
    };
    let dropped = dropped.filter(|number| added.is_some() || !is_word(number));
    let (case, place) = match (dropped, added) {
        (Some(_), Some(added)) if wording.is_partly_own(&added.range) => {
            ("changed", wording.span(&added.range))
        }
        (Some(_), Some(_)) => ("changed", passage.span.clone()),
        (Some(_), None) => ("dropped", wording.variant_span().unwrap_or_else(|| passage.span.clone())),
        (None, Some(added)) if wording.is_partly_own(&added.range) => ("added", wording.span(&added.range)),
        _ => return,
    };
    found.push(
        subject
            .finding(&KIND, passage, place)
            .with("case", case)
            .with("found", added.map_or("", |number| own.amount(number, &subject.conventions.language)))
            .with(
                "wanted",
                dropped.map_or("", |number| wanted.amount(number, &subject.source_conventions.language)),
            ),
    );
}

/// A number of the source whose decimals stand after the mark of another region, and how it is written here.
fn foreign_mark(
    own: &Counts<'_>,
    wanted: &Counts<'_>,
    (marks, is_spanish): (&[char], bool),
) -> Option<(Range<usize>, String)> {
    let [mark] = marks else { return None };
    // RAE takes both marks; in regions with a point a comma is no blunder.
    if *mark == '.' && own.wording.text.contains(',') && is_spanish {
        return None;
    }
    let other = if *mark == ',' { '.' } else { ',' };
    own.figures.iter().find_map(|number| {
        let (whole, decimals) = own.text(&number.range).split_once(other)?;
        let is_plain = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
        let is_meant = wanted
            .figures
            .iter()
            .any(|wanted| wanted.values.iter().any(|value| value.1 > 0 && number.values.contains(value)));
        (is_plain(whole) && is_plain(decimals) && decimals.len() != 3 && is_meant)
            .then(|| (number.range.clone(), format!("{whole}{mark}{decimals}")))
    })
}

/// Words are compared only where one takes the place of another: “four” is “cuatro”, not “cinco”.
fn changed_words<'n>(
    own: &'n Counts<'_>,
    wanted: &'n Counts<'_>,
) -> Option<(&'n Range<usize>, &'n Range<usize>)> {
    [false, true].into_iter().find_map(|is_rank| {
        let lost = wanted.spoken.iter().find(|said| {
            said.is_rank == is_rank
                && is_told(said)
                && !own.has_worth(said.worth)
                && !wanted.is_shared(&said.range, own)
        })?;
        let new = own.spoken.iter().find(|said| {
            // A cuarto is a room, too, and a quarter of an hour.
            let is_room = said.is_rank && own.text(&said.range) == "cuarto" && !is_before_word(own, said);
            said.is_rank == is_rank
                && is_told(said)
                && !wanted.has_worth(said.worth)
                && !is_room
                && !own.is_shared(&said.range, wanted)
        })?;
        // Some two dozen is una veintena.
        let is_about = wanted.text(&lost.range).ends_with("dozen") && own.text(&new.range).ends_with("ena");
        if is_about {
            return None;
        }
        let other = durations(own.wording, own.figures, &own.spoken);
        let units = durations(wanted.wording, wanted.figures, &wanted.spoken);
        let is_converted = is_converted(&lost.range, &wanted.measures(), &own.measures());
        (!is_converted && !is_other_unit(&lost.range, &units, &other)).then_some((&new.range, &lost.range))
    })
}

/// One and two are articles, pronouns and seconds as well.
fn is_told(said: &Spoken) -> bool {
    said.worth >= 3
}

fn is_before_word(numbers: &Counts<'_>, said: &Spoken) -> bool {
    let rest = numbers.wording.text.get(said.range.end..).unwrap_or_default();
    rest.strip_prefix(' ')
        .is_some_and(|rest| rest.starts_with(char::is_alphabetic) && !rest.starts_with("de "))
}

fn changed_share<'n>(
    own: &'n Counts<'_>,
    wanted: &'n Counts<'_>,
) -> Option<(&'n Range<usize>, &'n Range<usize>)> {
    let lacks = |numbers: &Counts<'_>, share: Share| {
        let percent = share.0 * 100 / share.1;
        !numbers.shares.iter().any(|(other, _)| is_same_share(*other, share))
            && !numbers.has_worth(percent)
            && !numbers.has_worth(percent + 1)
    };
    let (_, lost) = wanted.shares.iter().find(|(share, _)| lacks(own, *share))?;
    let (_, new) = own.shares.iter().find(|(share, _)| lacks(wanted, *share))?;
    Some((new, lost))
}

/// A number in words before what it counts, of which the translation has nothing.
fn dropped_word<'n>(own: &Counts<'_>, wanted: &'n Counts<'_>) -> Option<&'n Range<usize>> {
    let text = &wanted.wording.text;
    let counts = |said: &&Spoken| {
        let rest = text.get(said.range.end..).unwrap_or_default();
        let next = rest.strip_prefix(' ').unwrap_or_default();
        let next =
            next.get(..next.find(|c: char| !c.is_alphabetic()).unwrap_or(next.len())).unwrap_or_default();
        let is_plural = (next.len() > 3 && next.ends_with('s') && !next.ends_with("ss"))
            || ["people", "women", "men", "children"].contains(&next);
        is_plural && !UNCOUNTED.contains(&next)
    };
    // What else is counted there may be the same in other words.
    let is_free = own.spoken.iter().all(|said| said.worth < 3 || wanted.has_worth(said.worth))
        && own.shares.is_empty()
        && wanted.shares.is_empty();
    let lost = wanted.spoken.iter().find(|said| {
        !said.is_rank
            && (3..=20).contains(&said.worth)
            && !own.has_worth(said.worth)
            && counts(said)
            && !wanted.is_shared(&said.range, own)
    })?;
    let has_word = own.wording.words().iter().any(|word| COLLECTIVE.contains(&word.small));
    (is_free && !has_word && own.figures.len() <= wanted.figures.len()).then_some(&lost.range)
}

/// What follows a number that other languages say otherwise: lengths of time, times of the day, factors.
const UNCOUNTED: &[&str] = &[
    "times",
    "hours",
    "days",
    "weeks",
    "months",
    "years",
    "minutes",
    "seconds",
    "percent",
    "dollars",
    "cents",
    "decades",
    "centuries",
    "hundreds",
    "thousands",
    "tens",
    "others",
    "corners",
];

/// Words that hold a number.
const COLLECTIVE: &[&str] = &[
    "docena",
    "docenas",
    "quincena",
    "decena",
    "decenas",
    "trío",
    "terna",
    "trilogía",
    "cuarteto",
    "quinteto",
    "triple",
    "triples",
    "cuádruple",
    "trimestre",
    "semestre",
    "semana",
    "lustro",
    "década",
    "veintena",
    "tríada",
    "triplicó",
    "triplicado",
    "trillizos",
    "trillizas",
    "cuadra",
    "esquinas",
];

/// Whether the number is that of the variant: `[1]` or `[one]` may say 1.
fn is_chosen(number: &Number, wording: &Wording) -> bool {
    wording.choices.iter().any(|choice| {
        let worth = match choice.key.as_str() {
            "zero" => Some(0),
            "one" => Some(1),
            "two" => Some(2),
            other => other.parse().ok(),
        };
        worth.is_some_and(|worth| number.values.contains(&whole(worth)))
    })
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::found_in;

    fn is_found(english: &str, spanish: &str) -> bool {
        let found = found_in(&format!("a = {english}\n"), &format!("a = {spanish}\n"));
        found.iter().any(|finding| finding.kind.name == "different-number")
    }

    #[test]
    fn what_people_say_in_place_of_a_number_is_let_pass() {
        let pairs = [
            ("Some 20 families came.", "Vino una veintena de familias."),
            ("About 100 families came.", "Vino un centenar de familias."),
            ("Some 15 people came.", "Vino una quincena de personas."),
            ("Share it with a 3rd party.", "Compártalo con terceros."),
            ("We wait 100 years.", "Esperamos un siglo."),
            ("Both of the 2 wells are dry.", "Ambos pozos están secos."),
            ("The line is open 24/7.", "La línea atiende a toda hora."),
            ("The 21st century is ours.", "El siglo XXI es nuestro."),
            ("We meet at 7:30 p.m. today.", "Nos vemos hoy a las 19:30 horas."),
            ("Office365 is down.", "Office 365 está caído."),
            ("There is 1 way.", "Hay camino."),
            ("Between 3 and 5 wells.", "De 3 a 5 pozos."),
            ("He is in the 5th grade.", "Está en quinto grado."),
        ];
        let wrong: Vec<_> = pairs.iter().filter(|(en, es)| is_found(en, es)).collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn a_number_that_is_another_is_found() {
        let pairs = [
            ("Some 20 families came.", "Vino una decena de familias."),
            ("About 100 families came.", "Vino un millar de familias."),
            ("In the 5th grade.", "En sexto grado."),
            ("Between 3 and 5 wells.", "De 3 a 6 pozos."),
            ("We meet at 7:30 today.", "Nos vemos hoy a las 7:45."),
            ("There are 12 ways.", "Hay caminos."),
        ];
        let missed: Vec<_> = pairs.iter().filter(|(en, es)| !is_found(en, es)).collect();
        assert!(missed.is_empty(), "{missed:#?}");
    }
}
