//! `comunicado.toml` becomes settings: every fault a finding, with the default in its place.

use super::config::{
    CheckSettings, Config, ContactOrder, CsvProfile, Export, LocaleSettings, PhoneForm, Setting,
    SignatoryOrder,
};
use super::kinds::INVALID_SETTING;
use super::locale_name::canonical_tag;
use crate::diagnostic::toml::{Fields, parse_table};
use crate::diagnostic::{Diagnostic, Source, Span, nearest};

const FIELDS: &[&str] = &["source-locale", "base-url", "export", "locales"];
const EXPORT_FIELDS: &[&str] = &[
    "formats",
    "out",
    "press-out",
    "internal-out",
    "fallback",
    "front-matter",
    "template",
    "csv-profile",
    "signatory-order",
    "contact-order",
];
const LOCALE_FIELDS: &[&str] = &["region", "phones", "delimiter", "open-graph", "check"];
const CHECK_FIELDS: &[&str] = &["allow", "warn", "deny", "acronyms"];

/// Reads the settings. With an error among the findings they are not what the file means.
pub fn read_config(source: &Source) -> (Config, Vec<Diagnostic>) {
    let (table, faults) = parse_table(source);
    if !faults.is_empty() {
        return (Config::default(), faults);
    }
    let mut fields = Fields::new(source, table.get_ref(), source.span(0, source.text.len()), "");
    fields.allow_only(FIELDS);
    fields.require("source-locale");
    let mut config = Config::default();
    if let Some((tag, span)) = fields.text("source-locale") {
        match canonical_tag(tag) {
            Some(canonical) if canonical == tag => {
                config.source_locale = canonical;
                config.source_locale_span = Some(span);
            }
            near => fields.report(refuse("source-locale", "locale", tag, span, near.as_deref())),
        }
    }
    config.base_url = read_base_url(&mut fields);
    let export = fields.table("export");
    let locales = fields.table("locales");
    let mut diagnostics = fields.into_findings();
    if let Some((table, span)) = export {
        let mut fields = Fields::new(source, table, span, "export");
        config.export = read_export(&mut fields);
        diagnostics.extend(fields.into_findings());
    }
    if let Some((table, span)) = locales {
        let mut fields = Fields::new(source, table, span, "locales");
        for key in table.keys() {
            let tag: &str = key.get_ref();
            let Some((inner, span)) = fields.table(tag) else { continue };
            let near = canonical_tag(tag);
            if near.as_deref() != Some(tag) {
                let place = source.span(key.span().start, key.span().end);
                fields.report(refuse("locales", "locale", tag, place, near.as_deref()));
                continue;
            }
            let mut inner = Fields::new(source, inner, span, &format!("locales.{tag}"));
            let span = Some(source.span(key.span().start, key.span().end));
            let mut settings = LocaleSettings { span, ..read_locale(&mut inner) };
            if let Some((table, span)) = inner.table("check") {
                let mut check = Fields::new(source, table, span, &format!("locales.{tag}.check"));
                settings.check = read_check(source, &mut check, &mut diagnostics);
                diagnostics.extend(check.into_findings());
            }
            config.locales.insert(tag.to_owned(), settings);
            diagnostics.extend(inner.into_findings());
        }
        diagnostics.extend(fields.into_findings());
    }
    (config, diagnostics)
}

fn read_base_url(fields: &mut Fields<'_, '_>) -> Option<String> {
    let (text, span) = fields.text("base-url")?;
    let url = url::Url::parse(text).ok().filter(|url| {
        matches!(url.scheme(), "https" | "http")
            && url.has_host()
            && url.query().is_none()
            && url.fragment().is_none()
            && url.username().is_empty()
            && url.password().is_none()
    });
    match url {
        Some(url) if url.path().ends_with('/') => Some(url.into()),
        Some(url) => Some(format!("{url}/")),
        None => {
            fields.report(refuse("base-url", "url", text, span, None));
            None
        }
    }
}

fn read_export(fields: &mut Fields<'_, '_>) -> Export {
    fields.allow_only(EXPORT_FIELDS);
    let default = Export::default();
    let formats = fields.texts("formats").map(|formats| {
        formats.into_iter().map(|(value, span)| Setting { value: value.to_owned(), span }).collect::<Vec<_>>()
    });
    if let (Some([]), Some((_, span))) = (formats.as_deref(), fields.value("formats")) {
        fields.report(refuse("formats", "empty", "[]", span, None));
    }
    let [out, press_out, internal_out] = read_folders(fields, &default);
    Export {
        formats,
        out,
        press_out,
        internal_out,
        fallback: fields.flag("fallback").unwrap_or(default.fallback),
        front_matter: fields.flag("front-matter").unwrap_or(default.front_matter),
        template: read_path(fields, "template"),
        csv_profile: read_choice(
            fields,
            "csv-profile",
            &[("spreadsheet", CsvProfile::Spreadsheet), ("machine", CsvProfile::Machine)],
        ),
        signatory_order: read_choice(fields, "signatory-order", SIGNATORY_ORDERS),
        contact_order: read_choice(fields, "contact-order", CONTACT_ORDERS),
    }
}

const SIGNATORY_ORDERS: &[(&str, SignatoryOrder)] =
    &[("data", SignatoryOrder::Data), ("locale", SignatoryOrder::Locale)];
