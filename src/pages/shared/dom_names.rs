//! The `id`s and files that the running app looks up in the static pages.

use crate::framework::{GradeId, TrackId};

/// The element that holds the page itself.
pub const PAGE: &str = "page";
/// The file beside a document's own that holds only the page: what the running app fetches.
pub const FRAGMENT: &str = "page.html";
/// The file beside a question that holds its help text.
pub const HELP: &str = "help.html";
/// The tag that starts `boot.js` and names the app's files.
pub const BOOT: &str = "boot";
/// The state of a history entry that is loaded again, for `boot.js`: the focus goes where a link would have led.
pub const ARRIVING: &str = "arriving";
/// The skip link.
pub const SKIP: &str = "skip";
/// The header of every page.
pub const HEADER: &str = "header";
/// The list in the main navigation.
pub const MENU: &str = "menu";
/// The search field in the header.
pub const SEARCH_FIELD: &str = "search-field";
/// Where the activities for the user's own gaps are listed first.
pub const NEAREST: &str = "nearest";
/// The list of everything the search can find.
pub const EVERYTHING: &str = "everything";
/// The notice about what was just done, for moving focus there.
pub const DONE_NOTICE: &str = "done";

/// A station on the career map, as named in its `data-node`.
pub fn map_node(track: &TrackId, grade: GradeId) -> String {
    format!("{track}.{}", grade.id())
}
