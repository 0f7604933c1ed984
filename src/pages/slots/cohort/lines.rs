//! The lines of the agenda, as they are being changed.

use crate::cohort::AgendaItem;
use leptos::prelude::*;

/// A line as it is being changed.
#[derive(Clone, Copy)]
pub struct Line {
    pub number: usize,
    pub minutes: RwSignal<String>,
    pub words: RwSignal<String>,
}

/// The lines, and whether someone has changed them, so that they no longer follow the picture.
#[derive(Clone, Copy)]
pub struct Lines {
    all: StoredValue<Vec<Line>>,
    /// Owns the signals of lines, which outlive what made them.
    owner: StoredValue<Option<Owner>>,
    /// How often lines came, went or changed places.
    changes: RwSignal<String>,
    pub is_own: RwSignal<bool>,
}

impl Lines {
    pub fn new() -> Self {
        Self {
            all: StoredValue::new(Vec::new()),
            owner: StoredValue::new(Owner::current()),
            changes: RwSignal::new(String::new()),
            is_own: RwSignal::new(false),
        }
    }

    pub fn change(self, change: impl FnOnce(&mut Vec<Line>)) {
        self.all.update_value(change);
        self.changes.update(|changes| changes.push('.'));
    }

    /// A line at the end.
    pub fn add(self, minutes: String, words: String) {
        let Some(owner) = self.owner.get_value() else { return };
        let (minutes, words) = owner.with(|| (RwSignal::new(minutes), RwSignal::new(words)));
        self.change(|lines| {
            let number = lines.iter().map(|line| line.number + 1).max().unwrap_or(0);
            lines.push(Line { number, minutes, words });
        });
    }

    /// These items in place of all lines.
    pub fn lay_out(self, items: Vec<AgendaItem>) {
        self.change(Vec::clear);
        items.into_iter().for_each(|item| self.add(item.minutes.to_string(), item.line));
    }

    /// All lines. Follows whether they come, go or change places.
    pub fn get(self) -> Vec<Line> {
        self.changes.track();
        self.all.get_value()
    }

    /// Whether the line is still there.
    pub fn has(self, line: Line) -> bool {
        self.all.with_value(|lines| lines.iter().any(|other| other.number == line.number))
    }

    /// A text that differs after each change.
    pub fn changes(self) -> String {
        self.changes.get()
    }

    /// The sum of all lines.
    pub fn minutes(self) -> u32 {
        self.get().iter().filter_map(|line| line.minutes.get().trim().parse::<u32>().ok()).sum()
    }
}
