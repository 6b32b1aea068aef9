//! The shape of an edition. Its JSON is a format of its own; the schema is generated from these types.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Audience, Direction, Passage, Text};
use crate::diagnostic::Span;

/// The fixed words of an edition by the id of their message in `labels.ftl`, its variables filled.
pub type Labels = BTreeMap<String, Text>;

/// One statement in one locale.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Edition {
    /// Id of the statement.
    pub statement: String,
    /// Who may read this edition; nothing that is for fewer is in it.
    #[serde(default, skip_serializing_if = "Audience::is_public")]
    pub audience: Audience,
    /// The locale of this edition.
    pub locale: LocaleInfo,
    /// BCP 47 tag of the locale in which the statement was written.
    pub source_locale: String,
    /// The whole title.
    pub title: Text,
    /// The title in at most 70 characters, for places that are short of room.
    pub short_title: Text,
    /// The subtitle, if the statement has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subtitle: Option<Text>,
    /// Place and date.
    pub dateline: Dateline,
    /// Not to be published before: RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub embargo: Option<String>,
    /// The moment of the embargo as this locale writes it, its offset from UTC included; follows the label
    /// `embargo-notice`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub embargo_text: Option<String>,
    /// The body. The first paragraph runs on from the dateline.
    pub body: Vec<Block>,
    /// Who signed.
    pub signatories: Vec<Signatory>,
    /// Whom to ask; only what the edition's readers may see.
    pub contacts: Vec<Contact>,
    /// The fixed words, such as `signed` or `contacts-heading`.
    pub labels: Labels,
    /// All published editions of the statement, this one included, in the order of their tags.
    pub alternates: Vec<Alternate>,
    /// Whether some passage is in another language than the edition's.
    pub has_fallback: bool,
}

impl Edition {
    /// Where its files are, relative to the output: `<locale>/<statement>`.
    pub fn folder(&self) -> String {
        format!("{}/{}", self.locale.tag, self.statement)
    }
}

/// A locale as formats need it: no format asks CLDR.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct LocaleInfo {
    /// BCP 47 tag.
    pub tag: String,
    /// Direction of the script.
    pub direction: Direction,
    /// The language's name in itself: `español`.
    pub autonym: String,
    /// The region of the readers (ISO 3166), where the tag or the settings give one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Open Graph's name of the locale (`es_LA`), where the settings give one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub open_graph: Option<String>,
    /// Field delimiter of CSV files for these readers.
    pub delimiter: char,
}

/// Where and when.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Dateline {
    /// The whole line as it is printed before the first paragraph, its final dash included.
    pub text: Text,
    /// The name of the place, with its country where `places.ftl` has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Text>,
    /// The day, ISO 8601.
    pub date: String,
    /// The day as it is printed: it occurs in `text` as a placeable, in the language of `text`.
    pub date_text: String,
}

/// A block of the body.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum Block {
    /// A paragraph.
    Paragraph {
        /// Id of its message: an anchor.
        id: String,
        /// Its text.
        text: Text,
    },
    /// A heading within the body.
    Heading {
        /// Id of its message: an anchor.
        id: String,
        /// Its text.
        text: Text,
    },
    /// A quotation.
    Quote {
        /// Id of its message: an anchor.
        id: String,
        /// The quoted words.
        text: Text,
        /// Who said them.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        attribution: Option<Text>,
    },
    /// A list.
    List {
        /// Whether the items are numbered.
        ordered: bool,
        /// One text per item.
        items: Vec<Text>,
    },
}

/// The name of an organization.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Name {
    /// The name in this edition: its own name in the language where it has one, else the name as signed.
    pub name: String,
    /// Language of `name` where it is not the edition's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Passage>,
    /// The name as signed, where `name` is another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed: Option<String>,
    /// Language of `signed` where it is not the edition's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed_language: Option<Passage>,
    /// The short form (acronym) for contact lines, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short: Option<String>,
    /// Where the name stands. Not part of the JSON.
    #[serde(skip)]
    pub origin: Option<Span>,
}

/// An organization that signed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Signatory {
    /// Id of the organization.
    pub id: String,
    /// Its name.
    pub name: Name,
    /// Its site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<Site>,
}

/// Whom to ask.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Contact {
    /// Id of the contact.
    pub id: String,
    /// The person's name; absent where the contact is the organization itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Who sees the contact, where that is not everybody.
    #[serde(default, skip_serializing_if = "Audience::is_public")]
    pub audience: Audience,
    /// What the person does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Text>,
    /// The organization.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organization: Option<Name>,
    /// Where they are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Text>,
    /// Telephones.
    pub phones: Vec<Phone>,
    /// E-mail addresses.
    pub emails: Vec<String>,
    /// Sites.
    pub sites: Vec<Site>,
    /// Languages the person speaks, named in the edition's language.
    pub languages: Vec<Language>,
    /// What is to be known before calling.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notes: Option<Text>,
    /// How the person agreed to be listed; only where nobody outside reads it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consent: Option<Consent>,
    /// Its row in the data. Not part of the JSON.
    #[serde(skip)]
    pub origin: Option<Span>,
}

impl Contact {
    /// What a line below the person's name says of the organization: its short form where it has one, since the whole
    /// name stands under the statement.
    pub fn affiliation(&self) -> Option<&str> {
        let organization = self.organization.as_ref().filter(|_| self.name.is_some())?;
        Some(organization.short.as_deref().unwrap_or(&organization.name))
    }
}

/// A telephone.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Phone {
    /// E.164: `+525552119397`.
    pub e164: String,
    /// Extension digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extension: Option<String>,
    /// International form for people: `+52 55 5211 9397`.
    pub international: String,
    /// National form for people: `55 5211 9397`.
    pub national: String,
    /// The form that the readers are shown: international or, if the project wants it so and they are in the number's
    /// region, national.
    pub display: String,
    /// RFC 3966: `tel:+52-55-5211-9397`.
    pub uri: String,
    /// What kinds of telephone it is.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<PhoneKind>,
    /// ISO 3166 code of its region.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Name of the region in the edition's language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region_name: Option<String>,
    /// Toll-free: usually out of reach from abroad.
    pub toll_free: bool,
}

/// A kind of telephone.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct PhoneKind {
    /// A type of RFC 6350 (`cell`, `fax`, …) or a service that uses the number (`signal`, `telegram`, `whatsapp`).
    pub id: String,
    /// Its name: the message `phone-<id>` of `labels.ftl`.
    pub name: Text,
}

/// How somebody agreed to be listed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Consent {
    /// Where it is written.
    pub source: String,
    /// The day, ISO 8601.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
}

/// A site.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Site {
    /// `https:` or `http:` URL.
    pub url: String,
    /// As people write it: `www.nnirr.org`.
    pub display: String,
}

/// A language.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Language {
    /// BCP 47 tag.
    pub tag: String,
    /// Its name in the edition's language.
    pub name: String,
}

/// Another edition of the same statement, or this one.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Alternate {
    /// Its locale.
    pub locale: LocaleInfo,
    /// Its title.
    pub title: String,
    /// Path of its page relative to the root of the output: `es/global-compact/statement.html`.
    pub path: String,
}
