//! The form for one engagement log entry, saved as it is written: there is no save button to forget.

use crate::components::{
    Element, button, button_link, caption, check, checks, element, focus, fragment, heading, label, paragraph,
    reactive, select, text_area, text_field, view_of,
};
use crate::framework::Practice;
use crate::pages::Navigator;
use crate::pages::personal::assess;
use crate::pages::shared::dom_names::DONE_NOTICE;
use crate::pages::shared::draft::draft;
use crate::pages::shared::saved_line::saved_line;
use crate::pages::shared::versions;
use crate::pages::shared::words::{month_options, or_unsaid};
use crate::record::{Command, Heard, Id, Influence, Key, LogEntry, Method, Month, Record};
use crate::route::Route;
use crate::state::AppState;
use crate::title::LOG;
use leptos::prelude::*;

/// The message after an engagement is removed.
pub const REMOVED: &str = "Engagement removed from your log.";
/// A log is worth keeping over a whole working life, and some people start it late.
const YEARS: u16 = 20;
const SMALL: &str = "govuk-label--s";

/// The entry in the record, or a new one that is saved from its first word.
#[derive(Clone)]
struct Draft {
    state: AppState,
    id: Id,
    /// The entry becomes evidence for this practice, once there is something to point to.
    practice: Option<&'static Practice>,
    entry: RwSignal<LogEntry>,
}

pub fn view(state: AppState, id: Id, practice: Option<&'static Practice>, go: Navigator) -> AnyView {
    let (own, month) = (id.clone(), Month::of(state.today()));
    let stored = move |record: &Record| record.log_entry(&own).cloned().unwrap_or_else(|| LogEntry::new(month));
    // The record keeps no empty entry, so what was chosen in one is in the draft alone.
    let entry = draft(state, stored, |draft, stored| draft == stored || draft.is_empty() && stored.is_empty());
    let draft = Draft { state, id, practice, entry };
    let purpose = draft.purpose().map(|practice| format!(" It becomes evidence for \"{}\".", practice.title));
    let lead = paragraph("A name and a line will do; the rest as far as it helps you.").child(purpose);
    let (href, words) = match practice {
        // The layout belongs to the browser and may change in another tab: no reason to redraw the form.
        Some(practice) => (untrack(|| assess::href(state, &practice.id)), "Back to the question"),
        None => (Route::Log.href(), "Back to your log"),
    };
    let buttons = element("div").class("govuk-button-group").child(button_link(href, words)).child(draft.remove(go));
    fragment([
        caption(LOG.into()).into_any(),
        heading("An engagement you worked on").into_any(),
        lead.into_any(),
        versions::view(state, Key::LogEntry(draft.id.clone())),
        view_of(draft.fields()),
        saved_line(state, "Everything is saved in this browser as you write it.", |_| String::new()),
        buttons.into_any(),
    ])
}

