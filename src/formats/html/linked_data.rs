//! JSON-LD for search engines (schema.org): a `NewsArticle` with its dateline, its translations, who signed and
//! whom to ask.
//!
//! schema.org has no press release; `NewsArticle` is the type with `dateline`. The fields stand in the order of their names.

use serde::{Serialize, Serializer};

use super::escape::{Html, known_url};
use super::inline::one_line;
use crate::edition::{Contact, Edition, Name, Signatory};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Article<'e> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    alternative_headline: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    author: Vec<Organization<'e>>,
    date_published: &'e str,
    dateline: String,
    headline: String,
    in_language: &'e str,
    #[serde(skip_serializing_if = "Option::is_none")]
    location_created: Option<Place>,
    #[serde(skip_serializing_if = "Option::is_none")]
    main_entity_of_page: Option<&'e str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    mentions: Vec<Mention<'e>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    translation_of_work: Option<Translation<'e>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'e str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    work_translation: Vec<Translation<'e>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Translation<'e> {
    #[serde(rename = "@type")]
    kind: &'static str,
    headline: String,
    in_language: &'e str,
    url: &'e str,
}

#[derive(Serialize)]
struct Place {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: String,
}

/// Whom to ask beside those who signed.
#[derive(Serialize)]
#[serde(untagged)]
enum Mention<'e> {
    Person(Person<'e>),
    Organization(Organization<'e>),
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Person<'e> {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    affiliation: Option<Organization<'e>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    contact_point: Option<ContactPoint<'e>>,
    name: &'e str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Organization<'e> {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    alternate_name: Vec<&'e str>,
    #[serde(skip_serializing_if = "Points::are_none")]
    contact_point: Points<'e>,
    name: &'e str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'e str>,
}

/// The ways to an organization: its own, or those to its people.
#[derive(Serialize)]
#[serde(untagged)]
enum Points<'e> {
    Own(Option<ContactPoint<'e>>),
    OfPeople(Vec<ContactPoint<'e>>),
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ContactPoint<'e> {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Values::are_none")]
    available_language: Values<'e>,
    #[serde(skip_serializing_if = "Values::are_none")]
    email: Values<'e>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'e str>,
    #[serde(skip_serializing_if = "Values::are_none")]
    telephone: Values<'e>,
}

/// One value is written as itself, several as an array.
struct Values<'e>(Vec<&'e str>);

/// The data block of an edition. `urls` gives the URL of each alternate's page, in the order of the alternates.
pub fn describe_edition(edition: &Edition, urls: &[String]) -> Html {
    let own = edition.alternates.iter().position(|alternate| alternate.locale.tag == edition.locale.tag);
    let url = own.and_then(|own| urls.get(own)).map(String::as_str);
    let is_source = edition.locale.tag == edition.source_locale;
    let mut translations = translations(edition, urls, is_source);
    let translation_of_work = if is_source { None } else { translations.drain(..).next() };
    let article = Article {
        context: "https://schema.org",
        kind: "NewsArticle",
        alternative_headline: edition.subtitle.as_ref().map(|text| one_line(text.to_plain())),
        author: edition.signatories.iter().map(|signatory| author(signatory, edition)).collect(),
        date_published: edition.embargo.as_ref().unwrap_or(&edition.dateline.date),
        dateline: one_line(edition.dateline.text.to_plain()),
        headline: one_line(edition.title.to_plain()),
        in_language: &edition.locale.tag,
        location_created: location(edition),
        main_entity_of_page: url,
        mentions: others(edition),
        translation_of_work,
        url,
        work_translation: translations,
    };
    // Plain data always serialises.
    Html(script_safe(&serde_json::to_string(&article).unwrap_or_default()))
}

/// JSON that cannot end the `<script>` around it nor begin a comment in it (WHATWG HTML, "Restrictions for
/// contents of script elements"): the characters stand as escapes, which mean the same in JSON.
fn script_safe(json: &str) -> String {
    json.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

/// Of the source all translations, of a translation the source.
fn translations<'e>(edition: &'e Edition, urls: &'e [String], is_source: bool) -> Vec<Translation<'e>> {
    let alternates = edition.alternates.iter().zip(urls);
    alternates
        .filter(|(alternate, _)| alternate.locale.tag != edition.locale.tag)
        .filter(|(alternate, _)| is_source || alternate.locale.tag == edition.source_locale)
        .map(|(alternate, url)| Translation {
            kind: "NewsArticle",
            headline: one_line(alternate.title.clone()),
            in_language: &alternate.locale.tag,
            url,
        })
        .collect()
}

fn location(edition: &Edition) -> Option<Place> {
    let place = edition.dateline.place.as_ref()?;
    Some(Place { kind: "Place", name: one_line(place.to_plain()) })
}

fn author<'e>(signatory: &'e Signatory, edition: &'e Edition) -> Organization<'e> {
    let is_theirs =
        |contact: &&Contact| contact.organization.as_ref().is_some_and(|name| is_same(name, &signatory.name));
    let points = edition.contacts.iter().filter(is_theirs).filter_map(contact_point).collect();
    Organization {
        contact_point: Points::OfPeople(points),
        url: signatory.site.as_ref().and_then(|site| known_url(&site.url)),
        ..organization(&signatory.name)
    }
}

/// Contacts that belong to none of the signatories.
fn others(edition: &Edition) -> Vec<Mention<'_>> {
    let is_author = |contact: &&Contact| {
        contact.organization.as_ref().is_some_and(|organization| {
            edition.signatories.iter().any(|signatory| is_same(&signatory.name, organization))
        })
    };
    edition.contacts.iter().filter(|contact| !is_author(contact)).filter_map(mention).collect()
}

fn mention(contact: &Contact) -> Option<Mention<'_>> {
    let point = contact_point(contact);
    Some(match (&contact.name, &contact.organization) {
        (Some(name), affiliation) => Mention::Person(Person {
            kind: "Person",
            affiliation: affiliation.as_ref().map(organization),
            contact_point: point,
            name,
        }),
        (None, Some(name)) => {
            Mention::Organization(Organization { contact_point: Points::Own(point), ..organization(name) })
        }
        (None, None) => return None,
    })
}

fn is_same(one: &Name, other: &Name) -> bool {
    (&one.name, &one.signed) == (&other.name, &other.signed)
}

fn organization(name: &Name) -> Organization<'_> {
    Organization {
        kind: "Organization",
        alternate_name: name.signed.iter().chain(&name.short).map(String::as_str).collect(),
        contact_point: Points::Own(None),
        name: &name.name,
        url: None,
    }
}

fn contact_point(contact: &Contact) -> Option<ContactPoint<'_>> {
    if contact.phones.is_empty() && contact.emails.is_empty() {
        return None;
    }
    Some(ContactPoint {
        kind: "ContactPoint",
        available_language: Values(contact.languages.iter().map(|language| language.tag.as_str()).collect()),
        email: Values(contact.emails.iter().map(String::as_str).collect()),
        name: contact.name.as_deref(),
        telephone: Values(contact.phones.iter().map(|phone| phone.e164.as_str()).collect()),
    })
}

impl Points<'_> {
    fn are_none(&self) -> bool {
        match self {
            Self::Own(point) => point.is_none(),
            Self::OfPeople(points) => points.is_empty(),
        }
    }
}

impl Values<'_> {
    fn are_none(&self) -> bool {
        self.0.is_empty()
    }
}

impl Serialize for Values<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.as_slice() {
            [only] => serializer.serialize_str(only),
            several => serializer.collect_seq(several),
        }
    }
}
