//! What tracks say about their grades: part of the open data, loaded lazily when the user compares.

use crate::components::follow;
use crate::exchange::CompareLink;
use crate::framework::{GradeId, TrackId};
use crate::pages::Received;
use leptos::prelude::*;
use serde::Deserialize;

/// What matters at a grade of a track, and what is new at that grade.
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

/// The files of the compared tracks, one per line, as they arrive.
pub fn of(load: fn(String, Received), compared: impl Fn() -> CompareLink + 'static) -> RwSignal<String> {
    let files = RwSignal::new(String::new());
    let asked = StoredValue::new(Vec::<TrackId>::new());
    follow(move || {
        for track in compared().tracks {
            if asked.with_value(|asked| asked.contains(&track)) {
                continue;
            }
            let received = Box::new(move |text: Option<String>| {
                // One line per file, whatever its own line breaks. The user may have left the page by now.
                let text = text.unwrap_or_default().replace('\n', " ");
                let _ = files.try_update(|files| files.push_str(&(text + "\n")));
            });
            load(format!("framework/tracks/{track}.json"), received);
            asked.update_value(|asked| asked.push(track));
        }
    });
    files
}

/// The contents of the files; a file that cannot be read is skipped.
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
