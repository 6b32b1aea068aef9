//! Words that head the columns of a table: *Name | Phone | E-mail*.

use std::collections::BTreeMap;

use super::idiom::Idiom;
use super::model::Part;
use super::role::Role;
use crate::manuscript::BlockKind;

/// A row: where its parts are, whether each heads a column, and whether one has a value.
type Row = Vec<(usize, bool, bool)>;

/// Takes the words that head columns for headings of what stands below them. No value stands in their row, and at least two
/// cells, and half of them, say what stands below.
pub fn name_columns(parts: &mut [Part], idiom: &Idiom) {
    let mut rows: BTreeMap<(usize, usize), Row> = BTreeMap::new();
    for (at, part) in parts.iter().enumerate() {
        let look = &part.look;
        let has_value = look.has_email || look.has_phone || look.has_site;
        match part.kind {
            BlockKind::Cell { table, row, .. } => {
                rows.entry((table, row)).or_default().push((at, idiom.is_column(&part.text), has_value));
            }
            // On a line.
            _ if !has_value && part.text.contains(['|', '\t']) && is_of_people(part.role) => {
                let mut cells = part.text.split(['|', '\t']).filter(|cell| !cell.trim().is_empty());
                if cells.all(|cell| idiom.is_column(cell)) {
                    rows.entry((usize::MAX, at)).or_default().extend([(at, true, false); 2]);
                }
            }
            _ => {}
        }
    }
    let mut heads = Vec::new();
    for row in rows.values() {
        let count = row.iter().filter(|(_, is_head, _)| *is_head).count();
        let is_head = count >= 2 && count * 2 >= row.len() && !row.iter().any(|(.., has_value)| *has_value);
        let below = row.iter().map(|(at, ..)| *at).max().and_then(|last| parts.get(last + 1));
        let role = match below.map(|below| below.role) {
            Some(Role::Contact) => Role::ContactsHeading,
            Some(Role::Signatory) => Role::SignedHeading,
            _ => continue,
        };
        if is_head {
            heads.extend(row.iter().map(|(at, ..)| (*at, role)));
        }
    }
    for (at, role) in heads {
        if let Some(part) = parts.get_mut(at).filter(|part| is_of_people(part.role)) {
            part.role = role;
        }
    }
}

/// Whether such words were taken for those of people, or for what heads them.
fn is_of_people(role: Role) -> bool {
    matches!(
        role,
        Role::Contact | Role::Signatory | Role::SignedHeading | Role::ContactsHeading | Role::Paragraph
    )
}
