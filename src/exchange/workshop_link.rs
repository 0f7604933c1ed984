//! The workshop link: query parameters with settings for an assessment, never an answer.

use super::shortened;
use crate::framework::{Framework, GradeId, TrackId};
use crate::record::Scope;

/// The settings in a trainer's link.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WorkshopLink {
    /// The track, if one is named.
    pub track: Option<TrackId>,
    /// The grade, if one is named.
    pub grade: Option<GradeId>,
    /// Which practices to ask about, if named.
    pub scope: Option<Scope>,
    /// The workshop's title, if named, at most 80 characters.
    pub title: Option<String>,
}

impl WorkshopLink {
    /// Whether the link sets nothing.
    pub fn is_empty(&self) -> bool {
        *self == WorkshopLink::default()
    }
}

/// Reads a query string. Values the framework does not have come back as text to show; other parameters are ignored.
pub fn read_workshop_link(query: &str, framework: &Framework) -> (WorkshopLink, Vec<String>) {
    let mut link = WorkshopLink::default();
    let mut ignored = Vec::new();
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        let value = value.trim();
        match name.as_ref() {
            _ if value.is_empty() => {}
            "track" => match framework.track(value).filter(|track| track.is_assessable()) {
                Some(track) => link.track = Some(track.id.clone()),
                None => ignored.push(format!("role \"{}\"", shortened(value))),
            },
            "grade" => match GradeId::parse(value).filter(|grade| *grade != GradeId::G5) {
                Some(grade) => link.grade = Some(grade),
                None => ignored.push(format!("grade \"{}\"", shortened(value))),
            },
            "scope" => link.scope = scope(value, framework, &mut ignored),
            "title" => link.title = Some(shortened(value)),
            _ => {}
        }
    }
    (link, ignored)
}

fn scope(value: &str, framework: &Framework, ignored: &mut Vec<String>) -> Option<Scope> {
    match value {
        "start" => return Some(Scope::Start),
        "core" => return Some(Scope::Core),
        "all" => return Some(Scope::All),
        _ => {}
    }
    let mut found = Vec::new();
    for id in value.split(',').map(str::trim).filter(|id| !id.is_empty()) {
        match framework.principle(id) {
            Some(principle) if !found.contains(&principle.id) => found.push(principle.id.clone()),
            Some(_) => {}
            None => ignored.push(format!("principle \"{}\"", shortened(id))),
        }
    }
    (!found.is_empty()).then_some(Scope::Principles(found))
}

/// Writes `link` as a query string.
pub fn write_workshop_link(link: &WorkshopLink) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    if let Some(track) = &link.track {
        query.append_pair("track", track.as_str());
    }
    if let Some(grade) = link.grade {
        query.append_pair("grade", grade.id());
    }
    match &link.scope {
        Some(Scope::Start) => drop(query.append_pair("scope", "start")),
        Some(Scope::Core) => drop(query.append_pair("scope", "core")),
        Some(Scope::All) => drop(query.append_pair("scope", "all")),
        Some(Scope::Principles(principles)) => {
            let ids: Vec<&str> = principles.iter().map(|id| id.as_str()).collect();
            query.append_pair("scope", &ids.join(","));
        }
        None => {}
    }
    if let Some(title) = &link.title {
        query.append_pair("title", title);
    }
    query.finish()
}
