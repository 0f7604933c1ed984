//! Slots: the places in a static page that the app fills with something personal.

/// A slot. [`Slot::name`] is the `data-slot` in the page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// In the frame of every page: where the record is kept.
    Saved,
    /// In the frame of every page: notices about the record.
    Notices,
    /// On the home page: "Welcome back".
    Welcome,
    /// On the page for trainers: making a workshop link.
    WorkshopLink,
    /// On "Your data": what is wrong with what is stored.
    Trouble,
    /// On "Your data", and wherever a page cannot be loaded: saving a copy.
    Save,
    Data(DataSlot),
    Form(FormSlot),
    /// Above the career map: where the user is on it, and which moves are near.
    Map,
    /// At the end of a lesson: marking it as done.
    Lesson,
    /// Above the list of lessons: how many the user has finished.
    Lessons,
    Pack(PackSlot),
}

/// Slots on the pages about your data, whose code is fetched with those pages.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum DataSlot {
    /// What other addresses of this site hold in this browser.
    Elsewhere,
    /// The same where an assessment starts: on a page that the app draws, and not in a document.
    ElsewhereAtStart,
    Open,
    Stored,
    Snapshots,
    Keep,
    Delete,
    Finish,
}

/// Forms that choose what part of a page is shown; they are in the static page too.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum FormSlot {
    /// Comparing tracks.
    Compare,
    /// Filtering activities.
    Filter,
    Search,
}

/// Slots that an agency pack fills: the next meetings, and whom to contact.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum PackSlot {
    Dates,
    Contacts,
}

impl Slot {
    /// The slots in the frame around every page.
    pub const IN_FRAME: [Slot; 2] = [Slot::Saved, Slot::Notices];

    /// Slots inside documents.
    pub const IN_DOCUMENTS: [Slot; 19] = [
        Slot::Welcome,
        Slot::WorkshopLink,
        Slot::Trouble,
        Slot::Save,
        Slot::Data(DataSlot::Elsewhere),
        Slot::Data(DataSlot::Open),
        Slot::Data(DataSlot::Stored),
        Slot::Data(DataSlot::Snapshots),
        Slot::Data(DataSlot::Keep),
        Slot::Data(DataSlot::Delete),
        Slot::Data(DataSlot::Finish),
        Slot::Map,
        Slot::Form(FormSlot::Compare),
        Slot::Form(FormSlot::Filter),
        Slot::Lesson,
        Slot::Lessons,
        Slot::Form(FormSlot::Search),
        Slot::Pack(PackSlot::Dates),
        Slot::Pack(PackSlot::Contacts),
    ];

    /// Slots whose content changes once an agency pack has loaded.
    pub const OF_PACKS: [Slot; 3] =
        [Slot::Pack(PackSlot::Dates), Slot::Pack(PackSlot::Contacts), Slot::Form(FormSlot::Filter)];

    /// Its `data-slot` in the page.
    pub const fn name(self) -> &'static str {
        match self {
            Slot::Saved => "saved",
            Slot::Notices => "notices",
            Slot::Welcome => "welcome",
            Slot::WorkshopLink => "workshop-link",
            Slot::Trouble => "trouble",
            Slot::Save => "save-copy",
            Slot::Data(DataSlot::Elsewhere) => "elsewhere",
            Slot::Data(DataSlot::ElsewhereAtStart) => "elsewhere-at-start",
            Slot::Data(DataSlot::Open) => "open-file",
            Slot::Data(DataSlot::Stored) => "stored",
            Slot::Data(DataSlot::Snapshots) => "snapshots",
            Slot::Data(DataSlot::Keep) => "keep",
            Slot::Data(DataSlot::Delete) => "delete",
            Slot::Data(DataSlot::Finish) => "finish",
            Slot::Map => "map",
            Slot::Form(FormSlot::Compare) => "compare",
            Slot::Form(FormSlot::Filter) => "filter",
            Slot::Form(FormSlot::Search) => "search",
            Slot::Lesson => "lesson",
            Slot::Lessons => "lessons",
            Slot::Pack(PackSlot::Dates) => "dates",
            Slot::Pack(PackSlot::Contacts) => "contacts",
        }
    }
}
