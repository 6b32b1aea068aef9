//! What whole documents become: our own statement, hostile texts, and laws that hold for any text.

use proptest::prelude::*;

use super::kinds::{LOST_WORDS, NO_DAY, UNWRITABLE_WORDS};
use super::*;
use crate::catalog::Locale;
use crate::diagnostic::{Diagnostic, Source};
use crate::manuscript::{Manuscript, read_manuscript};
use crate::statement::{Id, read_statement};

fn new_files(tag: &str) -> Files {
    let labels = match tag {
        "en" => include_str!("../../locales/en/labels.ftl"),
        "es" => include_str!("../../locales/es/labels.ftl"),
        "fr" => include_str!("../scaffold/labels/fr.ftl"),
        _ => include_str!("../scaffold/labels/pt.ftl"),
    };
    Files { shared: vec![Source::new(format!("locales/{tag}/labels.ftl"), labels)], ..Files::default() }
}

fn ground(tag: &str, files: Files) -> Ground {
    let statement = files.facts.as_ref().and_then(|source| read_statement("s", source).0);
    Ground::of(&Locale::parse(tag).unwrap(), files, statement)
}

struct Imported {
    draft: Draft,
    plan: DraftPlan,
    found: Vec<Diagnostic>,
    after: Files,
}

fn import(tag: &str, text: &str, files: &Files) -> Imported {
    let (manuscript, _) = read_manuscript("a.txt", text.as_bytes());
    let ground = ground(tag, files.clone());
    let draft = read_draft(&manuscript.unwrap(), &ground.idiom);
    let (plan, found) = plan_draft(&draft, &ground, &Id::parse("s").unwrap(), &Order::default());
    let mut after = files.clone();
    for (path, change) in plan.revision.changes() {
        let source = Source::new(path, change.after.clone().unwrap());
        match path {
            "data/statements/s.toml" => after.facts = Some(source),
            "data/organizations.csv" => after.organizations = Some(source),
            "data/contacts.csv" => after.contacts = Some(source),
            path if path.ends_with("/statements/s.ftl") => after.words = Some(source),
            _ => {
                after.shared.retain(|known| known.path != source.path);
                after.shared.push(source);
            }
        }
    }
    Imported { draft, plan, found, after }
}

/// The document; without words, or with what no text has, it is refused and not passed over.
fn read_or_refused(text: &str) -> Option<Manuscript> {
    let (manuscript, found) = read_manuscript("a.txt", text.as_bytes());
    assert!(manuscript.is_some() || found.iter().any(Diagnostic::is_error), "{text:?}");
    manuscript
}

/// The roles of the parts, each with how often it follows itself.
fn roles(imported: &Imported) -> String {
    let mut shown: Vec<(&str, usize)> = Vec::new();
    for part in &imported.draft.parts {
        match shown.last_mut() {
            Some((name, count)) if *name == part.role.name() => *count += 1,
            _ => shown.push((part.role.name(), 1)),
        }
    }
    let shown = shown
        .iter()
        .map(|(name, count)| if *count > 1 { format!("{name}*{count}") } else { (*name).to_owned() });
    shown.collect::<Vec<_>>().join(" ")
}

fn names(found: &[Diagnostic]) -> Vec<&str> {
    found.iter().map(|finding| finding.kind.name).collect()
}

const LETTER: &str = "PRESS RELEASE\n\nWater for all, say unions\n\nMontevideo, 3 May 2019 – The unions of the region met today and agreed on what follows.\n\nOur demands\n===========\n\nWe call on the governments:\n\n- to keep water public\n- to hear those who work there\n\n“Nobody can live without water, and nobody should have to pay for it.”\n— Ana Pereira, coordinator\n\nSigned by: Red del Agua; Union of Water Workers (UWW)\n\n-30-\n\nNotes to editors:\n\nThe unions have met every year since 2004.\n\nMedia contacts\nAna Pereira\nCoordinator, Red del Agua\nTel: +598 2 902 0202\nana@agua.org\n\nJohn Smith\nUWW\njohn@uww.org\n";

