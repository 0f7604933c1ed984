//! Query parameters of a comparison link: which tracks, and at which grade. Settings only, never answers.

use crate::framework::{Framework, GradeId, TrackId};

/// At most this many tracks: what is new goes both ways, from one to the other.
pub const COMPARED_AT_ONCE: usize = 2;

/// What to compare: two tracks at a grade, or the grades of one track, which a form names twice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CompareLink {
    /// The tracks, each once, at most [`COMPARED_AT_ONCE`].
    pub tracks: Vec<TrackId>,
    /// The grade, if one is named.
    pub grade: Option<GradeId>,
}

/// Writes a query string, such as `tracks=public-input-designer,government-liaison&grade=g2`.
pub fn write_compare_link(compared: &CompareLink) -> String {
    // Ids and commas need no escaping, and a link that people read should stay readable.
    let tracks = compared.tracks.iter().map(TrackId::as_str).collect::<Vec<_>>().join(",");
    match compared.grade {
        Some(grade) => format!("tracks={tracks}&grade={}", grade.id()),
        None => format!("tracks={tracks}"),
    }
}

/// Reads a query string. Values that cannot be compared come back as text to show.
pub fn read_compare_link(query: &str, framework: &Framework) -> (CompareLink, Vec<String>) {
    let mut compared = CompareLink::default();
    let mut ignored = Vec::new();
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        match name.as_ref() {
            // A link lists the tracks in one value; a form repeats the name.
            "tracks" => {
                for id in value.split(',').map(str::trim).filter(|id| !id.is_empty()) {
                    take(&mut compared.tracks, id, framework, &mut ignored);
                }
            }
            "grade" if !value.is_empty() => match GradeId::parse(&value).filter(|grade| *grade != GradeId::G5) {
                Some(grade) => compared.grade = Some(grade),
                None => ignored.push(format!("grade \"{}\"", super::shortened(&value))),
            },
            _ => {}
        }
    }
    (compared, ignored)
}

fn take(tracks: &mut Vec<TrackId>, id: &str, framework: &Framework, ignored: &mut Vec<String>) {
    match framework.track(id).filter(|track| track.is_assessable()) {
        Some(track) if tracks.contains(&track.id) => {}
        Some(track) if tracks.len() < COMPARED_AT_ONCE => tracks.push(track.id.clone()),
        Some(track) => ignored.push(format!("{}, since two is the most", track.name)),
        None => ignored.push(format!("role \"{}\"", super::shortened(id))),
    }
}
