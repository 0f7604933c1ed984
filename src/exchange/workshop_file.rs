//! What a participant hands over for the picture of a group: month, family of roles, grade, levels, and a number by
//! which the same file is noticed (docs/rules.md, GROUP-2). Nothing else: no name, no agency, no day, no text.

use super::opened::Opened;
use super::refused::{FileKind, Refused};
use super::shortened;
use super::strict_fields::{StrictFields, impossible, text_of};
use crate::framework::{Framework, GradeId, Level, PracticeId};
use crate::insight::levels_of;
use crate::record::{Date, Id, Month, Record};
use std::fmt;

/// A participant's levels, with nothing that names the participant.
///
/// ```
/// use engagement_career_path::exchange::{WorkshopFile, read_workshop_file};
/// use engagement_career_path::framework::{FRAMEWORK, Level};
///
/// let levels = vec![("honest-scope.a".into(), Level::Aware)];
/// let file = WorkshopFile { month: "2026-11".parse()?, family: "collection", grade: None, levels, number: 7 };
/// assert!(file.text().contains("\"number\": \"0000000000000007\""));
/// assert_eq!(read_workshop_file(file.text().as_bytes(), &FRAMEWORK), Ok(file));
/// # Ok::<(), String>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkshopFile {
    /// The month it was made, and no day.
    pub month: Month,
    /// The id of the family that the main role belongs to.
    pub family: &'static str,
    /// The grade; `None` if the person was not sure.
    pub grade: Option<GradeId>,
    /// The practices that have a level, in the framework's order. "No chance yet" is left out, and so are answers to
    /// earlier words, which are not compared (CHANGE-1); so the file needs no number of a wording.
    pub levels: Vec<(PracticeId, Level)>,
    /// Random, and new in each file that is made.
    pub number: u64,
}

/// Why there is no workshop file of an assessment; displays as one sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NothingToHandOver {
    /// The record has no such assessment.
    NoAssessment,
    /// Its role is no longer in the framework, so its family is not known.
    NoRole,
    /// No practice has a level.
    NoLevels,
}

impl fmt::Display for NothingToHandOver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            NothingToHandOver::NoAssessment => "You have no assessment to hand over yet.",
            NothingToHandOver::NoRole => "This site no longer has your role. Choose another role first.",
            NothingToHandOver::NoLevels => "No question has a level yet, so there is nothing to hand over.",
        })
    }
}

impl WorkshopFile {
    /// What is handed over of this assessment today, under this random number.
    pub fn of(
        framework: &Framework,
        record: &Record,
        id: &Id,
        today: Date,
        number: u64,
    ) -> Result<Self, NothingToHandOver> {
        let mut assessments = record.assessments().into_iter();
        let (_, assessment) = assessments.find(|(other, _)| *other == id).ok_or(NothingToHandOver::NoAssessment)?;
        let track = framework.track(assessment.track.as_str()).ok_or(NothingToHandOver::NoRole)?;
        let family = family(framework, track.family.as_str()).ok_or(NothingToHandOver::NoRole)?;
        let levels = levels_of(framework, record, id);
        if levels.is_empty() {
            return Err(NothingToHandOver::NoLevels);
        }
        Ok(Self { month: Month::of(today), family, grade: assessment.grade, levels, number })
    }

    /// The same of a saved copy that was opened: of the assessment that it shows, in the month it was saved.
    pub fn of_opened(
        framework: &Framework,
        opened: &Opened,
        today: Date,
        number: u64,
    ) -> Result<Self, NothingToHandOver> {
        let (id, _) = opened.record.shown_assessment().ok_or(NothingToHandOver::NoAssessment)?;
        let saved = opened.saved.as_ref().map_or(today, |saved| saved.on);
        Self::of(framework, &opened.record, id, saved, number)
    }

    /// The file's text, the same for the same content. Written by hand, as the saved copy is.
    pub fn text(&self) -> String {
        self.text_as(FileKind::Workshop)
    }

