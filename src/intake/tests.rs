//! People of other programs' files: what is read, and what holds for every file.

use proptest::prelude::*;

use super::*;
use crate::diagnostic::{Edit, Source};
use crate::statement::{Audience, read_directory};

const HEADER: &str = "id,name,organization,phones,emails,sites,languages,audience\n";

fn people(text: &str) -> Vec<Person> {
    read_people_of(&Source::new("import.csv", text), None).0
}

/// The file of contacts after `import`, and the names of what was found.
fn import(contacts: &str, import: &str, order: &Intake) -> (String, Taken, Vec<&'static str>) {
    let organizations = Source::new("o.csv", "id,name,short\nnnirr,National Network,NNIRR\n");
    let contacts = Source::new("data/contacts.csv", contacts);
    let (directory, faults) = read_directory(Some(&organizations), Some(&contacts));
    assert!(!faults.iter().any(crate::diagnostic::Diagnostic::is_error), "{faults:?}");
    let (people, mut found) = read_people_of(&Source::new("import", import), None);
    let (taken, more) = take_in(&people, &contacts, &directory, order);
    found.extend(more);
    let (text, undone) = Edit::apply(&contacts.text, &taken.edits);
    assert_eq!(undone, []);
    (text, taken, found.iter().map(|finding| finding.kind.name).collect())
}

fn internal() -> Intake {
    Intake { audience: Audience::Internal, region: Some("MX".to_owned()), update: false, ..Intake::default() }
}

#[test]
fn each_program_is_read_by_its_headings() {
    let google = "First Name,Middle Name,Last Name,Organization Name,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value\n\
        Evy,,Peña,NNIRR,* Work,evy@x.org ::: e@y.org,Mobile,55 5211 9397\n";
    let outlook = "First Name,Last Name,Company,Job Title,E-mail Address,Mobile Phone,Business Fax\r\nEvy,Peña,NNIRR,Speaker,evy@x.org,55 5211 9397,55 5211 9398\r\n";
    let old = "Name;Given Name;Family Name;E-mail 1 - Type;E-mail 1 - Value\nEvy Peña;Evy;Peña;;evy@x.org\n";
    let own = "name,emails,phones\nEvy Peña,evy@x.org; e@y.org,MX cell 55 5211 9397\n";
    for text in [google, outlook, old, own] {
        let [person] = &people(text)[..] else { panic!("{text}") };
        assert_eq!((person.name.as_str(), person.emails[0].text.as_str()), ("Evy Peña", "evy@x.org"));
    }
    assert_eq!(people(google)[0].emails.len(), 2);
    assert_eq!(people(google)[0].phones[0].kinds, ["cell"]);
    assert_eq!(people(outlook)[0].phones[1].kinds, ["work", "fax"]);
    let (_, found) = read_people_of(&Source::new("x", "a,b\n1,2\n"), None);
    assert_eq!(found[0].kind.name, "unknown-import");
}

#[test]
fn cards_of_every_version_are_read() {
    let text = "BEGIN:VCARD\r\nVERSION:4.0\r\nitem1.FN:Peña\\, Evy\r\nORG:Centro\\, Inc.;Press\r\nTEL;VALUE=uri;TYPE=\"cell,voice\":tel:+52-55-\r\n 5211-9397\r\nEMAIL:a@x.org\r\nLANG:es\r\nTITLE:Speaker\r\nNOTE:one\\ntwo\r\nEND:VCARD\r\n\
        BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Mu=C3=B1oz;Jos=\n=C3=A9\nTEL;HOME;FAX:1\nEND:VCARD\n\
        BEGIN:VCARD\nVERSION:3.0\nFN:NNIRR\nX-ABShowAs:COMPANY\nEND:VCARD\n";
    let people = people(text);
    let [evy, jose, company] = &people[..] else { panic!("{people:?}") };
    assert_eq!(
        (evy.name.as_str(), evy.organization.as_str(), evy.notes.as_str()),
        ("Peña, Evy", "Centro, Inc.", "one\ntwo")
    );
    assert_eq!(evy.phones, [Item { text: "tel:+52-55-5211-9397".to_owned(), kinds: vec!["cell"] }]);
    assert_eq!((jose.name.as_str(), &jose.phones[0].kinds[..]), ("José Muñoz", &["home", "fax"][..]));
    assert_eq!((company.name.as_str(), company.organization.as_str()), ("", "NNIRR"));
}

