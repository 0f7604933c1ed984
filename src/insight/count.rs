//! Readiness as counts with words, and no figure over all (domain.md D, 3).

use super::answers::Support;
use super::standing::{Row, Standing, Status};
use crate::framework::Weight;

/// How many principles of one weight are met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    pub weight: Weight,
    pub met: usize,
    /// Met ones whose level asks for evidence: those at Practising or above.
    pub asked: usize,
    /// Met ones with evidence that need not be refreshed.
    pub evidenced: usize,
    /// Those with a level.
    pub known: usize,
    pub all: usize,
}

impl Count {
    /// "Core: 2 of 3 met, 1 with evidence; 1 not known yet." The evidence is left out where no met principle asks for it.
    pub fn sentence(&self) -> String {
        let evidence = match (self.asked, self.evidenced) {
            (0, _) => String::new(),
            (_, 0) => ", none with evidence".into(),
            (_, evidenced) => format!(", {evidenced} with evidence"),
        };
        let unknown = match self.all.saturating_sub(self.known) {
            0 => String::new(),
            unknown => format!("; {unknown} not known yet"),
        };
        format!("{}: {} of {} met{evidence}{unknown}.", self.weight.name(), self.met, self.all)
    }
}

impl Standing {
    /// Core, supporting and baseline, leaving out a weight that the track does not use.
    pub fn counts(&self) -> Vec<Count> {
        let mut counts: Vec<Count> = Weight::ALL.into_iter().map(|weight| self.count(weight)).collect();
        counts.retain(|count| count.all > 0);
        counts
    }

    fn count(&self, weight: Weight) -> Count {
        let mut count = Count { weight, met: 0, asked: 0, evidenced: 0, known: 0, all: 0 };
        for row in self.rows.iter().filter(|row| row.weight == weight) {
            count.all += 1;
            count.known += usize::from(row.status != Status::TooLittle);
            let met = |row: &Row| row.status == Status::Met;
            count.met += usize::from(met(row));
            count.asked += usize::from(met(row) && row.support != Support::NotAsked);
            count.evidenced += usize::from(met(row) && row.support == Support::Shown);
        }
        count
    }
}
