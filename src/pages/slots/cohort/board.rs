//! What the page works with: the group, which picture is shown, and what was typed. It lives as long as the tab.

use super::agenda::Agenda;
use crate::cohort::{Group, KeptPicture, OthersHidden, OthersPicture, others_picture};
use crate::components::{Element, button, element, reactive_text};
use crate::framework::Principle;
use crate::pages::shared::words::count;
use crate::state::AppState;
use leptos::prelude::*;

/// The heading of the picture.
pub const HEADING: &str = "group-heading";

/// Which of the two pictures is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// In the room: dots as on a wall.
    Room,
    /// For people who were not there.
    Others,
}

/// What the pictures are made from.
#[derive(Default)]
pub struct Made {
    pub group: Group,
    pub earlier: Option<KeptPicture>,
    /// What saved copies hold that can be reduced, under their names.
    pub copies: Vec<(String, String)>,
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
    pub agenda: Agenda,
    /// Whether the agenda is printed alone.
    pub prints_agenda: RwSignal<bool>,
}

impl Board {
    /// The board of this tab; a new one on the first visit.
    pub fn kept_in(state: AppState) -> Self {
        if let Some((_, board)) = state.held::<(Owner, Self)>() {
            return board;
        }
        // An owner without a parent: its signals outlive the page.
        let owner = Owner::default();
        let board = owner.with(|| Self::new(state));
        state.hold((owner, board));
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
            agenda: Agenda::new(),
            prints_agenda: RwSignal::new(false),
        }
    }

    /// Changes the group, or what it is compared with. From now on leaving the tab asks, unless the group is the example
    /// or empty.
    pub fn change(self, change: impl FnOnce(&mut Made)) {
        self.made.update_value(change);
        let is_at_risk = self.peek(|made| !made.group.is_example() && !made.group.counted().is_empty());
        self.state.set_at_risk(is_at_risk);
        self.changes.update(|changes| changes.push('.'));
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

    pub fn is_shown(self, which: Which) -> bool {
        self.is_for_others.get() == (which == Which::Others)
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
        self.with(|made| others_picture(self.state.framework, &made.group, made.earlier.as_ref()))
    }
}

/// The title with the number of people, and the switch between the two pictures.
pub fn head(board: Board) -> Vec<Element> {
    let words = move || {
        let title = board.title.get();
        let title = if title.trim().is_empty() { "This group" } else { title.trim() }.to_string();
        board.with(|made| match (made.group.is_example(), made.group.counted().len()) {
            (true, people) => format!("An example, made up: {people} people"),
            (false, people) => format!("{title}: {}", count(people, "person", "people")),
        })
    };
    let month = board.state.today().month_in_words();
    let say = move || match board.is_for_others.get() {
        false => format!("{month}. A dot is a person's level. Nobody can be followed from row to row."),
        true => format!("{month}. Neighbouring levels are joined until each box holds five people or more."),
    };
    vec![
        element("h2")
            .class("govuk-heading-l app-tight")
            .attr("id", HEADING)
            .attr("tabindex", "-1")
            .attr("data-own", "")
            .child(reactive_text(words)),
        element("p").class("govuk-body").child(reactive_text(say)),
        switch(board),
    ]
}

fn switch(board: Board) -> Element {
    let one = |which: Which, words: &'static str| {
        button("app-switch__one", words)
            .attr_live("aria-pressed", move || Some(board.is_shown(which).to_string()))
            .on("click", move |_| board.is_for_others.set(which == Which::Others))
    };
    element("div")
        .class("app-switch app-no-print")
        .attr("role", "group")
        .attr("aria-label", "Which picture")
        .child(one(Which::Room, "In the room"))
        .child(one(Which::Others, "For others"))
}
