//! The memory of a project: its files in `memory/`, and what its words say today.

use std::collections::BTreeSet;

use super::Context;
use super::survey::{Judged, Survey, report};
use crate::catalog::Locale;
use crate::diagnostic::{Arguments as Filled, Diagnostic, Failure, Texts};
use crate::exchange::kinds::NOTHING_OF_OURS;
use crate::exchange::{self, Delivery, Ground, Pair, add_pairs, approved_pairs, learn_ground, read_memory};
use crate::output::Revision;
use crate::project::{Project, memory_path};

/// All that was ever translated from the source into the language of a locale: in its region or another, approved or
/// from outside. Files that cannot be read are told and left out.
///
/// # Errors
/// The project cannot be read.
pub fn recall_pairs(
    context: &Context,
    project: &Project,
    source: &Locale,
    locale: &Locale,
) -> Result<(Vec<Pair>, Vec<Diagnostic>), Failure> {
    let (mut pairs, mut found) = (Vec::new(), Vec::new());
    let (files, more) = project.memory_files();
    found.extend(more);
    for (name, bytes) in files {
        let own = name.strip_prefix(&format!("{source}-")).and_then(|name| name.strip_suffix(".tmx"));
        let own = own.and_then(|tag| Locale::parse(tag).ok());
        if own.as_ref().is_some_and(|own| !own.is_same_language(locale)) {
            continue;
        }
        let (delivery, more) = Delivery::new(&format!("memory/{name}"), bytes);
        found.extend(more);
        let origin = own.is_none().then_some(name.as_str());
        match read_memory(&delivery.source, (source, locale), origin) {
            Ok(more) => pairs.extend(more),
            Err(finding) => found.push(finding),
        }
    }
    let same = project.locales().iter().filter(|tag| {
        **tag != source.as_str() && Locale::parse(tag).is_ok_and(|other| other.is_same_language(locale))
    });
    let same: Vec<String> = same.cloned().collect();
    if !same.is_empty() {
        let survey = Survey::read(context, &same, &[])?;
        for (at, surveyed) in survey.locales.iter().enumerate() {
            let (scopes, ..) = survey.exchange_scopes(at);
            let target = &surveyed.locale;
            pairs.extend(learn_ground(&Ground { source, target, history: &survey.history, scopes }));
        }
    }
    Ok((pairs, found))
}

/// What the messages that somebody approved say, for the locale at `at`: by file of the source and id.
pub fn pairs_of(
    survey: &Survey,
    judged: &Judged,
    at: usize,
    messages: &BTreeSet<(String, String)>,
) -> Vec<Pair> {
    let Some(surveyed) = survey.locales.get(at).filter(|_| !messages.is_empty()) else { return Vec::new() };
    let scope = exchange::Scope {
        name: judged.scope.clone(),
        source: judged.source.clone(),
        target: judged.own.get(at).cloned().unwrap_or_default(),
        inherited: judged.inherited.get(at).cloned().unwrap_or_default(),
        judgements: judged.judgements.get(at).cloned().unwrap_or_default(),
    };
    let (source, history) = (&survey.source, &survey.history);
    let ground = Ground { source, target: &surveyed.locale, history, scopes: vec![scope] };
    approved_pairs(&ground, messages)
}

/// Adds pairs to the project’s own memory of a locale, as part of a plan. Gives how many lines it gets.
///
/// # Errors
/// The file there is cannot be read, or is damaged: nothing is to be lost in it.
pub fn keep_pairs(
    project: &Project,
    (source, locale): (&Locale, &Locale),
    pairs: &[Pair],
    revision: &mut Revision,
) -> Result<usize, Failure> {
    if pairs.is_empty() {
        return Ok(0);
    }
    let path = memory_path(source.as_str(), locale.as_str());
    let damaged = || Failure::bare("failure-damaged-memory", &path);
    let (file, found) = project.memory(locale.as_str());
    if !found.is_empty() {
        return Err(damaged());
    }
    let before = file.as_ref().map(|file| &*file.text);
    let tags = (source.as_str(), locale.as_str());
    let Some(text) = add_pairs(before, tags, pairs).map_err(|_| damaged())? else { return Ok(0) };
    let lines = |text: &str| text.lines().filter(|line| line.starts_with("<tu>")).count();
    let more = lines(&text).saturating_sub(before.map_or(0, lines));
    match &file {
        Some(file) => revision.rewrite(file, text),
        None => revision.create(path.as_str(), text),
    }
    Ok(more)
}

/// Takes memories from outside into those of the project, as suggestions. Says whether something is wrong with them.
///
/// # Errors
/// A memory of the project cannot be read or written.
pub fn take_memories(
    context: &Context,
    project: &Project,
    arguments: &super::merge::Arguments,
    memories: &[Delivery],
) -> Result<bool, Failure> {
    let (mut found, mut texts) = (Vec::new(), Texts::default());
    let (mut revision, mut count) = (Revision::default(), 0);
    let source = Locale::parse(&project.config().source_locale)
        .map_err(|_| Failure::bare("failure-no-source-locale", &project.config().source_locale))?;
    let targets = targets_of(project, &source, arguments.locale.as_deref())?;
    let mut pairs: Vec<Vec<Pair>> = targets.iter().map(|_| Vec::new()).collect();
    for delivery in memories {
        texts.insert(&delivery.source);
        let mut is_ours = false;
        for (target, pairs) in targets.iter().zip(&mut pairs) {
            match read_memory(&delivery.source, (&source, target), Some(&delivery.name)) {
                Ok(more) => {
                    is_ours |= !more.is_empty();
                    pairs.extend(more);
                }
                Err(finding) => {
                    found.push(finding);
                    is_ours = true;
                    break;
                }
            }
        }
        if !is_ours {
            let finding = Diagnostic::new(&NOTHING_OF_OURS, delivery.source.span(0, 0));
            found.push(finding.with("file", &*delivery.source.path));
        }
    }
    let has_errors = report(context, found, &texts);
    for (target, pairs) in targets.iter().zip(&pairs) {
        count += keep_pairs(project, (&source, target), pairs, &mut revision)?;
    }
    let id = if arguments.dry_run { "merge-memory-would" } else { "merge-memory-done" };
    if arguments.dry_run {
        context.print(&revision.to_diff())?;
    } else {
        revision.carry_out(project.root())?;
    }
    context.tell(id, &Filled::from([("pairs", count.into())]));
    Ok(has_errors)
}

/// The locales that a memory may be for: the one that is named, else those that do not take what their parents have.
fn targets_of(project: &Project, source: &Locale, named: Option<&str>) -> Result<Vec<Locale>, Failure> {
    let locales = project.locales().iter().filter_map(|tag| Locale::parse(tag).ok());
    let locales: Vec<Locale> = locales.filter(|locale| locale != source).collect();
    if let Some(named) = named {
        let chosen = locales.into_iter().find(|locale| locale.as_str() == named);
        return Ok(vec![chosen.ok_or_else(|| Failure::bare("failure-unknown-locale", named))?]);
    }
    let has_parent = |locale: &Locale| locale.parents().iter().any(|parent| locales.contains(parent));
    Ok(locales.iter().filter(|locale| !has_parent(locale)).cloned().collect())
}
