//! Neighbouring levels joined in one box, with the people in it.

use crate::framework::{Framework, Level};

/// No count below this is shown, and in the picture for others none follows from what is shown (GROUP-1).
pub const FEWEST_PEOPLE: u32 = 5;

/// What is said of a row with one box.
pub const TOO_FEW_IN_WORDS: &str = "Too few at each level to tell apart";

/// The people of a row from one level to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LevelBox {
    /// The lowest level in it. With "Not yet" are those who have no level (COHORT-6).
    pub lowest: Level,
    /// The highest level in it.
    pub highest: Level,
    /// How many people are in it.
    pub people: u32,
}

impl LevelBox {
    /// The box in words: "Aware or below, or not asked", "Developing to Practising", "Developing or above". The lowest
    /// is always said so, whether or not anyone was not asked.
    ///
    /// ```
    /// use engagement_career_path::cohort::LevelBox;
    /// use engagement_career_path::framework::{FRAMEWORK, Level};
    ///
    /// let low = LevelBox { lowest: Level::NotYet, highest: Level::Aware, people: 6 };
    /// assert_eq!(low.in_words(&FRAMEWORK), "Aware or below, or not asked");
    /// let high = LevelBox { lowest: Level::Leading, highest: Level::Leading, people: 8 };
    /// assert_eq!(high.in_words(&FRAMEWORK), "Leading");
    /// ```
    pub fn in_words(&self, framework: &Framework) -> String {
        let name = |level| framework.level_name(level);
        match (self.lowest, self.highest) {
            (Level::NotYet, Level::Leading) => TOO_FEW_IN_WORDS.into(),
            (Level::NotYet, Level::NotYet) => format!("{}, or not asked", name(Level::NotYet)),
            (Level::NotYet, highest) => format!("{} or below, or not asked", name(highest)),
            (lowest, highest) if lowest == highest => name(lowest).into(),
            (lowest, Level::Leading) => format!("{} or above", name(lowest)),
            (lowest, highest) => format!("{} to {}", name(lowest), name(highest)),
        }
    }
}
