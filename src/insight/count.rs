//! Readiness as counts of principles met, in words, with no overall figure (docs/rules.md, RESULT-1).

use super::evidence::EvidenceStatus;
use super::numbers::number_in_words;
use super::standing::{PrincipleStanding, Standing, Status};
use crate::framework::Weight;

/// How many principles of one weight are met.
///
/// ```
/// use engagement_career_path::framework::Weight;
/// use engagement_career_path::insight::WeightCount;
///
/// let count = WeightCount { weight: Weight::Core, met: 2, asked: 2, evidenced: 1, known: 2, all: 3 };
/// assert_eq!(count.sentence(), "Core: 2 of 3 met, 1 with evidence; 1 not known yet.");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WeightCount {
    /// The weight that is counted.
    pub weight: Weight,
    /// Principles that meet their target.
    pub met: usize,
    /// Met ones whose level asks for evidence: Practising or above.
    pub asked: usize,
    /// Met ones with current evidence.
    pub evidenced: usize,
    /// Principles with a known level.
    pub known: usize,
    /// Principles of this weight.
    pub all: usize,
}

impl WeightCount {
    /// The counts as a sentence: "Core: 2 of 3 met, 1 with evidence; 1 not known yet." Evidence is left out if no met
    /// principle asks for it. None met is said of the known ones alone.
    pub fn sentence(&self) -> String {
        let name = self.weight.name();
        match self.known {
            0 => return format!("{name}: none of the {} is known yet.", number_in_words(self.all)),
            known if self.met == 0 && known < self.all => {
                let unknown = self.all.saturating_sub(known);
                return format!("{name}: {known} known, with levels to go; {unknown} not known yet.");
            }
            _ => {}
        }
        let evidence = match (self.asked, self.evidenced) {
            (0, _) => String::new(),
            (_, 0) => ", none with evidence".into(),
            (_, evidenced) => format!(", {evidenced} with evidence"),
        };
        let unknown = match self.all.saturating_sub(self.known) {
            0 => String::new(),
            unknown => format!("; {unknown} not known yet"),
        };
        let met = if self.met == 0 { "none".into() } else { self.met.to_string() };
        format!("{name}: {met} of {} met{evidence}{unknown}.", self.all)
    }
}

impl Standing {
    /// Counts for core, supporting and baseline, without any weight the track does not use.
    pub fn counts(&self) -> Vec<WeightCount> {
        let mut counts: Vec<WeightCount> = Weight::ALL.into_iter().map(|weight| self.count(weight)).collect();
        counts.retain(|count| count.all > 0);
        counts
    }

    fn count(&self, weight: Weight) -> WeightCount {
        let mut count = WeightCount { weight, met: 0, asked: 0, evidenced: 0, known: 0, all: 0 };
        for row in self.rows.iter().filter(|row| row.weight == weight) {
            count.all += 1;
            count.known += usize::from(row.status != Status::TooLittle);
            let met = |row: &PrincipleStanding| row.status == Status::Met;
            count.met += usize::from(met(row));
            count.asked += usize::from(met(row) && row.support != EvidenceStatus::NotAsked);
            count.evidenced += usize::from(met(row) && row.support == EvidenceStatus::Current);
        }
        count
    }
}
