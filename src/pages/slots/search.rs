//! The search page: one field, with results as the user types.

use crate::components::{
    Element, element, input_of, label, link, reactive, reactive_text, set_hidden, value_of, view_of,
};
use crate::pages::SlotContext;
use crate::pages::shared::dom_names;
use crate::pages::shared::words::count;
use crate::route::Route;
use crate::search::{Entry, Everything, Index, Kind, excerpt, pieces};
use crate::state::AppState;
use leptos::prelude::*;

const FIELD: &str = "q";
/// The search index file, beside the search page.
pub const INDEX: &str = "search.json";
/// At most this many are shown: people who have not found it by then type another word.
const SHOWN: usize = 30;
const EXCERPT: usize = 150;

/// The search form. Without the app it is submitted as usual, and the page reloads with the app to answer.
pub fn search_form(query: &str) -> AnyView {
    form(query).into_any()
}

fn form(query: &str) -> Element {
    let field = element("input")
        .class("govuk-input app-search__field")
        .attr("type", "search")
        .attr("id", FIELD)
        .attr("name", FIELD)
        .attr("value", query)
        .attr("maxlength", "80")
        .attr("autocomplete", "off")
        .attr("enterkeyhint", "search");
    let row = element("div").class("app-search__row").child(field);
    let row =
        row.child(element("button").class("govuk-button app-search__button").attr("type", "submit").child("Search"));
    element("form")
        .class("app-search app-no-print")
        .attr("role", "search")
        .attr("aria-label", "This page")
        .attr("action", Route::Search.href())
        .attr("method", "get")
        .child(label(FIELD, "govuk-label--s", "Search roles, principles, activities and words"))
        .child(row)
}

/// The working search.
pub fn search(state: AppState, at: SlotContext) -> AnyView {
    let found_in = FoundIn::load(state, &at);
    // Keep what was typed while the app was loading.
    let typed = input_of(FIELD).unwrap_or_else(|| asked(&at.query.get_untracked()));
    let query = RwSignal::new(typed.clone());
    let keep = move |event: web_sys::Event| {
        event.prevent_default();
        at.go.set_query.run(Route::Search.href_with(&write(&query.get_untracked())));
    };
    // Redrawn for Back, Forward and the header's field, but not for typing here, so that the field keeps the focus.
    let outside = Memo::new(move |before: Option<&String>| {
        let asked = self::asked(&at.query.get());
        match before {
            None => typed.clone(),
            Some(before) if query.with_untracked(|query| query.trim() == asked) => before.clone(),
            Some(_) => asked,
        }
    });
    let form = reactive(
        move || outside.get(),
        move |asked| {
            query.set(asked.clone());
            let form = form(&asked).on("submit", keep).on("change", keep);
            form.on("input", move |event| query.set(value_of(&event)))
        },
    );
    let told = reactive_text(move || {
        let query = query.get();
        // If nothing is found, or there is no index, the full list is all there is.
        let any = found_in.with(|index| index.is_some_and(|index| !index.find(&query).is_empty()));
        set_hidden(&format!("#{}", dom_names::EVERYTHING), any);
        let missing = found_in.missing.get();
        if missing.is_empty() { found_in.with(|index| told(index, query.trim())) } else { missing }
    });
    let found = reactive(
        move || (query.get(), found_in.built.get()),
        move |(query, _)| found_in.with(|index| index.map(|index| results(index, &query, &found_in.maori()))),
    );
    let told = element("p").class("govuk-body").attr("role", "status").child(told);
    element("div").child(element("div").child(form)).child(told).child(element("div").child(found)).into_any()
}

/// The search index, loaded lazily: only when the page is opened.
#[derive(Clone, Copy)]
struct FoundIn {
    index: StoredValue<Option<Index>>,
    /// What was fetched.
    fetched: StoredValue<Option<Everything>>,
    /// Why there is no index; empty once there is one.
    missing: RwSignal<String>,
    /// Changes whenever the index does.
    built: RwSignal<bool>,
}

