//! The margin: what a reader of the document saw or had to decide, and what is not among its blocks.

use std::collections::BTreeSet;

use super::kinds::{
    DEFUSED_DOCUMENT, JOINED_WORDS, PAGE_FURNITURE, PICTURES_LEFT_OUT, STRUCK_WORDS, UNDECIDED_CHANGES,
    UNSEEN_WORDS,
};
use crate::diagnostic::{Diagnostic, Kind, Span};

/// The most characters of the document that a finding shows.
const MOST_SHOWN: usize = 300;

/// What is left out, counted while a document is read.
#[derive(Debug, Default)]
pub(super) struct Margin {
    /// Insertions that nobody accepted yet: they are in.
    pub insertions: usize,
    /// Deletions that nobody accepted yet: they are out.
    pub deletions: usize,
    /// Comments.
    pub comments: usize,
    /// Passages that are not shown.
    pub hidden: usize,
    /// Fields of forms that nobody filled in.
    pub placeholders: usize,
    /// Pictures.
    pub pictures: usize,
    /// What pictures say to those who cannot see them.
    pub alternatives: Vec<String>,
    /// Charts, drawings, objects of other programs.
    pub objects: usize,
    /// Signs of fonts that have no letter.
    pub signs: usize,
    /// What is struck through: it is in.
    pub struck: Vec<String>,
    /// Words of headers.
    pub headers: BTreeSet<String>,
    /// Words of footers.
    pub footers: BTreeSet<String>,
    /// The head and the signature of an e-mail.
    pub mail: BTreeSet<String>,
    /// Words of navigation.
    pub navigation: BTreeSet<String>,
    /// Words that were divided at the end of a line, as they are read.
    pub divided: BTreeSet<String>,
    /// Names in the head of a text that nothing is made of.
    pub settings: BTreeSet<String>,
    /// Whether it has programs.
    pub macros: bool,
    /// What it would fetch.
    pub external: BTreeSet<String>,
    /// Documents of other kinds within it.
    pub embedded: usize,
    /// Signs that turn letters around (U+202D, U+202E), and those that end what they do.
    pub overrides: usize,
}

impl Margin {
    /// As findings about the file.
    pub(super) fn report(self, path: &str) -> Vec<Diagnostic> {
        let finding = |kind: &'static Kind, case: &'static str, count: usize, text: String| {
            let finding = Diagnostic::new(kind, Span::head(path)).with("case", case).with("count", count);
            (count > 0).then(|| finding.with("path", path).with("text", text))
        };
        let of_set = |kind, case, words: &BTreeSet<String>| {
            finding(kind, case, words.len(), shorten(words.iter().map(String::as_str), " / "))
        };
        let changes = finding(&UNDECIDED_CHANGES, "", self.insertions + self.deletions, String::new())
            .map(|finding| finding.with("insertions", self.insertions).with("deletions", self.deletions));
        let alternatives = shorten(self.alternatives.iter().map(String::as_str), " / ");
        let described = if alternatives.is_empty() { "pictures" } else { "described" };
        let struck = shorten(self.struck.iter().map(String::as_str), " / ");
        let found = [
            changes,
            finding(&UNSEEN_WORDS, "comments", self.comments, String::new()),
            finding(&UNSEEN_WORDS, "hidden", self.hidden, String::new()),
            finding(&UNSEEN_WORDS, "placeholders", self.placeholders, String::new()),
            of_set(&UNSEEN_WORDS, "settings", &self.settings),
            of_set(&PAGE_FURNITURE, "header", &self.headers),
            of_set(&PAGE_FURNITURE, "footer", &self.footers),
            of_set(&PAGE_FURNITURE, "navigation", &self.navigation),
            of_set(&PAGE_FURNITURE, "mail", &self.mail),
            finding(&PICTURES_LEFT_OUT, described, self.pictures, alternatives),
            finding(&PICTURES_LEFT_OUT, "objects", self.objects, String::new()),
            finding(&PICTURES_LEFT_OUT, "signs", self.signs, String::new()),
            finding(&DEFUSED_DOCUMENT, "macros", usize::from(self.macros), String::new()),
            of_set(&DEFUSED_DOCUMENT, "external", &self.external),
            finding(&DEFUSED_DOCUMENT, "overrides", self.overrides, String::new()),
            finding(&DEFUSED_DOCUMENT, "embedded", self.embedded, String::new()),
            finding(&STRUCK_WORDS, "", self.struck.len(), struck),
            of_set(&JOINED_WORDS, "", &self.divided),
        ];
        found.into_iter().flatten().collect()
    }

    /// Notes what a picture says to those who cannot see it, once.
    pub(super) fn describe_picture(&mut self, words: &str) {
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        if !words.is_empty() && self.alternatives.len() < 100 && !self.alternatives.contains(&words) {
            self.alternatives.push(words);
        }
    }

    /// Notes words that are struck through; words that follow each other are one passage.
    pub(super) fn strike(&mut self, words: &str, follows: bool) {
        match self.struck.last_mut() {
            Some(last) if follows => last.push_str(words),
            _ => self.struck.push(words.to_owned()),
        }
    }
}

fn shorten<'w>(words: impl Iterator<Item = &'w str>, between: &str) -> String {
    let mut text = String::new();
    for (at, word) in words.enumerate() {
        if at > 0 {
            text.push_str(between);
        }
        text.extend(word.trim().chars().take(MOST_SHOWN + 1));
        if text.chars().count() > MOST_SHOWN {
            text = text.chars().take(MOST_SHOWN).chain(['…']).collect();
            break;
        }
    }
    text
}
