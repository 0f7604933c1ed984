//! Why a file of a workshop, a group or a conversation was not read, in words for whoever opened it.

use std::fmt;

/// The largest file that is read, in bytes: a workshop file has fewer than 4,000.
pub const MAX_STRICT_BYTES: usize = 64 * 1024;

/// The kinds of file that are read strictly: whatever they should not hold refuses them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// What one participant hands over ([`super::WorkshopFile`]).
    Workshop,
    /// The picture of a group, kept to compare a later one with.
    GroupPicture,
    /// What someone answers about another person ([`super::SecondView`]).
    SecondView,
}

impl FileKind {
    /// The `type` in the file.
    pub fn id(self) -> &'static str {
        match self {
            FileKind::Workshop => "engagement-career-path/workshop-file",
            FileKind::GroupPicture => "engagement-career-path/group-picture",
            FileKind::SecondView => "engagement-career-path/second-view",
        }
    }

    /// The kind with this `type`.
    pub(super) fn parse(id: &str) -> Option<Self> {
        [Self::Workshop, Self::GroupPicture, Self::SecondView].into_iter().find(|kind| kind.id() == id)
    }

    /// The kind in a sentence.
    pub fn name(self) -> &'static str {
        match self {
            FileKind::Workshop => "a workshop file",
            FileKind::GroupPicture => "a picture of a group",
            FileKind::SecondView => "a second view for a conversation",
        }
    }
}

/// Why a file was not read; displays as sentences. What is quoted from the file is shortened.
///
/// ```
/// use engagement_career_path::exchange::read_workshop_file;
/// use engagement_career_path::framework::FRAMEWORK;
///
/// let refused = read_workshop_file(b"Kia ora", &FRAMEWORK).unwrap_err();
/// assert!(refused.to_string().starts_with("This is not a workshop file"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The file is empty or blank.
    Empty,
    /// The file has more than [`MAX_STRICT_BYTES`].
    TooLarge(FileKind),
    /// Not text in UTF-8.
    NotText(FileKind),
    /// Not JSON, or JSON that breaks off.
    NotJson(FileKind),
    /// A saved copy of a whole record, or the stored text of this app. It can be reduced to a workshop file first.
    SavedRecord,
    /// The same, where someone's view of another person is wanted.
    RecordNotView,
    /// JSON of another kind than this.
    Foreign(FileKind),
    /// A file of this site, of another kind than wanted.
    OtherKind {
        /// What it is.
        found: FileKind,
        /// What is wanted.
        wanted: FileKind,
    },
    /// Made by a newer version of this site.
    Newer,
    /// A value that this field cannot have.
    Impossible {
        /// The field's name.
        field: String,
        /// The value as it is in the file, shortened.
        value: String,
    },
    /// A practice or principle that the framework does not have, shortened.
    Unknown(String),
    /// A field that such a file does not have, shortened.
    UnknownField(String),
    /// A field that is missing.
    Missing(&'static str),
    /// A name that is there twice, shortened.
    Twice(String),
    /// No practice has a level.
    NoLevels,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const AGAIN: &str = "Ask for the file again, as this site made it.";
        match self {
            Refused::Empty => write!(f, "The file is empty. {AGAIN}"),
            Refused::TooLarge(kind) => write!(f, "The file is too large to be {}. Choose another one.", kind.name()),
            Refused::NotText(kind) => write!(
                f,
                "This is not {}: it is not plain text, or another program saved it in another form. {AGAIN}",
                kind.name()
            ),
            Refused::NotJson(kind) => {
                write!(f, "This is not {}, or part of it is missing or damaged. {AGAIN}", kind.name())
            }
            Refused::SavedRecord => f.write_str(
                "This is a saved copy of everything someone has recorded here, which is more than a group needs. \
                 Reduce it to a workshop file first, and delete the copy.",
            ),
            Refused::RecordNotView => f.write_str(
                "This is a saved copy of everything someone has recorded here, which is more than a conversation needs. \
                 Choose the file or code made on this page, and delete the copy.",
            ),
            Refused::OtherKind { found, wanted } => {
                write!(f, "This is {}. Choose {}.", found.name(), wanted.name())
            }
            Refused::Foreign(kind) => write!(f, "This file is of another kind. Choose {}.", kind.name()),
            Refused::Newer => f.write_str(
                "The file was made by a newer version of this site. Reload this page, then open the file again.",
            ),
            Refused::Impossible { field, value } => {
                write!(f, "\"{field}\" can't be {value}, so the file was changed or damaged. {AGAIN}")
            }
            Refused::Unknown(id) => write!(
                f,
                "The file names \"{id}\", which is not in this version of the framework. It was made with another \
                 version: ask for a new file, made today."
            ),
            Refused::UnknownField(name) => {
                write!(f, "Someone has added \"{name}\", which does not belong in the file. {AGAIN}")
            }
            Refused::Missing(name) => write!(f, "\"{name}\" is missing, so the file was changed or damaged. {AGAIN}"),
            Refused::Twice(name) => {
                write!(f, "\"{name}\" is in the file twice, so it was changed or damaged. {AGAIN}")
            }
            Refused::NoLevels => f.write_str(
                "No level is in the file, so there is nothing to count. Ask for a new one once some questions are \
                 answered.",
            ),
        }
    }
}
