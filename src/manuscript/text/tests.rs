//! What plain text becomes.

use proptest::prelude::*;

use super::*;

fn read(text: &str) -> Manuscript {
    read_text(&Source::new("a.txt", text), &mut Margin::default())
}

/// Each block as a letter for its kind and its words.
fn blocks(text: &str) -> Vec<String> {
    let manuscript = read(text);
    let letter = |kind: &BlockKind| match kind {
        BlockKind::Paragraph => "p".to_owned(),
        BlockKind::Heading(level) => format!("h{level}"),
        BlockKind::Item { number: Some(number), .. } => format!("i{number}"),
        BlockKind::Item { .. } => "i".to_owned(),
        BlockKind::Quotation => "q".to_owned(),
        BlockKind::Cell { table, row, column } => format!("c{table}{row}{column}"),
        BlockKind::Rule => "-".to_owned(),
        other => format!("{other:?}"),
    };
    manuscript.blocks.iter().map(|block| format!("{} {}", letter(&block.kind), block.text())).collect()
}

#[test]
fn blocks_stand_between_empty_lines_and_know_their_places() {
    let source = Source::new("a.txt", "  One two\nthree\n\n \nFour");
    let manuscript = read_text(&source, &mut Margin::default());
    assert_eq!(manuscript.text(), "One two\nthree\nFour\n");
    let places: Vec<_> = manuscript
        .blocks
        .iter()
        .map(|block| source.text.get(block.span.start..block.span.end).unwrap())
        .collect();
    assert_eq!(places, ["One two\nthree", "Four"]);
}

#[test]
fn lines_that_a_program_broke_are_joined_and_lists_of_names_are_not() {
    let text = "We call upon the United States to work constructively and\n\
        positively to the development of a Global Compact which promotes\n\
        international human and worker rights.\n\n\
        Alianza Americas\nCentral American Refugee Center - San Francisco\nScalabrini International Migration Network\n";
    let found = blocks(text);
    assert_eq!(found.len(), 2);
    assert!(!found[0].contains('\n'), "{found:?}");
    assert_eq!(found[1].matches('\n').count(), 2, "{found:?}");
    // One line is one paragraph here: nothing was broken.
    let long = format!(
        "{}\n\nAlianza Americas, the network of the whole of the continent\nCARECEN\n",
        "word ".repeat(40)
    );
    assert!(blocks(&long)[1].contains('\n'));
}

/// A statement as it is copied from a printed page.
const PRINTED: &str = "\
JOINT STATEMENT                                   Coalition for Safe Harvests

Yuma – Three farmworkers have died of heat stroke in the lettuce fields of
Yuma County since the first of May. The Coalition, which now unites
fourteen organizations on both sides of the border, calls on the Arizona Indus-
trial Commission to adopt a well-known standard now, as the four organi-
zations of the border asked for last year, and as every report of the well-
known Heat Council has said.

“My brother asked for water at ten and was dead at noon,” said Marisol
Quintero of Campesinas. The law that would protect them has been waiting in

                                                                 1

Coalition for Safe Harvests

committee since 2021.

Alianza Campesina de los Valles del Sur del Estado
Central American Refugee Center - San Francisco
Border Health
                                                                 2
";

#[test]
fn what_was_copied_from_a_printed_page_is_whole_again() {
    let mut margin = Margin::default();
    let source = Source::new("a.txt", PRINTED);
    let manuscript = read_text(&source, &mut margin);
    let found: Vec<String> = manuscript.blocks.iter().map(Block::text).collect();
    assert_eq!(
        found,
        [
            "JOINT STATEMENT",
            "Coalition for Safe Harvests",
            "Yuma – Three farmworkers have died of heat stroke in the lettuce fields of Yuma County since the first of \
             May. The Coalition, which now unites fourteen organizations on both sides of the border, calls on the Arizona \
             Industrial Commission to adopt a well-known standard now, as the four organizations of the border asked for \
             last year, and as every report of the well-known Heat Council has said.",
            "“My brother asked for water at ten and was dead at noon,” said Marisol Quintero of Campesinas. The law that \
             would protect them has been waiting in committee since 2021.",
            "Alianza Campesina de los Valles del Sur del Estado\nCentral American Refugee Center - San Francisco\n\
             Border Health",
        ]
    );
    assert_eq!(margin.footers, ["1", "2"].map(str::to_owned).into());
    assert_eq!(margin.headers, ["Coalition for Safe Harvests".to_owned()].into());
    assert_eq!(margin.divided, ["Industrial".to_owned()].into());
}

