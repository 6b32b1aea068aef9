//! What else the manifest remembers of a folder.

use std::collections::BTreeMap;

use serde_json::Value;
use serde_json::value::RawValue;

/// Values of JSON by name, kept as their text: there may be hundreds of thousands of folders, and as values they would take ten
/// times as much.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Notes(Box<str>);

impl Notes {
    /// An object of JSON with all of them.
    pub fn text(&self) -> &str {
        if self.0.is_empty() { "{}" } else { &self.0 }
    }

    /// What is remembered by this name, where that is a text.
    pub fn said(&self, name: &str) -> Option<String> {
        self.values().get(name).and_then(Value::as_str).map(str::to_owned)
    }

    /// Notes from their texts: those that are as we write them are not read.
    pub(super) fn of_texts(values: &BTreeMap<String, &RawValue>) -> Self {
        if values.is_empty() {
            return Self::default();
        }
        let mut text = String::new();
        for (name, value) in values {
            text.push(if text.is_empty() { '{' } else { ',' });
            text.push_str(&Value::from(name.as_str()).to_string());
            text.push(':');
            let said = value.get();
            let read = (!is_close(said)).then(|| serde_json::from_str::<Value>(said).ok()).flatten();
            match read {
                Some(read) => text.push_str(&read.to_string()),
                None => text.push_str(said),
            }
        }
        text.push('}');
        Self(text.into())
    }

    fn values(&self) -> BTreeMap<String, Value> {
        serde_json::from_str(self.text()).unwrap_or_default()
    }
}

/// Whether a text of JSON has no space between its signs.
fn is_close(json: &str) -> bool {
    let (mut is_text, mut is_escaped) = (false, false);
    json.bytes().all(|byte| {
        match byte {
            b'"' if !is_escaped => is_text = !is_text,
            b'\\' if is_text => {
                is_escaped = !is_escaped;
                return true;
            }
            _ => {}
        }
        is_escaped = false;
        is_text || !byte.is_ascii_whitespace()
    })
}

impl From<BTreeMap<String, Value>> for Notes {
    fn from(values: BTreeMap<String, Value>) -> Self {
        if values.is_empty() { Self::default() } else { Self(serde_json::json!(values).to_string().into()) }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// However a tool laid them out, they are kept as one that was never written.
        #[test]
        fn notes_are_the_same_from_any_layout(
            notes in proptest::collection::btree_map("[ -~é\n]{0,4}", "[ -~é\n\\\\\"]{0,12}", 0..4),
        ) {
            let values: BTreeMap<String, Value> =
                notes.into_iter().map(|(name, text)| (name, serde_json::json!([text, { "a b": 1.5 }, null]))).collect();
            let expected = Notes::from(values.clone());
            for text in [
                serde_json::to_string(&values).unwrap(),
                serde_json::to_string_pretty(&values).unwrap(),
                serde_json::to_string(&values).unwrap().replace(",null]", ", null ]"),
            ] {
                let raw: BTreeMap<String, &RawValue> = serde_json::from_str(&text).unwrap();
                prop_assert_eq!(&Notes::of_texts(&raw), &expected, "{}", text);
            }
        }
    }
}
