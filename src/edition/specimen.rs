//! An edition in which every word is Greek: whatever a format says beyond it, in letters of another script, is a
//! word of its own. For tests.

use super::{
    Alternate, Block, CONTENT_LABELS, Contact, Dateline, Direction, Edition, Inline, LABELS, Language,
    LocaleInfo, Name, Passage, Phone, PhoneKind, Signatory, Site, Text,
};

/// The specimen: every field is filled, every kind of block and inline occurs, every word occurs once (the
/// editions' names, places and the date aside). ASCII letters stand only in schemes, tags and `T`/`Z` of times.
pub(crate) fn specimen() -> Edition {
    let locale = LocaleInfo {
        tag: "el".to_owned(),
        direction: Direction::Ltr,
        autonym: "Ελληνικά".to_owned(),
        region: Some("GR".to_owned()),
        open_graph: Some("el_GR".to_owned()),
        delimiter: ';',
    };
    let arabic = LocaleInfo {
        tag: "ar".to_owned(),
        direction: Direction::Rtl,
        autonym: "العربية".to_owned(),
        delimiter: ';',
        ..LocaleInfo::default()
    };
    Edition {
        statement: "δήλωση".to_owned(),
        audience: super::Audience::Public,
        locale: locale.clone(),
        source_locale: "el".to_owned(),
        title: Text {
            inlines: vec![words("Πλήρης τίτλος "), Inline::Emphasis { inlines: vec![words("τονισμένος")] }],
            ..Text::default()
        },
        short_title: Text::plain("Σύντομος τίτλος"),
        subtitle: Some(Text::plain("Υπότιτλος εδώ")),
        dateline: Dateline {
            text: Text {
                inlines: vec![
                    Inline::Placeable { text: "Αθήνα".to_owned() },
                    words(" – "),
                    Inline::Placeable { text: "4 Δεκεμβρίου 2017".to_owned() },
                    words(" –"),
                ],
                ..Text::default()
            },
            place: Some(Text::plain("Αθήνα")),
            date: "2017-12-04".to_owned(),
            date_text: "4 Δεκεμβρίου 2017".to_owned(),
        },
        embargo: Some("2017-12-04T09:00:00+02:00".to_owned()),
        embargo_text: Some("4 Δεκεμβρίου 2017, 09:00 (+02:00)".to_owned()),
        body: body(),
        signatories: vec![
            Signatory {
                id: "πρώτη".to_owned(),
                name: Name {
                    name: "Πρώτη Οργάνωση".to_owned(),
                    signed: Some("Αρχική Επωνυμία".to_owned()),
                    signed_language: Some(passage()),
                    short: Some("ΠΟ".to_owned()),
                    ..Name::default()
                },
                site: Some(Site {
                    url: "https://πρώτη.ελ/".to_owned(), display: "πρώτη.ελ".to_owned()
                }),
            },
            Signatory {
                id: "δεύτερη".to_owned(),
                name: Name {
                    name: "Δεύτερη * <Οργάνωση>".to_owned(),
                    language: Some(passage()),
                    ..Name::default()
                },
                site: None,
            },
        ],
        contacts: contacts(),
        labels: LABELS
            .iter()
            .chain(CONTENT_LABELS.iter().map(|(label, _)| label))
            .enumerate()
            .map(|(at, label)| ((*label).to_owned(), Text::plain(format!("Ετικέτα{}", greek_number(at)))))
            .collect(),
        alternates: vec![
            Alternate {
                locale: arabic,
                title: "عنوان البيان".to_owned(),
                path: "ar/δήλωση/statement.html".to_owned(),
            },
            Alternate {
                locale,
                title: "Πλήρης τίτλος".to_owned(),
                path: "el/δήλωση/statement.html".to_owned(),
            },
        ],
        has_fallback: true,
    }
}

/// Every word of the specimen that a page for readers must show, by walking the edition: title, body, names,
/// contacts. Labels are not among them: no single format needs all.
pub(crate) fn words_of(edition: &Edition) -> Vec<String> {
    let mut texts = vec![edition.title.to_plain(), edition.dateline.text.to_plain()];
    texts.extend(edition.subtitle.as_ref().map(Text::to_plain));
    for block in &edition.body {
        match block {
            Block::Paragraph { text, .. } | Block::Heading { text, .. } => texts.push(text.to_plain()),
            Block::Quote { text, attribution, .. } => {
                texts.push(text.to_plain());
                texts.extend(attribution.as_ref().map(Text::to_plain));
            }
            Block::List { items, .. } => texts.extend(items.iter().map(Text::to_plain)),
        }
    }
    for Signatory { name, .. } in &edition.signatories {
        texts.push(name.name.clone());
        texts.extend(name.signed.clone());
    }
    texts.extend(words_of_contacts(edition));
    let phones = edition.contacts.iter().flat_map(|contact| &contact.phones);
    texts.extend(phones.flat_map(|phone| &phone.kinds).map(|kind| kind.name.to_plain()));
    split(&texts)
}

