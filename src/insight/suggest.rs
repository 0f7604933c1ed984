//! Which activities lead to somebody's next steps (domain.md C2).

use super::steps::Step;
use crate::framework::{Activity, Fits, Framework};

/// At most so many are brought to the front: a list of twenty is no advice.
const NEAREST: usize = 5;

/// Activities that build the principle of a step and can take somebody to the level above theirs, in the order of the
/// steps; for each step those first that can begin soon. None that fits any principle: that is no answer to a gap.
pub fn activities_for(framework: &Framework, steps: &[Step]) -> Vec<&'static Activity> {
    let mut found: Vec<&'static Activity> = Vec::new();
    for step in steps {
        let principle = step.practice.parts().0.into();
        let leads = |activity: &&'static Activity| {
            activity.fits == Fits::Principles
                && activity.builds(&principle)
                && step.level.next().is_some_and(|next| activity.reaches.contains(&next))
        };
        for soon in [true, false] {
            let fitting = framework.activities.0.iter().filter(leads).filter(|activity| activity.soon == soon);
            for activity in fitting {
                if !found.iter().any(|other| other.id == activity.id) {
                    found.push(activity);
                }
            }
        }
    }
    found.truncate(NEAREST);
    found
}
