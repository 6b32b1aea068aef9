//! Locales of all plural shapes and scripts, begun, filled in by a machine and published.

use std::fmt::Write as _;

use comunicado::catalog::parse_resource;
use comunicado::catalog::pattern::{Element, Expression, Pattern};
use comunicado::check::RULES;
use comunicado::diagnostic::Source;

use crate::sandbox::Sandbox;

/// One form to six, ranks of one form to four, eleven scripts, from right to left, and languages that CLDR does not know.
const LOCALES: [&str; 48] = [
    "am", "ar", "be", "bg", "bn", "br", "ckb", "cs", "cy", "da", "de", "el", "fa", "fi", "fil", "fr", "ga",
    "gd", "gu", "he", "hi", "ht", "hu", "hy", "it", "ja", "ka", "km", "ko", "lt", "lv", "mam", "mt", "nah",
    "pl", "pt", "quc", "ro", "ru", "sl", "sr-Latn", "sw", "th", "uk", "vi", "yua", "zh-Hans", "zh-Hant",
];

/// What nobody told us of some languages, filled in by a machine.
const CUSTOMS: &str = "name = \"Ñ\"\n[dates]\nmonths = [\"m1\", \"m2\", \"m3\", \"m4\", \"m5\", \"m6\", \"m7\", \"m8\", \"m9\", \"m10\", \"m11\", \"m12\"]\nlong = \"{day} ti {month} ti {year}\"\n[lists]\nand = \" yetel \"\n[numbers]\ndecimal = \".\"\n[plurals]\ncardinal = { one = \"n = 1\" }\n";

/// Takes the `# ` from every waiting message, as a translator does who leaves the text for later.
fn uncomment(text: &str) -> String {
    let mut made = String::new();
    let mut is_message = false;
    for line in text.lines() {
        let bare = if line == "#" { Some("") } else { line.strip_prefix("# ") };
        let id = bare.and_then(|bare| bare.split_once('=')).map(|(id, _)| id.trim_end());
        let is_id = id.is_some_and(|id| {
            !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        });
        is_message = bare.is_some() && (is_message || is_id);
        let _ = writeln!(made, "{}", bare.filter(|_| is_message).unwrap_or(line));
    }
    made
}

/// Another alphabet in place of the source's letters: all that is text, and nothing else.
/// What `before` says, translated, stays.
fn transliterate(text: &str, before: &str) -> String {
    let (known, _) = parse_resource(&Source::new("a.ftl", before));
    let (resource, found) = parse_resource(&Source::new("a.ftl", text));
    assert!(found.is_empty(), "{found:#?}\n{text}");
    let mut places = Vec::new();
    let is_new = |id: &str| known.message(id).is_none();
    let messages = resource.messages().iter().filter(|message| is_new(&message.id));
    let messages = messages.flat_map(|message| message.patterns());
    for (_, pattern) in messages.chain(resource.terms().iter().flat_map(|term| term.patterns())) {
        gather(pattern, &mut places);
    }
    let is_text = |at: usize| places.iter().any(|place: &std::ops::Range<usize>| place.contains(&at));
    let mut made = String::new();
    for (at, letter) in text.char_indices() {
        let is_small = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_lowercase());
        // Acronyms are the same in all alphabets here.
        let is_word = is_small(Some(letter)) || is_small(text[at + letter.len_utf8()..].chars().next());
        let place = "abcdefghijklmnopqrstuvwxyz".find(letter.to_ascii_lowercase());
        match place.filter(|_| is_word && is_text(at)) {
            Some(place) => made.extend("აბცდეფგჰიჯკლმნოპქრსტუვწხყზ".chars().nth(place)),
            None => made.push(letter),
        }
    }
    made
}

fn gather(pattern: &Pattern, places: &mut Vec<std::ops::Range<usize>>) {
    for element in &pattern.elements {
        match element {
            Element::Text { range, .. } => places.push(range.clone()),
            Element::Placeable { expression: Expression::Select { variants, .. }, .. } => {
                variants.iter().for_each(|variant| gather(&variant.value, places));
            }
            Element::Placeable { .. } => {}
        }
    }
}

