//! What a workshop link does to the assessment under way: it never renames, narrows or otherwise changes one that has
//! answers (docs/rules.md, ASSESSMENT-4).

use super::WorkshopLink;
use crate::framework::{Framework, GradeId, TrackId};
use crate::insight::{DayOf, last_answered_on};
use crate::record::{Assessment, Command, Date, Id, Record, Scope};

/// What someone chose in the form that starts an assessment.
#[derive(Clone, Debug)]
pub struct Chosen {
    /// The main track.
    pub track: TrackId,
    /// The second track of dual-role staff.
    pub second: Option<TrackId>,
    /// The grade; `None` if they were not sure.
    pub grade: Option<GradeId>,
}

impl WorkshopLink {
    /// The assessment under way, if it has answers and this link asks for something else.
    pub fn asks_for_another<'a>(&self, record: &'a Record) -> Option<(&'a Id, &'a Assessment)> {
        answered(record).filter(|(_, found)| {
            self.track.as_ref().is_some_and(|track| *track != found.track)
                || self.grade.is_some_and(|grade| found.grade != Some(grade))
                || self.title.is_some() && self.title != found.title
                || self.scope.as_ref().is_some_and(|scope| !fits(found, scope))
        })
    }

    /// The commands behind "Continue": they change the settings of the assessment under way, or start one. If the link
    /// asks for something else than the one under way, that one is finished on the day of its last answer.
    pub fn start(
        &self,
        framework: &Framework,
        record: &Record,
        chosen: Chosen,
        new: Id,
        today: Date,
        day_of: DayOf,
    ) -> Vec<Command> {
        let (under_way, newest) = (answered(record), record.assessments().pop());
        let another = self.asks_for_another(record).is_some();
        let changed = under_way.filter(|_| !another);
        let mut commands = Vec::new();
        if let Some(found) = under_way.filter(|_| another) {
            commands.push(Command::FinishAssessment(found.0.clone(), last_answered_on(record, found, day_of)));
        }
        // The newest is used if nothing was answered in it: notes in it stay in sight, and none is left behind.
        let used = changed.or_else(|| newest.filter(|(id, _)| !record.is_answered(id)));
        let Chosen { track, second, grade } = chosen;
        let mut next = Assessment {
            started: today,
            track,
            second,
            grade,
            scope: Scope::Start,
            title: None,
            framework: framework.version.to_string(),
            finished: None,
        };
        if let Some((_, found)) = used.filter(|(_, found)| found.finished.is_none()) {
            next.scope = found.scope.clone();
            next.title = found.title.clone();
        }
        if let Some((_, found)) = changed {
            next.started = found.started;
            next.framework = found.framework.clone();
        } else if let Some((_, found)) = newest {
            // On another clock the newest may have begun tomorrow, and the one under way is the newest.
            next.started = next.started.max(found.started);
        }
        // A link that changes one with answers asks for the same questions or, if it has no name, for more.
        if let Some(scope) = self.scope.clone().filter(|_| changed.is_none() || next.title.is_none()) {
            next.scope = scope;
        }
        if self.title.is_some() {
            next.title = self.title.clone();
        }
        commands.push(Command::SetAssessment(used.map_or(new, |(id, _)| id.clone()), next));
        commands
    }
}

/// The assessment under way, if it has an answer: without one it can be set up anew.
fn answered(record: &Record) -> Option<(&Id, &Assessment)> {
    record.current_assessment().filter(|(id, _)| record.is_answered(id))
}

/// Whether this scope asks the same questions as the assessment, or more of one that has no name.
fn fits(found: &Assessment, scope: &Scope) -> bool {
    let more = matches!((&found.scope, scope), (_, Scope::All) | (Scope::Start, Scope::Core));
    *scope == found.scope || more && found.title.is_none()
}
