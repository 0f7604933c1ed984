//! What can be found.

use serde::{Deserialize, Serialize};

/// The kind of a search result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A role track.
    Track,
    /// A principle.
    Principle,
    /// A practice of a principle.
    Practice,
    /// A ten-minute lesson.
    Lesson,
    /// A development activity.
    Activity,
    /// A monthly meeting.
    Meeting,
    /// An award.
    Award,
    /// A word in the glossary.
    Word,
    /// Any other page.
    Page,
}

impl Kind {
    /// Every kind, in the order of a full list.
    pub const ALL: [Kind; 9] = [
        Kind::Track,
        Kind::Principle,
        Kind::Practice,
        Kind::Lesson,
        Kind::Activity,
        Kind::Meeting,
        Kind::Award,
        Kind::Word,
        Kind::Page,
    ];

    /// The heading over several of this kind.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Track => "Roles",
            Kind::Principle => "Principles",
            Kind::Practice => "Practices",
            Kind::Lesson => "Ten-minute lessons",
            Kind::Activity => "Development activities",
            Kind::Meeting => "Monthly meetings",
            Kind::Award => "Awards",
            Kind::Word => "Words in the glossary",
            Kind::Page => "Pages",
        }
    }
}

/// A searchable entry.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// What kind of thing it is.
    pub kind: Kind,
    /// Its title, searched too.
    pub title: String,
    /// A link, relative to where the site is hosted.
    pub href: String,
    /// Other names that count as its title, such as the one in the navigation.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<String>,
    /// What people type when they look for it, though it does not say so itself.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<String>,
    /// What it is, in a sentence. Shown if no sentence of the text answers better.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub about: String,
    /// The rest of what is searched: a paragraph a line.
    pub text: String,
}

impl Entry {
    /// An entry of these parts.
    pub fn new(kind: Kind, title: impl Into<String>, href: String, text: impl Into<String>) -> Self {
        let (title, text) = (title.into(), text.into());
        Self { kind, title, href, text, names: Vec::new(), words: Vec::new(), about: String::new() }
    }

    /// With what it is, in a sentence.
    #[must_use]
    pub fn about(self, about: impl Into<String>) -> Self {
        Self { about: about.into(), ..self }
    }
}

/// Everything searchable, as in the site's search file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Everything {
    /// All entries, in the order of a full list.
    pub entries: Vec<Entry>,
    /// Words and phrases that mean the same to someone who searches, a group a list.
    pub same: Vec<Vec<String>>,
    /// Words of te reo Māori as they appear in texts, longest first.
    pub maori: Vec<String>,
}
