//! Facts of every shape: what is read, and what each fault is called.

use super::*;
use crate::diagnostic::{Argument, Diagnostic, Source};

/// Each finding as its name, its case or field, and the text of its place.
fn told(source: &Source, diagnostics: &[Diagnostic]) -> Vec<String> {
    let text = |diagnostic: &Diagnostic, name| match diagnostic.arguments.get(name) {
        Some(Argument::Text(text)) => format!(" {text}"),
        _ => String::new(),
    };
    let mut told: Vec<String> = diagnostics
        .iter()
        .map(|found| {
            let place = found.primary.as_ref().unwrap().of(&source.text).unwrap();
            let place = place.lines().next().unwrap_or_default();
            format!("{}{}{} | {place}", found.kind.name, text(found, "case"), text(found, "row"))
        })
        .collect();
    told.sort();
    told
}

fn contacts(text: &str) -> (Directory, Vec<String>) {
    let organizations = Source::new("o.csv", "id,name\nnnirr,NNIRR\n");
    let source = Source::new("c.csv", text);
    let (directory, diagnostics) = read_directory(Some(&organizations), Some(&source));
    (directory, told(&source, &diagnostics))
}

fn statement(text: &str) -> (Option<Statement>, Vec<String>) {
    let source = Source::new("s.toml", text);
    let (statement, diagnostics) = read_statement("s", &source);
    (statement, told(&source, &diagnostics))
}

#[test]
fn our_own_data_reads_without_a_finding() {
    let organizations = Source::new("o.csv", include_str!("../../data/organizations.csv"));
    let contacts = Source::new("c.csv", include_str!("../../data/contacts.csv"));
    let (directory, diagnostics) = read_directory(Some(&organizations), Some(&contacts));
    assert_eq!(diagnostics, []);
    assert_eq!((directory.organizations.len(), directory.contacts.len()), (7, 7));
    let phones: Vec<_> = directory
        .contacts
        .values()
        .flat_map(|contact| contact.phones)
        .map(|phone| phone.unguarded().e164.clone())
        .collect();
    assert_eq!(phones, ["+18776832908", "+15104594457", "+525552119397", "+18552349699", "+14156424417"]);

    let facts = Source::new("s.toml", include_str!("../../data/statements/global-compact-2017.toml"));
    let (statement, diagnostics) = read_statement("global-compact-2017", &facts);
    assert_eq!(diagnostics, []);
    let statement = statement.unwrap();
    assert_eq!((statement.body.len(), statement.signatories.len(), statement.contacts.len()), (7, 7, 7));
    assert_eq!(check_references(&statement, &directory), []);
}

