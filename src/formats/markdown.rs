//! `statement.md`: the statement as CommonMark, for repositories, mail and content systems.

use super::commonmark::{Context, Line};
use super::markdown_contacts::{Affiliation, Surroundings, list_contacts};
use super::{Format, Remarks, Rendered, Renderer, Style, uri};
use crate::edition::{Block, Direction, Edition, LocaleInfo, Signatory, Text};

/// The statement as CommonMark 0.31, with YAML front matter where the style asks for it.
///
/// What a parser reads back is the text of the edition. Words of another language are set in
/// `<span lang="…" dir="…">`, and a document that runs from right to left in `<div lang="…" dir="rtl">`: Markdown has
/// no mark of its own for languages and directions.
pub const MARKDOWN: Format = Format {
    name: "markdown",
    part: "statement",
    extension: "md",
    media_type: "text/markdown",
    renderer: Renderer::Edition(render_markdown),
    remarks: Remarks::None,
};

fn render_markdown(edition: &Edition, style: &Style) -> Rendered<'static> {
    let direction = edition.locale.direction;
    let heading = |text: &Text| heading(text, direction);
    let mut blocks = vec![format!("# {}", Line::of(&edition.title, direction).write(Context::Heading))];
    blocks.extend(notices(edition));
    blocks.extend(edition.subtitle.as_ref().map(heading));
    blocks.extend(body(edition));
    blocks.extend(signatories(edition));
    blocks.extend(label(edition, "end-mark"));
    blocks.extend(contacts(edition));
    blocks.extend(alternates(edition));
    blocks.retain(|block| !block.is_empty());
    let mut document = if style.front_matter { front_matter(edition) } else { String::new() };
    document.push_str(&directed(&blocks, &edition.locale));
    (vec![MARKDOWN.artifact(&edition.folder(), document.into_bytes())], Vec::new())
}

/// The embargo and the warning of foreign passages, before anything else.
fn notices(edition: &Edition) -> Vec<String> {
    let mut notices = Vec::new();
    if let (Some(embargo), Some(notice)) = (embargo(edition), edition.labels.get("embargo-notice")) {
        let mut line = Line::of(notice, edition.locale.direction);
        line.push_words(" ");
        line.push_strong(embargo);
        notices.push(quote(&line.write(Context::Paragraph)));
    }
    if edition.has_fallback
        && let Some(notice) = edition.labels.get("fallback-notice")
    {
        notices.push(quote(&paragraph(notice, edition.locale.direction)));
    }
    if notices.is_empty() { notices } else { vec![notices.join("\n>\n")] }
}

fn embargo(edition: &Edition) -> Option<&str> {
    edition.embargo_text.as_deref().or(edition.embargo.as_deref())
}

/// The body; the dateline runs into the first paragraph, or stands alone where the body begins otherwise.
fn body(edition: &Edition) -> Vec<String> {
    let mut dateline = Line::of(&edition.dateline.text, edition.locale.direction);
    let mut blocks = edition.body.iter();
    let first = match blocks.clone().next() {
        Some(Block::Paragraph { text, .. }) => {
            blocks.next();
            dateline.push_words(" ");
            dateline.push(text);
            dateline.write(Context::Paragraph)
        }
        _ => dateline.write(Context::Paragraph),
    };
    std::iter::once(first).chain(blocks.map(|own| block(own, edition.locale.direction))).collect()
}

fn block(block: &Block, direction: Direction) -> String {
    let paragraph = |text: &Text| paragraph(text, direction);
    match block {
        Block::Paragraph { text, .. } => paragraph(text),
        Block::Heading { text, .. } => heading(text, direction),
        Block::Quote { text, attribution, .. } => {
            let mut quoted = paragraph(text);
            if let Some(attribution) = attribution {
                let mut line = Line::new(direction);
                line.push_words("— ");
                line.push(attribution);
                quoted.push_str("\n\n");
                quoted.push_str(&line.write(Context::Paragraph));
            }
            quote(&quoted)
        }
        Block::List { ordered, items } => {
            let items = items.iter().map(&paragraph);
            let numbered = items.enumerate().map(|(at, text)| match ordered {
                true => item(&format!("{}. ", at + 1), &text),
                false => item("- ", &text),
            });
            numbered.collect::<Vec<_>>().join("\n")
        }
    }
}

fn signatories(edition: &Edition) -> Vec<String> {
    if edition.signatories.is_empty() {
        return Vec::new();
    }
    let list = edition.signatories.iter().map(|signatory| signature(edition, signatory));
    let list = list.collect::<Vec<_>>().join("\n");
    label(edition, "signed").into_iter().chain([list]).collect()
}

/// The name in this edition and, where it is another, the name as signed.
fn signature(edition: &Edition, Signatory { name, .. }: &Signatory) -> String {
    let mut line = Line::new(edition.locale.direction);
    line.push_data(&name.name);
    if let Some(signed) = &name.signed {
        line.push_words(" (");
        if let Some(signed_as) = edition.labels.get("signed-as") {
            line.push(signed_as);
            line.push_words(" ");
        }
        line.push_data(signed);
        line.push_words(")");
    }
    item("- ", &line.write(Context::Paragraph))
}

