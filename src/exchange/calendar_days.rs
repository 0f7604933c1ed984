//! What in a record has a day, for a calendar: the steps of the plan, meetings, reviews and the retreat, and when to look
//! again.

use super::calendar_file::CalendarEvent;
use super::time_zone::Zone;
use crate::framework::{Framework, lower_first};
use crate::insight::{DayOf, look_again_on, occasion_name};
use crate::record::{Action, ActionState, Entity, Entry, Id, Key, Occasion, Record};

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
    pub fn all(&self) -> Vec<CalendarEvent> {
        let steps = self.record.entries().filter_map(|(key, entry)| match key {
            Key::Action(id) => self.step_or_removed(id, entry),
            Key::Occasion(id) => Some(self.occasion_or_removed(id, entry)),
            _ => None,
        });
        steps.chain(self.look_again()).collect()
    }

    /// One step of the plan; `None` without a day.
    pub fn step(&self, id: &Id) -> Option<CalendarEvent> {
        self.step_or_removed(id, self.record.entry(&Key::Action(id.clone()))?)
    }

    /// A meeting, a review or the retreat.
    pub fn occasion(&self, id: &Id) -> Option<CalendarEvent> {
        Some(self.occasion_or_removed(id, self.record.entry(&Key::Occasion(id.clone()))?))
    }

    /// When to look again; `None` before the first assessment. One day for all assessments, named after the first: a new
    /// one moves it, and leaves no older reminder behind.
    pub fn look_again(&self) -> Option<CalendarEvent> {
        let shown = self.record.shown_assessment()?;
        let (first, _) = self.record.assessments().into_iter().next()?;
        Some(CalendarEvent {
            uid: format!("look-again-{}", first.as_str()),
            changed: self.record.last_worked_on(shown.0).1,
            day: look_again_on(self.record, shown, self.day_of),
            time: None,
            place: String::new(),
            title: "Look again at how you engage".into(),
            text: self.with_address("Ten minutes: answer again, and see what has changed since last time."),
            is_cancelled: false,
        })
    }

    fn step_or_removed(&self, id: &Id, entry: &Entry) -> Option<CalendarEvent> {
        let as_action = |entity: &Entity| match entity {
            Entity::Action(fields) => Action::read(fields),
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
        Some(CalendarEvent {
            uid: format!("step-{}", id.as_str()),
            changed: entry.latest().time,
            day,
            time: None,
            place: String::new(),
            title,
            text: self.with_address(&action.map(|action| self.towards(&action)).unwrap_or_default()),
            is_cancelled: now.is_none_or(|action| action.state == ActionState::LetGo),
        })
    }

    fn occasion_or_removed(&self, id: &Id, entry: &Entry) -> CalendarEvent {
        let as_occasion = |entity: &Entity| match entity {
            Entity::Occasion(fields) => Occasion::read(fields),
            _ => None,
        };
        let now = entry.current().and_then(as_occasion);
        let before = || entry.earlier().iter().find_map(|version| as_occasion(version.value.as_ref()?));
        let is_cancelled = now.is_none();
        let found = now.or_else(before);
        let zone = |found: &Occasion| if found.chatham { Zone::Chatham } else { Zone::Auckland };
        CalendarEvent {
            uid: format!("occasion-{}", id.as_str()),
            changed: entry.latest().time,
            day: found.as_ref().map_or_else(|| (self.day_of)(entry.latest().time), |found| found.day),
            time: found.as_ref().and_then(|found| Some((found.time?, zone(found)))),
            title: found
                .as_ref()
                .map_or_else(|| "A meeting that was let go".into(), |found| occasion_name(self.framework, found)),
            text: self.with_address(found.as_ref().map_or("", |found| found.promise.as_str())),
            place: found.map(|found| found.place).unwrap_or_default(),
            is_cancelled,
        }
    }

    /// "A step towards Practising: match methods to the influence promised."
    fn towards(&self, action: &Action) -> String {
        let goal = self.record.goals().into_iter().find(|(id, _)| **id == action.goal).map(|(_, goal)| goal);
        let words = goal.and_then(|goal| {
            let Some(practice) = &goal.practice else { return Some(format!("A step towards: {}.", goal.words)) };
            let practice = self.framework.practice(practice)?;
            let (level, title) = (self.framework.level_name(goal.to?), lower_first(practice.title.as_str()));
            Some(format!("A step towards {level}: {title}."))
        });
        words.unwrap_or_else(|| "A step of your plan.".into())
    }

    fn with_address(&self, words: &str) -> String {
        format!("{words} {}", self.address).trim().to_string()
    }
}
