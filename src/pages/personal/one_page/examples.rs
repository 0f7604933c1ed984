//! One example for each strength, from the log or the person's own note: what is on offer, and a tick for each. The
//! choice lives in the page alone. A linked engagement is there from the start, a note only once it is ticked
//! (docs/rules.md, LOG-6).

use super::sheet::{Sheet, Source};
use crate::components::{Element, check, element};
use crate::framework::PracticeId;
use crate::insight::linked_entries;
use crate::pages::shared::words::entry_in_words;
use crate::record::LogEntry;
use leptos::prelude::*;

/// An example that may stand under a strength. It stays what it is while the page is open: what comes later, in another
/// tab, shows only once the page is opened again, because nobody has ticked it.
#[derive(Clone)]
pub struct Offer {
    practice: PracticeId,
    source: Source,
    ticked: RwSignal<bool>,
}

/// The examples for the strengths that the sheet names.
pub fn offers(sheet: &Sheet) -> Vec<Offer> {
    let offer = |practice: PracticeId| {
        let source = match (entry(sheet, &practice), sheet.record.note(sheet.id, &practice)) {
            (Some(_), _) => Source::Log,
            (None, Some(_)) => Source::Note,
            (None, None) => return None,
        };
        Some(Offer { practice, source, ticked: RwSignal::new(source == Source::Log) })
    };
    sheet.named().into_iter().filter_map(|step| offer(step.practice)).collect()
}

/// A tick for each.
pub fn fields(sheet: &Sheet, offers: &[Offer]) -> Option<Element> {
    let field = |(offer, number): (&Offer, usize)| {
        let title = sheet.framework.practice(&offer.practice)?.title;
        let (what, own) = match offer.source {
            Source::Log => ("from my log: ", entry(sheet, &offer.practice).map(entry_in_words)),
            Source::Note => ("my note", None),
        };
        let own = own.map(|own| element("span").class("app-wrap").attr("data-own", "").child(own));
        let words = element("span").child(format!("{title}: {what}")).child(own);
        let (shown, ticked) = (offer.ticked, offer.ticked);
        Some(check(format!("example-{number}"), words, move || shown.get(), move |now| ticked.set(now)))
    };
    let fields: Vec<Element> = offers.iter().zip(1..).filter_map(field).collect();
    let legend = element("legend")
        .class("govuk-fieldset__legend govuk-fieldset__legend--m")
        .child("Examples to show with what I do well");
    (!fields.is_empty())
        .then(|| element("fieldset").class("govuk-fieldset app-paper__choice app-no-print").child(legend).child(fields))
}

/// The practices whose example is ticked, each with its source.
pub fn ticked(offers: &[Offer]) -> Vec<(PracticeId, Source)> {
    let ticked = offers.iter().filter(|offer| offer.ticked.get());
    ticked.map(|offer| (offer.practice.clone(), offer.source)).collect()
}

/// What stands under a strength, in the person's own words.
pub fn example(sheet: &Sheet, practice: &PracticeId) -> Option<String> {
    let (_, source) = sheet.examples.iter().find(|(of, _)| of == practice)?;
    match source {
        Source::Note => sheet.record.note(sheet.id, practice).map(String::from),
        Source::Log => entry(sheet, practice).map(|entry| match entry.part.trim() {
            "" => entry_in_words(entry),
            part => format!("{}: {part}", entry_in_words(entry)),
        }),
    }
}

/// The newest engagement that stands behind the answer.
fn entry<'a>(sheet: &Sheet<'a>, practice: &PracticeId) -> Option<&'a LogEntry> {
    let evidence = sheet.record.evidence(sheet.id, practice)?;
    linked_entries(sheet.record, evidence).first().map(|(_, entry)| *entry)
}
