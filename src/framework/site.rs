//! What an operator fills in: `public/site.json`.

use serde::Deserialize;

/// Who maintains this copy. Empty fields are left out of the pages, never invented.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Site {
    /// The organisation that runs this copy.
    pub organisation: String,
    /// Who keeps the content, in words that follow "Maintained by".
    pub maintainer: String,
    /// An e-mail address or web address for questions.
    pub contact: String,
    /// Replaces the framework's draft line where an agency has adopted it.
    pub status: String,
}

impl Site {
    /// The file as it was when the app was built.
    pub fn embedded() -> Site {
        serde_json::from_str(include_str!("../../public/site.json")).unwrap_or_default()
    }
}
