//! The workshop link: query parameters with settings for an assessment, never an answer.

use super::hurt_query::{key, parameters};
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
    /// The question to talk about at the end, if named, at most 80 characters.
    pub closing: Option<String>,
    /// Whether each person is asked for a workshop file at the end.
    pub asks_for_file: bool,
    /// Whether people answer on one device, one after another, instead of each on their own.
    pub shared: bool,
}

impl WorkshopLink {
    /// Whether it was made for a group, and not as the way from one page to the next.
    pub fn is_for_workshop(&self) -> bool {
        self.title.is_some() || self.closing.is_some() || self.asks_for_file || self.shared
    }
}

/// One device for everyone, as the value of `device`.
const SHARED: &str = "shared";

/// What programs add to links to see who follows them: they set nothing here.
const TRACKING: [&str; 8] = ["utm_", "fbclid", "gclid", "msclkid", "mc_cid", "mc_eid", "data", "sdata"];

/// Whether a query may set something: all of it but what programs add. Without reading it, because every page asks.
pub fn brings_settings(query: &str) -> bool {
    form_urlencoded::parse(query.as_bytes()).any(|(name, _)| !TRACKING.iter().any(|known| name.starts_with(known)))
}

/// Reads a query string, also one that was changed on its way ([`parameters`]). What cannot be understood comes back as
/// text to show: silence would leave a group with different questions.
///
/// ```
/// use engagement_career_path::exchange::read_workshop_link;
/// use engagement_career_path::framework::FRAMEWORK;
/// use engagement_career_path::record::Scope;
///
/// let (link, unknown) = read_workshop_link("title=Spring+day&amp;grade=G3&amp;Scope=ALL).", &FRAMEWORK);
/// assert_eq!((link.title.as_deref(), link.scope, unknown.len()), (Some("Spring day"), Some(Scope::All), 0));
/// ```
pub fn read_workshop_link(query: &str, framework: &Framework) -> (WorkshopLink, Vec<String>) {
    let mut link = WorkshopLink::default();
    let mut unknown = Vec::new();
    let mut seen: Vec<(String, String)> = Vec::new();
    for (name, value) in parameters(query) {
        let short = || shortened(&value);
        // Double quotation marks would end in the middle of what is named.
        let quoted = || short().replace('"', "'");
        let text = || Some(short()).filter(|text| !text.is_empty());
        let mut missing = |what: &str| match key(&value).is_empty() {
            true => unknown.push(format!("{what} with nothing after it")),
            false => unknown.push(format!("{what} \"{}\"", quoted())),
        };
        let name = without_marks(&name);
        if let Some((_, first)) = seen.iter().find(|(own, _)| own == name) {
            if *first != value {
                missing(&format!("another {}", called(name)));
            }
            continue;
        }
        seen.push((name.to_string(), value.clone()));
        match name {
            "track" | "role" => match track(&value, framework) {
                Some(track) => link.track = Some(track),
                None => missing("role"),
            },
            "grade" => match grade(&value) {
                Some(grade) => link.grade = Some(grade),
                None => missing("grade"),
            },
            "scope" => match scope(&value, framework, &mut unknown) {
                Some(scope) => link.scope = Some(scope),
                None if key(&value).is_empty() => unknown.push("questions with nothing after it".into()),
                None => {}
            },
            "title" => link.title = text(),
            "closing" => link.closing = text(),
            "file" => match key(&value).as_str() {
                "1" | "yes" | "true" => link.asks_for_file = true,
                "0" | "no" | "false" => {}
                _ => missing("file at the end"),
            },
            "device" if key(&value) == SHARED => link.shared = true,
            "device" => missing("device"),
            name if TRACKING.iter().any(|known| name.starts_with(&key(known))) => {}
            "" if value.is_empty() => {}
            name => missing(&format!("setting \"{}\"", shortened(name))),
        }
    }
    // Every link for a group that this site made ends with its questions.
    if link.is_for_workshop() && link.scope.is_none() && !unknown.iter().any(|named| named.starts_with("questions")) {
        unknown.push("questions, which are missing: perhaps the end of the link was cut off".into());
    }
    (link, unknown)
}

/// What a setting is called where it is named.
fn called(name: &str) -> &str {
    match name {
        "track" => "role",
        "scope" => "number of questions",
        "closing" => "closing question",
        "file" => "file at the end",
        name => name,
    }
}

/// The name without what is left of "&amp;" and its kin.
fn without_marks(name: &str) -> &str {
    let mut name = name;
    while let Some(rest) = name.strip_prefix("amp").filter(|rest| !rest.is_empty()) {
        name = rest;
    }
    name
}

fn track(value: &str, framework: &Framework) -> Option<TrackId> {
    let wanted = key(value);
    framework
        .tracks
        .iter()
        .find(|track| track.is_assessable() && key(track.id.as_str()) == wanted)
        .map(|track| track.id.clone())
}

fn grade(value: &str) -> Option<GradeId> {
    GradeId::parse(&key(value)).filter(|grade| *grade != GradeId::G5)
}

fn scope(value: &str, framework: &Framework, unknown: &mut Vec<String>) -> Option<Scope> {
    match key(value).as_str() {
        "start" => return Some(Scope::Start),
        "core" => return Some(Scope::Core),
        "all" => return Some(Scope::All),
        _ => {}
    }
    let mut found = Vec::new();
    for id in value.split([',', ';']).filter(|id| !key(id).is_empty()) {
        match framework.principles.iter().find(|principle| key(principle.id.as_str()) == key(id)) {
            Some(principle) if !found.contains(&principle.id) => found.push(principle.id.clone()),
            Some(_) => {}
            None => unknown.push(format!("questions \"{}\"", shortened(id.trim()).replace('"', "'"))),
        }
    }
    (!found.is_empty()).then_some(Scope::Principles(found))
}

/// Writes `link` as a query string: the texts first, because what follows a link in a mail sticks to its end.
pub fn write_workshop_link(link: &WorkshopLink) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    let scope = link.scope.as_ref().map(|scope| match scope {
        Scope::Start => "start".to_string(),
        Scope::Core => "core".to_string(),
        Scope::All => "all".to_string(),
        Scope::Principles(principles) => principles.iter().map(|id| id.as_str()).collect::<Vec<_>>().join(","),
    });
    let pairs = [
        ("title", link.title.as_deref()),
        ("closing", link.closing.as_deref()),
        ("track", link.track.as_ref().map(|track| track.as_str())),
        ("grade", link.grade.map(GradeId::id)),
        ("file", link.asks_for_file.then_some("1")),
        ("device", link.shared.then_some(SHARED)),
        ("scope", scope.as_deref()),
    ];
    for (name, value) in pairs {
        if let Some(value) = value {
            query.append_pair(name, value);
        }
    }
    query.finish()
}