#[test]
fn a_letter_becomes_parts() {
    let imported = import("en", LETTER, &new_files("en"));
    assert_eq!(
        roles(&imported),
        "masthead title dateline paragraph heading paragraph item*2 quote attribution signed-heading signatory end-mark notes-heading note contacts-heading contact*7"
    );
    let facts = imported.after.facts.unwrap().text;
    let lists: Vec<&str> = facts.lines().filter(|line| line.contains('{')).map(str::trim).collect();
    assert_eq!(lists.len(), 4, "{facts}");
    assert!(lists[1].starts_with("{ list = [\"i-") && lists[2].contains("attribution = \"by-"), "{facts}");
    assert!(facts.contains("date = 2019-05-03\nplace = \"montevideo\""), "{facts}");
    let contacts = imported.after.contacts.unwrap().text;
    assert!(
        contacts
            .contains("ana-pereira,Ana Pereira,coordinator,red-del-agua,,UY +598 2 902 0202,ana@agua.org,"),
        "{contacts}"
    );
    assert!(contacts.contains("john-smith,John Smith,,uww,,,john@uww.org,"), "{contacts}");
    let words = imported.after.words.unwrap().text;
    assert!(words.starts_with("### PRESS RELEASE\n\ntitle = Water for all, say unions\n"), "{words}");
    assert_eq!(names(&imported.found).iter().filter(|name| **name == "lost-words").count(), 0);
}

#[test]
fn whose_words_are_quoted_is_told_and_goes_on() {
    let text = "Water for all\n\nMontevideo, 3 May 2019 – The unions of the region met today and agreed on what follows.\n\n“We will not pay for what falls from the sky,” said Dr. Ana Pereira, coordinator of the network. “It is ours.\n\n“And it will be our children’s when we are gone from here,” she added.\n\nThe unions will meet again in June and say more about it then.\n\nJohn Smith, secretary of the dockers, said:\n\n“Nobody asked us, and nobody asked the river either.”\n\n“Nobody can live without water, and nobody should have to pay for it.”\n— Eva Roth, engineer\n\nSigned by: Red del Agua\n";
    let imported = import("en", text, &new_files("en"));
    let speakers: Vec<(&str, &str)> = imported
        .draft
        .parts
        .iter()
        .filter_map(|part| part.speaker.as_ref())
        .map(|speaker| (speaker.name.as_str(), speaker.sure.name()))
        .collect();
    assert_eq!(
        speakers,
        [
            ("Dr. Ana Pereira", "sure"),
            ("Dr. Ana Pereira", "likely"),
            ("John Smith", "sure"),
            ("Eva Roth", "sure"),
            ("Eva Roth", "sure"),
        ]
    );
    let words = imported.after.words.clone().unwrap().text;
    assert_eq!(words.matches("# Quotes Dr. Ana Pereira\np-").count(), 2, "{words}");
    assert!(words.contains("# Quotes Eva Roth\nq-") && !words.contains("# Quotes Eva Roth\nby-"), "{words}");
    let again = import("en", text, &imported.after);
    assert!(again.plan.revision.is_empty(), "a second time there is nothing to do");
    let other = text.replace("said Dr. Ana Pereira, coordinator", "said Luz Amaya, coordinator");
    let words = import("en", &other, &imported.after).after.words.unwrap().text;
    assert!(words.contains("# Quotes Luz Amaya\np-"), "{words}");
}

