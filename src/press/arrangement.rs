//! The settings of a project as the stages take them: formats, the ways of each locale, the style, the threads.

use crate::catalog::Locale;
use crate::diagnostic::{Failure, Findings, Source};
use crate::edition::{Order, PhoneForm, Settings};
use crate::formats::{DEFAULT_FORMATS, FORMATS, Format, FormulaGuard, Style};
use crate::project::{self, Config};

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

/// Works with so many threads, or as many as there are processors.
pub(super) fn pool(jobs: Option<usize>) -> Result<rayon::ThreadPool, Failure> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(jobs.unwrap_or(0)).build();
    pool.map_err(|cause| Failure::new("failure-threads", "", std::io::Error::other(cause)))
}
