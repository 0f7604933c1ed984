//! A principle's level, from its three answers (docs/rules.md, LEVEL-3).

use crate::framework::{Level, PracticeId};
use crate::record::Rating;

/// The answer to a practice. Behind a pointer, so that each rule is in the download only once.
pub(super) type Ratings<'a> = dyn Fn(&PracticeId) -> Option<Rating> + 'a;

/// The user's level in one principle.
///
/// ```
/// use engagement_career_path::framework::Level;
/// use engagement_career_path::insight::principle_level;
/// use engagement_career_path::record::Rating::{Aware, Leading, NoChance, Practising};
///
/// let level = |ratings: [_; 3]| principle_level(ratings.map(Some)).level;
/// assert_eq!(level([Leading, Practising, Aware]), Some(Level::Practising), "two of the three reach it");
/// assert_eq!(level([Leading, Aware, NoChance]), Some(Level::Aware), "of two, the lower one decides");
/// assert_eq!(level([Leading, NoChance, NoChance]), None, "one is not enough");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PrincipleLevel {
    /// The highest level that at least two of the three practices reach; `None` if fewer than two have a level.
    pub level: Option<Level>,
    /// The lowest and highest level given; `None` if none was.
    pub range: Option<(Level, Level)>,
    /// How many practices have a level.
    pub with_level: usize,
    /// How many were answered "my work has not called for it so far": these do not count towards the level.
    pub no_chance: usize,
}

/// "Not yet" counts as the lowest level; "no chance yet" and unanswered practices are left out.
pub fn principle_level(ratings: impl IntoIterator<Item = Option<Rating>>) -> PrincipleLevel {
    let answered: Vec<Rating> = ratings.into_iter().flatten().collect();
    let levels: Vec<Level> = answered.iter().filter_map(|rating| rating.level()).collect();
    let reached_by = |level: &Level| levels.iter().filter(|given| *given >= level).count();
    PrincipleLevel {
        // With two answers, that means both.
        level: Level::ALL.into_iter().rev().find(|level| reached_by(level) >= 2),
        range: levels.iter().copied().min().zip(levels.iter().copied().max()),
        with_level: levels.len(),
        no_chance: answered.len() - levels.len(),
    }
}
