//! Two people's levels for the same practices, laid side by side as questions to talk about, never as a verdict
//! (docs/rules.md, CONVERSATION-1 to CONVERSATION-3).

use crate::framework::{Framework, Level, Practice, PracticeId};
use crate::order::sorted_by_key;
use crate::record::{Id, Record};

/// The levels of one view, each with its practice.
pub type ViewLevels = Vec<(PracticeId, Level)>;

/// A practice to which both gave a level, or one of them.
#[derive(Clone, Debug, PartialEq)]
pub struct ConversationRow {
    /// The practice.
    pub practice: &'static Practice,
    /// What the person says whose work it is.
    pub own: Option<Level>,
    /// What the other says.
    pub other: Option<Level>,
}

impl ConversationRow {
    /// How many levels the two are apart; `None` unless both gave one.
    pub fn difference(&self) -> Option<u8> {
        Some(self.own?.number().abs_diff(self.other?.number()))
    }
}

/// What two people have to talk about. Each practice is in one of the lists, or in none if neither gave it a level.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Conversation {
    /// They differ: largest differences first, at equal ones in the framework's order.
    pub differing: Vec<ConversationRow>,
    /// Only the person whose work it is gave a level.
    pub only_own: Vec<ConversationRow>,
    /// Only the other did.
    pub only_other: Vec<ConversationRow>,
    /// Both say the same.
    pub agreed: Vec<ConversationRow>,
}

/// Who reads: "you" is the reader, "they" is the other of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// The person whose work it is.
    Person,
    /// Whoever answered about them.
    Other,
}

/// The levels that an assessment gives to practices in today's words, in the framework's order. "No chance yet" is none,
/// and an answer to earlier words is not compared (CHANGE-1).
pub fn levels_of(framework: &Framework, record: &Record, assessment: &Id) -> ViewLevels {
    let level = |practice: &Practice| {
        let answer = record.answer(assessment, &practice.id).filter(|answer| answer.wording == practice.wording)?;
        Some((practice.id.clone(), answer.rating.level()?))
    };
    framework.practices().filter_map(level).collect()
}

/// Lays two views side by side.
///
/// ```
/// use engagement_career_path::framework::{FRAMEWORK, Level};
/// use engagement_career_path::insight::conversation;
///
/// let own = [("honest-scope.a".into(), Level::Developing), ("honest-scope.b".into(), Level::Aware)];
/// let other = [("honest-scope.a".into(), Level::Practising), ("honest-scope.b".into(), Level::Leading)];
/// let found = conversation(&FRAMEWORK, &own, &other);
/// let ids: Vec<&str> = found.differing.iter().map(|row| row.practice.id.as_str()).collect();
/// assert_eq!(ids, ["honest-scope.b", "honest-scope.a"]);
/// ```
pub fn conversation(framework: &Framework, own: &[(PracticeId, Level)], other: &[(PracticeId, Level)]) -> Conversation {
    let level = |view: &[(PracticeId, Level)], id: &PracticeId| {
        view.iter().find(|(practice, _)| practice == id).map(|(_, level)| *level)
    };
    let mut found = Conversation::default();
    for practice in framework.practices() {
        let row = ConversationRow { practice, own: level(own, &practice.id), other: level(other, &practice.id) };
        match (row.own, row.other) {
            (None, None) => {}
            (Some(_), None) => found.only_own.push(row),
            (None, Some(_)) => found.only_other.push(row),
            (Some(own), Some(other)) if own == other => found.agreed.push(row),
            (Some(_), Some(_)) => found.differing.push(row),
        }
    }
    // CONVERSATION-2
    found.differing = sorted_by_key(found.differing, |row| -i64::from(row.difference().unwrap_or_default()));
    found
}

/// What a difference gives to talk about: always about what each has seen, whoever is higher and by how much.
pub fn talk_question(own: Level, other: Level, reader: Reader) -> &'static str {
    match (reader, own < other) {
        (Reader::Person, true) => "What have they seen that you leave out?",
        (Reader::Person, false) => "What would they need to see?",
        (Reader::Other, true) => "What have you seen that they leave out?",
        (Reader::Other, false) => "What would you need to see?",
    }
}

/// Two made-up views, to show what a conversation looks like: the person's and the other's.
pub fn example_views(framework: &Framework) -> [ViewLevels; 2] {
    use Level::{Aware, Developing, Leading, NotYet, Practising};
    let own = [Some(Developing), Some(Practising), Some(Aware), Some(Developing), None, Some(Practising), Some(NotYet)];
    let other = [Some(Leading), Some(Practising), Some(Developing), Some(Aware), Some(Aware), Some(Practising), None];
    let view = |levels: [Option<Level>; 7]| {
        // One practice of each principle, as a first assessment asks from many.
        let practices = framework.practices().step_by(4);
        practices.zip(levels).filter_map(|(practice, level)| Some((practice.id.clone(), level?))).collect()
    };
    [view(own), view(other)]
}
