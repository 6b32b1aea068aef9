//! The command `import`: documents become statements, and come again as the changes of them.

use serde_json::Value;

use crate::alignment::our_text;
use crate::sandbox::{Sandbox, repository};

/// Our statement as it was written, before there was a program.
pub fn document() -> String {
    let labels: Value = edition_of(&repository().join("out/en/global-compact-2017/edition.json"));
    let said = |inlines: &Value| flatten(inlines);
    let mut text = format!(
        "{}\n\n{}\n\n{} ",
        said(&labels["title"]),
        said(&labels["subtitle"]),
        said(&labels["dateline"]["text"])
    );
    for block in labels["body"].as_array().unwrap() {
        text.push_str(&said(&block["text"]));
        text.push_str("\n\n");
    }
    text.push_str("Signed:\n\n");
    for signatory in labels["signatories"].as_array().unwrap() {
        text.push_str(signatory["name"]["name"].as_str().unwrap());
        text.push('\n');
    }
    text.push_str("\n#\n\nSee next page for contact information in Puerto Vallarta\n\nFor further information in Puerto Vallarta:\n\n");
    text + CONTACTS
}

const CONTACTS: &str = "- Alianza Americas, Chicago, IL, USA - www.alianzaamericas.org - +1 877-683-2908
- Catherine Tactaquin, NNIRR - www.nnirr.org - ctactaquin@nnirr.org, +1 510-459-4457
- Cecilie Kern, Congregation of Our Lady of Charity of the Good Shepherd, gsijpoffice@gmail.com
- Evy Peña, Centro de los Derechos del Migrante, Inc. - www.cdmigrante.org - Mexico: (+52) 55.5211.9397, U.S.: 1-855-234-9699, evy@cdmigrante.org
- Kevin Appleby, Scalabrini International Migration Network, kevin.appleby@simn-global.org
- Lariza Dugan-Cuadra, +1-415-642-4417, Lariza@carecensf.org
- Liberato Bautista, United Methodist Church - General Board of Church and Society, LBautista@umcjustice.org
";

