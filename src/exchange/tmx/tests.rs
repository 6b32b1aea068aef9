//! Memories of our own and of other programs.

use super::super::memory::Pair;
use super::super::{Delivery, plain_text, read_plain};
use super::*;
use crate::catalog::Locale;
use crate::diagnostic::{Diagnostic, Source};

fn pair(unit: &str, source: &str, target: &str) -> Pair {
    let (source, target) = (read_plain(source, &[]), read_plain(target, &[]));
    let (file, unit) = ("labels.ftl".to_owned(), unit.to_owned());
    Pair { file, unit, source, target, origin: None, is_approved: true }
}

fn read(text: &str) -> Result<Vec<Pair>, Diagnostic> {
    let (from, to) = (Locale::parse("en").unwrap(), Locale::parse("es").unwrap());
    read_memory(&Source::new("x.tmx", text), (&from, &to), None)
}

fn said(pairs: &[Pair]) -> Vec<(String, String)> {
    pairs.iter().map(|pair| (plain_text(&pair.source), plain_text(&pair.target))).collect()
}

#[test]
fn what_is_written_is_read_again_and_added_to_line_by_line() {
    let b = pair("b", "Dig { $n }\n*wells* & <more>", "Cave { $n }\n*pozos* y <más>");
    let one = String::from_utf8(write_memory("en", "es", [&b])).unwrap();
    assert_eq!(said(&read(&one).unwrap()), said(std::slice::from_ref(&b)));
    assert_eq!((read(&one).unwrap()[0].unit.as_str(), read(&one).unwrap()[0].is_approved), ("b", true));
    // In its place, whichever comes first; a second time nothing.
    let (a, c) = (pair("a", "One", "Uno"), pair("c", "Three", "Tres"));
    let more = add_pairs(Some(&one), ("en", "es"), [&c, &a, &b]).unwrap().unwrap();
    assert_eq!(more.into_bytes(), write_memory("en", "es", [&a, &b, &c]));
    assert_eq!(add_pairs(Some(&one), ("en", "es"), [&b]), Ok(None));
    let new = add_pairs(None, ("en", "es"), [&b]).unwrap().unwrap();
    assert_eq!(new, one);
    assert_eq!(add_pairs(Some("<tmx>"), ("en", "es"), [&b]), Err(DamagedMemory));
    // Under another name, in its place there; what only begins alike, or is of a statement, keeps its own.
    let others = ["b-2", "c", "b[one]", "b.title"].map(|unit| pair(unit, unit, "x"));
    let all = String::from_utf8(write_memory("en", "es", others.iter().chain([&b]))).unwrap();
    let renamed = rename_pairs(&all, "", ("b", "zed")).unwrap().unwrap();
    let named: Vec<String> = read(&renamed).unwrap().into_iter().map(|pair| pair.unit).collect();
    assert_eq!(named, ["b-2", "c", "zed.title", "zed", "zed[one]"]);
    assert_eq!(rename_pairs(&renamed, "", ("zed", "b")).unwrap().unwrap(), all);
    assert_eq!(rename_pairs(&all, "compact", ("b", "zed")), Ok(None));
    // Both sides of a merge are kept.
    let lines = |text: &str| text.lines().filter(|line| line.starts_with("<tu>")).count();
    assert_eq!((lines(&one), one.matches('\n').count()), (1, 7));
    // What XML cannot hold is left out.
    assert_eq!(lines(&String::from_utf8(write_memory("en", "es", [&pair("x", "a\u{1}", "b")])).unwrap()), 0);
}

#[test]
fn what_omegat_writes_is_read() {
    let text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n<!DOCTYPE tmx SYSTEM \"tmx11.dtd\">\n<tmx version=\"1.1\"><header \
        creationtool=\"OmegaT\" srclang=\"EN\"/><body><tu>\n<tuv lang=\"EN-US\"><seg>Dig &lt;b0/&gt; wells in 5 &lt; 6</seg></tuv>\
        <tuv lang=\"FR\"><seg>Creusez</seg></tuv><tuv lang=\"ES_mx\"><seg>Cave &lt;b0/&gt; pozos</seg></tuv></tu></body></tmx>";
    let utf16: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let (delivery, found) = Delivery::new("x.tmx", utf16);
    assert!(found.is_empty() && is_memory(&delivery));
    let pairs = read(&delivery.source.text).unwrap();
    assert_eq!(
        said(&pairs),
        [("Dig { <b0/> } wells in 5 < 6".to_owned(), "Cave { <b0/> } pozos".to_owned())]
            .map(|(a, b)| { (a.replace("{ <b0/> }", &shown()), b.replace("{ <b0/> }", &shown())) })
    );
    let level2 = "<tmx version=\"1.4\"><body><tu><prop type=\"id\">k</prop><tuv xml:lang=\"en\"><seg>A <bpt i=\"1\">**</bpt>b<ept \
        i=\"1\">**</ept> <hi>c</hi><ph x=\"2\"/></seg></tuv><tuv xml:lang=\"es\"><seg>Á</seg></tuv></tu></body></tmx>";
    assert_eq!(read(level2).unwrap()[0].unit, "k");
    assert!(said(&read(level2).unwrap())[0].0.starts_with("A **b** c"));
}

fn shown() -> String {
    let flat = super::super::Part::Code(super::super::Code {
        id: String::new(),
        role: super::super::Role::Single,
        original: "<b0/>".to_owned(),
        is_optional: true,
    });
    plain_text(&[flat])
}

#[test]
fn what_could_do_harm_is_refused() {
    let bomb = "<!DOCTYPE tmx [<!ENTITY a \"aaaa\">]><tmx version=\"1.4\"><body/></tmx>";
    for text in [bomb, "<tmx><body><tu>", "<tmx>&nbsp;</tmx>"] {
        assert_eq!(read(text).unwrap_err().kind.name, "damaged-return", "{text}");
    }
}
