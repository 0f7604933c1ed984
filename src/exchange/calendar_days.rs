//! What in a record has a day, for a calendar: the steps of the plan, and when to look again.

use super::calendar_file::CalendarDay;
use crate::framework::{Framework, lower_first};
use crate::insight::{DayOf, look_again_on};
use crate::record::{Action, ActionState, Entity, Entry, Id, Key, Record};

/// The days of a record, each with the same name for as long as it exists (docs/rules.md, CALENDAR-1 and CALENDAR-3).
pub struct CalendarDays<'a> {
    /// For the names of practices and levels.
    pub framework: &'a Framework,
    /// What the days are taken from.
    pub record: &'a Record,
    /// Reads the time of a change as a day.
    pub day_of: DayOf<'a>,
    /// The site's address; may be empty.
    pub address: &'a str,
}

impl CalendarDays<'_> {
    /// Everything that has a day, and what was removed, so that a calendar forgets it.
    pub fn all(&self) -> Vec<CalendarDay> {
        let steps = self.record.entries().filter_map(|(key, entry)| match key {
            Key::Action(id) => self.step_or_removed(id, entry),
            _ => None,
        });
        steps.chain(self.look_again()).collect()
    }

    /// One step of the plan; `None` without a day.
    pub fn step(&self, id: &Id) -> Option<CalendarDay> {
        self.step_or_removed(id, self.record.entry(&Key::Action(id.clone()))?)
    }

    /// When to look again; `None` before the first assessment. One day for all assessments, named after the first: a new
    /// one moves it, and leaves no older reminder behind.
    pub fn look_again(&self) -> Option<CalendarDay> {
        let shown = self.record.shown_assessment()?;
        let (first, _) = self.record.assessments().into_iter().next()?;
        Some(CalendarDay {
            uid: format!("look-again-{}", first.as_str()),
            changed: self.record.last_worked_on(shown.0).1,
            day: look_again_on(self.record, shown, self.day_of),
            title: "Look again at how you engage".into(),
            text: self.with_address("Ten minutes: answer again, and see what has changed since last time."),
            is_cancelled: false,
        })
    }

    fn step_or_removed(&self, id: &Id, entry: &Entry) -> Option<CalendarDay> {
        let as_action = |entity: &Entity| match entity {
            Entity::Action(action) => Some(action.clone()),
            _ => None,
        };
        let now = entry.current().and_then(as_action);
        let before = || entry.earlier().iter().find_map(|version| as_action(version.value.as_ref()?));
        // What it was has often gone with the last change: the name is enough for a calendar to find it.
        let action = now.clone().or_else(before);
        let day = match &now {
            Some(action) => action.due?,
            None => action.as_ref().and_then(|action| action.due).unwrap_or((self.day_of)(entry.latest().time)),
        };
        let title = match &action {
            Some(action) if action.state == ActionState::Done => format!("Done: {}", action.text),
            Some(action) => action.text.clone(),
            None => "A step that was let go".into(),
        };
        Some(CalendarDay {
            uid: format!("step-{}", id.as_str()),
            changed: entry.latest().time,
            day,
            title,
            text: self.with_address(&action.map(|action| self.towards(&action)).unwrap_or_default()),
            is_cancelled: now.is_none(),
        })
    }

    /// "A step towards Practising: match methods to the influence promised."
    fn towards(&self, action: &Action) -> String {
        let goal = self.record.goals().into_iter().find(|(id, _)| **id == action.goal).map(|(_, goal)| goal);
        let words = goal.and_then(|goal| {
            let practice = self.framework.practice(&goal.practice)?;
            let (level, title) = (self.framework.level_name(goal.to), lower_first(practice.title.as_str()));
            Some(format!("A step towards {level}: {title}."))
        });
        words.unwrap_or_else(|| "A step of your plan.".into())
    }

    fn with_address(&self, words: &str) -> String {
        format!("{words} {}", self.address).trim().to_string()
    }
}
