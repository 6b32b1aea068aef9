//! A hash over everything that decides the bytes of an edition's artifacts.

use std::fmt;
use std::io::BufWriter;

use crate::edition::{Edition, Unmade};
use crate::formats::{Format, Style};

/// The source text of all that renders: a change of it must render every edition again, long before the version of
/// the program changes.
const RENDERERS: &[(&str, &str)] = &[
    ("artifact.rs", include_str!("../formats/artifact.rs")),
    ("card.rs", include_str!("../formats/card.rs")),
    ("cells.rs", include_str!("../formats/cells.rs")),
    ("commonmark/destination.rs", include_str!("../formats/commonmark/destination.rs")),
    ("commonmark/mod.rs", include_str!("../formats/commonmark/mod.rs")),
    ("commonmark/place.rs", include_str!("../formats/commonmark/place.rs")),
    ("csv.rs", include_str!("../formats/csv.rs")),
    ("google.rs", include_str!("../formats/google.rs")),
    ("html/base.html", include_str!("../formats/html/base.html")),
    ("html/cards.html", include_str!("../formats/html/cards.html")),
    ("html/chooser.html", include_str!("../formats/html/chooser.html")),
    ("html/contact.rs", include_str!("../formats/html/contact.rs")),
    ("html/contacts.html", include_str!("../formats/html/contacts.html")),
    ("html/contacts.rs", include_str!("../formats/html/contacts.rs")),
    ("html/escape.rs", include_str!("../formats/html/escape.rs")),
    ("html/index.html", include_str!("../formats/html/index.html")),
    ("html/inline.rs", include_str!("../formats/html/inline.rs")),
    ("html/linked_data.rs", include_str!("../formats/html/linked_data.rs")),
    ("html/links.rs", include_str!("../formats/html/links.rs")),
    ("html/mod.rs", include_str!("../formats/html/mod.rs")),
    ("html/page.rs", include_str!("../formats/html/page.rs")),
    ("html/policy.rs", include_str!("../formats/html/policy.rs")),
    ("html/statement.css", include_str!("../formats/html/statement.css")),
    ("html/statement.html", include_str!("../formats/html/statement.html")),
    ("html/template.rs", include_str!("../formats/html/template.rs")),
    ("html/words.html", include_str!("../formats/html/words.html")),
    ("index.rs", include_str!("../formats/index.rs")),
    ("jcard.rs", include_str!("../formats/jcard.rs")),
    ("json.rs", include_str!("../formats/json.rs")),
    ("markdown.rs", include_str!("../formats/markdown.rs")),
    ("markdown_contacts.rs", include_str!("../formats/markdown_contacts.rs")),
    ("mod.rs", include_str!("../formats/mod.rs")),
    ("outlook.rs", include_str!("../formats/outlook.rs")),
    ("sheet.rs", include_str!("../formats/sheet.rs")),
    ("uri.rs", include_str!("../formats/uri.rs")),
    ("vcard.rs", include_str!("../formats/vcard.rs")),
    ("xlsx/mod.rs", include_str!("../formats/xlsx/mod.rs")),
    ("xlsx/package.rs", include_str!("../formats/xlsx/package.rs")),
    ("xlsx/parts.rs", include_str!("../formats/xlsx/parts.rs")),
    ("xlsx/worksheet.rs", include_str!("../formats/xlsx/worksheet.rs")),
    ("workbook/archive.rs", include_str!("../workbook/archive.rs")),
    ("workbook/formula.rs", include_str!("../workbook/formula.rs")),
    ("workbook/lines.rs", include_str!("../workbook/lines.rs")),
    ("workbook/mod.rs", include_str!("../workbook/mod.rs")),
    ("workbook/xml.rs", include_str!("../workbook/xml.rs")),
];

/// The fingerprint of one edition in all formats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fingerprint(blake3::Hash);

impl Fingerprint {
    /// Of the edition with its links, the contacts that it does not hold, the formats it is published in, their settings
    /// and the program itself.
    pub fn of(
        edition: &Edition,
        unmade: Option<&Unmade<'_>>,
        formats: &[&'static Format],
        style: &Style,
    ) -> Self {
        let mut hasher = blake3::Hasher::new();
        let mut add = |part: &[u8]| {
            hasher.update(&(part.len() as u64).to_le_bytes());
            hasher.update(part);
        };
        add(env!("CARGO_PKG_VERSION").as_bytes());
        add(renderers().as_bytes());
        for format in formats {
            add(format.name.as_bytes());
        }
        add(format!("{style:?}").as_bytes());
        add(unmade.map(|unmade| unmade.print().as_bytes().as_slice()).unwrap_or_default());
        // An edition is plain data: it always serialises. It is the last part, so its length need not be told first, and
        // its text goes by without being kept.
        let mut text = BufWriter::with_capacity(1 << 14, &mut hasher);
        serde_json::to_writer(&mut text, edition).unwrap_or_default();
        drop(text);
        Self(hasher.finalize())
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.to_hex())
    }
}

/// The print of the program: two that have it make the same bytes and the same findings from the same inputs.
pub fn program() -> String {
    format!("{} {}", env!("CARGO_PKG_VERSION"), env!("COMUNICADO_SOURCES"))
}

fn renderers() -> &'static blake3::Hash {
    static HASH: std::sync::OnceLock<blake3::Hash> = std::sync::OnceLock::new();
    HASH.get_or_init(|| {
        let mut hasher = blake3::Hasher::new();
        for (name, text) in RENDERERS {
            hasher.update(name.as_bytes()).update(&[0]).update(text.as_bytes()).update(&[0]);
        }
        hasher.finalize()
    })
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "the test looks at the source folder")]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::*;

    #[test]
    fn every_file_of_the_formats_is_listed() {
        fn walk(root: &Path, folder: &Path, all: &mut BTreeSet<String>) {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                let name = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
                if path.is_dir() {
                    walk(root, &path, all);
                } else if !name.ends_with("tests.rs") && !name.ends_with("kinds.rs") {
                    all.insert(name);
                }
            }
        }
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/formats");
        let mut files = BTreeSet::new();
        walk(&root, &root, &mut files);
        let shared: Vec<&str> =
            RENDERERS.iter().map(|(name, _)| *name).filter(|name| name.starts_with("workbook/")).collect();
        assert!(shared.len() > 4, "what workbooks are written with: {shared:?}");
        let listed = RENDERERS.iter().map(|(name, _)| (*name).to_owned());
        let listed: BTreeSet<String> = listed.filter(|name| !name.starts_with("workbook/")).collect();
        assert_eq!(listed, files, "RENDERERS in {} must list the files of src/formats", file!());
    }

    #[test]
    fn every_ingredient_counts() {
        let edition = crate::edition::specimen::specimen();
        let all: Vec<&Format> = crate::formats::FORMATS.iter().collect();
        let style = Style::default();
        let print = Fingerprint::of(&edition, None, &all, &style);
        assert_eq!(print, Fingerprint::of(&edition.clone(), None, &all, &style.clone()));
        assert_ne!(print, Fingerprint::of(&edition, None, &[], &style));
        assert_ne!(
            print,
            Fingerprint::of(&edition, None, &all, &Style { front_matter: true, ..style.clone() })
        );
        let mut other = edition;
        other.alternates.clear();
        assert_ne!(print, Fingerprint::of(&other, None, &all, &style));
    }
}