#[test]
fn letters_spelled_as_numbers_are_those_of_the_encoding_that_the_card_names() {
    let card = |parameters: &str, name: &str| {
        format!(
            "BEGIN:VCARD\r\nVERSION:2.1\r\nN{parameters};ENCODING=QUOTED-PRINTABLE:{name}\r\nEMAIL:a@x.org\r\nEND:VCARD\r\n"
        )
    };
    let read = |text: &str, label: &str| {
        let encoding = encoding_rs::Encoding::for_label(label.as_bytes());
        read_people_of(&Source::new("a.vcf", text), encoding).0.remove(0).name
    };
    assert_eq!(read(&card(";CHARSET=ISO-8859-1", "Pe=F1a;E=\r\nvy"), ""), "Evy Peña");
    assert_eq!(read(&card(";CHARSET=windows-1251", "=C8=E2=E0=ED"), ""), "Иван");
    assert_eq!(read(&card(";CHARSET=UTF-8", "Pe=C3=B1a"), "windows-1252"), "Peña", "the card knows better");
    assert_eq!(read(&card("", "Pe=F1a"), "windows-1252"), "Peña");
    for (parameters, name) in [("", "Pe=F1a"), (";CHARSET=UTF-8", "Pe=F1a"), (";CHARSET=X-UNKNOWN", "Pe=F1a")]
    {
        let (text, _, found) = import(HEADER, &card(parameters, name), &internal());
        assert_eq!((text.as_str(), &found[..]), (HEADER, &["unsafe-import"][..]), "{parameters}");
    }
}

#[test]
fn who_is_new_is_written_as_the_file_writes() {
    let import = |contacts: &str| {
        import(
            contacts,
            "name,organization,emails,phones\n\"Evy; \"\"Peña\"\"\",nnirr,evy@x.org,55 5211 9397\n",
            &internal(),
        )
        .0
    };
    let row = "evy-pena,\"Evy; \"\"Peña\"\"\",nnirr,MX +52 55 5211 9397,evy@x.org,,,internal\n";
    assert_eq!(import(HEADER), format!("{HEADER}{row}"));
    assert_eq!(
        import("name;id;audience\r\nAna;ana;press"),
        "name;id;audience;organization;phones;emails\r\nAna;ana;press;;;\r\n\"Evy; \"\"Peña\"\"\";evy-pena;internal;nnirr;MX +52 55 5211 9397;evy@x.org\r\n"
    );
    assert_eq!(
        import("\"id\",\"name\"\n\"ana\",\"Ana\"\n"),
        "\"id\",\"name\",\"organization\",\"phones\",\"emails\",\"audience\"\n\"ana\",\"Ana\",\"\",\"\",\"\",\"\"\n\"evy-pena\",\"Evy; \"\"Peña\"\"\",\"nnirr\",\"MX +52 55 5211 9397\",\"evy@x.org\",\"internal\"\n",
        "nobody is public because a column is missing"
    );
}

#[test]
fn who_is_known_stays_as_written_until_it_is_said() {
    let contacts = format!("{HEADER}evy,Evy Peña,,MX 55.5211.9397,Evy@x.org,,es,\n");
    for (file, changes) in [
        ("name,emails\nSomebody Else,evy@X.org\n", &[("name", "Somebody Else")][..]),
        (
            "name,emails,phones\nevy  peña,new@x.org,+52 55 5211 9397\n",
            &[("emails", "Evy@x.org; new@x.org [internal]")],
        ),
        ("name,emails,sites\nEvy Peña,,x.org\n", &[("sites", "https://x.org/ [internal]")]),
        ("name,emails\nEvy Peña,evy@x.org\n", &[]),
    ] {
        let (text, taken, _) = import(&contacts, file, &internal());
        assert_eq!((text.as_str(), taken.known), (contacts.as_str(), 1), "{file}");
        let told: Vec<_> =
            taken.differences.iter().map(|one| (one.column.as_str(), one.after.as_str())).collect();
        assert_eq!(told, changes, "{file}");
        let (text, ..) = import(&contacts, file, &Intake { update: true, ..internal() });
        assert!(changes.iter().all(|(_, after)| text.contains(after)), "{text}");
        let (again, taken, _) = import(&text, file, &Intake { update: true, ..internal() });
        assert_eq!((again, taken.differences.len()), (text, 0), "{file}");
    }
}

