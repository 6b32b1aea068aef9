//! The command `contacts`: who is there, what is wrong, sheets without statements.

use calamine::{Reader, Xlsx, open_workbook};

use crate::sandbox::Sandbox;

fn project() -> Sandbox {
    let sandbox = Sandbox::empty();
    sandbox.run(&["init", "."]).exits(0);
    sandbox
}

#[test]
fn the_list_says_who_may_see_what() {
    let sandbox = project();
    sandbox.edit(
        "data/contacts.csv",
        "ana.morales@bibliotecas.example",
        "ana.morales@bibliotecas.example; ana@home.example [press]",
    );
    let all = sandbox.run(&["contacts", "list"]).exits(0).stdout;
    for said in ["ana@home.example [press]", "night-desk", "+1 202-555-0187 ext. 12"] {
        assert!(all.contains(said), "{all}");
    }
    let public = sandbox.run(&["contacts", "list", "--audience", "public"]).exits(0).stdout;
    assert!(!public.contains("home.example") && !public.contains("night-desk"), "{public}");
    let json = sandbox.run(&["contacts", "list", "--format", "json", "--audience", "press"]).exits(0).stdout;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json[0]["emails"][1], serde_json::json!({ "value": "ana@home.example", "audience": "press" }));
    assert_eq!(json[1]["phones"][0]["e164"], "+12025550187");
    assert_eq!(json.as_array().unwrap().len(), 3);
}

#[test]
fn the_list_obeys_nothing_that_a_file_says() {
    let sandbox = project();
    sandbox.edit("data/contacts.csv", "Ana Morales", "Ana \u{1b}[31mMorales");
    let list = sandbox.run(&["contacts", "list"]).exits(0).stdout;
    assert!(!list.contains('\u{1b}'), "{list}");
}

#[test]
fn only_the_data_is_looked_through() {
    let sandbox = project();
    sandbox.write("locales/en/terms.ftl", "-broken = { $\n");
    assert_eq!(sandbox.run(&["contacts", "check"]).exits(0).stdout, "");
    sandbox.edit("data/contacts.csv", "press@workers.example", "press@workers.example [pres]");
    let run = sandbox.run(&["contacts", "check", "--format", "concise"]).exits(1);
    assert!(run.stdout.contains("invalid-mark"), "{}", run.stdout);
    sandbox.edit("data/contacts.csv", "[pres]", "[press]");
    sandbox.run(&["contacts", "check"]).exits(0);
    let run = sandbox.run(&["contacts", "check", "--strict"]).exits(1);
    assert!(run.stdout.contains("unreachable-contact"), "{}", run.stdout);
}

#[test]
fn a_formula_is_found_before_a_sheet_is_refused_for_it() {
    let sandbox = project();
    let people = sandbox.read("data/contacts.csv");
    sandbox.write("data/contacts.csv", people.replace("Night desk", "=Night desk"));
    let run = sandbox.run(&["contacts", "check", "--format", "concise"]).exits(1);
    assert_eq!(run.stdout.matches("formula-cell").count(), 1, "{}", run.stdout);
    sandbox.run(&["contacts", "export", "--audience", "internal", "--format", "csv,xlsx"]).exits(1);
    sandbox.write("data/contacts.csv", &people);
    sandbox.run(&["contacts", "check"]).exits(0);
    sandbox.run(&["contacts", "export", "--audience", "internal", "--format", "csv,xlsx"]).exits(0);
}

