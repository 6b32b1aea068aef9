//! Organizations that a document names: those that are known, and new ones with an id of their own.

use std::collections::HashMap;

use super::ground::fold_name;
use super::heading::similar;
use super::idiom::Idiom;
use super::naming::{Numbering, name_id};
use super::people::refuse_name;
use super::plan::Planner;
use super::tokens::tokens;
use crate::diagnostic::{Edit, Source, Span};
use crate::intake::{Cells, Rows};
use crate::statement::{Id, ORGANIZATION_COLUMNS, read_rows};

/// How many known names a new one is compared with.
const MOST_COMPARED: usize = 2000;
/// How alike two names are that may be one.
const SIMILAR: f64 = 0.86;

/// Organizations so far: those of the data and new ones.
pub(super) struct Organizations {
    /// Every name, and the id of each.
    pub(super) names: Vec<(String, String)>,
    /// Where a name is in the list, by how it is folded.
    places: HashMap<String, usize>,
    /// Where a name is in the list, its legal form aside: *Red del Sur, A.C.* is *Red del Sur*.
    bare_places: HashMap<String, usize>,
    pub(super) added: Vec<NewOrganization>,
    ids: Numbering,
}

impl Organizations {
    pub(super) fn of(planner: &Planner<'_>) -> Self {
        let known = planner.ground.directory.organizations.keys().map(Id::to_string);
        let mut organizations = Self {
            names: Vec::new(),
            places: HashMap::new(),
            bare_places: HashMap::new(),
            added: Vec::new(),
            ids: Numbering::new(known),
        };
        for (name, id) in planner.ground.organization_names() {
            organizations.add(name, id, &planner.ground.idiom);
        }
        organizations
    }

    /// Whether one has this name. What stands in brackets behind it may be a country: then it is its name only as a whole.
    pub(super) fn is_known(&self, name: &str) -> bool {
        let known = self.places.get(&fold_name(name)).and_then(|at| self.names.get(*at));
        known.is_some_and(|(known, _)| !name.trim_end().ends_with(')') || words(known) == words(name))
    }

    fn add(&mut self, name: String, id: String, idiom: &Idiom) {
        if let Some(bare) = without_legal_form(&name, idiom) {
            self.bare_places.entry(fold_name(bare)).or_insert(self.names.len());
        }
        self.places.entry(fold_name(&name)).or_insert(self.names.len());
        self.names.push((name, id));
    }
}

/// One that the data do not have.
pub(super) struct NewOrganization {
    pub(super) id: String,
    name: String,
    short: Option<String>,
    pub(super) website: Option<String>,
    /// Its country (ISO 3166).
    pub(super) country: Option<String>,
}

/// The id of an organization, of a new one if need be; nothing where the name would do harm in a table.
pub(super) fn organization_id(
    planner: &mut Planner<'_>,
    organizations: &mut Organizations,
    name: &str,
    place: &Span,
) -> Option<String> {
    let wanted = fold_name(name);
    let same = organizations.places.get(&wanted).or_else(|| organizations.bare_places.get(&wanted));
    let same = same.and_then(|at| organizations.names.get(*at));
    if let Some((known, id)) = same {
        if words(known) != words(name) {
            planner.found.push(similar("organization", "same", name, known, place));
        }
        return Some(id.clone());
    }
    refuse_name(planner, name, place)?;
    // Of long lists nobody would read what is alike.
    let near = organizations.names.iter().take(MOST_COMPARED).find(|(known, _)| {
        let known = fold_name(known);
        known.len() > 6 && wanted.len() > 6 && strsim::normalized_levenshtein(&known, &wanted) >= SIMILAR
    });
    if let Some((known, _)) = near {
        planner.found.push(similar("organization", "near", name, known, place));
    }
    let short = short_of(name);
    let base = short.as_deref().and_then(|short| name_id(short, &planner.ground.idiom, 3));
    let base =
        base.or_else(|| name_id(name, &planner.ground.idiom, 4)).unwrap_or_else(|| "organization".to_owned());
    let base = base.get(..base.len().min(Id::LONGEST - 8)).unwrap_or(&base).trim_end_matches('-').to_owned();
    let id = organizations.ids.number(&base);
    let idiom = &planner.ground.idiom;
    organizations.add(name.to_owned(), id.clone(), idiom);
    if let Some(short) = short.clone() {
        organizations.add(short, id.clone(), idiom);
    }
    organizations.added.push(NewOrganization {
        id: id.clone(),
        name: name.to_owned(),
        short,
        website: None,
        country: None,
    });
    Some(id)
}

fn words(text: &str) -> Vec<String> {
    tokens(text).into_iter().map(|word| word.folded).collect()
}

/// The acronym in brackets at the end of a name.
fn short_of(name: &str) -> Option<String> {
    let short = name.trim().strip_suffix(')')?.rsplit_once('(')?.1.trim();
    let is_short = (2..=14).contains(&short.chars().count()) && short.split_whitespace().count() <= 2;
    (is_short && short.chars().filter(|c| c.is_uppercase()).count() >= 2).then(|| short.to_owned())
}

/// A name without `A.C.`, `Inc.`; nothing where it has none.
fn without_legal_form<'n>(name: &'n str, idiom: &Idiom) -> Option<&'n str> {
    let mut ends = name.match_indices([',', ' ']).map(|(at, _)| at);
    let end = ends.find(|at| name.get(at + 1..).is_some_and(|rest| idiom.is_legal_form(rest)))?;
    let bare = name.get(..end)?.trim_end_matches([',', ' ']);
    (tokens(bare).len() > 1).then_some(bare)
}

/// The rows of the new ones, below those of `base`.
pub(super) fn organization_rows(base: &Source, organizations: &Organizations) -> Vec<Edit> {
    let (table, _) = read_rows(base, ORGANIZATION_COLUMNS);
    let mut rows = Rows::new(base, &table, ORGANIZATION_COLUMNS);
    for new in &organizations.added {
        let mut cells = Cells::from([("id", new.id.clone()), ("name", new.name.clone())]);
        cells.extend(new.short.clone().map(|short| ("short", short)));
        cells.extend(new.website.clone().map(|website| ("website", website)));
        cells.extend(new.country.clone().map(|country| ("country", country)));
        rows.add(cells);
    }
    rows.into_edits()
}
