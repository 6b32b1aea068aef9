//! Writes TMX 1.4.

use std::collections::BTreeSet;

use super::super::memory::Pair;
use super::super::part::{Part, Role, plain_text};
use super::super::xml::{attribute, is_character};

const END: &str = "</body>";

/// A memory that has no end of its body: what is damaged is not added to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DamagedMemory;

/// The document of these pairs, sorted; what XML cannot hold is left out.
pub fn write_memory<'p>(source: &str, target: &str, pairs: impl IntoIterator<Item = &'p Pair>) -> Vec<u8> {
    let lines: BTreeSet<String> =
        pairs.into_iter().filter_map(|pair| write_line(source, target, pair)).collect();
    let mut text = head(source);
    for line in lines {
        text.push_str(&line);
        text.push('\n');
    }
    text.push_str(&format!("{END}\n</tmx>\n"));
    text.into_bytes()
}

/// The text of the project’s memory with these pairs too: lines come in, and nothing else changes. `None` where it has
/// them all; a text that is no memory as we write it is left as it is.
///
/// # Errors
/// It is damaged.
pub fn add_pairs<'p>(
    before: Option<&str>,
    (source, target): (&str, &str),
    pairs: impl IntoIterator<Item = &'p Pair>,
) -> Result<Option<String>, DamagedMemory> {
    let empty = format!("{}{END}\n</tmx>\n", head(source));
    let text = before.unwrap_or(&empty);
    let new: BTreeSet<String> =
        pairs.into_iter().filter_map(|pair| write_line(source, target, pair)).collect();
    let known: BTreeSet<&str> = text.lines().map(str::trim).collect();
    let new = new.into_iter().filter(|line| !known.contains(line.as_str())).collect();
    insert_lines(text, new)
}

/// The text of the project’s memory with the sentences of what is called `old` under the name `new`, where it is in `scope`
/// (a statement, or nothing for what all share). `None` where it has none of them.
///
/// # Errors
/// It is damaged.
pub fn rename_pairs(
    text: &str,
    scope: &str,
    (old, new): (&str, &str),
) -> Result<Option<String>, DamagedMemory> {
    let mut renamed = BTreeSet::new();
    let mut rest = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        match rename_line(line.trim(), scope, (old, new)) {
            Some(line) => drop(renamed.insert(line)),
            None => rest.push_str(line),
        }
    }
    let known: BTreeSet<&str> = rest.lines().map(str::trim).collect();
    let had_any = !renamed.is_empty();
    renamed.retain(|line| !known.contains(line.as_str()));
    match insert_lines(&rest, renamed)? {
        None if had_any => Ok(Some(rest)),
        text => Ok(text),
    }
}

/// The line of a sentence of `old`, under the other name.
fn rename_line(line: &str, scope: &str, (old, new): (&str, &str)) -> Option<String> {
    let (file, rest) = line.strip_prefix("<tu><prop type=\"file\">")?.split_once("</prop>")?;
    let rest = rest.strip_prefix("<prop type=\"id\">")?.strip_prefix(old)?;
    let is_it = rest.starts_with(['<', '.', '[']) && crate::ledger::scope_of(file) == scope;
    is_it.then(|| format!("<tu><prop type=\"file\">{file}</prop><prop type=\"id\">{new}{rest}"))
}

/// Lines of pairs that come into a memory, each in its place. `None` where there are none.
fn insert_lines(text: &str, new: BTreeSet<String>) -> Result<Option<String>, DamagedMemory> {
    let mut new = new.iter().peekable();
    if new.peek().is_none() {
        return Ok(None);
    }
    let end = text.rfind(END).ok_or(DamagedMemory)?;
    let ending = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let (inside, after) = text.split_at(end);
    let mut longer = String::with_capacity(text.len());
    for line in inside.split_inclusive('\n') {
        while let Some(line) = new.next_if(|new| line.starts_with("<tu>") && new.as_str() < line.trim_end()) {
            longer.push_str(line);
            longer.push_str(ending);
        }
        longer.push_str(line);
    }
    for line in new {
        if !longer.ends_with('\n') {
            longer.push_str(ending);
        }
        longer.push_str(line);
        longer.push_str(ending);
    }
    longer.push_str(after);
    Ok(Some(longer))
}

fn head(source: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">\n<header creationtool=\"comunicado\" \
         creationtoolversion=\"1\" segtype=\"block\" o-tmf=\"fluent\" adminlang=\"en\" srclang=\"{}\" \
         datatype=\"x-fluent\"/>\n<body>\n",
        attribute(source)
    )
}

/// One pair. Whether it is approved is told by its origin alone: of what came from outside nobody knows.
fn write_line(source: &str, target: &str, pair: &Pair) -> Option<String> {
    let is_writable = |parts: &[Part]| plain_text(parts).chars().all(is_character);
    if !pair.is_whole() || !is_writable(&pair.source) || !is_writable(&pair.target) {
        return None;
    }
    let mut line = String::from("<tu>");
    for (kind, value) in [("file", &pair.file), ("id", &pair.unit)] {
        if !value.is_empty() {
            line.push_str(&format!("<prop type=\"{kind}\">{}</prop>", attribute(value)));
        }
    }
    if let Some(origin) = &pair.origin {
        line.push_str(&format!("<prop type=\"x-origin\">{}</prop>", attribute(origin)));
    } else if !pair.is_approved {
        line.push_str("<prop type=\"x-unapproved\">yes</prop>");
    }
    for (tag, parts) in [(source, &pair.source), (target, &pair.target)] {
        line.push_str(&format!("<tuv xml:lang=\"{}\"><seg>{}</seg></tuv>", attribute(tag), segment(parts)));
    }
    line.push_str("</tu>");
    Some(line)
}

fn segment(parts: &[Part]) -> String {
    let mut xml = String::new();
    for part in parts {
        match part {
            Part::Text(text) => xml.push_str(&attribute(text)),
            Part::Code(code) => {
                let (id, original) = (number(&code.id), attribute(&code.original));
                xml.push_str(&match code.role {
                    Role::Single => format!("<ph x=\"{id}\" type=\"x-fluent\">{original}</ph>"),
                    Role::Open => format!("<bpt i=\"{id}\" x=\"{id}\">{original}</bpt>"),
                    Role::Close => format!("<ept i=\"{id}\">{original}</ept>"),
                });
            }
        }
    }
    xml
}

/// TMX numbers its codes.
fn number(id: &str) -> &str {
    if !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit()) { id } else { "0" }
}