impl Draft {
    /// The practice that the entry will become evidence for, while the entry is unwritten and there is an assessment.
    fn purpose(&self) -> Option<&'static Practice> {
        let open =
            self.state.peek(|record| record.log_entry(&self.id).is_none() && record.current_assessment().is_some());
        self.practice.filter(|_| open)
    }

    /// Saves the entry with one change.
    fn write(&self, change: impl FnOnce(&mut LogEntry)) {
        let mut entry = self.entry.get_untracked();
        change(&mut entry);
        self.keep(entry);
    }

    fn keep(&self, entry: LogEntry) {
        let exists = self.state.peek(|record| record.log_entry(&self.id).is_some());
        let empty = entry.is_empty();
        self.entry.set(entry.clone());
        let command = Command::SetLogEntry(self.id.clone(), entry);
        match (exists, empty) {
            // There is nothing to save, and what was just removed can still be restored.
            (false, true) => {}
            (true, true) => self.state.dispatch_with_undo(command, REMOVED),
            (true, false) => self.state.dispatch(command),
            (false, false) => {
                self.state.dispatch(command);
                self.become_evidence();
            }
        }
    }

    fn become_evidence(&self) {
        let Some(practice) = self.practice else { return };
        let command = self.state.peek(|record| {
            let (id, _) = record.current_assessment()?;
            let mut evidence = record.evidence(id, &practice.id).cloned().unwrap_or_default();
            evidence.link(&self.id, true);
            Some(Command::SetEvidence(id.clone(), practice.id.clone(), evidence))
        });
        if let Some(command) = command {
            self.state.dispatch(command);
        }
    }

    fn fields(&self) -> Vec<Element> {
        let name = "Its name, or what it was for: enough to know it again in a year.";
        let part =
            "Your own part, in a line or two. Leave out names of participants or ministers, and anything confidential.";
        let people = "Groups and numbers, never names.";
        let found = "An address or a file number, for when someone asks.";
        vec![
            self.line(["log-title", "What was it?", name], |entry| &mut entry.title),
            self.month(),
            self.lines(["log-part", "What did you do in it?", part], |entry| &mut entry.part),
            self.methods(),
            self.influence(),
            self.lines(["log-people", "Who took part, and who was missing?", people], |entry| &mut entry.people),
            self.heard(),
            self.line(["log-found", "Where can it be found?", found], |entry| &mut entry.found),
        ]
    }

    fn line(&self, [id, name, explanation]: [&'static str; 3], text: fn(&mut LogEntry) -> &mut String) -> Element {
        let own = self.clone();
        text_field(id, (SMALL, name), explanation, self.read(text), move |typed| {
            own.write(|entry| *text(entry) = typed)
        })
    }

    fn lines(&self, [id, name, explanation]: [&'static str; 3], text: fn(&mut LogEntry) -> &mut String) -> Element {
        let own = self.clone();
        let write = move |typed| own.write(|entry| *text(entry) = typed);
        let none = Signal::stored(Vec::new());
        text_area(id, (SMALL, name), explanation, "3", Signal::derive(self.read(text)), write, none)
    }

    fn read(&self, text: fn(&mut LogEntry) -> &mut String) -> impl Fn() -> String + Send + Sync + 'static {
        let entry = self.entry;
        move || std::mem::take(text(&mut entry.get()))
    }

    fn month(&self) -> Element {
        let kept = self.entry.with_untracked(|entry| entry.month);
        let options = month_options(self.state.today(), YEARS, Some(kept));
        let choose = |entry: &mut LogEntry, value: &str| {
            if let Ok(month) = value.parse() {
                entry.month = month;
            }
        };
        self.choice("log-month", "When was it, or when did it end?", options, |entry| entry.month.to_string(), choose)
    }

    fn influence(&self) -> Element {
        let steps = Influence::ALL.map(|step| (step.id().to_string(), step.name().to_string()));
        let value = |entry: &LogEntry| entry.influence.map_or("", Influence::id).to_string();
        let choose = |entry: &mut LogEntry, value: &str| entry.influence = Influence::parse(value);
        self.choice("log-influence", "How much could people change?", or_unsaid(steps.to_vec()), value, choose)
    }

    fn heard(&self) -> Element {
        let answers = Heard::ALL.map(|heard| (heard.id().to_string(), heard.name().to_string()));
        let value = |entry: &LogEntry| entry.heard.map_or("", Heard::id).to_string();
        let choose = |entry: &mut LogEntry, value: &str| entry.heard = Heard::parse(value);
        self.choice("log-heard", "Have they heard what came of it?", or_unsaid(answers.to_vec()), value, choose)
    }

    fn choice(
        &self,
        id: &'static str,
        name: &'static str,
        options: Vec<(String, String)>,
        value: fn(&LogEntry) -> String,
        choose: fn(&mut LogEntry, &str),
    ) -> Element {
        let (own, entry) = (self.clone(), self.entry);
        let chosen = entry.with_untracked(value);
        let select = select(id.into(), options, &chosen, move |chosen| own.write(|entry| choose(entry, &chosen)));
        element("div")
            .class("govuk-form-group")
            .child(label(id, SMALL, name))
            .child(select.value(move || entry.with(value)))
    }

    fn methods(&self) -> Element {
        let tick = |method: Method| {
            let (own, entry) = (self.clone(), self.entry);
            let ticked = move || entry.with(|entry| entry.methods.contains(&method));
            let change = move |used| own.write(|entry| entry.set_method(method, used));
            check(format!("log-method-{}", method.id()), method.name(), ticked, change)
        };
        checks("How did people take part?", Method::ALL.map(tick).into())
    }

    /// Empty while there is nothing to remove.
    fn remove(&self, go: Navigator) -> AnyView {
        let (state, id) = (self.state, self.id.clone());
        let own = id.clone();
        let exists = move || state.with(|record| record.log_entry(&own).is_some());
        reactive(exists, move |exists| {
            let id = id.clone();
            let remove = move |_| {
                go.replace.run(Route::Log);
                let command = Command::RemoveLogEntry(id.clone());
                state.dispatch_with_undo(command, REMOVED);
                focus(DONE_NOTICE);
            };
            exists.then(|| button("app-link-button", "Remove it from the log").on("click", remove))
        })
    }
}
