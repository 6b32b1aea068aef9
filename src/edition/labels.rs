//! The fixed words of an edition: the messages of `labels.ftl` that formats may use.

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

/// Id of the message that an edition takes for `label`, with or without a place.
pub fn label_message(label: &str, has_place: bool) -> String {
    if PLACE_LABELS.contains(&label) && !has_place {
        format!("{label}-without-place")
    } else {
        label.to_owned()
    }
}