#[test]
fn every_fault_of_a_contact_is_found_with_row_and_place() {
    let table = "\
id,name,organization,place,phones,emails,sites,languages,audience
Evy,Evy,,,,a@x.org,,,
a,A,nnir,,,a@x.org,,,
b,,,,,a@x.org,,,
c,C,,,,,,,
d,D,,,,Evy <evy@x.org>; a@b; a@x.org b@x.org; x.org; a@x.org?bcc=b@x.org,,,
e,E,,,,,javascript:alert(1); ftp://x.org; a@x.org; https://u:p@x.org; localhost,,
f,F,,,,a@x.org,,English; xx-; en,
g,G,,,,a@x.org,,,privat
a,A,,,,a@x.org,,,
h,\"H
I\",,,,a@x.org,,,
,J,,,,a@x.org,,,
k,K,,,,a@x.org; a@X.org,,,
l,L,,
m,M,,,,a@x.org,,,,more
,,,,,,,,
";
    let (directory, told) = contacts(table);
    assert_eq!(
        told,
        [
            "duplicate-entry cell 13 | a@X.org",
            "duplicate-id 10 | a",
            "invalid-audience 9 | privat",
            "invalid-email display-name 6 | Evy <evy@x.org>",
            "invalid-email no-at 6 | x.org",
            "invalid-email other 6 | a@b",
            "invalid-email other 6 | a@x.org?bcc=b@x.org",
            "invalid-email several 6 | a@x.org b@x.org",
            "invalid-id cell 2 | Evy",
            "invalid-language 8 | English",
            "invalid-language 8 | xx-",
            "invalid-site credentials 7 | https://u:p@x.org",
            "invalid-site email 7 | a@x.org",
            "invalid-site host 7 | localhost",
            "invalid-site scheme 7 | ftp://x.org",
            "invalid-site scheme 7 | javascript:alert(1)",
            "line-break-in-cell 11 | H",
            "missing-value 12 | ,J,,,,a@x.org,,,",
            "nameless-contact 4 | b,,,,,a@x.org,,,",
            "unknown-reference organization 3 | nnir",
            "unreachable-contact nobody 14 | l,L,,",
            "unreachable-contact nobody 5 | c,C,,,,,,,",
            "wrong-cell-count fewer 14 | l,L,,",
            "wrong-cell-count more 15 | m,M,,,,a@x.org,,,,more",
        ]
    );
    let audience = |id: &str| directory.contacts.get(id).unwrap().audience;
    assert_eq!(audience("f"), Audience::Public);
    assert_eq!(audience("g"), Audience::Internal, "what cannot be read is not for everybody");
}

#[test]
fn one_person_in_two_rows_is_found_by_what_the_rows_share() {
    let told = contacts(
        "id,name,organization,phones,emails\na,Ana Ruiz,,,ana@x.org\nb,ana ruiz,,,ANA@x.org\nc,Ana Ruiz,,US 202-555-0143,a@y.org\n\
         d,Ana Ruiz,,+1 202-555-0143,b@y.org\ne,Bea Ruiz,,,ana@x.org\nf,Ana Ruiz,,,other@y.org\n",
    )
    .1;
    assert_eq!(told.len(), 2, "{told:#?}");
    assert!(told.iter().all(|told| told.starts_with("repeated-person")), "{told:#?}");
}

#[test]
fn files_saved_again_by_a_spreadsheet_read_the_same() {
    let plain = "id,name,phones,sites\na,\"Peña, A\",\"MX 55 5211 9397; +1 510-459-4457\",x.org\n";
    let (expected, told) = contacts(plain);
    assert_eq!(told, [""; 0]);
    let again = [
        plain.replace('\n', "\r\n"),
        plain.replace('\n', "\r"),
        "id;name;phones;sites\r\na;Peña, A;\"MX 55 5211 9397; +1 510-459-4457\";x.org\r\n".to_owned(),
        "id\tname\tphones\tsites\na\tPeña, A\tMX 55 5211 9397; +1 510-459-4457\tx.org\n".to_owned(),
        "sites,phones,name,id\nx.org,\"MX 55 5211 9397\n+1 510-459-4457\",\"Peña, A\",a".to_owned(),
        format!("{}\n\n", plain.replace("x.org\n", "https://x.org/,,\n").replace("sites\n", "sites,,\n")),
    ];
    for text in again {
        let (directory, told) = contacts(&text);
        assert_eq!(told, [""; 0], "{text}");
        let pick = |directory: &Directory| {
            let contact = directory.contacts.get("a").unwrap();
            let phones: Vec<_> = contact
                .phones
                .iter()
                .map(Marked::unguarded)
                .map(|phone| (phone.e164.clone(), phone.written.clone()))
                .collect();
            (
                contact.name.clone(),
                phones,
                contact
                    .sites
                    .first()
                    .map(Marked::unguarded)
                    .map(|site| (site.url.clone(), site.display.clone())),
            )
        };
        assert_eq!(pick(&directory), pick(&expected), "{text}");
    }
}

