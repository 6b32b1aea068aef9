//! A file of words with messages added, changed and taken out; all other bytes stay.

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::catalog::{Resource, parse_resource};
use crate::diagnostic::{Edit, Source};

/// What a file is to say.
#[derive(Clone, Debug, Default)]
pub struct WordsChange {
    /// Lines of comment at its head.
    pub comments: Vec<String>,
    /// The messages in their order: the id, and what stands behind `=` where that is new.
    pub messages: Vec<(String, Option<String>)>,
    /// Attributes of messages that are new: what stands behind the value.
    pub attributes: Vec<(String, String)>,
    /// Messages that go.
    pub gone: Vec<String>,
    /// Remarks for translators on messages: the id, and the line.
    pub remarks: Vec<(String, String)>,
    /// What such a line begins with, by which an older one is known.
    pub remark_lead: Option<String>,
}

impl WordsChange {
    fn remark(&self, id: &str) -> Option<&str> {
        self.remarks.iter().find(|(own, _)| own == id).map(|(_, line)| line.as_str())
    }
}

/// The text of a file that says so: `source` with edits, or a new one.
pub fn change_words(source: Option<&Source>, change: &WordsChange) -> String {
    let Some(source) = source.filter(|source| !source.text.trim().is_empty()) else {
        return new_file(change);
    };
    let (resource, _) = parse_resource(source);
    let text = &*source.text;
    let mut edits = Vec::new();
    let missing: Vec<String> = change.comments.iter().map(|line| format!("### {line}")).collect();
    let known: BTreeSet<&str> = text.lines().map(str::trim_end).collect();
    let missing: Vec<&String> = missing.iter().filter(|line| !known.contains(line.as_str())).collect();
    if !missing.is_empty() {
        let head: usize =
            text.split_inclusive('\n').take_while(|line| line.starts_with("###")).map(str::len).sum();
        let mut lines: String = missing.into_iter().fold(String::new(), |lines, line| lines + line + "\n");
        // A comment that touches a message would be its own.
        if !text.get(head..).is_some_and(|rest| rest.starts_with(['\n', '\r'])) {
            lines.push('\n');
        }
        edits.push(Edit::new(source.span(head, head), lines));
    }
    let mut after: Option<usize> = None;
    let mut blocks: Vec<(usize, String)> = Vec::new();
    for (id, value) in &change.messages {
        let message = resource.message(id);
        if let Some(message) = message {
            after = Some(line_end(text, message.span.end));
        }
        let Some(value) = value else { continue };
        match message {
            Some(message) => {
                if let Some(pattern) = &message.value {
                    let start = text
                        .get(..pattern.range.start)
                        .unwrap_or_default()
                        .trim_end_matches([' ', '\n', '\r'])
                        .len();
                    edits.push(Edit::new(source.span(start, pattern.range.end), value.clone()));
                }
                edits.extend(change_remark(source, message.span.start, id, change));
            }
            None => {
                let at = after.unwrap_or(text.len());
                let block = entry(id, value, change);
                match blocks.last_mut().filter(|(known, _)| *known == at) {
                    Some((_, known)) => {
                        known.push('\n');
                        known.push_str(&block);
                    }
                    None => blocks.push((at, block)),
                }
            }
        }
    }
    for (at, block) in blocks {
        let before = text.get(..at).unwrap_or_default();
        let lead = match (before.is_empty(), before.ends_with("\n\n"), before.ends_with('\n')) {
            (true, ..) | (_, true, _) => "",
            (_, _, true) => "\n",
            _ => "\n\n",
        };
        edits.push(Edit::new(source.span(at, at), format!("{lead}{block}")));
    }
    edits.extend(change.gone.iter().filter_map(|id| take_out(source, &resource, id)));
    if text.contains("\r\n") {
        for edit in &mut edits {
            edit.text = edit.text.replace('\n', "\r\n");
        }
    }
    Edit::apply(text, &edits).0
}

fn new_file(change: &WordsChange) -> String {
    let mut text: String =
        change.comments.iter().fold(String::new(), |text, line| text + "### " + line + "\n");
    for (id, value) in &change.messages {
        if let Some(value) = value {
            if !text.is_empty() {
                text.push('\n');
            }
            text.push_str(&entry(id, value, change));
        }
    }
    text
}

fn entry(id: &str, value: &str, change: &WordsChange) -> String {
    let mut text = change.remark(id).map(|line| format!("# {line}\n")).unwrap_or_default();
    let _ = writeln!(text, "{id} ={value}");
    for (_, attributes) in change.attributes.iter().filter(|(own, _)| own == id) {
        let _ = writeln!(text, "{attributes}");
    }
    text
}

