//! Which pages there are, and of which kinds they are.

use super::Route;
use crate::framework::Framework;

impl Route {
    /// Whether the page is about what the user has said, or asks for it, and so needs the app.
    pub fn is_personal(&self) -> bool {
        use Route::{AllQuestions, Check, Log, MyMeetings, Nominate, OnePage, Plan, Progress};
        use Route::{Questions, Report, Results, ResultsTable, WorkshopFile, Year};
        let is_drawn = matches!(
            self,
            Questions(_)
                | AllQuestions
                | Check
                | Results
                | ResultsTable
                | WorkshopFile
                | Report
                | OnePage
                | Progress
                | Plan
                | Log
                | Year
                | MyMeetings
                | Nominate
        );
        is_drawn || self.is_written_form()
    }

    /// Whether the page is a form that stands in its file, so that it can be read before the app takes it over.
    pub fn is_written_form(&self) -> bool {
        matches!(self, Route::Assess | Route::Role | Route::RoleFinder | Route::Grade | Route::Question(..))
    }

    /// Whether people answer questions on the page, so that the header keeps quiet.
    pub fn is_question(&self) -> bool {
        matches!(self, Route::Question(..) | Route::Questions(_) | Route::AllQuestions)
    }

    /// Whether the page has a grid or a map that takes all the width there is.
    pub fn is_wide(&self) -> bool {
        matches!(self, Route::Tracks | Route::Compare | Route::Cohort)
    }

    /// Every page of the site, for prerendering.
    pub fn all(framework: &Framework) -> Vec<Route> {
        let mut routes = vec![
            Route::Home,
            Route::Tracks,
            Route::Compare,
            Route::Principles,
            Route::Lessons,
            Route::Activities,
            Route::Glossary,
            Route::Search,
            Route::Assess,
            Route::Role,
            Route::RoleFinder,
            Route::Grade,
            Route::AllQuestions,
            Route::Worksheet,
            Route::Check,
            Route::Results,
            Route::ResultsTable,
            Route::WorkshopFile,
            Route::Report,
            Route::OnePage,
            Route::Conversation,
            Route::Progress,
            Route::Plan,
            Route::Log,
            Route::Year,
            Route::Meetings,
            Route::MyMeetings,
            Route::Retreat,
            Route::Awards,
            Route::Nominate,
            Route::MovingJobs,
            Route::Trainers,
            Route::Poster,
            Route::Example,
            Route::Guide,
            Route::Handouts,
            Route::Cohort,
            Route::CardSort,
            Route::Data,
            Route::Delete,
            Route::Finish,
            Route::Privacy,
            Route::Accessibility,
            Route::About,
            Route::Proposal,
            Route::Sources,
            Route::OpenData,
        ];
        routes.extend(framework.tracks.iter().map(|track| Route::Track(track.id.to_string())));
        let handed_out = framework.tracks.iter().filter(|track| track.is_assessable());
        routes.extend(handed_out.map(|track| Route::Handout(track.id.to_string())));
        for principle in framework.principles.iter() {
            let id = || principle.id.to_string();
            routes.extend([Route::Principle(id()), Route::Lesson(id()), Route::Questions(id()), Route::Meeting(id())]);
        }
        routes.extend(framework.practices().map(|practice| Route::question(&practice.id)));
        routes
    }
}
