//! What an operator fills in: `public/site.json`.

use serde::Deserialize;

/// Who runs this copy of the site. Empty fields are left out of the pages, never invented.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Site {
    /// For text editors that help whoever fills in the file.
    #[serde(rename = "$schema")]
    pub schema: String,
    /// The organisation that runs this copy.
    pub organisation: String,
    /// Where the organisation's own site is.
    pub home: String,
    /// Who keeps the content, in words that follow "Maintained by".
    pub maintainer: String,
    /// An e-mail address or web address for questions.
    pub contact: String,
    /// The organisation's privacy statement.
    pub privacy: String,
    /// The organisation's accessibility statement.
    pub accessibility: String,
    /// Where "Suggest a change" leads.
    pub suggest: String,
    /// Replaces the framework's draft line where an agency has adopted it.
    pub status: String,
    /// The agency pack: a file beside the site (`src/pack/`).
    pub pack: String,
}

impl Site {
    /// The file as it was when the app was built.
    pub fn embedded() -> Site {
        serde_json::from_str(include_str!("../../public/site.json")).unwrap_or_default()
    }

    /// Whether a text that somebody typed may stand behind a link: a web address or an e-mail address with its scheme.
    /// Anything else would run a script, or lead to a place of this site that does not exist.
    pub fn is_link(text: &str) -> bool {
        is_web_address(text) || after(text, "mailto:").is_some_and(is_email_address)
    }

    /// What is wrong with the file, one sentence each; empty when nothing is.
    pub fn faults(&self) -> Vec<String> {
        const WEB: &str = "a web address with https: or http: in front";
        const LINK: &str = "a web address with https: or http: in front, or an e-mail address with mailto: in front";
        const CONTACT: &str = "an e-mail address, or a web address with https: or http: in front";
        const FILE: &str =
            "the name of a file beside the site, such as pack.json: letters, digits, dots and hyphens, and no \"..\"";
        let contact = is_email_address(&self.contact) || Self::is_link(&self.contact);
        let fields = [
            ("home", &self.home, is_web_address(&self.home), WEB),
            ("contact", &self.contact, contact, CONTACT),
            ("privacy", &self.privacy, is_web_address(&self.privacy), WEB),
            ("accessibility", &self.accessibility, is_web_address(&self.accessibility), WEB),
            ("suggest", &self.suggest, Self::is_link(&self.suggest), LINK),
            ("pack", &self.pack, is_file_beside(&self.pack), FILE),
        ];
        let wrong = fields.into_iter().filter(|(_, value, right, _)| !value.is_empty() && !right);
        wrong.map(|(name, value, _, what)| format!("site.json: {name} must be {what}, and is \"{value}\"")).collect()
    }
}

/// Without gaps, and without anything that could not be seen.
fn is_whole(text: &str) -> bool {
    !text.contains(|c: char| c.is_whitespace() || c.is_control())
}

/// What follows a scheme, which may be written in capitals.
fn after<'a>(text: &'a str, scheme: &str) -> Option<&'a str> {
    let (start, rest) = text.split_at_checked(scheme.len())?;
    start.eq_ignore_ascii_case(scheme).then_some(rest)
}

/// Without the tables of all the world's letters, which are large.
fn begins_a_host(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphanumeric() || !c.is_ascii())
}

fn is_web_address(text: &str) -> bool {
    let rest = after(text, "https:").or_else(|| after(text, "http:")).and_then(|rest| rest.strip_prefix("//"));
    is_whole(text) && rest.is_some_and(begins_a_host)
}

fn is_email_address(text: &str) -> bool {
    let named = |(name, host): (&str, &str)| !name.is_empty() && !name.contains([':', '/']) && begins_a_host(host);
    is_whole(text) && text.split_once('@').is_some_and(named)
}

/// A path within the site's own folder. What is not on the list could be a scheme, another host or a way out.
fn is_file_beside(text: &str) -> bool {
    let known = |c: char| c.is_ascii_alphanumeric() || "-_./".contains(c);
    text.chars().all(known) && text.split('/').all(|part| !part.is_empty() && !part.starts_with('.'))
}
