//! Items that are stored as named texts. Kinds that few people have are kept so: one reader and one writer serve them all,
//! and only the pages that show such an item know what its fields mean. A reader of its own for each kind costs every
//! page 1.5 KB.

use serde::de::{MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// Named texts, in the order in which they are written; an empty one is left out.
///
/// ```
/// use engagement_career_path::record::Fields;
///
/// let fields = Fields::default().with("kind", "meeting").with("place", "");
/// assert_eq!(serde_json::to_string(&fields)?, r#"{"kind":"meeting"}"#);
/// assert_eq!(fields.text("place"), "");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// The text of a field; empty if there is none.
    pub fn text(&self, name: &str) -> &str {
        self.0.iter().find(|(other, _)| other == name).map_or("", |(_, text)| text)
    }

    /// With one more field, unless its text is empty.
    pub fn with(mut self, name: impl Into<String>, text: impl Into<String>) -> Self {
        let text = text.into();
        if !text.is_empty() {
            self.0.push((name.into(), text));
        }
        self
    }

    /// With another text in a field; an empty one takes it away.
    pub fn replaced(mut self, name: &str, text: &str) -> Self {
        match self.0.iter_mut().find(|(other, _)| other == name) {
            Some((_, found)) => *found = text.into(),
            None => self.0.push((name.into(), text.into())),
        }
        self.0.retain(|(_, text)| !text.is_empty());
        self
    }

    /// Every field.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, text)| (name.as_str(), text.as_str()))
    }
}

impl Serialize for Fields {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, text) in &self.0 {
            map.serialize_entry(name, text)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Texts;

        impl<'de> Visitor<'de> for Texts {
            type Value = Fields;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("named texts")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields, A::Error> {
                let mut fields = Fields::default();
                while let Some((name, text)) = map.next_entry::<String, String>()? {
                    fields.0.push((name, text));
                }
                Ok(fields)
            }
        }

        deserializer.deserialize_map(Texts)
    }
}
