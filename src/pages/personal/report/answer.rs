//! One answer in the report: the level in words, its evidence, and the note.

use super::Report;
use crate::components::{Element, element};
use crate::framework::{Level, Practice};
use crate::insight::{EvidenceStatus, previous_answer, rating_name};
use crate::pages::shared::words::{OTHER_WORDS, evidence_in_words};
use crate::record::{Answer, Rating};

impl Report<'_> {
    pub(super) fn answer(&self, practice: &'static Practice) -> Element {
        let given = self.record.answer(self.id, &practice.id);
        let level = match given {
            None => line().child(element("strong").child("Not answered")),
            Some(answer) => self.level(practice, answer),
        };
        let note = self.record.note(self.id, &practice.id).filter(|_| !self.left_out.notes);
        element("div")
            .class("app-paper__item")
            .child(element("h4").class("app-paper__name").child(practice.title))
            .child(element("p").class("govuk-body-s app-tight").child(practice.worded().statement))
            .child(level)
            .child(self.last(practice, given))
            .child(self.evidence(practice))
            .child(note.map(|text| {
                // The label is ours, the text after it is the user's: agency names stay out of it.
                let own = element("span").class("app-note").attr("data-own", "").child(text);
                line().child(element("strong").child("Note: ")).child(own)
            }))
    }

    /// The level, with the words that the person read when they chose it (docs/rules.md, CHANGE-2).
    fn level(&self, practice: &'static Practice, answer: &Answer) -> Element {
        let name = element("strong").child(self.rating_name(answer.rating));
        let words = match answer.rating.level() {
            None => Some(self.framework.no_chance.answer.as_str()),
            Some(Level::NotYet) => {
                self.framework.levels.iter().find(|info| info.id == Level::NotYet).map(|info| info.answer.as_str())
            }
            Some(level) => practice.anchor_at(answer.wording, level),
        };
        let older = (answer.wording != practice.wording).then_some(OTHER_WORDS);
        line().child(name).child(words.map(|words| format!(": {words}."))).child(older)
    }

    fn last(&self, practice: &'static Practice, now: Option<&Answer>) -> Option<Element> {
        let last = previous_answer(self.record, self.id, &practice.id).filter(|_| !self.left_out.earlier)?;
        let name = self.rating_name(last.answer.rating);
        let then = now.and_then(|now| now.then).map(|then| format!(" Looking back now: {}.", self.rating_name(then)));
        let words = format!(" ({}): {name}.", last.started.month_in_words());
        Some(line().child(element("strong").child("Last time")).child(words).child(then))
    }

    /// The evidence; `None` if the practice is not asked for any.
    fn evidence(&self, practice: &'static Practice) -> Option<Element> {
        let answers = self.answers_of();
        let support = answers.support(&practice.id);
        if self.left_out.evidence || support == EvidenceStatus::NotAsked {
            return None;
        }
        let line = line().child(element("strong").child("Evidence: "));
        let evidence = answers.evidence(&practice.id).cloned().unwrap_or_default();
        let (words, linked) = evidence_in_words(self.record, &evidence);
        if words.is_empty() && linked.is_empty() {
            return Some(line.child("Nothing named yet."));
        }
        let logged = |name: &String| element("span").class("app-note").attr("data-own", "").child(format!(" {name}."));
        let old = " The latest example is more than three years old, so look for a newer one.";
        Some(
            line.child(words)
                .child((!linked.is_empty()).then_some(" From the engagement log:"))
                .child(linked.iter().map(logged).collect::<Vec<_>>())
                .child((support == EvidenceStatus::Outdated).then_some(old)),
        )
    }

    /// "Practising", "No chance yet".
    pub(super) fn rating_name(&self, rating: Rating) -> &'static str {
        rating_name(self.framework, rating)
    }
}

fn line() -> Element {
    element("p").class("govuk-body app-tight")
}
