//! What is asked for of an export, and what the settings of a project make of it.

use std::path::PathBuf;

use blake3::Hasher;

use super::editions::Press;
use super::folders::folder_of;
use super::passing::add_word;
use super::selection::Selection;
use super::share::Share;
use crate::catalog::Locale;
use crate::diagnostic::{Findings, Source};
use crate::edition::{Audience, Order, PhoneForm, Settings};
use crate::formats::{DEFAULT_FORMATS, FORMATS, Format, FormulaGuard, Style};
use crate::output::Mode;
use crate::project::{self, Config, Project};

/// How a project is to be published.
#[derive(Clone, Debug)]
pub struct ExportOrder {
    /// The folder to write to.
    pub out: PathBuf,
    /// That folder as findings name it.
    pub shown: String,
    /// For whom the editions are made: each audience has a folder of its own.
    pub audience: Audience,
    /// Whether to write, or only to plan.
    pub mode: Mode,
    /// Whether published files that somebody edited are replaced.
    pub overwrite: bool,
    /// Whether incomplete editions are published, with their foreign passages marked.
    pub fallback: bool,
    /// Whether an edition of which nothing changed is left alone. If not, everything is rendered and compared.
    pub is_trusting: bool,
    /// Which editions are to be written.
    pub selection: Selection,
    /// What becomes of cells that a spreadsheet would take for a formula.
    pub formula_guard: FormulaGuard,
    /// How many statements are worked on at once; `None`: as many as there are processors.
    pub jobs: Option<usize>,
    /// How much of the project this run publishes.
    pub share: Share,
}

impl ExportOrder {
    /// Everything of this project for the public, written to where its settings say; as many statements at once as there
    /// are processors.
    pub fn new(project: &Project) -> Self {
        Self::of(project, Audience::Public)
    }

    /// The same for this audience.
    pub fn of(project: &Project, audience: Audience) -> Self {
        let export = &project.config().export;
        let folder = folder_of(project.config(), audience);
        Self {
            out: project.root().join(folder),
            shown: folder.to_owned(),
            audience,
            mode: Mode::Write,
            overwrite: false,
            fallback: export.fallback,
            is_trusting: true,
            selection: Selection::all(),
            formula_guard: FormulaGuard::Refuse,
            jobs: None,
            share: Share::Whole,
        }
    }
}

impl ExportOrder {
    /// Whether statements of which nothing changed since the last run need not be looked at.
    pub(super) fn may_pass_over(&self, project: &Project) -> bool {
        let is_whole =
            self.share == Share::Whole && self.mode == Mode::Write && self.selection.is_everything();
        is_whole && self.is_trusting && !project.is_derived()
    }
}

/// All that decides what a statement comes to beside files: the program and what is asked of it.
pub(super) fn base_of(press: &Press<'_>, order: &ExportOrder) -> Hasher {
    let mut base = Hasher::new();
    let formats: Vec<&str> = press.formats.iter().map(|format| format.name).collect();
    let ExportOrder { audience, fallback, formula_guard, .. } = order;
    let program = (env!("CARGO_PKG_VERSION"), env!("COMUNICADO_SOURCES"));
    let asked =
        format!("{program:?} {audience:?} {fallback} {formula_guard:?} {formats:?} {:?}", press.style);
    add_word(&mut base, &asked);
    base
}

/// The formats of the settings; those of [`DEFAULT_FORMATS`] where they name none.
pub(super) fn choose_formats(config: &Config, findings: &mut Findings) -> Vec<&'static Format> {
    let names: Vec<&str> = FORMATS.iter().map(|format| format.name).collect();
    let Some(wanted) = &config.export.formats else {
        return FORMATS.iter().filter(|format| DEFAULT_FORMATS.contains(&format.name)).collect();
    };
    for unknown in wanted.iter().filter(|wanted| !names.contains(&wanted.value.as_str())) {
        findings.push(unknown.unknown_format(&names));
    }
    FORMATS.iter().filter(|format| wanted.iter().any(|wanted| wanted.value == format.name)).collect()
}

/// The settings of one locale; `None` if the source locale is none, which opening the project has reported.
pub(super) fn settings(config: &Config, locale: &Locale, fallback: bool) -> Option<Settings> {
    let mut settings = Settings::new(Locale::parse(&config.source_locale).ok()?);
    settings.allow_fallback = fallback;
    settings.signatory_order = match config.export.signatory_order {
        project::SignatoryOrder::Data => Order::Data,
        project::SignatoryOrder::Locale => Order::Locale,
    };
    settings.contact_order = match config.export.contact_order {
        project::ContactOrder::Data => Order::Data,
        project::ContactOrder::Locale => Order::Locale,
        project::ContactOrder::Language => Order::Language,
    };
    if let Some(own) = config.locales.get(locale.as_str()) {
        settings.region.clone_from(&own.region);
        settings.phone_form = match own.phones {
            project::PhoneForm::International => PhoneForm::International,
            project::PhoneForm::Regional => PhoneForm::Regional,
        };
        settings.delimiter = own.delimiter;
        settings.open_graph.clone_from(&own.open_graph);
    }
    Some(settings)
}

pub(super) fn style(config: &Config, template: Option<Source>, formula_guard: FormulaGuard) -> Style {
    let csv_profile = match config.export.csv_profile {
        project::CsvProfile::Spreadsheet => crate::formats::CsvProfile::Spreadsheet,
        project::CsvProfile::Machine => crate::formats::CsvProfile::Machine,
    };
    Style {
        base_url: config.base_url.clone(),
        identity: config.base_url.clone(),
        front_matter: config.export.front_matter,
        csv_profile,
        formula_guard,
        template,
    }
}
