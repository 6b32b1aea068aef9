//! What is to be done, message by message: what to send to a translator today.

use super::{Status, Todo};
use crate::diagnostic::{Arguments, Voice};

/// One line per message: where its source is (where nothing is left to translate: its translation), its id and why.
pub fn show_list(status: &Status, voice: &dyn Voice) -> String {
    let mut list = String::new();
    for locale in &status.locales {
        for todo in locale.parts.iter().flat_map(|part| &part.todo) {
            let place = match &todo.translation {
                Some(place) => Some(place),
                None => todo.source.as_ref(),
            };
            let place = place.map(ToString::to_string).unwrap_or_default();
            list.push_str(&format!("{place}: {} [{}]: {}\n", todo.id, locale.locale, reason(todo, voice)));
        }
    }
    list
}

/// Why something is to be done, with the number of words where there are any.
pub(super) fn reason(todo: &Todo, voice: &dyn Voice) -> String {
    use crate::ledger::State;
    let id = match todo.state {
        State::Outdated => "status-outdated",
        State::Unverified => "status-unverified",
        State::Missing => "status-missing",
        State::Edited => "status-edited",
        State::Renamed if todo.translation.is_none() => "status-renamed-missing",
        State::Renamed => "status-renamed",
        State::Untracked | State::Current | State::Obsolete => "status-untracked",
    };
    let former = todo.former.clone().unwrap_or_default();
    let why = voice.say(id, &Arguments::from([("former", former.into())]));
    if todo.words == 0 {
        return why;
    }
    let words = voice.say("status-words", &Arguments::from([("words", todo.words.into())]));
    format!("{why} ({words})")
}
