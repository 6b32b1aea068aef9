//! `different-negation`: a “not” that was lost or came in.
//!
//! ## What it finds
//! A sentence that denies something (not, never, nobody, nor, without) while its translation does not, or the other
//! way round. Where a word of the other sentence can mean the denial (refuse, lack, unable, only, until), nothing is
//! said; nor in a question. A denial that came in is told only where the denied verb stands in the source. Known for
//! English, Spanish, French and Portuguese.
//!
//! ## Why
//! It says the contrary, and reads well.
//!
//! ## Example
//! ```ftl en
//! call = We will not leave the valley this year.
//! ```
//! ```ftl es
//! call = Nos iremos del valle este año.
//! ```
//! Right:
//! ```ftl en
//! call = We will not leave the valley this year. Nobody asked us. However, they failed to answer, not only once.
//! ```
//! ```ftl es
//! call = No nos iremos del valle este año. Nadie nos preguntó. Sin embargo, no respondieron, y más de una vez.
//! ```

use super::super::negation::{
    Denials, Negatives, denies_verb, has_denied_verb, has_kin, negatives, says_of_all,
};
use super::super::{Check, Passage, Rule, Subject, Wording};
use crate::diagnostic::{Diagnostic, Kind, Severity};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("different_negation.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("L046", "different-negation");

/// What is wrong with a sentence.
struct Verdict {
    case: &'static str,
    is_sure: bool,
}

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let (Some(own), Some(other)) =
        (negatives(&subject.conventions.language), negatives(&subject.source_conventions.language))
    else {
        return;
    };
    if passage.is_term || subject.conventions.language == subject.source_conventions.language {
        return;
    }
    for (wording, source) in passage.pairs() {
        if !own.may_deny(wording.words()) && !other.may_deny(source.words()) {
            continue;
        }
        // A variant for none has no partner where the source has none.
        if has_zero(wording) != has_zero(source) {
            continue;
        }
        let (here, there) = (wording.sentences(), source.sentences());
        // Where sentences were joined or parted, nobody can tell which denies which.
        if here.len() != there.len() {
            continue;
        }
        for (range, other_range) in here.iter().zip(there) {
            if !own.may_deny(wording.words_in(range)) && !other.may_deny(source.words_in(other_range)) {
                continue;
            }
            let mine = wording.text.get(range.clone()).unwrap_or_default();
            let theirs = source.text.get(other_range.clone()).unwrap_or_default();
            // A question that denies often asks for a yes.
            if mine.contains('?') || theirs.contains('?') {
                continue;
            }
            let mine = Side::new(mine, own);
            // What is not translated is told as such.
            if mine.denials.plain == 0 && other.count(mine.text).plain > 0 {
                continue;
            }
            let Some(verdict) = compare(&mine, &Side::new(theirs, other)) else { continue };
            let severity =
                if verdict.is_sure && here.len() == 1 { Severity::Error } else { Severity::Warning };
            let finding = subject.finding(&KIND, passage, wording.span(range)).with("case", verdict.case);
            found.push(finding.with_severity(severity));
            return;
        }
    }
}

/// A sentence or clause, how its language denies, and what it denies.
struct Side<'s> {
    text: &'s str,
    negatives: &'s Negatives,
    denials: Denials,
}

impl<'s> Side<'s> {
    fn new(text: &'s str, negatives: &'s Negatives) -> Self {
        Self { text, negatives, denials: negatives.count(text) }
    }
}

fn compare(own: &Side<'_>, source: &Side<'_>) -> Option<Verdict> {
    if let Some(verdict) = weigh(own, source) {
        return Some(verdict);
    }
    // One of several denials: only where the clauses stand side by side.
    if own.denials.plain == 0 || source.denials.plain == 0 {
        return None;
    }
    let (mine, theirs) = (clauses(own.text), clauses(source.text));
    if mine.len() != theirs.len() || mine.len() < 2 {
        return None;
    }
    let mut wrong = None;
    for (mine, theirs) in mine.iter().zip(&theirs) {
        let (mine, theirs) = (Side::new(mine, own.negatives), Side::new(theirs, source.negatives));
        if (mine.denials.plain == 0) == (theirs.denials.plain == 0) {
            continue;
        }
        // Two unlike pairs: the clauses stand in another order.
        if wrong.is_some() {
            return None;
        }
        wrong = Some(weigh(&mine, &theirs));
    }
    wrong.flatten().map(|verdict| Verdict { is_sure: false, ..verdict })
}

fn has_zero(wording: &Wording) -> bool {
    wording.choices.iter().any(|choice| matches!(choice.key.as_str(), "0" | "zero"))
}

