//! Source code as the architecture rules read it: without comments, and the modules ("rooms") that a file names.

use std::fs;
use std::path::{Path, PathBuf};

/// Every Rust file below a folder, with its text.
pub fn rust_files(folder: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let entries = fs::read_dir(folder).expect("a folder of the source");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            found.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push((path.to_string_lossy().into_owned(), fs::read_to_string(&path).expect("a file")));
        }
    }
    found
}

/// Code without its comments, which may name what the code must not. Strings stay, because an address in one contains
/// `//`.
pub fn without_comments(text: &str) -> String {
    let mut code = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else {
            let length = literal(rest).unwrap_or(first.len_utf8());
            code.push_str(&rest[..length]);
            length
        };
        rest = &rest[length..];
    }
    code
}

/// Code without its strings and characters, whose words name nothing.
pub fn without_literals(code: &str) -> String {
    let mut bare = String::new();
    let mut rest = code;
    while let Some(first) = rest.chars().next() {
        let length = literal(rest).unwrap_or_else(|| {
            bare.push(first);
            first.len_utf8()
        });
        rest = &rest[length..];
    }
    bare
}

/// The length of the string or character literal that the text begins with, if any.
fn literal(text: &str) -> Option<usize> {
    let hashes = text.strip_prefix('r').map(|rest| rest.len() - rest.trim_start_matches('#').len());
    if let Some(hashes) = hashes.filter(|hashes| text[1 + hashes..].starts_with('"')) {
        let start = hashes + 2;
        let end = format!("\"{}", "#".repeat(hashes));
        return Some(text[start..].find(&end).map_or(text.len(), |at| start + at + end.len()));
    }
    let quote = text.chars().next().filter(|first| matches!(first, '"' | '\''))?;
    let mut escaped = false;
    for (at, letter) in text.char_indices().skip(1) {
        match letter {
            // A lifetime has no closing quote.
            _ if quote == '\'' && !escaped && at > 1 && letter != '\'' && !text.starts_with("'\\") => return None,
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if letter == quote => return Some(at + 1),
            _ => {}
        }
    }
    None
}

/// The room of a file: a folder of `src/`, or a file beside the folders.
pub fn room(file: &str) -> &str {
    let rest = file.trim_start_matches("src/");
    rest.split('/').next().unwrap_or(rest).trim_end_matches(".rs")
}

/// The first names after `crate::`, and after as many `super::` as lead to the top, in code without comments.
pub fn rooms_named(file: &str, code: &str) -> Vec<String> {
    let mut modules: Vec<&str> = file.trim_start_matches("src/").trim_end_matches(".rs").split('/').collect();
    if matches!(modules.last(), Some(&"mod" | &"lib" | &"main")) {
        modules.pop();
    }
    let mut found = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        found.extend(first_names(&code[at + "crate::".len()..]));
    }
    let to_the_top = "super::".repeat(modules.len());
    for (at, _) in code.match_indices(&to_the_top).filter(|_| !modules.is_empty()) {
        let rest = &code[at + to_the_top.len()..];
        let begins_there = !code[..at].ends_with("super::") && !rest.starts_with("super::");
        if begins_there {
            found.extend(first_names(rest));
        }
    }
    found
}

/// The first name of a path, or of each path of a group in braces.
fn first_names(path: &str) -> Vec<String> {
    let name = |path: &str| path.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
    let Some(group) = path.strip_prefix('{') else { return vec![name(path)] };
    let (mut depth, mut names, mut start) = (0, Vec::new(), 0);
    for (at, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            ',' | '}' if depth == 0 => {
                names.push(name(group[start..at].trim_start()));
                start = at + 1;
                if letter == '}' {
                    break;
                }
            }
            _ => {}
        }
    }
    names
}
