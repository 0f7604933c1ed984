//! The sort order of the results table: the framework's, unless the user asks for another.

use crate::framework::Level;
use crate::insight::ResultsLine;
use crate::order::sorted_by_key;

/// What the table is sorted by, and in which direction.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Sorting {
    pub by: Column,
    /// Highest first.
    pub falling: bool,
}

/// The columns with a sort button.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// The framework's order.
    Principle,
    Level,
    Steps,
}

impl Sorting {
    /// The order a page starts with.
    pub const FIRST: Sorting = Sorting { by: Column::Principle, falling: false };

    /// The order after pressing a column's button: highest first, then lowest first on the second press.
    pub fn pressed(self, column: Column) -> Self {
        match column {
            Column::Principle => Self::FIRST,
            other => Self { by: other, falling: self.by != other || !self.falling },
        }
    }

    /// The `aria-sort` value of the column's header.
    pub fn aria(self, column: Column) -> &'static str {
        match (self.by == column, column, self.falling) {
            (false, ..) => "none",
            (true, Column::Principle, _) => "other",
            (true, _, true) => "descending",
            (true, _, false) => "ascending",
        }
    }

    /// Every order, for finding one by its words.
    const ALL: [Sorting; 5] = [
        Sorting::FIRST,
        Sorting { by: Column::Level, falling: true },
        Sorting { by: Column::Level, falling: false },
        Sorting { by: Column::Steps, falling: true },
        Sorting { by: Column::Steps, falling: false },
    ];

    /// The order that these words name: what is said and what is shown cannot differ.
    pub fn from_words(words: &str) -> Self {
        Self::ALL.into_iter().find(|order| order.in_words() == words).unwrap_or(Self::FIRST)
    }

    /// Announced when the order changes.
    pub fn in_words(self) -> &'static str {
        match (self.by, self.falling) {
            (Column::Principle, _) => "In the framework's order.",
            (Column::Level, true) => "Sorted by your level, the highest first.",
            (Column::Level, false) => "Sorted by your level, the lowest first.",
            (Column::Steps, true) => "Sorted by levels to go, the most first.",
            (Column::Steps, false) => "Sorted by levels to go, the fewest first.",
        }
    }

    /// The lines in this order; those without a figure come last in either direction.
    pub fn sorted(self, lines: Vec<ResultsLine>) -> Vec<ResultsLine> {
        let figure = |line: &ResultsLine| match self.by {
            Column::Principle => Some(0),
            Column::Level => line.reached.level.map(Level::number),
            Column::Steps => line.gap,
        };
        let way = if self.falling { -1 } else { 1 };
        sorted_by_key(lines, |line| figure(line).map_or(i64::MAX, |figure| way * i64::from(figure)))
    }
}
