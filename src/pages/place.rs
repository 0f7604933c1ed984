//! The places in a written page that the running app finds again, by `id` or by `data-slot`.

use crate::framework::{GradeId, TrackId};

/// The element that holds the page itself.
pub const PAGE: &str = "page";
/// The file beside a document's own that holds the page alone: what the running app fetches.
pub const FRAGMENT: &str = "page.html";
/// The file beside a question that holds what stands at hand.
pub const HELP: &str = "help.html";
/// The skip link.
pub const SKIP: &str = "skip";
/// The list of the main navigation.
pub const MENU: &str = "menu";

/// The search field in the header.
pub const SEARCH_FIELD: &str = "search-field";

/// Slots in the frame of every page: where the record is kept, and what there is to tell about it.
pub const SAVED: &str = "saved";
pub const NOTICES: &str = "notices";
/// Slot on the home page: "Welcome back".
pub const WELCOME: &str = "welcome";
/// Slot on the page for trainers: making a link.
pub const WORKSHOP_LINK: &str = "workshop-link";
/// Slots on the pages about your data.
pub const TROUBLE: &str = "trouble";
pub const SAVE: &str = "save-copy";
pub const OPEN: &str = "open-file";
pub const STORED: &str = "stored";
pub const SNAPSHOTS: &str = "snapshots";
pub const KEEP: &str = "keep";
pub const DELETE: &str = "delete";
pub const FINISH: &str = "finish";

/// Slot above the career map: where somebody is on it, and what is near.
pub const MAP: &str = "map";
/// Slot on the page that compares: the form, and what came of it.
pub const COMPARE: &str = "compare";
/// Slot above the activities: the filter.
pub const FILTER: &str = "filter";
/// Slot at the end of a lesson: marking it as done.
pub const LESSON: &str = "lesson";
/// Slot above the list of lessons: how many somebody has finished.
pub const LESSONS: &str = "lessons";
/// Where the activities for somebody's own gaps are put first.
pub const NEAREST: &str = "nearest";
/// Slot on the search page.
pub const SEARCH: &str = "search";
/// The list of everything that can be found.
pub const EVERYTHING: &str = "everything";
/// Slots that an agency pack fills: the next meetings, and whom to ask.
pub const DATES: &str = "dates";
pub const CONTACTS: &str = "contacts";

/// A station on the career map, as its `data-node` says it.
pub fn map_node(track: &TrackId, grade: GradeId) -> String {
    format!("{track}.{}", grade.id())
}

/// Those that say something else once an agency pack has come.
pub const OF_PACKS: [&str; 3] = [DATES, CONTACTS, FILTER];
/// Those that documents hold; the frame's own stand outside.
pub const IN_DOCUMENTS: [&str; 18] = [
    WELCOME,
    WORKSHOP_LINK,
    TROUBLE,
    SAVE,
    OPEN,
    STORED,
    SNAPSHOTS,
    KEEP,
    DELETE,
    FINISH,
    MAP,
    COMPARE,
    FILTER,
    LESSON,
    LESSONS,
    SEARCH,
    DATES,
    CONTACTS,
];
