//! The picture of a group as it is kept, to compare a later one with: what the picture for others shows and no more, so
//! that a kept file gives nothing away either (docs/rules.md, COHORT-10).

use super::level_box::{FEWEST_PEOPLE, LevelBox};
use crate::exchange::{FileKind, Refused, StrictFields, impossible};
use crate::framework::{Framework, Level, PrincipleId};
use crate::record::Month;
use serde_json::value::RawValue;

/// The longest title, in characters.
pub const TITLE_LENGTH: usize = 80;

/// A picture for others that was kept.
#[derive(Clone, Debug, PartialEq)]
pub struct KeptPicture {
    /// The month of the picture.
    pub month: Month,
    /// The trainer's words for the group; may be empty.
    pub title: String,
    /// How many people it is of.
    pub people: u32,
    /// The rows, in the framework's order.
    pub rows: Vec<KeptRow>,
}

/// A row of a kept picture.
#[derive(Clone, Debug, PartialEq)]
pub struct KeptRow {
    /// The principle.
    pub principle: PrincipleId,
    /// Its boxes, lowest first, with everyone in one of them.
    pub boxes: Vec<LevelBox>,
}

impl KeptPicture {
    /// The boxes of a principle; `None` if it had no row.
    pub fn boxes(&self, principle: &PrincipleId) -> Option<&[LevelBox]> {
        self.rows.iter().find(|row| row.principle == *principle).map(|row| row.boxes.as_slice())
    }

    /// The file's text: in each row, the people up to and including each level that a box ends with.
    pub fn text(&self) -> Result<String, serde_json::Error> {
        let row = |row: &KeptRow| {
            let boxes = row.boxes.iter().map(|found| format!("\"{}\": {}", found.highest.id(), found.people));
            format!("    \"{}\": {{ {} }}", row.principle, boxes.collect::<Vec<_>>().join(", "))
        };
        let rows = self.rows.iter().map(row).collect::<Vec<_>>().join(",\n");
        let title = serde_json::to_string(&self.title)?;
        Ok(format!(
            "{{\n  \"type\": \"{}\",\n  \"schema\": 1,\n  \"month\": \"{}\",\n  \"title\": {title},\n  \"people\": \
             {},\n  \"rows\": {{\n{rows}\n  }}\n}}\n",
            FileKind::GroupPicture.id(),
            self.month,
            self.people
        ))
    }
}

/// Reads a kept picture, or says why it is none. Strict: a count that such a picture never shows refuses it.
pub fn read_kept_picture(bytes: &[u8], framework: &Framework) -> Result<KeptPicture, Refused> {
    let mut fields = StrictFields::of_file(bytes, FileKind::GroupPicture)?;
    let month = fields.read("month", |text| text.parse().ok())?;
    let title = fields.read("title", |text| fits(text).then(|| text.to_string()))?;
    let size = fields.required("people")?;
    let people = count_of(size).ok_or_else(|| impossible("people", size))?;
    let mut given = StrictFields::of_value("rows", fields.required("rows")?)?;
    fields.end()?;
    let mut rows = Vec::new();
    for principle in framework.principles.iter() {
        if let Some(value) = given.take(principle.id.as_str()) {
            let boxes = read_boxes(principle.id.as_str(), value, people)?;
            rows.push(KeptRow { principle: principle.id.clone(), boxes });
        }
    }
    match given.rest().first() {
        Some((name, _)) => Err(Refused::Unknown(name.chars().take(TITLE_LENGTH).collect())),
        None if rows.is_empty() => Err(Refused::NoLevels),
        None => Ok(KeptPicture { month, title, people, rows }),
    }
}

/// Whether a text can be a title.
pub(super) fn fits(title: &str) -> bool {
    title.chars().count() <= TITLE_LENGTH && !title.contains(char::is_control)
}

/// A count that a picture for others can show.
fn count_of(value: &RawValue) -> Option<u32> {
    serde_json::from_str(value.get()).ok().filter(|people| *people >= FEWEST_PEOPLE)
}

/// The boxes of a row: in order, up to the highest level, with everyone in one of them.
fn read_boxes(field: &str, value: &RawValue, people: u32) -> Result<Vec<LevelBox>, Refused> {
    let mut given = StrictFields::of_value(field, value)?;
    let mut boxes: Vec<LevelBox> = Vec::new();
    let mut lowest = Some(Level::NotYet);
    for level in Level::ALL {
        if let Some((count, lowest_of_box)) = given.take(level.id()).zip(lowest) {
            let people = count_of(count).ok_or_else(|| impossible(field, count))?;
            boxes.push(LevelBox { lowest: lowest_of_box, highest: level, people });
            lowest = level.next();
        }
    }
    given.end()?;
    let sum = boxes.iter().fold(0_u32, |sum, found| sum.saturating_add(found.people));
    if lowest.is_some() || sum != people { Err(impossible(field, value)) } else { Ok(boxes) }
}
