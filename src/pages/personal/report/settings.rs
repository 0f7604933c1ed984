//! The report's title block: what it is, its date, and for which track and grade.

use super::Report;
use crate::components::{Element, element, summary_row};
use crate::framework::{GradeId, PrincipleId, TrackId};
use crate::insight::{AssessmentProgress, Expectation};
use crate::pages::shared::words::{count, gone, grade_name};
use crate::record::Scope;

impl Report<'_> {
    pub(super) fn settings(&self) -> Element {
        let assessment = self.assessment;
        let row = |key: &'static str, value: String| summary_row(key, value);
        let workshop = assessment.title.as_ref();
        let second = assessment.second.as_ref().map(|track| row("Second role", self.track(track)));
        let next = self.next().map(|next| row("Would like to go to", next));
        element("dl")
            .class("govuk-summary-list app-paper__facts")
            .child(row("Assessment of", self.when()))
            .child(row("Report made on", self.today.in_words()))
            .child(row("Framework", self.version()))
            .child(
                workshop
                    .map(|title| summary_row("Workshop", element("span").attr("data-own", "").child(title.as_str()))),
            )
            .child(row("Role", self.track(&assessment.track)))
            .child(second)
            .child(row("Grade", self.grade()))
            .child(row("Questions", self.scope()))
            .child(next)
    }

    fn when(&self) -> String {
        let started = self.assessment.started.in_words();
        match self.assessment.finished {
            Some(finished) if finished != self.assessment.started => {
                format!("{started}, finished on {}", finished.in_words())
            }
            _ => started,
        }
    }

    fn version(&self) -> String {
        let framework = self.framework;
        let begun = match self.assessment.framework == framework.version.as_str() {
            true => String::new(),
            false => format!(" The assessment was begun with version {}.", self.assessment.framework),
        };
        format!("{}, version {}. {}{begun}", framework.title, framework.version, framework.status)
    }

    /// A track's name, or its id if the framework no longer has it.
    pub(super) fn track(&self, id: &TrackId) -> String {
        self.framework.track(id.as_str()).map_or_else(|| gone(id), |track| track.name.to_string())
    }

    fn grade(&self) -> String {
        let name = |id: GradeId| self.framework.grade(id).map_or_else(String::new, grade_name);
        let compared = Expectation::of(self.framework, self.assessment).map(|expectation| expectation.grade);
        match (self.assessment.grade, compared) {
            (Some(own), Some(compared)) if own != compared => {
                format!("{}, compared with {}", name(own), name(compared))
            }
            (Some(own), _) => name(own),
            (None, Some(compared)) => format!("Not sure, so compared with {}", name(compared)),
            (None, None) => "Not sure".into(),
        }
    }

    fn scope(&self) -> String {
        let progress = AssessmentProgress::of(self.framework, self.record, self.id, self.assessment);
        let what = match &self.assessment.scope {
            Scope::Start => "The nine to start with".into(),
            Scope::Core => "The nine to start with, and the core of the role".into(),
            Scope::All => "All".into(),
            Scope::Principles(chosen) => {
                let name = |id: &PrincipleId| {
                    self.framework.principle(id.as_str()).map_or_else(|| id.to_string(), |found| found.name.to_string())
                };
                chosen.iter().map(name).collect::<Vec<_>>().join(", ")
            }
        };
        let asked = count(progress.asked, "question", "questions");
        format!("{what}: {} of {asked} answered", progress.answered)
    }

    fn next(&self) -> Option<String> {
        let profile = self.record.profile();
        let track = profile.next_track.as_ref().map(|track| self.track(track));
        let grade = profile.next_grade.and_then(|grade| self.framework.grade(grade)).map(grade_name);
        match (track, grade) {
            (None, None) => None,
            (Some(one), None) | (None, Some(one)) => Some(one),
            (Some(track), Some(grade)) => Some(format!("{track}, {grade}")),
        }
    }
}
