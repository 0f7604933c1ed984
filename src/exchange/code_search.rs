//! Finding workshop codes in whatever was pasted: one code, a list, a whole email. Case, spaces, hyphens of any kind and
//! signs without width do not matter.

use super::code_number::digit;
use super::refused::FileKind;
use super::shortened;
use super::workshop_code::{CodeError, GROUP, kind_of, read_symbols};
use super::workshop_file::WorkshopFile;
use crate::framework::Framework;

/// A code in a text, as it stands there, and what it says or why it can't be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundCode {
    /// The code as it was pasted, shortened.
    pub text: String,
    /// What it says.
    pub read: Result<WorkshopFile, CodeError>,
}

/// What begins at a mark.
struct Head {
    /// What it is of, and whether each practice has a place; `None` in a newer form.
    form: Option<(FileKind, bool)>,
    groups: usize,
}

/// Reads the first code in a text.
pub fn read_workshop_code(text: &str, framework: &Framework) -> Result<WorkshopFile, CodeError> {
    read_code(text, FileKind::Workshop, framework)
}

/// Reads the first code of this kind in a text.
pub(super) fn read_code(text: &str, kind: FileKind, framework: &Framework) -> Result<WorkshopFile, CodeError> {
    let found = read_codes(text, kind, framework).into_iter().next();
    found.map_or(Err(CodeError::NotFound(kind)), |found| found.read)
}

/// Reads every code in a text, in its order; none if there is nothing like a code in it.
///
/// ```
/// use engagement_career_path::exchange::{CodeError, read_workshop_codes};
/// use engagement_career_path::framework::FRAMEWORK;
///
/// let found = read_workshop_codes("My code: W5ABC-DEF", &FRAMEWORK);
/// assert_eq!(found[0].read, Err(CodeError::Incomplete { groups: 5 }));
/// assert_eq!(read_workshop_codes("We will be late", &FRAMEWORK), []);
/// ```
pub fn read_workshop_codes(text: &str, framework: &Framework) -> Vec<FoundCode> {
    read_codes(text, FileKind::Workshop, framework)
}

fn read_codes(text: &str, kind: FileKind, framework: &Framework) -> Vec<FoundCode> {
    let letters: Vec<char> = text.chars().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        let Some(head) = starts_at(&letters, at) else {
            at += 1;
            continue;
        };
        let (read, end) = read_at(&letters, at, &head, framework);
        let sound = read.is_ok();
        let other = head.form.map(|(found, _)| found).filter(|found| *found != kind);
        // What only looks like the beginning of another kind's code is no fault of this text.
        if other.is_some() && !sound {
            at += 1;
            continue;
        }
        let read = other.map_or(read, |found| Err(CodeError::OtherKind { found, wanted: kind }));
        let cut = letters.get(at..end).unwrap_or_default().iter().collect::<String>();
        found.push(FoundCode { text: shortened(cut.trim_end()), read });
        // After a faulty one the next may begin before its letters are over.
        at = if sound { end } else { at + 1 };
    }
    if found.is_empty() {
        // Spelled out, the mark and its digit are apart.
        let together: Vec<char> = letters.iter().copied().filter(|letter| !is_skipped(*letter)).collect();
        if let Some(head) = head_of(&together).filter(|head| head.form.is_none_or(|(found, _)| found == kind)) {
            found.push(FoundCode { text: shortened(text.trim()), read: read_at(&together, 0, &head, framework).0 });
        }
    }
    found
}

/// The head of a code that begins here, where no word or other group goes on.
fn starts_at(letters: &[char], at: usize) -> Option<Head> {
    let before = at.checked_sub(1).and_then(|before| letters.get(before));
    let goes_on = before.is_some_and(|before| before.is_alphanumeric() || is_hyphen(*before));
    if goes_on { None } else { head_of(letters.get(at..)?) }
}

fn head_of(letters: &[char]) -> Option<Head> {
    let form = match letters.first()?.to_ascii_uppercase() {
        'Y' | 'Z' => None,
        mark => Some(kind_of(mark)?),
    };
    let groups = letters.iter().skip(1).find(|letter| !is_without_width(**letter))?.to_digit(10)?;
    (4..=9).contains(&groups).then_some(Head { form, groups: groups as usize })
}

/// What the code that begins here says, and where it ends.
fn read_at(
    letters: &[char],
    start: usize,
    head: &Head,
    framework: &Framework,
) -> (Result<WorkshopFile, CodeError>, usize) {
    let wanted = head.groups * GROUP;
    let mut symbols = Vec::new();
    // Where the first gap is, and how many letters are before it; where another code begins.
    let (mut gap, mut next) = (None, None);
    let mut end = start;
    for (at, sign) in letters.iter().enumerate().skip(start) {
        if symbols.len() == wanted || !is_skipped(*sign) && digit(*sign).is_none() {
            break;
        }
        if sign.is_whitespace() && symbols.len() > GROUP {
            gap = gap.or(Some((at, symbols.len())));
        }
        if next.is_none() && at > start && starts_at(letters, at).is_some() {
            next = Some(at);
        }
        symbols.extend(digit(*sign));
        end = at + 1;
    }
    let Some((_, is_whole)) = head.form else { return (Err(CodeError::Newer), end) };
    if symbols.len() < wanted {
        let error = match letters.get(end) {
            Some(wrong) if wrong.is_alphanumeric() => CodeError::WrongLetter(*wrong),
            _ => CodeError::Incomplete { groups: head.groups },
        };
        return (Err(error), next.unwrap_or(end));
    }
    let mut rest = letters.iter().skip(end).skip_while(|sign| is_hyphen(**sign) || is_without_width(**sign));
    let read = match rest.next().is_some_and(|sign| sign.is_alphanumeric()) {
        true => Err(CodeError::TooLong { groups: head.groups }),
        false => read_symbols(&symbols, is_whole, framework),
    };
    // What follows, such as the code on the next line, was taken for the rest.
    match (read, next, gap) {
        (Err(_), Some(next), _) => (Err(CodeError::Incomplete { groups: head.groups }), next),
        (Err(_), None, Some((at, before))) if before < wanted => {
            (Err(CodeError::Incomplete { groups: head.groups }), at)
        }
        (read, _, _) => (read, end),
    }
}

/// What may stand between the letters of a code.
fn is_skipped(sign: char) -> bool {
    sign.is_whitespace() || is_hyphen(sign) || is_without_width(sign)
}

fn is_hyphen(sign: char) -> bool {
    matches!(sign, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}')
}

/// Soft hyphens, joiners and other marks that an email leaves.
fn is_without_width(sign: char) -> bool {
    matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}
