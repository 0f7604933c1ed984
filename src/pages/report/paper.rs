//! A part of a page that people print, or save as a web page of its own.

use super::super::words::size;
use super::file;
use crate::components::{Element, download, element, html_of, live, paragraph, print, set_title, shown};
use leptos::prelude::*;

/// A paragraph for the screen alone.
pub fn aside(words: impl Into<String>) -> Element {
    element("p").class("govuk-body app-no-print").child(words.into())
}

/// A line for whose it is, to be written by hand: the record knows no name.
pub fn name_line() -> Element {
    element("p").class("govuk-body app-paper__name").child("Name:")
}

/// What is put on paper.
#[derive(Clone)]
pub struct Paper {
    /// The element that holds it.
    pub id: &'static str,
    /// Its heading on paper and in the file.
    pub name: &'static str,
    /// The window's title while it shows: browsers name the PDF by it. Words of ours and a date.
    pub title: String,
}

impl Paper {
    /// The page's heading: on the screen it names the page, on paper what the paper is.
    pub fn heading(&self, page: &'static str) -> Element {
        element("h1")
            .class("govuk-heading-l")
            .set("tabindex", "-1")
            .child(element("span").class("app-no-print").child(page))
            .child(element("span").class("app-print-only").child(self.name))
    }

    /// To print and to save. `changes` reads the signals that the paper follows, so that the size stays true.
    pub fn buttons(&self, changes: impl Fn() + Send + Sync + 'static) -> Vec<Element> {
        let (title, id) = (self.title.clone(), self.id);
        Effect::new(move |_| {
            let title = title.clone();
            // The page is named when it has arrived, which is after it was drawn; another may have come since.
            request_animation_frame(move || {
                if shown(&format!("#{id}")) > 0 {
                    set_title(&title);
                }
            });
        });
        let (weight, said) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
        let own = self.clone();
        Effect::new(move |_| {
            changes();
            let own = own.clone();
            // What changed has to stand in the page before it can be weighed. The page may be gone by then.
            request_animation_frame(move || {
                drop(weight.try_set(own.whole().map_or_else(String::new, |text| size(text.len()))));
            });
        });
        let own = self.clone();
        let save = move |_| said.set(own.save());
        let words = live(move || match weight.get() {
            unknown if unknown.is_empty() => "Save as a web page (HTML)".into(),
            weight => format!("Save as a web page (HTML, about {weight})"),
        });
        let button = |class| element("button").class(class).set("type", "button");
        let help = "To get a PDF, choose Save as PDF in the print window. Edge and Chrome write PDFs that screen readers can read.";
        vec![
            element("div")
                .class("govuk-button-group app-no-print")
                .child(button("govuk-button").child("Print or save as PDF").on("click", |_| print()))
                .child(button("govuk-button govuk-button--secondary").child(words).on("click", save)),
            element("div").class("app-no-print").set("role", "status").child(live(move || {
                let said = said.get();
                (!said.is_empty()).then(|| paragraph(said))
            })),
            element("p").class("govuk-body-s app-no-print").child(help),
        ]
    }

    /// As a whole web page.
    fn whole(&self) -> Option<String> {
        html_of(self.id).map(|part| file::whole(&self.title, self.name, &part))
    }

    fn save(&self) -> String {
        let name = format!("{}.html", self.title.to_lowercase().replace(' ', "-"));
        match self.whole().is_some_and(|text| download(&name, &text)) {
            true => format!("Your browser has {name}. Look in your downloads."),
            false => "Your browser did not take the file. Print it instead.".into(),
        }
    }
}
