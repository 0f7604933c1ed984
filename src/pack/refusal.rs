//! Validation errors: why a pack was refused, and where.

use std::fmt;

/// What is wrong with a file, where, and what to do about it. It displays as one plain sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The file, by the operator's name for it.
    pub file: String,
    /// The path of the value, such as `activities[2].mode`; empty for the whole file.
    pub path: String,
    /// The line, from 1; 0 for the whole file.
    pub line: usize,
    /// The column, from 1, in characters; 0 for the whole file.
    pub column: usize,
    /// Continues the sentence after the path: "must be …", "is missing: …".
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

/// A fault before its file and line are known.
pub struct Fault<'a> {
    /// The path of the value, as in [`Refusal::path`].
    pub path: String,
    /// The faulty value, a slice of the file's text; empty for the whole file.
    pub at: &'a str,
    /// Continues the sentence after the path.
    pub reason: String,
}

impl Fault<'_> {
    /// Finds the fault's line and column. The value is a slice of the file's text, so the distance between the two is
    /// its offset.
    pub fn refusal(self, file: &str, text: &str) -> Refusal {
        let offset = (self.at.as_ptr() as usize).wrapping_sub(text.as_ptr() as usize);
        let (mut line, mut column) = (0, 0);
        if let Some(before) = text.as_bytes().get(..offset).filter(|_| !self.at.is_empty()) {
            (line, column) = (1, 1);
            for byte in before {
                match byte {
                    b'\n' => (line, column) = (line + 1, 1),
                    // A continuation byte of a character.
                    0x80..=0xbf => {}
                    _ => column += 1,
                }
            }
        }
        Refusal { file: file.into(), path: self.path, line, column, reason: self.reason }
    }
}