#[test]
fn languages_need_no_code() {
    for (tag, text) in [
        (
            "es",
            "Agua para todos\n\nMontevideo, 3 de mayo de 2019.- Las organizaciones de la región se reunieron hoy y acordaron lo que sigue.\n\nFirman:\nRed del Agua\nCasa del Migrante\n\nContactos de prensa:\nAna Pereira, ana@agua.org\n",
        ),
        (
            "fr",
            "De l’eau pour tous\n\nMontevideo, le 3 mai 2019 – Les organisations de la région se sont réunies aujourd’hui et ont convenu de ce qui suit.\n\nSignataires :\nRéseau de l’eau\nMaison du migrant\n\nPour plus d’informations :\nAna Pereira, ana@agua.org\n",
        ),
        (
            "pt",
            "Água para todos\n\nMontevidéu, 3 de maio de 2019 – As organizações da região reuniram-se hoje e acordaram o que segue.\n\nAssinam:\nRede da Água\nCasa do Migrante\n\nContatos para a imprensa:\nAna Pereira, ana@agua.org\n",
        ),
    ] {
        let imported = import(tag, text, &new_files(tag));
        assert_eq!(
            roles(&imported),
            "title dateline paragraph signed-heading signatory*2 contacts-heading contact",
            "{tag}"
        );
        assert!(imported.after.facts.unwrap().text.contains("date = 2019-05-03"), "{tag}");
    }
}

#[test]
fn a_corrected_document_changes_what_was_corrected() {
    let first = import("en", LETTER, &new_files("en"));
    let text = LETTER
        .replace("to keep water public", "to keep all water public")
        .replace("met today", "met yesterday");
    let again = import("en", &text, &first.after);
    assert_eq!(again.plan.counts, (0, 2), "{}", again.plan.revision.to_diff());
    let changed: Vec<&str> = again.plan.revision.changes().map(|(path, _)| path).collect();
    assert_eq!(changed, ["locales/en/statements/s.ftl"]);
    // A paragraph more, and one less.
    let text = LETTER.replace(
        "The unions have met every year since 2004.",
        "Something else is told to those who edit newspapers.",
    );
    let again = import("en", &text, &first.after);
    assert_eq!(again.plan.counts, (1, 0));
    assert!(names(&again.found).contains(&"gone-part"));
    assert_eq!(import("en", &text, &again.after).plan.revision.to_diff(), "");
}

#[test]
fn hostile_words_come_out_as_the_same_words() {
    let text = "{ $title } of *it*\n\nRome, 3 May 2019 – .attr = { -x } and <script>alert(1)</script> &amp; [a](javascript:b) is what this says.\n\n[x] begins a line that goes on for quite some time, as sentences do here.\n\n*a* -term = no and #7 is a number in a sentence that has an end.\n";
    let imported = import("en", text, &new_files("en"));
    assert!(!imported.found.iter().any(Diagnostic::is_error), "{:#?}", imported.found);
    let texts = ground("en", imported.after).statement_texts();
    let said: Vec<&str> = texts.values().map(String::as_str).collect();
    for words in [
        "{ $title } of it",
        ".attr = { -x } and <script>alert(1)</script> &amp; [a](javascript:b) is what this says.",
    ] {
        assert!(said.contains(&words), "{said:#?}");
    }
}

#[test]
fn a_name_that_a_spreadsheet_would_run_is_refused() {
    let text = "Title of it\n\nRome, 3 May 2019 – We met and said what we had to say to all of them.\n\nSigned:\n=HYPERLINK(\"x\")\nRed del Agua\n";
    let imported = import("en", text, &new_files("en"));
    assert!(names(&imported.found).contains(&UNWRITABLE_WORDS.name), "{:#?}", imported.found);
    assert!(!imported.after.organizations.unwrap().text.contains("HYPERLINK"));
}

#[test]
fn what_stands_out_above_a_card_heads_contacts() {
    let text = "Title of it\n\nRome, 3 May 2019 – We met and said what we had to say to all of them.\n\nSigned:\nRed del Agua\nAlianza de los Ríos\n\n\
        Who knows more:\nJane Doe, Office of the Press\nRed del Agua\nTel. +39 06 6988 3712\n";
    let after = import("en", text, &new_files("en")).after;
    let contacts = after.contacts.unwrap().text;
    assert!(contacts.contains("Jane Doe") && contacts.contains("+39 06 6988 3712"), "{contacts}");
    assert!(!after.organizations.unwrap().text.contains("Jane"));
}

