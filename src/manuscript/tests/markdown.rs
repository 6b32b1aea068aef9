//! Markdown.

use super::super::read_manuscript;
use super::{read, show};

fn blocks(text: &str) -> Vec<String> {
    let (blocks, found) = read("a.md", text.as_bytes());
    assert_eq!(found, [] as [&str; 0]);
    blocks
}

#[test]
fn marks_say_what_blocks_are() {
    let text = "---\ntitle: On water\nlang: en\n---\n\n# One\n\nPara *with* **two**\nlines\\\nand [a site](https://a.example) <a@b.example>.\n\n\
        2. A\n3. B\n   - inner\n\n   more\n\n> Said\n\n* * *\n\nNote[^n] <b>bold</b><br>here\n\n[^n]: The note.\n\n\
        | A | B |\n|---|---|\n| c | |\n\n```\ncode\n```\n\n<p align=center>Markup</p>\n";
    assert_eq!(
        blocks(text),
        [
            "title | On water",
            "h1 | One",
            "p | Para *with* **two** lines⏎and [a site](https://a.example) [a@b.example](mailto:a@b.example).",
            "0:2. | A",
            "0:3. | B",
            "1:• | inner",
            "p | more",
            "quote | Said",
            "---",
            "p | Note[1] **bold**⏎here",
            "0/0/0 | A",
            "0/0/1 | B",
            "0/1/0 | c",
            "p | code",
            "p | Markup",
            "p | [1] The note."
        ]
    );
}

#[test]
fn places_are_those_of_the_file() {
    let text = "# One\n\nTwo *three*\n\n- four\n- five\n";
    let (made, _) = read_manuscript("a.md", text.as_bytes());
    let made = made.unwrap();
    assert_eq!(show(&made).len(), 4);
    for (block, words) in made.blocks.iter().zip(["One", "Two *three*", "four", "five"]) {
        assert!(block.span.of(text).unwrap().contains(words), "{words}");
    }
}

#[test]
fn what_is_not_words_is_said() {
    let text = "---\nauthor: Ana\n---\n\n![The march](https://a.example/x.png)\n\nWe ~~ask~~ demand <!-- later -->\n";
    let (blocks, said) = read("a.md", text.as_bytes());
    assert_eq!(blocks, ["p | We ask demand"]);
    assert_eq!(
        said,
        ["unseen-words settings 1 author", "pictures-left-out described 1 The march", "struck-words 1 ask"]
    );
}
