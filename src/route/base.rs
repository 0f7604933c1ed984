//! Where the site is hosted: full paths, and back.

use super::Route;

/// Where the site is hosted: a path that starts and ends with `/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base(String);

impl Base {
    /// From a page's resolved base address; only the path up to the last `/` counts.
    pub fn new(path: &str) -> Self {
        let end = path.rfind('/').map_or(0, |at| at + 1);
        let path = &path[..end];
        Self(if path.starts_with('/') { path.into() } else { "/".into() })
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The part of a full path that [`Route::parse`] takes; `None` outside the site.
    pub fn strip<'a>(&self, path: &'a str) -> Option<&'a str> {
        match path.strip_prefix(&self.0) {
            Some(rest) => Some(rest),
            // "/any/sub/path" without its final slash is the home page too.
            None if self.0.strip_suffix('/') == Some(path) => Some(""),
            None => None,
        }
    }

    /// The full path of a page.
    pub fn join(&self, route: &Route) -> String {
        format!("{}{}", self.0, route.path())
    }
}