#[test]
fn the_country_behind_a_known_name_is_kept() {
    let text = "Title of it\n\nRome, 3 May 2019 – We met and said what we had to say to all of them.\n\nSigned:\nRed del Agua\n";
    let known = import("en", text, &new_files("en")).after;
    let imported = import("en", &text.replace("Agua\n", "Agua (Peru)\n"), &known);
    assert!(!imported.found.iter().any(Diagnostic::is_error), "{:#?}", imported.found);
    assert_eq!(imported.after.organizations, known.organizations, "what is known of others is not changed");
    assert!(imported.after.words.unwrap().text.contains("### Red del Agua: Peru\n"));
}

#[test]
fn a_long_document_is_refused_and_many_lines_take_no_time_that_grows_with_their_square() {
    let lines: String = (0..400).map(|at| format!("Org number {at}\n")).collect();
    let text = format!(
        "Title of it\n\nRome, 3 May 2019 – We met and said what we had to say to all of them.\n\nSigned:\n{lines}"
    );
    let imported = import("en", &text, &new_files("en"));
    assert!(!imported.found.iter().any(Diagnostic::is_error), "{:#?}", imported.found.first());
    let long = text + &"Word after word.\n\n".repeat(21_000);
    assert!(names(&import("en", &long, &new_files("en")).found).contains(&"long-document"));
}

#[test]
fn what_a_document_does_not_say_is_told() {
    let found = import("en", "Only words, and not many of them.\n", &new_files("en")).found;
    assert!(names(&found).contains(&NO_DAY.name), "{found:#?}");
}

#[test]
fn the_head_of_a_table_of_contacts_is_not_lost() {
    let text = "Contacts\nName\tEmail\tPhone\na a A a aaaa:a:\nSigned:\nPjlYWzdXv: n.,\nName\tEmail\tPhone\n";
    let found = import("en", text, &new_files("en")).found;
    assert!(!names(&found).contains(&LOST_WORDS.name), "{found:#?}");
}

/// The statement of a document whose signatories and contacts are these lines.
fn people(lines: &str) -> Imported {
    let text = format!(
        "Title of it\n\nRome, Italy, 3 May 2019 – We met and said what we had to say to all of them.\n\n{lines}\n"
    );
    import("en", &text, &new_files("en"))
}

#[test]
fn names_in_one_line_are_several() {
    let signs = |line: &str| {
        let imported = people(&format!("Signed:\n{line}"));
        assert!(!names(&imported.found).contains(&LOST_WORDS.name), "{line}");
        let table = imported.after.organizations.map(|source| source.text).unwrap_or_default();
        table.lines().skip(1).count()
    };
    assert_eq!(signs("SINACTRAHO · FENATRAHOB · National Domestic Workers Alliance"), 3);
    assert_eq!(signs("Fair Thread Network, Clean Seams Coalition, and Textile Workers United"), 3);
    assert_eq!(signs("Anna Lindqvist, Director, Nordic Refugee Network (Sweden)"), 1);
    assert_eq!(signs("Red del Agua, A.C.\nItaly\nRed del Agua"), 1);
}

#[test]
fn contacts_that_semicolons_part_are_several() {
    let imported = people(
        "For interviews: Paolo Ferri, +39 06 698 12345, ferri@x.org; Anna Lindqvist, +46 8 123 456 78",
    );
    let contacts = imported.after.contacts.unwrap().text;
    assert!(contacts.contains("Paolo Ferri,") && contacts.contains("+39 06 698 12345"), "{contacts}");
    assert!(contacts.contains("anna-lindqvist,Anna Lindqvist,"), "{contacts}");
}

