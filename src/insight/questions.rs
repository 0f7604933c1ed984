//! Which practices an assessment asks about, and how far somebody has come.

use crate::framework::{Framework, PracticeId, Track, Weight};
use crate::record::{Assessment, Id, Record, Scope};

/// The practices of an assessment, in the framework's order, so that a principle's questions stand together. The nine
/// first questions are those of the main track; what is core is core to either track of dual-role staff.
pub fn questions(framework: &Framework, assessment: &Assessment) -> Vec<PracticeId> {
    let track = framework.track(assessment.track.as_str());
    let second = assessment.second.as_ref().and_then(|id| framework.track(id.as_str()));
    let starts = |id: &PracticeId| track.is_some_and(|track| track.start_here.contains(id));
    let is_core = |track: Option<&Track>, id: &PracticeId| {
        track.is_some_and(|track| track.weight(&id.parts().0.into()) == Some(Weight::Core))
    };
    let asked = |id: &PracticeId| match &assessment.scope {
        Scope::All => true,
        Scope::Start => starts(id),
        Scope::Core => starts(id) || is_core(track, id) || is_core(second, id),
        Scope::Principles(principles) => principles.iter().any(|principle| principle.as_str() == id.parts().0),
    };
    framework.practices().map(|practice| practice.id.clone()).filter(asked).collect()
}

/// What an assessment is about: the questions that its track and scope ask, and those that were answered in it whatever they
/// ask now. Somebody who changes their track keeps their answers, so they stay on the list and in the counts.
pub fn asked(framework: &Framework, record: &Record, id: &Id, assessment: &Assessment) -> Vec<PracticeId> {
    let by_scope = questions(framework, assessment);
    let practices = framework.practices().map(|practice| &practice.id);
    let belongs = |practice: &&PracticeId| by_scope.contains(practice) || record.answer(id, practice).is_some();
    practices.filter(belongs).cloned().collect()
}

/// Wider scopes than the assessment's, each with how many questions it would add: the rest of the core, then all.
pub fn wider(framework: &Framework, record: &Record, id: &Id, assessment: &Assessment) -> Vec<(Assessment, usize)> {
    let now = asked(framework, record, id, assessment).len();
    let wider = [Scope::Core, Scope::All].map(|scope| Assessment { scope, ..assessment.clone() });
    let counted = wider.map(|wider| {
        let more = asked(framework, record, id, &wider).len().saturating_sub(now);
        (wider, more)
    });
    let mut found = Vec::from(counted);
    found.retain(|(_, more)| *more > 0);
    found
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
        let asked = asked(framework, record, id, assessment);
        let open: Vec<&PracticeId> = asked.iter().filter(|practice| record.answer(id, practice).is_none()).collect();
        Self { answered: asked.len() - open.len(), asked: asked.len(), next: open.first().map(|p| (*p).clone()) }
    }
}
