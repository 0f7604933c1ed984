//! What the person wrote, and what must become of it.

use engagement_career_path::record::{
    Command, Date, Entity, Goal, Key, Nomination, Occasion, OccasionKind, Record, load,
};
use std::collections::{BTreeMap, BTreeSet};

/// One edit: a text that is written once and nowhere else.
#[derive(Clone, Debug)]
pub struct Edit {
    pub key: Key,
    /// Edits of the same item that its writer saw and wrote over.
    pub over: BTreeSet<usize>,
    /// Whether it removed the item: then there is no text to look for.
    pub removes: bool,
    pub fate: Fate,
}

/// What must be true of an edit at the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is there, or readable beside a newer one, unless something was written over it.
    Kept,
    /// It may be there or not: it was taken back, replaced by a file, or lost before any store had it.
    Open,
    /// It was deleted, and must be nowhere.
    Gone,
}

/// All edits, by their number; the text of edit 7 is "7".
#[derive(Debug, Default)]
pub struct Edits(pub Vec<Edit>);

impl Edits {
    pub fn next(&self) -> usize {
        self.0.len()
    }

    pub fn add(&mut self, key: Key, over: BTreeSet<usize>, removes: bool) {
        self.0.push(Edit { key, over, removes, fate: Fate::Kept });
    }

    pub fn set(&mut self, edits: impl IntoIterator<Item = usize>, fate: Fate) {
        for edit in edits {
            self.0[edit].fate = fate;
        }
    }

    /// Everything written up to now is deleted.
    pub fn delete_all(&mut self, except: &BTreeSet<usize>) {
        let all = self.0.iter_mut().enumerate().filter(|(edit, _)| !except.contains(edit));
        all.for_each(|(_, edit)| edit.fate = Fate::Gone);
    }

    /// Edits that must be readable: kept, and not written over by one that is kept too.
    pub fn due(&self) -> BTreeSet<usize> {
        let kept = |edit: &usize| self.0[*edit].fate == Fate::Kept;
        let over: BTreeSet<usize> =
            self.0.iter().filter(|edit| edit.fate == Fate::Kept).flat_map(|edit| &edit.over).copied().collect();
        (0..self.0.len()).filter(kept).filter(|edit| !over.contains(edit) && !self.0[*edit].removes).collect()
    }

    /// These and all that they were written over.
    pub fn with_older(&self, edits: BTreeSet<usize>) -> BTreeSet<usize> {
        let mut found = edits;
        // Later edits are written over earlier ones, so one pass from the end finds all.
        for edit in (0..self.0.len()).rev() {
            if found.contains(&edit) {
                found.extend(&self.0[edit].over);
            }
        }
        found
    }

    pub fn gone(&self) -> BTreeSet<usize> {
        (0..self.0.len()).filter(|edit| self.0[*edit].fate == Fate::Gone).collect()
    }
}

/// The edits that a record holds in any version.
pub fn in_record(record: &Record) -> BTreeSet<usize> {
    record
        .entries()
        .flat_map(|(_, entry)| entry.versions())
        .filter_map(|version| number(version.value.as_ref()))
        .collect()
}

/// The edits that show for one item, in any version.
pub fn of_item(record: &Record, key: &Key) -> BTreeSet<usize> {
    let versions = record.entry(key).map(|entry| entry.versions()).unwrap_or_default();
    versions.iter().filter_map(|version| number(version.value.as_ref())).collect()
}

/// The edits in stored texts, of the generation that counts.
pub fn in_texts(texts: &BTreeMap<String, String>) -> BTreeSet<usize> {
    let texts: Vec<(String, String)> = texts.iter().map(|(name, text)| (name.clone(), text.clone())).collect();
    in_record(&load(&texts).record())
}

/// What writes this text into an item, or removes the item if it is empty; `None` for a kind that is not played.
pub fn command(key: &Key, text: String) -> Option<Command> {
    let is_there = !text.is_empty();
    Some(match key.clone() {
        Key::Note(id, practice) => Command::SetNote(id, practice, text),
        Key::Goal(id) if is_there => Command::add_goal(id, Goal::in_own_words(Date::EPOCH, text)),
        Key::Goal(id) => Command::RemoveGoal(id),
        Key::Occasion(id) => {
            let meeting = Occasion { promise: text, ..Occasion::on(OccasionKind::Meeting, Date::EPOCH) };
            Command::set_occasion(id, is_there.then_some(meeting))
        }
        Key::Nomination(id) => {
            Command::set_nomination(id, is_there.then_some(Nomination { story: text, ..Nomination::default() }))
        }
        _ => return None,
    })
}

fn number(value: Option<&Entity>) -> Option<usize> {
    match value? {
        Entity::Note(note) => note.text.parse().ok(),
        Entity::Goal(fields) => fields.text("words").parse().ok(),
        Entity::Occasion(fields) => fields.text("promise").parse().ok(),
        Entity::Nomination(fields) => fields.text("story").parse().ok(),
        _ => None,
    }
}