fn contacts(edition: &Edition) -> Vec<String> {
    if edition.contacts.is_empty() {
        return Vec::new();
    }
    let (direction, affiliation) = (edition.locale.direction, Affiliation::Short);
    let list =
        list_contacts(&edition.contacts, Surroundings { labels: &edition.labels, direction, affiliation });
    let head = edition.labels.get("contacts-heading").map(|text| heading(text, direction));
    label(edition, "contacts-pointer").into_iter().chain(head).chain([list]).collect()
}

/// Links to the other editions, by the languages' own names.
fn alternates(edition: &Edition) -> Vec<String> {
    let links = others(edition).map(|(autonym, path)| {
        let mut line = Line::new(edition.locale.direction);
        line.push_link(&path, autonym);
        item("- ", &line.write(Context::Paragraph))
    });
    let links = links.collect::<Vec<_>>().join("\n");
    if links.is_empty() {
        return Vec::new();
    }
    edition
        .labels
        .get("editions")
        .map(|text| heading(text, edition.locale.direction))
        .into_iter()
        .chain([links])
        .collect()
}

/// Autonym and path, relative to this artifact, of each other edition.
fn others(edition: &Edition) -> impl Iterator<Item = (&str, String)> {
    let is_other = |tag: &str| tag != edition.locale.tag;
    edition.alternates.iter().filter(move |alternate| is_other(&alternate.locale.tag)).map(|alternate| {
        let path = alternate.path.strip_suffix(".html").unwrap_or(&alternate.path);
        (alternate.locale.autonym.as_str(), format!("../../{}.md", uri::path_url(path)))
    })
}

/// YAML 1.2 between `---` lines: title, subtitle, date, locale, translations.
fn front_matter(edition: &Edition) -> String {
    let mut yaml = format!("---\ntitle: {}\n", yaml_string(&edition.title.to_plain()));
    if let Some(subtitle) = &edition.subtitle {
        yaml.push_str(&format!("subtitle: {}\n", yaml_string(&subtitle.to_plain())));
    }
    yaml.push_str(&format!("date: {}\n", yaml_string(&edition.dateline.date)));
    yaml.push_str(&format!("locale: {}\n", yaml_string(&edition.locale.tag)));
    let mut alternates = edition.alternates.iter().filter(|other| other.locale.tag != edition.locale.tag);
    let mut paths = others(edition);
    while let (Some(alternate), Some((_, path))) = (alternates.next(), paths.next()) {
        if !yaml.contains("\ntranslations:\n") {
            yaml.push_str("translations:\n");
        }
        yaml.push_str(&format!("  - locale: {}\n", yaml_string(&alternate.locale.tag)));
        yaml.push_str(&format!("    title: {}\n", yaml_string(&alternate.title)));
        yaml.push_str(&format!("    path: {}\n", yaml_string(&path)));
    }
    yaml.push_str("---\n\n");
    yaml
}

/// A double-quoted YAML scalar on one line (YAML 1.2 §5.7, §7.3.1).
fn yaml_string(text: &str) -> String {
    let mut quoted = String::from("\"");
    for character in text.chars() {
        let code = u32::from(character);
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            '\u{2028}' | '\u{2029}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}' => {
                quoted.push_str(&format!("\\u{code:04X}"));
            }
            character if character.is_control() => quoted.push_str(&format!("\\u{code:04X}")),
            character => quoted.push(character),
        }
    }
    quoted.push('"');
    quoted
}

fn label(edition: &Edition, id: &str) -> Option<String> {
    edition.labels.get(id).map(|text| paragraph(text, edition.locale.direction))
}

/// A document of these blocks. One that runs from right to left says so: programs that show Markdown take it for one that
/// does not.
pub(super) fn directed(blocks: &[String], locale: &LocaleInfo) -> String {
    let text = blocks.join("\n\n");
    match locale.direction {
        Direction::Ltr => text + "\n",
        Direction::Rtl => format!("<div lang=\"{}\" dir=\"rtl\">\n\n{text}\n\n</div>\n", locale.tag),
    }
}

/// A text as a paragraph.
pub(super) fn paragraph(text: &Text, direction: Direction) -> String {
    Line::of(text, direction).write(Context::Paragraph)
}

fn heading(text: &Text, direction: Direction) -> String {
    format!("## {}", Line::of(text, direction).write(Context::Heading))
}

/// A block quotation of lines.
pub(super) fn quote(lines: &str) -> String {
    let quoted: Vec<String> = lines
        .split('\n')
        .map(|line| if line.is_empty() { ">".to_owned() } else { format!("> {line}") })
        .collect();
    quoted.join("\n")
}

/// A list item; its further lines are indented below the first.
pub(super) fn item(marker: &str, lines: &str) -> String {
    format!("{marker}{}", lines.replace('\n', &format!("\n{}", " ".repeat(marker.len()))))
}

#[cfg(test)]
#[path = "markdown_tests.rs"]
mod tests;
