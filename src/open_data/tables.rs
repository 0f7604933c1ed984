//! The columns and rows of each open data sheet. Headings are part of the format: others build on them, so they are
//! only ever added to.

use super::sheet::sheet;
use crate::framework::{AtGrade, Fits, Framework, GradeId, Level, PracticeId, PrincipleId, Text, Track};

/// One row per practice and level. "Not yet" has no words of its own.
pub fn practices(framework: &Framework) -> Result<Vec<u8>, String> {
    let headings = [
        "Principle id",
        "Principle",
        "Practice id",
        "Practice",
        "Statement",
        "Level",
        "Words at this level",
        "What is new at this level",
    ];
    let mut rows = Vec::new();
    for principle in framework.principles.iter() {
        for practice in principle.practices.iter() {
            for level in Level::ALL {
                let Some(words) = practice.levels.anchor(level) else { continue };
                rows.push([
                    principle.id.to_string(),
                    principle.name.into(),
                    practice.id.to_string(),
                    practice.title.into(),
                    practice.statement.into(),
                    framework.level_name(level).into(),
                    words.into(),
                    practice.steps.to(level).unwrap_or_default().into(),
                ]);
            }
        }
    }
    sheet(headings, rows.into_iter())
}

/// One row per track and principle. Head of Profession has no targets, so no row.
pub fn targets(framework: &Framework) -> Result<Vec<u8>, String> {
    let headings = [
        "Track id",
        "Track",
        "Family",
        "Principle id",
        "Principle",
        "Weight",
        "Target at G1",
        "Target at G2",
        "Target at G3",
        "Target at G4",
    ];
    let mut rows = Vec::new();
    for track in framework.tracks.iter() {
        for principle in framework.principles.iter() {
            let Some(weight) = track.weight(&principle.id) else { continue };
            let target = |grade| {
                let level = framework.target(track, &principle.id, grade);
                level.map(|level| framework.level_name(level)).unwrap_or_default().to_string()
            };
            rows.push([
                track.id.to_string(),
                track.name.into(),
                family(framework, track),
                principle.id.to_string(),
                principle.name.into(),
                weight.name().into(),
                target(GradeId::G1),
                target(GradeId::G2),
                target(GradeId::G3),
                target(GradeId::G4),
            ]);
        }
    }
    sheet(headings, rows.into_iter())
}

/// One row per track and grade.
pub fn tracks(framework: &Framework) -> Result<Vec<u8>, String> {
    let headings =
        ["Track id", "Track", "Family", "Grade", "Grade name", "What matters most", "What is new at this grade"];
    let row = |track: &Track| {
        let at_grade = |entry: &AtGrade| {
            [
                track.id.to_string(),
                track.name.into(),
                family(framework, track),
                entry.grade.label().into(),
                framework.grade(entry.grade).map(|grade| grade.name.into()).unwrap_or_default(),
                entry.matters.into(),
                entry.new.into(),
            ]
        };
        track.at_grades.iter().map(at_grade).collect::<Vec<_>>()
    };
    sheet(headings, framework.tracks.iter().flat_map(row))
}

/// One row per activity.
pub fn activities(framework: &Framework) -> Result<Vec<u8>, String> {
    let headings = [
        "Activity id",
        "Activity",
        "About",
        "How you learn",
        "Fits",
        "Principle ids",
        "Principles",
        "Practice ids",
        "Levels it can take you to",
        "Time",
        "Can begin soon",
        "First step",
        "Provider",
        "Source ids",
        "Unverified",
    ];
    let name =
        |id: &PrincipleId| framework.principle(id.as_str()).map(|principle| principle.name.0).unwrap_or_default();
    let rows = framework.activities.iter().map(|activity| {
        [
            activity.id.into(),
            activity.title.into(),
            activity.about.into(),
            activity.mode.name().into(),
            fits(activity.fits).into(),
            joined(activity.principles.iter().map(PrincipleId::as_str)),
            joined(activity.principles.iter().map(name)),
            joined(activity.practices.iter().map(PracticeId::as_str)),
            joined(activity.reaches.iter().map(|level| framework.level_name(*level))),
            activity.time.into(),
            yes(activity.soon),
            activity.first_step.into(),
            activity.provider.into(),
            joined(activity.cites.iter().map(|id| id.0)),
            yes(activity.unverified),
        ]
    });
    sheet(headings, rows)
}

/// One row per term.
pub fn glossary(framework: &Framework) -> Result<Vec<u8>, String> {
    let headings = ["Term id", "Term", "Language", "Forms", "Definition", "Ask locally", "Source ids", "Unverified"];
    let rows = framework.glossary.iter().map(|term| {
        [
            term.id.into(),
            term.term.into(),
            language(term.language).into(),
            joined(term.forms.iter().map(|form| form.0)),
            term.definition.into(),
            yes(term.ask_locally),
            joined(term.cites.iter().map(|id| id.0)),
            yes(term.unverified),
        ]
    });
    sheet(headings, rows)
}

/// One row per document.
pub fn sources(framework: &Framework) -> Result<Vec<u8>, String> {
    let headings = ["Source id", "Title", "Publisher", "Web address", "Used for", "Looked at on", "Stored copy"];
    let rows = framework.sources.iter().map(|source| {
        [
            source.id.into(),
            source.title.into(),
            source.publisher.into(),
            source.url.into(),
            source.used_for.into(),
            source.checked.into(),
            yes(source.stored_copy),
        ]
    });
    sheet(headings, rows)
}

fn family(framework: &Framework, track: &Track) -> String {
    let family = framework.families.iter().find(|family| family.id == track.family);
    family.map(|family| family.name.into()).unwrap_or_default()
}

fn fits(fits: Fits) -> &'static str {
    match fits {
        Fits::Principles => "The principles named",
        Fits::Any => "Any principle",
        Fits::TeTiriti => "Te Tiriti guidance, beside the principles",
    }
}

fn language(code: Text) -> &'static str {
    match code.0 {
        "" => "English",
        "mi" => "te reo Māori",
        other => other,
    }
}

/// A word rather than TRUE, which a spreadsheet would translate.
fn yes(is: bool) -> String {
    if is { "Yes" } else { "No" }.to_string()
}

fn joined<'a>(items: impl Iterator<Item = &'a str>) -> String {
    items.collect::<Vec<_>>().join("; ")
}
