//! What is on a page and no part of what it says: scripts, hidden words, comments, navigation, pictures.

use ego_tree::NodeRef;
use scraper::Node;
use scraper::node::Element;

use super::page::{Around, Page};

impl Page<'_> {
    /// What is no part of what the page says.
    pub(super) fn is_left_out(
        &mut self,
        node: NodeRef<'_, Node>,
        element: &Element,
        around: &Around,
        is_hidden: bool,
    ) -> bool {
        let name = element.name();
        let style = element.attr("style").unwrap_or_default().replace(' ', "").to_ascii_lowercase();
        let role = element.attr("role").unwrap_or_default();
        let title = element.attr("title").unwrap_or_default();
        let says = |words: String| Some(words).filter(|words| !words.is_empty());
        if matches!(
            name,
            "head"
                | "script"
                | "style"
                | "template"
                | "noscript"
                | "input"
                | "button"
                | "select"
                | "textarea"
                | "datalist"
                | "xml"
                | "rt"
                | "rp"
                | "title"
                | "option"
        ) {
            return true;
        }
        if is_hidden {
            self.margin.hidden += usize::from(!words_of(node).is_empty());
            return true;
        }
        let has_class = |class: &str| element.classes().any(|known| known == class);
        // Words for readers who hear a page: to skip what this program skips, too.
        if UNSEEN.iter().any(|class| has_class(class)) {
            self.margin.hidden += usize::from(!words_of(node).is_empty());
            return true;
        }
        if style.contains("mso-list:ignore") || has_class("footnote-back") || role == "doc-backlink" {
            return true;
        }
        if style.contains("mso-element:comment-list")
            || has_class("MsoCommentReference")
            || has_class("msocomoff")
        {
            self.margin.comments += usize::from(style.contains("mso-element:comment-list"));
            return true;
        }
        if name == "del" || has_class("msoDel") {
            self.margin.deletions += 1;
            return true;
        }
        let is_outside = self.has_main && !around.is_main;
        if name == "nav" || role == "navigation" {
            self.margin.navigation.extend(says(words_of(node)));
            return true;
        }
        if is_beside(node, element)
            || (name == "aside" || role == "complementary") && is_outside && !has_contact(node)
        {
            self.margin.navigation.extend(says(words_of(node)));
            return true;
        }
        if SIGNATURES.iter().any(|class| has_class(class)) || element.id() == Some("Signature") {
            // The mark before it is of its own element, or of none.
            self.margin.mail.extend(says(words_of(node)).filter(|words| words != "--"));
            return true;
        }
        // As the fields that it names.
        if name == "label" && node.ancestors().any(|node| is_named(node, "form")) {
            return true;
        }
        if (name == "header" && is_outside && !has_main(node)) || (name == "div" && title == "header") {
            self.margin.headers.extend(says(words_of(node)));
            return true;
        }
        if (name == "footer" && is_outside) || (name == "div" && title == "footer") {
            self.margin.footers.extend(says(words_of(node)));
            return true;
        }
        false
    }

    /// Counts a picture and notes what it says to those who cannot see it.
    pub(super) fn note_picture(&mut self, node: NodeRef<'_, Node>, element: &Element) {
        let is_dot = |name| matches!(element.attr(name), Some("0" | "1"));
        // What says of itself that it is decoration, or counts who reads the page.
        if (is_dot("width") && is_dot("height")) || (element.name() == "svg") {
            return;
        }
        let of_picture = node.descendants().filter_map(|node| node.value().as_element());
        let alternative = of_picture.filter_map(|element| element.attr("alt")).next().unwrap_or_default();
        self.margin.describe_picture(alternative);
        if matches!(element.name(), "img" | "picture") {
            self.margin.pictures += 1;
        } else {
            self.margin.objects += 1;
        }
    }
}

/// Classes of what is not seen on the page, as site builders name them.
const UNSEEN: [&str; 7] = [
    "screen-reader-text",
    "visually-hidden",
    "visuallyhidden",
    "sr-only",
    "skip-link",
    "skiplink",
    "element-invisible",
];
/// Classes of what programs of e-mail put below a message: those of Gmail and of Thunderbird.
const SIGNATURES: [&str; 3] = ["gmail_signature", "gmail_signature_prefix", "moz-signature"];
/// Words in the names of what stands beside a text: to pass it on, to answer it, to go elsewhere.
const BESIDE: [&str; 16] = [
    "share",
    "sharing",
    "sharedaddy",
    "addtoany",
    "addthis",
    "a2a",
    "jp",
    "breadcrumb",
    "breadcrumbs",
    "pagination",
    "pager",
    "comments",
    "respond",
    "cookie",
    "cookies",
    "related",
];
/// The most that is said beside a text in one place.
const MOST_BESIDE: usize = 1000;

/// Whether an element stands beside the text by its name, is short, and says nobody whom to ask.
fn is_beside(node: NodeRef<'_, Node>, element: &Element) -> bool {
    let is_one =
        |name: &str| name.split(['-', '_']).any(|word| BESIDE.contains(&word.to_ascii_lowercase().as_str()));
    let is_place = matches!(element.name(), "div" | "section" | "ul" | "ol" | "aside" | "nav" | "form");
    let is_named = || element.attr("id").into_iter().chain(element.classes()).any(is_one);
    is_place && is_named() && words_of(node).len() <= MOST_BESIDE && !has_main(node) && !has_contact(node)
}

/// Whether there is an address to write to or a number to call.
fn has_contact(node: NodeRef<'_, Node>) -> bool {
    let mut links = node.descendants().filter_map(|node| node.value().as_element()?.attr("href"));
    links.any(|link| link.starts_with("mailto:") && !link.starts_with("mailto:?") || link.starts_with("tel:"))
}

fn is_named(node: NodeRef<'_, Node>, name: &str) -> bool {
    node.value().as_element().is_some_and(|element| element.name() == name)
}

fn has_main(node: NodeRef<'_, Node>) -> bool {
    let mut inside = node.descendants().filter_map(|node| node.value().as_element());
    inside.any(|element| matches!(element.name(), "main" | "article"))
}

/// The words in an element, as far as they are shown at all.
pub(super) fn words_of(node: NodeRef<'_, Node>) -> String {
    let is_shown = |node: &NodeRef<'_, Node>| {
        let above = node.parent().and_then(|parent| parent.value().as_element());
        !above.is_some_and(|element| matches!(element.name(), "script" | "style"))
    };
    let texts = node.descendants().filter(is_shown).filter_map(|node| node.value().as_text());
    let words: String = texts.flat_map(|text| [&**text, " "]).collect();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
