//! `edition.json`: the edition itself, for programs that publish it their own way; [`schema`] describes it.

use super::{Format, Remarks, Rendered, Renderer, Style};
use crate::edition::Edition;

/// The edition as JSON (RFC 8259): two spaces of indentation, fields in the order of the schema, one line feed at
/// the end. The same edition gives the same bytes.
pub const JSON: Format = Format {
    name: "json",
    part: "edition",
    extension: "json",
    media_type: "application/json",
    renderer: Renderer::Edition(render_json),
    remarks: Remarks::None,
};

/// The JSON schema (draft 2020-12) of what this format writes.
pub fn schema() -> String {
    let schema = schemars::schema_for!(Edition);
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}

fn render_json(edition: &Edition, _style: &Style) -> Rendered<'static> {
    // An edition is strings, lists and maps with string keys: nothing that JSON could refuse.
    let mut bytes = serde_json::to_vec_pretty(edition).unwrap_or_default();
    bytes.push(b'\n');
    (vec![JSON.artifact(&edition.folder(), bytes)], Vec::new())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edition::specimen::specimen;

    #[test]
    fn reads_back_as_the_same_edition() {
        let edition = specimen();
        let (artifacts, findings) = render_json(&edition, &Style::default());
        assert_eq!(findings, []);
        assert_eq!(artifacts.len(), 1);
        assert_eq!(artifacts[0].path, "el/δήλωση/edition.json");
        assert!(artifacts[0].content.bytes().ends_with(b"}\n"));
        let read: Edition = serde_json::from_slice(&artifacts[0].content.bytes()).unwrap();
        assert_eq!(read, edition);
    }

    #[test]
    fn tells_nothing_of_the_users_files() {
        let mut edition = specimen();
        let place = crate::diagnostic::Span::new("locales/el/statements/a.ftl", 1, 2);
        edition.title.origin = Some(place.clone());
        edition.contacts[0].origin = Some(place.clone());
        edition.signatories[0].name.origin = Some(place);
        let (artifacts, _) = render_json(&edition, &Style::default());
        assert!(!String::from_utf8_lossy(&artifacts[0].content.bytes()).contains(".ftl"));
    }

    #[test]
    fn has_a_schema_that_names_its_fields() {
        let schema: serde_json::Value = serde_json::from_str(&schema()).unwrap();
        for field in ["statement", "title", "body", "signatories", "contacts", "labels", "alternates"] {
            assert!(schema["properties"].get(field).is_some(), "{field}");
        }
    }
}
