//! Checks of the files in `tracks/`.

use super::faults::Faults;
use crate::framework::model::{Framework, Track, Weight};

/// The number of practices in the ten-minute path.
const START_HERE: usize = 9;

pub(super) fn check(framework: &Framework, faults: &mut Faults) {
    for (id, track) in framework.track_ids.iter().zip(framework.tracks.iter()) {
        let file = format!("tracks/{id}.json");
        if *id != track.id {
            faults.add(&file, "id", format!("the id is \"{}\", and the file's name says \"{id}\"", track.id));
        }
        references(framework, &file, track, faults);
        if track.is_assessable() {
            assessment(framework, &file, track, faults);
        }
        if track.at_grades.iter().map(|entry| entry.grade).collect::<Vec<_>>() != *track.grades {
            faults.add(
                &file,
                "at_grades",
                "at_grades must have one entry for each of the track's grades, in their order",
            );
        }
    }
}

fn references(framework: &Framework, file: &str, track: &Track, faults: &mut Faults) {
    if !framework.families.iter().any(|family| family.id == track.family) {
        faults.add(file, "family", format!("no family \"{}\" in framework.json", track.family));
    }
    faults.proposal(file, &track.proposal);
    faults.cites(file, "cites", &track.cites);
    for (n, other) in track.sideways.iter().enumerate() {
        let path = format!("sideways/{n}/track");
        if framework.track(other.track.as_str()).is_none() {
            faults.add(file, path, format!("no track \"{}\"", other.track));
        } else if other.track == track.id {
            faults.add(file, path, "a move sideways leads to another track");
        }
    }
    faults.unique(file, track.sideways.iter().map(|other| other.track.as_str()), |n| format!("sideways/{n}/track"));
    for (principle, _) in track.weights.iter() {
        faults.principle(file, format!("weights/{principle}"), principle);
    }
    for (n, practice) in track.start_here.iter().enumerate() {
        if framework.practice(practice).is_none() {
            faults.add(file, format!("start_here/{n}"), format!("no practice \"{practice}\""));
        }
    }
    faults.unique(file, track.start_here.iter().map(|id| id.as_str()), |n| format!("start_here/{n}"));
    for (n, post) in track.posts.iter().enumerate() {
        faults.source(file, format!("posts/{n}/source"), &post.source);
    }
}

/// What a track needs so that people can assess themselves against it.
fn assessment(framework: &Framework, file: &str, track: &Track, faults: &mut Faults) {
    for id in framework.principle_ids.iter().filter(|id| track.weight(id).is_none()) {
        faults.add(file, "weights", format!("no weight for the principle \"{id}\""));
    }
    if track.start_here.len() != START_HERE {
        let found = track.start_here.len();
        faults.add(file, "start_here", format!("start_here must name {START_HERE} practices, and names {found}"));
    }
    for (n, grade) in track.grades.iter().enumerate() {
        if framework.targets.level(Weight::Core, *grade).is_none() {
            faults.add(file, format!("grades/{n}"), format!("there are no targets at {}", grade.id()));
        }
    }
}
