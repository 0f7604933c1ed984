//! Whether the content covers what it promises: every step can be practised, every statement of the proposal is
//! answered, and situations tell neighbouring levels apart. No page breaks without it, so the prerender does not check
//! it.

use super::fault::Fault;
use super::file::File;
use crate::framework::{Framework, Level, Principle, Situation};
use std::collections::BTreeSet;

/// Gaps in the framework, each at the line of the file to fix.
pub(super) fn check(framework: &Framework, files: &[File]) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut add = |name: &str, path: &str, message: String| {
        faults.extend(files.iter().find(|file| file.name == name).map(|file| file.fault(path, message)));
    };
    for principle in framework.principles.iter() {
        for level in Level::ALL.into_iter().skip(1).filter(|level| !is_served(framework, principle, *level)) {
            let message = format!("no activity takes someone to {} on \"{}\"", level.id(), principle.id);
            add("activities.json", "activities", message);
        }
        for (n, practice) in principle.practices.iter().enumerate() {
            let path = format!("practices/{n}/situations");
            situations(&practice.situations, |rest, message| {
                add(&format!("principles/{}.json", principle.id), &format!("{path}{rest}"), message);
            });
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
