//! The integration tests, one binary: the program as its users run it, and the house rules.

// Tests may fail by panicking, and write the projects that they read.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::string_slice,
    clippy::unwrap_used,
    missing_docs
)]

mod alignment;
mod cli;
mod contacts;
mod exchange;
mod export;
mod facts;
mod fmt;
mod glossary;
mod hostile;
mod hostile_documents;
mod import;
mod kill;
mod ledger;
mod locale;
mod locale_add;
mod locale_drill;
mod long_list;
mod manuscripts;
mod manuscripts_exam;
mod memory;
mod privacy;
mod projects;
mod pseudo;
mod rename;
mod sandbox;
mod scaffold;
mod shards;
mod statement;
mod tidy;
mod translations;
mod views;
mod watch;
mod workbook;
