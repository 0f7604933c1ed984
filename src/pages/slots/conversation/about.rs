//! Whose work is answered about, as far as their link or file says it.

use super::desk::Desk;
use crate::exchange::{SecondView, WorkshopFile, WorkshopLink, asked_in_view, write_view_link};
use crate::framework::{Framework, PracticeId, lower_first};
use crate::insight::ViewLevels;
use crate::pages::shared::workshop_words::for_whom;
use crate::record::Month;

/// Whose work the answers are about.
#[derive(Clone)]
pub struct About {
    /// What tells one from another.
    pub whom: String,
    /// In words: "public input designer, Senior Advisor (G3)".
    pub role: String,
    /// The practices, in the order in which they are asked.
    pub asked: Vec<PracticeId>,
    link: Option<WorkshopLink>,
    /// What the person handed over, if it was opened.
    pub file: Option<WorkshopFile>,
}

impl About {
    /// As the person's link says.
    pub fn link(link: WorkshopLink, framework: &Framework) -> Self {
        Self {
            whom: write_view_link(&link),
            role: for_whom(&link, framework).map_or_else(String::new, |role| format!(" as {}", lower_first(&role))),
            asked: asked_in_view(&link, framework),
            link: Some(link),
            file: None,
        }
    }

    /// As the person's file says: the practices to which they gave a level.
    pub fn file(file: WorkshopFile, framework: &Framework) -> Self {
        let family = framework.families.iter().find(|family| family.id.as_str() == file.family);
        let grade = file.grade.and_then(|grade| framework.grade(grade));
        Self {
            whom: format!("{:016x}", file.number),
            role: match (family, grade) {
                (Some(family), Some(grade)) => format!(" ({}, {})", family.name, grade.name),
                (Some(family), None) => format!(" ({})", family.name),
                _ => String::new(),
            },
            asked: file.levels.iter().map(|(practice, _)| practice.clone()).collect(),
            link: None,
            file: Some(file),
        }
    }

    /// What is handed over of these levels.
    pub fn view(&self, desk: Desk, levels: ViewLevels, number: u64) -> Option<SecondView> {
        let (framework, today) = (desk.state.framework, desk.state.today());
        match (&self.link, &self.file) {
            (Some(link), _) => SecondView::of_link(framework, link, levels, today, number),
            (None, Some(file)) => {
                Some(SecondView(WorkshopFile { month: Month::of(today), levels, number, ..file.clone() }))
            }
            (None, None) => None,
        }
    }
}