#[test]
fn headings_are_held_to_what_is_read() {
    assert_eq!(contacts("").1, ["missing-column | "]);
    assert_eq!(contacts("id\nx\n").1[0], "missing-column | id");
    let (_, told) = contacts("id,name,phone,shoes,name\na,A,,,\n");
    assert_eq!(told[..3], ["duplicate-column | name", "unknown-column | phone", "unknown-column | shoes"]);
    let organizations =
        Source::new("o.csv", "id,name,fone,country\na,A,,UK\nb,B,,ES\nc,C,,Spain\nd,\"D,,\ne,E,,\n");
    let (directory, diagnostics) = read_directory(Some(&organizations), None);
    assert_eq!(
        told_of(&organizations, &diagnostics),
        [
            "invalid-country 2 | UK",
            "invalid-country 4 | Spain",
            "unclosed-quote 5 | \"",
            "unknown-column | fone",
            "wrong-cell-count fewer 5 | d,\"D,,",
            "line-break-in-cell 5 | \"D,,",
        ]
        .into_iter()
        .collect::<std::collections::BTreeSet<_>>()
    );
    assert_eq!(directory.organizations.len(), 3);
}

fn told_of(source: &Source, diagnostics: &[Diagnostic]) -> std::collections::BTreeSet<&'static str> {
    told(source, diagnostics).into_iter().map(|text| &*text.leak()).collect()
}

#[test]
fn phones_are_dialable_or_say_why_not() {
    let parse = |cell: &str| {
        let (directory, told) = contacts(&format!("id,name,phones\na,A,\"{cell}\"\n"));
        match told.as_slice() {
            [] => {
                let phones = &directory.contacts.get("a").unwrap().phones;
                phones.iter().map(|phone| phone.unguarded().clone()).collect::<Vec<_>>()
            }
            told => panic!("{told:?}"),
        }
    };
    let [mexican, american] = &parse("MX (+52) 55.5211.9397; US 1-855-234-9699")[..] else { panic!() };
    assert_eq!(mexican.international, "+52 55 5211 9397");
    assert_eq!(mexican.uri, "tel:+52-55-5211-9397");
    assert_eq!(mexican.written, "(+52) 55.5211.9397");
    assert_eq!((mexican.region.as_deref(), mexican.toll_free), (Some("MX"), false));
    assert_eq!(american.e164, "+18552349699");
    assert_eq!((american.region.as_deref(), american.toll_free), (Some("US"), true));
    for (cell, e164, extension) in [
        ("+1 877-683-2908", "+18776832908", None),
        ("tel:+1-415-642-4417", "+14156424417", None),
        ("tel:+1-415-642-4417;ext=12", "+14156424417", Some("12")),
        ("US (415) 642-4417 ext. 12", "+14156424417", Some("12")),
        ("MX 55 5211 9397 x 005", "+525552119397", Some("005")),
        ("us 1-800-FLOWERS", "+18003569377", None),
        ("DE 030/901820", "+4930901820", None),
    ] {
        let phone = &parse(cell)[0];
        assert_eq!((phone.e164.as_str(), phone.extension.as_deref()), (e164, extension), "{cell}");
    }
    let why = |cell: &str| {
        let (_, told) = contacts(&format!("id,name,phones\na,A,\"{cell}\"\n"));
        assert_eq!(told.len(), 1, "{cell}: {told:?}");
        let words: Vec<&str> = told[0].split(' ').collect();
        assert_eq!(words[0], "invalid-phone");
        assert!(told[0].ends_with(&format!("| {cell}")), "{told:?}");
        words[1].to_owned()
    };
    for (cell, case) in [
        ("1-855-234-9699", "no-region"),
        ("MX 1-855-234-9699", "not-in-use"),
        ("US mobil 1-855-234-9699", "unknown-kind"),
        ("Tel +1 855-234-9699", "unknown-kind"),
        ("XX 1-855-234-9699", "unknown-region"),
        ("Mexico: (+52) 55.5211.9397", "words"),
        ("+52 55 5211 9397 Evy", "not-in-use"),
        ("+52 55 5211 9397 a", "words"),
        ("+52 55 5211 9397 / +1 510-459-4457", "several"),
        ("+52 1 55 5211 9397", "old-mexican"),
        ("MX +1 510-459-4457", "other-region"),
        ("+1 555", "not-in-use"),
        ("call us", "not-a-number"),
        ("=1+1", "words"),
    ] {
        assert_eq!(why(cell), case, "{cell}");
    }
}

