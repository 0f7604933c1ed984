//! The operator's settings: `public/site.json`.

use serde::Deserialize;

/// Who runs this copy of the site. Pages leave out empty fields and never invent them.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Site {
    /// The JSON Schema, for editors that help to fill in the file.
    #[serde(rename = "$schema")]
    pub schema: String,
    /// The organisation that runs this copy.
    pub organisation: String,
    /// The address of the organisation's own site.
    pub home: String,
    /// Who maintains the content, worded to follow "Maintained by".
    pub maintainer: String,
    /// An email or web address for questions.
    pub contact: String,
    /// The address of the organisation's privacy statement.
    pub privacy: String,
    /// The address of the organisation's accessibility statement.
    pub accessibility: String,
    /// The address behind "Suggest a change".
    pub suggest: String,
    /// Replaces the framework's draft notice if an agency has adopted it.
    pub status: String,
    /// The agency pack's file name, beside the site (`src/pack/`).
    pub pack: String,
}

impl Site {
    /// The settings as they were when the app was built; the default if that file cannot be read.
    pub fn embedded() -> Site {
        serde_json::from_str(include_str!("../../public/site.json")).unwrap_or_default()
    }

    /// Whether a typed text is safe as a link: a web address, or an email address with its scheme. Anything else could
    /// run a script, or lead to a page of this site that does not exist.
    pub fn is_link(text: &str) -> bool {
        is_web_address(text) || after(text, "mailto:").is_some_and(is_email_address)
    }

    /// What is wrong with the file, a sentence each; empty if nothing is.
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

/// Whether the text has no whitespace and no control characters.
fn is_whole(text: &str) -> bool {
    !text.contains(|c: char| c.is_whitespace() || c.is_control())
}

/// What follows the scheme, in any case.
fn after<'a>(text: &'a str, scheme: &str) -> Option<&'a str> {
    let (start, rest) = text.split_at_checked(scheme.len())?;
    start.eq_ignore_ascii_case(scheme).then_some(rest)
}

/// Whether a host could start here. Avoids Unicode letter tables, which are large.
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

/// Whether this is a path inside the site's own folder. Any other character could start a scheme, another host or a way
/// out.
fn is_file_beside(text: &str) -> bool {
    let known = |c: char| c.is_ascii_alphanumeric() || "-_./".contains(c);
    text.chars().all(known) && text.split('/').all(|part| !part.is_empty() && !part.starts_with('.'))
}
