//! Drafts as a translator finds them.

use super::*;
use crate::catalog::{Locale, Resource, parse_resource};
use crate::diagnostic::{Echo, Edit, Source};
use crate::exchange::Memory;

fn read(path: &str, text: &str) -> Resource {
    parse_resource(&Source::new(path, text)).0
}

const SOURCE: &str = "### Words of the statement.\n\n## Head\n\n# At most 70 characters.\n# allow(three-dots): a quotation\ntitle = Thank you, { $name }\nwells = { $n ->\n    [one] a well\n   *[other] { $n } wells\n}\n\n# Stands alone.\n\n## Body\n\nend = The end.\n";

fn draft(source: &str, own: Option<&str>, tag: &str) -> Option<Draft> {
    let (locale, en) = (Locale::parse(tag).unwrap(), Locale::parse("en").unwrap());
    let memory = Memory::default();
    let drafting = Drafting::new((&locale, &en), &[], &memory, &Echo);
    let own = own.map(|text| read(&format!("locales/{tag}/statements/a.ftl"), text));
    drafting.draft_file(&read("locales/en/statements/a.ftl", source), own.as_ref(), &|_| false)
}

#[test]
fn a_new_file_has_every_message_as_a_comment_in_order() {
    let made = draft(SOURCE, None, "cs").unwrap();
    assert_eq!((made.messages, made.words, made.ready.len()), (3, 7, 0));
    let text = made.text.unwrap();
    assert_eq!(read("locales/cs/statements/a.ftl", &text).messages(), []);
    let order = [
        "### Words",
        "## Head",
        "# At most 70",
        "# title = Thank you, { $name }",
        "# wells = { $n ->",
        "#     [few] { $n } wells",
        "# Stands alone.",
        "## Body",
        "# end = The end.",
    ];
    let places: Vec<usize> =
        order.iter().map(|part| text.find(part).unwrap_or_else(|| panic!("{part}\n{text}"))).collect();
    assert!(places.is_sorted(), "{text}");
    assert!(!text.contains("allow("), "{text}");
    assert!(text.contains("locale-plurals locale=cs numbers=one: 1 · few: 2; 3; 4 · many: 0,1"), "{text}");
    assert!(text.contains("locale-keep locale=cs parts={ $name }"), "{text}");
}

/// A file that was drafted grows by what its source has more, at its place, and then by nothing.
#[test]
fn a_second_draft_adds_what_is_new_only() {
    let before = draft(SOURCE, None, "fr").unwrap().text.unwrap();
    assert_eq!(draft(SOURCE, Some(&before), "fr"), None);
    let translated = before.replace("# end = The end.", "end = Fin.");
    assert_eq!(draft(SOURCE, Some(&translated), "fr"), None);
    let longer = SOURCE
        .replace("end = ", "call = We call.\nplea = We beg.\nend = ")
        .replace("title = ", "first = One.\ntitle = ");
    let more = draft(&longer, Some(&translated), "fr").unwrap();
    assert_eq!((more.messages, more.edits.len()), (3, 2));
    let (after, undone) = Edit::apply(&translated, &more.edits);
    assert_eq!(undone, []);
    let order = ["# first = One.", "# title = ", "# wells = ", "# call = ", "# plea = ", "end = Fin."];
    let places: Vec<usize> =
        order.iter().map(|part| after.find(part).unwrap_or_else(|| panic!("{part}\n{after}"))).collect();
    assert!(places.is_sorted(), "{after}");
    assert_eq!(draft(&longer, Some(&after), "fr"), None);
    let comments: Vec<_> =
        read("a.ftl", &after).messages().iter().map(|message| message.comment.clone()).collect();
    assert_eq!(comments, [None], "no stub became the comment of a message: {after}");
}

/// What waits with old words is told, and written anew only if that is asked for; what was translated never is.
#[test]
fn what_waits_with_old_words_is_refreshed_when_asked() {
    let before = draft(SOURCE, None, "fr").unwrap().text.unwrap();
    let translated = before.replace("# end = The end.", "end = Fin.").replace('\n', "\r\n");
    let changed = SOURCE.replace("Thank you", "Many thanks").replace("The end", "Good bye");
    let told = draft(&changed, Some(&translated), "fr").unwrap();
    assert_eq!((told.stale, told.messages, told.edits.as_slice()), (1, 0, &[][..]));
    let more = refreshed(&changed, &translated).unwrap();
    assert_eq!((more.stale, more.messages, more.edits.len()), (0, 1, 1));
    let (after, undone) = Edit::apply(&translated, &more.edits);
    assert_eq!(undone, []);
    let block = "# At most 70 characters.\r\n# locale-keep locale=fr parts={ $name } source=en\r\n\
                 # locale-before locale=fr percent=0 place= source=en text=Thank you, { $name }\r\n\
                 # title = Many thanks, { $name }\r\n\r\n";
    assert!(after.contains(block), "{after}");
    assert!(after.contains("end = Fin.") && !after.contains("Good bye"), "{after}");
    assert_eq!(refreshed(&changed, &after), None);
    let shared = "# a = Old\n# b = B\n# c = C\n";
    let more = refreshed("a = A\nb = New\nc = C\n", shared).unwrap();
    let (after, _) = Edit::apply(shared, &more.edits);
    assert!(
        after.contains("text=Old\n# a = A\n") && after.contains("text=B\n# b = New\n# c = C\n"),
        "{after}"
    );
}

fn refreshed(source: &str, own: &str) -> Option<Draft> {
    let (fr, en) = (Locale::parse("fr").unwrap(), Locale::parse("en").unwrap());
    let memory = Memory::default();
    let mut drafting = Drafting::new((&fr, &en), &[], &memory, &Echo);
    drafting.is_refresh = true;
    let own = read("locales/fr/statements/a.ftl", own);
    drafting.draft_file(&read("locales/en/statements/a.ftl", source), Some(&own), &|_| false)
}

#[test]
fn files_that_end_and_break_their_lines_otherwise_grow_too() {
    let more = draft("a = A\nb = B\n", Some("a = Un"), "fr").unwrap();
    assert_eq!(Edit::apply("a = Un", &more.edits).0, "a = Un\n\n# b = B\n");
    let more = draft("a = A\nb = B\nc = C\n", Some("a = Un\r\nc = Trois\r\n"), "fr").unwrap();
    assert_eq!(
        Edit::apply("a = Un\r\nc = Trois\r\n", &more.edits).0,
        "a = Un\r\n\r\n# b = B\r\n\r\nc = Trois\r\n"
    );
}

#[test]
fn our_labels_stand_where_the_source_says_what_ours_say() {
    let (es, en) = (Locale::parse("es").unwrap(), Locale::parse("en").unwrap());
    let memory = Memory::default();
    let drafting = Drafting::new((&es, &en), &[], &memory, &Echo);
    let source = read("locales/en/labels.ftl", "signed = Signed:\nskip-to-content = Go on\nours = Ours\n");
    let made = drafting.draft_file(&source, None, &|_| false).unwrap();
    let text = made.text.unwrap();
    assert_eq!((made.ready.len(), made.messages), (1, 2), "{text}");
    let own = read("locales/es/labels.ftl", &text);
    assert_eq!(own.messages().iter().map(|message| message.id.as_str()).collect::<Vec<_>>(), ["signed"]);
    assert!(
        text.contains("# locale-label locale=es percent=0 place= source=en text=Ir al contenido"),
        "{text}"
    );
}
