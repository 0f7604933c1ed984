//! The places in a written page that the running app finds again, by `id` or by `data-slot`.

/// The element that holds the page itself.
pub const PAGE: &str = "page";
/// The file beside a document's own that holds the page alone: what the running app fetches.
pub const FRAGMENT: &str = "page.html";
/// The skip link.
pub const SKIP: &str = "skip";
/// The list of the main navigation.
pub const MENU: &str = "menu";

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

/// Those that documents hold; the frame's own stand outside.
pub const IN_DOCUMENTS: [&str; 10] =
    [WELCOME, WORKSHOP_LINK, TROUBLE, SAVE, OPEN, STORED, SNAPSHOTS, KEEP, DELETE, FINISH];
