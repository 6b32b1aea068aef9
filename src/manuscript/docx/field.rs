//! Fields (ECMA-376 part 1, 17.16): what they do is not shown, what came of it is.

/// A field that is being read.
#[derive(Debug, Default)]
pub(super) struct Field {
    /// What it does.
    pub instruction: String,
    /// Whether its result has begun.
    pub is_shown: bool,
}

impl Field {
    /// The address that it leads to, if it is a link out of the document.
    pub(super) fn link(&self) -> Option<String> {
        let words = split_words(&self.instruction);
        let mut words = words.iter().map(String::as_str);
        if !words.next()?.eq_ignore_ascii_case("HYPERLINK") {
            return None;
        }
        let mut link = None;
        while let Some(word) = words.next() {
            match word {
                // A place in the document, a tip, a window: with what belongs to it.
                "\\l" | "\\o" | "\\t" | "\\s" => drop(words.next()),
                word if word.starts_with('\\') => {}
                word => link = link.or_else(|| Some(word.to_owned())),
            }
        }
        link
    }

    /// Whether it says which page it is, or how many there are.
    pub(super) fn is_page(&self) -> bool {
        let first = self.instruction.split_whitespace().next().unwrap_or_default();
        ["PAGE", "NUMPAGES", "SECTIONPAGES"].iter().any(|name| first.eq_ignore_ascii_case(name))
    }
}

fn split_words(instruction: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (at, part) in instruction.split('"').enumerate() {
        if at % 2 == 1 {
            words.push(part.to_owned());
        } else {
            words.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_what_is_outside_of_the_document() {
        for (instruction, link) in [
            (" HYPERLINK \"https://a.example/x y\" ", Some("https://a.example/x y")),
            ("hyperlink mailto:a@b.example \\o \"Write to us\"", Some("mailto:a@b.example")),
            ("HYPERLINK \\l \"_Toc1\"", None),
            ("HYPERLINK \\l \"part\" \"https://a.example\"", Some("https://a.example")),
            ("PAGE \\* MERGEFORMAT", None),
            ("", None),
        ] {
            let field = Field { instruction: instruction.to_owned(), is_shown: true };
            assert_eq!(field.link().as_deref(), link, "{instruction}");
        }
    }
}