#[test]
fn each_value_says_who_may_see_it() {
    let (directory, told) = contacts(
        "id,name,role,organization,place,phones,emails,sites,languages,notes,audience,consent,consent-date\n\
         a,A,speaker [press],nnirr [internal],chicago [press],\"US cell WhatsApp +1 510-459-4457 [internal]; \
         +52 55 5211 9397;ext=12 [press]\",\"a@x.org; b@x.org [press]; c@x.org[internal]\",\
         \"x.org [press]\nhttps://y.org/ [public]\",es; en [internal],late [internal],,form 7,2017-12-04\n",
    );
    assert_eq!(told, [""; 0]);
    let contact = directory.contacts.get("a").unwrap();
    let seen = |reader: Audience| {
        let mut seen: Vec<String> = Vec::new();
        let ids = [&contact.role, &contact.organization, &contact.place, &contact.notes];
        seen.extend(ids.into_iter().flatten().filter_map(|id| id.shown_to(reader)).map(Id::to_string));
        seen.extend(contact.phones.iter().filter_map(|phone| Some(phone.shown_to(reader)?.e164.clone())));
        seen.extend(contact.emails.iter().filter_map(|email| Some(email.shown_to(reader)?.address.clone())));
        seen.extend(contact.sites.iter().filter_map(|site| Some(site.shown_to(reader)?.display.clone())));
        seen.extend(contact.languages.iter().filter_map(|tag| Some(tag.shown_to(reader)?.to_string())));
        seen.extend(
            contact.consent.iter().filter_map(|consent| Some(consent.shown_to(reader)?.source.clone())),
        );
        seen.join(" ")
    };
    assert_eq!(seen(Audience::Public), "a@x.org y.org es");
    assert_eq!(seen(Audience::Press), "speaker chicago +525552119397 a@x.org b@x.org x.org y.org es");
    assert_eq!(
        seen(Audience::Internal),
        "speaker nnirr chicago late +15104594457 +525552119397 a@x.org b@x.org c@x.org x.org y.org es en form 7"
    );
    let phone = contact.phones[0].unguarded();
    assert_eq!(
        (phone.kinds.as_slice(), phone.written.as_str()),
        (&["cell", "whatsapp"][..], "+1 510-459-4457")
    );
}