#[test]
fn where_no_line_is_empty_a_paragraph_ends_on_a_line_with_room() {
    let text = "\
Red de Periodistas
Hermosillo, 14 de febrero de 2025.- Veintidós organizaciones de la
sociedad civil exigimos al gobierno del estado que garantice la vida
de las periodistas que han tenido que abandonar sus comunidades en
los últimos meses.
Desde agosto hemos documentado 31 agresiones contra comunicadoras en
la región serrana. En ninguno de los casos hay detenidas.
Por lo anterior, exigimos:
1. La reubicación inmediata, segura y voluntaria de las periodistas y
de sus familias.
2. La publicación trimestral de los avances, con datos por sexo y
región.

1
\u{C}Red de Periodistas

3. La atracción de las investigaciones.
Firman:
Red de Periodistas del Norte
Radio Voz de la Sierra";
    let found: Vec<String> = blocks(text).iter().map(|block| block.chars().take(22).collect()).collect();
    assert_eq!(
        found,
        [
            "p Red de Periodistas",
            "p Hermosillo, 14 de fe",
            "p Desde agosto hemos d",
            "p Por lo anterior, exi",
            "i1 La reubicación inme",
            "i2 La publicación trim",
            "i3 La atracción de las",
            "p Firman:\nRed de Perio",
        ]
    );
    assert!(!blocks(text).iter().take(7).any(|block| block.contains('\n')));
}

#[test]
fn where_a_paragraph_is_a_line_each_line_is_a_paragraph() {
    let long = "Words that a word processor saved as text. ".repeat(5);
    let text =
        format!("Title\nYuma, 14 May.- {long}\nMore: {long}\n- one\n- two\nSigned:\nAlianza\nCARECEN\n");
    let found: Vec<String> = blocks(&text).iter().map(|block| block.chars().take(9).collect()).collect();
    assert_eq!(
        found,
        ["p Title", "p Yuma, 1", "p More: W", "i one", "i two", "p Signed:", "p Alianza", "p CARECEN"]
    );
    let found = blocks(&format!("“{long}”\n— Jane Doe\n\nAlianza\nCARECEN"));
    assert_eq!(found.len(), 2, "a line may end within a paragraph: {found:?}");
}

#[test]
fn a_number_alone_is_of_a_page_only_where_pages_are_counted() {
    let text = |numbers: &[&str]| {
        let lines = "One line of the text\n\n".repeat(9);
        numbers.iter().map(|number| format!("{lines}{number}\n\n")).collect::<String>()
    };
    let numbers = |text: &str| {
        let mut margin = Margin::default();
        read_text(&Source::new("a.txt", text), &mut margin);
        margin.footers.into_iter().collect::<Vec<_>>()
    };
    assert_eq!(numbers(&text(&["- 1 -", "- 2 -", "- 3 -"])), ["- 1 -", "- 2 -", "- 3 -"]);
    assert_eq!(numbers(&text(&["Seite 1 von 2", "Seite 2 von 2"])), ["Seite 1 von 2", "Seite 2 von 2"]);
    assert_eq!(numbers(&text(&["2/3\n\u{C}", "3/3"])), ["2/3", "3/3"]);
    // Chapters, end marks, years, points and a number that is the text's own.
    for others in [
        &["1", "3"][..],
        &["- 30 -"],
        &["2017"],
        &["1", "2", "last words"],
        &["1"],
        &["Article 1", "Article 2"],
    ] {
        assert_eq!(numbers(&text(others)), [""; 0], "{others:?}");
    }
    assert_eq!(numbers("1\n\nPeace\n\n2\n\nBread\n\n3"), [""; 0]);
}

#[test]
fn items_have_marks_that_people_type() {
    assert_eq!(
        blocks("We ask:\n- peace\n- bread\n  and land\n• work"),
        ["p We ask:", "i peace", "i bread and land", "i work"]
    );
    assert_eq!(blocks("1. one\n2. two\n\n(a) three\n(b) four"), ["i1 one", "i2 two", "i1 three", "i2 four"]);
    assert_eq!(blocks("1) one\n\n2) two"), ["i1 one", "i2 two"]);
    assert_eq!(blocks("– one\n– two\n\n“So.”\n— Jane Doe"), ["i one", "i two", "p “So.”\n— Jane Doe"]);
    assert_eq!(
        blocks("2017. was a year\n\nJ. Doe\n\n1. alone"),
        ["p 2017. was a year", "p J. Doe", "p 1. alone"]
    );
}

