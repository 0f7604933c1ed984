//! Activities from the catalogue that lead to the level, each of them a step by one press.

use super::draft::Draft;
use super::fields::TEXT;
use crate::components::{Element, button, details, element, focus_in_place, link, view_of, visually_hidden};
use crate::framework::{Level, PracticeId};
use crate::insight::activities_from;
use crate::pages::shared::site_activity::SiteActivity;
use crate::route::Route;
use crate::state::AppState;
use leptos::prelude::*;

/// At most this many: the catalogue has the rest.
const OFFERED: usize = 4;

/// Folded, because most people come with something in mind; `None` if nothing fits.
pub fn offers(state: AppState, practice: &PracticeId, from: Level, draft: Draft) -> Option<Element> {
    let found = activities_from(state.framework, practice, from);
    let offer = |activity: SiteActivity| {
        let (text, mode) = (activity.title.clone(), activity.mode);
        let take = move |_| {
            draft.text.set(text.clone());
            draft.mode.set(Some(mode.id().into()));
            focus_in_place(TEXT);
        };
        let words = vec![view_of("Take this"), visually_hidden(format!(": {}", activity.title)).into_any()];
        element("li").child(activity.link()).child(". ").child(button("app-link-button", words).on("click", take))
    };
    let offers = found.into_iter().filter_map(|activity| SiteActivity::of(state, activity)).take(OFFERED);
    let offers: Vec<Element> = offers.map(offer).collect();
    let all = element("p").class("govuk-body").child(link(Route::Activities.href(), "See all activities"));
    (!offers.is_empty()).then(|| {
        let list = element("ul").class("govuk-list govuk-list--bullet").child(offers);
        details("Take one from the activities", vec![list, all])
    })
}
