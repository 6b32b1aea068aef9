//! JSON-LD for search engines (schema.org): a `NewsArticle` with its dateline, its translations, who signed and
//! whom to ask.
//!
//! schema.org has no press release; `NewsArticle` is the type with `dateline`.

use serde_json::{Map, Value, json};

use super::escape::{Html, known_url};
use super::inline::one_line;
use crate::edition::{Contact, Edition, Name, Signatory};

/// The data block of an edition. `urls` gives the URL of each alternate's page, in the order of the alternates.
pub fn describe_edition(edition: &Edition, urls: &[String]) -> Html {
    let mut article = Map::new();
    let mut put = |name: &str, value: Value| {
        if !(value.is_null() || value.as_array().is_some_and(Vec::is_empty)) {
            article.insert(name.to_owned(), value);
        }
    };
    put("@context", json!("https://schema.org"));
    put("@type", json!("NewsArticle"));
    put("headline", json!(one_line(&edition.title.to_plain())));
    put("alternativeHeadline", json!(edition.subtitle.as_ref().map(|text| one_line(&text.to_plain()))));
    put("dateline", json!(one_line(&edition.dateline.text.to_plain())));
    put("datePublished", json!(edition.embargo.as_ref().unwrap_or(&edition.dateline.date)));
    put("inLanguage", json!(edition.locale.tag));
    put("locationCreated", location(edition));
    put("author", edition.signatories.iter().map(|signatory| author(signatory, edition)).collect());
    put("mentions", others(edition));
    for (alternate, url) in edition.alternates.iter().zip(urls) {
        if alternate.locale.tag == edition.locale.tag {
            put("url", json!(url));
            put("mainEntityOfPage", json!(url));
        }
    }
    let is_source = edition.locale.tag == edition.source_locale;
    let translations: Vec<Value> = edition
        .alternates
        .iter()
        .zip(urls)
        .filter(|(alternate, _)| alternate.locale.tag != edition.locale.tag)
        .filter(|(alternate, _)| is_source || alternate.locale.tag == edition.source_locale)
        .map(|(alternate, url)| {
            json!({
                "@type": "NewsArticle",
                "headline": one_line(&alternate.title),
                "inLanguage": alternate.locale.tag,
                "url": url,
            })
        })
        .collect();
    if is_source {
        put("workTranslation", json!(translations));
    } else {
        put("translationOfWork", translations.into_iter().next().unwrap_or_default());
    }
    Html(script_safe(&Value::Object(article).to_string()))
}

/// JSON that cannot end the `<script>` around it nor begin a comment in it (WHATWG HTML, "Restrictions for
/// contents of script elements"): the characters stand as escapes, which mean the same in JSON.
fn script_safe(json: &str) -> String {
    json.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

fn location(edition: &Edition) -> Value {
    edition
        .dateline
        .place
        .as_ref()
        .map_or(Value::Null, |place| json!({ "@type": "Place", "name": one_line(&place.to_plain()) }))
}

fn author(signatory: &Signatory, edition: &Edition) -> Value {
    let mut organization = organization(&signatory.name);
    if let Some(site) = signatory.site.as_ref().and_then(|site| known_url(&site.url)) {
        organization.insert("url".to_owned(), json!(site));
    }
    let points: Vec<Value> = edition
        .contacts
        .iter()
        .filter(|contact| contact.organization.as_ref().is_some_and(|name| is_same(name, &signatory.name)))
        .filter_map(contact_point)
        .collect();
    if !points.is_empty() {
        organization.insert("contactPoint".to_owned(), json!(points));
    }
    Value::Object(organization)
}

/// Contacts that belong to none of the signatories.
fn others(edition: &Edition) -> Value {
    let is_author = |contact: &&Contact| {
        contact.organization.as_ref().is_some_and(|organization| {
            edition.signatories.iter().any(|signatory| is_same(&signatory.name, organization))
        })
    };
    edition
        .contacts
        .iter()
        .filter(|contact| !is_author(contact))
        .filter_map(|contact| {
            let mut entry = match (&contact.name, &contact.organization) {
                (Some(name), affiliation) => {
                    let mut person = Map::new();
                    person.insert("@type".to_owned(), json!("Person"));
                    person.insert("name".to_owned(), json!(name));
                    if let Some(affiliation) = affiliation {
                        person.insert("affiliation".to_owned(), Value::Object(organization(affiliation)));
                    }
                    person
                }
                (None, Some(name)) => organization(name),
                (None, None) => return None,
            };
            if let Some(point) = contact_point(contact) {
                entry.insert("contactPoint".to_owned(), point);
            }
            Some(Value::Object(entry))
        })
        .collect()
}

fn is_same(one: &Name, other: &Name) -> bool {
    (&one.name, &one.signed) == (&other.name, &other.signed)
}

fn organization(name: &Name) -> Map<String, Value> {
    let mut organization = Map::new();
    organization.insert("@type".to_owned(), json!("Organization"));
    organization.insert("name".to_owned(), json!(name.name));
    let also: Vec<&String> = name.signed.iter().chain(&name.short).collect();
    if !also.is_empty() {
        organization.insert("alternateName".to_owned(), json!(also));
    }
    organization
}

fn contact_point(contact: &Contact) -> Option<Value> {
    if contact.phones.is_empty() && contact.emails.is_empty() {
        return None;
    }
    let mut point = Map::new();
    let mut put = |name: &str, values: Vec<Value>| {
        if !values.is_empty() {
            let value =
                if values.len() == 1 { values.into_iter().next() } else { Some(Value::Array(values)) };
            point.insert(name.to_owned(), value.unwrap_or_default());
        }
    };
    put("@type", vec![json!("ContactPoint")]);
    put("name", contact.name.iter().map(|name| json!(name)).collect());
    put("telephone", contact.phones.iter().map(|phone| json!(phone.e164)).collect());
    put("email", contact.emails.iter().map(|email| json!(email)).collect());
    put("availableLanguage", contact.languages.iter().map(|language| json!(language.tag)).collect());
    Some(Value::Object(point))
}
