//! Referential integrity of the content: what a JSON Schema cannot say.

use super::model::{Framework, Level, Track};
use std::collections::BTreeSet;

/// How many practices the ten-minute path has.
const START_HERE: usize = 9;

/// Every broken reference or count, one sentence each; empty when the content is whole.
pub fn check(framework: &Framework) -> Vec<String> {
    let mut faults = Vec::new();
    if framework.levels.iter().map(|info| info.id).collect::<Vec<_>>() != Level::ALL {
        faults.push("framework.json: levels must be the five, from not-yet to leading".into());
    }
    duplicates("principle", framework.principles.iter().map(|p| p.id.as_str()), &mut faults);
    duplicates("track", framework.tracks.iter().map(|t| t.id.as_str()), &mut faults);
    duplicates("practice title", framework.practices().map(|p| &*p.title), &mut faults);
    duplicates("principle name", framework.principles.iter().map(|p| &*p.name), &mut faults);
    check_principles(framework, &mut faults);
    for track in framework.tracks.iter() {
        check_track(framework, track, &mut faults);
    }
    faults
}

fn duplicates<'a>(what: &str, names: impl Iterator<Item = &'a str>, faults: &mut Vec<String>) {
    let mut seen = BTreeSet::new();
    for name in names {
        if !seen.insert(name) {
            faults.push(format!("{what} \"{name}\" stands twice"));
        }
    }
}

fn check_principles(framework: &Framework, faults: &mut Vec<String>) {
    for principle in framework.principles.iter() {
        let id = &principle.id;
        let expected: Vec<String> = ["a", "b", "c"].iter().map(|letter| format!("{id}.{letter}")).collect();
        let found: Vec<&str> = principle.practices.iter().map(|practice| practice.id.as_str()).collect();
        if found != expected {
            faults.push(format!("principles/{id}.json: practices must be {}", expected.join(", ")));
        }
        for related in principle.related.iter() {
            if !framework.sources.iter().any(|source| source.id == related.source) {
                faults.push(format!("principles/{id}.json: unknown source \"{}\"", related.source));
            }
        }
        for practice in principle.practices.iter() {
            if practice.wording == 0 {
                faults.push(format!("principles/{id}.json: {} needs a wording of 1 or more", practice.id));
            }
        }
    }
}

fn check_track(framework: &Framework, track: &Track, faults: &mut Vec<String>) {
    let id = &track.id;
    if !framework.families.iter().any(|family| family.id == track.family) {
        faults.push(format!("tracks/{id}.json: unknown family \"{}\"", track.family));
    }
    for other in track.sideways.iter() {
        if framework.track(other.as_str()).is_none() {
            faults.push(format!("tracks/{id}.json: unknown track \"{other}\" in sideways"));
        }
    }
    for (principle, _) in track.weights.iter() {
        if framework.principle(principle.as_str()).is_none() {
            faults.push(format!("tracks/{id}.json: unknown principle \"{principle}\" in weights"));
        }
    }
    for practice in track.start_here.iter() {
        if framework.practice(practice).is_none() {
            faults.push(format!("tracks/{id}.json: unknown practice \"{practice}\" in start_here"));
        }
    }
    duplicates(&format!("tracks/{id}.json: start_here"), track.start_here.iter().map(|p| p.as_str()), faults);
    if track.is_assessable() {
        if track.weights.len() != framework.principles.len() {
            faults.push(format!("tracks/{id}.json: weights must name every principle"));
        }
        if track.start_here.len() != START_HERE {
            faults.push(format!("tracks/{id}.json: start_here must name {START_HERE} practices"));
        }
        if let Some(grade) =
            track.grades.iter().find(|grade| framework.targets.level(super::Weight::Core, **grade).is_none())
        {
            faults.push(format!("tracks/{id}.json: no targets at grade {}", grade.id()));
        }
    }
}
