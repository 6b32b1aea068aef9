//! *Comunicado* is Spanish for a press statement. This library publishes one statement in every language.
//!
//! > A **project** on disk becomes a **catalog** of messages and a **statement** of facts; the two meet in an
//! > **edition**: one statement in one locale, pure data. A **format** turns an edition into **artifacts**;
//! > **output** stages and commits them. Everything else reads from the side.

pub mod diagnostic;
pub mod project;

pub mod catalog;
pub mod statement;

pub mod edition;
pub mod formats;
pub mod output;

pub mod scaffold;

pub mod commands;