#[test]
fn a_letter_closes_before_those_who_sign() {
    let imported = import(
        "en",
        "Open letter on water\n\n3 May 2019\n\nDear President,\n\nWe, the undersigned, write to you one year after the law came into force.\n\nWhat we ask\nWe urge the Commission to begin without further delay.\n\nYours sincerely,\n\nRed del Agua\nUnion of Water Workers\n",
        &new_files("en"),
    );
    assert_eq!(roles(&imported), "title dateline paragraph*2 heading paragraph signed-heading signatory*2");
}

#[test]
fn a_passage_in_another_language_is_told_and_never_sure() {
    let imported = people(
        "Las trabajadoras del hogar son trabajadoras. Hoy los sindicatos de ocho países llamamos a ratificar el convenio de la organización.",
    );
    assert!(names(&imported.found).contains(&"other-language"), "{:#?}", imported.found);
    let foreign = imported.draft.parts.iter().filter(|part| part.language.is_some());
    assert_eq!(foreign.filter(|part| part.sure != Confidence::Sure).count(), 1);
}

#[test]
fn words_of_an_address_introduce_nothing() {
    let imported = import(
        "es",
        "Agua para todos\n\nMontevideo, 3 de mayo de 2019.- Las organizaciones de la región se reunieron hoy.\n\nContacto para medios:\nLucía Arreola\nprensa@agua.org\n",
        &new_files("es"),
    );
    assert_eq!(roles(&imported), "title dateline paragraph contacts-heading contact*2");
}

/// Lines as documents have them.
fn line() -> impl Strategy<Value = String> {
    let fixed = prop::sample::select(vec![
        "",
        "",
        "",
        "FOR IMMEDIATE RELEASE",
        "Geneva, 4 December 2017 – We met.",
        "December 4, 2017",
        "Signed:",
        "Signed by: A Org; B Org",
        "Contacts",
        "Contact: Jane Doe, +1 510-459-4457",
        "Jane Doe, Director, Red Org, jane@x.org",
        "Tel: 555 1234567 (mobile)",
        "#",
        "-30-",
        "Notes to editors:",
        "About us",
        "See next page for contact information",
        "- item one",
        "1. first",
        "2. second",
        "* x *",
        "“Quoted words of somebody here.”",
        "— Jane Doe",
        "Embargoed until 10:00 GMT, 4 December 2017",
        "www.x.org | (+52) 55.5211.9397",
        "Red Org",
        "United Nations (UN)",
        "Name\tEmail\tPhone",
        "{ $x }",
    ]);
    prop_oneof![
        3 => fixed.prop_map(str::to_owned),
        2 => "([A-Za-z]{1,9}[ ,.:;]{1,2}){1,24}[.]?",
        1 => "[a-zA-Z0-9 {}*_\\[\\]<>&#=+@.,:;()/|\"'ñ-]{0,40}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(32) })]

    /// No word of any text is lost: each is in the plan, or the plan is refused. The same document again is an empty plan.
    #[test]
    fn no_word_is_lost_and_again_is_nothing(lines in prop::collection::vec(line(), 0..24)) {
        let text = lines.join("\n");
        let Some(manuscript) = read_or_refused(&text) else { return Ok(()) };
        let imported = import("en", &text, &new_files("en"));
        let lost: Vec<_> = imported.found.iter().filter(|finding| finding.kind == &LOST_WORDS).collect();
        prop_assert!(lost.iter().all(|finding| finding.is_error()), "{:#?}\n{}", lost, text);
        let words = |text: &str| tokens::words(text).concat();
        let kept: String = imported.draft.parts.iter().map(|part| words(&part.text)).collect();
        prop_assert_eq!(kept, words(&manuscript.text()));
        if !imported.found.iter().any(Diagnostic::is_error) {
            let again = import("en", &text, &imported.after);
            prop_assert_eq!(again.plan.revision.to_diff(), "", "{}", text);
        }
    }

    #[test]
    fn any_text_is_taken_in(text in any::<String>()) {
        if read_or_refused(&text).is_some() {
            import("en", &text, &new_files("en"));
        }
    }
}
