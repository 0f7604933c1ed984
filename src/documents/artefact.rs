//! The page of work to copy that belongs to a lesson: as part of the lesson's page, and as a plain file to adapt.

use super::parts::{bullets, row};
use crate::components::{heading_m, link, paragraph};
use crate::framework::{Artefact, ArtefactPart, Framework, List, Principle, Text, lower_first};
use crate::route::Route;
use leptos::prelude::*;

/// The place of the artefact on the lesson's page.
const PLACE: &str = "copy";

/// Stands in every plain file.
pub const WITH_MAORI_ADVISERS: &str = "How to work with iwi and hapū is not part of this page: it is to be written with Māori advisers. Ask your agency's Māori engagement lead first.";

/// The artefact under the lesson. On paper it is a page of its own.
pub fn section(principle: &'static Principle) -> AnyView {
    let artefact = &principle.lesson.artefact;
    view! {
        <section class="app-artefact" aria-labelledby=PLACE>
            {heading_m(format!("{} to copy", artefact.title)).attr("id", PLACE)}
            {paragraph(artefact.purpose)}
            <p class="govuk-body app-no-print">
                <a class="govuk-link" href=path(principle) download="">"Take it as a plain file"</a>
                ": this page filled in for the story, and then the same page empty."
            </p>
            {artefact.parts.0.iter().map(part).collect_view()}
        </section>
    }
    .into_any()
}

/// A link to the artefact, from elsewhere.
pub fn artefact_link(principle: &'static Principle) -> AnyView {
    let href = Route::Lesson(principle.id.to_string()).href_to(PLACE);
    link(href, principle.lesson.artefact.title).into_any()
}

fn part(part: &'static ArtefactPart) -> impl IntoView {
    let inside = if part.rows.is_empty() {
        bullets(&part.lines)
    } else if part.columns.is_empty() {
        let rows = part.rows.0.iter().filter_map(|cells| Some((cells.first()?.0, cells.get(1)?.0)));
        let rows = rows.map(|(name, text)| row(name, text)).collect_view();
        view! { <dl class="govuk-summary-list">{rows}</dl> }.into_any()
    } else {
        table(part)
    };
    view! { <h3 class="govuk-heading-s">{part.heading.as_str()}</h3>{inside} }
}

fn table(part: &'static ArtefactPart) -> AnyView {
    let column = |name: &'static Text| view! { <th scope="col" class="govuk-table__header">{name.as_str()}</th> };
    let cells = |cells: &'static List<Text>| {
        let rest = cells.0.iter().skip(1).map(|text| view! { <td class="govuk-table__cell">{text.as_str()}</td> });
        view! {
            <tr class="govuk-table__row">
                <th scope="row" class="govuk-table__header">{cells.first().map(|text| text.0)}</th>
                {rest.collect_view()}
            </tr>
        }
    };
    view! {
        <table class="govuk-table app-fixed">
            <thead class="govuk-table__head">
                <tr class="govuk-table__row">{part.columns.0.iter().map(column).collect_view()}</tr>
            </thead>
            <tbody class="govuk-table__body">{part.rows.0.iter().map(cells).collect_view()}</tbody>
        </table>
    }
    .into_any()
}

/// The path of the plain file, beside the lesson's page.
pub fn path(principle: &Principle) -> String {
    format!("{}{}.txt", Route::Lesson(principle.id.to_string()).path(), principle.lesson.artefact.id)
}

/// The plain file: the artefact filled in, then empty. It begins with a byte order mark, because a host may not say that
/// it is UTF-8, and then macrons would be lost.
pub fn plain(framework: &Framework, principle: &Principle) -> String {
    let artefact = &principle.lesson.artefact;
    let title = lower_first(&artefact.title);
    let lines = [
        format!("\u{feff}{}", artefact.title.to_uppercase()),
        format!("{} Principle: {}.", artefact.purpose, principle.name),
        format!(
            "From \"{}\", a lesson of the {}. The people and the case are made up. A draft that nobody has adopted. Licence: {}: use it, change it, and say where it comes from.",
            principle.lesson.title, framework.title, framework.licence
        ),
        WITH_MAORI_ADVISERS.into(),
        format!("=== FILLED IN FOR THE STORY: {title} ==="),
        filled(artefact, true),
        format!("=== EMPTY, TO FILL IN: {title} ==="),
        filled(artefact, false),
    ];
    lines.join("\r\n\r\n") + "\r\n"
}

/// The parts as lines of text; without their words, what is left is a form.
fn filled(artefact: &Artefact, with_words: bool) -> String {
    let parts = artefact.parts.iter().map(|part| {
        let heading = part.heading.to_uppercase();
        let rows: Vec<String> = part.rows.iter().map(|cells| as_lines(part, cells, with_words)).collect();
        let items = part.lines.iter().map(|line| if with_words { format!("- {line}") } else { "-".into() });
        let apart = if part.columns.is_empty() { "\r\n" } else { "\r\n\r\n" };
        let body = if rows.is_empty() { items.collect::<Vec<_>>().join("\r\n") } else { rows.join(apart) };
        format!("{heading}\r\n\r\n{body}")
    });
    parts.collect::<Vec<_>>().join("\r\n\r\n")
}

/// A row: a name and what stands beside it, or each column's name before its cell.
fn as_lines(part: &ArtefactPart, cells: &List<Text>, with_words: bool) -> String {
    let said = |text: &Text| if with_words { format!(" {text}") } else { String::new() };
    if part.columns.is_empty() {
        let name = cells.first().map_or("", |text| text.0);
        return format!("{name}:{}", cells.get(1).map(said).unwrap_or_default());
    }
    let named = part.columns.iter().zip(cells.iter()).map(|(name, cell)| format!("{name}:{}", said(cell)));
    named.collect::<Vec<_>>().join("\r\n")
}
