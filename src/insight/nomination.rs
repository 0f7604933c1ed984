//! What a draft of a nomination still lacks, and what it rests on (docs/rules.md, AWARD-1 and AWARD-2).

use crate::framework::Awards;
use crate::record::Nomination;

/// The criterion under which those who were served speak.
const PARTICIPANTS: &str = "participants";
/// About as many words fit on one side of paper, under the criteria's names.
pub const WORDS_ON_A_PAGE: usize = 420;

/// What a nomination rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Witness {
    /// The nominator's word about their own work alone.
    SelfAsserted,
    /// The nominator's word about someone else's work.
    Nominator,
    /// Someone who saw it or was served is quoted.
    Witnessed,
}

/// Whose word the draft is.
pub fn witness(draft: &Nomination) -> Witness {
    match (draft.answer(PARTICIPANTS).trim().is_empty(), draft.own) {
        (false, _) => Witness::Witnessed,
        (true, true) => Witness::SelfAsserted,
        (true, false) => Witness::Nominator,
    }
}

/// The names of the parts that are still empty, in the order of the page.
///
/// ```
/// use engagement_career_path::framework::AWARDS;
/// use engagement_career_path::insight::missing_parts;
/// use engagement_career_path::record::Nomination;
///
/// let draft = Nomination { story: "She rang everyone who was never asked.".into(), ..Nomination::default() };
/// let missing = missing_parts(&AWARDS, &draft);
/// assert!(missing.contains(&"who is nominated".to_string()));
/// assert!(!missing.contains(&"what they did".to_string()));
/// ```
pub fn missing_parts(awards: &Awards, draft: &Nomination) -> Vec<String> {
    let mut missing = Vec::new();
    if draft.nominee.trim().is_empty() {
        missing.push("who is nominated".to_string());
    }
    if draft.story.trim().is_empty() {
        missing.push("what they did".into());
    }
    let open = awards.criteria.iter().filter(|criterion| draft.answer(&criterion.id).trim().is_empty());
    missing.extend(open.map(|criterion| crate::framework::lower_first(&criterion.name)));
    missing
}

/// How many words the draft has.
pub fn words_in(draft: &Nomination) -> usize {
    let texts = [&draft.story].into_iter().chain(draft.answers.iter().map(|(_, text)| text));
    texts.map(|text| text.split_whitespace().count()).sum()
}
