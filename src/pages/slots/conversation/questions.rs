//! The questions about someone, all on one page, under their principles.

use super::answers::{Answers, CANNOT_SAY};
use crate::components::{Choice, Element, element, paragraph, radios, small};
use crate::framework::{Framework, Level, Practice, PracticeId};
use leptos::prelude::*;

/// How to answer, then each question.
pub fn questions(framework: &'static Framework, asked: &[PracticeId], answers: Answers) -> Vec<Element> {
    let mut parts = vec![
        paragraph(
            "Choose what you have seen. Between two levels, choose the lower. If you have not seen enough, say so: that is an answer, too.",
        ),
        small(
            "The descriptions say \"I\", because people also answer them about themselves. Read \"I\" as the person you answer about.",
        ),
    ];
    let mut principle = "";
    for practice in asked.iter().filter_map(|id| framework.practice(id)) {
        let own = practice.id.parts().0;
        if own != principle {
            parts.extend(
                framework.principle(own).map(|found| element("h2").class("app-views__principle").child(found.name)),
            );
            principle = own;
        }
        parts.push(question(framework, practice, answers));
    }
    parts
}

fn question(framework: &'static Framework, practice: &'static Practice, answers: Answers) -> Element {
    let level = |level: Level| {
        let info = framework.levels.iter().find(|info| info.id == level);
        let words = practice.worded().levels.anchor(level).or(info.map(|info| info.answer.as_str()));
        Choice::new(level.id(), framework.level_name(level)).hint(words.unwrap_or_default())
    };
    let escape = Choice::new(CANNOT_SAY, "I can't say").hint("I have not seen this, or not enough of it").apart();
    let choices = Level::ALL.into_iter().map(level).chain([escape]).collect();
    let (own, chosen) = (practice.id.clone(), practice.id.clone());
    let choose = Callback::new(move |value: String| answers.choose(&own, &value));
    let legend = element("span").child(practice.title).into_any();
    let statement = element("span").class("app-statement").child(practice.worded().statement).into_any();
    radios(
        format!("view-{}", practice.id),
        vec![legend, statement],
        "",
        choices,
        Signal::derive(move || answers.answer(&chosen)),
        choose,
        Signal::stored(Vec::new()),
    )
}
