//! What would be new for someone who moves from one role to another, or up a grade.

use crate::framework::{Framework, GradeId, Level, Principle, Track, Weight};

/// A principle that the place moved to asks at a higher level.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rise {
    /// The principle.
    pub principle: &'static Principle,
    /// The level asked before.
    pub from: Level,
    /// The level asked then.
    pub to: Level,
    /// How much the principle matters to the role moved to.
    pub weight: Weight,
}

/// The principles asked at a higher level, in the framework's order. From a role to another, and back, are two
/// questions: what is new one way is already known the other.
///
/// ```
/// use engagement_career_path::framework::{FRAMEWORK, GradeId};
/// use engagement_career_path::insight::rises;
///
/// let designer = FRAMEWORK.track("public-input-designer").ok_or("a role")?;
/// let analyst = FRAMEWORK.track("public-input-analyst").ok_or("a role")?;
/// let new = rises(&FRAMEWORK, (designer, GradeId::G2), (analyst, GradeId::G2));
/// assert!(new.iter().any(|rise| rise.principle.id.as_str() == "rigorous-analysis"));
/// assert!(rises(&FRAMEWORK, (analyst, GradeId::G2), (analyst, GradeId::G2)).is_empty());
/// # Ok::<(), &str>(())
/// ```
pub fn rises(framework: &Framework, from: (&Track, GradeId), to: (&Track, GradeId)) -> Vec<Rise> {
    let rise = |principle: &'static Principle| {
        let asked = |(track, grade): (&Track, GradeId)| framework.target(track, &principle.id, grade);
        let (before, after) = (asked(from)?, asked(to)?);
        let weight = to.0.weight(&principle.id)?;
        (after > before).then_some(Rise { principle, from: before, to: after, weight })
    };
    framework.principles.0.iter().filter_map(rise).collect()
}
