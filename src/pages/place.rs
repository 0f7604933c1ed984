//! The places in a written page that the running app finds again, by `id` or by `data-slot`.

/// The element that holds the page itself.
pub const PAGE: &str = "page";
/// The file beside a document's own that holds the page alone: what the running app fetches.
pub const FRAGMENT: &str = "page.html";
/// The skip link.
pub const SKIP: &str = "skip";
/// The list of the main navigation.
pub const MENU: &str = "menu";
/// Slot: where the record is kept, in the header.
pub const SAVED: &str = "saved";
/// Slot: what is wrong with saving.
pub const NOTICES: &str = "notices";
/// Slot on the home page: "Welcome back".
pub const WELCOME: &str = "welcome";
/// Slot on the page for trainers: making a link.
pub const WORKSHOP_LINK: &str = "workshop-link";