#[allow(clippy::disallowed_methods, reason = "the test reads what was published")]
fn edition_of(path: &std::path::Path) -> Value {
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// Inlines as words, emphasis between asterisks.
fn flatten(text: &Value) -> String {
    let inlines = text["inlines"].as_array().cloned().unwrap_or_default();
    inlines
        .iter()
        .map(|inline| match inline["type"].as_str().unwrap() {
            "emphasis" => format!("*{}*", flatten(inline)),
            "text" | "placeable" => inline["text"].as_str().unwrap().to_owned(),
            other => panic!("{other}"),
        })
        .collect()
}

/// What of an edition must be the same whatever the ids are.
fn parts(edition: &Value) -> Vec<String> {
    let mut parts = vec![
        flatten(&edition["title"]),
        flatten(&edition["subtitle"]),
        flatten(&edition["dateline"]["text"]),
    ];
    parts.extend(
        edition["body"]
            .as_array()
            .unwrap()
            .iter()
            .map(|block| format!("{} {}", block["type"], flatten(&block["text"]))),
    );
    parts.extend(
        edition["signatories"]
            .as_array()
            .unwrap()
            .iter()
            .map(|signatory| signatory["name"]["name"].to_string()),
    );
    for contact in edition["contacts"].as_array().unwrap() {
        let list = |field: &str, inner: &str| -> Vec<String> {
            let values = contact[field].as_array().cloned().unwrap_or_default();
            values
                .iter()
                .map(|value| if inner.is_empty() { value.to_string() } else { value[inner].to_string() })
                .collect()
        };
        parts.push(format!(
            "{} | {} | {} | {:?} {:?} | {:?} | {:?}",
            contact["name"],
            contact["organization"]["name"],
            flatten(&contact["place"]),
            list("phones", "e164"),
            list("phones", "region"),
            list("emails", ""),
            list("sites", "url"),
        ));
    }
    parts
}

fn export(sandbox: &Sandbox, id: &str) -> Value {
    sandbox.run(&["export", "--locale", "en", "--fallback"]);
    edition_of(&sandbox.root().join(format!("out/en/{id}/edition.json")))
}

#[test]
fn our_statement_comes_out_as_our_own_edition_wherever_it_is_imported() {
    let ours = parts(&edition_of(&repository().join("out/en/global-compact-2017/edition.json")));
    assert_eq!(ours.len(), 3 + 7 + 7 + 7);
    let empty = Sandbox::empty();
    let begun = Sandbox::empty();
    begun.run(&["init", "."]).exits(0);
    let own = Sandbox::of_our_statement();
    for (sandbox, id) in [(&empty, "compact"), (&begun, "compact"), (&own, "another")] {
        sandbox.write("statement.txt", document());
        let run = sandbox.run(&["import", "statement.txt", "--id", id]).exits(0);
        assert!(!run.stderr.contains("error"), "{}", run.stderr);
        assert_eq!(parts(&export(sandbox, id)), ours, "{}", run.stdout);
    }
    let words = own.read("locales/en/statements/another.ftl");
    for term in [
        "{ -global-compact(form: \"full\") }",
        "*{ -new-york-declaration }*",
        "{ -stocktaking-meeting(form: \"quoted\") }",
        "call-to-action = ",
    ] {
        assert!(words.contains(term), "{term}: {words}");
    }
    assert_eq!(
        own.read("data/contacts.csv"),
        Sandbox::of_our_statement().read("data/contacts.csv"),
        "nobody twice"
    );
}

#[test]
fn our_statement_again_is_an_empty_plan_and_corrected_it_is_the_correction() {
    let sandbox = Sandbox::of_our_statement();
    sandbox.write("statement.txt", document());
    let run = sandbox.run(&["import", "statement.txt", "--dry-run"]).exits(0);
    assert!(
        run.stderr.contains("global-compact-2017") && !run.stdout.contains("+++"),
        "{}{}",
        run.stdout,
        run.stderr
    );
    let corrected = document().replace("is deeply disappointing", "is most disappointing");
    sandbox.write("statement.txt", corrected);
    sandbox.run(&["import", "statement.txt"]).exits(0);
    let run = sandbox.run(&["status", "--locale", "es", "--todo"]);
    let due: Vec<&str> = run.stdout.lines().filter(|line| line.contains("outdated")).collect();
    assert!(run.stdout.contains("universal-standards"), "{}", run.stdout);
    assert!(!run.stdout.contains("chosen-path"), "{}\n{due:?}", run.stdout);
    let words = sandbox.read("locales/en/statements/global-compact-2017.ftl");
    assert!(words.contains("is most disappointing") && words.contains("# “This path” is the one"), "{words}");
}

#[test]
fn a_correction_keeps_what_people_put_into_the_message() {
    let sandbox = Sandbox::of_our_statement();
    let path = "locales/en/statements/global-compact-2017.ftl";
    let words = sandbox.read(path);
    let by_hand = words.replace("the multiple policy decisions", "the { $signatories } policy decisions");
    let by_hand = by_hand.replace("multiple policy decisions", "{ $signatories } policy *decisions*");
    assert_ne!(words, by_hand);
    sandbox.write(path, by_hand.clone());
    // In words or in figures: the same number is no change.
    let said = document().replace("multiple policy decisions", "seven policy decisions");
    sandbox.write("statement.txt", said.clone());
    let run = sandbox.run(&["import", "statement.txt"]).exits(0);
    assert!(run.stderr.contains("nothing to do"), "{}", run.stderr);
    assert_eq!(sandbox.read(path), by_hand);
    let corrected = said.replace("are anti-immigrant and seek", "are against immigrants and seek");
    sandbox.write("statement.txt", corrected.clone());
    let run = sandbox.run(&["import", "statement.txt"]).exits(0);
    assert!(!run.stderr.contains("warning"), "{}", run.stderr);
    let expected = by_hand.replace("are anti-immigrant and seek", "are against immigrants and seek");
    assert_eq!(sandbox.read(path), expected, "one change, and no other byte");
    // Another number: the document is believed, and it is told.
    sandbox.write("statement.txt", corrected.replace("seven policy", "nine policy"));
    let run = sandbox.run(&["import", "statement.txt"]).exits(0);
    assert!(run.stderr.contains("written-out") && run.stderr.contains("{ $signatories }"), "{}", run.stderr);
    assert!(sandbox.read(path).contains("nine policy *decisions*"));
}

#[test]
fn a_translation_finds_its_statement() {
    let sandbox = Sandbox::of_our_statement();
    sandbox.write("Nota final.txt", our_text());
    let told = sandbox.run(&["import", "Nota final.txt"]).exits(1).stderr;
    let command = "comunicado import 'Nota final.txt' --align --locale es --statement global-compact-2017";
    assert!(told.contains("known-translation") && told.contains(command), "{told}");
    sandbox.run(&["import", "Nota final.txt", "--align"]).exits(2);
}

#[test]
fn an_archive_in_two_languages_is_sorted_out() {
    let sandbox = Sandbox::empty();
    // The Spanish ones come first, and one of them translates nothing. The project is in the language of most.
    sandbox.write("archive/01-es.txt", our_text());
    let lone = "Queremos agua\n\nLima, 3 de marzo de 2024 – Los pueblos del río pidieron hoy al ministerio que los \
        escuche, porque el agua que beben ya no es la de antes y nadie les ha dicho por qué.\n\nFirman:\n\nUnión de Ríos\n";
    sandbox.write("archive/02-es.txt", lone);
    sandbox.write("archive/03-en.txt", document());
    for number in 4..7 {
        let other = document().replace("December 4", &format!("December {}", number + 5));
        sandbox.write(&format!("archive/0{number}-en.txt"), other.replace("Stocktaking", "Planning"));
    }
    let run = sandbox.run(&["import", "--statements", "archive", "--format", "json"]).exits(1);
    let rows: Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!((&rows[0]["outcome"], &rows[0]["locale"]), (&"translation".into(), &"es".into()), "{rows}");
    assert_eq!(rows[0]["statement"], rows[2]["statement"]);
    assert_eq!(rows[0]["preparation"], "comunicado locale add es");
    assert_eq!((&rows[1]["outcome"], &rows[1]["reason"]), (&"refused".into(), &"lone-translation".into()));
    assert!(run.stderr.contains("translations 1, refused 1."), "{}", run.stderr);
    assert!(!sandbox.exists("locales/es"));
    sandbox.run(&["locale", "add", "es"]).exits(0);
    let run = sandbox.run(&["import", "--statements", "archive", "--align"]);
    assert!(run.stderr.contains("known 4, repeated 0, translations 1"), "{}{}", run.stdout, run.stderr);
    let id = rows[0]["statement"].as_str().unwrap();
    let words = sandbox.read(&format!("locales/es/statements/{id}.ftl"));
    assert!(words.contains("profundamente"), "{words}");
}

#[test]
fn standard_input_and_ids_that_would_leave_the_folder() {
    let sandbox = Sandbox::empty();
    let mut command = sandbox.command(&["import", "-", "--dry-run"]);
    let mut child =
        command.stdin(std::process::Stdio::piped()).stdout(std::process::Stdio::piped()).spawn().unwrap();
    std::io::Write::write_all(&mut child.stdin.take().unwrap(), document().as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    let shown = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success() && shown.contains("b/data/organizations.csv"), "{shown}");
    sandbox.write("statement.txt", document());
    for id in ["../x", "a/b", "..", "con", "X"] {
        let run = sandbox.run(&["import", "statement.txt", "--id", id]).exits(2);
        assert!(run.stderr.contains("--id"), "{}", run.stderr);
    }
    assert!(!sandbox.exists("data"));
}

#[test]
fn programs_are_told_the_parts() {
    let sandbox = Sandbox::empty();
    sandbox.write("statement.txt", document());
    let run = sandbox.run(&["import", "statement.txt", "--dry-run", "--format", "json"]).exits(0);
    let shown: Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(shown["parts"][0]["part"], "title");
    assert_eq!(shown["parts"].as_array().unwrap().len(), 28);
}

#[test]
fn whose_words_a_paragraph_quotes_is_told() {
    let sandbox = Sandbox::empty();
    let text = "Water for all\n\nMontevideo, 3 May 2019 – The unions of the region met today and agreed on this.\n\n\
                “We will not pay for the rain,” said Dr. Ana Pereira, coordinator of the network.\n\n\
                “I have paid for eleven years,” said a second engineer who asked not to be named.\n";
    sandbox.write("statement.txt", text);
    let run = sandbox.run(&["import", "statement.txt", "--dry-run", "--format", "json"]).exits(0);
    let shown: Value = serde_json::from_str(&run.stdout).unwrap();
    let speakers: Vec<&Value> =
        shown["parts"].as_array().unwrap().iter().map(|part| &part["speaker"]).collect();
    let speaker = |name: &str, sure: &str| serde_json::json!({ "name": name, "confidence": sure });
    assert_eq!(speakers[speakers.len() - 2], &speaker("Dr. Ana Pereira", "sure"));
    assert_eq!(speakers[speakers.len() - 1], &speaker("a second engineer", "unsure"));
    assert!(speakers[0].is_null());
    let run = sandbox.run(&["import", "statement.txt", "--dry-run"]).exits(0);
    assert!(
        run.stdout.contains("Quotes") && run.stdout.contains("a second engineer (not sure)"),
        "{}",
        run.stdout
    );
    sandbox.write(
        "statement.txt",
        "Water for all\n\nMontevideo, 3 May 2019 – The unions met today and agreed.\n",
    );
    let run = sandbox.run(&["import", "statement.txt", "--dry-run"]).exits(0);
    assert!(!run.stdout.contains("Quotes"), "nobody is quoted: {}", run.stdout);
}

#[test]
fn an_archive_is_imported_once_and_near_copies_stay_apart() {
    let sandbox = Sandbox::empty();
    let other =
        document().replace("deeply disappointing", "most disappointing").replace("December 4", "December 5");
    sandbox.write("archive/a.txt", document()).write("archive/sub/copy.txt", document());
    sandbox
        .write("archive/c.txt", other)
        .write("archive/d.txt", "no day here")
        .write("archive/e.pdf", "%PDF-1.7")
        .write("archive/f.png", "no text");
    let run = sandbox.run(&["import", "--statements", "archive", "--dry-run"]).exits(1);
    assert!(!sandbox.exists("data"), "{}", run.stdout);
    let run = sandbox.run(&["import", "--statements", "archive"]).exits(1);
    assert!(
        run.stderr.contains("5 documents: new 2, changed 0, known 0, repeated 1, translations 0, refused 2."),
        "{}{}",
        run.stdout,
        run.stderr
    );
    assert!(
        run.stderr.contains("no-day")
            && run.stderr.contains("is a PDF")
            && run.stderr.contains("archive/d.txt"),
        "{}",
        run.stderr
    );
    let before = sandbox.files("data");
    assert_eq!(sandbox.read("data/contacts.csv").lines().count(), 8, "nobody twice");
    let run = sandbox.run(&["import", "--statements", "archive"]).exits(1);
    assert!(
        run.stderr.contains("new 0, changed 0, known 2, repeated 1, translations 0, refused 2."),
        "{}{}",
        run.stdout,
        run.stderr
    );
    assert_eq!(sandbox.files("data"), before);
}

#[test]
fn a_text_in_an_older_encoding_comes_in_when_it_is_named() {
    let sandbox = Sandbox::empty();
    let text = document();
    let (old, _, is_lossy) = encoding_rs::WINDOWS_1252.encode(&text);
    assert!(!is_lossy && old.len() < text.len());
    sandbox.write("old.txt", &*old);
    let told = sandbox.run(&["import", "old.txt", "--id", "old"]).exits(1).stderr;
    assert!(told.contains("--encoding windows-1252"), "{told}");
    sandbox.run(&["import", "old.txt", "--id", "old", "--encoding", "latin-57"]).exits(2);
    sandbox.run(&["import", "old.txt", "--id", "old", "--encoding", "windows-1252"]).exits(0);
    assert!(sandbox.read("data/contacts.csv").contains("Evy Peña"));
}

#[test]
fn a_language_that_is_not_there_yet_is_said() {
    let sandbox = Sandbox::empty();
    sandbox.run(&["init", "."]).exits(0);
    sandbox.write("a.txt", "Comunicado\n\nTexto de prueba.\n");
    let told = sandbox.run(&["import", "a.txt", "--locale", "fr"]).exits(2).stderr;
    assert!(told.contains("comunicado locale add fr"), "{told}");
}

/// Forty statements of one day that differ in a number: each is known again, and none is written over another.
#[test]
fn statements_that_are_nearly_the_same_are_told_apart() {
    let place = Sandbox::empty();
    let text = |at: usize| {
        format!(
            "Attack on village {at}\n\nOslo, 3 May 2019 – We condemn the attack on the village of the river, the {at}th of this year.\n\n\
             The families lost their homes and their harvest. We ask for an inquiry.\n\nSigned:\nRed del Agua\n"
        )
    };
    for at in 0..40 {
        place.write(&format!("archive/{at:02}.txt"), text(at));
    }
    let said = place.run(&["import", "--statements", "archive"]).exits(0);
    assert!(said.stderr.contains("new 40, changed 0"), "{}", said.stderr);
    let before = (place.files("locales"), place.files("data"));
    let again = place.run(&["import", "--statements", "archive"]).exits(0);
    assert!(again.stderr.contains("new 0, changed 0, known 40"), "{}", again.stderr);
    place.run(&["import", "archive/33.txt"]).exits(0);
    assert!((place.files("locales"), place.files("data")) == before);
}

/// What is said again on another day below another title is another statement; a day that was corrected is told.
#[test]
fn a_statement_is_not_written_over_by_another_that_repeats_it() {
    let place = Sandbox::empty();
    let text = |title: &str, day: &str| {
        format!(
            "{title}\n\nOslo, {day} 2019 – We condemn the attack on the village by the river.\n\n\
             The families lost their homes and their harvest. We ask for an inquiry.\n\nSigned:\nRed del Agua\n"
        )
    };
    place.write("a.txt", text("The village must be rebuilt", "3 May"));
    place.write("b.txt", text("Nobody answers for the mill", "9 June"));
    place.write("c.txt", text("The village must be rebuilt", "4 May"));
    place.run(&["import", "a.txt"]).exits(0);
    let before = place.files("locales/en/statements");
    place.run(&["import", "b.txt"]).exits(0);
    let after = place.files("locales/en/statements");
    assert!(after.len() == 2 && before.iter().all(|file| after.contains(file)));
    let said = place.run(&["import", "c.txt"]).exits(0).stderr;
    assert!(said.contains("The statement is of 2019-05-03, and the document of 2019-05-04"), "{said}");
    // In an archive, too.
    place.write("archive/c.txt", text("The village must be rebuilt", "5 May"));
    let said = place.run(&["import", "--statements", "archive"]).exits(0).stderr;
    assert!(said.contains("The statement is of 2019-05-04, and the document of 2019-05-05"), "{said}");
    place.run(&["import", "--statements", "a.txt"]).exits(2);
}
