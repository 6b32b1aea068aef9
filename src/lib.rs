//! *Comunicado* is Spanish for a press statement. This library publishes one statement in every language.
//!
//! > A **project** on disk becomes a **catalog** of messages and a **statement** of facts; the two meet in an
//! > **edition**: one statement in one locale, pure data. A **format** turns an edition into **artifacts**;
//! > **output** stages and commits them. Everything else reads from the side.
//!
//! [`press`] is the whole river. What the program does with `init` and `export`:
//!
//! ```
//! use comunicado::press::{ExportOrder, publish_project};
//! use comunicado::project::Project;
//! use comunicado::{output, scaffold};
//!
//! # let folder = tempfile::tempdir()?;
//! # let folder = folder.path();
//! output::create_files(folder, &scaffold::plan_project())?;
//!
//! let (project, findings) = Project::open(folder)?;
//! let report = publish_project(&project, findings, &ExportOrder::new(&project), &|| ())?;
//!
//! assert!(report.findings.is_empty());
//! let (written, unchanged, refused) = report.counts();
//! assert_eq!((written, unchanged, refused), (2, 0, 0));
//! let page = std::fs::read_to_string(folder.join("out/es/library-hours/statement.html"))?;
//! assert!(page.contains("<html lang=\"es\""));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub mod diagnostic;

pub mod stamp;

pub mod workbook;

pub mod package;

pub mod project;

pub mod catalog;
pub mod statement;

pub mod ledger;

pub mod edition;
pub mod formats;
pub mod output;

pub mod check;

pub mod exchange;

pub mod press;

pub mod intake;

pub mod manuscript;

pub mod alignment;
pub mod draft;

pub mod renaming;
pub mod scaffold;
pub mod status;

pub mod commands;
