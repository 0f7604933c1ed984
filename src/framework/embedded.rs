//! The content as it was when the app was built.

use super::model::{Escape, Family, Framework, Grade, LevelInfo, SourceEntry, Targets};
use super::{PrincipleId, TrackId};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::fmt;

/// A content file that cannot be read: which one, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct ContentError {
    pub file: String,
    pub reason: String,
}

impl fmt::Display for ContentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "public/framework/{}: {}", self.file, self.reason)
    }
}

/// `framework.json`: everything but the principles and tracks, which it lists in order.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Head {
    #[serde(rename = "$schema")]
    _schema: String,
    id: String,
    version: String,
    title: String,
    status: String,
    licence: String,
    basis: String,
    principles: Vec<PrincipleId>,
    tracks: Vec<TrackId>,
    levels: Vec<LevelInfo>,
    no_chance: Escape,
    grades: Vec<Grade>,
    families: Vec<Family>,
    targets: Targets,
    sources: Vec<SourceEntry>,
}

macro_rules! files {
    ($folder:literal: $($id:literal)*) => {
        &[$(($id, include_str!(concat!("../../public/framework/", $folder, "/", $id, ".json")))),*]
    };
}

const PRINCIPLES: &[(&str, &str)] = files!("principles":
    "decision-maker-partnership" "honest-scope" "right-issue" "diverse-reach" "equal-voice" "constructive-deliberation"
    "impartial-connection" "faithful-record" "rigorous-analysis" "open-results" "reasoned-response" "learning-profession");

const TRACKS: &[(&str, &str)] = files!("tracks":
    "government-liaison" "participation-selection-officer" "issue-selection-strategist" "public-input-designer"
    "objective-public-input-collector" "public-input-analyst" "results-dissemination-advisor"
    "leadership-response-advisor" "engagement-generalist" "head-of-profession");

/// Reads the embedded files. The build fails on an error here, so a released app never meets one.
pub fn embedded() -> Result<Framework, ContentError> {
    let head: Head = parse("framework.json", include_str!("../../public/framework/framework.json"))?;
    let principles = head.principles.iter().map(|id| listed("principles", id.as_str(), PRINCIPLES)).collect::<Result<_, _>>()?;
    let tracks = head.tracks.iter().map(|id| listed("tracks", id.as_str(), TRACKS)).collect::<Result<_, _>>()?;
    Ok(Framework {
        id: head.id,
        version: head.version,
        title: head.title,
        status: head.status,
        licence: head.licence,
        basis: head.basis,
        levels: head.levels,
        no_chance: head.no_chance,
        grades: head.grades,
        families: head.families,
        targets: head.targets,
        sources: head.sources,
        principles,
        tracks,
    })
}

fn listed<T: DeserializeOwned>(folder: &str, id: &str, files: &[(&str, &str)]) -> Result<T, ContentError> {
    let file = format!("{folder}/{id}.json");
    match files.iter().find(|(name, _)| *name == id) {
        Some((_, text)) => parse(&file, text),
        None => Err(ContentError { file, reason: "listed in framework.json but not embedded".into() }),
    }
}

fn parse<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, ContentError> {
    serde_json::from_str(text).map_err(|error| ContentError { file: file.into(), reason: error.to_string() })
}