#[test]
fn a_sheet_of_the_whole_project_has_everybody_of_its_audience() {
    let sandbox = project();
    sandbox.edit("data/statements/library-hours.toml", "\"sam-reed\", ", "");
    let run = sandbox.run(&["contacts", "export", "--format", "csv"]).exits(0);
    assert_eq!(run.stdout, "out-contacts/en/contacts.csv\nout-contacts/es/contacts.csv\n");
    let sheet = sandbox.read("out-contacts/es/contacts.csv");
    assert!(sheet.contains("Sam Reed") && sheet.contains("inglés · español"), "{sheet}");
    assert!(!sheet.contains("Night desk"));
    let run = sandbox
        .run(&["contacts", "export", "--audience", "internal", "--locale", "en", "--format", "csv"])
        .exits(0);
    assert_eq!(run.stdout, "out-contacts-internal/en/contacts.csv\n");
    assert!(sandbox.read("out-contacts-internal/en/contacts.csv").contains("Night desk"));
    assert_eq!(sandbox.read("out-contacts/.gitignore"), "*\n");

    sandbox
        .run(&["contacts", "export", "--statement", "library-hours", "--format", "csv", "--locale", "en"])
        .exits(0);
    let of_statement = sandbox.read("out-contacts/en/library-hours/contacts.csv");
    assert!(!of_statement.contains("Sam Reed") && of_statement.contains("Ana Morales"), "{of_statement}");

    for arguments in
        [["--out", "out"], ["--out", "out-press"], ["--format", "html-not"], ["--statement", "none"]]
    {
        let run = sandbox.run(&[&["contacts", "export"][..], &arguments[..]].concat()).exits(2);
        assert!(!run.stderr.is_empty());
    }
    assert!(!sandbox.exists("out/en/contacts.csv"));
}

#[test]
fn a_sheet_with_an_error_is_not_written() {
    let sandbox = project();
    sandbox.run(&["contacts", "export"]).exits(0);
    let before = sandbox.files("out-contacts");
    sandbox.edit("data/contacts.csv", "internal\n", "internl\n");
    let run = sandbox.run(&["contacts", "export"]).exits(1);
    assert!(run.stderr.contains("invalid-audience (1)"), "{}", run.stderr);
    assert_eq!(sandbox.files("out-contacts"), before);
}

#[test]
fn who_speaks_the_readers_language_comes_first_where_it_is_wanted() {
    let sandbox = project();
    let first = |sandbox: &Sandbox| {
        sandbox.run(&["contacts", "export", "--format", "csv"]).exits(0);
        sandbox.read("out-contacts/es/contacts.csv").lines().nth(2).unwrap().to_owned()
    };
    assert!(first(&sandbox).contains("Sam Reed"), "the order of the file");
    let config = sandbox.read("comunicado.toml");
    let config = match config.contains("[export]\n") {
        true => config.replacen("[export]\n", "[export]\ncontact-order = \"language\"\n", 1),
        false => format!("{config}\n[export]\ncontact-order = \"language\"\n"),
    };
    sandbox.write("comunicado.toml", config);
    assert!(first(&sandbox).contains("press@workers.example"), "Sam Reed speaks no Spanish");
}

#[test]
fn people_come_in_by_plan_and_for_nobody_outside() {
    let sandbox = project();
    let before = sandbox.read("data/contacts.csv");
    sandbox.write(
        "google.csv",
        "First Name,Last Name,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value\nRosa,Díaz,rosa@x.example,Mobile,202-555-0155\nAna,Morales,ana.morales@bibliotecas.example,,+1 202-555-0156\n",
    );
    let run = sandbox.run(&["contacts", "import", "google.csv", "--region", "US", "--dry-run"]).exits(0);
    assert!(
        run.stdout.contains("\n+rosa-diaz,Rosa Díaz,,,US cell +1 202-555-0155,rosa@x.example,,,internal\n"),
        "{}",
        run.stdout
    );
    assert!(run.stdout.contains("ana-morales, phones:\n"), "{}", run.stdout);
    assert_eq!(sandbox.read("data/contacts.csv"), before);

    sandbox.run(&["contacts", "import", "google.csv", "--region", "US"]).exits(0);
    let after = sandbox.read("data/contacts.csv");
    assert!(after.starts_with(&before), "nothing that was there is changed");
    let run = sandbox.run(&["contacts", "import", "google.csv", "--region", "US"]).exits(0);
    assert_eq!(sandbox.read("data/contacts.csv"), after);
    assert!(run.stderr.contains("Nobody new"), "{}", run.stderr);
    sandbox.run(&["export"]).exits(0);
    for (path, bytes) in sandbox.files("out") {
        assert!(!String::from_utf8_lossy(&bytes).contains("rosa"), "{path}");
    }

    sandbox.run(&["contacts", "import", "google.csv", "--region", "US", "--update"]).exits(0);
    let updated = sandbox.read("data/contacts.csv");
    assert!(updated.contains("US +1 202-555-0143; US +1 202-555-0156 [internal],ana.morales"), "{updated}");
    sandbox.run(&["contacts", "check"]).exits(0);
}