/// Every word of the specimen's contacts, for formats that show only them.
pub(crate) fn words_of_contacts(edition: &Edition) -> Vec<String> {
    let mut texts = Vec::new();
    for contact in &edition.contacts {
        texts.extend(contact.name.clone());
        texts.extend(contact.organization.as_ref().map(|name| name.name.clone()));
        let words = [&contact.place, &contact.role, &contact.notes];
        texts.extend(words.into_iter().flatten().map(Text::to_plain));
        texts.extend(contact.emails.iter().cloned());
        texts.extend(contact.languages.iter().map(|language| language.name.clone()));
    }
    split(&texts)
}

fn split(texts: &[String]) -> Vec<String> {
    texts.iter().flat_map(|text| text.split_whitespace()).map(str::to_owned).collect()
}

fn words(text: &str) -> Inline {
    Inline::Text { text: text.to_owned() }
}

fn passage() -> Passage {
    Passage { locale: "ar".to_owned(), direction: Direction::Rtl }
}

fn body() -> Vec<Block> {
    vec![
        Block::Paragraph {
            id: "αρχή".to_owned(),
            text: Text {
                inlines: vec![
                    words("Πρώτη παράγραφος με "),
                    Inline::Strong { inlines: vec![words("έντονη λέξη")] },
                    words(" και "),
                    Inline::Link {
                        to: "https://σύνδεσμος.ελ/".to_owned(), inlines: vec![words("σύνδεσμο")]
                    },
                    words(", μετά"),
                    Inline::Break,
                    words("νέα γραμμή."),
                ],
                ..Text::default()
            },
        },
        Block::Heading {
            id: "κεφάλαιο".to_owned(), text: Text::plain("Επικεφαλίδα ενότητας")
        },
        Block::Paragraph {
            id: "ξένη".to_owned(),
            text: Text { fallback: Some(passage()), ..Text::plain("فقرة بلغة أخرى") },
        },
        Block::Quote {
            id: "παράθεμα".to_owned(),
            text: Text::plain("Λόγια παραθέματος"),
            attribution: Some(Text::plain("Ομιλήτρια Κάποια")),
        },
        Block::List {
            ordered: false,
            items: vec![Text::plain("άλφα στοιχείο"), Text::plain("βήτα στοιχείο")],
        },
        Block::List {
            ordered: true, items: vec![Text::plain("ένα βήμα"), Text::plain("δύο βήμα")]
        },
    ]
}

fn contacts() -> Vec<Contact> {
    vec![
        Contact {
            id: "ελένη".to_owned(),
            name: Some("Ελένη Παπαδοπούλου".to_owned()),
            role: Some(Text::plain("υπεύθυνη τύπου")),
            notes: Some(Text::plain("μετά τις εννέα")),
            organization: Some(Name {
                name: "Πρώτη Οργάνωση".to_owned(),
                signed: Some("Αρχική Επωνυμία".to_owned()),
                signed_language: Some(passage()),
                short: Some("ΠΟ".to_owned()),
                ..Name::default()
            }),
            place: Some(Text::plain("Θεσσαλονίκη")),
            phones: vec![phone("+302101234567", "+30 21 0123 4567", "21 0123 4567", false)],
            emails: vec!["ελένη@πρώτη.ελ".to_owned()],
            sites: vec![Site {
                url: "https://πρώτη.ελ/".to_owned(), display: "πρώτη.ελ".to_owned()
            }],
            languages: vec![Language { tag: "el".to_owned(), name: "ελληνικά".to_owned() }],
            ..Contact::default()
        },
        Contact {
            id: "δεύτερη".to_owned(),
            organization: Some(Name {
                name: "Δεύτερη * <Οργάνωση>".to_owned(),
                language: Some(passage()),
                ..Name::default()
            }),
            phones: vec![
                phone("+525552119397", "+52 55 5211 9397", "55 5211 9397", false),
                phone("+18552349699", "+1 855-234-9699", "(855) 234-9699", true),
            ],
            ..Contact::default()
        },
    ]
}

fn phone(e164: &str, international: &str, national: &str, toll_free: bool) -> Phone {
    Phone {
        e164: e164.to_owned(),
        international: international.to_owned(),
        display: international.to_owned(),
        kinds: vec![PhoneKind { id: "cell".to_owned(), name: Text::plain("κινητό") }],
        national: national.to_owned(),
        uri: format!("tel:{}", international.replace(' ', "-")),
        region: Some("GR".to_owned()),
        region_name: Some("Ελλάδα".to_owned()),
        toll_free,
        ..Phone::default()
    }
}

fn greek_number(at: usize) -> String {
    const DIGITS: [char; 10] = ['α', 'β', 'γ', 'δ', 'ε', 'ζ', 'η', 'θ', 'ι', 'κ'];
    at.to_string().bytes().map(|digit| DIGITS[usize::from(digit - b'0')]).collect()
}
