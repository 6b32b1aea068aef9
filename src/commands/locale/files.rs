//! The files of one locale, its settings and what is published of it: what `locale remove` and `locale rename` change.

use crate::commands::Context;
use crate::diagnostic::{Arguments as Filled, Diagnostic, Edit, Failure, Findings, Source, Texts};
use crate::edition::Audience;
use crate::output::{Action, Mode, Output, Plan, Revision};
use crate::press::{Selection, folder_of};
use crate::project::{Project, read_config, section_names, section_ranges};

/// The one locale of the project that is named.
///
/// # Errors
/// None is called so.
pub fn named_locale(project: &Project, tag: &str) -> Result<String, Failure> {
    let selection = Selection::all().with_locales(&[tag.to_owned()], project.locales())?;
    let named = project.locales().iter().find(|known| selection.has_locale(known));
    Ok(named.cloned().unwrap_or_else(|| tag.to_owned()))
}

/// Its files. `None`, and findings shown, where one of them cannot be read: nothing of the locale is to be changed then.
pub fn files_of(context: &Context, project: &Project, tag: &str) -> Option<Vec<Source>> {
    let (files, found) = project.locale_files(tag);
    let is_whole = !found.iter().any(Diagnostic::is_error);
    let mut findings = Findings::default();
    findings.extend(found);
    context.report(findings, &Texts::default());
    is_whole.then_some(files)
}

/// Takes the settings of a locale out, or gives them to another. Says whether all of them were found: tables may be
/// written in ways that are best changed by hand.
pub fn change_settings(project: &Project, tag: &str, other: Option<&str>, revision: &mut Revision) -> bool {
    let source = project.config_source();
    let text = &*source.text;
    let mut edits: Vec<Edit> = match other {
        Some(other) => {
            let names = section_names(text, tag);
            names.into_iter().map(|range| Edit::new(source.span(range.start, range.end), other)).collect()
        }
        None => {
            let ranges = section_ranges(text, tag).into_iter().map(|range| {
                let is_gap = text.get(..range.start).is_some_and(|before| before.ends_with("\n\n"));
                range.start - usize::from(is_gap)..range.end
            });
            ranges.map(|range| Edit::new(source.span(range.start, range.end), "")).collect()
        }
    };
    let config = project.config();
    if let (Some(other), Some(span)) = (other, &config.source_locale_span)
        && config.source_locale == tag
    {
        edits.push(Edit::new(span.clone(), format!("\"{other}\"")));
    }
    let (after, _) = Edit::apply(text, &edits);
    let (changed, found) = read_config(&Source::new(source.path.clone(), after));
    let is_right = !found.iter().any(Diagnostic::is_error) && !changed.locales.contains_key(tag);
    if is_right {
        revision.edit(source, &edits);
    }
    is_right || !config.locales.contains_key(tag)
}

/// Removes what is published of a locale, for whichever audience: files that we wrote and nobody edited. Lists them, or
/// what would go, and shows those that stay because somebody edited them. Gives the number of files that go.
pub fn remove_published(
    context: &Context,
    project: &Project,
    tag: &str,
    is_dry: bool,
) -> Result<usize, Failure> {
    let mut count = 0;
    for audience in Audience::ALL {
        let shown = folder_of(project.config(), audience);
        let (plan, found) = prune(project, shown, tag, is_dry)?;
        let gone: Vec<String> = plan
            .changes()?
            .iter()
            .filter(|(_, action)| *action == Action::Remove)
            .map(|(path, _)| format!("- {shown}/{path}\n"))
            .collect();
        count += gone.len();
        if is_dry {
            context.print(&gone.concat())?;
        }
        let mut findings = Findings::default();
        findings.extend(found);
        context.report(findings, &Texts::default());
    }
    Ok(count)
}

fn prune(
    project: &Project,
    shown: &str,
    tag: &str,
    is_dry: bool,
) -> Result<(Plan, Vec<Diagnostic>), Failure> {
    let root = project.root().join(shown);
    let folder = format!("{tag}/");
    let run = |mode| -> Result<(Plan, Vec<Diagnostic>), Failure> {
        let (output, mut found) = Output::open(&root, shown, mode, false)?;
        found.extend(output.prune(|path| !path.starts_with(&folder))?);
        Ok((output.commit()?, found))
    };
    let planned = run(Mode::Plan)?;
    if is_dry || planned.0.count(Action::Remove) == 0 { Ok(planned) } else { run(Mode::Write) }
}

/// Tells that the settings of a locale have to be changed by hand.
pub fn tell_settings(context: &Context, tag: &str) {
    context.tell("locale-settings-left", &Filled::from([("locale", tag.into())]));
}
