//! The words of which languages make numbers.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::super::dictionary::Dictionary;

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
pub type Parts = Dictionary<Part>;

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
    (
        "pt",
        "zero um|uma dois|duas|ambos|ambas três quatro cinco seis sete oito nove dez onze doze treze \
         catorze|quatorze quinze dezesseis|dezasseis dezessete|dezassete dezoito dezenove|dezanove vinte",
    ),
    (
        "it",
        "zero un|uno|una due|ambedue|entrambi|entrambe tre quattro cinque sei sette otto nove dieci undici dodici \
         tredici quattordici quindici sedici diciassette diciotto diciannove venti ventuno|ventun ventidue ventitré|ventitre \
         ventiquattro venticinque ventisei ventisette ventotto ventinove",
    ),
    (
        "de",
        "null ein|eine|einen|einem|einer|eines|eins zwei|beide|beiden drei vier fünf sechs sieben acht neun zehn elf \
         zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig",
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
    (
        "pt",
        "primeiro|primeira segundo|segunda terceiro|terceira quarto|quarta quinto|quinta sexto|sexta sétimo|sétima \
         oitavo|oitava nono|nona décimo|décima",
    ),
    (
        "it",
        "primo|prima|primi|prime secondo|seconda terzo|terza quarto|quarta quinto|quinta sesto|sesta settimo|settima \
         ottavo|ottava nono|nona decimo|decima",
    ),
    (
        "de",
        "erste|ersten|erster|erstes zweite|zweiten|zweiter|zweites dritte|dritten|dritter|drittes \
         vierte|vierten|vierter|viertes fünfte|fünften|fünfter|fünftes sechste|sechsten siebte|siebten achte|achten \
         neunte|neunten zehnte|zehnten",
    ),
];

