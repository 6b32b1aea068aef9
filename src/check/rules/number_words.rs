//! The words of which languages make numbers.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// What one word adds to a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Below a hundred.
    Small(u64),
    /// Hundreds that are one word: *doscientos*.
    Hundreds(u64),
    /// A power that multiplies what stands before it; alone it counts only in the singular.
    Power(u64, bool),
    /// A rank.
    Rank(u64),
    /// A dozen.
    Dozen,
    /// *Half* before a power: *half a million*.
    Half,
}

/// Number words and what they add.
pub type Parts = FxHashMap<&'static str, Part>;

/// Cardinals from zero on, by language; `|` between forms.
const CARDINALS: &[(&str, &str)] = &[
    (
        "en",
        "zero one|once|single two|both|couple|twice|double three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen \
         seventeen eighteen nineteen twenty",
    ),
    (
        "es",
        "cero un|uno|una dos|ambos|ambas|par|doble tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince \
         dieciséis diecisiete dieciocho diecinueve veinte veintiuno|veintiún|veintiuna veintidós veintitrés \
         veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve",
    ),
    (
        "fr",
        "zéro un|une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept \
         dix-huit dix-neuf vingt",
    ),
];

/// Ranks from the first on.
const RANKS: &[(&str, &str)] = &[
    (
        "en",
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth \
         fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
    ),
    (
        "es",
        "primero|primer|primera|primeros|primeras segundo|segunda|segundos|segundas tercero|tercer|tercera|terceros|terceras \
         cuarto|cuarta quinto|quinta sexto|sexta séptimo|séptima octavo|octava noveno|novena décimo|décima \
         undécimo|undécima duodécimo|duodécima decimotercer|decimotercero|decimotercera \
         decimocuarto|decimocuarta decimoquinto|decimoquinta decimosexto|decimosexta decimoséptimo|decimoséptima \
         decimoctavo|decimoctava decimonoveno|decimonovena",
    ),
    (
        "fr",
        "premier|première deuxième|second|seconde troisième|tiers|tierce quatrième cinquième sixième septième huitième neuvième dixième \
         onzième douzième treizième quatorzième quinzième seizième",
    ),
];

/// Other words and what they add.
const OTHERS: &[(&str, &[(&str, Part)])] = &[
    (
        "en",
        &[
            ("thirty", Part::Small(30)),
            ("forty", Part::Small(40)),
            ("fifty", Part::Small(50)),
            ("sixty", Part::Small(60)),
            ("seventy", Part::Small(70)),
            ("eighty", Part::Small(80)),
            ("ninety", Part::Small(90)),
            ("hundred", Part::Power(100, true)),
            ("thousand", Part::Power(1000, true)),
            ("million", Part::Power(1_000_000, true)),
            ("billion", Part::Power(1_000_000_000, true)),
            ("trillion", Part::Power(1_000_000_000_000, true)),
            ("dozen", Part::Dozen),
            ("half", Part::Half),
            ("thirtieth", Part::Rank(30)),
        ],
    ),
    (
        "es",
        &[
            ("treinta", Part::Small(30)),
            ("cuarenta", Part::Small(40)),
            ("cincuenta", Part::Small(50)),
            ("sesenta", Part::Small(60)),
            ("setenta", Part::Small(70)),
            ("ochenta", Part::Small(80)),
            ("noventa", Part::Small(90)),
            ("cien", Part::Hundreds(100)),
            ("ciento", Part::Hundreds(100)),
            ("doscientos", Part::Hundreds(200)),
            ("doscientas", Part::Hundreds(200)),
            ("trescientos", Part::Hundreds(300)),
            ("trescientas", Part::Hundreds(300)),
            ("cuatrocientos", Part::Hundreds(400)),
            ("cuatrocientas", Part::Hundreds(400)),
            ("quinientos", Part::Hundreds(500)),
            ("quinientas", Part::Hundreds(500)),
            ("seiscientos", Part::Hundreds(600)),
            ("seiscientas", Part::Hundreds(600)),
            ("setecientos", Part::Hundreds(700)),
            ("setecientas", Part::Hundreds(700)),
            ("ochocientos", Part::Hundreds(800)),
            ("ochocientas", Part::Hundreds(800)),
            ("novecientos", Part::Hundreds(900)),
            ("novecientas", Part::Hundreds(900)),
            ("mil", Part::Power(1000, true)),
            ("millón", Part::Power(1_000_000, true)),
            ("millones", Part::Power(1_000_000, false)),
            ("billón", Part::Power(1_000_000_000_000, true)),
            ("billones", Part::Power(1_000_000_000_000, false)),
            ("docena", Part::Dozen),
            ("docenas", Part::Dozen),
            ("decena", Part::Power(10, true)),
            ("quincena", Part::Power(15, true)),
            ("veintena", Part::Power(20, true)),
            ("treintena", Part::Power(30, true)),
            ("centena", Part::Power(100, true)),
            ("centenar", Part::Power(100, true)),
            ("millar", Part::Power(1000, true)),
            ("medio", Part::Half),
            ("media", Part::Half),
            ("vigésimo", Part::Rank(20)),
            ("vigésima", Part::Rank(20)),
        ],
    ),
    (
        "fr",
        &[
            ("trente", Part::Small(30)),
            ("quarante", Part::Small(40)),
            ("cinquante", Part::Small(50)),
            ("soixante", Part::Small(60)),
            ("cent", Part::Power(100, true)),
            ("mille", Part::Power(1000, true)),
            ("million", Part::Power(1_000_000, true)),
            ("millions", Part::Power(1_000_000, false)),
            ("milliard", Part::Power(1_000_000_000, true)),
            ("milliards", Part::Power(1_000_000_000, false)),
            ("douzaine", Part::Dozen),
            ("dizaine", Part::Power(10, true)),
            ("quinzaine", Part::Power(15, true)),
            ("vingtaine", Part::Power(20, true)),
            ("centaine", Part::Power(100, true)),
            ("millier", Part::Power(1000, true)),
        ],
    ),
];

/// The number words of each language.
pub static PARTS: LazyLock<FxHashMap<&'static str, Parts>> = LazyLock::new(|| {
    let mut all: FxHashMap<&'static str, Parts> = FxHashMap::default();
    let mut add = |language: &'static str, list: &'static str, first: u64, part: fn(u64) -> Part| {
        let parts = all.entry(language).or_default();
        for (worth, forms) in (first..).zip(list.split(' ')) {
            parts.extend(forms.split('|').map(|form| (form, part(worth))));
        }
    };
    CARDINALS.iter().for_each(|(language, list)| add(language, list, 0, Part::Small));
    RANKS.iter().for_each(|(language, list)| add(language, list, 1, Part::Rank));
    for (language, others) in OTHERS {
        all.entry(language).or_default().extend(others.iter().copied());
    }
    all
});

/// Whether the number words of a language are known.
pub fn knows_words(language: &str) -> bool {
    PARTS.contains_key(language)
}
