//! Relationships of a part (ECMA-376 part 2, 6.5): which parts belong to it, and where its links lead.

use std::collections::BTreeMap;

use super::DEEPEST;
use crate::package::{Document, Happening, Parts};

/// One of them.
#[derive(Clone, Debug)]
pub(super) struct Relation {
    /// The last part of its type: `header`, `hyperlink`, …
    pub kind: String,
    /// The name of a part; an address where it is outside.
    pub target: String,
    /// Whether it is outside of the document.
    pub is_outside: bool,
}

/// The relations of a part, by id.
#[derive(Clone, Debug, Default)]
pub(super) struct Relations(BTreeMap<String, Relation>);

impl Relations {
    /// Reads those of the part of this name; those of the archive as a whole where it is empty.
    ///
    /// # Errors
    /// The archive or the XML is damaged, or too large.
    pub(super) fn read(parts: &mut Parts<'_>, of: &str) -> Result<Self, &'static str> {
        let (folder, name) = of.rsplit_once('/').map_or(("", of), |(folder, name)| (folder, name));
        let between = if folder.is_empty() { "" } else { "/" };
        let Some(text) = parts.text(&format!("{folder}{between}_rels/{name}.rels"))? else {
            return Ok(Self::default());
        };
        let mut relations = Self::default();
        let mut document = Document::new(&text, DEEPEST);
        while let Some(happening) = document.step()? {
            let Happening::Open(element) = happening else { continue };
            let (Some(id), Some(target)) = (element.get("Id"), element.get("Target")) else { continue };
            let is_outside = element.get("TargetMode") == Some("External");
            let kind = element.get("Type").unwrap_or_default().rsplit('/').next().unwrap_or_default();
            let target = if is_outside { target.to_owned() } else { resolve(folder, target) };
            relations.0.insert(id.to_owned(), Relation { kind: kind.to_owned(), target, is_outside });
        }
        Ok(relations)
    }

    /// The relation of this id.
    pub(super) fn get(&self, id: &str) -> Option<&Relation> {
        self.0.get(id)
    }

    /// The first part of a kind.
    pub(super) fn part(&self, kind: &str) -> Option<&str> {
        let found = self.0.values().find(|relation| relation.kind == kind && !relation.is_outside);
        found.map(|relation| relation.target.as_str())
    }

    /// All of them.
    pub(super) fn iter(&self) -> impl Iterator<Item = &Relation> {
        self.0.values()
    }
}

/// The name of a part as another one in `folder` names it.
fn resolve(folder: &str, target: &str) -> String {
    let whole = match target.strip_prefix('/') {
        Some(rooted) => rooted.to_owned(),
        None => format!("{folder}/{target}"),
    };
    let mut steps: Vec<&str> = Vec::new();
    for step in whole.split('/').filter(|step| !step.is_empty() && *step != ".") {
        if step == ".." {
            steps.pop();
        } else {
            steps.push(step);
        }
    }
    steps.join("/")
}

#[cfg(test)]
mod tests {
    #[test]
    fn names_of_parts_are_relative_to_the_part_that_names_them() {
        for (folder, target, part) in [
            ("word", "styles.xml", "word/styles.xml"),
            ("word", "/word/styles.xml", "word/styles.xml"),
            ("word", "../customXml/item1.xml", "customXml/item1.xml"),
            ("", "word/document.xml", "word/document.xml"),
            ("word", "../../../etc/passwd", "etc/passwd"),
        ] {
            assert_eq!(super::resolve(folder, target), part);
        }
    }
}
