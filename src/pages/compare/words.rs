//! What tracks say of their grades: it stands in the open data and is fetched when somebody compares.

use super::super::Received;
use crate::exchange::Compared;
use crate::framework::{GradeId, TrackId};
use leptos::prelude::*;
use serde::Deserialize;

/// What matters at a grade of a track, and what is new there.
pub struct Words {
    pub track: String,
    pub grade: GradeId,
    pub matters: String,
    pub new: String,
}

#[derive(Deserialize)]
struct Track {
    id: String,
    at_grades: Vec<AtGrade>,
}

#[derive(Deserialize)]
struct AtGrade {
    grade: GradeId,
    matters: String,
    new: String,
}

/// The files of the tracks that are compared, one a line, as far as they have come.
pub fn of(load: fn(String, Received), compared: impl Fn() -> Compared + 'static) -> RwSignal<String> {
    let files = RwSignal::new(String::new());
    let asked = StoredValue::new(Vec::<TrackId>::new());
    Effect::new(move |_| {
        for track in compared().tracks {
            if asked.with_value(|asked| asked.contains(&track)) {
                continue;
            }
            let received = Box::new(move |text: Option<String>| {
                // One line a file, whatever its own lines. The page may have been left meanwhile.
                let text = text.unwrap_or_default().replace('\n', " ");
                let _ = files.try_update(|files| files.push_str(&(text + "\n")));
            });
            load(format!("framework/tracks/{track}.json"), received);
            asked.update_value(|asked| asked.push(track));
        }
    });
    files
}

/// What the files say; a file that cannot be read says nothing.
pub fn read(files: &str) -> Vec<Words> {
    let tracks = files.lines().filter_map(|text| serde_json::from_str::<Track>(text).ok());
    let words = tracks.flat_map(|track| {
        let id = track.id;
        track.at_grades.into_iter().map(move |found| Words {
            track: id.clone(),
            grade: found.grade,
            matters: found.matters,
            new: found.new,
        })
    });
    words.collect()
}
