//! Telephones of a document as the table of contacts writes them: the region first, then as it was written.

use super::kinds::UNSURE_PHONE;
use super::values::Value;
use crate::diagnostic::{Diagnostic, Span};
use crate::statement::{Phone, parse_phone};

/// The number with its region and kinds, and what is to be told where the region was assumed: that which the words before
/// it name, that of its `+`, else the first of `regions` in which it is in use.
///
/// # Errors
/// A finding, where nobody could dial it.
pub fn read_number(
    value: &Value,
    regions: &[String],
    place: &Span,
) -> Result<(String, Option<Diagnostic>), Diagnostic> {
    let parse = |region: Option<&str>| Phone::parse(&value.text, region, place.clone()).ok();
    let write = |region: Option<&str>| {
        let region = region.map(str::to_owned);
        let words: Vec<String> =
            region.into_iter().chain(value.kinds.iter().map(|kind| (*kind).to_owned())).collect();
        let text = words.into_iter().chain([value.text.clone()]).collect::<Vec<_>>().join(" ");
        parse_phone(&text, place.clone()).is_ok().then_some(text)
    };
    let told = |case: &'static str, region: &str| {
        Diagnostic::new(&UNSURE_PHONE, place.clone())
            .with("case", case)
            .with("found", value.text.as_str())
            .with("region", region)
    };
    let named = value.region.as_deref();
    if let Some(text) =
        named.filter(|region| parse(Some(region)).is_some()).and_then(|region| write(Some(region)))
    {
        return Ok((text, None));
    }
    if let Some(phone) = parse(None) {
        let finding = named.map(|region| told("other-region", region));
        // The numbers of the Vatican are those of Rome: whoever means the other state says so.
        let named = regions.first().filter(|first| *first == "VA" && parse(Some("VA")).is_some());
        let region = named.map(String::as_str).or(phone.region.as_deref());
        let text = write(region).or_else(|| write(phone.region.as_deref())).or_else(|| write(None));
        return text.map(|text| (text, finding)).ok_or_else(|| told("unread", ""));
    }
    let assumed = regions.iter().find(|region| parse(Some(region)).is_some());
    if let Some((region, text)) = assumed.and_then(|region| Some((region, write(Some(region))?))) {
        return Ok((text, Some(told("assumed", region))));
    }
    Err(told("unread", ""))
}
