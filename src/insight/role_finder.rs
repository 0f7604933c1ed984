//! Which role to propose to someone who is not sure of theirs (docs/rules.md, ROLE-4).

use crate::framework::{Framework, Track};

/// A short question about someone's work.
#[derive(Debug)]
pub struct RoleQuestion {
    /// The name of its field in the form.
    pub id: &'static str,
    /// What can be answered: a field's value is the place in this list. The words to choose from stand in the page.
    pub options: &'static [RoleOption],
    /// How much an answer speaks for its roles.
    weight: u8,
}

/// An answer to it.
#[derive(Debug)]
pub struct RoleOption {
    /// The answer as a reason, after "because".
    because: &'static str,
    /// The ids of the tracks that it speaks for.
    tracks: &'static [&'static str],
}

const fn option(because: &'static str, tracks: &'static [&'static str]) -> RoleOption {
    RoleOption { because, tracks }
}

/// The track that does a little of everything, for whoever is not sure.
pub const GENERALIST: &str = "engagement-generalist";
const LIAISON: &str = "government-liaison";
const STRATEGIST: &str = "issue-selection-strategist";
const SELECTION: &str = "participation-selection-officer";
const DESIGNER: &str = "public-input-designer";
const COLLECTOR: &str = "objective-public-input-collector";
const ANALYST: &str = "public-input-analyst";
const DISSEMINATION: &str = "results-dissemination-advisor";
const RESPONSE: &str = "leadership-response-advisor";

/// The three questions. What someone hands over says most about their role, so it comes last and counts most.
pub static ROLE_QUESTIONS: [RoleQuestion; 3] = [
    RoleQuestion {
        id: "busiest",
        weight: 2,
        options: &[
            option("you are busiest before people are asked", &[STRATEGIST, SELECTION, DESIGNER]),
            option("you are busiest while people have their say", &[COLLECTOR]),
            option("you are busiest after people have had their say", &[ANALYST, DISSEMINATION, RESPONSE]),
            option("you are busy all year round", &[LIAISON]),
            option("you are busy at every stage in turn", &[GENERALIST]),
        ],
    },
    RoleQuestion {
        id: "company",
        weight: 2,
        options: &[
            option("most of your time goes to the people who take part", &[SELECTION, COLLECTOR]),
            option("most of your time goes to the people who decide", &[LIAISON, RESPONSE, STRATEGIST]),
            option("most of your time goes to texts, plans and data", &[DESIGNER, ANALYST, DISSEMINATION]),
            option("your time goes to everyone in turn", &[GENERALIST]),
        ],
    },
    RoleQuestion {
        id: "result",
        weight: 3,
        options: &[
            option("you hand over warnings in good time", &[LIAISON]),
            option("you hand over advice on what to ask", &[STRATEGIST]),
            option("you hand over a list of people to invite", &[SELECTION]),
            option("you hand over plans for workshops or surveys", &[DESIGNER]),
            option("you hand over notes that people have checked", &[COLLECTOR]),
            option("you hand over an analysis of what was said", &[ANALYST]),
            option("you hand over summaries for the public", &[DISSEMINATION]),
            option("you hand over replies from the people who decide", &[RESPONSE]),
            option("you hand over a bit of each", &[GENERALIST]),
        ],
    },
];

/// The role that the answers speak for most, and why. `chosen` is the place of each answer, in the order of
/// [`ROLE_QUESTIONS`]. `None` if nothing is answered. If two roles are level, the later answer decides, and the
/// framework's order after that.
///
/// ```
/// use engagement_career_path::framework::FRAMEWORK;
/// use engagement_career_path::insight::propose_role;
///
/// let (role, why) = propose_role(&FRAMEWORK, &[Some(2), Some(2), Some(5)]).ok_or("three answers")?;
/// assert_eq!(role.id.as_str(), "public-input-analyst");
/// assert!(why.ends_with("you hand over an analysis of what was said"), "{why}");
/// assert!(propose_role(&FRAMEWORK, &[None, None, None]).is_none());
/// # Ok::<(), &str>(())
/// ```
pub fn propose_role(framework: &'static Framework, chosen: &[Option<usize>]) -> Option<(&'static Track, String)> {
    let answers = ROLE_QUESTIONS.iter().zip(chosen);
    let answers: Vec<(u8, &RoleOption)> =
        answers.filter_map(|(question, place)| Some((question.weight, question.options.get((*place)?)?))).collect();
    let speaks = |track: &Track| {
        let votes =
            |(weight, option): &(u8, &RoleOption)| if option.tracks.contains(&track.id.as_str()) { *weight } else { 0 };
        (answers.iter().map(votes).sum::<u8>(), answers.iter().rev().map(votes).collect::<Vec<_>>())
    };
    let (mut best, mut most) = (None, (0, Vec::new()));
    for track in framework.tracks.0 {
        let votes = speaks(track);
        if votes > most {
            (best, most) = (Some(track), votes);
        }
    }
    let role = best?;
    let reasons = answers.iter().filter(|(_, option)| option.tracks.contains(&role.id.as_str()));
    let reasons: Vec<&str> = reasons.map(|(_, option)| option.because).collect();
    Some((role, reasons.join(", and ")))
}
