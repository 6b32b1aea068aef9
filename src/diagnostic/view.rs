//! A way of showing findings: its name, and a function from all that a run found to text.

use super::full::Look;
use super::{Diagnostic, Severity, Texts, Voice};

/// A way of showing findings: a value in [`VIEWS`](super::VIEWS), not a trait object. Adding one is a file, its `mod`
/// line and its list line.
#[derive(Debug)]
pub struct View {
    /// The word after `--format`.
    pub name: &'static str,
    /// Media type (IANA) of what it writes.
    pub media_type: &'static str,
    /// Whether programs read it. Then it is a whole document where nothing was found, too.
    pub is_for_programs: bool,
    /// Shows the findings in the order given. Pure.
    pub show: fn(&Showing<'_>) -> String,
}

/// What a view shows, and what it needs for that.
#[derive(Clone, Copy)]
pub struct Showing<'a> {
    /// The findings, sorted.
    pub findings: &'a [Diagnostic],
    /// The texts of the files that they speak of.
    pub texts: &'a Texts,
    /// Who says their sentences.
    pub voice: &'a dyn Voice,
    /// The language of the sentences, a BCP 47 tag.
    pub language: &'a str,
    /// Where the project lies in its repository: empty, or a path that ends in `/`. Services that show findings beside
    /// the code count paths from the root of the repository.
    pub folder: &'a str,
    /// The least severity that makes the run end with exit code 1.
    pub failing: Severity,
    /// How wide and colourful text for people is.
    pub look: Look,
}

impl Showing<'_> {
    /// What is wrong.
    pub(super) fn sentence(&self, finding: &Diagnostic) -> String {
        self.voice.say(finding.kind.name, &finding.arguments)
    }

    /// How to mend it.
    pub(super) fn help(&self, finding: &Diagnostic) -> Option<String> {
        self.voice.say_attribute(finding.kind.name, "help", &finding.arguments)
    }

    /// What is wrong and, on the next line, how to mend it.
    pub(super) fn advice(&self, finding: &Diagnostic) -> String {
        let sentence = self.sentence(finding);
        self.help(finding).map_or(sentence.clone(), |help| format!("{sentence}\n{help}"))
    }
}

/// Whether a character has no shape of its own and could make a text look like another: controls, line and paragraph
/// separators, marks of direction, invisible characters and tags. Line feed, tabulator and the joiners that scripts need
/// (U+200C, U+200D) are not among them.
pub(super) fn is_deceptive(character: char) -> bool {
    match character {
        '\n' | '\t' => false,
        '\u{ad}' | '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{feff}' => true,
        '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fff9}'..='\u{fffb}' => true,
        '\u{e0000}'..='\u{e007f}' => true,
        _ => character.is_control(),
    }
}

/// The text with a visible replacement (U+FFFD) for each character that [`is_deceptive`].
pub(super) fn plain(text: &str) -> String {
    text.chars().map(|character| if is_deceptive(character) { '\u{fffd}' } else { character }).collect()
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::diagnostic::{Edit, Kind, Source, Span, VIEWS, find_view, voice::tests::Echo};

    static WRONG: Kind = Kind::error("F998", "wrong");
    static DOUBTFUL: Kind = Kind::warning("T999", "doubtful");

    /// What a view shows of these findings.
    pub(in crate::diagnostic) fn shown(view: &str, findings: &[Diagnostic], texts: &Texts) -> String {
        let look = Look { is_styled: false, width: 100 };
        let failing = Severity::Error;
        let (voice, language) = (&Echo, "en");
        let showing = Showing { findings, texts, voice, language, folder: "press/", failing, look };
        (find_view(view).unwrap().show)(&showing)
    }

    /// An error with another place, a warning that is somewhere else, and one that is nowhere.
    pub(in crate::diagnostic) fn specimen() -> (Vec<Diagnostic>, Texts) {
        let mut texts = Texts::default();
        texts.insert(&Source::new("locales/es/a.ftl", "uno = Ñandú\ndos = tres\n"));
        texts.insert(&Source::new("data/b.csv", "id\r\nx\r\n"));
        let findings = vec![
            Diagnostic::new(&DOUBTFUL, None),
            Diagnostic::new(&DOUBTFUL, Span::new("data/b.csv", 4, 5)).with_severity(Severity::Note),
            Diagnostic::new(&WRONG, Span::new("locales/es/a.ftl", 6, 13))
                .with("found", "Ñandú")
                .with_place(Span::new("data/b.csv", 0, 2))
                .with_fix([Edit::new(Span::new("locales/es/a.ftl", 6, 13), "Niandu")]),
        ];
        (findings, texts)
    }

    /// Findings of any text, in files of any name, at any place.
    pub(in crate::diagnostic) fn hostile() -> impl Strategy<Value = (Vec<Diagnostic>, Texts)> {
        let nasty = prop_oneof![
            any::<String>(),
            "[\u{0}-\u{20}:,%\"'<>&\\]\\[(){}0-9\u{7f}-\u{a0}\u{2028}\u{2029}\u{202e}\u{fffe}\u{ffff}-]{0,12}",
            Just("]]></failure>\r\n::stop-commands::x\n##[error]\u{b}\u{c}\u{85}".to_owned()),
        ];
        let finding = (nasty.clone(), nasty.clone(), 0..40usize, 0..40usize, any::<bool>());
        (nasty, prop::collection::vec(finding, 0..5)).prop_map(|(text, parts)| {
            let mut texts = Texts::default();
            let mut findings = Vec::new();
            for (path, found, start, end, is_placed) in parts {
                texts.insert(&Source::new(path.as_str(), text.as_str()));
                let span = is_placed.then(|| Span::new(path.as_str(), start, end));
                let finding = Diagnostic::new(if start > 20 { &WRONG } else { &DOUBTFUL }, span);
                let fix = Edit::new(Span::new(path.as_str(), start, end), found.as_str());
                findings.push(
                    finding.with("found", found).with_place(Span::new(path, end, start)).with_fix([fix]),
                );
            }
            (findings, texts)
        })
    }

    #[test]
    fn names_are_unique_and_every_view_shows_the_sentence() {
        let (findings, texts) = specimen();
        for (at, view) in VIEWS.iter().enumerate() {
            assert!(VIEWS.iter().skip(at + 1).all(|other| other.name != view.name), "{}", view.name);
            let shown = shown(view.name, &findings, &texts);
            assert!(shown.contains("wrong found=Ñandú") && shown.contains("T999"), "{shown}");
            assert!(shown.ends_with('\n'), "{}", view.name);
        }
    }

    proptest! {
        #[test]
        fn programs_are_never_given_what_deceives_people((findings, texts) in hostile()) {
            for view in VIEWS.iter().filter(|view| view.is_for_programs) {
                let shown = shown(view.name, &findings, &texts);
                let found = shown.chars().find(|character| is_deceptive(*character));
                prop_assert_eq!(found, None, "{}: {}", view.name, shown);
            }
        }
    }
}
