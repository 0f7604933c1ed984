//! The order of the table: the framework's, unless somebody asks for another.

use super::shown::Line;
use crate::framework::Level;
use crate::order::ordered;

/// By what the table is sorted, and which way.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Sorting {
    pub by: Column,
    /// The highest first.
    pub falling: bool,
}

/// The columns with a button.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// The framework's order.
    Principle,
    Level,
    Steps,
}

impl Sorting {
    /// The order that a page begins with.
    pub const FIRST: Sorting = Sorting { by: Column::Principle, falling: false };

    /// What a press on a column's button leads to: the highest first, and at the second press the lowest.
    pub fn pressed(self, column: Column) -> Self {
        match column {
            Column::Principle => Self::FIRST,
            other => Self { by: other, falling: self.by != other || !self.falling },
        }
    }

    /// What the column's header says of itself.
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

    /// The order that these words say: what is said and what is shown cannot differ.
    pub fn said(words: &str) -> Self {
        Self::ALL.into_iter().find(|order| order.in_words() == words).unwrap_or(Self::FIRST)
    }

    /// Said when the order changes.
    pub fn in_words(self) -> &'static str {
        match (self.by, self.falling) {
            (Column::Principle, _) => "In the framework's order.",
            (Column::Level, true) => "Sorted by your level, the highest first.",
            (Column::Level, false) => "Sorted by your level, the lowest first.",
            (Column::Steps, true) => "Sorted by steps to go, the most first.",
            (Column::Steps, false) => "Sorted by steps to go, the fewest first.",
        }
    }

    /// The lines in this order; those without a figure come last either way.
    pub fn sorted(self, lines: Vec<Line>) -> Vec<Line> {
        let figure = |line: &Line| match self.by {
            Column::Principle => Some(0),
            Column::Level => line.reached.level.map(Level::number),
            Column::Steps => line.gap,
        };
        let way = if self.falling { -1 } else { 1 };
        ordered(lines, |line| figure(line).map_or(i64::MAX, |figure| way * i64::from(figure)))
    }
}
