//! The history of assessments shown on the progress page, and what has become of each practice.

use crate::framework::Framework;
use crate::insight::{PracticeChange, practice_changes};
use crate::record::{Assessment, Id, Record};

/// At most this many assessments are shown unless the user asks for all.
pub const NEWEST: usize = 8;
/// The query that shows every assessment.
pub const ALL: &str = "all";

/// One assessment that has at least one answer.
#[derive(Clone)]
pub struct Taken {
    pub id: Id,
    pub assessment: Assessment,
    /// Its name on this page: its month, or its day if two share a month.
    pub name: String,
}

pub struct History<'a> {
    /// Oldest first.
    pub all: Vec<Taken>,
    /// Index of the first assessment shown.
    from: usize,
    /// The practices of the newest assessment, compared with the answers before it.
    pub changes: Vec<PracticeChange<'a>>,
    /// The assessment that answers go to, if there is one.
    current: Option<Id>,
}

impl<'a> History<'a> {
    pub fn of(framework: &'static Framework, record: &'a Record, everything: bool) -> Self {
        let all = taken(record);
        let from = if everything { 0 } else { all.len().saturating_sub(NEWEST) };
        let current = record.current_assessment().map(|(id, _)| id.clone());
        let shown: Vec<&Id> = all.iter().skip(from).map(|taken| &taken.id).collect();
        let changes = practice_changes(framework, record, &shown);
        Self { from, changes, current, all }
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

    /// Where the comparison begins: the one assessment before that every compared answer is from, if there is one.
    pub fn since(&self) -> Option<&str> {
        let mut before = self.changes.iter().filter_map(|change| change.before.map(|before| before.id));
        let first = before.next()?;
        before.all(|id| id == first).then(|| self.name(first))
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

fn taken(record: &Record) -> Vec<Taken> {
    let assessments = record.answered_assessments();
    let one = |(at, (id, assessment)): (usize, &(&Id, &Assessment))| Taken {
        id: (*id).clone(),
        assessment: (*assessment).clone(),
        name: name(&assessments, at),
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
