//! Occasions: the dated hours of a year, beside the steps of the plan.

use super::date::Date;
use super::fields::Fields;
use crate::framework::{PrincipleId, choices};
use std::fmt;
use std::str::FromStr;

/// What an occasion is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OccasionKind {
    /// A monthly meeting of practitioners.
    Meeting,
    /// A look at the plan, alone or with a manager.
    Review,
    /// The yearly retreat.
    Retreat,
}

choices! {
    /// Every kind, in the order of the year.
    OccasionKind { Meeting = ("meeting", "Meeting"), Review = ("review", "Review of the plan"), Retreat = ("retreat", "Retreat") }
}

/// Whether an occasion has been.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OccasionState {
    /// It is ahead, or nothing was said about it.
    #[default]
    Planned,
    /// The user was there.
    Been,
    /// The user was not there.
    Missed,
}

choices! {
    /// Every state, in order.
    OccasionState { Planned = ("planned", "Planned"), Been = ("been", "I was there"), Missed = ("missed", "I missed it") }
}

/// A time of the day on the clocks of a place in New Zealand, written `10:30` in files.
///
/// ```
/// use engagement_career_path::record::TimeOfDay;
///
/// let time: TimeOfDay = "09:30".parse()?;
/// assert_eq!((time.hour(), time.minute(), time.in_words()), (9, 30, "9.30 am".to_string()));
/// assert!("24:00".parse::<TimeOfDay>().is_err());
/// # Ok::<(), String>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay(u16);

impl TimeOfDay {
    /// The time with this hour (0 to 23) and minute (0 to 59); `None` if there is none.
    pub fn new(hour: u8, minute: u8) -> Option<Self> {
        (hour < 24 && minute < 60).then(|| Self(u16::from(hour) * 60 + u16::from(minute)))
    }

    /// Reads what people type: "10", "10.30", "9:30 am", "2pm", "1400". `None` if it is not a time.
    ///
    /// ```
    /// use engagement_career_path::record::TimeOfDay;
    ///
    /// for (typed, read) in [("2pm", "14:00"), ("9.30 am", "09:30"), ("1400", "14:00"), ("12 noon", "12:00"), ("12am", "00:00")] {
    ///     assert_eq!(TimeOfDay::typed(typed).map(|time| time.to_string()).as_deref(), Some(read), "{typed}");
    /// }
    /// assert_eq!(TimeOfDay::typed("25"), None);
    /// ```
    pub fn typed(text: &str) -> Option<Self> {
        let text = text.trim().to_ascii_lowercase().replace(['.', ' '], ":");
        let digits = text.trim_end_matches(|sign: char| !sign.is_ascii_digit());
        let half = text.get(digits.len()..)?.replace(':', "");
        let (hour, minute) = match digits.split_once(':') {
            Some((hour, minute)) => (hour.parse().ok()?, minute.parse().ok()?),
            None if digits.len() > 2 => {
                let number: u16 = digits.parse().ok()?;
                (u8::try_from(number / 100).ok()?, u8::try_from(number % 100).ok()?)
            }
            None => (digits.parse().ok()?, 0),
        };
        let hour: u8 = match (half.as_str(), hour) {
            ("", hour) => hour,
            ("am", 12) => 0,
            ("am", hour @ 1..=11) => hour,
            ("pm" | "noon", 12) => 12,
            ("pm", hour @ 1..=11) => hour + 12,
            _ => return None,
        };
        Self::new(hour, minute)
    }

    /// From 0 to 23.
    pub fn hour(self) -> u8 {
        u8::try_from(self.0 / 60).unwrap_or_default()
    }

    /// From 0 to 59.
    pub fn minute(self) -> u8 {
        u8::try_from(self.0 % 60).unwrap_or_default()
    }

    /// "9.30 am", "2 pm".
    pub fn in_words(self) -> String {
        let half = if self.hour() < 12 { "am" } else { "pm" };
        let hour = (self.hour() + 11) % 12 + 1;
        if self.minute() == 0 { format!("{hour} {half}") } else { format!("{hour}.{:02} {half}", self.minute()) }
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour(), self.minute())
    }
}

impl FromStr for TimeOfDay {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let parts = text.split_once(':').filter(|(hour, minute)| hour.len() == 2 && minute.len() == 2);
        let read = parts.and_then(|(hour, minute)| Self::new(hour.parse().ok()?, minute.parse().ok()?));
        // Only one spelling, so that a file reads back exactly.
        read.filter(|time| time.to_string() == text).ok_or_else(|| format!("\"{text}\" is not a time like 09:30"))
    }
}

/// A meeting, a review of the plan, or the retreat: a day, and what came of it for the user.
///
/// ```
/// use engagement_career_path::record::{Date, Occasion, OccasionKind};
///
/// let review = Occasion::on(OccasionKind::Review, Date::EPOCH);
/// assert_eq!(serde_json::to_string(&review.fields())?, r#"{"kind":"review","day":"1970-01-01"}"#);
/// assert_eq!(Occasion::read(&review.fields()), Some(review.clone()));
/// assert_eq!(Occasion::read(&review.fields().with("colour", "red")), None, "only what is known is read");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occasion {
    /// What it is.
    pub kind: OccasionKind,
    /// The day, or the first of several.
    pub day: Date,
    /// When it begins; `None` for a whole day, or if it is not known yet.
    pub time: Option<TimeOfDay>,
    /// Whether that is the time of the Chatham Islands, 45 minutes ahead of the rest of the country.
    pub chatham: bool,
    /// The principle that a meeting is about.
    pub principle: Option<PrincipleId>,
    /// Where it is, or how to get in.
    pub place: String,
    /// Whether it has been.
    pub state: OccasionState,
    /// What the user promised there: their own part.
    pub promise: String,
    /// What became of the promise; of a retreat, what was decided.
    pub outcome: String,
}

impl Occasion {
    /// One that is planned for a day, and nothing else is known.
    pub fn on(kind: OccasionKind, day: Date) -> Self {
        let (time, principle, state) = (None, None, OccasionState::Planned);
        let (place, promise, outcome) = Default::default();
        Self { kind, day, time, chatham: false, principle, place, state, promise, outcome }
    }

    /// From its stored form; `None` if that says anything else.
    pub fn read(fields: &Fields) -> Option<Self> {
        let mut found = Self::on(OccasionKind::parse(fields.text("kind"))?, fields.text("day").parse().ok()?);
        for (name, text) in fields.iter() {
            match name {
                "kind" | "day" => {}
                "time" => found.time = Some(text.parse().ok()?),
                "chatham" if text == "yes" => found.chatham = true,
                "principle" => found.principle = Some(text.into()),
                "place" => found.place = text.into(),
                "state" => found.state = OccasionState::parse(text)?,
                "promise" => found.promise = text.into(),
                "outcome" => found.outcome = text.into(),
                _ => return None,
            }
        }
        Some(found)
    }

    /// Its stored form.
    pub fn fields(&self) -> Fields {
        let time = self.time.map_or_else(String::new, |time| time.to_string());
        let principle = self.principle.as_ref().map_or("", PrincipleId::as_str);
        let state = if self.state == OccasionState::Planned { "" } else { self.state.id() };
        Fields::default()
            .with("kind", self.kind.id())
            .with("day", self.day.to_string())
            .with("time", time)
            .with("chatham", if self.chatham { "yes" } else { "" })
            .with("principle", principle)
            .with("place", self.place.as_str())
            .with("state", state)
            .with("promise", self.promise.as_str())
            .with("outcome", self.outcome.as_str())
    }
}
