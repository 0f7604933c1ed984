//! What somebody can point to behind an answer (domain.md D, "Do"): asked from Practising up, and never required.

use super::key::Id;
use super::month::Month;
use serde::{Deserialize, Serialize};

/// When the latest example was, what there is to show, how sure the person is, and which entries of their log show it. Each
/// may be left open.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// Of the latest example.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub month: Option<Month>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<EvidenceKind>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sure: Option<Confidence>,
    /// Entries of the log, each once and in the order of their ids, so that two tabs that link the same say the same. One that
    /// was removed stays named here, so that putting it back puts the link back.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub log: Vec<Id>,
}

impl Evidence {
    /// Whether nothing has been said.
    pub fn is_empty(&self) -> bool {
        *self == Evidence::default()
    }

    /// Links an entry of the log, or takes the link away.
    pub fn link(&mut self, entry: &Id, linked: bool) {
        self.log.retain(|other| other != entry);
        if linked {
            let place = self.log.partition_point(|other| other < entry);
            self.log.insert(place, entry.clone());
        }
    }
}

/// What there is to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EvidenceKind {
    Artefact,
    Feedback,
    Observed,
    #[serde(rename = "none")]
    Nothing,
}

impl EvidenceKind {
    /// In the order in which they are asked.
    pub const ALL: [EvidenceKind; 4] =
        [EvidenceKind::Artefact, EvidenceKind::Feedback, EvidenceKind::Observed, EvidenceKind::Nothing];

    /// As it stands in files and form values.
    pub fn id(self) -> &'static str {
        match self {
            EvidenceKind::Artefact => "artefact",
            EvidenceKind::Feedback => "feedback",
            EvidenceKind::Observed => "observed",
            EvidenceKind::Nothing => "none",
        }
    }

    /// As the page says it.
    pub fn name(self) -> &'static str {
        match self {
            EvidenceKind::Artefact => "Something I made or published",
            EvidenceKind::Feedback => "Feedback from somebody it was for",
            EvidenceKind::Observed => "Somebody saw me do it",
            EvidenceKind::Nothing => "Nothing to point to yet",
        }
    }

    /// The kind that a form value names.
    pub fn parse(id: &str) -> Option<EvidenceKind> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

/// How sure somebody is of their answer, in three steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    Unsure,
    #[serde(rename = "fairly-sure")]
    Fairly,
    Sure,
}

impl Confidence {
    /// From the least sure up.
    pub const ALL: [Confidence; 3] = [Confidence::Unsure, Confidence::Fairly, Confidence::Sure];

    /// As it stands in files and form values.
    pub fn id(self) -> &'static str {
        match self {
            Confidence::Unsure => "unsure",
            Confidence::Fairly => "fairly-sure",
            Confidence::Sure => "sure",
        }
    }

    /// As the page says it.
    pub fn name(self) -> &'static str {
        match self {
            Confidence::Unsure => "Not very sure",
            Confidence::Fairly => "Fairly sure",
            Confidence::Sure => "Sure",
        }
    }

    /// The confidence that a form value names.
    pub fn parse(id: &str) -> Option<Confidence> {
        Self::ALL.into_iter().find(|sure| sure.id() == id)
    }
}
