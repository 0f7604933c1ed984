//! The results table, principle by principle, in an order that the user can change.

use super::sorting::{Column, Sorting};
use crate::components::{Element, button, element, link, paragraph, reactive, reactive_text, view_of, visually_hidden};
use crate::framework::{Framework, PracticeId};
use crate::insight::{ResultsLine, ResultsModel, gap_in_words, rating_name, retired_practices, retired_tracks};
use crate::pages::personal::results::words::{level, section};
use crate::pages::shared::words::{range, support, too_little};
use crate::route::Route;
use leptos::prelude::*;

const CAPTION: &str = "Your level, the target, the levels to go and the evidence for each principle";

pub fn view(shown: &ResultsModel) -> Vec<Element> {
    let framework = shown.framework;
    let order = RwSignal::new(Sorting::FIRST.in_words().to_string());
    let lines = shown.lines.clone();
    let is_current = shown.is_current();
    // The header is outside the part that a new order rebuilds, so that its button keeps the focus.
    let body = reactive(
        move || order.get(),
        move |order| {
            let lines = Sorting::from_words(&order).sorted(lines.clone());
            lines.iter().map(|line| row(framework, line, is_current)).collect::<Vec<_>>()
        },
    );
    let head = element("tr")
        .class("govuk-table__row")
        .attr("role", "row")
        .child(sortable(order, Column::Principle, "Principle"))
        .child(sortable(order, Column::Level, "Your level"))
        .child(header("Target"))
        .child(sortable(order, Column::Steps, "Levels to go"))
        .child(header("Evidence"));
    // Explicit roles: a narrow screen displays each row as a block, and a table displayed so may lose its role.
    let table = element("table")
        .class("govuk-table app-stack")
        .attr("role", "table")
        .child(element("caption").class("govuk-visually-hidden").child(CAPTION))
        .child(element("thead").class("govuk-table__head").attr("role", "rowgroup").child(head))
        .child(element("tbody").class("govuk-table__body").attr("role", "rowgroup").child(body));
    // Focusable, so that keyboard users can scroll it if it is wider than the screen.
    let scroll = element("div")
        .class("app-scroll app-scroll--wide")
        .attr("role", "region")
        .attr("aria-labelledby", "table")
        .attr("tabindex", "0");
    let rule = "A principle's level is the highest that at least two of its three practices reach. If two were asked, both are named. Strengths in one never take away from another. Evidence is asked for at Practising and above. \"Little to show\" means that fewer than two of the answers that make the level have something to point to, of some kind or in your log: it takes no level away.";
    let mut parts = vec![
        section("table", "Every principle"),
        paragraph(rule),
        element("p").class("govuk-body-s app-tight").attr("role", "status").child(reactive_text(move || order.get())),
        scroll.child(table),
    ];
    parts.extend(gone(shown));
    parts
}

fn header(words: &'static str) -> Element {
    element("th").attr("scope", "col").attr("role", "columnheader").class("govuk-table__header").child(words)
}

fn sortable(order: RwSignal<String>, column: Column, words: &'static str) -> Element {
    let press = move |said: &mut String| *said = Sorting::from_words(said).pressed(column).in_words().into();
    let button = button("app-link-button app-sort-button", words).on("click", move |_| order.update(press));
    element("th")
        .attr("scope", "col")
        .attr("role", "columnheader")
        .class("govuk-table__header")
        .attr_live("aria-sort", move || Some(Sorting::from_words(&order.get()).aria(column).into()))
        .child(button)
}

fn row(framework: &'static Framework, line: &ResultsLine, is_current: bool) -> Element {
    let cell =
        |name: &'static str| element("td").class("govuk-table__cell").attr("role", "cell").attr("data-label", name);
    let pair = line.pair.filter(|[one, other]| one != other);
    let pair = pair.map(|levels| levels.map(|level| framework.level_name(level)).join(" and "));
    let below = |words: String| element("span").class("app-table__range").child(words);
    let reached = match line.reached.level {
        Some(reached) => level(framework, reached),
        None => view_of(too_little(&line.reached)),
    };
    let last = line.last.map(|last| below(format!("Last time: {}", framework.level_name(last))));
    let name = element("th")
        .attr("scope", "row")
        .attr("role", "rowheader")
        .class("govuk-table__header")
        .child(link(Route::Principle(line.principle.id.to_string()).href(), line.principle.name))
        .child(line.asked.map(|(weight, _)| below(weight.name().into())));
    let target = match line.asked {
        Some((_, target)) => level(framework, target),
        None => view_of("None"),
    };
    let steps = match (line.asked, line.gap) {
        (None, _) => "No target",
        (_, None) => "Not known yet",
        (_, Some(gap)) => gap_in_words(gap),
    };
    // Nothing is said twice to be unknown.
    let evidence = line.reached.level.map_or("None yet", |_| support(&line.reached, line.support));
    element("tr")
        .class("govuk-table__row")
        .attr("role", "row")
        .child(name)
        .child(
            cell("Your level")
                .child(reached)
                .child(pair.or_else(|| range(framework, &line.reached)).map(below))
                .child(last),
        )
        .child(cell("Target").child(target))
        .child(cell("Levels to go").child(steps))
        .child(cell("Evidence").child(evidence).child(is_current.then(|| to_questions(line))))
}

/// The link to questions that are unanswered or have no evidence.
fn to_questions(line: &ResultsLine) -> Element {
    let name = visually_hidden(format!(": {}", line.principle.name));
    let there = link(Route::Questions(line.principle.id.to_string()).href(), "Questions").child(name);
    element("span").class("app-table__range app-no-print").child(there)
}

/// Answers to practices no longer in the framework: kept, and named.
fn gone(shown: &ResultsModel) -> Vec<Element> {
    let framework = shown.framework;
    let practice = |id: &PracticeId| {
        let answer = shown.rating(id).map_or("", |rating| rating_name(framework, rating));
        element("li").child(format!("{id}: {answer}"))
    };
    let practices = retired_practices(framework, shown.record, shown.id);
    let tracks = retired_tracks(framework, shown.assessment);
    if practices.is_empty() && tracks.is_empty() {
        return Vec::new();
    }
    let mut items: Vec<Element> = tracks.iter().map(|id| element("li").child(format!("The role {id}"))).collect();
    items.extend(practices.into_iter().map(practice));
    vec![
        section("retired", "No longer in the framework"),
        paragraph(
            "You answered these, and the framework has changed since. They are kept, and left out of the levels.",
        ),
        element("ul").class("govuk-list govuk-list--bullet").child(items),
    ]
}
