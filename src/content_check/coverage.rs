//! Whether the content covers what it promises: every step can be practised, each practice by an activity of its own,
//! every lesson has a page to copy, every statement of the proposal is answered, and situations tell neighbouring levels
//! apart. No page breaks without it, so the prerender does not check it.

use super::fault::Fault;
use super::file::File;
use crate::framework::{ArtefactPart, Framework, Level, PracticeId, Principle, Situation};
use std::collections::BTreeSet;

/// Gaps in the framework, each at the line of the file to fix.
pub(super) fn check(framework: &Framework, files: &[File]) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut add = |name: &str, path: &str, message: String| {
        faults.extend(files.iter().find(|file| file.name == name).map(|file| file.fault(path, message)));
    };
    let mut artefacts = BTreeSet::new();
    for principle in framework.principles.iter() {
        let file = format!("principles/{}.json", principle.id);
        let artefact = &principle.lesson.artefact;
        if !artefacts.insert(artefact.id.as_str()) {
            add(
                &file,
                "lesson/artefact/id",
                format!("another lesson has the artefact \"{}\": one a principle", artefact.id),
            );
        }
        for (n, part) in artefact.parts.iter().enumerate() {
            for row in uneven(part) {
                let message = format!("a row of {} cells, and not of {}", part.rows[row].len(), width(part));
                add(&file, &format!("lesson/artefact/parts/{n}/rows/{row}/0"), message);
            }
        }
        for level in Level::ALL.into_iter().skip(1).filter(|level| !is_served(framework, principle, *level)) {
            let message = format!("no activity takes someone to {} on \"{}\"", level.id(), principle.id);
            add("activities.json", "activities", message);
        }
        for (n, practice) in principle.practices.iter().enumerate() {
            if !has_its_own(framework, &practice.id) {
                add(&file, &format!("practices/{n}/id"), format!("no activity names the practice \"{}\"", practice.id));
            }
            let path = format!("practices/{n}/situations");
            situations(&practice.situations, |rest, message| add(&file, &format!("{path}{rest}"), message));
        }
    }
    let cited = cited(framework);
    for (n, statement) in framework.proposal.statements.iter().enumerate() {
        if statement.point.is_empty() && !cited.contains(&*statement.id) {
            let message = format!("{} belongs to no point, and no principle or track names it", statement.id);
            add("proposal.json", &format!("statements/{n}"), message);
        }
    }
    faults
}

fn is_served(framework: &Framework, principle: &Principle, level: Level) -> bool {
    framework.activities.iter().any(|activity| activity.builds(&principle.id) && activity.reaches.contains(&level))
}

/// Whether an activity builds this very practice, and not only its principle.
fn has_its_own(framework: &Framework, practice: &PracticeId) -> bool {
    framework.activities.iter().any(|activity| activity.practices.contains(practice))
}

/// How many cells each row of a part has.
fn width(part: &ArtefactPart) -> usize {
    if part.columns.is_empty() { 2 } else { part.columns.len() }
}

/// The rows that have another number of cells.
fn uneven(part: &ArtefactPart) -> impl Iterator<Item = usize> {
    let wanted = width(part);
    part.rows.iter().enumerate().filter(move |(_, cells)| cells.len() != wanted).map(|(row, _)| row)
}

/// The statements that principles and tracks come from.
fn cited(framework: &Framework) -> BTreeSet<&'static str> {
    let principles = framework.principles.0.iter().flat_map(|principle| principle.proposal.0);
    let tracks = framework.tracks.0.iter().flat_map(|track| track.proposal.0);
    principles.chain(tracks).map(|id| id.as_str()).collect()
}

/// The situations of one practice, each of which shows a level and not the one beside it.
fn situations(situations: &[Situation], mut add: impl FnMut(String, String)) {
    let mut pairs = BTreeSet::new();
    for (n, situation) in situations.iter().enumerate() {
        let (level, neighbour) = (situation.level, situation.neighbour);
        if level.number().abs_diff(neighbour.number()) != 1 {
            add(format!("/{n}/neighbour"), format!("{} is not beside {}", neighbour.id(), level.id()));
        } else if !pairs.insert(level.min(neighbour)) {
            let message = format!("{} and {} are told apart twice in one practice", level.id(), neighbour.id());
            add(format!("/{n}"), message);
        }
    }
}