    /// The same in a file of this kind.
    pub(super) fn text_as(&self, kind: FileKind) -> String {
        let quoted = |text: &str| format!("\"{text}\"");
        let mut members = vec![
            ("type", quoted(kind.id())),
            ("schema", "1".to_string()),
            ("month", quoted(&self.month.to_string())),
            ("family", quoted(self.family)),
        ];
        members.extend(self.grade.map(|grade| ("grade", quoted(grade.id()))));
        let levels = self.levels.iter().map(|(practice, level)| format!("    \"{practice}\": \"{}\"", level.id()));
        members.push(("levels", format!("{{\n{}\n  }}", levels.collect::<Vec<_>>().join(",\n"))));
        members.push(("number", quoted(&format!("{:016x}", self.number))));
        let lines = members.iter().map(|(name, value)| format!("  \"{name}\": {value}"));
        format!("{{\n{}\n}}\n", lines.collect::<Vec<_>>().join(",\n"))
    }

    /// Everything that is in the file, each with its name, for a look before it is handed over.
    pub fn in_words(&self, framework: &Framework) -> Vec<(String, String)> {
        self.in_words_as(FileKind::Workshop, "so that the same file is not counted twice", framework)
    }

    /// The same of a file of this kind, and what its number is for.
    pub(super) fn in_words_as(&self, kind: FileKind, use_of: &str, framework: &Framework) -> Vec<(String, String)> {
        let family = framework.families.iter().find(|family| family.id.as_str() == self.family);
        let grade = self.grade.and_then(|grade| framework.grade(grade));
        let mut words = vec![
            ("Kind of file".to_string(), format!("{}, version 1", kind.id())),
            ("Month".to_string(), self.month.in_words()),
            ("Family of roles".to_string(), family.map_or(self.family, |family| family.name.as_str()).to_string()),
        ];
        words.extend(grade.map(|grade| ("Grade".to_string(), format!("{}, {}", grade.id.label(), grade.name))));
        words.extend(self.levels.iter().map(|(id, level)| {
            let title = framework.practice(id).map_or(id.as_str(), |practice| practice.title.as_str());
            (title.to_string(), framework.level_name(*level).to_string())
        }));
        let number = format!("{:016x}: random, {use_of}", self.number);
        words.push(("Number".to_string(), number));
        words
    }
}

/// The framework's own copy of a family's id.
pub(super) fn family(framework: &Framework, id: &str) -> Option<&'static str> {
    framework.families.0.iter().map(|family| family.id.as_str()).find(|known| *known == id)
}

/// Reads a workshop file, or says why it is none. Strict, because whatever else is in it was put there by someone.
pub fn read_workshop_file(bytes: &[u8], framework: &Framework) -> Result<WorkshopFile, Refused> {
    read_file(bytes, FileKind::Workshop, framework)
}

/// The same of a file of this kind.
pub(super) fn read_file(bytes: &[u8], kind: FileKind, framework: &Framework) -> Result<WorkshopFile, Refused> {
    let mut fields = StrictFields::of_file(bytes, kind)?;
    let month = fields.read("month", |text| text.parse().ok())?;
    let family = fields.read("family", |text| family(framework, text))?;
    let grade = match fields.take("grade") {
        Some(value) => {
            Some(text_of(value).as_deref().and_then(GradeId::parse).ok_or_else(|| impossible("grade", value))?)
        }
        None => None,
    };
    let number = fields.read("number", read_number)?;
    let mut given = StrictFields::of_value("levels", fields.required("levels")?)?;
    fields.end()?;
    let mut levels = Vec::new();
    for practice in framework.practices() {
        if let Some(value) = given.take(practice.id.as_str()) {
            let level = text_of(value).as_deref().and_then(Level::parse);
            levels.push((practice.id.clone(), level.ok_or_else(|| impossible(practice.id.as_str(), value))?));
        }
    }
    if let Some((name, _)) = given.rest().first() {
        return Err(Refused::Unknown(shortened(name)));
    }
    if levels.is_empty() { Err(Refused::NoLevels) } else { Ok(WorkshopFile { month, family, grade, levels, number }) }
}

/// Sixteen hexadecimal digits, in small letters, as they are written.
fn read_number(text: &str) -> Option<u64> {
    let number = u64::from_str_radix(text, 16).ok()?;
    (format!("{number:016x}") == text).then_some(number)
}
