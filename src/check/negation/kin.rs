//! Whether the verb that one sentence denies stands in the other: by its first letters, or because it is known.

use super::super::words::{Bare, words};

/// Words that deny the verb after them.
const MARKS: &[&str] = &["not", "never", "cannot", "no", "nunca", "jamás", "não", "nunca", "jamais", "ne"];

/// What may stand between them and what they deny.
const BETWEEN: &str = " se me te le les lo la los las nos os ha han he hemos había habían haya hayan habrá habrán \
    es son fue fueron era eran será serán sea sean está están estaba estaban estar ser sido van va voy vamos a \
    be been being have has had to is are was were does do did will would longer \
    foi foram é são tem têm vai vão est sont a ont a été sera seront vous en y un una unos unas an the ";

/// Verbs by their beginnings, English before Spanish, that no letters join.
const PAIRS: &[(&str, &str)] = &[
    ("have|has|had", "tien|ten|tuv"),
    ("detain|arrest", "deten|detien|detuv|arrest"),
    ("evict", "desaloj|desahuc"),
    ("deport", "deport|expuls"),
    ("can|could|may|able", "pued|pod|pud"),
    ("must|should|ought", "deb"),
    ("want|wish", "quier|quer|quis"),
    ("know|knew", "sab|sup|conoc"),
    ("say|said|tell|told", "dic|dij|decir"),
    ("believ|think|thought", "cre|piens|pens"),
    ("compl|fulfil|keep|kept", "cumpl"),
    ("sign", "firm"),
    ("pay|paid", "pag"),
    ("answer|respon|repl", "respon|contest"),
    ("support|back", "apoy|respald"),
    ("work", "trabaj"),
    ("live|living", "viv"),
    ("hand|deliver", "entreg"),
    ("clos|shut", "cerr|cierr"),
    ("leave|left", "iremos|irá|irse|irnos|marchar|salir"),
    ("win|won", "gan"),
    ("begin|began|start", "empez|empiez|comenz|comienz"),
    ("chang", "cambi"),
    ("return", "volv|vuelv|devol|devuel|regres"),
    ("listen|hear", "escuch|oír|oye"),
    ("ask|demand|request", "ped|pid|solicit|exig"),
    ("need", "necesit"),
    ("spen", "gast"),
    ("sell|sold", "vend"),
    ("allow|let", "permit"),
    ("approv|pass", "aprob|aprueb"),
    ("reach", "alcanz"),
    ("recogni", "reconoc"),
    ("obey", "obedec"),
    ("publish", "public"),
    ("giv|gave", "dado|dada|dará|dan|damos|dio|dieron|dar|otorg|conced|entreg"),
    ("tak|took", "tom|quit|llev"),
    ("go|went|gone|going|back", "iremos|irán|irá|fue|fueron|vamos|volv|vuelv|regres"),
    ("come|came|coming", "vin|vien|vendr|lleg"),
    ("see|saw|seen", "ver|ve|vi|visto|vimos|vieron"),
    ("find|found", "encontr|encuentr|hall"),
    ("make|made|making", "hac|hic|hech|hará|haga"),
    ("told|tell|inform|warn|notif", "avis|inform|dijo|dijer|dic|notific|advirt"),
    ("hold|held", "celebr|mantuv|mantien|llev"),
    ("feel|felt", "sient|sent|sint"),
    ("read", "le|ley"),
    ("write|wrote|written", "escrib|escrit"),
    ("speak|spoke|talk", "habl"),
    ("meet|met|meeting", "reun|cumpl|encontr"),
    ("open", "abr|abiert"),
    ("buy|bought", "compr"),
    ("build|built", "constru"),
    ("grow|grew|grown", "crec|crez"),
    ("fall|fell|fallen", "cae|caí|cay|baj"),
    ("fear|afraid", "tem|mied"),
    ("trust", "conf"),
    ("own", "pertenec|due|propi"),
    ("belong", "pertenec"),
    ("owe", "deb"),
    ("cost", "cuest|cost"),
    ("eat|ate|eaten", "com"),
    ("sleep|slept", "duerm|dorm|durm"),
    ("drink|drank", "beb|tom"),
    ("wait", "esper"),
    ("hope", "esper"),
    ("show", "muestr|mostr|demuestr|demostr"),
    ("happen|occur", "ocurr|suced|pas"),
    ("like", "gust"),
    ("love", "ama|quier"),
    ("look", "mir|busc"),
    ("seek|sought", "busc"),
    ("mean|meant", "signific|quier"),
    ("learn", "aprend"),
    ("teach|taught", "enseñ"),
    ("understand|understood", "entiend|entend|comprend"),
    ("remember", "record|recuerd"),
    ("bring|brought", "tra"),
    ("send|sent", "envi|mand"),
    ("receive|got|get|gotten", "recib|obten|obtuv|consig|consegu"),
    ("stay", "qued|perman"),
    ("move", "mov|muev|mud"),
    ("run|ran", "corr|dirig"),
    ("rais|increas|rise|rose|risen", "aument|sub|increment|elev"),
    ("reduc|cut", "redu|recort|baj"),
    ("join", "un|sum|junt"),
    ("help|assist|aid", "ayud|asist|auxil"),
    ("hire", "contrat"),
    ("fire|dismiss", "despid|desped"),
    ("vote", "vot"),
    ("agree", "acord|acept|acuerd|conform"),
    ("end|finish", "acab|termin|finaliz"),
    ("heat|warm", "calent|calient"),
    ("right", "razón|derech|correct|bien"),
    ("true", "ciert|verdad"),
    ("safe", "segur|salvo"),
    ("enough", "suficient|bast"),
    ("ready", "list|prepar|dispuest"),
    ("fair", "just"),
    ("free", "libr|gratuit"),
    ("guilty", "culpab"),
    ("legal|lawful", "legal|lícit"),
    ("alone", "sol"),
    ("new", "nuev|noved"),
    ("good|well", "buen|bien"),
    ("choice|choose|chose", "elec|eleg|elig|opcion"),
    ("welcom", "bienvenid|acog|celebr"),
    ("apply|applies", "aplic"),
    ("follow", "sigu|segu|cumpl"),
    ("break|broke|broken", "romp|rot|quebr|viol"),
    ("kill", "mat|asesin"),
    ("die|died", "mor|mur|muer|falle"),
    ("born", "nac"),
    ("appear", "aparec"),
    ("share", "compart"),
    ("include", "inclu"),
    ("consult|ask", "consult|pregunt"),
    ("carr", "llev|port|realiz"),
    ("reply", "respon|contest"),
    ("hear", "oy|escuch"),
    ("negotia", "negoci"),
    ("forgiv|forgave", "perdon"),
    ("bear", "soport|llev"),
    ("stand|stood", "estar|toler|soport"),
    ("cross", "cruz"),
    ("drop", "retir|baj|cay"),
    ("endors", "apoy|respald|avala"),
    ("hurt|harm", "dañ|lastim|perjudic"),
    ("investigat", "investig"),
    ("use", "us|utiliz|emple"),
    ("let|permit|allow", "dej|permit"),
];

