//! Findings in one line each.
