//! Query parameters that filter development activities: the link can be shared, and works with Back and Forward.

use crate::framework::{Activity, Framework, Level, Mode, PrincipleId};

/// A filter for activities; unset fields match everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ActivityFilter {
    /// The principle to build.
    pub principle: Option<PrincipleId>,
    /// The way of learning.
    pub mode: Option<Mode>,
    /// A level the activity can lead to.
    pub reaches: Option<Level>,
    /// Only activities that most people could begin within three months.
    pub soon: bool,
}

impl ActivityFilter {
    /// Whether an activity of the framework matches.
    pub fn lets_through(&self, activity: &Activity) -> bool {
        self.passes(|principle| activity.builds(principle), activity.mode, &activity.reaches, activity.soon)
    }

    /// The same for an activity from elsewhere, such as an agency pack.
    pub fn passes(&self, builds: impl Fn(&PrincipleId) -> bool, mode: Mode, reaches: &[Level], soon: bool) -> bool {
        self.principle.as_ref().is_none_or(builds)
            && self.mode.is_none_or(|wanted| wanted == mode)
            && self.reaches.is_none_or(|level| reaches.contains(&level))
            && (soon || !self.soon)
    }
}

/// Reads a filter from a query string; unknown parameters and values are ignored.
pub fn read_activity_filter(query: &str, framework: &Framework) -> ActivityFilter {
    let mut filter = ActivityFilter::default();
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        match name.as_ref() {
            "principle" => filter.principle = framework.principle(&value).map(|found| found.id.clone()),
            "mode" => filter.mode = Mode::parse(&value),
            "reaches" => filter.reaches = Level::parse(&value),
            "soon" => filter.soon = value == "yes",
            _ => {}
        }
    }
    filter
}

/// Writes a filter as a query string; empty if it matches everything.
pub fn write_activity_filter(filter: &ActivityFilter) -> String {
    let parts = [
        filter.principle.as_ref().map(|principle| format!("principle={principle}")),
        filter.mode.map(|mode| format!("mode={}", mode.id())),
        filter.reaches.map(|level| format!("reaches={}", level.id())),
        filter.soon.then(|| "soon=yes".to_string()),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join("&")
}
