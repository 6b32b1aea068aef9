//! `title-case`: a heading with the capitals of an English one.
//!
//! ## What it finds
//! Headings in Spanish and its neighbors in which every longer word begins with a capital, where the first word or a
//! small word shows that it is no name, and headings in which a small word has a capital (*Declaración De La Sociedad*).
//!
//! ## Why
//! These languages write headings as they write sentences.
//!
//! ## Example
//! ```ftl en
//! title = The Rights of Children in Transit
//! ```
//! ```ftl es
//! title = Los Derechos de la Infancia en Tránsito
//! ```
//! Right:
//! ```ftl en
//! title = The Universal Declaration of Human Rights and the Border
//! council = Human Rights Council
//! ```
//! ```ftl es
//! title = La Declaración Universal de los Derechos Humanos y la frontera
//! council = Consejo de Derechos Humanos
//! ```

use super::super::words::Word;
use super::super::{Check, Passage, Rule, Subject, Wording};
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("title_case.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("T049", "title-case");

/// Words that begin headings, and hardly any name.
const FIRST: &[&str] = &[
    "el", "la", "los", "las", "un", "una", "unos", "unas", "nuestro", "nuestra", "nuestros", "nuestras",
    "qué", "cómo", "por", "para", "quién", "quiénes", "cuándo", "dónde", "en", "hacia", "contra", "sobre",
    "ante", "más", "sin", "no", "le", "les", "un", "une", "des", "nos", "notre", "pour", "il", "i", "gli",
    "o", "os", "as", "um",
];

/// Small words that stand in hardly any name.
const WITHIN: &[&str] = &[
    "sobre", "ante", "hacia", "desde", "sin", "que", "tras", "es", "son", "no", "se", "cómo", "sur", "sulla",
];

/// What bears a name with capitals: the word after the article of institutions, laws and places.
const BEARERS: &[&str] = &[
    "corte",
    "tribunal",
    "comisión",
    "consejo",
    "ministerio",
    "secretaría",
    "red",
    "alianza",
    "organización",
    "asamblea",
    "universidad",
    "ciudad",
    "estado",
    "estados",
    "naciones",
    "declaración",
    "convención",
    "pacto",
    "ley",
    "congreso",
    "cámara",
    "casa",
    "centro",
    "instituto",
    "asociación",
    "fundación",
    "iglesia",
    "unión",
    "liga",
    "comité",
    "coalición",
    "movimiento",
    "frente",
    "defensoría",
    "fiscalía",
    "oficina",
    "agencia",
    "banco",
    "fondo",
    "plan",
    "programa",
    "acuerdo",
    "tratado",
    "día",
    "semana",
    "año",
    "república",
    "federación",
    "confederación",
    "campaña",
    "premio",
    "plaza",
    "calle",
    "avenida",
    "parque",
    "puerto",
    "río",
    "cour",
    "conseil",
    "ministère",
    "ville",
    "université",
    "déclaration",
    "convention",
    "loi",
    "corte",
    "consiglio",
    "città",
    "tribunale",
];

/// What else bears a name with capitals: churches, parties, academies, feasts.
const INSTITUTIONS: &[&str] = &[
    "cruz",
    "partido",
    "real",
    "academia",
    "fiesta",
    "sociedad",
    "sindicato",
    "central",
    "obra",
    "junta",
    "bolsa",
    "biblioteca",
    "guardia",
    "policía",
    "fuerza",
    "fuerzas",
    "ejército",
    "media",
    "santa",
    "santo",
    "san",
    "santos",
    "reserva",
    "colegio",
    "escuela",
    "hospital",
    "museo",
    "teatro",
    "archivo",
    "servicio",
    "autoridad",
    "cumbre",
    "conferencia",
    "constitución",
    "carta",
    "convenio",
    "protocolo",
    "agenda",
    "orden",
    "gran",
    "guerra",
    "primera",
    "segunda",
    "revolución",
    "audiencia",
    "dirección",
    "procuraduría",
    "contraloría",
    "registro",
    "cooperativa",
    "observatorio",
    "plataforma",
    "marcha",
    "foro",
    "misión",
    "compañía",
    "grupo",
    "copa",
    "caravana",
    "comunidad",
];

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if subject.is_source()
        || passage.is_term
        || !subject.conventions.is(&["es", "fr", "pt", "it", "ca", "gl"])
        || subject.names.has_organization(&passage.id)
    {
        return;
    }
    for (wording, source) in passage.pairs() {
        let is_heading =
            |text: &str| text.len() < 160 && !text.trim_end().ends_with(['.', ':', '!', '…', ';']);
        if !is_heading(&wording.text) || !is_heading(&source.text) {
            continue;
        }
        let list = wording.words();
        if has_capital_within(wording, source.words(), list) {
            found.push(subject.finding(&KIND, passage, passage.span.clone()));
            break;
        }
        let Some(first) = list.first().map(|word| word.small) else { continue };
        let second = list.get(1).map(|word| word.small).unwrap_or_default();
        let is_bearer = BEARERS.contains(&second) || INSTITUTIONS.contains(&second);
        // An agreement that is one of many bears no name: un acuerdo justo.
        let is_one = matches!(first, "un" | "una" | "unos" | "unas");
        if passage.attribute.is_some() || (is_bearer && !is_one) || list.len() < 4 {
            continue;
        }
        let shows = FIRST.contains(&first) || list.iter().skip(1).any(|word| WITHIN.contains(&word.small));
        let kept = |word: &str| source.text.contains(word);
        let long: Vec<_> = list
            .iter()
            .skip(1)
            .filter(|word| word.text.chars().count() >= 4 && word.text.chars().all(char::is_alphabetic))
            .filter(|word| !subject.conventions.small_words.has(word))
            .filter(|word| !WITHIN.contains(&word.text) && wording.is_own(&word.range) && !kept(word.text))
            .collect();
        if shows
            && long.len() >= 2
            && long.iter().all(|word| word.is_capitalized())
            && !is_shouted(&wording.text)
        {
            found.push(subject.finding(&KIND, passage, passage.span.clone()));
            break;
        }
    }
}

/// Whether a small word in the middle of a heading has a capital as no heading gives it: *Declaración De La Sociedad*.
fn has_capital_within(wording: &Wording, source: &[Word<'_>], list: &[Word<'_>]) -> bool {
    const SMALL: [&str; 8] = ["De", "Del", "Y", "En", "Con", "Por", "Para", "Al"];
    let is_odd = |pair: &[Word<'_>]| match pair {
        [before, word] => {
            SMALL.contains(&word.text)
                && wording.text.get(before.range.end..word.range.start) == Some(" ")
                && before.text.chars().any(char::is_lowercase)
                && wording.is_own(&word.range)
                // The name of a person or a place stands in the source, too.
                && !source.iter().any(|other| other.text == word.text)
        }
        _ => false,
    };
    list.windows(2).any(is_odd) && !wording.text.contains(['“', '«', '"'])
}

/// Whether the whole text is in capitals.
fn is_shouted(text: &str) -> bool {
    !text.chars().any(char::is_lowercase)
}
