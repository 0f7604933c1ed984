//! Static lists and texts: the build writes them as Rust code, and the running app never builds one.

use serde::Deserialize;
use std::borrow::Borrow;
use std::fmt;
use std::ops::Deref;

/// Items in the order of the content file.
#[derive(Clone, Copy, PartialEq)]
pub struct List<T: 'static>(pub &'static [T]);

impl<T> List<T> {
    /// No items.
    pub const EMPTY: List<T> = List(&[]);
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self::EMPTY
    }
}

impl<T> Deref for List<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        self.0
    }
}

impl<T> From<Vec<T>> for List<T> {
    /// For the build and for tests, which read content: leaks its memory.
    fn from(items: Vec<T>) -> Self {
        Self(Box::leak(items.into_boxed_slice()))
    }
}

impl<T: fmt::Debug> fmt::Debug for List<T> {
    /// As Rust code, because the build generates code this way.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "List(&{:?})", self.0)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for List<T> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Vec::deserialize(deserializer).map(Self::from)
    }
}

/// A static text.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub struct Text(pub &'static str);

impl Text {
    /// The text as a static string.
    pub fn as_str(self) -> &'static str {
        self.0
    }
}

impl From<Text> for String {
    fn from(text: Text) -> Self {
        text.0.to_string()
    }
}

impl Borrow<str> for Text {
    fn borrow(&self) -> &str {
        self.0
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        self.0
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl fmt::Debug for Text {
    /// As Rust code.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Text({:?})", self.0)
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|text| Self(Box::leak(text.into_boxed_str())))
    }
}
