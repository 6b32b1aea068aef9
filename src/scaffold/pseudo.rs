//! Pseudo-locales: the source in letters that nobody writes, for trying layouts before there is a translation.
//!
//! `en-XA` has accents, is two fifths longer and stands in brackets: what is cut off, put together from parts or not taken
//! from the words of the locale at all is seen at once. `ar-XB` is in Arabic letters, sound by sound. Its tag says that it is
//! Arabic, so pages run from right to left, browsers choose Arabic fonts and join the letters, and dates are Arabic ones:
//! what a translation will meet. Marks that turn the direction of Latin letters, as other tools use them, would try
//! nothing of this, and are refused in words for good reason.
//!
//! Names, addresses, numbers, markup and whatever stands between braces stay as they are.

use crate::catalog::pattern::{Element, Expression};
use crate::catalog::{Attribute, Pattern, parse_resource};
use crate::diagnostic::{Edit, Source};

/// A pseudo-locale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pseudo {
    /// Accents, brackets, more length.
    Accented,
    /// Right to left.
    RightToLeft,
}

impl Pseudo {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Accented, Self::RightToLeft];

    /// Its language tag: the regions are CLDR's for this use.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Accented => "en-XA",
            Self::RightToLeft => "ar-XB",
        }
    }

    /// The pseudo-locale of this tag, however it is written.
    pub fn find(tag: &str) -> Option<Self> {
        let tag = tag.replace('_', "-");
        Self::ALL.into_iter().find(|pseudo| pseudo.tag().eq_ignore_ascii_case(&tag))
    }

    fn letter(self, letter: char) -> char {
        const PLAIN: &str = "abcdefghijklmnopqrstuvwxyz";
        const SMALL: &str = "åḃçðéƒĝĥîĵķļṁñöṗɋŕšţûṽŵẋýž";
        const CAPITAL: &str = "ÅḂÇÐÉƑĜĤÎĴĶĻṀÑÖṖɊŔŠŢÛṼŴẊÝŽ";
        const ARABIC: &str = "ابصديفغهئجكلمنوثقرستعطشخىز";
        let letters = match self {
            Self::RightToLeft => ARABIC,
            Self::Accented if letter.is_uppercase() => CAPITAL,
            Self::Accented => SMALL,
        };
        let at = PLAIN.chars().position(|plain| plain == letter.to_ascii_lowercase());
        at.and_then(|at| letters.chars().nth(at)).unwrap_or(letter)
    }
}

/// A file of the source locale, `locales/<source>/…`, as the pseudo-locale has it. Names in `names` (of people and
/// organizations) stay as they are, as do names that organizations themselves use, and attributes of terms, which are
/// grammar and not text.
pub fn pseudo_words(source: &Source, pseudo: Pseudo, names: &[String]) -> Source {
    let mut parts: Vec<&str> = source.path.split('/').collect();
    if let [_, folder, ..] = parts.as_mut_slice() {
        *folder = pseudo.tag();
    }
    let path = parts.join("/");
    let is_of_names = path.ends_with("/organizations.ftl");
    let mut writing = Writing { source, pseudo, names, edits: Vec::new() };
    let (resource, _) = parse_resource(source);
    for message in resource.messages().iter().filter(|_| !is_of_names) {
        if let Some(value) = &message.value {
            writing.pattern(value);
            writing.frame(value);
        }
        message.attributes.iter().for_each(|Attribute { value, .. }| writing.pattern(value));
    }
    resource.terms().iter().for_each(|term| writing.pattern(&term.value));
    Source::new(path, Edit::apply(&source.text, &writing.edits).0)
}

/// The edits that write a file in other letters.
struct Writing<'w> {
    source: &'w Source,
    pseudo: Pseudo,
    names: &'w [String],
    edits: Vec<Edit>,
}

impl Writing<'_> {
    fn pattern(&mut self, pattern: &Pattern) {
        for element in &pattern.elements {
            match element {
                Element::Text { range, .. } => {
                    let text = self.source.text.get(range.clone()).unwrap_or_default();
                    let edit = Edit::new(self.source.span(range.start, range.end), self.write(text));
                    self.edits.push(edit);
                }
                Element::Placeable { expression: Expression::Select { variants, .. }, .. } => {
                    variants.iter().for_each(|variant| self.pattern(&variant.value));
                }
                Element::Placeable { .. } => {}
            }
        }
    }

    /// Brackets around a value that has letters, and what makes it longer.
    fn frame(&mut self, pattern: &Pattern) {
        if self.pseudo != Pseudo::Accented || !has_letters(pattern) {
            return;
        }
        const NUMBERS: &str = " one two three four five six seven eight nine ten eleven twelve";
        let wanted = (length(pattern) * 2).div_ceil(5);
        let more: String = NUMBERS.chars().cycle().take(wanted).map(|c| self.pseudo.letter(c)).collect();
        let Some(first) = pattern.elements.first() else { return };
        let start = first.range().start;
        let spaces =
            self.source.text.get(start..).map_or(0, |rest| rest.len() - rest.trim_start_matches(' ').len());
        self.insert(start + spaces, "⟦");
        self.insert(pattern.range.end, &format!("{}⟧", more.trim_end()));
    }

    /// Adds to the text at this place, or beside the placeable there.
    fn insert(&mut self, at: usize, text: &str) {
        let of_text = self.edits.iter_mut().find(|edit| edit.span.start <= at && at <= edit.span.end);
        match of_text {
            Some(edit) if edit.span.end == at => edit.text.push_str(text),
            Some(edit) => {
                let spaces = at - edit.span.start;
                edit.text.insert_str(spaces.min(edit.text.len()), text);
            }
            None => self.edits.push(Edit::new(self.source.span(at, at), text)),
        }
    }

    /// A text in other letters.
    fn write(&self, text: &str) -> String {
        let mut written = String::with_capacity(text.len() * 2);
        let mut before = ' ';
        let mut rest = text;
        while let Some(next) = rest.chars().next() {
            let kept = self.kept(rest, before);
            if kept == 0 {
                written.push(self.pseudo.letter(next));
                rest = rest.get(next.len_utf8()..).unwrap_or_default();
                before = next;
            } else {
                let (same, after) = rest.split_at_checked(kept).unwrap_or((rest, ""));
                written.push_str(same);
                before = same.chars().next_back().unwrap_or(before);
                rest = after;
            }
        }
        written
    }

    /// How many bytes at the beginning of `rest` stay: a name, an address, where a link leads to.
    fn kept(&self, rest: &str, before: char) -> usize {
        if before == ']' && rest.starts_with('(') {
            return rest.find(')').map_or(rest.len(), |end| end + 1);
        }
        if before.is_alphanumeric() {
            return 0;
        }
        let is_whole = |name: &&String| {
            let after = rest.strip_prefix(name.as_str());
            after.is_some_and(|after| !after.starts_with(char::is_alphanumeric))
        };
        let name = self.names.iter().filter(is_whole).map(String::len).max().unwrap_or(0);
        let word = rest.split(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '(' | ')' | '"')).next();
        let is_address = |word: &&str| word.contains("://") || word.starts_with("www.") || word.contains('@');
        name.max(word.filter(is_address).map_or(0, str::len))
    }
}

