//! What the views say about one project.

use super::*;
use crate::catalog::{Locale, parse_resource};
use crate::diagnostic::{Arguments, Source, Texts, Voice};
use crate::ledger::{Acceptance, Ledger, Scope, Side, accept, judge};

struct Echo;

impl Voice for Echo {
    fn say(&self, id: &str, arguments: &Arguments) -> String {
        format!("{id}{arguments:?}").replace("{}", "")
    }

    fn say_attribute(&self, _: &str, _: &str, _: &Arguments) -> Option<String> {
        None
    }
}

fn status() -> Status {
    let source = |tag: &str, text: &str| Source::new(format!("locales/{tag}/statements/a.ftl"), text);
    let was = source("en", "a = Ten more wells.\nb = Water.\nc = Rain.\n");
    let en = source("en", "a = Ten more wells.\nb = Clean <b>water</b>.\nc = Rain.\nd = New words here.\n");
    let es = source("es", "a = Diez pozos más.\nb = Agua.\n\nc = La lluvia.\n");
    let side = |source: &Source| Side::of([&parse_resource(source).0]);
    let mut ledger = Ledger::default();
    let yes = Acceptance { scope: Scope::All, is_review: true, is_trivial: false, date: None, by: None };
    accept(&judge(&side(&was), &side(&es), &ledger, "a", &|_| false), &yes, &mut ledger);
    let es = Source::new(es.path, es.text.replace("La lluvia", "Lluvia"));
    let mut texts = Texts::default();
    texts.extend([en.clone(), es.clone()]);
    let mut locale = LocaleStatus::new(&Locale::parse("es").unwrap(), true);
    locale.add(Some("a"), &judge(&side(&en), &side(&es), &ledger, "a", &|_| false), &texts);
    Status { source_locale: "en".to_owned(), locales: vec![locale] }
}

#[test]
fn counts_what_is_done_and_what_is_due() {
    let status = status();
    let total = status.locales[0].total;
    let expected = Counts {
        messages: 4,
        translated: 2,
        reviewed: 1,
        outdated: 1,
        missing: 1,
        unrecorded: 1,
        words_to_do: 5,
        ..Counts::default()
    };
    assert_eq!(total, expected);
    let table = show_table(&status, &Echo);
    let row = table.lines().nth(1).unwrap();
    let numbers: Vec<&str> = row.split_whitespace().skip(3).collect();
    assert_eq!(numbers, ["4", "2", "1", "1", "0", "1", "5"], "{table}");
}

#[test]
fn the_list_says_where_and_why() {
    let list = show_list(&status(), &Echo);
    let places: Vec<&str> = list.lines().map(|line| line.split(" [").next().unwrap()).collect();
    assert_eq!(
        places,
        [
            "locales/es/statements/a.ftl:2: b",
            "locales/en/statements/a.ftl:4: d",
            "locales/es/statements/a.ftl:4: c"
        ]
    );
    assert!(list.lines().nth(1).unwrap().contains("status-missing"), "{list}");
}

#[test]
fn the_page_is_whole_and_holds_text_as_text() {
    let locale = |tag: &str| Locale::parse(tag).unwrap();
    let page = show_html(&status(), &Echo, &locale("en"), &locale("es-MX")).unwrap();
    assert!(page.contains("<html lang=\"es-MX\" dir=\"ltr\">"), "{page}");
    assert!(page.contains("&lt;b&gt;water") && !page.contains("<b>"), "{page}");
    assert!(page.contains("default-src 'none'; style-src 'sha256-") && !page.contains("style="), "{page}");
    assert!(page.contains("value=\"50\""), "{page}");
    let json = serde_json::to_value(status()).unwrap();
    assert_eq!(json["locales"][0]["parts"][0]["wordsToDo"], 5);
    assert_eq!(json["locales"][0]["parts"][0]["todo"][0]["state"], "outdated");
}
