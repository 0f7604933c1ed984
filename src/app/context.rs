//! What a page can reach beyond itself: the query of its address, and how it navigates.

use super::document;
use super::navigation::Navigation;
use crate::pages::{Navigator, Received, SlotContext};
use crate::route::Route;
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::RequestCache;

/// What the page at `own` can reach. Call it inside the owner of what uses it: what is made here goes with that, and made
/// outside of any owner it would stay for ever.
pub fn context(navigation: Navigation, own: Option<Route>) -> SlotContext {
    SlotContext { query: query(navigation, own.clone()), route: own.clone(), go: go(navigation, own) }
}

/// The same for the page shown now.
pub fn here(navigation: Navigation) -> SlotContext {
    context(navigation, navigation.route.get_untracked())
}

/// How the page at `own` navigates elsewhere.
fn go(navigation: Navigation, own: Option<Route>) -> Navigator {
    Navigator {
        to: Callback::new(move |route: Route| navigation.go(&route)),
        follow: Callback::new(move |link: String| navigation.follow(navigation.path_to(&link))),
        replace: Callback::new(move |route: Route| navigation.replace(&route)),
        // A field removed with its page may still report a change when the address already names another page.
        set_query: Callback::new(move |link: String| {
            if navigation.route.get_untracked() == own {
                navigation.replace_query(&link);
            }
        }),
        // A link on this site, which the page's <base> resolves.
        fetch_text: |file: String, received: Received| {
            spawn_local(async move { received(document::text(&file, RequestCache::Default).await) })
        },
    }
}

/// The query of the page at `own`. Frozen once the address names another page, because this one may stay visible while
/// that one is fetched.
fn query(navigation: Navigation, own: Option<Route>) -> Memo<String> {
    Memo::new(move |before: Option<&String>| {
        let query = navigation.query.get();
        match before {
            Some(before) if navigation.route.get_untracked() != own => before.clone(),
            _ => query,
        }
    })
}
