//! Fluent: messages, terms and attributes with their places; what a locale can say, and whose words it borrows.

mod argument;
mod locale;
mod meant;
mod name;
mod names;
mod phrase;

pub mod pattern;

mod escape;
mod functions;
mod layout;
mod reading;
mod resource;
mod rewriting;
mod scan;
mod sentinel;
mod structure;
mod syntax;

#[expect(clippy::module_inception, reason = "the catalog is the module's noun")]
mod catalog;
mod measuring;
mod references;
mod resolution;
mod value;

mod calendar;
mod cldr;
mod collation;
mod customs;
mod date;
mod date_options;
mod known;
mod list;
mod number;
mod option;
mod percent;
mod plural;
mod plurals;
mod quotes;
mod written;

mod kinds;
mod stub;

pub use argument::{Argument, Arguments};
pub use calendar::{month_names, weekday_names};
pub use catalog::{Catalog, Layer, Withheld};
pub use collation::{Collation, first_letters};
pub use customs::{
    Customs, DateCustoms, ListCustoms, NumberCustoms, PluralCustoms, PluralRule, customs_schema, read_customs,
};
pub use date::{DateStyle, format_date, format_moment};
pub use kinds::{KINDS, is_unreadable};
pub use layout::lay_out_resource;
pub use list::{ListKind, ListOptions, ListStyle, format_list};
pub use locale::{Direction, InvalidLocale, Locale};
pub use meant::read_new_locale;
pub use name::Name;
pub use names::region_name;
pub use number::{NumberOptions, format_number};
pub use pattern::{Attribute, Message, Pattern, Term};
pub use phrase::{Phrase, Piece};
pub use plural::{CATEGORIES as PLURAL_CATEGORIES, plural_categories, plural_category, plural_samples};
pub use plurals::{OpenedSelect, Plurals};
pub use quotes::quotation_marks;
pub use resolution::unknown_dates;
pub use resource::{Resource, parse_resource};
pub use stub::{Stub, find_stubs, uncomment};

#[cfg(test)]
mod tests;
