//! A page to fill in: folded under the text that explains it, a page of its own on paper, and a plain file.

use super::artefact::WITH_MAORI_ADVISERS;
use super::parts::{folded, section_heading};
use crate::components::paragraph;
use crate::framework::{Blank, BlankPart, Framework};
use crate::route::Route;
use crate::title;
use leptos::prelude::*;

/// The form, under a heading.
pub fn section(form: &'static Blank, route: &Route) -> AnyView {
    let place = form.id.as_str();
    view! {
        <section class="app-artefact app-form" aria-labelledby=place>
            {section_heading(place, format!("{}, to fill in", form.title))}
            {paragraph(form.purpose)}
            <p class="govuk-body app-no-print">
                <a class="govuk-link" href=path(form, route) download="">"Take it as a plain file"</a>
                ", or print this page: it has a sheet of its own."
            </p>
            {folded("What is on it", form.parts.0.iter().map(part).collect_view())}
        </section>
    }
    .into_any()
}

fn part(part: &'static BlankPart) -> impl IntoView {
    let once = |heading: String| {
        let fields =
            part.fields.0.iter().map(|field| view! { <p class="govuk-body app-sheet__write">{field.as_str()}</p> });
        view! { <div class="app-form__part"><h3 class="govuk-heading-s">{heading}</h3>{fields.collect_view()}</div> }
    };
    part.headings().into_iter().map(once).collect_view()
}

/// The path of the plain file, beside its page.
fn path(form: &Blank, route: &Route) -> String {
    format!("{}{}.txt", route.path(), form.id)
}

/// Every form's plain file: its path from the site's root, and its text. It begins with a byte order mark, because a
/// host may not say that it is UTF-8.
pub fn files(framework: &'static Framework) -> Vec<(String, String)> {
    let forms =
        [(&framework.network.retreat.outcomes, Route::Retreat), (&framework.moving_jobs.handover, Route::MovingJobs)];
    forms.iter().map(|(form, route)| (path(form, route), plain(framework, form, route))).collect()
}

fn plain(framework: &Framework, form: &Blank, route: &Route) -> String {
    let mut blocks = vec![
        format!("\u{feff}{}", form.title.to_uppercase()),
        form.purpose.to_string(),
        format!(
            "From \"{}\", a page of the {}. A draft that nobody has adopted. Licence: {}: use it, change it, and say where it comes from.",
            title::heading(Some(route), framework),
            framework.title,
            framework.licence
        ),
        WITH_MAORI_ADVISERS.into(),
    ];
    for part in form.parts.iter() {
        let fields: Vec<String> = part.fields.iter().map(|field| format!("{field}:\r\n")).collect();
        blocks.extend(
            part.headings().iter().map(|heading| format!("{}\r\n\r\n{}", heading.to_uppercase(), fields.join("\r\n"))),
        );
    }
    blocks.join("\r\n\r\n")
}
