//! The pen: words of one block as runs, white space brought together as on paper.

use super::model::{Run, Style};

/// White space that is owed before the next word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Gap {
    #[default]
    None,
    /// A space; a no-break space, where it stands alone; a tab, where those are kept.
    Space(char),
    /// A break of the line.
    Break,
    /// A line without words.
    Blank,
}

/// Writes the words of a block.
#[derive(Debug, Default)]
pub(super) struct Pen {
    done: Vec<Vec<Run>>,
    runs: Vec<Run>,
    gap: Gap,
    /// Whether tabs stay what they are: programs set columns with them.
    keeps_tabs: bool,
}

impl Pen {
    /// The same pen, which keeps tabs.
    pub(super) fn keeping_tabs(self) -> Self {
        Self { keeps_tabs: true, ..self }
    }

    /// Takes back the mark of an item, if that is all that it wrote: a sign, or a number with a point or a bracket.
    pub(super) fn take_mark(&mut self) -> Option<String> {
        let text: String = self.runs.iter().map(|run| run.text.as_str()).collect();
        let is_mark = self.done.is_empty() && (1..=6).contains(&text.chars().count()) && !text.contains(' ');
        let is_mark = is_mark && (text.chars().count() == 1 || text.ends_with(['.', ')']));
        if !is_mark {
            return None;
        }
        self.runs.clear();
        self.gap = Gap::None;
        Some(text)
    }

    /// Writes words; what nobody sees is left out. A link that only leads somewhere from where the document lay is none.
    pub(super) fn write(&mut self, text: &str, style: Style, link: Option<&str>) {
        let link = link.filter(|link| !link.is_empty() && !link.starts_with(['.', '/', '#', '\\']));
        let link = link.filter(|link| !link.to_ascii_lowercase().starts_with("file:"));
        for c in text.chars() {
            match c {
                '\u{2028}' => self.break_line(),
                // A hyphen that is only seen at the end of a line, marks without width, places of pictures.
                '\u{AD}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}' | '\u{FFFC}' => {}
                c if c.is_whitespace() => self.space(c),
                c if c.is_control() || matches!(c, '\u{FDD0}'..='\u{FDEF}' | '\u{FFFE}' | '\u{FFFF}') => {}
                c => self.put(c, style, link),
            }
        }
    }

    /// Breaks the line.
    pub(super) fn break_line(&mut self) {
        self.gap = match self.gap {
            Gap::Break | Gap::Blank => Gap::Blank,
            _ => Gap::Break,
        };
    }

    /// Whether there are no words yet.
    pub(super) fn is_empty(&self) -> bool {
        self.runs.is_empty() && self.done.is_empty()
    }

    /// The runs of each block: one that a line without words divides is several.
    pub(super) fn finish(&mut self) -> Vec<Vec<Run>> {
        self.gap = Gap::None;
        if !self.runs.is_empty() {
            self.done.push(std::mem::take(&mut self.runs));
        }
        std::mem::take(&mut self.done)
    }

    fn space(&mut self, c: char) {
        self.gap = match (self.gap, c) {
            (Gap::None | Gap::Space(_), '\t') if self.keeps_tabs => Gap::Space('\t'),
            (Gap::Space('\t'), _) => Gap::Space('\t'),
            (Gap::None, '\u{A0}' | '\u{202F}') => Gap::Space(c),
            (Gap::None | Gap::Space(_), _) => Gap::Space(' '),
            (gap, _) => gap,
        };
    }

    fn put(&mut self, c: char, style: Style, link: Option<&str>) {
        let gap = std::mem::take(&mut self.gap);
        if gap == Gap::Blank && !self.runs.is_empty() {
            self.done.push(std::mem::take(&mut self.runs));
        }
        if let Some(before) = self.runs.last() {
            // What stands between two words looks as both of them do.
            let between = Style {
                emphasis: style.emphasis && before.style.emphasis,
                strong: style.strong && before.style.strong,
            };
            let link = link.filter(|link| before.link.as_deref() == Some(*link));
            match gap {
                Gap::Space(space) => self.push(space, between, link),
                Gap::Break => self.push('\n', between, link),
                Gap::None | Gap::Blank => {}
            }
        }
        self.push(c, style, link);
    }

    fn push(&mut self, c: char, style: Style, link: Option<&str>) {
        match self.runs.last_mut() {
            Some(run) if run.style == style && run.link.as_deref() == link => run.text.push(c),
            _ => self.runs.push(Run { text: c.to_string(), style, link: link.map(str::to_owned) }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: Style = Style { emphasis: false, strong: false };
    const STRONG: Style = Style { emphasis: false, strong: true };
    const BOTH: Style = Style { emphasis: true, strong: true };

    fn show(blocks: &[Vec<Run>]) -> Vec<Vec<(&str, Style)>> {
        blocks.iter().map(|runs| runs.iter().map(|run| (run.text.as_str(), run.style)).collect()).collect()
    }

    #[test]
    fn white_space_is_one_space_wherever_it_stood() {
        let mut pen = Pen::default();
        for (text, style) in
            [(" \t", STRONG), ("One ", PLAIN), (" two", STRONG), ("\n", PLAIN), ("three", BOTH), (" ", BOTH)]
        {
            pen.write(text, style, None);
        }
        let blocks = pen.finish();
        assert_eq!(show(&blocks), [vec![("One ", PLAIN), ("two ", STRONG), ("three", BOTH)]]);
        assert!(pen.is_empty() && pen.finish().is_empty());
    }

    #[test]
    fn a_no_break_space_stays_where_it_stands_alone() {
        let mut pen = Pen::default();
        pen.write("«\u{A0}Oui\u{202F}!\u{A0}»\u{A0} et \u{A0}so\u{AD}li\u{200B}de\u{A0}", PLAIN, None);
        assert_eq!(show(&pen.finish()), [vec![("«\u{A0}Oui\u{202F}!\u{A0}» et solide", PLAIN)]]);
    }

    #[test]
    fn a_line_without_words_divides() {
        let mut pen = Pen::default();
        for line in ["", "One", "two", "", " ", "three", ""] {
            pen.write(line, PLAIN, None);
            pen.break_line();
        }
        assert_eq!(show(&pen.finish()), [vec![("One\ntwo", PLAIN)], vec![("three", PLAIN)]]);
    }

    #[test]
    fn a_link_does_not_reach_beyond_its_words() {
        let mut pen = Pen::default();
        pen.write("see ", PLAIN, None);
        pen.write("this ", PLAIN, Some("https://a.example"));
        pen.write("here", PLAIN, Some("https://b.example"));
        for link in ["#a", "../a.html", "/a", "file:///C:/a.docx", "\\\\server\\a", ""] {
            pen.write(".", PLAIN, Some(link));
        }
        let blocks = pen.finish();
        let runs: Vec<_> = blocks[0].iter().map(|run| (run.text.as_str(), run.link.as_deref())).collect();
        assert_eq!(
            runs,
            [
                ("see ", None),
                ("this", Some("https://a.example")),
                (" ", None),
                ("here", Some("https://b.example")),
                ("......", None)
            ]
        );
    }
}