/// Words that say of all, or of some, what another word denies of all.
const EVERY: &str = " todo toda todos todas cualquiera cualquier siempre tanto ambos ambas alguien \
    every everyone everybody always all both someone somebody tout tous toute toutes toujours sempre qualquer alguém ";

/// Whether a verb is denied in this sentence: not, never, cannot; “not one more” denies no verb.
pub fn denies_verb(sentence: &str, is_english: bool) -> bool {
    denied(sentence, is_english).is_some()
}

/// Whether the verb denied in the one sentence stands in the other.
pub fn has_denied_verb(denying: &str, is_english: bool, other: &str) -> bool {
    let small = other.to_lowercase();
    let others = words(&small);
    denied(denying, is_english)
        .is_some_and(|verbs| verbs.iter().any(|verb| others.iter().any(|word| is_kin(verb, word.text))))
}

/// Whether two sentences share a word of five letters and more, or a verb that is known.
pub fn has_kin(one: &str, other: &str) -> bool {
    let (one, other) = (one.to_lowercase(), other.to_lowercase());
    let others = words(&other);
    let long = |word: &Bare<'_>| word.text.chars().count() >= 4;
    words(&one)
        .iter()
        .filter(|word| long(word))
        .any(|word| others.iter().filter(|other| long(other)).any(|other| is_kin(word.text, other.text)))
}

/// Whether the sentence says of all what another denies of all.
pub fn says_of_all(sentence: &str) -> bool {
    words(&sentence.to_lowercase()).iter().any(|word| EVERY.contains(&format!(" {} ", word.text)))
}

