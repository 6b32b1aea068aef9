//! `different-organization`: a well-known organization under another’s name, or under its English one.
//!
//! ## What it finds
//! In Spanish from English: another court or body of the United Nations than the source names (*Corte Penal Internacional* for
//! *International Court of Justice*), a name with another last word (*Amnistía Mundial*), and an English name where the
//! organization has a Spanish one (*International Trade Union Confederation*).
//!
//! ## Why
//! Each has an official name in Spanish, and some of them look alike.
//!
//! ## Example
//! ```ftl en
//! call = The International Court of Justice issued an opinion.
//! ```
//! ```ftl es
//! call = La Corte Penal Internacional emitió una opinión.
//! ```
//! Right:
//! ```ftl en
//! call = The International Court of Justice issued an opinion.
//! ```
//! ```ftl es
//! call = La Corte Internacional de Justicia emitió una opinión.
//! ```

use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::super::words::{Word, words};
use super::super::{Check, Passage, Rule, Subject};
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("different_organization.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("L105", "different-organization");

/// The English name; the Spanish ones, the official one first; acronyms.
const ORGANIZATIONS: &[(&str, &str, &str)] = &[
    (
        "International Court of Justice",
        "Corte Internacional de Justicia|Tribunal Internacional de Justicia",
        "CIJ|ICJ|TIJ",
    ),
    ("International Criminal Court", "Corte Penal Internacional|Tribunal Penal Internacional", "CPI|ICC|TPI"),
    ("Inter-American Court of Human Rights", "Corte Interamericana de Derechos Humanos", "Corte IDH|CIDH"),
    ("Inter-American Commission on Human Rights", "Comisión Interamericana de Derechos Humanos", "CIDH"),
    (
        "European Court of Human Rights",
        "Tribunal Europeo de Derechos Humanos|Corte Europea de Derechos Humanos",
        "TEDH",
    ),
    ("Court of Justice of the European Union", "Tribunal de Justicia de la Unión Europea", "TJUE"),
    ("European Commission", "Comisión Europea", "CE"),
    ("European Parliament", "Parlamento Europeo|Eurocámara", "PE"),
    ("European Council", "Consejo Europeo", ""),
    ("Council of Europe", "Consejo de Europa", ""),
    ("European Central Bank", "Banco Central Europeo", "BCE"),
    ("Human Rights Council", "Consejo de Derechos Humanos", ""),
    ("Human Rights Committee", "Comité de Derechos Humanos", ""),
    ("World Bank", "Banco Mundial", "BM"),
    ("International Monetary Fund", "Fondo Monetario Internacional", "FMI"),
    ("World Trade Organization", "Organización Mundial del Comercio", "OMC"),
    ("World Health Organization", "Organización Mundial de la Salud", "OMS"),
    ("Pan American Health Organization", "Organización Panamericana de la Salud", "OPS"),
    (
        "International Labour Organization",
        "Organización Internacional del Trabajo|Oficina Internacional del Trabajo",
        "OIT",
    ),
    ("International Organization for Migration", "Organización Internacional para las Migraciones", "OIM"),
    (
        "Organization of American States",
        "Organización de los Estados Americanos|Organización de Estados Americanos",
        "OEA",
    ),
    ("African Union", "Unión Africana", "UA"),
    ("World Food Programme", "Programa Mundial de Alimentos", "PMA"),
    ("Amnesty International", "Amnistía Internacional", "AI"),
    ("Greenpeace International", "Greenpeace Internacional|Greenpeace International", ""),
    ("Doctors Without Borders", "Médicos Sin Fronteras|Médicas y Médicos Sin Fronteras", "MSF"),
    ("Reporters Without Borders", "Reporteros Sin Fronteras|Reporteras y Reporteros Sin Fronteras", "RSF"),
    ("International Committee of the Red Cross", "Comité Internacional de la Cruz Roja", "CICR"),
    (
        "International Federation of Red Cross and Red Crescent Societies",
        "Federación Internacional de Sociedades de la Cruz Roja y de la Media Luna Roja",
        "FICR|IFRC",
    ),
    ("International Trade Union Confederation", "Confederación Sindical Internacional", "CSI"),
    ("European Trade Union Confederation", "Confederación Europea de Sindicatos", "CES"),
    (
        "Trade Union Confederation of the Americas",
        "Confederación Sindical de Trabajadores y Trabajadoras de las Américas|Confederación Sindical de las Américas",
        "CSA",
    ),
    ("Public Services International", "Internacional de Servicios Públicos", "ISP"),
    ("Education International", "Internacional de la Educación", "IE"),
    (
        "Friends of the Earth International",
        "Amigos de la Tierra Internacional|Amigas de la Tierra Internacional",
        "ATI",
    ),
    ("World Social Forum", "Foro Social Mundial", "FSM"),
    ("World Economic Forum", "Foro Económico Mundial", "FEM"),
    ("World March of Women", "Marcha Mundial de las Mujeres|Marcha Mundial de Mujeres", "MMM"),
    (
        "United Nations General Assembly",
        "Asamblea General de las Naciones Unidas|Asamblea General de la ONU",
        "",
    ),
    ("United Nations Development Programme", "Programa de las Naciones Unidas para el Desarrollo", "PNUD"),
    (
        "United Nations Environment Programme",
        "Programa de las Naciones Unidas para el Medio Ambiente",
        "PNUMA",
    ),
];

/// Names by their first word, each with its place in the table.
type Names = FxHashMap<String, Vec<(Vec<String>, usize)>>;

static ENGLISH: LazyLock<Names> = LazyLock::new(|| index(|organization| organization.0));
static SPANISH: LazyLock<Names> = LazyLock::new(|| index(|organization| organization.1));

fn index(names: fn(&(&'static str, &'static str, &'static str)) -> &'static str) -> Names {
    let mut found = Names::default();
    for (at, organization) in ORGANIZATIONS.iter().enumerate() {
        for name in names(organization).split('|') {
            let parts: Vec<String> =
                words(&name.to_lowercase()).iter().map(|word| word.text.to_owned()).collect();
            if let Some(first) = parts.first() {
                found.entry(first.clone()).or_default().push((parts, at));
            }
        }
    }
    found
}

/// The organizations that a list of words names, and where.
fn named(list: &[Word<'_>], names: &Names) -> Vec<(usize, Range<usize>)> {
    let mut found = Vec::new();
    let mut from = 0;
    for (at, word) in list.iter().enumerate() {
        if at < from || !word.is_capitalized() {
            continue;
        }
        let known = names.get(word.small).into_iter().flatten();
        let fits = known.filter(|(parts, _)| shared(list, at, parts) == parts.len());
        let Some((parts, organization)) = fits.max_by_key(|(parts, _)| parts.len()) else { continue };
        from = at + parts.len();
        let end = list.get(from - 1).map_or(word.range.end, |last| last.range.end);
        found.push((*organization, word.range.start..end));
    }
    found
}

/// How many words of a name stand from this place on.
fn shared(list: &[Word<'_>], at: usize, parts: &[String]) -> usize {
    let here = list.iter().skip(at);
    here.zip(parts).take_while(|(word, part)| word.small == part.as_str()).count()
}

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if !subject.conventions.is(&["es"])
        || !subject.source_conventions.is(&["en"])
        || subject.names.has_organization(&passage.id)
    {
        return;
    }
    for (wording, source) in passage.pairs() {
        let theirs = source.words();
        let wanted = named(theirs, &ENGLISH);
        if wanted.is_empty() {
            continue;
        }
        let list = wording.words();
        let own = named(list, &SPANISH);
        let has = |organization: usize| {
            own.iter().any(|(other, _)| *other == organization)
                || ORGANIZATIONS.get(organization).is_some_and(|(_, _, short)| {
                    short.split('|').any(|short| {
                        !short.is_empty()
                            && list.iter().any(|word| short.contains(word.text) && word.text.len() > 1)
                    })
                })
        };
        let Some((lost, _)) = wanted.iter().find(|(organization, _)| !has(*organization)) else { continue };
        let Some((english, spanish, _)) = ORGANIZATIONS.get(*lost) else { continue };
        let is_new = |organization: usize| !wanted.iter().any(|(other, _)| *other == organization);
        let other =
            own.iter().find(|(organization, _)| is_new(*organization)).map(|(_, range)| range.clone());
        let range = other.or_else(|| left(&wording.text, english)).or_else(|| altered(list, spanish));
        if let Some(range) = range
            && wording.is_own(&range)
        {
            let written = wording.text.get(range.clone()).unwrap_or_default();
            let official = spanish.split('|').next().unwrap_or_default();
            let finding = subject.finding(&KIND, passage, wording.span(&range));
            found.push(finding.with("found", written).with("wanted", official));
        }
    }
}

/// Where a text has the English name outside of quotation marks and brackets.
fn left(text: &str, english: &str) -> Option<Range<usize>> {
    let at = text.find(english)?;
    let before = text.get(..at)?.trim_end();
    (!text.contains(['«', '“', '"']) && !before.ends_with('(')).then(|| at..at + english.len())
}

/// Where a name begins like this one and goes on with another capital, or ends long before it does.
fn altered(list: &[Word<'_>], spanish: &str) -> Option<Range<usize>> {
    const MOST: usize = 6;
    let name = spanish.split('|').next()?;
    let parts: Vec<String> = words(&name.to_lowercase()).iter().map(|word| word.text.to_owned()).collect();
    list.iter().enumerate().filter(|(_, word)| word.is_capitalized()).find_map(|(at, word)| {
        let same = shared(list, at, &parts);
        if same == 0 {
            return None;
        }
        let next = list.get(at + same);
        let is_other = next.is_some_and(|next| {
            next.is_capitalized()
                && list.get(at + same - 1).is_some_and(|last| last.range.end + 1 == next.range.start)
        });
        // Short forms such as “la Federación Internacional” are everybody’s right.
        let is_told =
            (same >= 1 && same + 1 == parts.len() && is_other) || (same >= MOST && same < parts.len());
        let last = if is_other { at + same } else { at + same.checked_sub(1)? };
        is_told.then(|| list.get(last).map(|last| word.range.start..last.range.end)).flatten()
    })
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::found_in;

    #[test]
    fn another_altered_or_english_name_is_found() {
        let count = |english: &str, spanish: &str| {
            let found = found_in(&format!("a = {english}\n"), &format!("a = {spanish}\n"));
            found.iter().filter(|finding| finding.kind.code == "L105").count()
        };
        let english = "Amnesty International documented it.";
        assert_eq!(count(english, "Amnistía Mundial lo documentó."), 1);
        assert_eq!(count(english, "Amnesty International lo documentó."), 1);
        assert_eq!(count(english, "Amnistía Internacional lo documentó."), 0);
        assert_eq!(count(english, "La organización lo documentó."), 0);
        assert_eq!(count("The World Bank paid.", "Pagó el BM."), 0);
        assert_eq!(count("The World Bank paid.", "Pagó el Banco Mundial."), 0);
        assert_eq!(count("The World Bank paid.", "Pagó el Fondo Monetario Internacional."), 1);
    }
}
