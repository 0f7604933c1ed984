//! Reading a file strictly: each field is named once and taken by whoever reads it, and one that is left over refuses
//! the file. Without derived readers, which would each add to the download.

use super::opened::STORED_TEXT;
use super::record_file::RECORD;
use super::refused::{FileKind, MAX_STRICT_BYTES, Refused};
use super::shortened;
use crate::json::Pairs;
use serde_json::error::Category;
use serde_json::value::RawValue;

/// The newest form of each of these files.
const SCHEMA: u32 = 1;

/// The fields of an object that are not yet taken, in the file's order.
pub struct StrictFields<'a> {
    fields: Vec<(String, &'a RawValue)>,
}

impl<'a> StrictFields<'a> {
    /// The fields of a file of this kind, without its `type` and `schema`.
    pub fn of_file(bytes: &'a [u8], kind: FileKind) -> Result<Self, Refused> {
        if bytes.len() > MAX_STRICT_BYTES {
            // A record of years is larger than what is read here, and can still be reduced.
            let is_saved = std::str::from_utf8(bytes).is_ok_and(is_saved_record);
            return Err(if is_saved { Refused::SavedRecord } else { Refused::TooLarge(kind) });
        }
        let text = std::str::from_utf8(bytes).map_err(|_| Refused::NotText(kind))?.trim_start_matches('\u{feff}');
        if text.trim().is_empty() {
            return Err(Refused::Empty);
        }
        let read = serde_json::from_str::<Pairs<&RawValue>>(text).map_err(|error| match error.classify() {
            Category::Data => Refused::Foreign(kind),
            _ => Refused::NotJson(kind),
        });
        let mut fields = Self { fields: read?.0 };
        match fields.take("type").and_then(text_of).as_deref() {
            Some(RECORD | STORED_TEXT) if kind == FileKind::SecondView => return Err(Refused::RecordNotView),
            Some(RECORD | STORED_TEXT) => return Err(Refused::SavedRecord),
            found => match found.and_then(FileKind::parse) {
                Some(found) if found == kind => {}
                Some(found) => return Err(Refused::OtherKind { found, wanted: kind }),
                None => return Err(Refused::Foreign(kind)),
            },
        }
        // A newer form may have other fields, so this comes before them.
        let schema = fields.take("schema").ok_or(Refused::Missing("schema"))?;
        match serde_json::from_str::<u32>(schema.get()) {
            Ok(SCHEMA) => {}
            Ok(newer) if newer > SCHEMA => return Err(Refused::Newer),
            _ => return Err(impossible("schema", schema)),
        }
        let taken = ["type", "schema"].into_iter().find(|name| fields.fields.iter().any(|(other, _)| other == name));
        match taken {
            Some(name) => Err(Refused::Twice(name.into())),
            None => fields.each_once(),
        }
    }

    /// The fields of an object inside a file.
    pub fn of_value(field: &str, value: &'a RawValue) -> Result<Self, Refused> {
        let read = serde_json::from_str::<Pairs<&RawValue>>(value.get()).map_err(|_| impossible(field, value));
        Self { fields: read?.0 }.each_once()
    }

    fn each_once(self) -> Result<Self, Refused> {
        let mut names: Vec<&str> = self.fields.iter().map(|(name, _)| name.as_str()).collect();
        names.sort_unstable();
        match names.windows(2).find(|pair| pair[0] == pair[1]) {
            Some(pair) => Err(Refused::Twice(shortened(pair[0]))),
            None => Ok(self),
        }
    }

    /// The value of a field, which is then taken; `None` if it is not there.
    pub fn take(&mut self, name: &str) -> Option<&'a RawValue> {
        let at = self.fields.iter().position(|(other, _)| other == name)?;
        Some(self.fields.remove(at).1)
    }

    /// The value of a field that has to be there.
    pub fn required(&mut self, name: &'static str) -> Result<&'a RawValue, Refused> {
        self.take(name).ok_or(Refused::Missing(name))
    }

    /// What is made of the text of a field that has to be there.
    pub fn read<T>(&mut self, name: &'static str, read: impl Fn(&str) -> Option<T>) -> Result<T, Refused> {
        let value = self.required(name)?;
        text_of(value).and_then(|text| read(&text)).ok_or_else(|| impossible(name, value))
    }

    /// Every field that is left, with its name.
    pub fn rest(self) -> Vec<(String, &'a RawValue)> {
        self.fields
    }

    /// Refuses a field that nobody took.
    pub fn end(self) -> Result<(), Refused> {
        self.fields.first().map_or(Ok(()), |(name, _)| Err(Refused::UnknownField(shortened(name))))
    }
}

/// Whether the text is a saved copy of a record, or the stored text of this app.
fn is_saved_record(text: &str) -> bool {
    let read = serde_json::from_str::<Pairs<&RawValue>>(text.trim_start_matches('\u{feff}'));
    let named = read.ok().and_then(|read| read.0.into_iter().find(|(name, _)| name == "type"));
    named.and_then(|(_, value)| text_of(value)).is_some_and(|found| found == RECORD || found == STORED_TEXT)
}

/// The text that a value is; `None` for any other value.
pub fn text_of(value: &RawValue) -> Option<String> {
    serde_json::from_str(value.get()).ok()
}

/// The refusal of a value that this field cannot have.
pub fn impossible(field: &str, value: &RawValue) -> Refused {
    Refused::Impossible { field: shortened(field), value: shortened(value.get()) }
}
