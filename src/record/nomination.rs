//! Drafts of nominations for an award.

use super::date::Date;
use super::fields::Fields;

/// A draft of a nomination: it stays with the user until they print it or save it as a file.
///
/// ```
/// use engagement_career_path::record::{Date, Nomination};
///
/// let mut draft = Nomination { made: Date::EPOCH, award: "clear-table".into(), own: true, ..Nomination::default() };
/// draft.set_answer("candour", "We told them late.".into());
/// assert_eq!(draft.answer("candour"), "We told them late.");
/// draft.set_answer("candour", " ".into());
/// assert!(draft.answers.is_empty(), "a blank answer does not count");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nomination {
    /// The day it was begun.
    pub made: Date,
    /// The id of the award.
    pub award: String,
    /// Whether the user nominates their own work.
    pub own: bool,
    /// Who is nominated, as they would like to be named; empty until it is typed.
    pub nominee: String,
    /// What they did.
    pub story: String,
    /// What is said to each criterion, by its id, in the order in which it was typed.
    pub answers: Vec<(String, String)>,
}

/// What is said to a criterion is stored under this and its id.
const TO: &str = "to-";

impl Nomination {
    /// From its stored form; `None` if that says anything else.
    pub fn read(fields: &Fields) -> Option<Self> {
        let mut found = Self { made: fields.text("made").parse().ok()?, ..Self::default() };
        for (name, text) in fields.iter() {
            match name {
                "made" => {}
                "award" => found.award = text.into(),
                "own" if text == "yes" => found.own = true,
                "nominee" => found.nominee = text.into(),
                "story" => found.story = text.into(),
                to => found.answers.push((to.strip_prefix(TO)?.into(), text.into())),
            }
        }
        Some(found)
    }

    /// Its stored form.
    pub fn fields(&self) -> Fields {
        let fields = Fields::default()
            .with("made", self.made.to_string())
            .with("award", self.award.as_str())
            .with("own", if self.own { "yes" } else { "" })
            .with("nominee", self.nominee.as_str())
            .with("story", self.story.as_str());
        self.answers.iter().fold(fields, |fields, (id, text)| fields.with(format!("{TO}{id}"), text.as_str()))
    }

    /// What is said to a criterion; empty if nothing is.
    pub fn answer(&self, criterion: &str) -> &str {
        let found = self.answers.iter().find(|(id, _)| id == criterion);
        found.map_or("", |(_, text)| text)
    }

    /// Says something to a criterion; a blank text takes it away.
    pub fn set_answer(&mut self, criterion: &str, text: String) {
        self.answers.retain(|(id, _)| id != criterion);
        if !text.trim().is_empty() {
            self.answers.push((criterion.into(), text));
        }
    }
}

impl Default for Nomination {
    fn default() -> Self {
        let (award, nominee, story) = Default::default();
        Self { made: Date::EPOCH, award, own: false, nominee, story, answers: Vec::new() }
    }
}