#[test]
fn a_mark_that_means_nothing_is_an_error_and_shows_to_nobody_outside() {
    for (cells, told) in [
        (",a@x.org [pres],", "invalid-mark unknown 2 | a@x.org [pres]"),
        (",a@x.org [Press],", "invalid-mark unknown 2 | a@x.org [Press]"),
        (",a@x.org [prensa],", "invalid-mark unknown 2 | a@x.org [prensa]"),
        (",a@x.org [],", "invalid-mark unknown 2 | a@x.org []"),
        (",,x.org/?a[]", "invalid-mark unknown 2 | x.org/?a[]"),
        (",,x.org/[internal]/a", "invalid-mark misplaced 2 | x.org/[internal]/a"),
        ("[internal] +52 55 5211 9397,,", "invalid-mark misplaced 2 | [internal] +52 55 5211 9397"),
        ("+52 55 5211 9397 (internal),,", "invalid-mark misplaced 2 | +52 55 5211 9397 (internal)"),
        (",,x.org/a （internal）", "invalid-mark misplaced 2 | x.org/a （internal）"),
    ] {
        let (directory, found) = contacts(&format!("id,name,phones,emails,sites\na,A,{cells}\n"));
        assert!(found.contains(&told.to_owned()), "{cells}: {found:?}");
        let contact = directory.contacts.get("a").unwrap();
        let audiences = contact.phones.iter().map(Marked::audience);
        let audiences = audiences.chain(contact.emails.iter().map(Marked::audience));
        let mut audiences = audiences.chain(contact.sites.iter().map(Marked::audience));
        assert!(audiences.all(|audience| audience == Audience::Internal), "{cells}");
    }
    for name in ["A [press]", "[internal] A", "A (press)", "A [intern]"] {
        let (_, found) = contacts(&format!("id,name,emails\na,{name},a@x.org\n"));
        assert_eq!(found, [format!("invalid-mark whole-row 2 | {name}")]);
    }
    assert_eq!(contacts("id,name,emails\na,Rosa [Rosi],a@x.org\n").1, [""; 0]);
    let (directory, found) =
        contacts("id,name,emails,audience\na,A,a@x.org [public]; b@x.org [internal],press\n");
    assert_eq!(found, ["wider-mark 2 | a@x.org [public]"]);
    let contact = directory.contacts.get("a").unwrap();
    let audiences = contact.emails.iter().map(Marked::audience);
    assert_eq!(audiences.collect::<Vec<_>>(), [Audience::Press, Audience::Internal]);
}

#[test]
fn a_contact_that_its_readers_cannot_reach_is_found() {
    let (_, found) = contacts("id,name,emails,phones\na,A,a@x.org [press],+52 55 5211 9397 [internal]\n");
    assert_eq!(found, ["unreachable-contact audience 2 | a,A,a@x.org [press],+52 55 5211 9397 [internal]"]);
}

#[test]
fn a_record_of_consent_has_no_gaps() {
    let (_, found) = contacts(
        "id,name,organization,emails,audience,consent,consent-date\n\
         a,A,,a@x.org,,form 7,2017-12-04\nb,B,,b@x.org,,,\nc,C,,c@x.org,press,,\nd,,nnirr,d@x.org,,,\n\
         e,E,,e@x.org,,form 8,4/12/2017\n",
    );
    assert_eq!(found, ["invalid-consent-date 6 | 4/12/2017", "missing-consent 3 | b,B,,b@x.org,,,"]);
    assert_eq!(contacts("id,name,emails\nb,B,b@x.org\n").1, [""; 0], "a file that keeps no record");
}

#[test]
fn sites_are_shown_as_people_write_them() {
    for (cell, url, display) in [
        ("www.nnirr.org", "https://www.nnirr.org/", "www.nnirr.org"),
        ("https://www.nnirr.org/", "https://www.nnirr.org/", "www.nnirr.org"),
        ("HTTP://X.org/a?b#c", "http://x.org/a?b#c", "X.org/a?b#c"),
        ("españa.example/ñ/", "https://xn--espaa-rta.example/%C3%B1/", "españa.example/ñ"),
        ("x.org:8080/a", "https://x.org:8080/a", "x.org:8080/a"),
    ] {
        let (directory, told) = contacts(&format!("id,name,sites\na,A,{cell}\n"));
        assert_eq!(told, [""; 0]);
        let contact = directory.contacts.get("a").unwrap();
        let site = contact.sites[0].unguarded();
        assert_eq!((site.url.as_str(), site.display.as_str()), (url, display));
    }
}

