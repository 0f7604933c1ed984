//! The glossary: terms of the field, and of Aotearoa New Zealand.

use super::Page;
use super::parts::{awaited, cited, contents, draft, section_heading};
use crate::components::heading;
use crate::framework::{Framework, Site, TeTiritiPlace, Term};
use crate::route::Route;
use crate::title::GLOSSARY;
use leptos::prelude::*;

pub fn page(framework: &'static Framework, site: &Site) -> Page {
    let of =
        |language: &'static str| framework.glossary.0.iter().filter(move |term| term.language.as_str() == language);
    let mut field: Vec<&'static Term> = of("").collect();
    field.sort_by_key(|term| term.term.to_lowercase());
    Page::new(view! {
        {heading(GLOSSARY)}
        <p class="govuk-body-l">"The words of public engagement as this site uses them. Where one appears on a page, it links to its meaning."</p>
        {contents(&Route::Glossary, &[("field", "Words of the field"), ("te-reo", "Te reo Māori in public service")])}
        {section_heading("field", "Words of the field")}
        <dl class="govuk-summary-list app-pair">{field.into_iter().map(|term| entry(framework, term)).collect_view()}</dl>
        <h2 class="govuk-heading-m" id="te-reo">"Te reo Māori in public service"</h2>
        <p class="govuk-body">
            "Short glosses to help you recognise a word, not a guide to using it. Practice differs between iwi and between places: ask locally."
        </p>
        {awaited(framework, TeTiritiPlace::GlossaryPage)}
        <dl class="govuk-summary-list app-pair">{of("mi").map(|term| entry(framework, term)).collect_view()}</dl>
        {draft(site)}
    })
    .with_contents()
}

fn entry(framework: &'static Framework, term: &'static Term) -> impl IntoView {
    let language = (!term.language.is_empty()).then_some(term.language.as_str());
    view! {
        <div class="govuk-summary-list__row" id=term.id.as_str()>
            <dt class="govuk-summary-list__key"><dfn class="app-defined" lang=language>{term.term.as_str()}</dfn></dt>
            <dd class="govuk-summary-list__value">
                <p class="govuk-body app-tight">{term.definition.as_str()}</p>
                {term.ask_locally.then(|| view! { <p class="govuk-body-s app-tight">"Ask locally."</p> })}
                {cited(framework, &term.cites)}
            </dd>
        </div>
    }
}