/// The words that may be the denied verb: what stands before an English *n’t*, and the first word after the denial.
fn denied(sentence: &str, is_english: bool) -> Option<Vec<String>> {
    let small = sentence.to_lowercase().replace('’', "'");
    let list = words(&small);
    let at = list.iter().enumerate().position(|(at, word)| is_mark(&small, &list, at, word, is_english))?;
    let mark = list.get(at)?;
    let mut verbs = Vec::new();
    if mark.text == "cannot" || mark.text == "can't" {
        verbs.push("can".to_owned());
    } else if let Some(head) = mark.text.strip_suffix("n't") {
        verbs.push(head.to_owned());
    } else if is_english && let Some(before) = at.checked_sub(1).and_then(|before| list.get(before)) {
        verbs.push(before.text.to_owned());
    }
    let rest = list.iter().skip(at + 1).find(|word| !BETWEEN.contains(&format!(" {} ", word.text)));
    verbs.extend(rest.map(|word| word.text.to_owned()));
    if let Some((_, elided)) = mark.text.split_once("n'").filter(|(head, _)| head.is_empty()) {
        verbs.push(elided.to_owned());
    }
    Some(verbs)
}

fn is_mark(text: &str, list: &[Bare<'_>], at: usize, word: &Bare<'_>, is_english: bool) -> bool {
    const BEFORE: &str = " do does did is are was were will would can could has have had should must may might shall \
        am need ";
    let before = at.checked_sub(1).and_then(|before| list.get(before)).map_or("", |word| word.text);
    let next = list.get(at + 1).map_or("", |word| word.text);
    let is_followed = text
        .get(word.range.end..)
        .is_some_and(|rest| rest.starts_with(' ') && rest.trim_start().starts_with(char::is_alphabetic));
    match word.text {
        // We ask that they not be detained.
        "not" => (BEFORE.contains(&format!(" {before} ")) || next == "be") && is_followed,
        // “No” before an English noun denies no verb.
        "no" if is_english => next == "longer",
        other if other.ends_with("n't") => true,
        other if other.starts_with("n'") => true,
        other => MARKS.contains(&other) && is_followed,
    }
}

/// Whether two words of two languages are one verb.
fn is_kin(one: &str, other: &str) -> bool {
    const SHARED: usize = 4;
    let begins = |word: &str, list: &str| list.split('|').any(|stem| word.starts_with(stem));
    let is_pair = PAIRS.iter().any(|(english, spanish)| {
        (begins(one, english) && begins(other, spanish)) || (begins(other, english) && begins(one, spanish))
    });
    let (first, second) = (folded(one), folded(other));
    let shared = first.iter().zip(&second).take_while(|(a, b)| a == b).count();
    is_pair || (shared >= SHARED && first.len() > SHARED && second.len() > SHARED)
}

/// Letters without accents, none twice in a row: accept, aceptar; immune, inmune.
fn folded(word: &str) -> Vec<char> {
    let plain = word.replace("ph", "f").replace("nm", "m");
    let mut letters: Vec<char> = plain
        .chars()
        .map(|letter| match letter {
            'á' | 'à' | 'â' | 'ã' => 'a',
            'é' | 'è' | 'ê' => 'e',
            'í' | 'î' => 'i',
            'ó' | 'ô' | 'õ' => 'o',
            'ú' | 'ü' | 'û' => 'u',
            'ç' => 'c',
            other => other,
        })
        .collect();
    letters.dedup();
    letters
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_denied_verb_is_found_again() {
        assert!(has_denied_verb("La ley no protege a nadie", false, "The law protects every child"));
        assert!(has_denied_verb("No aceptamos la oferta", false, "We accept the offer"));
        assert!(has_denied_verb("The state has never paid", true, "El estado siempre ha pagado"));
        assert!(has_denied_verb("It is not immune", true, "Es inmune"));
        assert!(!has_denied_verb("Aún no es tarde", false, "There is still time"));
        assert!(!has_denied_verb(
            "La línea no atiende en días festivos",
            false,
            "The line is closed on holidays"
        ));
        assert!(!has_denied_verb("Ni una muerte más", false, "One more death"));
    }

    #[test]
    fn not_every_denial_denies_a_verb() {
        assert!(denies_verb("We did not go", true));
        assert!(denies_verb("We can no longer go", true));
        assert!(!denies_verb("Not one more death", true));
        assert!(!denies_verb("No human being is illegal", true));
    }
}
