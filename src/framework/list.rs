//! A list that is part of the program: the build writes it as Rust, the running app never builds one.

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
    /// For the build and for tests, which read content: the memory is never given back.
    fn from(items: Vec<T>) -> Self {
        Self(Box::leak(items.into_boxed_slice()))
    }
}

impl<T: fmt::Debug> fmt::Debug for List<T> {
    /// As Rust writes it, since the build generates code this way.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "List(&{:?})", self.0)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for List<T> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Vec::deserialize(deserializer).map(Self::from)
    }
}

/// A text that is part of the program.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub struct Text(pub &'static str);

impl Text {
    /// The text, for as long as the program runs.
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
    /// As Rust writes it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Text({:?})", self.0)
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|text| Self(Box::leak(text.into_boxed_str())))
    }
}