#[test]
fn colleagues_share_a_telephone_and_nobody_is_taken_for_another() {
    let contacts = format!("{HEADER}evy,Evy Peña,,MX 55 5211 9397,a@x.org,,,\nana,Ana,,,a@x.org,,,\n");
    let (_, taken, _) = import(&contacts, "name,phones\nRosa,+52 55 5211 9397\n", &internal());
    assert_eq!(taken.added, ["rosa"]);
    let (text, taken, found) = import(&contacts, "name,emails\nRosa,a@x.org\n", &internal());
    assert_eq!(
        (text.as_str(), taken.added.len(), &found[..]),
        (contacts.as_str(), 0, &["ambiguous-person"][..])
    );
    let (_, taken, found) = import(&contacts, "name,emails\nana,a@x.org\n", &internal());
    assert_eq!((taken.known, found.len()), (1, 0));
}

#[test]
fn who_stands_in_a_file_twice_comes_in_once_with_all_values() {
    let (text, taken, found) =
        import(HEADER, "name,emails\nRosa,a@x.org\nRosa,a@x.org\nrosa,b@x.org\n", &internal());
    assert_eq!((&taken.added[..], taken.known, &found[..]), (&["rosa".to_owned()][..], 0, &[][..]));
    assert!(text.ends_with("rosa,Rosa,,,a@x.org; b@x.org,,,internal\n"), "{text}");
    let (text, taken, found) = import(HEADER, "name,emails\nRosa,a@x.org\nLuz,a@x.org\n", &internal());
    assert_eq!((&taken.added[..], &found[..]), (&["rosa".to_owned()][..], &["ambiguous-person"][..]));
    assert!(!text.contains("Luz"), "nobody is lost without a word, and nobody is taken for another");
}

#[test]
fn what_would_do_harm_is_left_out_and_told() {
    for (file, told) in [
        ("name,emails\n=1+1,a@x.org\n", "unsafe-import"),
        ("name,emails\n\"A\nB\",a@x.org\n", "unsafe-import"),
        ("name,emails\nA\u{202e}B,a@x.org\n", "unsafe-import"),
        ("name,emails\nA [public],a@x.org\n", "unsafe-import"),
        ("BEGIN:VCARD\nFN:A\\nEND:VCARD\nEND:VCARD\n", "unsafe-import"),
        (",x,name,emails\n,,,a@x.org\n", "nameless-person"),
        ("name,emails\nA,=1@x.org\n", "unsafe-import"),
        ("name,emails\nA,a b\n", "invalid-email"),
        ("name,emails,role\nA,a@x.org,Speaker\n", "words-left-out"),
    ] {
        let (text, _, found) = import(HEADER, file, &internal());
        assert!(found.contains(&told), "{file}: {found:?}");
        for harm in ["=1", "\u{202e}", "[public]", "END:VCARD", "a b", "Speaker"] {
            assert!(!text.contains(harm), "{text}");
        }
    }
    // A mark narrows and never widens.
    let (text, ..) = import(
        HEADER,
        "name,emails\nA,a@x.org [public]; b@x.org [press]; c@x.org [prss]\n",
        &Intake { audience: Audience::Public, ..internal() },
    );
    assert!(text.ends_with("a,A,,,a@x.org; b@x.org [press]; c@x.org [internal],,,public\n"), "{text}");
    let (text, ..) = import(HEADER, "name,emails\nA,a@x.org [public]\n", &internal());
    assert!(text.ends_with("a,A,,,a@x.org,,,internal\n"), "{text}");
}

fn file() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "name,emails,phones\n",
        "First Name,Last Name,E-mail Address,Mobile Phone\n",
        "BEGIN:VCARD\n",
        "END:VCARD\n",
        "FN:",
        "N:",
        "TEL:",
        "EMAIL;TYPE=x:",
        "ORG:",
        ";",
        ",",
        ":",
        "\"",
        "\n",
        "\r\n ",
        "\\n",
        "\\",
        "=",
        "ENCODING=QUOTED-PRINTABLE:=C3=",
        "a@x.org",
        "b@x.org",
        "+52 55 5211 9397",
        "Evy",
        "Peña",
        "ñ",
        "=1+1",
        "@",
        "\u{202e}",
        "[press]",
        " [",
        "]",
        "NNIRR",
        "\t",
        "\u{2028}",
    ]);
    prop_oneof![any::<String>(), prop::collection::vec(pieces, 0..40).prop_map(|pieces| pieces.concat())]
}

