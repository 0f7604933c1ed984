//! What the page works with: the group, which picture is shown, and what was typed. It lives as long as the tab.

use super::lines::Lines;
use crate::cohort::{Group, KeptPicture, OthersHidden, OthersPicture, others_picture};
use crate::framework::Principle;
use crate::state::AppState;
use leptos::prelude::*;
use std::sync::OnceLock;

/// What the page is for: in the page itself, and above the ways to add something.
pub const LEAD: &str = "Add up the files or codes that people give you: where you are strong, where a gap is shared, and what to do at the next meeting. They are read in this tab and sent nowhere.";
/// The heading of the picture.
pub const HEADING: &str = "group-heading";

/// What the pictures are made from.
#[derive(Default)]
pub struct Made {
    pub group: Group,
    pub earlier: Option<KeptPicture>,
    /// What saved copies hold that can be reduced, under their names.
    pub copies: Vec<(String, String)>,
    /// The picture for others, once something has asked for it: made once a change, because several parts show it.
    for_others: OnceLock<Result<OthersPicture, OthersHidden>>,
}

/// Signals are of few types, because each other type costs the page a kilobyte.
#[derive(Clone, Copy)]
pub struct Board {
    pub state: AppState,
    made: StoredValue<Made>,
    /// How often it has changed.
    changes: RwSignal<String>,
    pub title: RwSignal<String>,
    pub is_for_others: RwSignal<bool>,
    /// Whether the room sees practices.
    pub by_practice: RwSignal<bool>,
    /// The id of the family that the room sees; empty for everyone.
    pub family: RwSignal<String>,
    /// How far reading is, in words; empty when nothing is being read.
    pub reading: RwSignal<String>,
    pub agenda: Lines,
    /// Whether the agenda is printed alone.
    pub prints_agenda: RwSignal<bool>,
}

impl Board {
    /// The board of this tab; a new one on the first visit.
    pub fn kept_in(state: AppState) -> Self {
        if let Some((_, board)) = state.held.get::<(Owner, Self)>() {
            return board;
        }
        // An owner without a parent: its signals outlive the page.
        let owner = Owner::default();
        let board = owner.with(|| Self::new(state));
        state.held.set((owner, board));
        board
    }

    fn new(state: AppState) -> Self {
        Self {
            state,
            made: StoredValue::new(Made::default()),
            changes: RwSignal::new(String::new()),
            title: RwSignal::new(String::new()),
            is_for_others: RwSignal::new(false),
            by_practice: RwSignal::new(false),
            family: RwSignal::new(String::new()),
            reading: RwSignal::new(String::new()),
            agenda: Lines::new(),
            prints_agenda: RwSignal::new(false),
        }
    }

    /// Changes the group, or what it is compared with. From now on leaving the tab asks, unless the group is the example
    /// or empty.
    pub fn change(self, change: impl FnOnce(&mut Made)) {
        self.add(change);
        let is_at_risk = untrack(|| self.has_picture()) && self.peek(|made| !made.group.is_example());
        self.state.held.set_at_risk("cohort", is_at_risk);
        self.changes.update(|changes| changes.push('.'));
    }

    /// The same, before more of it: what follows from it is not drawn yet.
    pub fn add(self, add: impl FnOnce(&mut Made)) {
        self.made.update_value(|made| {
            add(made);
            made.for_others = OnceLock::new();
        });
    }

    /// Reads what there is, and follows its changes.
    pub fn with<T>(self, read: impl FnOnce(&Made) -> T) -> T {
        self.changes.track();
        self.peek(read)
    }

    /// Reads what there is.
    pub fn peek<T>(self, read: impl FnOnce(&Made) -> T) -> T {
        self.made.with_value(read)
    }

    /// A text that differs after each change.
    pub fn changes(self) -> String {
        self.changes.get()
    }

    /// Whether there is anything to show.
    pub fn has_picture(self) -> bool {
        self.with(|made| {
            let has_tally = |found: &Principle| made.group.tally(&found.id) != [0; 5];
            !made.group.counted().is_empty() || self.state.framework.principles.iter().any(has_tally)
        })
    }

    /// The picture for others, or why there is none.
    pub fn for_others(self) -> Result<OthersPicture, OthersHidden> {
        self.with(|made| {
            let make = || others_picture(self.state.framework, &made.group, made.earlier.as_ref());
            made.for_others.get_or_init(make).clone()
        })
    }
}
