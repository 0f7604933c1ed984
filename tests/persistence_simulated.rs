//! Two to four tabs over one model of web storage and one of the database, played by chance from a seed: nothing that
//! someone wrote is lost, nothing that they deleted comes back, and no page says what is not so.
//!
//! `SIMULATION_RUNS=100000 SIMULATION_SEED=1 cargo test --release --test persistence_simulated` plays more than a build
//! has time for (`make simulate`).

mod simulation;

use simulation::{history, play, shortest};

fn number(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

#[test]
fn nothing_is_lost_whatever_happens_to_tabs_and_stores() {
    let (first, runs, steps) = (number("SIMULATION_SEED", 1), number("SIMULATION_RUNS", 1000), 300);
    let next = std::sync::atomic::AtomicU64::new(0);
    let play_all = || {
        loop {
            let run = next.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            if run >= runs {
                return;
            }
            let seed = first + run;
            let steps = history(seed, steps);
            if let Err(fault) = play(seed, &steps) {
                let (steps, fault, told) = shortest(seed, steps, fault);
                panic!("seed {seed}, after {} steps: {fault}\n{}", steps.len(), told.join("\n"));
            }
        }
    };
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..2).map(|_| scope.spawn(play_all)).collect();
        for thread in threads {
            if let Err(fault) = thread.join() {
                std::panic::resume_unwind(fault);
            }
        }
    });
}
