//! The names of countries, and of cities that languages name differently.

use rustc_hash::FxHashMap;

use super::dictionary::Dictionary;
use super::words::{Word, words};
use crate::catalog::{Locale, region_name};

/// Regions that are countries (ISO 3166-1, those that CLDR names).
const REGIONS: &str = "AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG \
    CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GH GM GN GQ GR GT GW GY \
    HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC \
    MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PT PW PY QA RO RS \
    RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ VA \
    VC VE VN VU WS YE ZA ZM ZW";

/// Cities: English, Spanish, French.
const CITIES: &[(&str, &str, &str)] = &[
    ("Geneva", "Ginebra", "Genève"),
    ("Genoa", "Génova", "Gênes"),
    ("Vienna", "Viena", "Vienne"),
    ("Venice", "Venecia", "Venise"),
    ("London", "Londres", "Londres"),
    ("New York", "Nueva York", "New York"),
    ("New Orleans", "Nueva Orleans", "La Nouvelle-Orléans"),
    ("Brussels", "Bruselas", "Bruxelles"),
    ("The Hague", "La Haya", "La Haye"),
    ("Rome", "Roma", "Rome"),
    ("Paris", "París", "Paris"),
    ("Berlin", "Berlín", "Berlin"),
    ("Moscow", "Moscú", "Moscou"),
    ("Beijing", "Pekín", "Pékin"),
    ("Tokyo", "Tokio", "Tokyo"),
    ("Jerusalem", "Jerusalén", "Jérusalem"),
    ("Warsaw", "Varsovia", "Varsovie"),
    ("Lisbon", "Lisboa", "Lisbonne"),
    ("Prague", "Praga", "Prague"),
    ("Athens", "Atenas", "Athènes"),
    ("Cairo", "El Cairo", "Le Caire"),
    ("Havana", "La Habana", "La Havane"),
    ("Philadelphia", "Filadelfia", "Philadelphie"),
    ("Florence", "Florencia", "Florence"),
    ("Milan", "Milán", "Milan"),
    ("Naples", "Nápoles", "Naples"),
    ("Munich", "Múnich", "Munich"),
    ("Strasbourg", "Estrasburgo", "Strasbourg"),
    ("Copenhagen", "Copenhague", "Copenhague"),
    ("Stockholm", "Estocolmo", "Stockholm"),
    ("Istanbul", "Estambul", "Istanbul"),
    ("Damascus", "Damasco", "Damas"),
    ("Tripoli", "Trípoli", "Tripoli"),
    ("Algiers", "Argel", "Alger"),
    ("Marrakesh", "Marrakech", "Marrakech"),
    ("Nairobi", "Nairobi", "Nairobi"),
    ("Dhaka", "Daca", "Dacca"),
    ("Dakar", "Dakar", "Dakar"),
    ("Lima", "Lima", "Lima"),
    ("Quito", "Quito", "Quito"),
    ("Bogotá", "Bogotá", "Bogota"),
    ("Madrid", "Madrid", "Madrid"),
    ("Barcelona", "Barcelona", "Barcelone"),
    ("Bucharest", "Bucarest", "Bucarest"),
    ("Budapest", "Budapest", "Budapest"),
    ("Edinburgh", "Edimburgo", "Édimbourg"),
    ("Dublin", "Dublín", "Dublin"),
    ("Helsinki", "Helsinki", "Helsinki"),
    ("Antwerp", "Amberes", "Anvers"),
    ("Hamburg", "Hamburgo", "Hambourg"),
    ("Cologne", "Colonia", "Cologne"),
    ("Zurich", "Zúrich", "Zurich"),
    ("Bern", "Berna", "Berne"),
    ("Basel", "Basilea", "Bâle"),
    ("Turin", "Turín", "Turin"),
    ("Belgrade", "Belgrado", "Belgrade"),
    ("Tehran", "Teherán", "Téhéran"),
    ("Baghdad", "Bagdad", "Bagdad"),
    ("Kabul", "Kabul", "Kaboul"),
    ("Khartoum", "Jartum", "Khartoum"),
    ("Cape Town", "Ciudad del Cabo", "Le Cap"),
    ("Johannesburg", "Johannesburgo", "Johannesbourg"),
    ("Delhi", "Delhi", "Delhi"),
    ("New Delhi", "Nueva Delhi", "New Delhi"),
    ("Seoul", "Seúl", "Séoul"),
    ("Shanghai", "Shanghái", "Shanghai"),
    ("Hanoi", "Hanói", "Hanoï"),
    ("Mexico City", "Ciudad de México", "Mexico"),
    ("Port-au-Prince", "Puerto Príncipe", "Port-au-Prince"),
    ("Addis Ababa", "Adís Abeba", "Addis-Abeba"),
];

/// Countries and cities by name.
#[derive(Clone, Debug)]
pub struct Places {
    /// The region’s code or the city’s English name, by name in small letters.
    by_name: FxHashMap<String, String>,
    /// The words with which names begin.
    heads: Dictionary<()>,
}

impl Places {
    /// The place of this name, in small letters: the region’s code, the city’s English name.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.by_name.get(name).map(String::as_str)
    }

    /// Whether a name may begin with this word.
    pub fn begin_with(&self, word: &Word<'_>) -> bool {
        // A sigma at the end of a name is another than within.
        self.heads.has(word) || (!word.text.is_ascii() && word.small.contains(['σ', 'ς']))
    }
}

/// The Spanish name of a city that is known by this English one.
pub(super) fn spanish_city(english: &str) -> Option<&'static str> {
    CITIES.iter().find(|(name, ..)| *name == english).map(|(_, spanish, _)| *spanish)
}

/// The places as `locale` names them.
pub(super) fn places(locale: &Locale) -> Places {
    let regions = REGIONS.split_whitespace();
    let mut by_name: FxHashMap<String, String> = regions
        .filter_map(|code| Some((region_name(code, locale)?.to_lowercase(), code.to_owned())))
        .collect();
    for (english, spanish, french) in CITIES {
        let own = match locale.language() {
            "en" => english,
            "es" => spanish,
            "fr" => french,
            _ => continue,
        };
        by_name.insert(own.to_lowercase(), (*english).to_owned());
    }
    let first = |name: &String| words(name).first().map(|word| word.text.to_owned());
    let heads = Dictionary::new(by_name.keys().filter_map(first).map(|head| (head, ())));
    Places { by_name, heads }
}
