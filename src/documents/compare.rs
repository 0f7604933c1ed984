//! The comparison page: what each role is built on, as a grid and as rows that open; the app compares what the user
//! chooses.

use super::Page;
use super::parts::{draft, folded, principle_link, section_heading, track_link};
use crate::components::heading;
use crate::exchange::CompareLink;
use crate::framework::{Framework, Principle, Site, Track, Weight};
use crate::insight::roles_in_order;
use crate::pages::{COMPARE_CHOOSE, FormSlot, Slot, compare_form};
use crate::title::COMPARE;
use leptos::prelude::*;

pub fn page(framework: &'static Framework, site: &Site) -> Page {
    let row = |principle: &'static Principle| narrow_row(framework, principle);
    Page::new(view! {
        {heading(COMPARE)}
        // The same form as the app's: sent without the app, it opens this page with it.
        <noscript><p class="govuk-inset-text">"Comparing needs JavaScript and WebAssembly. What each role is built on stands below, and each role has a page with its grades and target levels."</p></noscript>
        <div data-slot=Slot::Form(FormSlot::Compare).name() data-wakes-app="focus">
            {compare_form(framework, &CompareLink::default(), None)}
            <p class="govuk-body app-no-print" data-waiting>{COMPARE_CHOOSE}</p>
        </div>
        <section class="app-after-answer" aria-labelledby="all">
            {section_heading("all", "What each role is built on")}
            <ul class="app-key">
                <li><span class="app-shade--3">"Core"</span>" carries the role"</li>
                <li><span class="app-shade--1">"Supporting"</span>" makes it work"</li>
                <li><span aria-hidden="true">"·"</span>" baseline: good to know"</li>
            </ul>
            {grid(framework)}
            <div class="app-grid-rows">{framework.principles.0.iter().map(row).collect_view()}</div>
        </section>
        {draft(site)}
    })
}

/// Twelve principles by nine roles, where there is room for words in each cell.
fn grid(framework: &'static Framework) -> impl IntoView {
    let roles = roles_in_order(framework);
    let family = |family: &'static crate::framework::Family| {
        let wide = roles.iter().filter(|role| role.family == family.id).count();
        (wide > 0).then(|| {
            let class = format!("app-grid__family app-grid__family--{}", family.id);
            view! { <th scope="colgroup" colspan=wide.to_string() class=class>{family.name.as_str()}</th> }
        })
    };
    let families = framework.families.0.iter().map(family).collect_view();
    // The app says here which end of a comparison a role is.
    let head = |role: &&'static Track| {
        view! { <th scope="col"><b class="app-grid__end" hidden></b>{track_link(role)}</th> }
    };
    let heads = roles.iter().map(head).collect_view();
    let row = |principle: &'static Principle| {
        let cell = |role: &&'static Track| match role.weight(&principle.id) {
            Some(Weight::Core) => view! { <td class="app-shade--3">"Core"</td> }.into_any(),
            Some(Weight::Supporting) => view! { <td class="app-shade--1">"Supporting"</td> }.into_any(),
            _ => view! { <td class="app-base"><span class="govuk-visually-hidden">"Baseline"</span></td> }.into_any(),
        };
        view! { <tr><th scope="row">{principle_link(principle)}</th>{roles.iter().map(cell).collect_view()}</tr> }
    };
    view! {
        <table class="app-grid">
            <caption class="govuk-visually-hidden">"Twelve principles by nine roles: core, supporting or baseline"</caption>
            <thead>
                <tr><td></td>{families}</tr>
                <tr class="app-grid__roles"><td></td>{heads}</tr>
            </thead>
            <tbody>{framework.principles.0.iter().map(row).collect_view()}</tbody>
        </table>
    }
}

/// The same where there is none: "Core to 3, supporting in 4", and which they are.
fn narrow_row(framework: &'static Framework, principle: &'static Principle) -> AnyView {
    let of = |weight: Weight| {
        let roles = roles_in_order(framework).into_iter();
        roles.filter(|role| role.weight(&principle.id) == Some(weight)).collect::<Vec<_>>()
    };
    let count = |weight: Weight| match of(weight).len() {
        0 => "none".to_string(),
        some => some.to_string(),
    };
    let counted = format!("Core to {}, supporting in {}", count(Weight::Core), count(Weight::Supporting));
    let line = |weight: Weight| {
        let roles = of(weight);
        if roles.is_empty() {
            return view! { <p class="govuk-body"><strong>{weight.name()}": "</strong>"none."</p> }.into_any();
        }
        let names = roles.into_iter().enumerate();
        // The app marks those that are compared.
        let name = |role: &'static Track| view! { <span data-role=role.id.to_string()>{role.name.as_str()}</span> };
        let names = names.map(|(index, role)| view! { {(index > 0).then_some(", ")}{name(role)} });
        view! { <p class="govuk-body"><strong>{weight.name()}": "</strong>{names.collect_view()}"."</p> }.into_any()
    };
    let inside = view! {
        {[Weight::Core, Weight::Supporting].map(line).into_iter().collect_view()}
        <p class="govuk-body">{principle_link(principle)}</p>
    };
    folded(view! { <strong>{principle.name.as_str()}</strong>" "<span>{counted}</span> }, inside)
}
