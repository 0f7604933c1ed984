//! Words to avoid: those that judge people, sell to them or have worn thin (docs/rules.md, WORD-1).

use super::find::Part::{self, Stem, Whole};
use super::find::stands;

struct Avoided {
    word: &'static str,
    part: Part,
    /// Words and phrases that contain it and are fine.
    fine: &'static [&'static str],
    /// What to say instead.
    instead: &'static str,
}

const fn avoid(word: &'static str, part: Part, instead: &'static str) -> Avoided {
    Avoided { word, part, fine: &[], instead }
}

const fn avoid_unless(word: &'static str, part: Part, fine: &'static [&'static str], instead: &'static str) -> Avoided {
    Avoided { word, part, fine, instead }
}

/// Methods with "citizens" in the name that practitioners give them.
const CITIZENS: &[&str] =
    &["citizens' assembl", "citizens' jur", "citizens' panel", "citizens' council", "citizens assembl", "citizens jur"];

/// What may follow "is no".
const AFTER_NO: [&str; 10] =
    ["longer", "more", "less", "fewer", "better", "worse", "different", "easier", "harder", "one"];

const AVOIDED: &[Avoided] = &[
    // Words that judge.
    avoid("score", Stem, "levels are not scores: say \"level\""),
    avoid("scoring", Whole, "levels are not scores: say \"level\""),
    avoid("pass mark", Stem, "there is nothing to pass: say \"target\""),
    avoid("fail", Stem, "say \"not yet\", or what happened"),
    avoid("weakness", Stem, "say \"next step\""),
    avoid("deficien", Stem, "say what is missing"),
    avoid("deficit", Stem, "say what is missing"),
    avoid("dunning", Whole, "never label people by it"),
    // Words that sell, or treat people as something to manage.
    avoid("buy-in", Stem, "say what you hope people will do"),
    avoid("buy in from", Stem, "say what you hope people will do"),
    avoid("sell", Whole, "say \"explain\" or \"offer\""),
    avoid("sells", Whole, "say \"explains\" or \"offers\""),
    avoid("selling", Whole, "say \"explaining\" or \"offering\""),
    avoid("manage stakeholder", Stem, "say \"work with\""),
    avoid("manages stakeholder", Stem, "say \"works with\""),
    avoid("managed stakeholder", Stem, "say \"worked with\""),
    avoid("managing stakeholder", Stem, "say \"working with\""),
    avoid("stakeholder manage", Stem, "say \"working with people\""),
    avoid("hard-to-reach", Whole, "say \"seldom-heard\""),
    avoid("hard to reach", Whole, "say \"seldom-heard\""),
    avoid("harder to reach", Whole, "say \"seldom-heard\""),
    avoid("hardest to reach", Whole, "say \"seldom-heard\""),
    avoid("target audience", Stem, "say who it is for"),
    avoid("tick-box", Stem, "say what is done for show"),
    avoid("tick box", Stem, "say what is done for show"),
    avoid("tickbox", Stem, "say what is done for show"),
    avoid("box-ticking", Whole, "say what is done for show"),
    avoid("box ticking", Whole, "say what is done for show"),
    avoid("lay people", Whole, "say \"people\" or \"the public\""),
    avoid("lay person", Whole, "say \"someone\" or \"a member of the public\""),
    avoid("laypeople", Whole, "say \"people\" or \"the public\""),
    avoid("layperson", Whole, "say \"someone\" or \"a member of the public\""),
    avoid_unless("citizen", Whole, &["citizen participation", "active citizen"], "say \"resident\""),
    avoid_unless("citizens", Whole, CITIZENS, "say \"residents\", \"people\" or \"the public\""),
    avoid("empower", Stem, "say which power moves to whom"),
    avoid("decider", Stem, "say \"decision-maker\""),
    // Words that are said another way here.
    avoid("somebody", Stem, "say \"someone\""),
    // Worn-out words.
    avoid("leverag", Stem, "say \"use\""),
    avoid("utilis", Stem, "say \"use\""),
    avoid("utiliz", Stem, "say \"use\""),
    avoid("in order to", Whole, "say \"to\""),
    avoid("going forward", Whole, "say \"from now on\", or nothing"),
    avoid("best-in-class", Whole, "say what is good about it"),
    avoid("best in class", Whole, "say what is good about it"),
    avoid("synerg", Stem, "say what comes together"),
    avoid("journey", Stem, "say \"path\" or \"trip\""),
    avoid("hashtag", Stem, "say it without"),
    avoid("delve", Stem, "say \"look into\""),
    avoid("delving", Whole, "say \"looking into\""),
    avoid("robust", Stem, "say what it withstands"),
    avoid("seamless", Stem, "say what goes smoothly"),
    avoid("holistic", Stem, "say what it takes in"),
];

pub(super) fn faults(text: &str) -> Vec<String> {
    let text = text.to_lowercase();
    let found = AVOIDED.iter().filter(|avoided| stands(&text, avoided.word, avoided.part, avoided.fine));
    let avoided = found.map(|avoided| format!("\"{}\" is a word to avoid: {}", avoided.word, avoided.instead));
    avoided.chain(is_no(&text)).collect()
}

/// "It is no guide", which reads as translated: said as "it is not a guide". "There is no fee" and "it is no longer"
/// are said everywhere.
fn is_no(text: &str) -> Option<String> {
    ["is", "was"].into_iter().find_map(|verb| {
        let said = format!("{verb} no ");
        text.match_indices(&said).find_map(|(at, _)| {
            let (before, next) = (&text[..at], text[at + said.len()..].split(|c: char| !c.is_alphanumeric()).next()?);
            let last = before.split_whitespace().next_back().unwrap_or_default();
            let whole = before.is_empty() || before.ends_with(' ');
            let fine = ["there", "here"].contains(&last) || next.is_empty() || AFTER_NO.contains(&next);
            (whole && !fine).then(|| format!("\"{verb} no {next}\" reads as translated: say \"{verb} not\""))
        })
    })
}
