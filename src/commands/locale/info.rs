//! `locale info`: what is known of a language, and what its project still lacks.

use comfy_table::{Table, presets};
use icu_calendar::Date;

use super::facts::list_facts;
use super::{lenders, new_locale, source_locale};
use crate::catalog::{
    DateStyle, Direction, ListKind, ListOptions, Locale, NumberOptions, first_letters, format_date,
    format_list, format_number, plural_samples, quotation_marks,
};
use crate::commands::survey::Survey;
use crate::commands::{Context, Exit};
use crate::diagnostic::{Arguments as Filled, Failure, Voice};
use crate::edition::{LocaleInfo, Settings, locale_info};
use crate::press::read_locale;
use crate::project::Project;
use crate::status::LocaleStatus;

/// The arguments of `locale info`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The tag of the locale.
    #[arg(value_name = "TAG")]
    pub tag: String,
    /// How to show it.
    #[arg(long, value_enum, default_value_t = View::Table)]
    pub format: View,
}

/// How it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum View {
    /// For a terminal.
    Table,
    /// For programs.
    Json,
}

/// Prints it on stdout; there need not be a project.
pub(super) fn run(context: &mut Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let asked = new_locale(&arguments.tag)?;
    let project = context.open_project().ok().map(|(project, _)| project);
    let known = project.as_ref().and_then(|project| read_locale(project, asked.as_str()));
    let locale = known.map_or(asked, |known| known.locale);
    if arguments.format == View::Json {
        let source = match &project {
            Some(project) => source_locale(project)?,
            None => Locale::parse(context.voice().language()).unwrap_or_default(),
        };
        let (_, info) = regional(&locale, &source, project.as_ref());
        let facts = list_facts(&locale, &source, &info);
        let text = serde_json::to_string_pretty(&facts).unwrap_or_default();
        context.print(&format!("{text}\n"))?;
        return Ok(Exit::Clean);
    }
    let mut rows = describe(context, &locale, project.as_ref())?;
    if let Some(project) = &project {
        rows.push(("locale-info-project", in_project(context, &locale, project)?));
    }
    let mut table = Table::new();
    table.load_style(presets::NOTHING);
    for (id, value) in rows {
        table.add_row([context.voice().say(id, &Filled::new()), value]);
    }
    let lines: String = table.lines().map(|line| format!("{}\n", line.trim_end())).collect();
    context.print(&lines)?;
    Ok(Exit::Clean)
}