/// Whether the text of a pattern has letters.
fn has_letters(pattern: &Pattern) -> bool {
    pattern.elements.iter().any(|element| match element {
        Element::Text { value, .. } => value.contains(char::is_alphabetic),
        Element::Placeable { expression: Expression::Select { variants, .. }, .. } => {
            variants.iter().any(|variant| has_letters(&variant.value))
        }
        Element::Placeable { .. } => false,
    })
}

/// How long the text of a pattern is, of variants the longest.
fn length(pattern: &Pattern) -> usize {
    let count = |element: &Element| match element {
        Element::Text { value, .. } => value.chars().count(),
        Element::Placeable { expression: Expression::Select { variants, .. }, .. } => {
            variants.iter().map(|variant| length(&variant.value)).max().unwrap_or_default()
        }
        Element::Placeable { .. } => 0,
    };
    pattern.elements.iter().map(count).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(text: &str, pseudo: Pseudo) -> String {
        let names = ["Ana Ruiz".to_owned(), "Ana".to_owned(), "NNIRR".to_owned()];
        let words = pseudo_words(&Source::new("locales/en/statements/a.ftl", text), pseudo, &names);
        assert_eq!(&*words.path, format!("locales/{}/statements/a.ftl", pseudo.tag()));
        let (resource, found) = parse_resource(&words);
        assert!(found.is_empty(), "{found:?}");
        let (before, _) = parse_resource(&Source::new("a.ftl", text));
        assert_eq!(resource.messages().len(), before.messages().len());
        words.text.to_string()
    }

    #[test]
    fn text_is_written_anew_and_all_else_stays() {
        let text = "# A comment\na = Hello { $name } of NNIRR\n";
        assert_eq!(write(text, Pseudo::Accented), "# A comment\na = ⟦Ĥéļļö { $name } öƒ NNIRR öñé ţ⟧\n");
        assert_eq!(write(text, Pseudo::RightToLeft), "# A comment\na = هيللو { $name } وف NNIRR\n");
        let text = "-t =\n    { $form ->\n        [one] *Pact*\n       *[other] {\"x\"} to\n    }\n    .gender = feminine\n";
        assert_eq!(
            write(text, Pseudo::Accented),
            "-t =\n    { $form ->\n        [one] *Ṗåçţ*\n       *[other] {\"x\"} ţö\n    }\n    .gender = feminine\n"
        );
    }

    #[test]
    fn names_addresses_and_links_stay() {
        let text = "a = Ana Ruiz, Anabel: press@a.example, https://a.example/b?c=d (www.a.example) **see** [this](https://b.example/x_y) +1 510-459-4457\n";
        let written = write(text, Pseudo::RightToLeft);
        for kept in [
            "Ana Ruiz, ",
            " press@a.example,",
            " https://a.example/b?c=d (www.a.example) **",
            "](https://b.example/x_y) +1 510-459-4457",
        ] {
            assert!(written.contains(kept), "{kept}: {written}");
        }
        assert!(!written.contains("Anabel") && !written.contains("this"), "{written}");
    }

    #[test]
    fn a_value_is_two_fifths_longer() {
        let long = format!("a =\n    {}\n    more.\n", "word ".repeat(100).trim_end());
        let written = write(&long, Pseudo::Accented);
        let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count();
        let grown = letters(&written) as f64 / letters(&long) as f64;
        assert!((1.3..1.45).contains(&grown), "{grown}");
        assert!(written.starts_with("a =\n    ⟦ŵöŕð") && written.ends_with("⟧\n"), "{written}");
        assert_eq!(write("mark = #\ndate = { $x } –\n", Pseudo::Accented), "mark = #\ndate = { $x } –\n");
    }

    #[test]
    fn a_pseudo_locale_is_found_however_it_is_written() {
        assert_eq!(Pseudo::find("EN_xa"), Some(Pseudo::Accented));
        assert_eq!(Pseudo::find("ar-XB"), Some(Pseudo::RightToLeft));
        assert_eq!(Pseudo::find("en"), None);
    }
}
