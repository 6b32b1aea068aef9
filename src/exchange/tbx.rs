//! TBX (ISO 30042): the words that the project has agreed on, for translators’ programs. What is written is version 2
//! (TBX-Core), which they all read.

use std::fmt::Write;

use super::unit::{Extract, Term};
use super::xml::attribute;

/// The glossary of an extract, one entry for each term.
pub fn write_glossary(extract: &Extract) -> Vec<u8> {
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<martif type=\"TBX\" xml:lang=\"{}\">\n<martifHeader><fileDesc>\
         <sourceDesc><p>data/glossary.csv</p></sourceDesc></fileDesc><encodingDesc><p type=\"XCSURI\">TBXXCS.xcs</p>\
         </encodingDesc></martifHeader>\n<text><body>\n",
        attribute(&extract.source)
    );
    for (at, term) in extract.glossary.iter().enumerate() {
        write_entry(&mut xml, extract, term, at + 1);
    }
    xml.push_str("</body></text>\n</martif>\n");
    xml.into_bytes()
}

fn write_entry(xml: &mut String, extract: &Extract, term: &Term, number: usize) {
    let _ = write!(xml, "<termEntry id=\"t{number}\">");
    if let Some(note) = term.note.as_ref().filter(|note| !note.is_empty()) {
        let _ = write!(xml, "<note>{}</note>", attribute(note));
    }
    let _ = write!(xml, "<langSet xml:lang=\"{}\">", attribute(&extract.source));
    write_term(xml, &term.source, "");
    xml.push_str("</langSet>");
    let kept = [term.source.clone()];
    let targets = if term.is_kept { kept.as_slice() } else { term.targets.as_slice() };
    if !(targets.is_empty() && term.forbidden.is_empty()) {
        let _ = write!(xml, "<langSet xml:lang=\"{}\">", attribute(&extract.target));
        for (at, target) in targets.iter().enumerate() {
            write_term(xml, target, if at == 0 { "preferredTerm-admn-sts" } else { "admittedTerm-admn-sts" });
        }
        for word in &term.forbidden {
            write_term(xml, word, "deprecatedTerm-admn-sts");
        }
        xml.push_str("</langSet>");
    }
    xml.push_str("</termEntry>\n");
}

fn write_term(xml: &mut String, term: &str, status: &str) {
    let _ = write!(xml, "<tig><term>{}</term>", attribute(term));
    if !status.is_empty() {
        let _ = write!(xml, "<termNote type=\"administrativeStatus\">{status}</termNote>");
    }
    xml.push_str("</tig>");
}
