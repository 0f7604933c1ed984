//! The link with which someone asks for another view of their work: which practices, for which role and grade. Nothing
//! else is taken from it, no name and no text (docs/rules.md, CONVERSATION-6).

use super::hurt_query::{key, parameters};
use super::workshop_link::{WorkshopLink, read_workshop_link, write_workshop_link};
use crate::framework::{Framework, PracticeId};
use crate::insight::practices_of;
use crate::record::Scope;

/// What marks such a link among the addresses of the page.
const ABOUT: &str = "about";

/// Reads a query string, also one that was changed on its way; `None` if it asks for no view. What cannot be understood
/// comes back as text to show.
///
/// ```
/// use engagement_career_path::exchange::read_view_link;
/// use engagement_career_path::framework::FRAMEWORK;
///
/// let (link, unknown) = read_view_link("about=1&amp;scope=ALL&amp;title=Ana", &FRAMEWORK).unwrap_or_default();
/// assert_eq!((link.title, unknown), (None, vec!["setting \"title\"".to_string()]));
/// assert_eq!(read_view_link("scope=all", &FRAMEWORK), None);
/// ```
pub fn read_view_link(query: &str, framework: &Framework) -> Option<(WorkshopLink, Vec<String>)> {
    let is = |name: &str, wanted: &str| key(name).trim_start_matches("amp") == wanted;
    let pairs = parameters(query);
    pairs.iter().find(|(name, _)| is(name, ABOUT))?;
    let texts = ["title", "closing"].into_iter().filter(|text| pairs.iter().any(|(name, _)| is(name, text)));
    let texts: Vec<String> = texts.map(|text| format!("setting \"{text}\"")).collect();
    let mut rest = form_urlencoded::Serializer::new(String::new());
    let settings = pairs.iter().filter(|(name, _)| ![ABOUT, "title", "closing"].iter().any(|other| is(name, other)));
    for (name, value) in settings {
        rest.append_pair(name, value);
    }
    let (link, mut unknown) = read_workshop_link(&rest.finish(), framework);
    // Every such link that this site made ends with its questions.
    if link.scope.is_none() && !unknown.iter().any(|named| named.starts_with("questions")) {
        unknown.push("questions, which are missing: perhaps the end of the link was cut off".into());
    }
    Some((link, [texts, unknown].concat()))
}

/// Writes it: the settings last, as they were chosen.
pub fn write_view_link(link: &WorkshopLink) -> String {
    let settings = WorkshopLink { title: None, closing: None, ..link.clone() };
    format!("{ABOUT}=1&{}", write_workshop_link(&settings)).trim_end_matches('&').to_string()
}

/// The practices that the link asks about; none until it names a role.
pub fn asked_in_view(link: &WorkshopLink, framework: &Framework) -> Vec<PracticeId> {
    let track = link.track.as_ref().and_then(|id| framework.track(id.as_str()));
    let scope = link.scope.as_ref().unwrap_or(&Scope::Start);
    track.map_or_else(Vec::new, |track| practices_of(framework, Some(track), None, scope))
}
