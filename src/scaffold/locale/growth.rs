//! A file that was drafted before: what its source has more, and what waits there with words that its source no more says.

use super::draft::{Draft, Drafting};
use super::entries::{entries, entry_end, head_end};
use crate::catalog::{Resource, find_stubs, uncomment};
use crate::diagnostic::Edit;

impl Drafting<'_> {
    /// What becomes of a file that is there. `None` where nothing does.
    pub(super) fn grow(
        &self,
        source: &Resource,
        own: &Resource,
        is_here: &dyn Fn(&str) -> bool,
    ) -> Option<Draft> {
        let text = &own.source().text;
        let stubs = find_stubs(text);
        let mut draft = Draft::default();
        let mut after: Option<usize> = None;
        let mut blocks: Vec<(usize, String)> = Vec::new();
        let is_windows = text.contains("\r\n");
        let written = |made: String| if is_windows { made.replace('\n', "\r\n") } else { made };
        for entry in entries(source) {
            let (here, stub) = (entry_end(own, &entry.id), stubs.get(&entry.id));
            let end = here.or(stub.map(|stub| stub.block.end));
            if let (None, Some(stub), false) = (here, stub, is_here(&entry.id)) {
                let said = uncomment(text.get(stub.text.clone()).unwrap_or_default());
                if self.waiting(source, &entry).as_ref() != Some(&said) {
                    if self.is_refresh {
                        let place = if stub.is_alone { &stub.block } else { &stub.text };
                        let block = written(self.block(source, &entry, Some(&said), &mut draft));
                        draft.edits.push(Edit::new(own.source().span(place.start, place.end), block));
                    } else {
                        draft.stale += 1;
                    }
                }
            }
            if end.is_some() {
                after = end;
            } else if !is_here(&entry.id) {
                let place = after.unwrap_or_else(|| head_end(text));
                let block = self.block(source, &entry, None, &mut draft);
                match blocks.last_mut() {
                    Some((last, text)) if *last == place => {
                        text.push('\n');
                        text.push_str(&block);
                    }
                    _ => blocks.push((place, block)),
                }
            }
        }
        for (place, block) in blocks {
            let before = text.get(..place).unwrap_or_default();
            let mut made = String::new();
            if !before.is_empty() {
                made.push_str(if before.ends_with('\n') { "\n" } else { "\n\n" });
            }
            made.push_str(&block);
            let next = text.get(place..).unwrap_or_default();
            // A comment that touches a message would be taken for the message's own.
            if !next.is_empty() && !next.starts_with(['\n', '\r']) {
                made.push('\n');
            }
            draft.edits.push(Edit::new(own.source().span(place, place), written(made)));
        }
        (draft.stale > 0 || !draft.edits.is_empty()).then_some(draft)
    }
}
