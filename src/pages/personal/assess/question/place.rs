//! How far along a question is: a segment for each question, the same in words, and the way back and on.

use super::answer::Question;
use crate::components::{Element, element, reactive};
use crate::framework::{Practice, PracticeId, lower_first};
use crate::insight::practices_in_assessment;
use crate::pages::{Navigator, dom_names};
use crate::record::Record;
use crate::route::Route;
use crate::state::AppState;
use leptos::prelude::*;

/// The query of a link that changes an answer: from where it came, the user goes back there.
const FROM_CHECK: &str = "from=check";
const FROM_RESULTS: &str = "from=results";

/// Above so many questions, a segment stands for a principle.
const SEGMENTS: usize = 18;

/// The link that opens a question from the check page.
pub fn change_link(practice: &PracticeId) -> String {
    Route::question(practice).href_with(FROM_CHECK)
}

/// The link that opens a question from the results.
pub fn from_results(practice: &PracticeId) -> String {
    Route::question(practice).href_with(FROM_RESULTS)
}

/// One question among those of the assessment.
#[derive(Clone, Copy)]
pub struct Place {
    state: AppState,
    practice: &'static Practice,
    query: Memo<String>,
}

impl Place {
    pub fn new(state: AppState, practice: &'static Practice, query: Memo<String>) -> Self {
        Self { state, practice, query }
    }

    /// The practices asked about, each with whether it is answered.
    fn asked(self, record: &Record) -> Vec<(PracticeId, bool)> {
        let Some((id, assessment)) = record.current_assessment() else { return Vec::new() };
        let asked = practices_in_assessment(self.state.framework, record, id, assessment);
        let answered = |practice: PracticeId| {
            let is_answered = record.answer(id, &practice).is_some();
            (practice, is_answered)
        };
        asked.into_iter().map(answered).collect()
    }

    /// Where this question stands in a list.
    fn at(self, asked: &[(PracticeId, bool)]) -> Option<usize> {
        asked.iter().position(|(asked, _)| *asked == self.practice.id)
    }

    pub fn view(self, question: Option<Question>) -> AnyView {
        let principle =
            self.state.framework.principle(self.practice.id.parts().0).map_or("", |found| found.name.as_str());
        let source = move || (self.state.with(|record| self.asked(record)), self.query.get());
        reactive(source, move |(asked, query)| {
            let at = question.and_then(|_| self.at(&asked));
            let number = |at: usize| format!("Question {} of {}: ", at + 1, asked.len());
            let words = match at {
                Some(at) => element("span").child(number(at)).child(lower_first(principle)),
                None => element("span")
                    .child(element("span").class("app-place__number").child(dom_names::NUMBER_TO_COME))
                    .child(principle),
            };
            vec![self.back(&asked, at, &query), words, segments(&asked, at)]
        })
    }

    /// To where a link came from, or else to the question before.
    fn back(self, asked: &[(PracticeId, bool)], at: Option<usize>, query: &str) -> Element {
        if let Some((route, words)) = from(query) {
            return back(&route, words);
        }
        let before = at.and_then(|at| asked.get(at.checked_sub(1)?));
        let is_first = asked.iter().all(|(_, is_answered)| !is_answered);
        let to = match before {
            Some((before, _)) => Route::question(before),
            None if is_first && at.is_some() => Route::Grade,
            None => Route::Assess,
        };
        back(&to, "Back")
    }

    /// Goes to the next question, or to the results after the last; or back to where a link came from.
    pub fn onward(self, go: Navigator) {
        if let Some((route, _)) = from(&self.query.get_untracked()) {
            return go.to.run(route);
        }
        let asked = self.state.peek(|record| self.asked(record));
        let next = self.at(&asked).and_then(|at| asked.get(at + 1));
        go.to.run(next.map_or(Route::Results, |(next, _)| Route::question(next)));
    }
}

fn back(to: &Route, words: &'static str) -> Element {
    element("a").class("govuk-back-link").attr("href", to.href()).child(words)
}

/// Where a link to a question came from.
fn from(query: &str) -> Option<(Route, &'static str)> {
    match query {
        FROM_CHECK => Some((Route::Check, "Back to your answers")),
        FROM_RESULTS => Some((Route::Results, "Back to your results")),
        _ => None,
    }
}

/// Hidden from screen readers, which read the words beside it.
fn segments(asked: &[(PracticeId, bool)], at: Option<usize>) -> Element {
    let parts = if asked.len() > SEGMENTS { by_principle(asked, at) } else { one_each(asked, at) };
    let part = |class: &&'static str| element("span").class(class);
    element("div").class("app-segments").attr("aria-hidden", "true").child(parts.iter().map(part).collect::<Vec<_>>())
}

const OPEN: &str = "app-segment";
const DONE: &str = "app-segment app-segment--done";
const HERE: &str = "app-segment app-segment--here";

fn one_each(asked: &[(PracticeId, bool)], at: Option<usize>) -> Vec<&'static str> {
    let class = |(place, (_, is_answered)): (usize, &(PracticeId, bool))| match (Some(place) == at, is_answered) {
        (true, _) => HERE,
        (false, true) => DONE,
        (false, false) => OPEN,
    };
    asked.iter().enumerate().map(class).collect()
}

/// A principle's segment is filled once all its questions are answered.
fn by_principle(asked: &[(PracticeId, bool)], at: Option<usize>) -> Vec<&'static str> {
    let here = at.and_then(|at| asked.get(at)).map(|(practice, _)| practice.parts().0);
    let same = |a: &(PracticeId, bool), b: &(PracticeId, bool)| a.0.parts().0 == b.0.parts().0;
    let class = |group: &[(PracticeId, bool)]| match group.first().map(|(practice, _)| practice.parts().0) {
        principle if principle == here => HERE,
        _ if group.iter().all(|(_, is_answered)| *is_answered) => DONE,
        _ => OPEN,
    };
    asked.chunk_by(same).map(class).collect()
}
