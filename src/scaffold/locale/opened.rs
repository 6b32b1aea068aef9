//! A message of the source with its plural selectors opened to the categories of another language.

use std::ops::Range;

use crate::catalog::pattern::{Element, Expression, Inline, Variant};
use crate::catalog::{Attribute, OpenedSelect, Pattern, Plurals};

/// Which plural selectors a message has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// Of counts.
    pub cardinal: bool,
    /// Of ranks.
    pub ordinal: bool,
}

/// The text of an entry (`id = …` with its attributes, the bytes `entry` of `text`) as the translator gets it. A
/// category that the source has not says at first what its default variant says; what only the source has is left
/// out.
pub fn open_entry(
    plurals: &Plurals,
    text: &str,
    entry: Range<usize>,
    value: Option<&Pattern>,
    attributes: &[Attribute],
) -> (String, Opened) {
    let mut opening = Opening { text, plurals, opened: Opened::default() };
    let mut made = String::new();
    let mut at = entry.start;
    for pattern in value.into_iter().chain(attributes.iter().map(|attribute| &attribute.value)) {
        made.push_str(opening.slice(at..pattern.range.start));
        made.push_str(&opening.pattern(pattern));
        at = pattern.range.end.max(at);
    }
    made.push_str(opening.slice(at..entry.end));
    (made, opening.opened)
}

struct Opening<'a> {
    text: &'a str,
    plurals: &'a Plurals,
    opened: Opened,
}

impl<'a> Opening<'a> {
    fn slice(&self, range: Range<usize>) -> &'a str {
        self.text.get(range).unwrap_or_default()
    }

    fn pattern(&mut self, pattern: &Pattern) -> String {
        let mut made = String::new();
        let mut at = pattern.range.start;
        for element in &pattern.elements {
            let Element::Placeable { expression: Expression::Select { selector, variants }, range } = element
            else {
                continue;
            };
            made.push_str(self.slice(at..range.start));
            match self.plurals.open(selector, variants) {
                Some(open) => made.push_str(&self.plural(range, selector, variants, &open)),
                None => made.push_str(&self.choice(range, variants)),
            }
            at = range.end;
        }
        made.push_str(self.slice(at..pattern.range.end));
        made
    }

    /// A selector of words stays as it is; the texts of its variants may hold plurals.
    fn choice(&mut self, range: &Range<usize>, variants: &[Variant]) -> String {
        let mut made = String::new();
        let mut at = range.start;
        for variant in variants {
            made.push_str(self.slice(at..variant.value.range.start));
            made.push_str(&self.pattern(&variant.value));
            at = variant.value.range.end.max(at);
        }
        made.push_str(self.slice(at..range.end));
        made
    }

    fn plural(
        &mut self,
        range: &Range<usize>,
        selector: &Inline,
        variants: &[Variant],
        open: &OpenedSelect<'_>,
    ) -> String {
        self.opened.ordinal |= open.is_ordinal;
        self.opened.cardinal |= !open.is_ordinal;
        let default = variants.iter().find(|variant| variant.is_default).or(variants.last());
        let Some(default) = default else { return self.slice(range.clone()).to_owned() };
        let column = self.column(default);
        let mut made = self.slice(range.start..selector.range().end).to_owned();
        made.push_str(" ->");
        for (at, (key, variant)) in open.variants.iter().enumerate() {
            let (indent, mark) =
                if at == open.default { (column.saturating_sub(1), "*") } else { (column, "") };
            made.push_str(&format!("\n{}{mark}[{key}] ", " ".repeat(indent)));
            made.push_str(&self.pattern(&variant.value));
        }
        made.push_str(&format!("\n{}}}", " ".repeat(column.saturating_sub(4))));
        made
    }

    /// The column of the `[` of a variant.
    fn column(&self, variant: &Variant) -> usize {
        let before = self.slice(0..variant.key_range.start);
        let line = before.rsplit('\n').next().unwrap_or_default();
        line.find('[').unwrap_or(8).clamp(2, 40)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::{Locale, parse_resource};
    use crate::diagnostic::Source;

    fn opened(text: &str, tag: &str) -> (String, Opened) {
        let (resource, found) = parse_resource(&Source::new("a.ftl", text));
        assert_eq!(found, []);
        let message = &resource.messages()[0];
        let plurals = Plurals::of(&Locale::parse(tag).unwrap());
        let range = message.span.start..message.span.end;
        let (made, opened) = open_entry(&plurals, text, range, message.value.as_ref(), &message.attributes);
        let (_, found) = parse_resource(&Source::new("a.ftl", format!("{made}\n")));
        assert_eq!(found, [], "{made}");
        (made, opened)
    }

    const WELLS: &str =
        "wells = Of { $n ->\n    [0] no well\n    [one] { $n } well\n   *[other] { $n } wells\n} we know.\n";

    #[test]
    fn opens_counts_to_the_categories_of_the_language() {
        let (arabic, opened_) = opened(WELLS, "ar");
        for key in ["[0] no well", "[zero] { $n } wells", "[one] { $n } well", "[two]", "[few]", "[many]"] {
            assert!(arabic.contains(key), "{arabic}");
        }
        assert!(
            arabic.ends_with("\n   *[other] { $n } wells\n} we know.")
                && opened_.cardinal
                && !opened_.ordinal,
            "{arabic}"
        );
        let (japanese, _) = opened(WELLS, "ja");
        assert!(!japanese.contains("[one]") && japanese.contains("*[other] { $n } wells"), "{japanese}");
        let (maya, _) = opened(WELLS, "yua");
        assert!(maya.contains("[1] { $n } well\n") && !maya.contains("[one]"), "{maya}");
    }

    #[test]
    fn opens_ranks_and_what_stands_within_choices() {
        let ranks = "day = The { NUMBER($d, type: \"ordinal\") ->\n    [one] { $d }st\n    [two] { $d }nd\n    [few] { $d }rd\n   *[other] { $d }th\n} day\n";
        let (french, opened_) = opened(ranks, "fr");
        assert!(french.contains("[one] { $d }st\n") && !french.contains("[two]"), "{french}");
        assert!(opened_.ordinal && !opened_.cardinal);
        let nested = "a = { $form ->\n    [long] { $n ->\n        [one] a well\n       *[other] wells\n    } here\n   *[short] wells\n}\n    .b = { $n ->\n        [one] x\n       *[other] y\n    }\n";
        let (polish, _) = opened(nested, "pl");
        assert_eq!(polish.matches("[few]").count(), 2, "{polish}");
        assert!(polish.contains("*[short] wells"), "{polish}");
    }
}