/// Other words: the language, what they do, and pairs of a word and what it is worth.
const OTHERS: &[(&str, Sort, &str)] = &[
    ("en", Sort::Small, "thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90"),
    (
        "en",
        Sort::Power,
        "hundred 100 thousand 1000 million 1000000 billion 1000000000 trillion 1000000000000",
    ),
    ("en", Sort::Dozen, "dozen 12"),
    ("en", Sort::Half, "half 0"),
    (
        "en",
        Sort::Rank,
        "thirtieth 30 fortieth 40 fiftieth 50 sixtieth 60 seventieth 70 eightieth 80 ninetieth 90 \
        hundredth 100",
    ),
    ("es", Sort::Small, "treinta 30 cuarenta 40 cincuenta 50 sesenta 60 setenta 70 ochenta 80 noventa 90"),
    (
        "es",
        Sort::Hundreds,
        "cien 100 ciento 100 doscientos 200 doscientas 200 trescientos 300 trescientas 300 cuatrocientos \
        400 cuatrocientas 400 quinientos 500 quinientas 500 seiscientos 600 seiscientas 600 setecientos \
        700 setecientas 700 ochocientos 800 ochocientas 800 novecientos 900 novecientas 900",
    ),
    (
        "es",
        Sort::Power,
        "mil 1000 millón 1000000 billón 1000000000000 decena 10 quincena 15 veintena 20 treintena 30 \
        centena 100 centenar 100 millar 1000 millardo 1000000000",
    ),
    ("es", Sort::Powers, "millones 1000000 billones 1000000000000 millardos 1000000000"),
    ("es", Sort::Dozen, "docena 12 docenas 12"),
    ("es", Sort::Half, "medio 0 media 0"),
    (
        "es",
        Sort::Rank,
        "vigésimo 20 vigésima 20 trigésimo 30 trigésima 30 cuadragésimo 40 cuadragésima 40 quincuagésimo \
        50 quincuagésima 50 sexagésimo 60 sexagésima 60 septuagésimo 70 septuagésima 70 octogésimo 80 \
        octogésima 80 nonagésimo 90 nonagésima 90 centésimo 100 centésima 100 vigesimoprimero 21 \
        vigesimoprimera 21 vigesimosegundo 22 vigesimosegunda 22 vigesimotercero 23 vigesimotercera 23 \
        vigesimocuarto 24 vigesimocuarta 24 vigesimoquinto 25 vigesimoquinta 25 vigesimosexto 26 \
        vigesimosexta 26 vigesimoséptimo 27 vigesimoséptima 27 vigesimooctavo 28 vigesimooctava 28 \
        vigesimonoveno 29 vigesimonovena 29",
    ),
    (
        "fr",
        Sort::Small,
        "trente 30 quarante 40 cinquante 50 soixante 60 septante 70 huitante 80 octante 80 nonante 90 \
        soixante-dix 70 soixante-douze 72 soixante-treize 73 soixante-quatorze 74 soixante-quinze 75 \
        soixante-seize 76 soixante-dix-sept 77 soixante-dix-huit 78 soixante-dix-neuf 79 quatre-vingt 80 \
        quatre-vingts 80 quatre-vingt-un 81 quatre-vingt-une 81 quatre-vingt-deux 82 quatre-vingt-trois 83 \
        quatre-vingt-quatre 84 quatre-vingt-cinq 85 quatre-vingt-six 86 quatre-vingt-sept 87 \
        quatre-vingt-huit 88 quatre-vingt-neuf 89 quatre-vingt-dix 90 quatre-vingt-onze 91 \
        quatre-vingt-douze 92 quatre-vingt-treize 93 quatre-vingt-quatorze 94 quatre-vingt-quinze 95 \
        quatre-vingt-seize 96 quatre-vingt-dix-sept 97 quatre-vingt-dix-huit 98 quatre-vingt-dix-neuf 99",
    ),
    (
        "fr",
        Sort::Power,
        "cent 100 mille 1000 million 1000000 milliard 1000000000 dizaine 10 quinzaine 15 vingtaine 20 \
        centaine 100 millier 1000",
    ),
    ("fr", Sort::Powers, "millions 1000000 milliards 1000000000"),
    ("fr", Sort::Dozen, "douzaine 12"),
    ("fr", Sort::Half, "demi 0 demie 0"),
    ("pt", Sort::Small, "trinta 30 quarenta 40 cinquenta 50 sessenta 60 setenta 70 oitenta 80 noventa 90"),
    (
        "pt",
        Sort::Hundreds,
        "cem 100 cento 100 duzentos 200 duzentas 200 trezentos 300 trezentas 300 quatrocentos 400 \
        quatrocentas 400 quinhentos 500 quinhentas 500 seiscentos 600 seiscentas 600 setecentos 700 \
        setecentas 700 oitocentos 800 oitocentas 800 novecentos 900 novecentas 900",
    ),
    (
        "pt",
        Sort::Power,
        "mil 1000 milhão 1000000 bilhão 1000000000 trilhão 1000000000000 dezena 10 centena 100 milhar \
        1000",
    ),
    ("pt", Sort::Powers, "milhões 1000000 bilhões 1000000000 trilhões 1000000000000"),
    ("pt", Sort::Dozen, "dúzia 12 dúzias 12"),
    ("pt", Sort::Half, "meio 0 meia 0"),
    (
        "it",
        Sort::Small,
        "trenta 30 quaranta 40 cinquanta 50 sessanta 60 settanta 70 ottanta 80 novanta 90 trentuno 31 \
        trentadue 32 trentatré 33 trentaquattro 34 trentacinque 35 trentasei 36 trentasette 37 trentotto \
        38 trentanove 39 quarantuno 41 quarantadue 42 quarantatré 43 quarantaquattro 44 quarantacinque \
        45 quarantasei 46 quarantasette 47 quarantotto 48 quarantanove 49 cinquantuno 51 cinquantadue 52 \
        cinquantatré 53 cinquantaquattro 54 cinquantacinque 55 cinquantasei 56 cinquantasette 57 \
        cinquantotto 58 cinquantanove 59 sessantuno 61 sessantadue 62 sessantatré 63 sessantaquattro 64 \
        sessantacinque 65 sessantasei 66 sessantasette 67 sessantotto 68 sessantanove 69 settantuno 71 \
        settantadue 72 settantatré 73 settantaquattro 74 settantacinque 75 settantasei 76 settantasette \
        77 settantotto 78 settantanove 79 ottantuno 81 ottantadue 82 ottantatré 83 ottantaquattro 84 \
        ottantacinque 85 ottantasei 86 ottantasette 87 ottantotto 88 ottantanove 89 novantuno 91 \
        novantadue 92 novantatré 93 novantaquattro 94 novantacinque 95 novantasei 96 novantasette 97 \
        novantotto 98 novantanove 99",
    ),
    (
        "it",
        Sort::Hundreds,
        "cento 100 duecento 200 trecento 300 quattrocento 400 cinquecento 500 seicento 600 settecento 700 \
        ottocento 800 novecento 900",
    ),
    ("it", Sort::Power, "mille 1000 milione 1000000 miliardo 1000000000"),
    ("it", Sort::Powers, "mila 1000 milioni 1000000 miliardi 1000000000"),
    ("it", Sort::Dozen, "dozzina 12"),
    ("it", Sort::Half, "mezzo 0 mezza 0"),
    (
        "de",
        Sort::Small,
        "zwanzig 20 dreißig 30 vierzig 40 fünfzig 50 sechzig 60 siebzig 70 achtzig 80 neunzig 90 \
        einundzwanzig 21 zweiundzwanzig 22 dreiundzwanzig 23 vierundzwanzig 24 fünfundzwanzig 25 \
        sechsundzwanzig 26 siebenundzwanzig 27 achtundzwanzig 28 neunundzwanzig 29 einunddreißig 31 \
        zweiunddreißig 32 dreiunddreißig 33 vierunddreißig 34 fünfunddreißig 35 sechsunddreißig 36 \
        siebenunddreißig 37 achtunddreißig 38 neununddreißig 39 einundvierzig 41 zweiundvierzig 42 \
        dreiundvierzig 43 vierundvierzig 44 fünfundvierzig 45 sechsundvierzig 46 siebenundvierzig 47 \
        achtundvierzig 48 neunundvierzig 49 einundfünfzig 51 zweiundfünfzig 52 dreiundfünfzig 53 \
        vierundfünfzig 54 fünfundfünfzig 55 sechsundfünfzig 56 siebenundfünfzig 57 achtundfünfzig 58 \
        neunundfünfzig 59 einundsechzig 61 zweiundsechzig 62 dreiundsechzig 63 vierundsechzig 64 \
        fünfundsechzig 65 sechsundsechzig 66 siebenundsechzig 67 achtundsechzig 68 neunundsechzig 69 \
        einundsiebzig 71 zweiundsiebzig 72 dreiundsiebzig 73 vierundsiebzig 74 fünfundsiebzig 75 \
        sechsundsiebzig 76 siebenundsiebzig 77 achtundsiebzig 78 neunundsiebzig 79 einundachtzig 81 \
        zweiundachtzig 82 dreiundachtzig 83 vierundachtzig 84 fünfundachtzig 85 sechsundachtzig 86 \
        siebenundachtzig 87 achtundachtzig 88 neunundachtzig 89 einundneunzig 91 zweiundneunzig 92 \
        dreiundneunzig 93 vierundneunzig 94 fünfundneunzig 95 sechsundneunzig 96 siebenundneunzig 97 \
        achtundneunzig 98 neunundneunzig 99",
    ),
    (
        "de",
        Sort::Power,
        "hundert 100 tausend 1000 million 1000000 milliarde 1000000000 billion 1000000000000",
    ),
    ("de", Sort::Powers, "millionen 1000000 milliarden 1000000000 billionen 1000000000000"),
    ("de", Sort::Dozen, "dutzend 12"),
    ("de", Sort::Half, "halbe 0"),
];

