//! Short phrases shared by several pages: counts, evidence, months, sizes, tracks and grades.

use crate::components::{Element, element};
use crate::framework::{Framework, Grade, GradeId, PracticeId, TrackId, lower_first};
use crate::insight::{EvidenceStatus, PrincipleLevel, linked_entries};
use crate::record::{Assessment, Date, Evidence, EvidenceKind, Goal, LogEntry, Month, Record};
use std::fmt::Display;

/// Said of an answer whose practice has been reworded since. The words it was given to stand before it, if they are
/// kept (docs/rules.md, CHANGE-2).
pub const OTHER_WORDS: &str = " The question's words have changed since this answer.";

/// "1 answer", "9 answers".
pub fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// The evidence: "Something I made or published, November 2026. Fairly sure.", empty if nothing is said, and the
/// engagements in the log by name. If there are any, it does not say that there is nothing to point to.
pub fn evidence_in_words(record: &Record, evidence: &Evidence) -> (String, Vec<String>) {
    let linked: Vec<String> =
        linked_entries(record, evidence).into_iter().map(|(_, entry)| entry_in_words(entry)).collect();
    let kind = evidence.kind.filter(|kind| linked.is_empty() || *kind != EvidenceKind::Nothing);
    let parts = [kind.map(|kind| kind.name().to_string()), evidence.month.map(|month| month.in_words())];
    let shown = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let sentences = [shown, evidence.sure.map_or(String::new(), |sure| sure.name().into())];
    let sentences = sentences.into_iter().filter(|sentence| !sentence.is_empty());
    (sentences.map(|sentence| format!("{sentence}.")).collect::<Vec<_>>().join(" "), linked)
}

/// "Aware to Practising", if the practices differ.
pub fn range(framework: &Framework, reached: &PrincipleLevel) -> Option<String> {
    let (low, high) = reached.level.and(reached.range).filter(|(low, high)| low != high)?;
    Some(format!("{} to {}", framework.level_name(low), framework.level_name(high)))
}

/// Why there is no level.
pub fn too_little(reached: &PrincipleLevel) -> String {
    match (reached.with_level, reached.no_chance) {
        (0, 0) => "Not asked or answered".into(),
        (_, 0) => "Not enough answered yet".into(),
        (0, no_chance) => format!("No chance yet in {}", count(no_chance, "practice", "practices")),
        (_, no_chance) => format!("Not enough answered yet; no chance yet in {no_chance}"),
    }
}

/// The evidence for a principle's level. Below Practising none is asked for.
pub fn support(reached: &PrincipleLevel, support: EvidenceStatus) -> &'static str {
    match support {
        _ if reached.level.is_none() => "Not known yet",
        EvidenceStatus::NotAsked => "Not asked for",
        EvidenceStatus::Thin => "Little to show",
        EvidenceStatus::Current => "Something to show",
        EvidenceStatus::Outdated => "To refresh",
    }
}

/// Something the framework no longer has, by its id.
pub fn gone(id: impl Display) -> String {
    format!("{id} (no longer in the framework)")
}

/// What a goal is called: its practice, or the person's own words, marked as theirs.
pub fn goal_title(framework: &'static Framework, goal: &Goal) -> Element {
    match &goal.practice {
        Some(practice) => element("span").child(practice_title(framework, practice)),
        None => element("span").attr("data-own", "").child(goal.words.as_str()),
    }
}

/// The title of a practice, or its id if it is gone.
pub fn practice_title(framework: &'static Framework, practice: &PracticeId) -> String {
    framework.practice(practice).map_or_else(|| gone(practice), |found| found.title.to_string())
}

/// Options with a choice to leave it open.
pub fn or_unsaid(options: Vec<(String, String)>) -> Vec<(String, String)> {
    [vec![(String::new(), "Not said".to_string())], options].concat()
}

/// The months of this many years, newest first; a month chosen before stays, however old.
pub fn month_options(today: Date, years: u16, kept: Option<Month>) -> Vec<(String, String)> {
    let this = Month::of(today);
    let mut months: Vec<Month> = (0..years.saturating_mul(12)).map(|back| this.earlier(back)).collect();
    months.extend(kept.filter(|kept| !months.contains(kept)));
    months.into_iter().map(|month| (month.to_string(), month.in_words())).collect()
}

/// The name of an engagement in the log, or its month if it has none yet.
pub fn entry_title(entry: &LogEntry) -> String {
    match entry.title.trim() {
        "" => format!("An engagement in {}", entry.month.in_words()),
        title => title.to_string(),
    }
}

/// "Harbour drop-ins (September 2026)".
pub fn entry_in_words(entry: &LogEntry) -> String {
    match entry.title.trim() {
        "" => entry_title(entry),
        title => format!("{title} ({})", entry.month.in_words()),
    }
}

/// A file size in readable units.
pub fn size(bytes: usize) -> String {
    match bytes {
        0..1024 => format!("{bytes} bytes"),
        _ => format!("{} KB", bytes.div_ceil(1024)),
    }
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

/// "Engagement generalist and public input analyst, Advisor (G2)": who an assessment was taken as.
pub fn role(framework: &Framework, assessment: &Assessment) -> String {
    let name = |id: &TrackId| framework.track(id.as_str()).map_or_else(|| gone(id), |track| track.name.to_string());
    let second = assessment.second.as_ref().map(|id| format!(" and {}", lower_first(&name(id))));
    let grade =
        assessment.grade.and_then(|grade| framework.grade(grade)).map(|grade| format!(", {}", grade_name(grade)));
    format!("{}{}{}", name(&assessment.track), second.unwrap_or_default(), grade.unwrap_or_default())
}
