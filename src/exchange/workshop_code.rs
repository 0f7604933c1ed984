//! A workshop file as a short code, to paste, read out or show where files are blocked: Crockford's base 32 in groups of
//! five.
//!
//! A mark comes first: `W` lists the practices that have a level, `X` has a place for every practice, whichever is
//! shorter; `J` and `K` are the same for a second view. Then comes the number of groups, so that a code that was copied
//! in part is known as such. The last three letters check the whole: it is a number that leaves a known rest when
//! divided by a prime. A single wrong letter and two neighbours that changed places always change the rest. The rest
//! follows from the framework's ids, so a code made with other practices is not read as if it were made with these.

use super::code_number::{CodeNumber, digit, letter};
use super::refused::FileKind;
use super::workshop_file::WorkshopFile;
use crate::framework::{Framework, GradeId, Level, PracticeId};
use crate::record::Month;
use std::fmt;

/// A code has the lowest bits of the file's number: enough, because all the rest has to agree too.
pub const SHORT_NUMBER_BITS: u32 = 20;
/// The largest prime that three letters hold.
const PRIME: u32 = 32_749;
/// Letters in a group.
pub(super) const GROUP: usize = 5;
/// The mark and the number of groups in front, the check at the end.
const AROUND: usize = 2 + CHECK;
const CHECK: usize = 3;
/// The first month that a code can hold.
const FIRST_YEAR: i32 = 2026;
/// Every month up to the year 9999 is below.
const MONTHS: u32 = 100_000;

/// Why a code was not read; displays as sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CodeError {
    /// There is no code of this kind in the text.
    NotFound(FileKind),
    /// A code of this site, of another kind than wanted.
    OtherKind {
        /// What it is.
        found: FileKind,
        /// What is wanted.
        wanted: FileKind,
    },
    /// Made by a newer version of this site.
    Newer,
    /// Fewer letters than the code says it has.
    Incomplete {
        /// How many groups of five it should have.
        groups: usize,
    },
    /// More letters than the code says it has.
    TooLong {
        /// How many groups of five it should have.
        groups: usize,
    },
    /// A letter that is in no code.
    WrongLetter(char),
    /// The letters do not fit together.
    Mistyped,
}

impl fmt::Display for CodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CodeError::NotFound(kind) => {
                let (listed, whole) = marks(*kind);
                write!(f, "No code was found in this text. A code begins with {listed} or {whole} and a digit.")
            }
            CodeError::OtherKind { found, wanted } => {
                write!(f, "This is the code of {}. Ask for the code of {}.", found.name(), wanted.name())
            }
            CodeError::Newer => f.write_str(
                "The code was made by a newer version of this site. Reload this page, then paste the code again.",
            ),
            CodeError::Incomplete { groups } => {
                write!(f, "Part of the code is missing: it has {groups} groups of five. Copy all of it.")
            }
            CodeError::TooLong { groups } => {
                write!(f, "There is more here than the code: it has {groups} groups of five. Check where it ends.")
            }
            CodeError::WrongLetter(letter) => {
                write!(f, "\"{letter}\" is not used in codes. Compare the code with the original.")
            }
            CodeError::Mistyped => f.write_str(
                "A letter or digit is wrong, or the code was made with another version of the framework. Compare it \
                 with the original, or ask for a new one.",
            ),
        }
    }
}

/// The code for a file; `None` if its month is before 2026, when there was no code yet, or its family is unknown.
///
/// ```
/// use engagement_career_path::exchange::{WorkshopFile, read_workshop_code, write_workshop_code};
/// use engagement_career_path::framework::{FRAMEWORK, Level};
///
/// let levels = vec![("honest-scope.a".into(), Level::Aware)];
/// let file = WorkshopFile { month: "2026-11".parse()?, family: "collection", grade: None, levels, number: 7 };
/// let code = write_workshop_code(&file, &FRAMEWORK).unwrap_or_default();
/// assert!(code.starts_with("W4") && code.len() == 4 * 5 + 3);
/// assert_eq!(read_workshop_code(&code.to_lowercase().replace('-', " "), &FRAMEWORK), Ok(file));
/// # Ok::<(), String>(())
/// ```
pub fn write_workshop_code(file: &WorkshopFile, framework: &Framework) -> Option<String> {
    write_code(file, FileKind::Workshop, framework)
}

/// The mark that lists the practices of such a file, and the one that has a place for each.
fn marks(kind: FileKind) -> (char, char) {
    match kind {
        FileKind::SecondView => ('J', 'K'),
        _ => ('W', 'X'),
    }
}

/// What a code is of, and whether each practice has a place in it.
pub(super) fn kind_of(mark: char) -> Option<(FileKind, bool)> {
    [FileKind::Workshop, FileKind::SecondView].into_iter().find_map(|kind| {
        let (listed, whole) = marks(kind);
        (mark == listed || mark == whole).then_some((kind, mark == whole))
    })
}

