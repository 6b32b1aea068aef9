//! The only writer: stages, verifies, commits.
