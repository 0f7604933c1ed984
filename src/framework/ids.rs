//! Ids of content: tracks, principles, practices. They appear in addresses, files and stored records, so they never
//! change once released.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::fmt;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub Cow<'static, str>);

        impl $name {
            /// The id as used in files and addresses.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_string().into())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            /// As Rust code, because the build generates code this way.
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}(Borrowed({:?}))", stringify!($name), self.0)
            }
        }

        impl Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer).map(|text| Self(text.into()))
            }
        }
    };
}

id! {
    /// A role track, such as `public-input-designer`.
    TrackId
}
id! {
    /// One of the twelve principles, such as `honest-scope`.
    PrincipleId
}
id! {
    /// One of a principle's three practices: `{principle}.{a|b|c}`.
    PracticeId
}

impl PracticeId {
    /// The practice with this letter in `principle`.
    pub fn within(principle: &str, letter: &str) -> Self {
        Self(format!("{principle}.{letter}").into())
    }

    /// The principle's id and the letter; the letter is empty if the id has no dot.
    pub fn parts(&self) -> (&str, &str) {
        self.0.rsplit_once('.').unwrap_or((&self.0, ""))
    }
}
