//! Why a pack is not used.

use std::fmt;

/// What is wrong with a file, where, and what to do about it. As text it is one plain sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    pub file: String,
    /// The way to the value, such as `activities[2].mode`; empty where the file as a whole is meant.
    pub path: String,
    /// Counted from 1; 0 where the file as a whole is meant.
    pub line: usize,
    /// Counted from 1, in characters.
    pub column: usize,
    /// Goes on from the path: "must be …", "is missing: …".
    pub reason: String,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if self.line > 0 {
            write!(f, ", line {}, character {}", self.line, self.column)?;
        }
        let subject = if self.path.is_empty() { "the file" } else { &self.path };
        write!(f, ": {subject} {}.", self.reason)
    }
}

/// A refusal before it is known in which file and line.
pub struct Fault<'a> {
    pub path: String,
    /// The faulty value, or nothing where the file as a whole is meant.
    pub at: &'a str,
    pub reason: String,
}

impl Fault<'_> {
    /// With its place in the file. The value is a piece of the file's text, so the distance between the two is where it begins.
    pub fn refusal(self, file: &str, text: &str) -> Refusal {
        let offset = (self.at.as_ptr() as usize).wrapping_sub(text.as_ptr() as usize);
        let (mut line, mut column) = (0, 0);
        if let Some(before) = text.as_bytes().get(..offset).filter(|_| !self.at.is_empty()) {
            (line, column) = (1, 1);
            for byte in before {
                match byte {
                    b'\n' => (line, column) = (line + 1, 1),
                    // Not the first byte of its character.
                    0x80..=0xbf => {}
                    _ => column += 1,
                }
            }
        }
        Refusal { file: file.into(), path: self.path, line, column, reason: self.reason }
    }
}
