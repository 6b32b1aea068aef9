//! The integration tests, one binary.

// Tests may fail by panicking, and write the projects that they read.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used
)]

mod scaffold;
