//! Loading the files into the app's model, on which references, ids and counts are checked.

use super::fault::Fault;
use super::file::File;
use super::folder::FRAMEWORK;
use crate::framework::{Activities, Framework, List};
use serde::de::DeserializeOwned;

/// The framework built from the files. Otherwise the fault of the file that does not fit, or `None` if a file is
/// missing, which `folder` reports.
pub(super) fn framework(files: &[File]) -> Result<Framework, Option<Fault>> {
    let mut framework: Framework = read(files, FRAMEWORK, "")?;
    let principles = framework.principle_ids.iter().map(|id| read(files, &format!("principles/{id}.json"), ""));
    framework.principles = List::from(principles.collect::<Result<Vec<_>, _>>()?);
    let tracks = framework.track_ids.iter().map(|id| read(files, &format!("tracks/{id}.json"), ""));
    framework.tracks = List::from(tracks.collect::<Result<Vec<_>, _>>()?);
    framework.activities = Activities::Read(read(files, "activities.json", "activities")?);
    framework.glossary = read(files, "glossary.json", "terms")?;
    framework.sources = read(files, "sources.json", "sources")?;
    framework.network = read(files, "network.json", "")?;
    framework.moving_jobs = read(files, "moving-jobs.json", "")?;
    framework.proposal = read(files, "proposal.json", "")?;
    framework.search = read(files, "search.json", "")?;
    Ok(framework)
}

/// The value at a path in a file.
fn read<T: DeserializeOwned>(files: &[File], name: &str, path: &str) -> Result<T, Option<Fault>> {
    let file = files.iter().find(|file| file.name == name).ok_or(None)?;
    let value = file.at(path).ok_or(None)?;
    T::deserialize(value).map_err(|error| Some(file.fault(path, format!("the app cannot read this file: {error}"))))
}
