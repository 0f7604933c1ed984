//! Where the app is, and asking for another page. What leads there (`onward/`) comes once the page answers.

use crate::route::{Base, Route};
use leptos::prelude::*;

/// Where the app is, and how it navigates.
#[derive(Clone, Copy)]
pub struct Navigation {
    /// The page shown, or `None` if there is no such page.
    pub route: Memo<Option<Route>>,
    /// The query string: the address after `?`.
    pub query: Memo<String>,
    /// The path, `?`, and the query.
    address: RwSignal<String>,
    base: StoredValue<Base>,
    lead: StoredValue<Lead>,
}

/// How an address takes the place of the one before.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// As a link or a form does. The same page with another query counts as a step too: to its heading.
    Follow,
    /// As a step of the app's own.
    Go,
    /// Without a new history entry.
    Replace,
}

/// Leads to an address of the app.
pub type Lead = Box<dyn Fn(String, Way) + Send + Sync>;

impl Navigation {
    /// At the address that the page was loaded with.
    pub fn new(base: Base) -> Self {
        let location = window().location();
        let search = location.search().unwrap_or_default();
        let address = RwSignal::new(address(&location.pathname().unwrap_or_default(), search.trim_start_matches('?')));
        let base = StoredValue::new(base);
        let route = Memo::new(move |_| {
            address.with(|address| {
                let path = address.split('?').next()?;
                base.with_value(|base| base.strip(path).and_then(Route::parse))
            })
        });
        let query = Memo::new(move |_| {
            address.with(|address| address.split_once('?').map_or("", |(_, query)| query).to_string())
        });
        Self { route, query, address, base, lead: StoredValue::new(Box::new(|_, _| {})) }
    }

    /// Changes the query of the page shown, if that is all that the address changes. The router, which comes later, begins
    /// with the address that it finds.
    pub fn asks_here(&self, target: &str) -> bool {
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let is_here = window().location().pathname().is_ok_and(|here| here == path);
        if is_here && let Ok(history) = window().history() {
            let entry = history.state().unwrap_or_default();
            // If the browser refuses, only the address is out of date: the page itself is right.
            let _ = history.replace_state_with_url(&entry, "", Some(target));
            self.arrived_at(path, query);
        }
        is_here
    }

    /// What leads to other addresses from now on.
    pub fn lead_with(&self, lead: Lead) {
        self.lead.set_value(lead);
    }

    /// The app is at another address.
    pub fn arrived_at(&self, path: &str, query: &str) {
        let address = address(path, query);
        if self.address.with_untracked(|before| *before != address) {
            self.address.set(address);
        }
    }

    /// Goes where a link or a form leads.
    pub fn follow(&self, target: String) {
        self.lead(target, Way::Follow);
    }

    /// Goes to a page of the app.
    pub fn go(&self, route: &Route) {
        self.lead(self.path(route), Way::Go);
    }

    /// Goes to another address of the app in place of the current history entry.
    pub fn replace(&self, route: &Route) {
        self.lead(self.path(route), Way::Replace);
    }

    /// Changes the query of the current page, without a new history entry: focus and scroll position stay.
    pub fn replace_query(&self, link: &str) {
        self.lead(self.path_to(link), Way::Replace);
    }

    /// The full path of a page.
    pub fn path(&self, route: &Route) -> String {
        self.base.with_value(|base| base.join(route))
    }

    /// The full path of a file of this site.
    pub fn path_to(&self, file: &str) -> String {
        self.base.with_value(|base| format!("{}{file}", base.as_str()))
    }

    /// The page at a path, if it is one of the app's.
    pub fn route_at(&self, path: &str) -> Option<Route> {
        self.base.with_value(|base| base.strip(path).and_then(Route::parse))
    }

    /// Where the site is hosted.
    pub fn base(&self) -> String {
        self.base.with_value(|base| base.as_str().to_string())
    }

    /// Leads to an address of the app, now or once what leads there has come.
    pub fn lead(&self, target: String, way: Way) {
        self.lead.with_value(|lead| lead(target, way));
    }
}

fn address(path: &str, query: &str) -> String {
    format!("{path}?{query}")
}
