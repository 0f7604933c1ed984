//! What stands here on Te Tiriti o Waitangi: pointers to guidance by others, and marks where Māori authors are to write
//! (docs/rules.md, REO-3, REO-5).

use crate::framework::list::{List, Text};
use serde::Deserialize;

/// What stands here, and what does not.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TeTiritiText {
    /// What this site has, and what it has not.
    pub stands: Text,
    /// What to do first.
    pub first: Text,
    /// Guidance by others.
    pub guidance: List<Guidance>,
    /// The mark at each place that awaits Māori authors.
    pub mark: Text,
    /// What they are to write.
    pub awaiting: List<Awaited>,
}

impl TeTiritiText {
    /// What awaits Māori authors at a place.
    pub fn awaited(&self, place: TeTiritiPlace) -> impl Iterator<Item = &'static Awaited> {
        self.awaiting.0.iter().filter(move |awaited| awaited.place == place)
    }
}

/// Guidance that someone else has published.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guidance {
    /// Whom or what it is for.
    #[serde(rename = "for")]
    pub whom: Text,
    /// What it holds, in this project's words.
    pub text: Text,
    /// The id of its source.
    pub source: Text,
}

/// Something that Māori authors are to write. Nothing stands in its place until then.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Awaited {
    /// Unique among them.
    pub id: Text,
    /// The pages on which the mark stands.
    pub place: TeTiritiPlace,
    /// What is to be written.
    pub text: Text,
}

/// Pages that carry the mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum TeTiritiPlace {
    /// Every principle's page.
    #[serde(rename = "principles")]
    EveryPrinciple,
    /// Every principle's lesson.
    #[serde(rename = "lessons")]
    EveryLesson,
    /// The list of roles.
    #[serde(rename = "tracks")]
    ListOfRoles,
    /// The retreat.
    #[serde(rename = "retreat")]
    RetreatPage,
    /// The glossary.
    #[serde(rename = "glossary")]
    GlossaryPage,
}
