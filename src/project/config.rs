//! What `comunicado.toml` may say. The JSON schema that editors use is generated from these types.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::diagnostic::{Diagnostic, Span, nearest};

use super::kinds::UNKNOWN_FORMAT;

/// The settings of a project: `comunicado.toml`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(deny_unknown_fields, title = "comunicado.toml")]
pub struct Config {
    /// The locale in which statements are written; all others are translations of it. A BCP 47 tag: a folder of that
    /// name must be under `locales/`.
    pub source_locale: String,
    /// Where the source locale is named.
    #[serde(skip)]
    #[schemars(skip)]
    pub source_locale_span: Option<Span>,
    /// Absolute URL (https or http) under which the folder `out` is published. With it pages name their canonical
    /// address and hreflang is absolute.
    #[schemars(default, url)]
    pub base_url: Option<String>,
    /// What is exported and where to.
    #[schemars(default)]
    pub export: Export,
    /// Settings of single locales, by BCP 47 tag.
    #[schemars(default)]
    pub locales: BTreeMap<String, LocaleSettings>,
}

/// What is exported and where to.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(deny_unknown_fields, default)]
pub struct Export {
    /// The formats to write: `html`, `markdown`, `csv`, `xlsx`, `vcard` (3.0), `vcard4`, `jcard`, `google`, `outlook`,
    /// `contacts-html`, `contacts-markdown`, `json`. Where nothing is said, those of every statement: `html`, `markdown`,
    /// `csv`, `xlsx`, `vcard`, `json`.
    #[schemars(with = "Option<Vec<String>>")]
    pub formats: Option<Vec<Setting>>,
    /// The folder to write to, relative to the project.
    pub out: String,
    /// The folder for what is made for the press (`--audience press`), apart from `out`. Git is told to ignore it.
    pub press_out: String,
    /// The folder for what is made for nobody outside (`--audience internal`), apart from the others. Git is told to
    /// ignore it.
    pub internal_out: String,
    /// Whether an edition with missing messages is published with the passages of another language marked.
    pub fallback: bool,
    /// Whether Markdown begins with front matter.
    pub front_matter: bool,
    /// A page template (MiniJinja) in place of the one built in, relative to the project.
    #[schemars(with = "Option<String>")]
    pub template: Option<Setting>,
    /// Which reader the contact sheets are for.
    pub csv_profile: CsvProfile,
    /// The order of the signatories.
    pub signatory_order: SignatoryOrder,
    /// The order of the contacts.
    pub contact_order: ContactOrder,
}

impl Default for Export {
    fn default() -> Self {
        Self {
            formats: None,
            out: "out".to_owned(),
            press_out: "out-press".to_owned(),
            internal_out: "out-internal".to_owned(),
            fallback: false,
            front_matter: false,
            template: None,
            csv_profile: CsvProfile::default(),
            signatory_order: SignatoryOrder::default(),
            contact_order: ContactOrder::default(),
        }
    }
}

/// Which reader the contact sheets are for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum CsvProfile {
    /// People with a spreadsheet: byte order mark, headings in their language, their region's delimiter.
    #[default]
    Spreadsheet,
    /// Programs: no byte order mark, English headings, commas.
    Machine,
}

/// An order of those who signed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SignatoryOrder {
    /// As the statement's file lists them.
    #[default]
    Data,
    /// By the alphabet of each edition's locale.
    Locale,
}

/// An order of contacts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ContactOrder {
    /// As the statement's file lists them.
    #[default]
    Data,
    /// By the alphabet of each edition's locale.
    Locale,
    /// As the statement's file lists them, those who speak the edition's language first.
    Language,
}

/// A form of telephone numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PhoneForm {
    /// With the number of the country: right wherever it is read.
    #[default]
    International,
    /// As they are dialed within the readers' region, numbers of other regions with the number of their country.
    Regional,
}

/// Settings of one locale.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(deny_unknown_fields, default)]
pub struct LocaleSettings {
    /// Where the locale is named.
    #[serde(skip)]
    #[schemars(skip)]
    pub span: Option<Span>,
    /// Where the readers are: ISO 3166 code (`MX`) or UN M.49 number (`419`). Decides the delimiter of spreadsheets.
    #[schemars(regex(pattern = "^([A-Z]{2}|[0-9]{3})$"))]
    pub region: Option<String>,
    /// How pages show telephone numbers.
    pub phones: PhoneForm,
    /// The delimiter of contact sheets where the region's is not wanted.
    #[schemars(regex(pattern = "^[,;|\t]$"))]
    pub delimiter: Option<char>,
    /// Open Graph's name of the locale: `es_LA`.
    #[schemars(regex(pattern = "^[a-z]{2,3}_[A-Z]{2}$"))]
    pub open_graph: Option<String>,
    /// What is looked for in the words of the locale.
    pub check: CheckSettings,
}

/// What is looked for in the words of one locale.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(deny_unknown_fields, default)]
pub struct CheckSettings {
    /// Names of rules that are not to be asked, such as `doubled-space`.
    #[schemars(with = "Vec<String>")]
    pub allow: Vec<Setting>,
    /// Names of rules whose findings are warnings, whatever they are otherwise: the edition is published.
    #[schemars(with = "Vec<String>")]
    pub warn: Vec<Setting>,
    /// Names of rules whose findings are errors, whatever they are otherwise: the edition is refused.
    #[schemars(with = "Vec<String>")]
    pub deny: Vec<Setting>,
    /// Acronyms that have another form in this locale: `OHCHR = "ACNUDH"`.
    pub acronyms: BTreeMap<String, String>,
}

/// A text of `comunicado.toml` and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    /// What it says.
    pub value: String,
    /// Where it stands.
    pub span: Span,
}

impl Serialize for Setting {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.value)
    }
}

impl Setting {
    /// The finding that this names no format; `known` are the names that do.
    pub fn unknown_format(&self, known: &[&str]) -> Diagnostic {
        let near = nearest(&self.value, known.iter().copied());
        Diagnostic::new(&UNKNOWN_FORMAT, self.span.clone())
            .with("found", self.value.as_str())
            .with("known", known.join(", "))
            .with_near(near)
    }
}

/// The JSON schema (draft 2020-12) of `comunicado.toml`.
pub fn schema() -> String {
    let schema = schemars::schema_for!(Config);
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}
