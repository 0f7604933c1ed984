//! The `id`s and `data-slot` names that the running app looks up in the static pages.

use crate::framework::{GradeId, TrackId};

/// The element that holds the page itself.
pub const PAGE: &str = "page";
/// The file beside a document's own that holds only the page: what the running app fetches.
pub const FRAGMENT: &str = "page.html";
/// The file beside a question that holds its help text.
pub const HELP: &str = "help.html";
/// The skip link.
pub const SKIP: &str = "skip";
/// The list in the main navigation.
pub const MENU: &str = "menu";

/// The search field in the header.
pub const SEARCH_FIELD: &str = "search-field";

/// Slots in the frame of every page: where the record is kept, and notices about it.
pub const SAVED: &str = "saved";
pub const NOTICES: &str = "notices";
/// Slot on the home page: "Welcome back".
pub const WELCOME: &str = "welcome";
/// Slot on the page for trainers: making a workshop link.
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

/// Slot above the career map: where the user is on it, and which moves are near.
pub const MAP: &str = "map";
/// Slot on the page that compares tracks: the form and its result.
pub const COMPARE: &str = "compare";
/// Slot above the activities: the filter.
pub const FILTER: &str = "filter";
/// Slot at the end of a lesson: marking it as done.
pub const LESSON: &str = "lesson";
/// Slot above the list of lessons: how many the user has finished.
pub const LESSONS: &str = "lessons";
/// Where the activities for the user's own gaps are listed first.
pub const NEAREST: &str = "nearest";
/// Slot on the search page.
pub const SEARCH: &str = "search";
/// The list of everything the search can find.
pub const EVERYTHING: &str = "everything";
/// Slots that an agency pack fills: the next meetings, and whom to contact.
pub const DATES: &str = "dates";
pub const CONTACTS: &str = "contacts";

/// A station on the career map, as named in its `data-node`.
pub fn map_node(track: &TrackId, grade: GradeId) -> String {
    format!("{track}.{}", grade.id())
}

/// Slots whose content changes once an agency pack has loaded.
pub const OF_PACKS: [&str; 3] = [DATES, CONTACTS, FILTER];
/// Slots inside documents; the frame's own are outside them.
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
