//! The laws of exchange, for every format.

#![allow(clippy::indexing_slicing, clippy::string_slice, reason = "tests")]

pub mod ground;
mod laws;
mod patterns;
mod po;
mod returns;
mod tables;
mod tough;
mod xliff12;
