//! Slots: the places in a static page that the app fills with something personal.

/// A slot. [`Slot::name`] is the `data-slot` in the page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// In the frame of every page: where the record is kept.
    Saved,
    /// In the frame of every page: notices about the record.
    Notices,
    /// On the home page: "Your path".
    Welcome,
    Trainers(TrainersSlot),
    /// On the page of the group's picture.
    Cohort,
    /// On the page about two views of one person's work: asking, answering, and both side by side.
    Conversation,
    Data(DataSlot),
    Assess(AssessSlot),
    Question(QuestionSlot),
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
    /// What is wrong with what is stored.
    Trouble,
    /// Saving a copy.
    Save,
    Copies,
    Open,
    Stored,
    Snapshots,
    EarlierWords,
    Keep,
    Delete,
    Finish,
}

/// Slots on a trainer's pages.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum TrainersSlot {
    /// Making a workshop link.
    Link,
    /// The poster for a workshop link.
    Poster,
}

/// Slots where an assessment starts.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum AssessSlot {
    /// Above the roles: what a link asks for, and what is there already.
    Role,
    /// Below the three questions that propose a role: the proposal.
    RoleFinder,
    /// Above the grades: the role they are for.
    Grade,
    /// Below the grades: what comes next.
    Before,
}

/// Slots on the page of a question.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum QuestionSlot {
    /// Above it: how far along it is, and the way back.
    Place,
    /// Between the levels and the button: what goes with the answer.
    Answer,
    /// Below the button: taking the answer back, and help.
    Below,
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

/// The slots and their names, from one list: one that is missing in it does not compile.
macro_rules! slots {
    ($($(#[$where:meta])* $list:ident { $(Slot::$slot:ident$(($kind:ident::$of:ident))? = $name:literal),+ $(,)? })+) => {
        impl Slot {
            $(
                $(#[$where])*
                pub const $list: [Slot; [$($name),+].len()] = [$(Slot::$slot$(($kind::$of))?),+];
            )+

            /// Its `data-slot` in the page.
            pub const fn name(self) -> &'static str {
                match self {
                    $($(Slot::$slot$(($kind::$of))? => $name,)+)+
                }
            }
        }
    };
}

slots! {
    /// The slots in the frame around every page.
    IN_FRAME {
        Slot::Saved = "saved",
        Slot::Notices = "notices",
    }

    /// Slots inside documents.
    IN_DOCUMENTS {
        Slot::Welcome = "welcome",
        Slot::Trainers(TrainersSlot::Link) = "workshop-link",
        Slot::Trainers(TrainersSlot::Poster) = "poster",
        Slot::Cohort = "cohort",
        Slot::Conversation = "conversation",
        Slot::Data(DataSlot::Trouble) = "trouble",
        Slot::Data(DataSlot::Save) = "save-copy",
        Slot::Data(DataSlot::Elsewhere) = "elsewhere",
        Slot::Data(DataSlot::Copies) = "copies",
        Slot::Data(DataSlot::Open) = "open-file",
        Slot::Data(DataSlot::Stored) = "stored",
        Slot::Data(DataSlot::Snapshots) = "snapshots",
        Slot::Data(DataSlot::EarlierWords) = "earlier-words",
        Slot::Data(DataSlot::Keep) = "keep",
        Slot::Data(DataSlot::Delete) = "delete",
        Slot::Data(DataSlot::Finish) = "finish",
        Slot::Assess(AssessSlot::Role) = "role",
        Slot::Assess(AssessSlot::RoleFinder) = "role-finder",
        Slot::Assess(AssessSlot::Grade) = "grade",
        Slot::Assess(AssessSlot::Before) = "before",
        Slot::Question(QuestionSlot::Place) = "place",
        Slot::Question(QuestionSlot::Answer) = "answer",
        Slot::Question(QuestionSlot::Below) = "below",
        Slot::Map = "map",
        Slot::Form(FormSlot::Compare) = "compare",
        Slot::Form(FormSlot::Filter) = "filter",
        Slot::Lesson = "lesson",
        Slot::Lessons = "lessons",
        Slot::Form(FormSlot::Search) = "search",
        Slot::Pack(PackSlot::Dates) = "dates",
        Slot::Pack(PackSlot::Contacts) = "contacts",
    }
}

impl Slot {
    /// Slots whose content changes once an agency pack has loaded.
    pub const OF_PACKS: [Slot; 3] =
        [Slot::Pack(PackSlot::Dates), Slot::Pack(PackSlot::Contacts), Slot::Form(FormSlot::Filter)];
}
