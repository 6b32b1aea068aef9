//! The mends that need no decision, as one plan for the user's files.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Edit, Source, Texts};
use crate::output::Revision;

/// What can be mended of some findings.
#[derive(Clone, Debug, Default)]
pub struct Mends {
    /// The changes to the files.
    pub revision: Revision,
    /// How many findings they mend.
    pub findings: usize,
}

impl Mends {
    /// All edits that `findings` bring along, those of each finding together or not at all: what would touch the bytes of
    /// another's is left for the next time. `texts` are the files as they were read.
    pub fn plan(findings: &[Diagnostic], texts: &Texts) -> Self {
        let mut mends = Self::default();
        let mut edits: BTreeMap<&str, Vec<&Edit>> = BTreeMap::new();
        for finding in findings.iter().filter(|finding| !finding.fix.is_empty()) {
            let is_free = |edit: &Edit| {
                let taken = edits.get(&*edit.span.path).into_iter().flatten();
                taken.into_iter().all(|other| !touches(edit, other))
            };
            if finding.fix.iter().all(is_free) {
                mends.findings += 1;
                for edit in &finding.fix {
                    edits.entry(&edit.span.path).or_default().push(edit);
                }
            }
        }
        for (path, edits) in edits {
            let Some(text) = texts.get(path) else { continue };
            let edits: Vec<Edit> = edits.into_iter().cloned().collect();
            mends.revision.edit(&Source::new(path, text), &edits);
        }
        mends
    }
}

fn touches(one: &Edit, other: &Edit) -> bool {
    one != other
        && one.span.start < other.span.end.max(other.span.start + 1)
        && other.span.start < one.span.end.max(one.span.start + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Kind, Span};

    static TRIED: Kind = Kind::warning("T999", "tried");

    #[test]
    fn the_edits_of_a_finding_are_made_together_or_not_at_all() {
        let edit = |start, end, text: &str| Edit::new(Span::new("a.ftl", start, end), text);
        let finding = |edits: Vec<Edit>| Diagnostic::new(&TRIED, Span::head("a.ftl")).with_fix(edits);
        let mut texts = Texts::default();
        texts.insert(&Source::new("a.ftl", "\"a\"  b"));
        let findings = [
            finding(vec![edit(3, 5, " ")]),
            finding(vec![edit(0, 1, "“"), edit(2, 4, "”")]),
            finding(vec![edit(3, 5, " ")]),
            finding(vec![]),
        ];
        let mends = Mends::plan(&findings, &texts);
        assert_eq!(mends.findings, 2);
        let (path, change) = mends.revision.changes().next().unwrap();
        assert_eq!((path, change.after.as_deref()), ("a.ftl", Some("\"a\" b")));
        let again = Mends::plan(&findings[1..2], &texts);
        assert_eq!(again.revision.changes().next().unwrap().1.after.as_deref(), Some("“a” b"));
    }
}