#[test]
fn cards_begin_a_file_where_there_is_none() {
    let sandbox = project();
    std::fs::remove_file(sandbox.root().join("data/contacts.csv")).unwrap();
    sandbox.write("a.vcf", "BEGIN:VCARD\nVERSION:3.0\nFN:Rosa\nTEL:+52 55 5211 9397\nEND:VCARD\n");
    sandbox.run(&["contacts", "import", "a.vcf", "--audience", "public"]).exits(0);
    assert_eq!(
        sandbox.read("data/contacts.csv"),
        "id,name,organization,phones,emails,sites,languages,audience\nrosa,Rosa,,MX +52 55 5211 9397,,,,public\n"
    );
    sandbox.run(&["contacts", "import", "absent.vcf"]).exits(2);
    sandbox.write("b.txt", "nothing of the kind\n");
    sandbox.run(&["contacts", "import", "b.txt"]).exits(1);
}

/// What Excel and Outlook write where nobody chose “CSV UTF-8”.
#[test]
fn files_in_other_encodings_come_in_where_they_are_certain() {
    let rows = "First Name;Last Name;Home Street;E-mail Address;Mobile Phone\r\nInés;Peña;\"Calle 1\r\nOaxaca; México\";ines@x.example;+52 55 5211 9397\r\n";
    let wide: Vec<u8> = std::iter::once(0xFEFF)
        .chain(rows.replace(';', "\t").encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    let old: Vec<u8> = rows.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let row = "\nines-pena,Inés Peña,,,MX cell +52 55 5211 9397,ines@x.example,,,internal\n";

    let sandbox = project();
    let before = sandbox.read("data/contacts.csv");
    sandbox.write("wide.txt", &wide).write("old.csv", &old);
    let run = sandbox.run(&["contacts", "import", "wide.txt", "--dry-run"]).exits(0);
    assert!(run.stdout.contains(&row.replacen('\n', "\n+", 1)), "{}", run.stdout);
    assert!(run.stderr.contains("was read as UTF-16LE"), "{}", run.stderr);
    let run = sandbox.run(&["contacts", "import", "old.csv"]).exits(1);
    assert!(run.stderr.contains("--encoding windows-1252"), "{}", run.stderr);
    sandbox.run(&["contacts", "import", "old.csv", "--encoding", "utf-8"]).exits(1);
    sandbox.run(&["contacts", "import", "old.csv", "--encoding", "latin-57"]).exits(2);
    assert_eq!(sandbox.read("data/contacts.csv"), before, "nothing is guessed");
    let run = sandbox.run(&["contacts", "import", "old.csv", "--encoding", "windows-1252"]).exits(0);
    assert!(run.stderr.contains("was read as windows-1252"), "{}", run.stderr);
    assert!(sandbox.read("data/contacts.csv").ends_with(row));
    let run = sandbox.run(&["contacts", "import", "wide.txt"]).exits(0);
    assert!(run.stderr.contains("Nobody new"), "{}", run.stderr);
}

fn sheet_names(sandbox: &Sandbox, path: &str) -> Vec<String> {
    open_workbook::<Xlsx<_>, _>(sandbox.root().join(path)).unwrap().sheet_names()
}

#[test]
fn one_workbook_has_a_sheet_for_each_locale() {
    let sandbox = project();
    let run = sandbox.run(&["contacts", "export", "--one-workbook"]).exits(0);
    assert_eq!(run.stdout, "out-contacts/contacts.xlsx\n");
    let mut book: Xlsx<_> = open_workbook(sandbox.root().join("out-contacts/contacts.xlsx")).unwrap();
    assert_eq!(book.sheet_names(), ["Contacts", "Contactos"]);
    let mut cells = |sheet: &str| {
        let range = book.worksheet_range(sheet).unwrap();
        range.used_cells().map(|(_, _, cell)| cell.to_string()).collect::<Vec<_>>()
    };
    let (english, spanish) = (cells("Contacts"), cells("Contactos"));
    let has = |cells: &[String], said: &str| cells.iter().any(|cell| cell == said);
    assert!(has(&english, "Name") && has(&spanish, "Nombre") && has(&spanish, "inglés · español"));
    assert!(has(&english, "Sam Reed") && has(&spanish, "Sam Reed") && !has(&english, "Night desk"));

    let run = sandbox.run(&["contacts", "export", "--one-workbook"]).exits(0);
    assert_eq!(run.stdout, "out-contacts/contacts.xlsx\n", "a second run finds its own file");
    sandbox.run(&["contacts", "export", "--one-workbook", "--locale", "es", "--format", "xlsx"]).exits(0);
    assert_eq!(sheet_names(&sandbox, "out-contacts/contacts.xlsx"), ["Contactos"]);
    let arguments =
        ["contacts", "export", "--one-workbook", "--statement", "library-hours", "--audience", "press"];
    let run = sandbox.run(&arguments).exits(0);
    assert_eq!(run.stdout, "out-contacts-press/statements/library-hours/contacts.xlsx\n");
    // What is for the press is never beside what is for all.
    sandbox.run(&["contacts", "export", "--one-workbook", "--out", "out-contacts-press"]).exits(2);

    sandbox.run(&["contacts", "export"]).exits(0);
    assert!(!sandbox.exists("out-contacts/contacts.xlsx"), "of everything, no old sheet stays behind");
    let run = sandbox.run(&["contacts", "export", "--one-workbook", "--format", "csv"]).exits(2);
    assert!(run.stderr.contains("“csv”"), "{}", run.stderr);
}

#[test]
fn a_workbook_is_written_whole_or_not_at_all() {
    let sandbox = project();
    sandbox.run(&["contacts", "export", "--one-workbook"]).exits(0);
    let before = sandbox.files("out-contacts");
    sandbox.write("locales/en/roles.ftl", "director = Director\n");
    let people = sandbox.read("data/contacts.csv");
    let rows = people.lines().enumerate().map(|(at, line)| match at {
        0 => format!("{line},role\n"),
        _ => format!("{line},director\n"),
    });
    sandbox.write("data/contacts.csv", rows.collect::<String>());
    let run = sandbox.run(&["contacts", "export", "--one-workbook"]).exits(1);
    assert!(
        run.stderr.contains("sheet in es") && run.stderr.contains("The workbook was not"),
        "{}",
        run.stderr
    );
    assert_eq!((run.stdout.as_str(), sandbox.files("out-contacts")), ("", before));
    sandbox.run(&["contacts", "export", "--one-workbook", "--locale", "en"]).exits(0);
    assert_eq!(sheet_names(&sandbox, "out-contacts/contacts.xlsx"), ["Contacts"]);
}

/// An address book that takes in both has each person once.
#[test]
fn a_card_is_the_same_person_with_a_statement_and_without() {
    let sandbox = project();
    sandbox.edit("comunicado.toml", "source-locale", "base-url = \"https://press.example/\"\nsource-locale");
    sandbox.run(&["export", "--format", "vcard"]).exits(0);
    sandbox.run(&["contacts", "export", "--format", "vcard"]).exits(0);
    let cards = |path: &str| {
        let text = sandbox.read(path);
        let lines = text.lines().filter(|line| line.starts_with("UID:"));
        lines.map(str::to_owned).collect::<std::collections::BTreeSet<_>>()
    };
    let (own, all) = (cards("out/en/library-hours/contacts.vcf"), cards("out-contacts/es/contacts.vcf"));
    assert!(own.len() > 1 && own.is_subset(&all), "{own:?} {all:?}");
}

/// A table with faults is not added to: rows are found again by their places.
#[test]
fn nobody_comes_into_a_table_with_faults() {
    let sandbox = project();
    sandbox.edit("data/contacts.csv", "ana-morales,", "Ana Morales,");
    let before = sandbox.read("data/contacts.csv");
    sandbox.write("a.vcf", "BEGIN:VCARD\nFN:Rosa\nTEL:+52 55 5211 9397\nEND:VCARD\n");
    sandbox.run(&["contacts", "import", "a.vcf"]).exits(1);
    assert_eq!(sandbox.read("data/contacts.csv"), before);
}

#[test]
fn a_sheet_that_a_format_refuses_says_why() {
    let sandbox = project();
    sandbox.edit("data/contacts.csv", "Ana Morales", "=Ana Morales");
    let run = sandbox.run(&["contacts", "export", "--format", "csv"]).exits(1);
    assert!(run.stderr.contains("was not written: formula-cell (1)"), "{run:?}");
    assert!(!sandbox.exists("out-contacts/en/contacts.csv"));
}
