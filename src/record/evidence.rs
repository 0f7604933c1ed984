//! Evidence behind an answer (docs/rules.md, EVIDENCE-1): asked for from Practising up, never required.

use super::key::Id;
use super::month::Month;
use crate::framework::choices;
use serde::{Deserialize, Serialize};

/// When the latest example was, what there is to show, how sure the user is, and which of their log entries show it.
/// Each may be left out.
///
/// ```
/// use engagement_career_path::record::{Evidence, Id};
///
/// let mut evidence = Evidence::default();
/// for entry in [2, 1, 2] {
///     evidence.link(&Id::new(entry), true);
/// }
/// assert_eq!(evidence.log, [Id::new(1), Id::new(2)], "whatever the order of the clicks");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// The month of the latest example.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub month: Option<Month>,
    /// What there is to show.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<EvidenceKind>,
    /// How sure the user is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sure: Option<Confidence>,
    /// Linked log entries, each once and in id order, so that two tabs linking the same entries store the same list. A
    /// removed entry stays listed, so that restoring it restores the link.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub log: Vec<Id>,
}

impl Evidence {
    /// Whether nothing is filled in.
    pub fn is_empty(&self) -> bool {
        *self == Evidence::default()
    }

    /// Links a log entry, or removes the link.
    pub fn link(&mut self, entry: &Id, linked: bool) {
        self.log.retain(|other| other != entry);
        if linked {
            let place = self.log.partition_point(|other| other < entry);
            self.log.insert(place, entry.clone());
        }
    }
}

/// What the user can show.
///
/// ```
/// use engagement_career_path::insight::{EvidenceStatus, support};
/// use engagement_career_path::record::{Date, Evidence, EvidenceKind, Rating};
///
/// let shown = |kind| {
///     let evidence = Evidence { kind: Some(kind), ..Evidence::default() };
///     support(Rating::Leading, Some(&evidence), None, Date::EPOCH)
/// };
/// assert_eq!(shown(EvidenceKind::Observed), EvidenceStatus::Current);
/// assert_eq!(shown(EvidenceKind::Nothing), EvidenceStatus::Thin, "as if nothing had been said");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EvidenceKind {
    /// Something the user made or published.
    Artefact,
    /// Feedback from someone it was for.
    Feedback,
    /// Someone saw the user do it.
    Observed,
    /// Nothing to point to yet.
    #[serde(rename = "none")]
    Nothing,
}

choices! {
    /// Every kind, in the order shown in the form.
    EvidenceKind {
        Artefact = ("artefact", "Something I made or published"),
        Feedback = ("feedback", "Feedback from someone it was for"),
        Observed = ("observed", "Someone saw me do it"),
        Nothing = ("none", "Nothing to point to yet"),
    }
}

/// How sure the user is of their answer, in three steps.
///
/// ```
/// use engagement_career_path::insight::{EvidenceStatus, support};
/// use engagement_career_path::record::{Confidence, Date, Evidence, Rating};
///
/// for sure in Confidence::ALL {
///     let evidence = Evidence { sure: Some(sure), ..Evidence::default() };
///     let status = support(Rating::Leading, Some(&evidence), None, Date::EPOCH);
///     assert_eq!(status, EvidenceStatus::Thin, "being sure is not evidence");
/// }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// Not very sure.
    Unsure,
    /// Fairly sure.
    #[serde(rename = "fairly-sure")]
    Fairly,
    /// Sure.
    Sure,
}

choices! {
    /// Every step, least sure first.
    Confidence {
        Unsure = ("unsure", "Not very sure"),
        Fairly = ("fairly-sure", "Fairly sure"),
        Sure = ("sure", "Sure"),
    }
}
