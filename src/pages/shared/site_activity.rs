//! Activities as this site has them, for views that offer one.

use crate::components::{Element, link};
use crate::framework::{Activity, Mode};
use crate::route::Route;
use crate::state::AppState;

/// An activity as this site has it: an agency may have replaced it with another.
pub struct SiteActivity {
    id: &'static str,
    pub title: String,
    pub first_step: String,
    pub mode: Mode,
}

impl SiteActivity {
    /// `None` if the agency shows it nowhere.
    pub fn of(state: AppState, activity: &'static Activity) -> Option<Self> {
        let id = activity.id.as_str();
        let known = |title: &str, first_step: &str, mode| SiteActivity {
            id,
            title: title.into(),
            first_step: first_step.into(),
            mode,
        };
        let own = || known(activity.title.as_str(), activity.first_step.as_str(), activity.mode);
        let here = state.with_pack(|pack| {
            let hidden = pack.hide.activities.iter().any(|hidden| hidden == id);
            let other = pack.activity(id).map(|other| known(&other.title, &other.first_step, other.mode));
            (!hidden).then(|| other.unwrap_or_else(own))
        });
        here.unwrap_or_else(|| Some(own()))
    }

    /// A link to its full description.
    pub fn link(&self) -> Element {
        link(Route::Activities.href_to(self.id), self.title.clone())
    }
}
