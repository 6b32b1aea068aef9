//! How far each locale is: translated, outdated, missing, reviewed, and what is to be done. One struct, several views.

mod count;
mod html;
mod list;
mod table;

pub use count::{Counts, LocaleStatus, Part, Place, Status, Todo};
pub use html::show_html;
pub use list::show_list;
pub use table::show_table;

#[cfg(test)]
mod tests;
