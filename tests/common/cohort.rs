//! Made-up files of a group.

use engagement_career_path::exchange::WorkshopFile;
use engagement_career_path::framework::{FRAMEWORK, Level, PracticeId, Track, Weight};
use engagement_career_path::record::Month;
use proptest::prelude::*;
use std::ops::Range;

/// A file with this level in every practice.
pub fn file(number: u64, level: Level) -> WorkshopFile {
    let levels = FRAMEWORK.practices().map(|practice| (practice.id.clone(), level)).collect();
    WorkshopFile { month: Month::new(2026, 11).expect("a month"), family: "across", grade: None, levels, number }
}

/// A file with this level in the practices of one principle.
pub fn small_file(number: u64, principle: &str, level: Level) -> WorkshopFile {
    let mut file = file(number, level);
    file.levels.retain(|(practice, _)| practice.parts().0 == principle);
    file
}

/// The roles that have questions.
pub fn roles() -> Vec<&'static Track> {
    FRAMEWORK.tracks.0.iter().filter(|track| track.is_assessable()).collect()
}

/// The first questions of a role, or a wider choice of them.
pub fn asked(track: &Track, choice: u8) -> Vec<PracticeId> {
    let starts = |id: &PracticeId| track.start_here.contains(id);
    let is_core = |id: &PracticeId| track.weight(&id.parts().0.into()) == Some(Weight::Core);
    let is_in = |id: &PracticeId| match choice {
        0 => true,
        1 => starts(id) || is_core(id),
        2 => ["honest-scope", "equal-voice", "open-results"].contains(&id.parts().0),
        _ => starts(id),
    };
    FRAMEWORK.practices().map(|practice| practice.id.clone()).filter(is_in).collect()
}

/// What someone of a role hands over: levels around their own, one in eight questions without a chance.
pub fn person(number: u64, role: usize, choice: u8, seed: u64) -> WorkshopFile {
    let track = roles()[role];
    let mut state = seed | 1;
    let mut next = |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let around = next(5);
    let mut levels = Vec::new();
    for practice in asked(track, choice) {
        let level = Level::from_number((around + next(2)).min(4) as u8).expect("a level");
        if next(8) > 0 || levels.is_empty() {
            levels.push((practice, level));
        }
    }
    let family = track.family.as_str();
    WorkshopFile { month: Month::new(2026, 11).expect("a month"), family, grade: None, levels, number }
}

/// Groups of people of all roles, most of whom answered the first questions.
pub fn groups(size: Range<usize>) -> impl Strategy<Value = Vec<WorkshopFile>> {
    let one = (0..roles().len(), 0..8_u8, any::<u64>());
    prop::collection::vec(one, size).prop_map(|people| {
        let numbered = people.into_iter().zip(0..);
        numbered.map(|((role, choice, seed), number)| person(number, role, choice, seed)).collect()
    })
}
