//! Cards for a card sort: practitioners sort the levels blind before anyone calls them final (docs/rules.md, LEVEL-7).

use super::Page;
use super::parts::{draft, section_heading};
use crate::components::heading;
use crate::framework::{Framework, Level, LevelInfo, Practice, Principle, Site};
use crate::title::CARD_SORT;
use leptos::prelude::*;

pub fn page(framework: &'static Framework, site: &Site) -> Page {
    let level = |info: &'static LevelInfo| view! { <li class="app-sort-card"><strong>{info.name.as_str()}</strong>": "{info.meaning.as_str()}</li> };
    let steps = [
        "Print this page and cut out the cards of two or three principles: each principle prints on a page of its own, so choose pages as you print. Keep the key at the end to yourself.",
        "Give each pair the three packs of one principle, one pack a practice, and the four level heads.",
        "Each pair lays every card under the level that it shows, without asking anybody, and writes down the codes.",
        "Pairs compare. Where they differ, note why in their words: that is the finding.",
        "Look at the key. A card that a third of the people misplace is unclear: reword it, or drop it.",
    ];
    Page::new(view! {
            {heading(CARD_SORT)}
            <p class="govuk-body-l">
                "The level texts were drafted from documents. Before anybody calls them final, people who do the work should sort them without seeing the levels. This takes an hour with six people or more."
            </p>
            {section_heading("how", "How to do it")}
            <ol class="govuk-list govuk-list--number">{steps.map(|step| view! { <li>{step}</li> }).into_iter().collect_view()}</ol>
            <p class="govuk-body">"The limit of a third is our rule of thumb. Send what you find to whoever maintains this copy: it is worth more than any opinion about the words."</p>
            <section class="app-sort" aria-labelledby="levels">
                {section_heading("levels", "The four levels, as heads to lay the cards under")}
                <ul class="app-sort-cards">{framework.levels.0.iter().skip(1).map(level).collect_view()}</ul>
            </section>
            {framework.principles.0.iter().map(|principle| cards(framework, principle)).collect_view()}
            {key(framework)}
            {draft(site)}
    })
}

fn cards(framework: &'static Framework, principle: &'static Principle) -> impl IntoView {
    let pack = |practice: &'static Practice| {
        let card = |(code, text): (String, &'static str)| {
            view! { <li class="app-sort-card"><span class="app-sort-card__code">{code}</span>{text}"."</li> }
        };
        view! {
            <h3 class="govuk-heading-s">{practice.title.as_str()}</h3>
            <ul class="app-sort-cards">{dealt(framework, principle, practice).into_iter().map(|(code, text, _)| card((code, text))).collect_view()}</ul>
        }
    };
    let id = format!("cards-{}", principle.id);
    view! {
        <section class="app-sort" aria-labelledby=id.clone()>
            <h2 class="govuk-heading-m" id=id.clone()>{format!("Cards: {}", principle.name)}</h2>
            {principle.practices.0.iter().map(pack).collect_view()}
        </section>
    }
}

/// The answer key, for the person who runs the sort.
fn key(framework: &'static Framework) -> impl IntoView {
    let rows = framework
        .principles
        .0
        .iter()
        .flat_map(|principle| principle.practices.0.iter().map(move |practice| (principle, practice)));
    let row = |(principle, practice): (&'static Principle, &'static Practice)| {
        let dealt = dealt(framework, principle, practice);
        let code = |level: Level| dealt.iter().find(|(_, _, own)| *own == level).map(|(code, _, _)| code.clone());
        let cells =
            Level::ALL.into_iter().skip(1).map(|level| view! { <td class="govuk-table__cell">{code(level)}</td> });
        view! {
            <tr class="govuk-table__row">
                <th scope="row" class="govuk-table__header">{practice.title.as_str()}</th>
                {cells.collect_view()}
            </tr>
        }
    };
    let head = framework
        .levels
        .0
        .iter()
        .skip(1)
        .map(|info| view! { <th scope="col" class="govuk-table__header">{info.name.as_str()}</th> });
    view! {
        <div class="app-sort">
            {section_heading("key", "Key, for whoever runs the sort")}
            <div class="app-scroll" role="region" aria-labelledby="key" tabindex="0">
                <table class="govuk-table">
                    <thead class="govuk-table__head">
                        <tr class="govuk-table__row"><th scope="col" class="govuk-table__header">"Practice"</th>{head.collect_view()}</tr>
                    </thead>
                    <tbody class="govuk-table__body">{rows.map(row).collect_view()}</tbody>
                </table>
            </div>
        </div>
    }
}

/// A practice's cards in an order that gives nothing away, the same in each build: code, text and level.
fn dealt(
    framework: &'static Framework,
    principle: &'static Principle,
    practice: &'static Practice,
) -> Vec<(String, &'static str, Level)> {
    let mut cards: Vec<(&'static str, Level)> =
        Level::ALL.into_iter().filter_map(|level| Some((practice.levels.anchor(level)?, level))).collect();
    cards.sort_by_key(|(text, _)| mixed(text));
    let number = framework.number_of(&principle.id);
    let letter = practice.id.parts().1;
    cards.into_iter().zip(1..).map(|((text, level), place)| (format!("{number}{letter}{place}"), text, level)).collect()
}

/// FNV-1a: sorting by it follows neither the alphabet nor the length.
fn mixed(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