proptest! {
    /// Whatever the file says: the table reads without an error, nobody is public, and a second import is empty.
    #[test]
    fn a_second_import_is_empty(file in file(), update in any::<bool>()) {
        let order = Intake { update, ..internal() };
        let (text, taken, _) = import(HEADER, &file, &order);
        let (directory, faults) = read_directory(
            Some(&Source::new("o.csv", "id,name,short\nnnirr,National Network,NNIRR\n")),
            Some(&Source::new("data/contacts.csv", text.as_str())),
        );
        prop_assert!(!faults.iter().any(crate::diagnostic::Diagnostic::is_error), "{:?}\n{}", faults, text);
        prop_assert_eq!(directory.contacts.len(), taken.added.len());
        prop_assert!(directory.contacts.values().all(|contact| contact.audience == Audience::Internal));
        let (again, taken, _) = import(&text, &file, &order);
        prop_assert!(taken.added.is_empty());
        if !update {
            prop_assert_eq!(again, text);
        }
    }
}

/// `data/glossary.csv` after `import`, what was found, and the cells that differ.
fn import_terms(glossary: &str, import: &str, update: bool) -> (String, Vec<&'static str>, Vec<String>) {
    let locales = ["en", "es", "es-MX", "fr"].map(str::to_owned);
    let parse = |tag: &str| crate::catalog::Locale::parse(tag).unwrap();
    let tongues = Tongues::new(parse("en"), ["es", "es-MX", "fr"].map(parse), vec![parse("en")]);
    let own = Source::new("data/glossary.csv", glossary);
    let (read, _) = crate::statement::read_glossary(&own, "en", &locales);
    let import = Source::new("import", import);
    let (concepts, mut found) = if import.text.starts_with('<') {
        (crate::exchange::read_concepts(&import).unwrap(), Vec::new())
    } else {
        read_table(&import, &tongues, None)
    };
    let (taken, more) = take_terms(&concepts, (&own, &read), &tongues, update);
    found.extend(more);
    let (text, undone) = Edit::apply(&own.text, &taken.edits);
    assert_eq!(undone, []);
    let differences = taken
        .differences
        .iter()
        .map(|one| format!("{} {}: {} > {}", one.id, one.column, one.before, one.after));
    (text, found.iter().map(|finding| finding.kind.name).collect(), differences.collect())
}

const TERMS: &str = "kind,source,es,es-MX,fr,instead,note\n";

#[test]
fn glossaries_of_other_programs_are_read_by_their_headings() {
    let wanted = format!("{TERMS},stocktaking,balance,,,,The review\n");
    for text in [
        "English;Spanish;Comment\nstocktaking;balance;The review\n".to_owned(),
        "en_US\tes-ES\tdescription\nstocktaking\tbalance\tThe review\n".to_owned(),
        "Term [en],Description [en],Term [es],Part of speech\nstocktaking,The review,balance,noun\n".to_owned(),
        "term,description,casesensitive,translatable,forbidden,tags,es\nstocktaking,The review,no,yes,no,,balance\n".to_owned(),
    ] {
        assert_eq!(import_terms(TERMS, &text, false), (wanted.clone(), vec![], vec![]), "{text}");
    }
    // What is forbidden, or stays as it is.
    let text = "Term [en],Term [es],Status [es],translatable\nalien,mojado,not recommended,\nNNIRR,,,no\n";
    let wanted = format!("{TERMS}forbidden,alien,mojado,,,,\ndo-not-translate,NNIRR,,,,,\n");
    assert_eq!(import_terms(TERMS, text, false).0, wanted);
    // Our own, of another project.
    let own = "kind,source,en,es,instead,note\nforbidden,,alien,,migrant,Never\nforbidden,migrant,,ilegal,,\n,flow,,flujo,,\n";
    let wanted = "kind,source,es,es-MX,fr,instead,note,en\nforbidden,,,,,migrant,Never,alien\nforbidden,migrant,ilegal,,,,,\n,flow,flujo,,,,,\n".to_owned();
    assert_eq!(import_terms(TERMS, own, false), (wanted, vec![], vec![]));
    assert_eq!(import_terms(TERMS, "a,b\n1,2\n", false).1, ["unknown-glossary"]);
    assert_eq!(import_terms(TERMS, "en,de\nflow,Fluss\n", false).1, ["unknown-glossary"]);
}

