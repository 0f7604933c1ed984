//! What someone answers about another person: the same fields as a workshop file, in a file of its own kind, so that no
//! group's picture counts it (docs/rules.md, CONVERSATION-5).

use super::code_search::read_code;
use super::refused::{FileKind, Refused};
use super::workshop_code::{CodeError, write_code};
use super::workshop_file::{WorkshopFile, family, read_file};
use super::workshop_link::WorkshopLink;
use crate::framework::{Framework, Level, PracticeId};
use crate::record::{Date, Month};

/// Levels that someone gave for another person, with nothing that names either.
///
/// ```
/// use engagement_career_path::exchange::{FileKind, Refused, SecondView, WorkshopFile, read_second_view, read_workshop_file};
/// use engagement_career_path::framework::{FRAMEWORK, Level};
///
/// let levels = vec![("honest-scope.a".into(), Level::Aware)];
/// let view = SecondView(WorkshopFile { month: "2026-11".parse()?, family: "collection", grade: None, levels, number: 7 });
/// assert_eq!(read_second_view(view.text().as_bytes(), &FRAMEWORK), Ok(view.clone()));
/// let refused = Refused::OtherKind { found: FileKind::SecondView, wanted: FileKind::Workshop };
/// assert_eq!(read_workshop_file(view.text().as_bytes(), &FRAMEWORK), Err(refused), "no group counts it");
/// # Ok::<(), String>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecondView(pub WorkshopFile);

impl SecondView {
    /// What someone answered today about the person who sent this link; `None` if it names no role.
    pub fn of_link(
        framework: &Framework,
        link: &WorkshopLink,
        levels: Vec<(PracticeId, Level)>,
        today: Date,
        number: u64,
    ) -> Option<Self> {
        let track = framework.track(link.track.as_ref()?.as_str())?;
        let family = family(framework, track.family.as_str())?;
        Some(Self(WorkshopFile { month: Month::of(today), family, grade: link.grade, levels, number }))
    }

    /// The file's text, the same for the same content.
    pub fn text(&self) -> String {
        self.0.text_as(FileKind::SecondView)
    }

    /// Everything that is in the file, each with its name, for a look before it is handed over.
    pub fn in_words(&self, framework: &Framework) -> Vec<(String, String)> {
        self.0.in_words_as(FileKind::SecondView, "so that the same answers are known again", framework)
    }
}

/// Reads a second view, or says why it is none.
pub fn read_second_view(bytes: &[u8], framework: &Framework) -> Result<SecondView, Refused> {
    read_file(bytes, FileKind::SecondView, framework).map(SecondView)
}

/// The code for a second view; `None` as for a workshop file.
pub fn write_view_code(view: &SecondView, framework: &Framework) -> Option<String> {
    write_code(&view.0, FileKind::SecondView, framework)
}

/// Reads the first code of a second view in a text.
pub fn read_view_code(text: &str, framework: &Framework) -> Result<SecondView, CodeError> {
    read_code(text, FileKind::SecondView, framework).map(SecondView)
}
