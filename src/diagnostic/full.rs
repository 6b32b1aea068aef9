//! Findings with the lines they speak of.
