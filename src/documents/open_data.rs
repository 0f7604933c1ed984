//! The open data page: the framework as files to use elsewhere.

use super::Page;
use super::parts::draft;
use crate::components::{Crumbs, heading};
use crate::framework::{Framework, Site};
use crate::open_data::FILES;
use crate::route::Route;
use crate::title::OPEN_DATA;
use leptos::prelude::*;

pub fn page(framework: &'static Framework, site: &Site) -> Page {
    let file = |(path, name, row): (&'static str, &'static str, &'static str)| {
        view! {
            <tr class="govuk-table__row">
                <th scope="row" class="govuk-table__header"><a class="govuk-link" href=path download="">{name}</a></th>
                <td class="govuk-table__cell">{row}</td>
            </tr>
        }
    };
    Page::under(
        view! { <Crumbs links=vec![("Home".into(), Route::Home.href()), ("About".into(), Route::About.href())] /> },
        view! {
            {heading(OPEN_DATA)}
            <p class="govuk-body-l">"Take the whole framework: for a spreadsheet, another tool, a paper. Nothing in it is about a person."</p>
            <table class="govuk-table app-fixed">
                <thead class="govuk-table__head">
                    <tr class="govuk-table__row">
                        <th scope="col" class="govuk-table__header">"File"</th>
                        <th scope="col" class="govuk-table__header">"What is in it"</th>
                    </tr>
                </thead>
                <tbody class="govuk-table__body">{FILES.map(file).into_iter().collect_view()}</tbody>
            </table>
            <p class="govuk-body">
                {format!("Version {}, a draft. Licence: {}: use it, change it, and say where it comes from. Ids never change once released; words may.", framework.version, framework.licence)}
            </p>
            {draft(site)}
        },
    )
}