/// What a word of [`OTHERS`] does.
#[derive(Clone, Copy, Debug)]
enum Sort {
    Small,
    Hundreds,
    Power,
    /// Counts after a number only: *millones*.
    Powers,
    Rank,
    Dozen,
    Half,
}

impl Sort {
    fn part(self, worth: u64) -> Part {
        match self {
            Self::Small => Part::Small(worth),
            Self::Hundreds => Part::Hundreds(worth),
            Self::Power => Part::Power(worth, true),
            Self::Powers => Part::Power(worth, false),
            Self::Rank => Part::Rank(worth),
            Self::Dozen => Part::Dozen,
            Self::Half => Part::Half,
        }
    }
}

/// The number words of each language.
pub static PARTS: LazyLock<FxHashMap<&'static str, Parts>> = LazyLock::new(|| {
    let mut all: FxHashMap<&'static str, Vec<(&'static str, Part)>> = FxHashMap::default();
    let mut add = |language: &'static str, list: &'static str, first: u64, part: fn(u64) -> Part| {
        let parts = all.entry(language).or_default();
        for (worth, forms) in (first..).zip(list.split(' ')) {
            parts.extend(forms.split('|').map(|form| (form, part(worth))));
        }
    };
    CARDINALS.iter().for_each(|(language, list)| add(language, list, 0, Part::Small));
    RANKS.iter().for_each(|(language, list)| add(language, list, 1, Part::Rank));
    for (language, sort, list) in OTHERS {
        let words: Vec<&'static str> = list.split(' ').collect();
        let pairs = words.chunks(2).filter_map(|pair| match pair {
            [word, worth] => Some((*word, sort.part(worth.parse().ok()?))),
            _ => None,
        });
        all.entry(language).or_default().extend(pairs);
    }
    all.into_iter().map(|(language, parts)| (language, Dictionary::new(parts))).collect()
});

/// Whether the number words of a language are known.
pub fn knows_words(language: &str) -> bool {
    PARTS.contains_key(language)
}

/// Whether a word multiplies the number before it.
pub fn is_power_word(word: &str, language: &str) -> bool {
    let part = PARTS.get(language).and_then(|parts| parts.get(word.to_lowercase().as_str()));
    matches!(part, Some(Part::Power(..)))
}
