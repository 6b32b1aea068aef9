//! Findings together: collected in any order, shown sorted by place.

use super::{Diagnostic, Severity};

/// All that was found in one run.
#[derive(Clone, Debug, Default)]
pub struct Findings(Vec<Diagnostic>);

impl Findings {
    /// Adds one finding.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }

    /// The findings sorted by file, place, then code; each only once, however many editions met it.
    pub fn sorted(mut self) -> Vec<Diagnostic> {
        fn key(finding: &Diagnostic) -> impl Ord + '_ {
            let Diagnostic { kind, severity, primary, secondary, arguments, fix } = finding;
            (primary, kind.code, arguments, secondary, severity, fix)
        }
        self.0.sort_by(|a, b| key(a).cmp(&key(b)));
        self.0.dedup();
        self.0
    }

    /// Keeps only some of the findings.
    pub fn retain(&mut self, keep: impl FnMut(&Diagnostic) -> bool) {
        self.0.retain(keep);
    }

    /// Whether any finding is of this severity.
    pub fn has(&self, severity: Severity) -> bool {
        self.0.iter().any(|diagnostic| diagnostic.severity == severity)
    }

    /// Whether any finding is an error.
    pub fn has_errors(&self) -> bool {
        self.has(Severity::Error)
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The findings in the order they were found.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.0.iter()
    }
}

impl Extend<Diagnostic> for Findings {
    fn extend<I: IntoIterator<Item = Diagnostic>>(&mut self, diagnostics: I) {
        self.0.extend(diagnostics);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Kind, Span};

    static TRIED: Kind = Kind::error("F999", "tried");

    #[test]
    fn each_is_there_once_whoever_stands_between() {
        let found = Diagnostic::new(&TRIED, Span::new("b", 1, 2));
        let other = found.clone().with_place(Span::head("a"));
        let mut findings = Findings::default();
        findings.extend([
            found.clone(),
            other.clone(),
            found.clone(),
            Diagnostic::new(&TRIED, None),
            other.clone(),
        ]);
        assert_eq!(findings.sorted(), [Diagnostic::new(&TRIED, None), found, other]);
    }
}
