//! The simulation: a seed makes a history, a history is played, and one that fails is made as short as it can be.

pub mod area;
mod edits;
mod run;
mod stores;
pub mod tab;

use run::Run;

/// One step, as numbers that are read against the state at that moment: so a history can be cut and still be played.
#[derive(Clone, Copy, Debug)]
pub struct Step {
    kind: u32,
    tab: u32,
    choice: u32,
}

/// A small generator of numbers (SplitMix64), so that a seed repeats a run on any machine.
#[derive(Clone, Debug)]
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    pub fn next(&mut self) -> u32 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) >> 32) as u32
    }
}

/// The history of a seed.
pub fn history(seed: u64, steps: usize) -> Vec<Step> {
    let mut chance = Chance::new(seed);
    (0..steps).map(|_| Step { kind: chance.next(), tab: chance.next(), choice: chance.next() }).collect()
}

/// Plays a history; errs with what was promised and did not hold.
pub fn play(seed: u64, steps: &[Step]) -> Result<(), String> {
    told(seed, steps).0
}

/// The same, and what happened, a line a step.
fn told(seed: u64, steps: &[Step]) -> (Result<(), String>, Vec<String>) {
    let mut run = Run::new(seed);
    for step in steps {
        if let Err(fault) = run.step(*step) {
            return (Err(fault), run.told);
        }
    }
    (run.end(), run.told)
}

/// The shortest history that still fails, found by leaving out ever smaller parts.
pub fn shortest(seed: u64, mut steps: Vec<Step>, mut fault: String) -> (Vec<Step>, String, Vec<String>) {
    let mut size = steps.len() / 2;
    while size > 0 {
        let mut at = 0;
        while at < steps.len() {
            let end = (at + size).min(steps.len());
            let shorter: Vec<Step> = steps[..at].iter().chain(&steps[end..]).copied().collect();
            match play(seed, &shorter) {
                Err(again) => (steps, fault) = (shorter, again),
                Ok(()) => at = end,
            }
        }
        size /= 2;
    }
    let lines = told(seed, &steps).1;
    (steps, fault, lines)
}
