//! A fault in the content, with its file, line and path.

use std::fmt;

/// Something that keeps the content from being published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file, below the folder that was checked.
    pub file: String,
    /// From 1.
    pub line: usize,
    /// The path to the value within the file, as in [`crate::framework::Framework::faults`]. Empty for the whole file.
    pub path: String,
    /// What is wrong, in a sentence.
    pub message: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let colon = if self.path.is_empty() { "" } else { ": " };
        write!(f, "{}:{}: {}{colon}{}", self.file, self.line, self.path, self.message)
    }
}

/// The start of a text in whole words, quoted: enough to search for.
pub(super) fn quote(text: &str) -> String {
    const LONGEST: usize = 60;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => {
            let begin = &text[..end];
            format!("\"{}...\"", begin.rsplit_once(' ').map_or(begin, |(words, _)| words).trim_end())
        }
        None => format!("\"{text}\""),
    }
}
