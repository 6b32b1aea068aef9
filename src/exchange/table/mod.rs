//! Tables that anybody can fill in, one sentence in a row: workbooks (XLSX), and CSV for everything else.
//!
//! A column is known by its heading, and what a heading or a status is called in the translators' language stands in
//! the file itself, in the heading of the last column: columns may be moved, added and deleted. Each row carries its
//! file and name a second time, and fingerprints of what the translator saw ([`Lock`]).

mod column;
mod comma;
mod guard;
mod lock;
mod read;
mod row;
mod sheet;

pub use comma::CSV;
pub use sheet::XLSX;

use column::Column;
use lock::{Legend, Lock};
