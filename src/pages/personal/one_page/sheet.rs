//! What the one-page sheet is made from.

use crate::components::{Element, element};
use crate::framework::{Framework, PracticeId};
use crate::insight::{Answers, Expectation, Step, strengths};
use crate::record::{Assessment, Date, Id, Record};

/// At most this many strengths: more does not fit on a page.
const STRENGTHS: usize = 3;

/// Where an example comes from.
#[derive(Clone, Copy, PartialEq)]
pub enum Source {
    Log,
    Note,
}

/// One assessment, and what the person shows of it.
pub struct Sheet<'a> {
    pub framework: &'static Framework,
    pub record: &'a Record,
    pub id: &'a Id,
    pub assessment: &'a Assessment,
    pub today: Date,
    /// Whether the person shows where they have levels to go.
    pub below: bool,
    /// The practices for which they show an example.
    pub examples: Vec<(PracticeId, Source)>,
    /// Where this site is.
    pub address: String,
}

impl<'a> Sheet<'a> {
    pub fn answers(&self) -> Answers<'a> {
        Answers { record: self.record, id: self.id, today: self.today }
    }

    /// The strengths that are named: those at target first.
    pub fn named(&self) -> Vec<Step> {
        let answers = self.answers();
        let expectation = Expectation::of(self.framework, self.assessment);
        let found = expectation.map(|held| strengths(self.framework, &held, |id| answers.rating(id)));
        let (at_target, below): (Vec<Step>, Vec<Step>) =
            found.unwrap_or_default().into_iter().partition(|step| step.gap() == 0);
        at_target.into_iter().chain(below).take(STRENGTHS).collect()
    }
}

pub fn list(items: Vec<Element>) -> Element {
    element("ul").class("govuk-list govuk-list--bullet").child(items)
}