/// The edit that makes the remark above a message that changes the one that is true now; comments of people stay.
fn change_remark(source: &Source, start: usize, id: &str, change: &WordsChange) -> Option<Edit> {
    let lead = format!("# {}", change.remark_lead.as_deref()?);
    let wanted = change.remark(id).map(|line| format!("# {line}"));
    let before = source.text.get(..start)?;
    let mut end = start;
    for line in before.split_inclusive('\n').rev().take_while(|line| line.starts_with('#')) {
        let own = end - line.len()..end;
        if line.starts_with(&lead) {
            let line = line.trim_end();
            let whole = if wanted.is_some() { own.start..own.start + line.len() } else { own };
            let is_same = wanted.as_deref() == Some(line);
            return (!is_same)
                .then(|| Edit::new(source.span(whole.start, whole.end), wanted.unwrap_or_default()));
        }
        end = own.start;
    }
    wanted.map(|line| Edit::new(source.span(start, start), line + "\n"))
}

/// The edit that takes a message out with the comment on it and the empty line behind it; none where another refers to
/// it.
fn take_out(source: &Source, resource: &Resource, id: &str) -> Option<Edit> {
    let message = resource.message(id)?;
    let mut is_asked = false;
    let patterns =
        resource.messages().iter().flat_map(|message| message.patterns().map(|(_, pattern)| pattern));
    for pattern in
        patterns.chain(resource.terms().iter().flat_map(|term| term.patterns().map(|(_, pattern)| pattern)))
    {
        pattern.visit(&mut |inline| {
            is_asked |= matches!(inline, crate::catalog::pattern::Inline::Message { id: asked, .. } if asked == id);
        });
    }
    let text = &*source.text;
    let before = text.get(..message.span.start)?;
    let comment: usize = before
        .split_inclusive('\n')
        .rev()
        .take_while(|line| line.starts_with("# ") || line.trim_end() == "#")
        .map(str::len)
        .sum();
    let mut end = line_end(text, message.span.end);
    let after = text.get(end..)?;
    let gap = after.len() - after.trim_start_matches(['\n', '\r']).len();
    end += gap.min(if after.starts_with("\r\n") { 2 } else { 1 });
    (!is_asked).then(|| Edit::new(source.span(message.span.start - comment, end), ""))
}

fn line_end(text: &str, end: usize) -> usize {
    let rest = text.get(end..).unwrap_or_default();
    end + rest.find('\n').map_or(rest.len(), |at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(messages: &[(&str, Option<&str>)], gone: &[&str]) -> WordsChange {
        WordsChange {
            messages: messages
                .iter()
                .map(|(id, value)| ((*id).to_owned(), value.map(str::to_owned)))
                .collect(),
            gone: gone.iter().map(|id| (*id).to_owned()).collect(),
            ..WordsChange::default()
        }
    }

    #[test]
    fn a_new_file_has_the_messages_in_their_order() {
        let mut wanted = change(&[("title", Some(" T")), ("p-a", Some(" A")), ("known", None)], &[]);
        wanted.comments.push("FOR IMMEDIATE RELEASE".into());
        wanted.attributes.push(("title".into(), "    .full = TT".into()));
        assert_eq!(
            change_words(None, &wanted),
            "### FOR IMMEDIATE RELEASE\n\ntitle = T\n    .full = TT\n\np-a = A\n"
        );
    }

    #[test]
    fn remarks_say_who_speaks_now() {
        let remark = |id: &str, name: &str| (id.to_owned(), format!("Quotes {name}"));
        let mut wanted = change(&[("p-a", Some(" A2")), ("p-b", Some(" B2")), ("p-c", Some(" C"))], &[]);
        wanted.remark_lead = Some("Quotes ".into());
        wanted.remarks = vec![remark("p-a", "Ana"), remark("p-c", "Cruz")];
        assert_eq!(
            change_words(None, &wanted),
            "# Quotes Ana\np-a = A2\n\np-b = B2\n\n# Quotes Cruz\np-c = C\n"
        );
        let text = "# Short.\n# Quotes Eva\np-a = A\n\n# Quotes Bea\np-b = B\n";
        assert_eq!(
            change_words(Some(&Source::new("a.ftl", text)), &wanted),
            "# Short.\n# Quotes Ana\np-a = A2\n\np-b = B2\n\n# Quotes Cruz\np-c = C\n"
        );
    }

    #[test]
    fn what_changes_is_changed_in_its_place() {
        let text = "### Head\n\ntitle = T\n\n# On a.\np-a = A\n    .x = X\n\n# On b.\np-b = B\n\np-c = C\n";
        let source = Source::new("a.ftl", text);
        let wanted = change(
            &[("title", None), ("p-a", Some(" A2")), ("p-n", Some(" N")), ("p-m", Some(" M")), ("p-c", None)],
            &["p-b"],
        );
        assert_eq!(
            change_words(Some(&source), &wanted),
            "### Head\n\ntitle = T\n\n# On a.\np-a = A2\n    .x = X\n\np-n = N\n\np-m = M\n\np-c = C\n"
        );
        assert_eq!(change_words(Some(&source), &change(&[("title", None), ("p-a", None)], &[])), text);
    }
}
