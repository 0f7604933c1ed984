//! Which practices an assessment asks about, and its progress (docs/rules.md, QUESTION-1 to QUESTION-3).

use crate::framework::{Framework, PracticeId, Track, Weight};
use crate::record::{Assessment, Id, Record, Scope};

/// The practices in an assessment's scope, in the framework's order, so that a principle's questions come together. The
/// nine start-here questions are the main track's; for dual-role staff, core to either track counts as core.
pub fn practices_in_scope(framework: &Framework, assessment: &Assessment) -> Vec<PracticeId> {
    let track = framework.track(assessment.track.as_str());
    let second = assessment.second.as_ref().and_then(|id| framework.track(id.as_str()));
    practices_of(framework, track, second, &assessment.scope)
}

/// The same for these tracks.
pub fn practices_of(
    framework: &Framework,
    track: Option<&Track>,
    second: Option<&Track>,
    scope: &Scope,
) -> Vec<PracticeId> {
    let starts = |id: &PracticeId| track.is_some_and(|track| track.start_here.contains(id));
    let is_core = |track: Option<&Track>, id: &PracticeId| {
        track.is_some_and(|track| track.weight(&id.parts().0.into()) == Some(Weight::Core))
    };
    let asked = |id: &PracticeId| match scope {
        Scope::All => true,
        Scope::Start => starts(id),
        Scope::Core => starts(id) || is_core(track, id) || is_core(second, id),
        Scope::Principles(principles) => principles.iter().any(|principle| principle.as_str() == id.parts().0),
    };
    framework.practices().map(|practice| practice.id.clone()).filter(asked).collect()
}

/// The practices in an assessment: those in its scope, and any others already answered. A user who changes their track
/// keeps their answers, so they stay in the list and in the counts.
pub fn practices_in_assessment(
    framework: &Framework,
    record: &Record,
    id: &Id,
    assessment: &Assessment,
) -> Vec<PracticeId> {
    let by_scope = practices_in_scope(framework, assessment);
    let practices = framework.practices().map(|practice| &practice.id);
    let belongs = |practice: &&PracticeId| by_scope.contains(practice) || record.answer(id, practice).is_some();
    practices.filter(belongs).cloned().collect()
}

/// Wider scopes than the assessment's, each with how many questions it would add: the rest of the core, then all.
pub fn wider_scopes(
    framework: &Framework,
    record: &Record,
    id: &Id,
    assessment: &Assessment,
) -> Vec<(Assessment, usize)> {
    let now = practices_in_assessment(framework, record, id, assessment).len();
    let wider = [Scope::Core, Scope::All].map(|scope| Assessment { scope, ..assessment.clone() });
    let counted = wider.map(|wider| {
        let more = practices_in_assessment(framework, record, id, &wider).len().saturating_sub(now);
        (wider, more)
    });
    let mut found = Vec::from(counted);
    found.retain(|(_, more)| *more > 0);
    found
}

/// The progress of an assessment.
///
/// ```
/// use engagement_career_path::framework::FRAMEWORK;
/// use engagement_career_path::insight::AssessmentProgress;
/// use engagement_career_path::record::{Answer, Assessment, Command, Id, Rating, Record, Scope, Stamp};
///
/// let stored = r#"{"started":"2026-11-23","track":"public-input-designer","scope":"start","framework":"1"}"#;
/// let nothing = Assessment { scope: Scope::Principles(Vec::new()), ..serde_json::from_str(stored)? };
/// let (mut record, id) = (Record::default(), Id::new(1));
/// let answer = Command::SetAnswer(id.clone(), "honest-scope.a".into(), Answer::new(Rating::Aware, 1));
/// record.apply(answer, Stamp::default());
/// let progress = AssessmentProgress::of(&FRAMEWORK, &record, &id, &nothing);
/// assert_eq!((progress.answered, progress.asked), (1, 1), "what is answered counts, whatever the scope");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssessmentProgress {
    /// Questions with an answer.
    pub answered: usize,
    /// Questions in the assessment.
    pub asked: usize,
    /// The first unanswered question; `None` if all are answered.
    pub next: Option<PracticeId>,
}

impl AssessmentProgress {
    /// Counts the progress of this assessment.
    pub fn of(framework: &Framework, record: &Record, id: &Id, assessment: &Assessment) -> Self {
        let asked = practices_in_assessment(framework, record, id, assessment);
        let open: Vec<&PracticeId> = asked.iter().filter(|practice| record.answer(id, practice).is_none()).collect();
        Self { answered: asked.len() - open.len(), asked: asked.len(), next: open.first().map(|p| (*p).clone()) }
    }
}
