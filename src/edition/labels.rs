//! The fixed words of an edition: the messages of `labels.ftl` that formats may use.

use super::Contact;
use crate::statement::PHONE_KINDS;

/// A label of which the edition takes one of two messages: one names the place, the other does without it.
/// Formats find it under the plain id.
pub const PLACE_LABELS: &[&str] = &["contacts-pointer", "contacts-heading"];

/// The ids under which formats find the labels. The dateline is not among them: it has its own field.
///
/// An id of [`PLACE_LABELS`] stands for itself and its twin `<id>-without-place`.
pub const LABELS: &[&str] = &[
    "signed",
    "signed-as",
    "end-mark",
    "contacts-pointer",
    "contacts-heading",
    "toll-free",
    "skip-to-content",
    "editions",
    "statements",
    "choose-language",
    "embargo-notice",
    "fallback-notice",
    "fallback-passage",
    "contacts-sheet",
    "column-id",
    "column-name",
    "column-organization",
    "column-signed-name",
    "column-place",
    "column-phone",
    "column-phone-uri",
    "column-email",
    "column-site",
    "column-languages",
];

/// The id of a label and whether a contact needs it.
pub type ContentLabel = (&'static str, fn(&Contact) -> bool);

/// The labels that are there only where a contact needs them, and which contact does: a project that never uses roles
/// need not name their column.
pub const CONTENT_LABELS: &[ContentLabel] = &[
    ("column-role", |contact| contact.role.is_some()),
    ("column-phone-note", |contact| {
        contact.phones.iter().any(|phone| phone.toll_free || !phone.kinds.is_empty())
    }),
    ("column-notes", |contact| contact.notes.is_some()),
    ("column-consent", |contact| contact.consent.is_some()),
    ("column-consent-date", |contact| contact.consent.as_ref().is_some_and(|consent| consent.date.is_some())),
];

/// The labels of a list of contacts without a statement.
pub const LIST_LABELS: &[&str] = &[
    "contacts-heading",
    "contacts-sheet",
    "signed-as",
    "toll-free",
    "fallback-notice",
    "fallback-passage",
    "skip-to-content",
    "editions",
    "column-id",
    "column-name",
    "column-organization",
    "column-signed-name",
    "column-place",
    "column-phone",
    "column-phone-uri",
    "column-email",
    "column-site",
    "column-languages",
];

/// The labels of [`CONTENT_LABELS`] that this contact needs.
pub(super) fn needed_by(contact: &Contact) -> impl Iterator<Item = &'static str> {
    CONTENT_LABELS.iter().filter(|(_, is_needed)| is_needed(contact)).map(|(label, _)| *label)
}

/// Whether some edition asks `labels.ftl` for this message.
pub fn is_label(id: &str) -> bool {
    LABELS.contains(&id)
        || PLACE_LABELS.iter().any(|label| label_message(label, false) == id)
        || CONTENT_LABELS.iter().any(|(label, _)| *label == id)
        || id.strip_prefix("phone-").is_some_and(|kind| PHONE_KINDS.contains(&kind))
}

/// Id of the message that an edition takes for `label`, with or without a place.
pub fn label_message(label: &str, has_place: bool) -> String {
    if PLACE_LABELS.contains(&label) && !has_place {
        format!("{label}-without-place")
    } else {
        label.to_owned()
    }
}

/// Whether the program asks for a message of this id by that very name: the labels, the dateline, the titles.
pub fn is_fixed_message(id: &str) -> bool {
    const OTHERS: &[&str] = &["dateline", "dateline-without-place", "title", "short-title", "subtitle"];
    is_label(id) || OTHERS.contains(&id)
}
