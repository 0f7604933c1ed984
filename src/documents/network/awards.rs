//! The page of awards for best practice.

use super::parts::{cited, contents, draft, folded, folded_at, principle_links, row, section_heading};
use super::{Page, letter};
use crate::components::{heading, link};
use crate::framework::{Award, Criterion, Framework, Passage, Prize, Site};
use crate::route::Route;
use crate::title::AWARDS;
use leptos::prelude::*;

pub fn page(framework: &'static Framework, site: &Site) -> Page {
    let awards = &framework.network.awards;
    let sections = [
        ("awards", "The awards"),
        ("criteria", "What to look for"),
        ("how", "How to run them"),
        ("thank-you", "A thank-you note"),
        ("invitation", "A call for nominations"),
        ("existing", "Awards that exist"),
    ];
    let award = |award: &'static Award| {
        view! {
            <li class="app-award" id=award.id.as_str()>
                {folded(
                    view! { <h3 class="govuk-heading-s app-tight">{award.name.as_str()}</h3>" "<span>{award.honours.as_str()}</span> },
                    view! {
                        <p class="govuk-body app-tight"><strong>"For example (made up): "</strong>{award.looks_like.as_str()}</p>
                        <p class="govuk-body app-tight"><strong>"Evidence to ask for: "</strong>{award.evidence.as_str()}</p>
                        <p class="govuk-body-s app-tight">"Principles: "{principle_links(framework, award.principles.0)}</p>
                    },
                )}
            </li>
        }
    };
    let criterion = |criterion: &'static Criterion| row(criterion.name.as_str(), criterion.question.as_str());
    let how = |how: &'static Passage| {
        view! {
            <li><strong>{how.title.as_str()}</strong>". "{how.text.as_str()}</li>
        }
    };
    let existing = |prize: &'static Prize| {
        let source = framework.source(&prize.source);
        view! {
            <li>
                {source.map(|source| link(Route::Sources.href_to(&source.id), prize.name).into_any())}
                ": "
                {prize.text.as_str()}
            </li>
        }
    };
    Page::new(view! {
        {heading(AWARDS)}
        <p class="govuk-body-l">{awards.purpose.as_str()}</p>
        <p class="govuk-body app-no-print">
            {link(Route::Nominate.href(), "Write a nomination").into_any()}
            ": it stays in your browser until you print it or save it."
        </p>
        {contents(&Route::Awards, &sections)}
        {section_heading("awards", "The awards, as drafts")}
        <ul class="govuk-list app-awards">{awards.awards.0.iter().map(award).collect_view()}</ul>
        {section_heading("criteria", "What to look for")}
        <dl class="govuk-summary-list app-pair">{awards.criteria.0.iter().map(criterion).collect_view()}</dl>
        {section_heading("how", "How to run them, and what to send")}
        {folded_at("steps", "How to run them, step by step", view! {
            <ol class="govuk-list govuk-list--number govuk-list--spaced">{awards.how.0.iter().map(how).collect_view()}</ol>
        })}
        {folded_at("thank-you", "A thank-you note is an award too", letter(&awards.thank_you))}
        {folded_at("invitation", "A call for nominations, to adapt", letter(&awards.invitation))}
        {folded_at("existing", "Awards that exist elsewhere", view! {
            <ul class="govuk-list govuk-list--bullet">{awards.existing.0.iter().map(existing).collect_view()}</ul>
        })}
        {cited(framework, &awards.cites)}
        {draft(site)}
    })
    .with_contents()
}
