//! The history of assessments shown on the progress page, and what each says about every principle.

use crate::framework::{Framework, PracticeId, Principle};
use crate::insight::{PrinciplePath, PrincipleResult, paths, practices_in_scope, principle_results};
use crate::record::{Assessment, Id, Record};

/// At most this many assessments are shown unless the user asks for all.
pub const NEWEST: usize = 8;

/// One assessment that has at least one answer.
#[derive(Clone)]
pub struct Taken {
    pub id: Id,
    pub assessment: Assessment,
    /// Its name on this page: its month, or its day if two share a month.
    pub name: String,
    pub asked: Vec<PracticeId>,
}

/// What the assessments say about one principle.
pub struct Line {
    pub principle: &'static Principle,
    /// One result for each assessment shown.
    pub seen: Vec<PrincipleResult>,
    /// The result for the newest, compared with all the earlier ones.
    pub newest: PrincipleResult,
}

pub struct History {
    /// Oldest first.
    pub all: Vec<Taken>,
    /// Index of the first assessment shown.
    from: usize,
    pub lines: Vec<Line>,
    /// The assessment that answers go to, if there is one.
    current: Option<Id>,
}

impl History {
    pub fn of(framework: &'static Framework, record: &Record, everything: bool) -> Self {
        let all = taken(framework, record);
        let from = if everything { 0 } else { all.len().saturating_sub(NEWEST) };
        let paths = paths(framework, record);
        let lines =
            framework.principles.0.iter().zip(&paths).map(|(principle, path)| line(principle, path, &all, from));
        let current = record.current_assessment().map(|(id, _)| id.clone());
        Self { from, lines: lines.collect(), current, all }
    }

    /// The assessments shown.
    pub fn shown(&self) -> &[Taken] {
        self.all.get(self.from..).unwrap_or_default()
    }

    pub fn first_shown(&self) -> &str {
        self.shown().first().map_or("", |taken| taken.name.as_str())
    }

    pub fn newest(&self) -> Option<&Taken> {
        self.all.last()
    }

    /// Whether an assessment is under way, even if it has no answers yet.
    pub fn is_under_way(&self) -> bool {
        self.current.is_some()
    }

    /// Whether answers still go to this assessment.
    pub fn is_current(&self, taken: &Taken) -> bool {
        self.current.as_ref() == Some(&taken.id)
    }

    /// Whether answers still go to the newest assessment shown.
    pub fn is_open(&self) -> bool {
        self.newest().is_some_and(|newest| self.is_current(newest))
    }

    /// The name of an assessment.
    pub fn name(&self, id: &Id) -> &str {
        self.all.iter().find(|taken| taken.id == *id).map_or("", |taken| taken.name.as_str())
    }
}

fn taken(framework: &Framework, record: &Record) -> Vec<Taken> {
    let assessments = record.answered_assessments();
    let one = |(at, (id, assessment)): (usize, &(&Id, &Assessment))| Taken {
        id: (*id).clone(),
        assessment: (*assessment).clone(),
        name: name(&assessments, at),
        asked: practices_in_scope(framework, assessment),
    };
    assessments.iter().enumerate().map(one).collect()
}

/// The month in which an assessment was started; the day if another was started in that month, and a number too if they
/// share the day.
fn name(assessments: &[(&Id, &Assessment)], at: usize) -> String {
    let Some((_, own)) = assessments.get(at) else { return String::new() };
    let month = own.started.month_in_words();
    if assessments.iter().filter(|(_, other)| other.started.month_in_words() == month).count() == 1 {
        return month;
    }
    let same_day = |(_, other): &&(&Id, &Assessment)| other.started == own.started;
    match assessments.iter().take(at).filter(same_day).count() {
        0 => own.started.in_words(),
        before => format!("{} ({})", own.started.in_words(), before + 1),
    }
}

fn line(principle: &'static Principle, path: &PrinciplePath, all: &[Taken], from: usize) -> Line {
    let asks = |taken: &Taken| taken.asked.iter().any(|practice| practice.parts().0 == principle.id.as_str());
    let columns: Vec<(&Id, bool)> = all.iter().map(|taken| (&taken.id, asks(taken))).collect();
    Line {
        principle,
        seen: principle_results(path, columns.get(from..).unwrap_or_default()),
        newest: principle_results(path, &columns).pop().unwrap_or(PrincipleResult::NotAsked),
    }
}
