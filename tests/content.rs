//! The content is whole, and the check that says so can fail.

use engagement_career_path::framework::{FRAMEWORK, Framework, Level, PracticeId, Principle, Track, TrackId, check};
use std::collections::BTreeSet;
use std::fs;

#[test]
fn the_content_has_no_faults() {
    assert_eq!(check(&FRAMEWORK), Vec::<String>::new());
    assert_eq!(FRAMEWORK.principles.len(), 12);
    assert_eq!(FRAMEWORK.practices().count(), 36);
    assert_eq!(FRAMEWORK.tracks.len(), 10);
}

fn with_track(change: impl FnOnce(&mut Track)) -> Framework {
    let mut tracks = FRAMEWORK.tracks.to_vec();
    change(&mut tracks[0]);
    Framework { tracks: tracks.into(), ..FRAMEWORK.clone() }
}

fn with_principle(change: impl FnOnce(&mut Principle)) -> Framework {
    let mut principles = FRAMEWORK.principles.to_vec();
    change(&mut principles[0]);
    Framework { principles: principles.into(), ..FRAMEWORK.clone() }
}

#[test]
fn each_kind_of_fault_is_found() {
    let broken = [
        (with_track(|track| track.id = TrackId::from("public-input-analyst")), "stands twice"),
        (with_track(|track| track.family = FRAMEWORK.title), "unknown family"),
        (with_track(|track| track.sideways = vec![TrackId::from("nobody")].into()), "unknown track"),
        (with_track(|track| track.start_here = vec![PracticeId::from("honest-scope.d")].into()), "unknown practice"),
        (with_track(|track| track.start_here = track.start_here[1..].to_vec().into()), "must name 9 practices"),
        (with_track(|track| track.weights = track.weights[1..].to_vec().into()), "must name every principle"),
        (
            with_principle(|principle| principle.practices = principle.practices[1..].to_vec().into()),
            "practices must be",
        ),
        (with_principle(|principle| principle.id = "honest-scope".into()), "stands twice"),
    ];
    for (framework, expected) in broken {
        let faults = check(&framework).join("\n");
        assert!(faults.contains(expected), "{expected:?} not in {faults:?}");
    }
}

#[test]
fn every_anchor_is_written_and_no_two_are_the_same() {
    let mut seen = BTreeSet::new();
    for practice in FRAMEWORK.practices() {
        for level in Level::ALL.into_iter().skip(1) {
            let anchor = practice.levels.anchor(level).unwrap_or_default();
            assert!(anchor.starts_with("I "), "{} {level:?} speaks for the person: {anchor:?}", practice.id);
            assert!(
                (20..=160).contains(&anchor.len()),
                "{} {level:?}: a radio's hint is read out in full",
                practice.id
            );
            assert!(seen.insert(anchor), "{} {level:?} stands twice", practice.id);
        }
    }
}

/// The words of domain.md E that are never used, in the files as they are.
#[test]
fn the_content_avoids_words_that_judge_or_sell() {
    let avoid = [
        "score",
        "fail",
        "weakness",
        "deficient",
        "buy-in",
        "managing stakeholders",
        "stakeholder management",
        "hard-to-reach",
        "hard to reach",
        "target audience",
        "tick-box",
        "lay people",
        "leverage",
        "pass mark",
    ];
    for folder in ["", "principles/", "tracks/"] {
        for file in fs::read_dir(format!("public/framework/{folder}")).expect("the content") {
            let path = file.expect("an entry").path();
            if path.extension().is_some_and(|extension| extension == "json") {
                let text = fs::read_to_string(&path).expect("a file").to_lowercase();
                for word in avoid {
                    assert!(!text.contains(word), "{}: {word:?}", path.display());
                }
            }
        }
    }
}

#[test]
fn every_content_file_is_listed() {
    let files = |folder: &str| -> BTreeSet<String> {
        let entries = fs::read_dir(format!("public/framework/{folder}")).expect("the content");
        entries
            .map(|entry| entry.expect("an entry").path().file_stem().expect("a name").to_string_lossy().into_owned())
            .collect()
    };
    assert_eq!(files("principles"), FRAMEWORK.principle_ids.iter().map(ToString::to_string).collect());
    assert_eq!(files("tracks"), FRAMEWORK.track_ids.iter().map(ToString::to_string).collect());
}

/// The schemas are published for whoever edits or reads the content, so they must say what the files are.
#[test]
fn every_content_file_follows_its_schema() {
    let read = |path: &str| -> serde_json::Value {
        let text = fs::read_to_string(format!("public/framework/{path}")).expect("a file");
        serde_json::from_str(&text).expect("JSON")
    };
    let validator =
        |name: &str| jsonschema::validator_for(&read(&format!("schema/{name}.schema.json"))).expect("a schema");
    let faults = |name: &str, path: &str| -> Vec<String> {
        validator(name)
            .iter_errors(&read(path))
            .map(|error| format!("{path}: {error} at {}", error.instance_path))
            .collect()
    };
    let mut found = faults("framework", "framework.json");
    for id in FRAMEWORK.principle_ids.iter() {
        found.extend(faults("principle", &format!("principles/{id}.json")));
    }
    for id in FRAMEWORK.track_ids.iter() {
        found.extend(faults("track", &format!("tracks/{id}.json")));
    }
    assert_eq!(found, Vec::<String>::new());
    assert!(!validator("track").is_valid(&serde_json::json!({"id": "Not An Id"})));
}
