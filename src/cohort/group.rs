//! A group: the files that count, and those that were left out, each with the reason (docs/rules.md, COHORT-3).

use crate::exchange::{
    CodeError, FileKind, Refused, SHORT_NUMBER_BITS, WorkshopFile, read_workshop_codes, read_workshop_file,
};
use crate::framework::{Framework, Level, PracticeId, Principle, PrincipleId};
use crate::insight::principle_level;
use crate::record::Rating;
use std::collections::BTreeMap;
use std::fmt;

/// A file that counts, under the name it came with.
#[derive(Clone, Debug, PartialEq)]
pub struct Counted {
    /// The name of the file, or the code.
    pub name: String,
    /// What is in it.
    pub file: WorkshopFile,
}

impl Counted {
    /// The person's level for a practice.
    pub fn practice_level(&self, practice: &PracticeId) -> Option<Level> {
        self.file.levels.iter().find(|(id, _)| id == practice).map(|(_, level)| *level)
    }

    /// The person's level for a principle, as their own results say it (LEVEL-3).
    pub fn level(&self, principle: &Principle) -> Option<Level> {
        let practices = principle.practices.iter();
        principle_level(practices.map(|practice| self.practice_level(&practice.id).map(Rating::from))).level
    }
}

/// A file that does not count, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The name of the file, or the code.
    pub name: String,
    /// Why.
    pub reason: Reason,
}

/// Why a file does not count; displays as sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The file was not read.
    File(Refused),
    /// The browser could not read it.
    Unreadable,
    /// The code was not read.
    Code(CodeError),
    /// It is the same as one that counts already, which has this name.
    SameAs(String),
    /// The group is the made-up example.
    Example,
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Reason::File(refused) => refused.fmt(f),
            Reason::Unreadable => f.write_str(
                "The browser could not read it. If it is a folder, use \"Choose a folder\"; if it is in the cloud, \
                 download it first.",
            ),
            Reason::Code(error) => error.fmt(f),
            Reason::SameAs(name) => write!(f, "This is the same as {name}, which is counted already."),
            Reason::Example => f.write_str("The example is made up. Begin a group of your own, then add the file."),
        }
    }
}

/// The files of a group, in memory alone.
///
/// ```
/// use engagement_career_path::cohort::{Group, Reason};
/// use engagement_career_path::exchange::{WorkshopFile, write_workshop_code};
/// use engagement_career_path::framework::{FRAMEWORK, Level};
///
/// let levels = vec![("honest-scope.a".into(), Level::Aware)];
/// let file = WorkshopFile { month: "2026-11".parse()?, family: "collection", grade: None, levels, number: 7 };
/// let mut group = Group::default();
/// group.add_file("one.json", file.text().as_bytes(), &FRAMEWORK);
/// group.add_code(&write_workshop_code(&file, &FRAMEWORK).unwrap_or_default(), &FRAMEWORK);
/// assert_eq!(group.counted().len(), 1);
/// assert_eq!(group.left_out()[0].reason, Reason::SameAs("one.json".into()), "a file and a code of one making");
/// # Ok::<(), String>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Group {
    counted: Vec<Counted>,
    left_out: Vec<LeftOut>,
    /// Where each file that counts is, by its whole content.
    places: BTreeMap<String, usize>,
    tallies: BTreeMap<PrincipleId, [u32; 5]>,
    is_example: bool,
}

impl Group {
    /// A group of made-up people, which takes nothing else in.
    pub(super) fn example(files: impl Iterator<Item = WorkshopFile>) -> Self {
        let mut group = Self::default();
        for (file, number) in files.zip(1..) {
            group.count(format!("Example {number}"), file);
        }
        Self { is_example: true, ..group }
    }

    /// The files that count, in the order in which they came.
    pub fn counted(&self) -> &[Counted] {
        &self.counted
    }

    /// The files that do not count, in the order in which they came.
    pub fn left_out(&self) -> &[LeftOut] {
        &self.left_out
    }

    /// Whether this is the made-up example.
    pub fn is_example(&self) -> bool {
        self.is_example
    }

    /// Dots counted from a wall for a principle, by level.
    pub fn tally(&self, principle: &PrincipleId) -> [u32; 5] {
        self.tallies.get(principle).copied().unwrap_or_default()
    }

    /// Adds a file, or the reason why it does not count.
    pub fn add_file(&mut self, name: &str, bytes: &[u8], framework: &Framework) {
        let read = read_workshop_file(bytes, framework).map_err(Reason::File);
        self.add(name.to_string(), read);
    }

    /// Names a file that could not even be read, with the reason.
    pub fn leave_out(&mut self, name: String, reason: Reason) {
        self.left_out.push(LeftOut { name, reason });
    }

    /// Adds what a saved copy was reduced to, in place of the reason why the copy itself does not count.
    pub fn add_reduced(&mut self, name: &str, file: WorkshopFile) {
        self.left_out.retain(|left| left.name != name || left.reason != Reason::File(Refused::SavedRecord));
        self.add(name.to_string(), Ok(file));
    }

    /// Adds every code in a text, or the reason why it does not count. A text without a code is one that does not.
    pub fn add_code(&mut self, text: &str, framework: &Framework) {
        let found = read_workshop_codes(text, framework);
        if found.is_empty() {
            let name = text.trim().chars().filter(|sign| !sign.is_control()).take(40).collect();
            self.add(name, Err(Reason::Code(CodeError::NotFound(FileKind::Workshop))));
        }
        for code in found {
            self.add(code.text, code.read.map_err(Reason::Code));
        }
    }

    /// Adds dots counted from a wall to a principle's row, by level. They have no family and are shown in the room alone.
    /// Not to the example; says whether they were added.
    pub fn add_tally(&mut self, principle: &PrincipleId, dots: [u32; 5]) -> bool {
        if !self.is_example {
            let row = self.tallies.entry(principle.clone()).or_default();
            row.iter_mut().zip(dots).for_each(|(sum, dots)| *sum = sum.saturating_add(dots));
        }
        !self.is_example
    }

    fn add(&mut self, name: String, read: Result<WorkshopFile, Reason>) {
        match read {
            _ if self.is_example => self.left_out.push(LeftOut { name, reason: Reason::Example }),
            Ok(file) => self.count(name, file),
            Err(reason) => self.left_out.push(LeftOut { name, reason }),
        }
    }

    /// Counts a file, unless its content counts already. A code has the lowest bits of the number alone, so these and
    /// all the rest decide: then the order in which files and codes come makes no difference.
    fn count(&mut self, name: String, file: WorkshopFile) {
        let short = WorkshopFile { number: file.number % (1 << SHORT_NUMBER_BITS), ..file.clone() };
        let content = short.text();
        let same = self.places.get(&content).and_then(|at| self.counted.get(*at));
        match same.map(|same| same.name.clone()) {
            Some(same) => self.left_out.push(LeftOut { name, reason: Reason::SameAs(same) }),
            None => {
                self.places.insert(content, self.counted.len());
                self.counted.push(Counted { name, file });
            }
        }
    }
}