#[test]
fn an_end_mark_is_no_heading_and_no_item() {
    assert_eq!(
        blocks("Text\n\n#\n\n# # #\n\n- 30 -\n\n-30-\n\n* * *"),
        ["p Text", "p #", "p # # #", "p - 30 -", "p -30-", "p * * *"]
    );
}

#[test]
fn lines_drawn_under_words_make_headings() {
    assert_eq!(
        blocks("Title of it\n===========\nWords\n\nPart\n----\n\n--------"),
        ["h1 Title of it", "p Words", "h2 Part", "- "]
    );
}

#[test]
fn tabs_and_wide_spaces_make_columns() {
    assert_eq!(
        blocks("Contacts\nJane Doe\tOrg\tjane@x.org\nEvy Peña     CDM   evy@x.org\n\nRest"),
        [
            "p Contacts",
            "c000 Jane Doe",
            "c001 Org",
            "c002 jane@x.org",
            "c010 Evy Peña",
            "c011 CDM",
            "c012 evy@x.org",
            "p Rest"
        ]
    );
}

#[test]
fn emphasis_is_what_stands_between_marks_at_the_edges_of_words() {
    let runs = |text: &str| {
        let block = read(text).blocks.swap_remove(0);
        let mark = |run: &Run| {
            if run.style.strong {
                "!"
            } else if run.style.emphasis {
                "/"
            } else {
                ""
            }
        };
        block.runs.iter().map(|run| format!("{0}{1}{0}", mark(run), run.text)).collect::<Vec<_>>().join("|")
    };
    assert_eq!(
        runs("in the *New York Declaration* and _more_, **all**"),
        "in the |/New York Declaration/| and |/more/|, |!all!"
    );
    assert_eq!(runs("2 * 3 * 4, a_b_c, x@a_b.org, *open"), "2 * 3 * 4, a_b_c, x@a_b.org, *open");
}

#[test]
fn mail_is_quoted_and_flowed() {
    assert_eq!(blocks("> They said \n> so\n\nand we \nanswered"), ["q They said\nso", "p and we\nanswered"]);
    let flowed = "This line of a letter goes on to the next one, as mail does \nit here.\nAnd this one ends.";
    assert_eq!(blocks(flowed)[0].matches('\n').count(), 1);
}

/// The words of a text: what has a letter or a digit, without marks of items.
fn words(text: &str) -> Vec<String> {
    text.split_whitespace()
        .map(|word| word.chars().filter(|c| c.is_alphanumeric()).collect::<String>())
        .filter(|word| !word.is_empty())
        .collect()
}

proptest! {
    #[test]
    fn no_word_is_lost(text in "([a-zñ*_#>.:()@ 0-9\t-]{0,18}[\n ]{1,2}){0,14}") {
        let manuscript = read(&text);
        let mut kept = Vec::new();
        for block in &manuscript.blocks {
            let mut place = words(text.get(block.span.start..block.span.end).unwrap());
            if let BlockKind::Item { number: Some(number), .. } = block.kind {
                let mark = place.remove(0);
                let letter = char::from_u32(u32::from(b'a') + number - 1).map(String::from);
                prop_assert!(mark.parse() == Ok(number) || Some(&mark) == letter.as_ref(), "{} {}", mark, number);
            }
            prop_assert_eq!(words(&block.text()), place.clone());
            kept.extend(words(text.get(block.span.start..block.span.end).unwrap()));
        }
        prop_assert_eq!(kept, words(&text), "every word is in one block");
    }

    #[test]
    fn any_text_is_read(text in any::<String>()) {
        let manuscript = read(&text);
        let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).collect::<String>();
        let kept: String = manuscript.blocks.iter().map(|block| letters(block.span.of(&text).unwrap())).collect();
        prop_assert_eq!(kept, letters(&text));
    }
}

#[test]
fn a_text_that_came_by_mail_is_what_was_written() {
    let mail =
        "From: Ana <a@b.example>\nSent: today\nSubject: Water\n\nWords\n\n> Said\n\n-- \nAna\nher office\n";
    let mut margin = Margin::default();
    let read = read_text(&Source::new("a.txt", mail), &mut margin);
    assert_eq!(read.text(), "Words\nSaid\n");
    let noted: Vec<&String> = margin.mail.iter().collect();
    assert_eq!(noted, ["--\nAna\nher office", "From: Ana <a@b.example>\nSent: today\nSubject: Water"]);
    let quoted = "> Title\n>\n> One two\n>\n>> 1. A\n>> 2. B\n";
    assert_eq!(blocks(quoted), ["p Title", "p One two", "i1 A", "i2 B"]);
    assert_eq!(blocks("> Title\n\nWords"), ["q Title", "p Words"]);
}