/// Whether one of two sentences denies what the other does not.
fn weigh(own: &Side<'_>, source: &Side<'_>) -> Option<Verdict> {
    let (mine, theirs) = (own.text, source.text);
    let (here, there) = (own.denials, source.denials);
    if here.turns + there.turns > 0 {
        let is_lost = here.plain == 0
            && there.plain > 0
            && is_until(mine, theirs)
            && !own.negatives.has_denial(mine)
            && has_denied_verb(theirs, source.negatives.is_english(), mine);
        return is_lost.then_some(Verdict { case: "dropped", is_sure: false });
    }
    let is_free = |one: &Denials| one.meant == 0 && one.near == 0;
    let is_plain = is_free(&here) && is_free(&there) && here.without == 0 && there.without == 0;
    if here.plain == 0 && there.plain > 0 && !own.negatives.has_denial(mine) {
        // Nothing stands for the denial, and no second denial was taken away with it.
        let is_lost = here.without == there.without && here.meant == there.meant && here.near <= there.near;
        // Nobody becomes everybody; of a noun without its “no” much else can be said.
        let is_one = there.plain == 1 || theirs.to_lowercase().contains("neither");
        let has_verb = has_denied_verb(theirs, source.negatives.is_english(), mine);
        // Few words are easily said otherwise: he did not survive, murió.
        let is_short = theirs.split_whitespace().count() < SHORT;
        let is_told = (denies_verb(theirs, source.negatives.is_english()) && (has_verb || !is_short))
            || (is_one && says_of_all(mine) && has_kin(theirs, mine))
            // Neither the army nor the police.
            || (is_plain && is_pair(theirs) && has_kin(theirs, mine));
        let is_sure = is_plain && there.plain == 1 && has_verb;
        return (is_lost && is_told).then_some(Verdict { case: "dropped", is_sure });
    }
    if there.plain == 0 && here.plain > 0 && !source.negatives.has_denial(theirs) {
        // Many things are said in one language by denying their contrary: only the same verb is told.
        let is_added = here.without == there.without
            && there.meant == 0
            && there.near == 0
            && here.near == 0
            && has_denied_verb(mine, own.negatives.is_english(), theirs);
        return is_added
            .then_some(Verdict { case: "added", is_sure: is_plain && here.plain == 1 && there.plain == 0 });
    }
    if (here.plain, there.plain) == (0, 0) && here.meant == there.meant {
        if there.without > 0 && here.without == 0 && here.has_with && !there.has_with {
            return Some(Verdict { case: "dropped", is_sure: false });
        }
        if here.without > 0 && there.without == 0 && there.has_with && !here.has_with && is_free(&there) {
            return Some(Verdict { case: "added", is_sure: false });
        }
    }
    None
}

fn is_pair(sentence: &str) -> bool {
    let small = sentence.to_lowercase();
    small.contains("neither ") && small.contains(" nor ")
}

/// Sentences of fewer words are often said in other words altogether.
const SHORT: usize = 8;

/// Whether the one says *hasta* or *a menos que* where the other says *not … until* or *unless*, and no “only”.
fn is_until(mine: &str, theirs: &str) -> bool {
    const THERE: [&str; 2] = ["until", "unless"];
    const HERE: [&str; 7] =
        ["hasta que", "a menos que", "a no ser que", "salvo que", "jusqu", "à moins que", "até que"];
    const ONLY: [&str; 9] =
        ["solo", "sólo", "solamente", "únicamente", "sino", "seulement", "só", "apenas", "somente"];
    let (mine, theirs) = (mine.to_lowercase(), theirs.to_lowercase());
    THERE.iter().any(|word| theirs.contains(word))
        && HERE.iter().any(|word| mine.contains(word))
        && !mine.split(|c: char| !c.is_alphabetic()).any(|word| ONLY.contains(&word))
}

