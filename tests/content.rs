//! The content built into the program is complete, and the check that the prerender runs can fail.
//! `tests/content_check.rs` covers the files and every kind of fault in them.

use engagement_career_path::framework::{FRAMEWORK, Framework, Track, check};

/// CONTENT-2.
#[test]
fn the_content_has_no_faults() {
    assert_eq!(check(&FRAMEWORK), Vec::<String>::new());
    assert_eq!(FRAMEWORK.principles.len(), 12);
    assert_eq!(FRAMEWORK.practices().count(), 36);
    assert_eq!(FRAMEWORK.tracks.len(), 10);
}

#[test]
fn a_fault_is_said_with_its_place() {
    let mut tracks = FRAMEWORK.tracks.to_vec();
    tracks[0] = Track { family: FRAMEWORK.title, ..tracks[0].clone() };
    let faults = check(&Framework { tracks: tracks.into(), ..FRAMEWORK.clone() });
    let id = &FRAMEWORK.tracks[0].id;
    let expected = format!("tracks/{id}.json: family: no family \"{}\" in framework.json", FRAMEWORK.title);
    assert!(faults.contains(&expected), "{faults:?}");
}