const CONTACT_ORDERS: &[(&str, ContactOrder)] =
    &[("data", ContactOrder::Data), ("locale", ContactOrder::Locale), ("language", ContactOrder::Language)];
const PHONE_FORMS: &[(&str, PhoneForm)] =
    &[("international", PhoneForm::International), ("regional", PhoneForm::Regional)];

/// The folders for each audience: none is or holds another, or what is for few would be published with the rest.
fn read_folders(fields: &mut Fields<'_, '_>, default: &Export) -> [String; 3] {
    let named =
        [("out", &default.out), ("press-out", &default.press_out), ("internal-out", &default.internal_out)];
    let read = named.map(|(field, default)| (field, read_path(fields, field), default));
    let paths = read.each_ref().map(|(_, setting, default)| {
        setting.as_ref().map_or_else(|| (*default).clone(), |setting| setting.value.clone())
    });
    let meets = |one: &str, other: &str| {
        one == other || one.strip_prefix(other).is_some_and(|rest| rest.starts_with('/'))
    };
    for (at, (field, setting, _)) in read.iter().enumerate() {
        let Some(setting) = setting else { continue };
        let others =
            paths.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, path)| path.as_str());
        if let Some(other) =
            others.into_iter().find(|other| meets(&setting.value, other) || meets(other, &setting.value))
        {
            let finding = refuse(field, "audience", &setting.value, setting.span.clone(), None);
            fields.report(finding.with("known", other));
        }
    }
    paths
}

/// A path that stays inside the project. The output may not be where the sources are.
fn read_path(fields: &mut Fields<'_, '_>, field: &str) -> Option<Setting> {
    let (text, span) = fields.text(field)?;
    let path = text.trim_end_matches('/');
    let is_inside = path.split('/').all(super::disk::is_plain_name);
    let first = path.split('/').next().unwrap_or_default();
    if !is_inside {
        fields.report(refuse(field, "path", text, span, None));
        None
    } else if field.ends_with("out") && matches!(first, "data" | "locales") {
        fields.report(refuse(field, "sources", text, span, None));
        None
    } else {
        Some(Setting { value: path.to_owned(), span })
    }
}

fn read_choice<T: Copy + Default>(fields: &mut Fields<'_, '_>, field: &str, choices: &[(&str, T)]) -> T {
    let Some((text, span)) = fields.text(field) else { return T::default() };
    if let Some((_, choice)) = choices.iter().find(|(name, _)| *name == text) {
        return *choice;
    }
    let names: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
    let near = nearest(text, names.iter().copied());
    fields.report(refuse(field, "choice", text, span, near).with("known", names.join(", ")));
    T::default()
}

fn read_locale(fields: &mut Fields<'_, '_>) -> LocaleSettings {
    fields.allow_only(LOCALE_FIELDS);
    let region = read_checked(fields, "region", "region", |text| {
        (text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase()))
            || (text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_digit()))
    });
    let delimiter =
        read_checked(fields, "delimiter", "delimiter", |text| matches!(text, "," | ";" | "\t" | "|"));
    let open_graph = read_checked(fields, "open-graph", "open-graph", |text| {
        text.split_once('_').is_some_and(|(language, region)| {
            (2..=3).contains(&language.len())
                && language.bytes().all(|byte| byte.is_ascii_lowercase())
                && region.len() == 2
                && region.bytes().all(|byte| byte.is_ascii_uppercase())
        })
    });
    let delimiter = delimiter.and_then(|text| text.chars().next());
    LocaleSettings {
        span: None,
        region,
        phones: read_choice(fields, "phones", PHONE_FORMS),
        delimiter,
        open_graph,
        check: CheckSettings::default(),
    }
}

fn read_check(
    source: &Source,
    fields: &mut Fields<'_, '_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> CheckSettings {
    fields.allow_only(CHECK_FIELDS);
    let mut names = |field| -> Vec<Setting> {
        let named = fields.texts(field).unwrap_or_default().into_iter();
        named.map(|(value, span)| Setting { value: value.to_owned(), span }).collect()
    };
    let (allow, warn, deny) = (names("allow"), names("warn"), names("deny"));
    let mut settings = CheckSettings { allow, warn, deny, ..CheckSettings::default() };
    if let Some((table, span)) = fields.table("acronyms") {
        let mut acronyms = Fields::new(source, table, span, "acronyms");
        for key in table.keys() {
            let name: &str = key.get_ref();
            if let Some((text, _)) = acronyms.text(name) {
                settings.acronyms.insert(name.to_owned(), text.to_owned());
            }
        }
        diagnostics.extend(acronyms.into_findings());
    }
    settings
}

fn read_checked(
    fields: &mut Fields<'_, '_>,
    field: &str,
    case: &'static str,
    is_valid: impl Fn(&str) -> bool,
) -> Option<String> {
    let (text, span) = fields.text(field)?;
    if is_valid(text) {
        return Some(text.to_owned());
    }
    fields.report(refuse(field, case, text, span, None));
    None
}

fn refuse(field: &str, case: &'static str, found: &str, span: Span, near: Option<&str>) -> Diagnostic {
    Diagnostic::new(&INVALID_SETTING, span)
        .with("field", field)
        .with("case", case)
        .with("found", found.chars().take(60).collect::<String>())
        .with_near(near)
        .with("known", "")
}