fn clauses(sentence: &str) -> Vec<&str> {
    sentence.split([',', ';', ':', '—', '(', ')']).filter(|part| !part.trim().is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::found_in;

    fn found(english: &str, spanish: &str) -> Vec<String> {
        let found = found_in(&format!("a = {english}\n"), &format!("a = {spanish}\n"));
        let told = found.iter().filter(|finding| finding.kind.name == "different-negation");
        told.map(|finding| format!("{:?}", finding.arguments.get("case"))).collect()
    }

    #[test]
    fn a_lost_or_added_denial_is_found() {
        let pairs = [
            ("We will not abandon our families.", "Abandonaremos a nuestras familias."),
            ("They have not answered our letters.", "Han respondido a nuestras cartas."),
            ("No human being is illegal.", "Todo ser humano es ilegal."),
            ("Nobody was told about the raid.", "Se avisó a todos de la redada."),
            ("We can’t wait another year.", "Podemos esperar otro año."),
            ("The state has never paid.", "El estado siempre ha pagado."),
            ("They act without our consent.", "Actúan con nuestro consentimiento."),
            (
                "The United States is not immune from the global forces of conflict.",
                "Estados Unidos es inmune a las fuerzas mundiales del conflicto.",
            ),
            ("The law protects every child.", "La ley no protege a todas las niñas y niños."),
            ("We accept the offer of the state.", "No aceptamos la oferta del estado."),
            ("We do not ask for charity, we ask for justice.", "Pedimos caridad, pedimos justicia."),
            ("We do not ask for charity, and nobody will stop us.", "Pedimos caridad, y nadie nos detendrá."),
            ("They act with our consent.", "Actúan sin nuestro consentimiento."),
        ];
        let missed: Vec<_> = pairs.iter().filter(|(en, es)| found(en, es).is_empty()).collect();
        assert!(missed.is_empty(), "{missed:#?}");
    }

    #[test]
    fn what_means_the_same_is_let_pass() {
        let pairs = [
            ("We will not leave the valley.", "No nos iremos del valle."),
            ("They refused to answer us.", "No quisieron respondernos."),
            ("They did not accept the plan.", "Rechazaron el plan."),
            ("We will not stop walking.", "Seguiremos caminando."),
            ("We will not stop walking.", "No dejaremos de caminar."),
            ("Many villages lack water.", "Muchos pueblos no tienen agua."),
            ("Many villages have no water.", "Muchos pueblos carecen de agua."),
            ("Many villages are without water.", "Muchos pueblos no tienen agua."),
            ("They failed to comply.", "No cumplieron."),
            ("It is not only a promise but a duty.", "Es tanto una promesa como un deber."),
            ("It is not only a promise but a duty.", "No es solo una promesa, sino un deber."),
            ("However, the plan stands.", "Sin embargo, el plan sigue en pie."),
            ("Nevertheless, the plan stands.", "No obstante, el plan sigue en pie."),
            ("NGOs will speak at noon.", "Las organizaciones no gubernamentales hablarán a mediodía."),
            ("Unaccompanied children crossed the river.", "Niñas y niños no acompañados cruzaron el río."),
            ("We will wait until they answer.", "No nos iremos hasta que respondan."),
            ("Only the court can decide.", "No puede decidir más que el tribunal."),
            ("It is hardly a surprise.", "No es una sorpresa."),
            ("Act immediately.", "Actúen sin demora."),
            ("They are unable to return.", "No pueden volver."),
            ("Unless they answer, we will march.", "Si no responden, marcharemos."),
            ("They need us more than ever.", "Nos necesitan más que nunca."),
            ("There is no doubt that it is unfair.", "Sin duda es injusto."),
            ("It is undoubtedly unfair.", "No cabe duda de que es injusto."),
            ("Isn’t it time to act?", "¿Es hora de actuar?"),
            ("It is time to act, isn’t it?", "Es hora de actuar, ¿no?"),
            ("We have yet to receive an answer.", "Aún no hemos recibido respuesta."),
            ("Undocumented workers pay taxes.", "Las trabajadoras sin papeles pagan impuestos."),
            ("It is not easy.", "Es difícil."),
            ("Do not forget them.", "Recuérdenlos."),
            ("Neither the city nor the state answered.", "Ni la ciudad ni el estado respondieron."),
            ("We can no longer wait.", "Ya no podemos esperar."),
            ("See No. 5 of the list.", "Véase el n.º 5 de la lista."),
            ("No More Deaths spoke first.", "No More Deaths habló primero."),
            (
                "They do not protect the rights of migrants without papers.",
                "No protegen los derechos de las personas migrantes sin papeles.",
            ),
        ];
        let wrong: Vec<_> = pairs.iter().filter(|(en, es)| !found(en, es).is_empty()).collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn turns_of_phrase_are_let_pass() {
        let pairs = [
            (
                "Statement on the Report “Twelve Years Without a Raise”",
                "Comunicado sobre el informe “Doce años sin aumento”",
            ),
            ("Not One More Death in the Desert", "Basta de muertes en el desierto"),
            ("Not One More", "Ni una menos"),
            ("Account Not Verified", "Cuenta no verificada"),
            ("Never Again", "Nunca más"),
            ("Enough Waiting", "Ni un día más"),
            ("A Land for Everyone", "Una tierra donde nadie sobra"),
            ("We Walk Because We Must", "Caminamos porque no hay de otra"),
            ("You will come on Friday, won’t you?", "Vendrán el viernes, ¿no?"),
            ("Are we to wait for ever?", "¿No hemos esperado ya bastante?"),
            ("Who would refuse to help?", "¿Quién no ayudaría?"),
            ("It is not only unfair but illegal.", "No solo es injusto, sino también ilegal."),
            ("It is both unfair and illegal.", "No solo es injusto, sino también ilegal."),
            ("We cannot but thank them.", "Debemos darles las gracias."),
            ("We cannot help thinking of the children.", "Pensamos sin querer en las niñas y los niños."),
            ("It takes no more than an hour.", "Toma a lo sumo una hora."),
            (
                "We will stay here until every family is together.",
                "No nos iremos hasta que no estén juntas todas las familias.",
            ),
            ("It is nothing but a wall.", "Es tan solo un muro."),
            ("Please do not hesitate to call us.", "Llámenos con toda confianza."),
            ("Feel free to call us.", "No dude en llamarnos."),
            ("Nobody has done nothing.", "Todo el mundo ha hecho algo."),
            ("There is no doubt about it.", "Está claro."),
            (
                "But for their help, we would have lost the harvest.",
                "De no ser por su ayuda, habríamos perdido la cosecha.",
            ),
            ("They came within an hour, if not sooner.", "Llegaron en una hora o antes."),
            ("There is still time.", "Aún no es tarde."),
            ("The line is closed on holidays.", "La línea no atiende en días festivos."),
            (
                "Fences keep people from reaching a hospital.",
                "Las vallas hacen que la gente no llegue al hospital.",
            ),
            ("Without their help, the school would close.", "Si no fuera por su ayuda, la escuela cerraría."),
            ("The talks have stalled.", "Las conversaciones no avanzan."),
            ("Remember their names.", "No olviden sus nombres."),
            ("Remember their names.", "Que no se borren sus nombres."),
            ("We will keep asking.", "No dejaremos de preguntar."),
            ("All of us agree.", "No hay quien no esté de acuerdo."),
            ("It was not long ago.", "Fue hace poco."),
            ("The river is close by.", "El río no queda lejos."),
            ("We left before the rain came.", "Salimos antes de que lloviera, no fuera a ser tarde."),
            ("They would rather walk than wait.", "Prefieren caminar a no hacer nada."),
            ("The clinic opens every day but Sunday.", "La clínica no abre los domingos."),
            ("The clinic opens Monday to Saturday.", "La clínica no abre los domingos."),
            ("Barely a third have a doctor.", "Ni un tercio tiene médica."),
            ("The house is too small to live in.", "La casa es tan pequeña que no se puede habitar."),
            ("Stay away from the fence.", "No se acerquen a la valla."),
            ("Stop the raids.", "No más redadas."),
            ("No more raids.", "Alto a las redadas."),
            ("No parking.", "Prohibido estacionar."),
            ("Keep off the grass.", "No pisar el césped."),
            ("There is no place like home.", "El hogar es el mejor lugar."),
            ("It is no accident.", "Es algo deliberado."),
            ("That is none of their business.", "Eso es asunto nuestro."),
            ("It couldn’t be simpler.", "Es de lo más sencillo."),
            ("The promise remains unfulfilled.", "La promesa aún no se ha cumplido."),
            ("Their papers are missing.", "Sus papeles no aparecen."),
            ("They are homeless.", "No tienen hogar."),
            ("You must be over 18.", "No se admiten menores de 18 años."),
            ("We have run out of patience.", "Ya no tenemos paciencia."),
            ("The deal is off.", "Ya no hay trato."),
            ("Silence is no answer.", "El silencio equivale a callar."),
            ("Time is running out.", "No queda mucho tiempo."),
            ("They left no stone unturned.", "Removieron cielo y tierra."),
            ("We have no choice but to march.", "Tenemos que marchar."),
            ("We have to march.", "No tenemos más remedio que marchar."),
            ("Nothing is more urgent than water.", "El agua es lo más urgente."),
            ("The road is hardly safe.", "El camino no es seguro."),
            ("Whether or not they answer, we will march.", "Respondan o no, marcharemos."),
            ("Either they sign or we march.", "Si no firman, marcharemos."),
            ("It rains less than it used to.", "Ya no llueve como antes."),
            ("None other than the minister signed it.", "Lo firmó el mismísimo ministro."),
        ];
        let wrong: Vec<_> = pairs.iter().filter(|(en, es)| !found(en, es).is_empty()).collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
