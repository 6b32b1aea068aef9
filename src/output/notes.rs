//! What else the manifest remembers of a folder.

use std::collections::BTreeMap;

use serde_json::Value;

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

    fn values(&self) -> BTreeMap<String, Value> {
        serde_json::from_str(self.text()).unwrap_or_default()
    }
}

impl From<BTreeMap<String, Value>> for Notes {
    fn from(values: BTreeMap<String, Value>) -> Self {
        if values.is_empty() { Self::default() } else { Self(serde_json::json!(values).to_string().into()) }
    }
}
