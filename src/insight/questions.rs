//! Which practices an assessment asks about, and how far somebody has come.

use crate::framework::{Framework, PracticeId};
use crate::record::{Assessment, Id, Record, Scope};

/// The practices of an assessment, in the framework's order, so that a principle's questions stand together.
pub fn questions(framework: &Framework, assessment: &Assessment) -> Vec<PracticeId> {
    let asked = |id: &PracticeId| match &assessment.scope {
        Scope::All => true,
        Scope::Start => framework.track(assessment.track.as_str()).is_some_and(|track| track.start_here.contains(id)),
        Scope::Principles(principles) => principles.iter().any(|principle| principle.as_str() == id.parts().0),
    };
    framework.practices().map(|practice| practice.id.clone()).filter(asked).collect()
}

/// How far an assessment has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    pub answered: usize,
    pub asked: usize,
    /// The first question without an answer.
    pub next: Option<PracticeId>,
}

impl Progress {
    pub fn of(framework: &Framework, record: &Record, id: &Id, assessment: &Assessment) -> Self {
        let asked = questions(framework, assessment);
        let open: Vec<&PracticeId> = asked.iter().filter(|practice| record.answer(id, practice).is_none()).collect();
        Self { answered: asked.len() - open.len(), asked: asked.len(), next: open.first().map(|p| (*p).clone()) }
    }
}
