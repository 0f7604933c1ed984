//! Turns of phrase that several parts of the results share.

use super::shown::Shown;
use crate::components::{Element, level_tag, link};
use crate::framework::{Activity, Framework, Level, Mode};
use crate::route::Route;
use leptos::prelude::*;

/// A level with its steps.
pub fn level(framework: &Framework, level: Level) -> AnyView {
    level_tag(level.number(), framework.level_name(level))
}

/// An activity as this site has it: an agency may have put another in its place.
pub struct Known {
    id: &'static str,
    pub title: String,
    pub first_step: String,
    pub mode: Mode,
}

impl Known {
    /// None where the agency shows it nowhere.
    pub fn of(shown: &Shown, activity: &'static Activity) -> Option<Self> {
        let id = activity.id.as_str();
        let known = |title: &str, first_step: &str, mode| Known {
            id,
            title: title.into(),
            first_step: first_step.into(),
            mode,
        };
        let own = || known(activity.title.as_str(), activity.first_step.as_str(), activity.mode);
        let here = shown.state.with_pack(|pack| {
            let hidden = pack.hide.activities.iter().any(|hidden| hidden == id);
            let other = pack.activity(id).map(|other| known(&other.title, &other.first_step, other.mode));
            (!hidden).then(|| other.unwrap_or_else(own))
        });
        here.unwrap_or_else(|| Some(own()))
    }

    /// A link to all that is said of it.
    pub fn link(&self) -> Element {
        link(Route::Activities.href_to(self.id), self.title.clone())
    }
}