#[test]
fn every_fault_of_a_statement_is_found_at_once() {
    let (read, told) = statement(
        r#"
date = 2017-12-04T09:00:00
place = "Puerto Vallarta"
embargo = 2017-12-04T09:00:00
signatorys = ["a"]
signatories = ["a", "a", "B", 3]
contacts = "evy"
body = [ "one", "one", { heading = "h", quote = "q" }, { headng = "h" }, { list = [] }, 7, { quote = "q", by = "x" } ]
[facts]
date = 1
"dos palabras" = 2
price = inf
big = 1e300
flag = true
list = [1]
when = 2017-12-04T09:00:00
"#,
    );
    assert_eq!(read, None, "no date");
    assert_eq!(
        told,
        [
            "duplicate-entry list | \"a\"",
            "duplicate-entry list | \"one\"",
            "empty-list | { list = [] }",
            "invalid-block none | { headng = \"h\" }",
            "invalid-block several | { heading = \"h\", quote = \"q\" }",
            "invalid-block type | 7",
            "invalid-date time | 2017-12-04T09:00:00",
            "invalid-date time | 2017-12-04T09:00:00",
            "invalid-embargo no-offset | 2017-12-04T09:00:00",
            "invalid-fact name | \"dos palabras\"",
            "invalid-fact number | 1e300",
            "invalid-fact number | inf",
            "invalid-fact reserved | date",
            "invalid-fact type | true",
            "invalid-id value | \"B\"",
            "invalid-id value | \"Puerto Vallarta\"",
            "unknown-field file | signatorys",
            "unknown-field table | by",
            "wrong-type member | 1",
            "wrong-type member | 3",
            "wrong-type texts | \"evy\"",
        ]
    );
    assert_eq!(statement("").1, ["missing-field file | ", "missing-field file | "]);
    assert_eq!(
        statement("date = \"2017-12-04\"\nbody = [\"a\"]").1,
        ["invalid-date quoted | \"2017-12-04\""]
    );
    assert_eq!(statement("date = 2017-02-30\nbody = [\"a\"]").1, ["toml-syntax date | 2017-02-30"]);
    let source = Source::new("data/statements/Año Nuevo.toml", "date = 2017-12-04\nbody = [\"a\"]");
    let (read, diagnostics) = read_statement("Año Nuevo", &source);
    assert_eq!((read, diagnostics[0].arguments.get("near")), (None, Some(&Argument::from("ano-nuevo"))));
}

#[test]
fn every_part_of_a_statement_is_read() {
    let (read, told) = statement(
        r#"
date = 2017-12-04
embargo = 2017-12-04 09:00-06:00
body = [ "a", { paragraph = "b" }, { heading = "c" }, { quote = "d", attribution = "e" }, { list = ["f", "g"] }, { numbered = ["h"] } ]
[facts]
participants = 1_200
hex = 0xFF
price = 12.50
small = 1e3
name = "Evy"
day = 2018-01-02
cities = ["Puerto Vallarta", "Chicago"]
"#,
    );
    assert_eq!(told, [""; 0]);
    let read = read.unwrap();
    assert_eq!(read.embargo.unwrap().0, "2017-12-04T09:00:00-06:00");
    assert_eq!(read.body.len(), 6);
    let fact = |name: &str| match &read.facts.get(name).unwrap().0 {
        Fact::Number(number) => number.to_string(),
        Fact::Text(text) => text.clone(),
        Fact::List(texts) => texts.join("|"),
        Fact::Date(date) => format!("{date:?}"),
    };
    assert_eq!(fact("participants"), "1200");
    assert_eq!(fact("hex"), "255");
    assert_eq!(fact("price"), "12.50", "zeros at the end are kept");
    assert_eq!(fact("small"), "1000");
    assert_eq!(fact("cities"), "Puerto Vallarta|Chicago");
    assert!(fact("day").contains("2018"));
}

#[test]
fn whoever_a_statement_names_must_be_there() {
    let (read, _) = statement(
        "date = 2017-12-04\nbody = [\"a\"]\nsignatories = [\"nnirr\", \"nnir\"]\ncontacts = [\"evy\"]\n",
    );
    let (directory, _) = contacts("id,name\n");
    let found = check_references(&read.unwrap(), &directory);
    let near: Vec<_> = found.iter().map(|found| found.arguments.get("near").cloned().unwrap()).collect();
    assert_eq!(near, [Argument::from("nnirr"), Argument::from("")]);
}