type Rows = Vec<(&'static str, String)>;

fn describe(context: &Context, locale: &Locale, project: Option<&Project>) -> Result<Rows, Failure> {
    let say = |id: &str| context.voice().say(id, &Filled::new());
    let spoken = Locale::parse(context.voice().language()).unwrap_or_default();
    let source = match project {
        Some(project) => source_locale(project)?,
        None => spoken.clone(),
    };
    let unknown = say("locale-info-unknown");
    let unless = |is_known: bool, text: String| if is_known { text } else { unknown.clone() };
    let missing = locale.unknown_data();
    let has = |data: &str| !missing.contains(&data);
    let names = [Some(locale.autonym()), locale.name_in(&source), locale.name_in(&spoken)];
    let mut distinct: Vec<String> = Vec::new();
    for name in names.into_iter().flatten().filter(|name| name != locale.as_str()) {
        if !distinct.contains(&name) {
            distinct.push(name);
        }
    }
    let direction = if locale.direction() == Direction::Rtl { "locale-rtl" } else { "locale-ltr" };
    let parents: Vec<String> = locale.parents().iter().map(Locale::to_string).collect();
    let mut rows: Rows = vec![("locale-info-name", unless(!distinct.is_empty(), distinct.join(" · ")))];
    rows.push(("locale-info-script", format!("{} · {}", locale.script_code(), say(direction))));
    if !parents.is_empty() {
        rows.push(("locale-info-parents", parents.join(", ")));
    }
    let samples = |is_ordinal| {
        let samples = plural_samples(is_ordinal, locale);
        let shown = samples.iter().map(|(name, numbers)| {
            let written =
                numbers.iter().map(|number| format_number(number, &NumberOptions::default(), locale));
            format!("{name}: {}", written.collect::<Vec<_>>().join("; "))
        });
        unless(!samples.is_empty(), shown.collect::<Vec<_>>().join(" · "))
    };
    rows.push(("locale-info-counts", samples(false)));
    rows.push(("locale-info-ranks", samples(true)));
    let styles = [DateStyle::Full, DateStyle::Long, DateStyle::Medium, DateStyle::Short];
    let dates = Date::try_new_iso(2017, 12, 4)
        .map(|date| styles.map(|style| format_date(&date, style, locale)).join(" · "))
        .unwrap_or_default();
    rows.push(("locale-info-dates", unless(has("dates"), dates)));
    let number = |text: &str, options: &NumberOptions| {
        text.parse().map(|number| format_number(&number, options, locale)).unwrap_or_default()
    };
    let plain = NumberOptions::default();
    let percent = NumberOptions { is_percent: true, ..NumberOptions::default() };
    let numbers =
        [number("1234.5", &plain), number("1234567.89", &plain), number("0.54", &percent)].join(" · ");
    rows.push(("locale-info-numbers", unless(has("numbers"), numbers)));
    let list = |kind, members: &[&str]| {
        format_list(members, &ListOptions { kind, ..ListOptions::default() }, locale)
    };
    let lists = [list(ListKind::And, &["A", "B", "C"]), list(ListKind::Or, &["A", "B"])].join(" · ");
    rows.push(("locale-info-lists", unless(has("lists"), lists)));
    let quotes = quotation_marks(locale)
        .map(|[open, close, inner_open, inner_close]| format!("{open}A {inner_open}B{inner_close}{close}"));
    rows.push(("locale-info-quotes", unless(quotes.is_some(), quotes.unwrap_or_default())));
    rows.push(("locale-info-order", unless(true, first_letters(locale).join(" "))));
    let (settings, info) = regional(locale, &source, project);
    let delimiter = match info.delimiter {
        '\t' => say("locale-info-tab"),
        other => other.to_string(),
    };
    let region = settings.region.clone().or_else(|| locale.region().map(str::to_owned));
    let region = match region {
        Some(region) => crate::catalog::region_name(&region, &spoken).unwrap_or(region),
        None => say("locale-info-no-region"),
    };
    rows.push(("locale-info-delimiter", format!("{delimiter}  ({region})")));
    if !missing.is_empty() {
        let names: Vec<String> = missing.iter().map(|data| say(&format!("locale-data-{data}"))).collect();
        let names = format_list(&names, &ListOptions::default(), &spoken);
        rows.push(("locale-info-missing", format!("{names} → locales/{locale}/locale.toml")));
    }
    Ok(rows)
}

/// What the project says of its readers, and what follows from where they are.
fn regional(locale: &Locale, source: &Locale, project: Option<&Project>) -> (Settings, LocaleInfo) {
    let mut settings = Settings::new(source.clone());
    if let Some(own) = project.and_then(|project| project.config().locales.get(locale.as_str())) {
        settings.region.clone_from(&own.region);
        settings.delimiter = own.delimiter;
    }
    let info = locale_info(locale, &settings);
    (settings, info)
}

/// How far the project is with it.
fn in_project(context: &Context, locale: &Locale, project: &Project) -> Result<String, Failure> {
    let source = source_locale(project)?;
    let say = |id: &str, filled: &Filled| context.voice().say(id, filled);
    if *locale == source {
        return Ok(say("locale-list-source", &Filled::new()));
    }
    if !project.locales().iter().any(|tag| tag == locale.as_str()) {
        return Ok(say("locale-info-absent", &Filled::from([("locale", locale.as_str().into())])));
    }
    let survey = Survey::read(context, &[locale.as_str().to_owned()], &[])?;
    let mut status = LocaleStatus::new(locale, true);
    for scope in survey.scopes() {
        let judged = survey.judge(&scope);
        for judgements in &judged.judgements {
            status.add(Some(&scope), judgements, &judged.texts);
        }
    }
    let lenders: Vec<String> = lenders(locale, &source, project).iter().map(Locale::to_string).collect();
    let total = status.total;
    let filled = Filled::from([
        ("missing", total.missing.into()),
        ("messages", total.messages.into()),
        ("words", total.words_to_do.into()),
        ("due", (total.outdated + total.unverified).into()),
    ]);
    let mut text = say("locale-info-due", &filled);
    if !lenders.is_empty() {
        let filled = Filled::from([("parents", lenders.join(", ").into())]);
        text = format!("{} · {text}", say("locale-list-overlay", &filled));
    }
    Ok(text)
}