#[test]
fn what_is_known_stays_unless_it_is_to_be_updated() {
    let own = "kind,source,es,fr,note\r\n,stocktaking; review,balance,,\r\nforbidden,alien,mojado,,\r\n";
    let import = "en,es,fr,note\nstocktaking,inventario; balance,bilan,New\nalien,,,\n";
    let (text, found, differences) = import_terms(own, import, false);
    assert_eq!(found, [""; 0]);
    // What was empty is filled in.
    assert_eq!(text, own.replace("balance,,\r\n", "balance,bilan,New\r\n"));
    assert_eq!(differences, ["stocktaking es: balance > inventario; balance"]);
    let (text, ..) = import_terms(own, import, true);
    assert!(text.contains(",stocktaking; review,inventario; balance,bilan,New\r\n"), "{text}");
    // A second time there is nothing to do.
    assert_eq!(import_terms(&text, import, true), (text.clone(), vec![], vec![]));
    // More words are forbidden, none is allowed again.
    let (text, ..) = import_terms(own, "en,es,forbidden\nalien,ilegal,yes\n", true);
    assert!(text.contains("forbidden,alien,mojado; ilegal,,\r\n"), "{text}");
}

#[test]
fn concepts_of_one_term_are_one_row_and_statuses_are_kept() {
    let word = |tag: &str, term: &str, status: &str| {
        format!(
            "<langSec xml:lang=\"{tag}\"><termSec><term>{term}</term><termNote type=\"administrativeStatus\">{status}</termNote></termSec></langSec>"
        )
    };
    let entry = |words: &[String]| format!("<conceptEntry>{}</conceptEntry>", words.concat());
    let text = format!(
        "<tbx><text><body>{}{}{}</body></text></tbx>",
        entry(&[
            word("en", "bank", ""),
            word("es", "institución", "admittedTerm-admn-sts"),
            word("es", "banco", "preferredTerm-admn-sts"),
            word("es", "caja", "deprecatedTerm-admn-sts"),
            word("en", "usurer", "deprecatedTerm-admn-sts"),
        ]),
        entry(&[word("en", "bank", ""), word("es", "orilla", "")]),
        entry(&[word("de", "Fluss", ""), word("es", "río", "")]),
    );
    let (text, found, _) = import_terms(TERMS, &text, false);
    assert_eq!(found, [""; 0]);
    assert_eq!(
        text,
        "kind,source,es,es-MX,fr,instead,note,en\n,bank,banco; institución; orilla,,,,,\nforbidden,bank,caja,,,,,\nforbidden,,,,,bank,,usurer\n"
    );
}

#[test]
fn terms_that_would_do_harm_are_left_out() {
    let long = "x".repeat(1001);
    let text = format!("en\tes\n=1+1\tuno\na\t\u{202E}dos\nb\t{long}\n");
    let (text, found, _) = import_terms(TERMS, &text, false);
    assert_eq!((text.as_str(), found), (TERMS, vec!["unsafe-import"; 3]));
    let entry = "<tbx><conceptEntry><langSec xml:lang=\"en\"><termSec><term>a; b</term></termSec></langSec></conceptEntry></tbx>";
    assert_eq!(import_terms(TERMS, entry, false).1, ["unsafe-import"]);
    let twice = format!("{TERMS},a,uno,,,,\n,b,dos,,,,\n");
    let (text, found, _) = import_terms(&twice, "en,es\na; b,tres\n", true);
    assert_eq!((text, found), (twice, vec!["ambiguous-term"]));
}

proptest! {
    /// No table and no glossary in XML panics, and what is taken is known the second time.
    #[test]
    fn terms_are_taken_once(rows in prop::collection::vec("[a-c;, \"=]{0,6},[d-f;\" ]{0,6},(yes|no|)", 0..6)) {
        let import = format!("en,es,forbidden\n{}\n", rows.join("\n"));
        let (text, ..) = import_terms(TERMS, &import, true);
        let (again, ..) = import_terms(&text, &import, true);
        prop_assert_eq!(again, text);
    }
}
