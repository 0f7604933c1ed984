//! Why a store could not be opened, or something could not be written.

use crate::record::EncodeError;
use std::fmt;

/// Why the browser's storage could not be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// The browser has no such storage, or it is switched off.
    SwitchedOff,
    /// The browser refused; its reason.
    Refused(String),
    /// The browser accepted a text but returned a different one.
    NotKept,
}

impl From<OpenError> for String {
    /// The words in brackets on Your data. Not `Display`, which is more code for one place that owns the error.
    fn from(error: OpenError) -> Self {
        match error {
            OpenError::SwitchedOff => "storage is switched off".into(),
            OpenError::Refused(why) => why,
            OpenError::NotKept => "it does not give back what it was given".into(),
        }
    }
}

/// Why something was not written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveError {
    /// The browser's storage quota for this site is used up.
    Full,
    /// The browser refused; its reason.
    Refused(String),
    /// The browser accepted the text but returned a different one.
    NotKept,
    /// The item could not be encoded as text.
    NotEncoded(EncodeError),
}

impl From<EncodeError> for SaveError {
    fn from(error: EncodeError) -> Self {
        Self::NotEncoded(error)
    }
}

/// Why there is no second copy, or why it is not up to date.
#[derive(Clone, Debug, PartialEq)]
pub enum MirrorError {
    /// The browser did not open its database; its reason.
    Unavailable(String),
    /// This browser has no database at all, so nothing can be in it.
    None(String),
    /// The browser opened the database but did not read or write it; its reason.
    Refused(String),
    /// An item could not be encoded as text.
    NotEncoded(EncodeError),
}

impl fmt::Display for MirrorError {
    /// As shown in brackets on Your data.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (Self::Unavailable(why) | Self::None(why) | Self::Refused(why) | Self::NotEncoded(EncodeError(why))) = self;
        f.write_str(why)
    }
}

impl From<EncodeError> for MirrorError {
    fn from(error: EncodeError) -> Self {
        Self::NotEncoded(error)
    }
}
