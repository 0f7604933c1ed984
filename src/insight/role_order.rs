//! The order of the roles wherever they stand side by side: on the map, in its list, in the grid of principles.

use crate::framework::{Framework, Track};
use crate::order::sorted_by_key;

/// The roles with targets, family by family. Starts at the first and always goes to the first sideways move not yet
/// placed, so that most moves join neighbours.
///
/// ```
/// use engagement_career_path::framework::FRAMEWORK;
/// use engagement_career_path::insight::roles_in_order;
///
/// let names: Vec<&str> = roles_in_order(&FRAMEWORK).iter().map(|role| role.name.as_str()).collect();
/// assert_eq!((names.len(), names[0], names[8]), (9, "Government liaison", "Engagement generalist"));
/// ```
pub fn roles_in_order(framework: &Framework) -> Vec<&'static Track> {
    let mut left: Vec<&'static Track> = framework.tracks.0.iter().filter(|track| track.is_assessable()).collect();
    let mut order: Vec<&'static Track> = Vec::new();
    while !left.is_empty() {
        let moves = order.last().map(|last| last.sideways.0).unwrap_or_default();
        let next = moves.iter().find_map(|step| left.iter().position(|track| track.id == step.track)).unwrap_or(0);
        order.push(left.remove(next));
    }
    let family = |track: &&'static Track| framework.families.iter().position(|family| family.id == track.family);
    sorted_by_key(order, |track| family(track).map_or(i64::MAX, |at| at as i64))
}