impl FoundIn {
    fn load(state: AppState, at: &SlotContext) -> Self {
        let found_in = Self {
            index: StoredValue::new(None),
            fetched: StoredValue::new(None),
            missing: RwSignal::new("Fetching what can be found.".to_string()),
            built: RwSignal::new(false),
        };
        let received = Box::new(move |text: Option<String>| {
            let read = text.and_then(|text| serde_json::from_str::<Everything>(&text).ok());
            let failed =
                "The search could not be loaded. The connection may have dropped: reload the page to try again.";
            let words = if read.is_some() { "" } else { failed };
            // The user may have left the page by now.
            found_in.fetched.try_update_value(|fetched| *fetched = read);
            let _ = found_in.missing.try_set(words.into());
        });
        // Rebuilt when an agency pack loads: what it adds can be found too, and what it hides cannot.
        Effect::new(move |_| {
            found_in.missing.track();
            state.pack_fault();
            let entries = found_in.fetched.with_value(|fetched| fetched.as_ref().map(|found| found.entries.clone()));
            found_in.index.set_value(entries.map(|entries| Index::new(with_pack(entries, state))));
            found_in.built.update(|built| *built = !*built);
        });
        (at.go.fetch_text)(format!("{}{INDEX}", Route::Search.path()), received);
        found_in
    }

    fn with<T>(self, read: impl FnOnce(Option<&Index>) -> T) -> T {
        self.built.track();
        self.index.with_value(|index| read(index.as_ref()))
    }

    fn maori(self) -> Vec<String> {
        self.fetched.with_value(|fetched| fetched.as_ref().map_or_else(Vec::new, |found| found.maori.clone()))
    }
}

/// The entries with the agency pack applied.
fn with_pack(mut entries: Vec<Entry>, state: AppState) -> Vec<Entry> {
    state.with_pack(|pack| {
        let hidden = |entry: &Entry| {
            let leads = |route: Route, ids: &[String]| ids.iter().any(|id| entry.href == route.href_to(id));
            leads(Route::Activities, &pack.hide.activities) || leads(Route::Awards, &pack.hide.awards)
        };
        entries.retain(|entry| !hidden(entry));
        let activities = pack.activities.iter().map(|own| {
            let text = format!("{} {} {}", own.about, own.first_step, own.provider);
            Entry::new(Kind::Activity, own.title.as_str(), Route::Activities.href_to(&own.id), text)
        });
        let awards = pack.awards.iter().map(|own| {
            Entry::new(Kind::Award, own.name.as_str(), Route::Awards.href_to(&own.id), own.honours.as_str())
        });
        for entry in activities.chain(awards) {
            entries.retain(|other| other.href != entry.href);
            entries.push(entry);
        }
    });
    entries
}

fn asked(query: &str) -> String {
    let found = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == FIELD);
    found.map_or_else(String::new, |(_, value)| value.trim().to_string())
}

fn write(query: &str) -> String {
    form_urlencoded::Serializer::new(String::new()).append_pair(FIELD, query.trim()).finish()
}

/// The result count, announced as the user types.
fn told(index: Option<&Index>, query: &str) -> String {
    match index.map_or(0, |index| index.find(query).len()) {
        _ if query.is_empty() => "Type a word, or look through the list. Accents and capitals do not matter.".into(),
        0 => format!("Nothing found for \"{query}\". Try another word, or look through the list."),
        found if found > SHOWN => format!("{found} results, the first {SHOWN} shown. Another word narrows them down."),
        found => format!("{}.", count(found, "result", "results")),
    }
}

fn results(index: &Index, query: &str, maori: &[String]) -> Element {
    let item = |entry: &&Entry| {
        let kind = element("span").class("app-search__kind").child(kind(entry.kind));
        let title =
            element("p").class("govuk-body app-tight").child(link(entry.href.clone(), spoken(&entry.title, maori)));
        element("li")
            .class("app-found")
            .child(title.child(" ").child(kind))
            .child(element("p").class("govuk-body-s app-tight").child(spoken(&excerpt(entry, query, EXCERPT), maori)))
    };
    let items: Vec<Element> = index.find(query).iter().take(SHOWN).map(item).collect();
    element("ol").class("govuk-list").child(items)
}

/// A text with its te reo Māori words marked, as in the static pages.
fn spoken(text: &str, maori: &[String]) -> Vec<AnyView> {
    let piece = |(piece, is_maori): (&str, bool)| match is_maori {
        true => element("span").attr("lang", "mi").child(piece).into_any(),
        false => view_of(piece),
    };
    pieces(text, maori).into_iter().map(piece).collect()
}

/// The name for one item of this kind.
fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Track => "Role",
        Kind::Principle => "Principle",
        Kind::Practice => "Practice",
        Kind::Lesson => "Lesson",
        Kind::Activity => "Activity",
        Kind::Award => "Award",
        Kind::Word => "Word",
        Kind::Page => "Page",
    }
}
