//! What the rows say together about who was asked: each role's nine first questions reach three or four principles, so
//! the people above the lowest boxes could give away how many have a role (docs/rules.md, COHORT-9).

use super::level_box::FEWEST_PEOPLE;
use crate::framework::Framework;

/// For each principle, the roles whose first questions give it a level (LEVEL-3): a bit for each role.
pub(super) fn asking_roles(framework: &Framework) -> Vec<u64> {
    let asks = |principle: &crate::framework::Principle| {
        framework.tracks.iter().take(64).enumerate().fold(0_u64, |roles, (at, track)| {
            let asked = principle.practices.iter().filter(|practice| track.start_here.contains(&practice.id)).count();
            if asked >= 2 { roles | (1 << at) } else { roles }
        })
    };
    framework.principles.iter().map(asks).collect()
}

/// Whether at least five people of the group can have any role whatever, although each of these rows needs so many
/// people whose role asks about it. Then no number of people with a role, of a family, or asked about a principle is
/// known to be between one and four. Cautious: it may say no where an exact answer would be yes.
pub(super) fn leaves_five_free(asking: &[u64], needs: &[u32], people: u32) -> bool {
    let mut rows: Vec<(u64, u32)> = asking.iter().copied().zip(needs.iter().copied()).collect();
    rows.retain(|(_, need)| *need > 0);
    // Of two rows, one role asks about both, or each has people enough of its own: neither tells of so few.
    if rows.len() <= 2 || needs_more_than(people, &rows) {
        return true;
    }
    let mut total = 0;
    // Rows that few roles ask about come first, each from the role that helps most of the others.
    while let Some((roles, need)) = rows.iter().copied().min_by_key(|(roles, _)| roles.count_ones()) {
        let helped = |role: u64| rows.iter().filter(|(roles, _)| roles & role != 0).count();
        let mut best = 0;
        for role in (0..64).map(|at| 1_u64 << at).filter(|role| roles & role != 0) {
            if best == 0 || helped(role) > helped(best) {
                best = role;
            }
        }
        total += need;
        rows.iter_mut().filter(|(roles, _)| roles & best != 0).for_each(|(_, open)| *open = open.saturating_sub(need));
        rows.retain(|(_, open)| *open > 0);
    }
    total + FEWEST_PEOPLE <= people
}

/// Whether the group can't have answered first questions alone: rows that no role shares need more people than there
/// are. Then the roles' questions say nothing about who was asked.
fn needs_more_than(people: u32, rows: &[(u64, u32)]) -> bool {
    let mut seen = 0_u64;
    let mut total = 0;
    for (roles, need) in rows {
        if *roles == 0 {
            return true;
        }
        if seen & roles == 0 {
            seen |= roles;
            total += need;
        }
    }
    total > people
}
