//! The settings as chosen so far. They stand in the page's address, so that Back and a reload find them.

use crate::components::site_url;
use crate::exchange::{WorkshopLink, brings_settings, read_workshop_link, write_workshop_link};
use crate::framework::{Framework, GradeId};
use crate::pages::{Navigator, SlotContext};
use crate::record::Scope;
use crate::route::Route;
use leptos::prelude::*;

/// One role and grade for everyone.
pub const SAME: &str = "same";
/// One device for everyone.
pub const SHARED: &str = "shared";
/// The questions of some principles.
pub const PRINCIPLES: &str = "principles";

#[derive(Clone, Copy)]
pub struct Settings {
    pub framework: &'static Framework,
    go: Navigator,
    pub title: RwSignal<String>,
    /// [`SAME`], or anything else if each person chooses.
    pub who: RwSignal<Option<String>>,
    pub track: RwSignal<String>,
    pub grade: RwSignal<String>,
    /// As in the link, or [`PRINCIPLES`].
    pub scope: RwSignal<Option<String>>,
    /// The ids of the chosen principles, each followed by a comma.
    pub principles: RwSignal<String>,
    /// [`SHARED`], or anything else if each person has a device of their own.
    pub device: RwSignal<Option<String>>,
    pub asks_closing: RwSignal<bool>,
    pub closing: RwSignal<String>,
    pub asks_for_file: RwSignal<bool>,
}

/// The closing question until someone writes another.
const CLOSING: &str = "What could we help each other with?";

impl Settings {
    pub fn new(framework: &'static Framework, at: &SlotContext) -> Self {
        let query = at.query.get_untracked();
        let asked = brings_settings(&query).then(|| read_workshop_link(&query, framework).0);
        let is_new = asked.is_none();
        let link = asked.unwrap_or_default();
        let (scope, principles) = match &link.scope {
            None | Some(Scope::Start) => ("start", String::new()),
            Some(Scope::Core) => ("core", String::new()),
            Some(Scope::All) => ("all", String::new()),
            Some(Scope::Principles(ids)) => (PRINCIPLES, ids.iter().map(|id| format!("{id},")).collect()),
        };
        let is_same = link.track.is_some() || link.grade.is_some();
        Self {
            framework,
            go: at.go,
            title: RwSignal::new(link.title.unwrap_or_default()),
            who: RwSignal::new(Some(if is_same { SAME } else { "each" }.into())),
            track: RwSignal::new(link.track.map(|id| id.to_string()).unwrap_or_default()),
            grade: RwSignal::new(link.grade.map(|id| id.id().to_string()).unwrap_or_default()),
            scope: RwSignal::new(Some(scope.into())),
            principles: RwSignal::new(principles),
            device: RwSignal::new(Some(if link.shared { SHARED } else { "each" }.into())),
            asks_closing: RwSignal::new(is_new || link.closing.is_some()),
            closing: RwSignal::new(link.closing.unwrap_or_else(|| CLOSING.into())),
            asks_for_file: RwSignal::new(is_new || link.asks_for_file),
        }
    }

    /// The link that they make.
    pub fn link(self) -> WorkshopLink {
        let is_same = self.who.get().as_deref() == Some(SAME);
        let text = |signal: RwSignal<String>| Some(signal.get().trim().to_string()).filter(|text| !text.is_empty());
        WorkshopLink {
            track: self.framework.track(&self.track.get()).map(|track| track.id.clone()).filter(|_| is_same),
            grade: GradeId::parse(&self.grade.get()).filter(|_| is_same),
            scope: Some(self.scope()),
            title: text(self.title),
            closing: text(self.closing).filter(|_| self.asks_closing.get()),
            asks_for_file: self.asks_for_file.get(),
            shared: self.device.get().as_deref() == Some(SHARED),
        }
    }

    fn scope(self) -> Scope {
        let chosen = self.principles.get();
        let is_chosen = |id: &str| chosen.split(',').any(|chosen| chosen == id);
        let principles = self.framework.principles.iter().filter(|found| is_chosen(found.id.as_str()));
        match self.scope.get().as_deref() {
            Some("core") => Scope::Core,
            Some("all") => Scope::All,
            // Until one is chosen, the link asks what it would ask without.
            Some(PRINCIPLES) if !chosen.is_empty() => {
                Scope::Principles(principles.map(|found| found.id.clone()).collect())
            }
            _ => Scope::Start,
        }
    }

    /// The address of the link.
    pub fn address(self) -> String {
        address_of(&self.link())
    }

    /// The poster for this link.
    pub fn poster(self) -> String {
        Route::Poster.href_with(&write_workshop_link(&self.link()))
    }

    /// Puts them into the page's address.
    pub fn keep(self) {
        let query = untrack(|| write_workshop_link(&self.link()));
        self.go.set_query.run(Route::Trainers.href_with(&query));
    }
}

/// The whole address of a link, for an email: it opens the assessment on whichever host serves this copy of the site.
pub fn address_of(link: &WorkshopLink) -> String {
    format!("{}{}", site_url().trim_end_matches("./"), Route::Assess.href_with(&write_workshop_link(link)))
}
