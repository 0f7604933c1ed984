//! The fields of an occasion: about what, when, and where.

use crate::components::{Element, FieldError, check as tick, checked_field, element, label, select, text_field};
use crate::framework::PrincipleId;
use crate::pages::shared::typed_date::{date_error, typed_date};
use crate::pages::shared::year_links::When;
use crate::record::{Date, Occasion, OccasionKind, TimeOfDay, TypedDate, read_date};
use crate::state::AppState;
use leptos::prelude::*;

const ABOUT: &str = "occasion-about";
const DAY: &str = "occasion-day";
const TIME: &str = "occasion-time";
const CHATHAM: &str = "occasion-chatham";
const PLACE: &str = "occasion-place";

/// What is typed.
#[derive(Clone, Copy)]
pub struct Draft {
    kind: OccasionKind,
    about: RwSignal<String>,
    day: RwSignal<String>,
    time: RwSignal<String>,
    chatham: RwSignal<bool>,
    place: RwSignal<String>,
}

impl Draft {
    /// For something new, perhaps on a principle and at a time.
    pub fn begin(kind: OccasionKind, about: Option<PrincipleId>, when: When) -> Self {
        let text = |text: Option<String>| RwSignal::new(text.unwrap_or_default());
        Self {
            kind,
            about: text(about.map(|about| about.to_string())),
            day: RwSignal::new(when.in_words()),
            time: text(None),
            chatham: RwSignal::new(false),
            place: text(None),
        }
    }

    /// As it is planned.
    pub fn of(found: &Occasion) -> Self {
        Self {
            day: RwSignal::new(found.day.in_words()),
            time: RwSignal::new(found.time.map_or_else(String::new, TimeOfDay::in_words)),
            chatham: RwSignal::new(found.chatham),
            place: RwSignal::new(found.place.clone()),
            ..Self::begin(found.kind, found.principle.clone(), When::Open)
        }
    }
}

pub fn fields(state: AppState, draft: Draft, errors: Signal<Vec<FieldError>>) -> Vec<Element> {
    let about = (draft.kind == OccasionKind::Meeting).then(|| about(state, draft.about));
    let day = match draft.kind {
        OccasionKind::Retreat => "On which day does it begin?",
        _ => "On which day?",
    };
    let example = format!("For example, {}, or “Friday”.", state.today().months_later(1).in_words());
    let months: &[u8] = if draft.kind == OccasionKind::Review { &[3, 6, 12] } else { &[] };
    let day = typed_date(
        (DAY, " occasion-day-read"),
        ("govuk-label--s", day),
        example,
        draft.day,
        (state.today(), months),
        errors,
    );
    let timed = if draft.kind == OccasionKind::Retreat { Vec::new() } else { time(draft, errors) };
    let place = ("govuk-label--s", "Where is it, or how do you get in?");
    let place_hint = "Optional. A room, or the link of an online meeting.";
    let place = text_field(PLACE, place, place_hint, move || draft.place.get(), move |typed| draft.place.set(typed));
    about.into_iter().chain([day]).chain(timed).chain([place]).collect()
}

fn about(state: AppState, chosen: RwSignal<String>) -> Element {
    let none = (String::new(), "Something else".to_string());
    let principles = state.framework.principles.iter();
    let options = principles.map(|principle| (principle.id.to_string(), principle.name.to_string()));
    let options = [none].into_iter().chain(options).collect();
    let select = select(ABOUT.into(), options, &chosen.get_untracked(), move |value| chosen.set(value));
    element("div").class("govuk-form-group").child(label(ABOUT, "govuk-label--s", "What is it about?")).child(select)
}

fn time(draft: Draft, errors: Signal<Vec<FieldError>>) -> Vec<Element> {
    let explanation = "Optional. For example, 10.30 am. In a calendar it then lasts an hour.";
    let time = checked_field(TIME, ("govuk-label--s", "At what time?"), explanation, "", draft.time, errors);
    let (shown, chosen) = (draft.chatham, draft.chatham);
    let chatham = tick(CHATHAM.into(), "That is Chatham Islands time", move || shown.get(), move |now| chosen.set(now));
    vec![time, element("div").class("govuk-form-group").child(chatham)]
}

/// The occasion, or every error. A day that has passed is asked about once, and then taken.
pub fn check(draft: &Draft, today: Date, asked: RwSignal<Option<Date>>) -> Result<Occasion, Vec<FieldError>> {
    let day = match read_date(&draft.day.get_untracked(), today) {
        Ok(TypedDate::Month(month)) => Err(format!("Add the day, like 15 {}", month.in_words())),
        Ok(TypedDate::Day(day)) if day >= today || asked.get_untracked() == Some(day) => Ok(day),
        Ok(TypedDate::Day(day)) => {
            asked.set(Some(day));
            Err(format!("{} has passed. Change the day, or press the button again to keep it", day.in_words()))
        }
        Err(fault) => Err(date_error(fault, "of the day", today)),
    };
    let typed = draft.time.get_untracked();
    let time = if typed.trim().is_empty() { Ok(None) } else { TimeOfDay::typed(&typed).map(Some).ok_or(()) };
    let time = time.map_err(|()| "Write the time like 10.30 am, or 14:00".to_string());
    match (day, time) {
        (Ok(day), Ok(time)) => Ok(Occasion {
            time,
            chatham: time.is_some() && draft.chatham.get_untracked(),
            principle: Some(draft.about.get_untracked())
                .filter(|about| !about.is_empty())
                .map(|about| about.as_str().into()),
            ..Occasion::on(draft.kind, day)
        }),
        (day, time) => {
            let day = day.err().map(|words| FieldError::new(DAY, words));
            let time = time.err().map(|words| FieldError::new(TIME, words));
            Err(day.into_iter().chain(time).collect())
        }
    }
}
