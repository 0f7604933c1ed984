//! A made-up group, to show what a picture looks like. It is marked as an example and takes no real file in.

use super::group::Group;
use crate::exchange::WorkshopFile;
use crate::framework::{Framework, GradeId, Level, PracticeId, Track};
use crate::record::Month;

/// How many people are in it.
const PEOPLE: usize = 14;

/// Fourteen invented people of all roles, who answered every question, in this month. The same each time.
pub fn example_group(framework: &Framework, month: Month) -> Group {
    let tracks: Vec<&Track> = framework.tracks.iter().filter(|track| track.is_assessable()).collect();
    let person = |at: usize| {
        let track = tracks.get(at % tracks.len().max(1))?;
        let family = framework.families.0.iter().find(|family| family.id == track.family)?;
        let grade = *track.grades.get(at % track.grades.len().max(1))?;
        let practices = framework.practices().enumerate();
        let levels =
            practices.map(|(number, practice)| (practice.id.clone(), level(track, grade, at + number, &practice.id)));
        let (family, grade) = (family.id.as_str(), Some(grade));
        Some(WorkshopFile { month, family, grade, levels: levels.collect(), number: at as u64 })
    };
    Group::example((0..PEOPLE).filter_map(person))
}

/// Higher with the grade and the weight for the role, and uneven, as people are.
fn level(track: &Track, grade: GradeId, uneven: usize, practice: &PracticeId) -> Level {
    let weight = track.weight(&practice.parts().0.into()).map_or(0, |weight| usize::from(weight.factor()));
    let number = (grade as usize + weight + uneven % 3).saturating_sub(2).min(4);
    Level::ALL.get(number).copied().unwrap_or(Level::NotYet)
}
