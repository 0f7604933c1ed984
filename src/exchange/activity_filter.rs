//! The link that filters development activities: it can be shared, and comes back with Back and Forward.

use crate::framework::{Activity, Framework, Level, Mode, PrincipleId};

/// What is looked for; what is not set lets everything through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ActivityFilter {
    pub principle: Option<PrincipleId>,
    pub mode: Option<Mode>,
    /// The level that it can take somebody to.
    pub reaches: Option<Level>,
    /// Only what most people could begin within three months.
    pub soon: bool,
}

impl ActivityFilter {
    /// Whether an activity of the framework is looked for.
    pub fn lets_through(&self, activity: &Activity) -> bool {
        self.passes(|principle| activity.builds(principle), activity.mode, &activity.reaches, activity.soon)
    }

    /// The same for an activity of any other make.
    pub fn passes(&self, builds: impl Fn(&PrincipleId) -> bool, mode: Mode, reaches: &[Level], soon: bool) -> bool {
        self.principle.as_ref().is_none_or(builds)
            && self.mode.is_none_or(|wanted| wanted == mode)
            && self.reaches.is_none_or(|level| reaches.contains(&level))
            && (soon || !self.soon)
    }
}

/// Reads the part of an address after `?`; what it does not know lets everything through.
pub fn read_activity_filter(query: &str, framework: &Framework) -> ActivityFilter {
    let mut filter = ActivityFilter::default();
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        match name.as_ref() {
            "principle" => filter.principle = framework.principle(&value).map(|found| found.id.clone()),
            "mode" => filter.mode = Mode::ALL.into_iter().find(|mode| mode.id() == value),
            "reaches" => filter.reaches = Level::ALL.into_iter().find(|level| level.id() == value),
            "soon" => filter.soon = value == "yes",
            _ => {}
        }
    }
    filter
}

/// The part of an address after `?`; empty where everything is let through.
pub fn write_activity_filter(filter: &ActivityFilter) -> String {
    let parts = [
        filter.principle.as_ref().map(|principle| format!("principle={principle}")),
        filter.mode.map(|mode| format!("mode={}", mode.id())),
        filter.reaches.map(|level| format!("reaches={}", level.id())),
        filter.soon.then(|| "soon=yes".to_string()),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join("&")
}