/// Each new locale is missing and nothing else; filled in, it is published in every format.
#[test]
fn forty_eight_locales_are_missing_and_then_published() {
    let sandbox = Sandbox::of_our_statement();
    // Counts and ranks, so that selectors are opened.
    let words = "locales/en/statements/global-compact-2017.ftl";
    let plural = "signed-by = { $signatories ->\n    [one] One organization signed.\n   *[other] { $signatories } organizations signed.\n}\n";
    let rank = "day = { NUMBER($signatories, type: \"ordinal\") ->\n    [one] The { $signatories }st.\n    [two] The { $signatories }nd.\n    [few] The { $signatories }rd.\n   *[other] The { $signatories }th.\n}\n";
    sandbox.write(words, format!("{}\n{plural}\n{rank}", sandbox.read(words)));
    sandbox.edit(
        "data/statements/global-compact-2017.toml",
        "    \"closing\",\n",
        "    \"closing\",\n    \"signed-by\",\n    \"day\",\n",
    );
    for tag in LOCALES {
        sandbox.run(&["locale", "add", tag]).exits(0);
    }
    let checked = sandbox.run(&["check", "--format", "concise"]).exits(1);
    let other: Vec<&str> = checked.stdout.lines().filter(|line| !line.contains("missing-message")).collect();
    assert!(other.is_empty(), "{other:#?}");
    for tag in LOCALES {
        assert!(checked.stdout.contains(&format!("locales/{tag}/")), "{tag} misses nothing");
        if ["mam", "nah", "quc", "yua"].contains(&tag) {
            sandbox.write(&format!("locales/{tag}/locale.toml"), CUSTOMS);
        }
        for (path, text) in sandbox.files(&format!("locales/{tag}")) {
            if path.ends_with(".ftl") {
                let before = String::from_utf8(text).unwrap();
                let text = transliterate(&uncomment(&before), &before);
                sandbox.write(&format!("locales/{tag}/{path}"), text);
            }
        }
    }
    // A machine denies nothing and counts in no words: what rules read in sentences is not tried here.
    let rules =
        RULES.iter().map(|rule| rule.kind).filter(|kind| ["L03", "L04", "L05"].contains(&&kind.code[..3]));
    let allow: Vec<String> = rules.map(|kind| format!("\"{}\"", kind.name)).collect();
    let mut settings = sandbox.read("comunicado.toml");
    for tag in LOCALES {
        let _ = write!(settings, "\n[locales.{tag}.check]\nallow = [{}]\n", allow.join(", "));
    }
    sandbox.write("comunicado.toml", settings);
    let run = sandbox.run(&["export"]);
    for tag in LOCALES {
        assert!(
            sandbox.exists(&format!("out/{tag}/global-compact-2017")),
            "{tag} is refused:\n{}",
            run.stderr
        );
    }
    for tag in LOCALES {
        for file in ["statement.html", "statement.md", "contacts.csv", "edition.json"] {
            let text = sandbox.read(&format!("out/{tag}/global-compact-2017/{file}"));
            assert!(!text.contains("M12"), "{tag} {file}: the root’s date");
        }
        let markdown = sandbox.read(&format!("out/{tag}/global-compact-2017/statement.md"));
        let maya = markdown.contains("4 ti m12 ti 2017");
        assert_eq!(maya, ["mam", "nah", "quc", "yua"].contains(&tag), "{tag}: {markdown}");
    }
    let page = sandbox.read("out/ckb/global-compact-2017/statement.html");
    assert!(page.contains("dir=\"rtl\""), "{page}");
    let haitian = sandbox.read("out/ht/global-compact-2017/statement.md");
    assert!(haitian.contains("4 desanm 2017"), "{haitian}");
}
