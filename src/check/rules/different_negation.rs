//! `different-negation`: a “not” that was lost or came in.
//!
//! ## What it finds
//! A sentence that denies something (not, never, nobody, nor, without) while its translation does not, or the other
//! way round. Where a word of the other sentence can mean the denial (refuse, lack, unable, only, until), nothing is
//! said. Known for English, Spanish, French and Portuguese.
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

use std::ops::Range;

use super::super::negation::{Denials, Negatives, negatives};
use super::super::words::words;
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
        if !own.may_deny(&wording.words()) && !other.may_deny(&source.words()) {
            continue;
        }
        // A variant for none has no partner where the source has none.
        if has_zero(wording) != has_zero(source) {
            continue;
        }
        let (here, there) = (wording.sentences(), source.sentences());
        let is_aligned = here.len() == there.len();
        // Lost sentences are told as such.
        if here.len().abs_diff(there.len()) > 1 {
            continue;
        }
        let (here, there) = if is_aligned {
            (here.to_vec(), there.to_vec())
        } else {
            (whole(&wording.text), whole(&source.text))
        };
        for (range, other_range) in here.iter().zip(&there) {
            let text =
                |text: &'_ str, range: &Range<usize>| text.get(range.clone()).unwrap_or_default().to_owned();
            let (mine, theirs) = (text(&wording.text, range), text(&source.text, other_range));
            // What is not translated is told as such.
            if other.count(&mine).plain > 0 && own.count(&mine).plain == 0 {
                continue;
            }
            let Some(verdict) = compare((&mine, own), (&theirs, other)) else { continue };
            let severity = if verdict.is_sure && is_aligned { Severity::Error } else { Severity::Warning };
            let finding = subject.finding(&KIND, passage, wording.span(range)).with("case", verdict.case);
            found.push(finding.with_severity(severity));
            return;
        }
    }
}

fn compare(own: (&str, &Negatives), source: (&str, &Negatives)) -> Option<Verdict> {
    // A negative question often asks for a yes.
    let is_asked = |text: &str| text.contains('?') && !text.trim_end().ends_with(['.', '!', '…']);
    if is_asked(own.0) && is_asked(source.0) && (begins_with_denial(own) || begins_with_denial(source)) {
        return None;
    }
    let (here, there) = (own.1.count(own.0), source.1.count(source.0));
    if let Some(verdict) = weigh(&here, &there) {
        return Some(verdict);
    }
    // One of several denials: only where the clauses stand side by side.
    let (mine, theirs) = (clauses(own.0), clauses(source.0));
    if mine.len() != theirs.len() || mine.len() < 2 || here.plain == 0 || there.plain == 0 {
        return None;
    }
    let mut wrong = None;
    for (mine, theirs) in mine.iter().zip(&theirs) {
        let (mine, theirs) = (own.1.count(mine), source.1.count(theirs));
        if (mine.plain == 0) == (theirs.plain == 0) {
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

fn whole(text: &str) -> Vec<Range<usize>> {
    std::iter::once(0..text.len()).collect()
}

fn has_zero(wording: &Wording) -> bool {
    wording.choices.iter().any(|choice| matches!(choice.key.as_str(), "0" | "zero"))
}

/// Whether one of two sentences denies what the other does not.
fn weigh(here: &Denials, there: &Denials) -> Option<Verdict> {
    let is_free = |one: &Denials| one.meant == 0 && one.near == 0;
    if here.plain == 0 && there.plain > 0 {
        // Nothing stands for the denial, and no second denial was taken away with it.
        let is_lost = here.without <= there.without && here.meant == there.meant && here.near <= there.near;
        return (is_lost && here.without == there.without)
            .then(|| Verdict { case: "dropped", is_sure: is_free(here) && is_free(there) });
    }
    if there.plain == 0 && here.plain > 0 {
        let is_added = here.without == there.without && there.meant == 0 && there.near <= here.near;
        return is_added.then(|| Verdict { case: "added", is_sure: is_free(here) && is_free(there) });
    }
    if (here.plain, there.plain) == (0, 0) && here.meant == there.meant {
        if there.without > 0 && here.without == 0 && here.has_with && !there.has_with {
            return Some(Verdict { case: "dropped", is_sure: is_free(here) });
        }
        if here.without > 0 && there.without == 0 && there.has_with && !here.has_with {
            return Some(Verdict { case: "added", is_sure: is_free(there) });
        }
    }
    None
}

/// Whether one of the first two words denies: “Isn’t it time?”, “¿No es hora?”.
fn begins_with_denial((text, language): (&str, &Negatives)) -> bool {
    let end = words(text).get(..2).and_then(|two| two.last()).map_or(0, |word| word.range.end);
    language.count(text.get(..end).unwrap_or_default()).plain > 0
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
}
