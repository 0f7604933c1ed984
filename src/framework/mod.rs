//! The competency framework: the content as data (principles, practices, levels, tracks, grades), and its validation.
//!
//! The files in `public/framework/` are edited by hand and embedded when the app is built.

mod check;
mod choices;
mod embedded;
mod ids;
mod list;
mod model;
mod site;
mod words;

pub use check::check;
pub(crate) use choices::choices;
pub use embedded::{AWARDS, FRAMEWORK};
pub use ids::{PracticeId, PrincipleId, TrackId};
pub use list::{List, Text};
pub use model::{
    Activities, Activity, AgendaPart, Artefact, ArtefactPart, AtGrade, Awaited, Award, Awards, Blank, BlankPart,
    Criterion, Day, EarlierWording, Escape, Family, Fits, FoundBy, Framework, Grade, GradeId, Guidance, Host, Lesson,
    Level, LevelInfo, Levels, Meetings, Mode, MonthlyMeeting, Move, MovingJobs, MovingSection, Network, Passage, Point,
    Post, Practice, Preparation, Principle, Prize, Proposal, Related, Retreat, SearchWords, Session, Setting,
    Situation, SourceEntry, Sourced, Statement, Steps, Targets, TeTiritiPlace, Term, Track, Variant, WeekDay, Weight,
};
pub use site::Site;
pub use words::lower_first;
