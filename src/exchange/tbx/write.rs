//! Writes TBX: version 2 (TBX-Core, as ISO 30042:2008 has it), or version 3 (TBX-Basic in DCA style, ISO 30042:2019).

use std::fmt::Write;

use super::super::unit::{Extract, Term};
use super::super::xml::attribute;

/// Which of the two standards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TbxVersion {
    /// ISO 30042:2008, which every program reads.
    Second,
    /// ISO 30042:2019.
    Third,
}

/// What its elements are called.
struct Names {
    entry: &'static str,
    language: &'static str,
    term: &'static str,
}

impl TbxVersion {
    fn names(self) -> Names {
        match self {
            Self::Second => Names { entry: "termEntry", language: "langSet", term: "tig" },
            Self::Third => Names { entry: "conceptEntry", language: "langSec", term: "termSec" },
        }
    }
}

/// The glossary of an extract, one entry for each term.
pub fn write_glossary(extract: &Extract, edition: TbxVersion) -> Vec<u8> {
    let tag = attribute(&extract.source);
    let described = "<fileDesc><sourceDesc><p>data/glossary.csv</p></sourceDesc></fileDesc>";
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let _ = match edition {
        TbxVersion::Second => write!(
            xml,
            "<martif type=\"TBX\" xml:lang=\"{tag}\">\n<martifHeader>{described}<encodingDesc><p type=\"XCSURI\">TBXXCS.xcs</p>\
             </encodingDesc></martifHeader>\n<text><body>\n"
        ),
        TbxVersion::Third => write!(
            xml,
            "<tbx type=\"TBX-Basic\" style=\"dca\" xml:lang=\"{tag}\" xmlns=\"urn:iso:std:iso:30042:ed-2\">\n\
             <tbxHeader>{described}</tbxHeader>\n<text><body>\n"
        ),
    };
    for (at, term) in extract.glossary.iter().enumerate() {
        write_entry(&mut xml, extract, term, at + 1, &edition.names());
    }
    xml.push_str("</body></text>\n");
    xml.push_str(match edition {
        TbxVersion::Second => "</martif>\n",
        TbxVersion::Third => "</tbx>\n",
    });
    xml.into_bytes()
}

fn write_entry(xml: &mut String, extract: &Extract, term: &Term, number: usize, names: &Names) {
    let Names { entry, language, .. } = names;
    let _ = write!(xml, "<{entry} id=\"t{number}\">");
    if let Some(note) = term.note.as_ref().filter(|note| !note.is_empty()) {
        let _ = write!(xml, "<note>{}</note>", attribute(note));
    }
    let _ = write!(xml, "<{language} xml:lang=\"{}\">", attribute(&extract.source));
    write_term(xml, &term.source, "", names);
    let _ = write!(xml, "</{language}>");
    let kept = [term.source.clone()];
    let targets = if term.is_kept { kept.as_slice() } else { term.targets.as_slice() };
    if !(targets.is_empty() && term.forbidden.is_empty()) {
        let _ = write!(xml, "<{language} xml:lang=\"{}\">", attribute(&extract.target));
        for (at, target) in targets.iter().enumerate() {
            let status = if at == 0 { "preferredTerm-admn-sts" } else { "admittedTerm-admn-sts" };
            write_term(xml, target, status, names);
        }
        for word in &term.forbidden {
            write_term(xml, word, "deprecatedTerm-admn-sts", names);
        }
        let _ = write!(xml, "</{language}>");
    }
    let _ = writeln!(xml, "</{entry}>");
}

fn write_term(xml: &mut String, term: &str, status: &str, Names { term: name, .. }: &Names) {
    let _ = write!(xml, "<{name}><term>{}</term>", attribute(term));
    if !status.is_empty() {
        let _ = write!(xml, "<termNote type=\"administrativeStatus\">{status}</termNote>");
    }
    let _ = write!(xml, "</{name}>");
}
