//! What is in an opened file, beside the record here, and what would change; then merge or replace, with undo.

use crate::components::{Element, button, element, focus};
use crate::exchange::{Comparison, Opened, Saved, compare};
use crate::pages::shared::dom_names::DONE_NOTICE;
use crate::pages::shared::later::NotLoaded;
use crate::pages::shared::versions;
use crate::pages::shared::words::count;
use crate::record::{Entity, Record};
use crate::state::AppState;
use leptos::prelude::*;
use leptos::wasm_split::wasm_split;
use std::sync::Arc;

/// The heading, which gets the focus.
pub const PREVIEW: &str = "preview";

/// One opened file. Opened again, it is another: nothing of it is compared.
#[derive(Clone)]
pub struct Found(pub Arc<Opened>);

impl PartialEq for Found {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// The preview, until something is done with the file; leaving it goes `back` to the field with this id. Its code comes
/// with what reads the file: few visits open one. [`load_preview`] has to have ended before.
#[wasm_split(opening, wasm_split_path = leptos::wasm_split, fallible, preload(load_preview))]
pub fn preview(
    state: AppState,
    found: Found,
    shown: RwSignal<Option<Found>>,
    back: &'static str,
) -> Result<AnyView, NotLoaded> {
    Ok(drawn(state, found, shown, back).into_any())
}

fn drawn(state: AppState, Found(found): Found, shown: RwSignal<Option<Found>>, back: &'static str) -> Element {
    // A snapshot: only another tab can change the record while the user reads this.
    let here = state.peek(Record::clone);
    let changes = compare(&here, &found.record);
    let nothing_here = here.is_empty();
    let merge = found.clone();
    let merge = move |_: web_sys::Event| {
        shown.set(None);
        state.merge_file(Opened::clone(&merge));
        focus(DONE_NOTICE);
    };
    let replace = found.clone();
    let replace = move |_: web_sys::Event| {
        shown.set(None);
        state.replace_with_file(Opened::clone(&replace));
        focus(DONE_NOTICE);
    };
    let cancel = move |_: web_sys::Event| {
        shown.set(None);
        focus(back);
    };
    let words = if nothing_here { "Open it" } else { "Merge it into what is here" };
    let mut buttons =
        element("div").class("govuk-button-group").child(button("govuk-button", words).on("click", merge));
    if !nothing_here {
        buttons =
            buttons.child(button("govuk-button govuk-button--secondary", "Replace what is here").on("click", replace));
    }
    element("section")
        .class("app-panel")
        .attr("aria-labelledby", PREVIEW)
        .child(element("h3").class("govuk-heading-s").attr("id", PREVIEW).child("What is in the file"))
        .child(table(state, &found, &here))
        .child(element("ul").class("govuk-list govuk-list--bullet").child(said(state, &found, &changes, nothing_here)))
        .child(buttons.child(button("app-link-button", "Cancel").on("click", cancel)))
}

fn table(state: AppState, found: &Opened, here: &Record) -> Element {
    let cell = |name: &'static str, text: String| element(name).class("govuk-table__cell").child(text);
    let header = |text: &'static str| element("th").class("govuk-table__header").attr("scope", "col").child(text);
    let of = |record: &Record, kind: fn(&Entity) -> bool| {
        record.entities().filter(|(_, entity)| kind(entity)).count().to_string()
    };
    type Kind = (&'static str, fn(&Entity) -> bool);
    let kinds: [Kind; 8] = [
        ("Assessments", |entity| matches!(entity, Entity::Assessment(_))),
        ("Answers", |entity| matches!(entity, Entity::Answer(_))),
        ("Notes", |entity| matches!(entity, Entity::Note(_))),
        ("Goals in the plan", |entity| matches!(entity, Entity::Goal(_))),
        ("Meetings, reviews, retreats", |entity| matches!(entity, Entity::Occasion(_))),
        ("Drafts of nominations", |entity| matches!(entity, Entity::Nomination(_))),
        ("Engagements in the log", |entity| matches!(entity, Entity::LogEntry(_))),
        ("Lessons finished", |entity| matches!(entity, Entity::Lesson(_))),
    ];
    let row = |name: &'static str, file: String, here: String| {
        element("tr")
            .class("govuk-table__row")
            .child(element("th").class("govuk-table__header").attr("scope", "row").child(name))
            .child(cell("td", file))
            .child(cell("td", here))
    };
    let said = |of: fn(&Saved) -> String| found.saved.as_ref().map_or_else(|| "Not said".to_string(), of);
    let last = |record: &Record| match record.latest_time() {
        0 => "–".to_string(),
        time => state.moment(time).today.in_words(),
    };
    let own = Saved::now(state.framework, state.today());
    let mut rows = vec![
        row("Saved on", said(|saved| saved.on.in_words()), "–".into()),
        row("Last change", last(&found.record), last(here)),
        row("Version of this site", said(|saved| version(&saved.source)), version(&own.source)),
        row("Version of the framework", said(|saved| saved.framework.clone()), own.framework),
    ];
    rows.extend(kinds.map(|(name, kind)| row(name, of(&found.record, kind), of(here, kind))));
    let head = element("tr")
        .class("govuk-table__row")
        .child(element("td").class("govuk-table__cell"))
        .child(header("In the file"))
        .child(header("Here now"));
    element("table").class("govuk-table").child(element("thead").child(head)).child(element("tbody").child(rows))
}

/// "engagement-career-path 0.1.0" without the name.
fn version(source: &str) -> String {
    source.rsplit(' ').next().unwrap_or_default().to_string()
}

/// What would change, one line each.
fn said(state: AppState, found: &Opened, changes: &Comparison, nothing_here: bool) -> Vec<Element> {
    let items = |number: usize| count(number, "item", "items");
    let mut lines = Vec::new();
    if let Some(damage) = found.damage {
        lines.push(format!("{damage}."));
    }
    if !found.unreadable.is_empty() {
        let names: Vec<String> = found.unreadable.iter().take(5).map(|name| versions::name_of(state, name)).collect();
        let (number, names) = (items(found.unreadable.len()), names.join(", "));
        lines.push(format!("{number} in the file can't be read and would be left out: {names}."));
    }
    if !nothing_here {
        let Comparison { added, updated, removed, kept, only_here, conflicts } = *changes;
        let parts = [("adds", added), ("updates", updated), ("removes", removed)];
        let parts: Vec<String> =
            parts.iter().filter(|(_, number)| *number > 0).map(|(verb, number)| format!("{verb} {number}")).collect();
        lines.push(match parts.as_slice() {
            [] => "Merging changes nothing: everything in the file is here already.".into(),
            _ => {
                let kept = count(kept, "other item stays as it is", "other items stay as they are");
                format!("Merging {}. {kept}.", parts.join(", "))
            }
        });
        if conflicts > 0 {
            let changed = items(conflicts);
            lines.push(format!("{changed} changed in both places: the later shows, and the other stays beside it."));
        }
        if only_here > 0 {
            lines.push(format!("Replacing takes away {} that the file does not have.", items(only_here)));
        }
        lines.push("Whichever you choose, you can undo it.".into());
    }
    lines.into_iter().map(|line| element("li").child(line)).collect()
}
