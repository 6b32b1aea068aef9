//! How elements look: what their names, their styles and the classes of the page say.

use std::collections::BTreeMap;

use scraper::Html;
use scraper::node::Element;

/// How an element looks, as far as it is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Look {
    /// In bold.
    pub strong: Option<bool>,
    /// In italics.
    pub emphasis: Option<bool>,
    /// Struck through.
    pub struck: Option<bool>,
    /// Not shown.
    pub hidden: Option<bool>,
    /// Line breaks of the file are those of the page.
    pub keeps_lines: Option<bool>,
    /// A page begins with it.
    pub begins_page: bool,
}

impl Look {
    fn over(self, other: Self) -> Self {
        Self {
            strong: self.strong.or(other.strong),
            emphasis: self.emphasis.or(other.emphasis),
            struck: self.struck.or(other.struck),
            hidden: self.hidden.or(other.hidden),
            keeps_lines: self.keeps_lines.or(other.keeps_lines),
            begins_page: self.begins_page || other.begins_page,
        }
    }
}

/// What the style sheet of a page says of classes: of selectors, only those of one class are known, which is what word
/// processors write.
#[derive(Debug, Default)]
pub(super) struct Classes(BTreeMap<String, Look>);

impl Classes {
    /// Reads the style sheets of a page.
    pub(super) fn read(tree: &Html) -> Self {
        let mut classes = Self::default();
        for node in tree.tree.nodes() {
            let is_style = node.value().as_element().is_some_and(|element| element.name() == "style");
            if !is_style {
                continue;
            }
            let sheet: String = node
                .children()
                .filter_map(|text| text.value().as_text().map(|text| text.to_string()))
                .collect();
            for rule in sheet.split('}') {
                let Some((selectors, declarations)) = rule.rsplit_once('{') else { continue };
                let look = read_declarations(declarations);
                if look == Look::default() {
                    continue;
                }
                for selector in selectors.split(',') {
                    let selector = selector.trim().rsplit(['\n', '/']).next().unwrap_or_default().trim();
                    let Some((tag, class)) = selector.split_once('.') else { continue };
                    let is_word =
                        |word: &str| word.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'));
                    if is_word(tag) && is_word(class) && !class.is_empty() {
                        let known = classes.0.entry(class.to_owned()).or_default();
                        *known = look.over(*known);
                    }
                }
            }
        }
        classes
    }

    /// How an element looks by its name, its classes and its own style.
    pub(super) fn look_of(&self, element: &Element) -> Look {
        let mut look = Look::default();
        match element.name() {
            "b" | "strong" => look.strong = Some(true),
            "i" | "em" | "cite" | "var" | "dfn" => look.emphasis = Some(true),
            "s" | "strike" => look.struck = Some(true),
            "pre" => look.keeps_lines = Some(true),
            _ => {}
        }
        for class in element.classes() {
            look = self.0.get(class).copied().unwrap_or_default().over(look);
        }
        look = read_declarations(element.attr("style").unwrap_or_default()).over(look);
        if element.attr("hidden").is_some() {
            look.hidden = Some(true);
        }
        look
    }
}

fn read_declarations(text: &str) -> Look {
    let mut look = Look::default();
    for declaration in text.split(';') {
        let Some((name, value)) = declaration.split_once(':') else { continue };
        let value = value.trim().trim_end_matches("!important").trim().to_ascii_lowercase();
        match name.trim().to_ascii_lowercase().as_str() {
            "font-weight" => {
                look.strong = match value.as_str() {
                    "bold" | "bolder" => Some(true),
                    "normal" | "lighter" => Some(false),
                    weight => weight.parse().ok().map(|weight: u16| weight >= 600),
                };
            }
            "font-style" => look.emphasis = Some(value.starts_with("italic") || value.starts_with("oblique")),
            "text-decoration" | "text-decoration-line" => look.struck = Some(value.contains("line-through")),
            "display" if value == "none" => look.hidden = Some(true),
            "visibility" if value == "hidden" => look.hidden = Some(true),
            "mso-hide" if value == "all" => look.hidden = Some(true),
            "white-space" => look.keeps_lines = Some(value.starts_with("pre")),
            "page-break-before" | "break-before" => look.begins_page = value == "always" || value == "page",
            _ => {}
        }
    }
    look
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_look_is_what_the_element_says_then_its_classes() {
        let page = "<style>/* x */ .c1 , p.c2{font-weight:700} .c3{font-style:italic;color:red} a .c4{font-weight:700}</style>\
            <p class=c2 id=a><span class='c1 c3' style='font-weight:normal' id=b></span><i class=c4 id=c></i>";
        let tree = Html::parse_document(page);
        let classes = Classes::read(&tree);
        let look = |id: &str| {
            let mut nodes = tree.tree.nodes().filter_map(|node| node.value().as_element());
            let look = classes.look_of(nodes.find(|element| element.id() == Some(id)).unwrap());
            (look.strong, look.emphasis)
        };
        assert_eq!(look("a"), (Some(true), None));
        assert_eq!(look("b"), (Some(false), Some(true)));
        assert_eq!(look("c"), (None, Some(true)));
    }
}
