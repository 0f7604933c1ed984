//! Small turns of phrase that several pages share.

use crate::framework::{Framework, Grade, GradeId, Level};
use crate::record::{Evidence, Rating};

/// "1 answer", "9 answers".
pub fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// "one level to go", "two levels to go".
pub fn to_go(gap: u8) -> &'static str {
    match gap {
        0 => "Target reached",
        1 => "One level to go",
        2 => "Two levels to go",
        3 => "Three levels to go",
        _ => "Four levels to go",
    }
}

/// Whether evidence is asked for at this answer.
pub fn asks_for_evidence(rating: Option<Rating>) -> bool {
    rating.and_then(Rating::level).is_some_and(|level| level >= Level::Practising)
}

/// "Something I made or published, November 2026. Fairly sure."
pub fn evidence_in_words(evidence: &Evidence) -> String {
    let kind = evidence.kind.map(|kind| kind.name().to_string());
    let parts = [kind, evidence.month.map(|month| month.in_words())].into_iter().flatten().collect::<Vec<_>>();
    let shown = if parts.is_empty() { String::new() } else { format!("{}.", parts.join(", ")) };
    match evidence.sure {
        Some(sure) if shown.is_empty() => format!("{}.", sure.name()),
        Some(sure) => format!("{shown} {}.", sure.name()),
        None => shown,
    }
}

/// A file's size, as people read it.
pub fn size(bytes: usize) -> String {
    match bytes {
        0..1024 => format!("{bytes} bytes"),
        _ => format!("{} KB", bytes.div_ceil(1024)),
    }
}

/// The first letter in lower case, to go on with a name inside a sentence.
pub fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| format!("{}{}", first.to_ascii_lowercase(), letters.as_str()))
}

/// The tracks that can be assessed: ids and names.
pub fn tracks(framework: &Framework) -> Vec<(String, String)> {
    let assessable = framework.tracks.iter().filter(|track| track.is_assessable());
    assessable.map(|track| (track.id.to_string(), track.name.to_string())).collect()
}

/// The grades with targets: ids and names.
pub fn grades(framework: &Framework) -> Vec<(String, String)> {
    let grades = framework.grades.iter().filter(|grade| grade.id != GradeId::G5);
    grades.map(|grade| (grade.id.id().to_string(), grade_name(grade))).collect()
}

/// "Advisor (G2)".
pub fn grade_name(grade: &Grade) -> String {
    format!("{} ({})", grade.name, grade.id.label())
}