/// The code for a file of this kind.
pub(super) fn write_code(file: &WorkshopFile, kind: FileKind, framework: &Framework) -> Option<String> {
    let (listed_mark, whole_mark) = marks(kind);
    let listed = digits(file, framework, false)?;
    let whole = digits(file, framework, true)?;
    let is_whole = whole.len() < listed.len();
    let (mark, data) = if is_whole { (whole_mark, whole) } else { (listed_mark, listed) };
    let groups = (data.len() + AROUND).div_ceil(GROUP).max(4);
    let mut symbols = vec![digit(mark)?, u8::try_from(groups).ok()?];
    symbols.resize(2 + (groups * GROUP - AROUND - data.len()), 0);
    symbols.extend(data);
    let start = rest(&symbols, 0) * 32 * 32 * 32 % PRIME;
    let check = (seed(framework) + PRIME - start) % PRIME;
    symbols.extend([(check / 1024) as u8, (check / 32 % 32) as u8, (check % 32) as u8]);
    let groups: Vec<String> = symbols.chunks(GROUP).map(|group| group.iter().copied().map(letter).collect()).collect();
    Some(groups.join("-"))
}

/// What the file holds, as digits.
fn digits(file: &WorkshopFile, framework: &Framework, is_whole: bool) -> Option<Vec<u8>> {
    let month = u32::try_from(file.month.count() - FIRST_YEAR * 12).ok()?;
    let family = framework.families.iter().position(|family| family.id.as_str() == file.family)?;
    let level = |id: &PracticeId| file.levels.iter().find(|(other, _)| other == id).map(|(_, level)| *level);
    let levels: Vec<Option<Level>> = framework.practices().map(|practice| level(&practice.id)).collect();
    let mut number = CodeNumber::default();
    // What is put in last comes out first. The month, which has no limit, is what is left over.
    number.push(MONTHS, month);
    number.push(GradeId::ALL.len() as u32 + 1, file.grade.map_or(0, |grade| grade as u32 + 1));
    number.push(framework.families.len() as u32, u32::try_from(family).ok()?);
    number.push(1 << SHORT_NUMBER_BITS, (file.number % (1 << SHORT_NUMBER_BITS)) as u32);
    if is_whole {
        levels.iter().rev().for_each(|level| number.push(6, level.map_or(0, |level| u32::from(level.number()) + 1)));
    } else {
        levels.iter().rev().flatten().for_each(|level| number.push(5, u32::from(level.number())));
        levels.iter().rev().for_each(|level| number.push(2, u32::from(level.is_some())));
    }
    Some(number.digits())
}

/// What a code's letters say.
pub(super) fn read_symbols(symbols: &[u8], is_whole: bool, framework: &Framework) -> Result<WorkshopFile, CodeError> {
    let data = symbols.len().checked_sub(CHECK).and_then(|end| symbols.get(2..end)).ok_or(CodeError::Mistyped)?;
    if rest(symbols, 0) != seed(framework) {
        return Err(CodeError::Mistyped);
    }
    let mut number = CodeNumber::of(data);
    let practices: Vec<&PracticeId> = framework.practices().map(|practice| &practice.id).collect();
    let mut levels = Vec::new();
    if is_whole {
        for practice in practices {
            let state = number.pull(6);
            levels.extend(state.checked_sub(1).and_then(level).map(|level| (practice.clone(), level)));
        }
    } else {
        let listed: Vec<&PracticeId> = practices.into_iter().filter(|_| number.pull(2) == 1).collect();
        for practice in listed {
            levels.extend(level(number.pull(5)).map(|level| (practice.clone(), level)));
        }
    }
    let short = u64::from(number.pull(1 << SHORT_NUMBER_BITS));
    let family = framework.families.0.get(number.pull(framework.families.len() as u32) as usize);
    let grade = number.pull(GradeId::ALL.len() as u32 + 1);
    let month = number.rest_below(MONTHS).and_then(|month| u16::try_from(month).ok());
    let start = Month::new(FIRST_YEAR as u16, 1).map(|start| move |months| start.later(months));
    match (family, month.zip(start), levels.is_empty()) {
        (Some(family), Some((month, after)), false) => Ok(WorkshopFile {
            month: after(month),
            family: family.id.as_str(),
            grade: grade.checked_sub(1).and_then(|at| GradeId::ALL.get(at as usize)).copied(),
            levels,
            number: short,
        }),
        _ => Err(CodeError::Mistyped),
    }
}

fn level(number: u32) -> Option<Level> {
    Level::from_number(u8::try_from(number).ok()?)
}

/// The rest of a number in base 32, after another rest, by the prime.
fn rest(symbols: &[u8], before: u32) -> u32 {
    symbols.iter().fold(before, |rest, symbol| (rest * 32 + u32::from(*symbol)) % PRIME)
}

/// The rest that a code of this framework leaves: what its places mean depends on the ids and their order.
fn seed(framework: &Framework) -> u32 {
    let families = framework.families.iter().map(|family| family.id.as_str());
    let ids = families.chain(framework.practices().map(|practice| practice.id.as_str()));
    ids.flat_map(|id| id.bytes().chain([b' '])).fold(0, |rest, byte| (rest * 257 + u32::from(byte)) % PRIME)
}
