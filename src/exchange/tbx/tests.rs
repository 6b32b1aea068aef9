//! Glossaries of our own and of other programs.

use super::super::Delivery;
use super::super::unit::{Extract, Term};
use super::*;
use crate::diagnostic::Source;

fn read(text: &str) -> Result<Vec<Concept>, crate::diagnostic::Diagnostic> {
    read_concepts(&Source::new("x.tbx", text))
}

/// Language, word, and how it stands.
fn said(concept: &Concept) -> Vec<(&str, &str, Standing)> {
    concept.words.iter().map(|word| (word.tag.as_str(), word.text.as_str(), word.standing)).collect()
}

#[test]
fn what_is_written_is_read_again_in_both_versions() {
    let term = |source: &str, targets: &[&str], forbidden: &[&str], is_kept| Term {
        source: source.to_owned(),
        targets: targets.iter().map(|word| (*word).to_owned()).collect(),
        forbidden: forbidden.iter().map(|word| (*word).to_owned()).collect(),
        is_kept,
        note: Some("<Of> & for".to_owned()),
    };
    let glossary = vec![
        term("stocktaking", &["balance", "reunión de balance"], &["inventario"], false),
        term("NNIRR", &[], &[], true),
    ];
    let extract = Extract { source: "en".into(), target: "es".into(), glossary, ..Extract::default() };
    for edition in [TbxVersion::Second, TbxVersion::Third] {
        let text = String::from_utf8(write_glossary(&extract, edition)).unwrap();
        let concepts = read(&text).unwrap();
        assert_eq!(
            said(&concepts[0]),
            [
                ("en", "stocktaking", Standing::Admitted),
                ("es", "balance", Standing::Preferred),
                ("es", "reunión de balance", Standing::Admitted),
                ("es", "inventario", Standing::Forbidden),
            ]
        );
        assert_eq!(concepts[0].notes, ["<Of> & for"]);
        assert_eq!(concepts[1].words.len(), 2);
        let (delivery, _) = Delivery::new("x", text.into_bytes());
        assert!(is_glossary(&delivery));
    }
}

#[test]
fn what_other_programs_write_is_read() {
    // The nesting of MultiTerm and of Microsoft’s terminology, with a document type that is only named.
    let old = "<?xml version=\"1.0\"?><!DOCTYPE martif SYSTEM \"TBXcoreStructV02.dtd\"><martif type=\"TBX-Basic\" xml:lang=\"en-US\">\
        <martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></martifHeader><text><body><termEntry id=\"1\">\
        <descripGrp><descrip type=\"definition\">A  day\nof counting</descrip><admin type=\"source\">x</admin></descripGrp>\
        <transacGrp><transac type=\"transactionType\">origination</transac><date>2019</date></transacGrp>\
        <langSet xml:lang=\"en-US\"><ntig><termGrp><term>stock<hi>taking</hi></term><termNote type=\"partOfSpeech\">noun</termNote>\
        </termGrp></ntig></langSet><langSet xml:lang=\"es-es\"><ntig><termGrp><term>inventario</term>\
        <termNote type=\"administrativeStatus\">supersededTerm-admn-sts</termNote></termGrp></ntig>\
        <ntig><termGrp><term>balance</term><termNote type=\"normativeAuthorization\">standardizedTerm</termNote></termGrp></ntig>\
        </langSet></termEntry></body></text></martif>";
    let concepts = read(old).unwrap();
    assert_eq!(
        said(&concepts[0]),
        [
            ("en-US", "stocktaking", Standing::Admitted),
            ("es-es", "inventario", Standing::Forbidden),
            ("es-es", "balance", Standing::Preferred),
        ]
    );
    assert_eq!(concepts[0].notes, ["A day of counting"]);
    // DCT style: the categories are elements.
    let new = "<tbx type=\"TBX-Min\" style=\"dct\" xml:lang=\"en\" xmlns=\"urn:iso:std:iso:30042:ed-2\" xmlns:min=\"m\" \
        xmlns:basic=\"b\"><tbxHeader/><text><body><conceptEntry id=\"c\"><min:subjectField>law</min:subjectField>\
        <langSec xml:lang=\"en\"><basic:definition>To leave</basic:definition><termSec><term>waiver</term></termSec></langSec>\
        <langSec xml:lang=\"es\"><termSec><term>dispensa</term><min:administrativeStatus>notRecommended</min:administrativeStatus>\
        </termSec><termSec><term>exención</term></termSec></langSec></conceptEntry></body></text></tbx>";
    let concepts = read(new).unwrap();
    assert_eq!(
        said(&concepts[0]),
        [
            ("en", "waiver", Standing::Admitted),
            ("es", "dispensa", Standing::Forbidden),
            ("es", "exención", Standing::Admitted),
        ]
    );
    assert_eq!(concepts[0].notes, ["To leave"]);
}

#[test]
fn what_could_do_harm_is_refused() {
    let bomb = "<!DOCTYPE martif [<!ENTITY a \"aaaa\">]><martif><text><body/></text></martif>";
    let deep = format!("<martif><text><body><termEntry>{}", "<descripGrp>".repeat(100));
    for text in [bomb, "<martif><text><body><termEntry>", "<tbx>&nbsp;</tbx>", deep.as_str()] {
        assert_eq!(read(text).unwrap_err().kind.name, "damaged-return", "{text}");
    }
    let many = "<termEntry/>".repeat(MOST_CONCEPTS + 1);
    assert!(read(&format!("<martif><text><body>{many}</body></text></martif>")).is_err());
}
