//! What the running app and the static pages must agree on: `id`s, files, and words that stand in both.

use crate::framework::{Fits, GradeId, PrincipleId, TrackId};

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
/// On the body of a page that is wider than others, its head and foot with it.
pub const WIDE: &str = "app-wide-page";
/// Takes the room of a question's number until the app knows it.
pub const NUMBER_TO_COME: &str = "Question 9 of 9: ";
/// The list in the main navigation.
pub const MENU: &str = "menu";
/// The search field in the header.
pub const SEARCH_FIELD: &str = "search-field";
/// Where the activities for the user's own gaps are listed first.
pub const NEAREST: &str = "nearest";
/// The `data-group` that an activity stands in: the first principle that it builds.
pub fn activity_group(fits: Fits, principles: &[PrincipleId]) -> &str {
    match (fits, principles) {
        (Fits::TeTiriti, _) => TE_TIRITI,
        (Fits::Principles, [first, ..]) => first.as_str(),
        _ => ANY_PRINCIPLE,
    }
}

/// The group of activities that build whichever principle someone works on, and of those beside all principles.
pub const ANY_PRINCIPLE: &str = "any-principle";
pub const TE_TIRITI: &str = "te-tiriti";

/// The notice about what was just done, for moving focus there.
pub const DONE_NOTICE: &str = "done";

/// The form with the roles to choose from.
pub const ROLES: &str = "roles";
/// The form with the grades to choose from.
pub const GRADES: &str = "grades";
/// The choice of someone who is not sure of their grade.
pub const UNSURE: &str = "unsure";
/// The form that proposes a role.
pub const ROLE_FINDER: &str = "role-finder";
/// The form of a question that has its own page.
pub const QUESTION: &str = "question";
/// Where it says which wording it has: after `data-`.
pub const WORDING: &str = "wording";
/// The name of the levels to choose from there, and the id of the first.
pub const LEVEL: &str = "level";
/// The id of what is said there if nothing is chosen.
pub const LEVEL_ERROR: &str = "level-error";
/// What comes after the grade.
pub const NINE_NEXT: &str = "Next come nine questions, about ten minutes.";
/// Said once, before the first question.
pub const HOW_TO_ANSWER: &str =
    "Think of your last year of work. Nothing is scored, every answer can be changed, and you can stop at any of them.";
/// Said beside each question.
pub const CHOOSE_LOWER: &str = "Between two levels, choose the lower.";
/// What folds away the evidence and the note.
pub const POINT_TO: &str = "Add what you could point to (optional)";

/// A station on the career map, as named in its `data-node`.
pub fn map_node(track: &TrackId, grade: GradeId) -> String {
    format!("{track}.{}", grade.id())
}
