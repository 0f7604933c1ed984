//! A part of a page that people print, or save as a separate web page.

use super::file;
use crate::components::{
    Element, FileType, button, count_visible, download, element, follow, html_of, paragraph, print, reactive,
    reactive_text, set_title,
};
use crate::pages::shared::words::size;
use leptos::prelude::*;

/// A paragraph shown on the screen only.
pub fn aside(words: impl Into<String>) -> Element {
    element("p").class("govuk-body app-no-print").child(words.into())
}

/// A line for the person's name, to be written by hand: the record does not hold one.
pub fn name_line() -> Element {
    element("p").class("govuk-body app-paper__name").child("Name:")
}

/// What is printed.
#[derive(Clone)]
pub struct Paper {
    /// The id of the element that holds it.
    pub id: &'static str,
    /// Its heading on paper and in the file.
    pub name: &'static str,
    /// The window's title while it shows: browsers name the PDF after it. Our own words and a date.
    pub title: String,
}

impl Paper {
    /// The page's heading: on the screen it names the page, on paper it names the document.
    pub fn heading(&self, page: &'static str) -> Element {
        element("h1")
            .class("govuk-heading-l")
            .attr("tabindex", "-1")
            .child(element("span").class("app-no-print").child(page))
            .child(element("span").class("app-print-only").child(self.name))
    }

    /// The print and save buttons. `changes` reads the signals that the paper depends on, so that the size stays right.
    pub fn buttons(&self, changes: impl Fn() + Send + Sync + 'static) -> Vec<Element> {
        let (title, id) = (self.title.clone(), self.id);
        follow(move || {
            let title = title.clone();
            // The page gets its title on arrival, after it is drawn; the user may have moved to another page since.
            request_animation_frame(move || {
                if count_visible(&format!("#{id}")) > 0 {
                    set_title(&title);
                }
            });
        });
        let (weight, said) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
        let own = self.clone();
        follow(move || {
            changes();
            let own = own.clone();
            // The change has to be in the page before its size can be measured. The page may be gone by then.
            request_animation_frame(move || {
                drop(weight.try_set(own.whole().map_or_else(String::new, |text| size(text.len()))));
            });
        });
        let own = self.clone();
        let save = move |_| said.set(own.save());
        let words = reactive_text(move || match weight.get() {
            unknown if unknown.is_empty() => "Save as a web page (HTML)".into(),
            weight => format!("Save as a web page (HTML, about {weight})"),
        });
        let help = "To get a PDF, choose Save as PDF in the print window. Edge and Chrome write PDFs that screen readers can read.";
        vec![
            element("div")
                .class("govuk-button-group app-no-print")
                .child(button("govuk-button", "Print or save as PDF").on("click", |_| print()))
                .child(button("govuk-button govuk-button--secondary", words).on("click", save)),
            element("div")
                .class("app-no-print")
                .attr("role", "status")
                .child(reactive(move || said.get(), |said| (!said.is_empty()).then(|| paragraph(said)))),
            element("p").class("govuk-body-s app-no-print").child(help),
        ]
    }

    /// The paper as a complete web page.
    fn whole(&self) -> Option<String> {
        html_of(self.id).map(|part| file::whole(&self.title, self.name, &part))
    }

    fn save(&self) -> String {
        let name = format!("{}.html", self.title.to_ascii_lowercase().replace(' ', "-"));
        match self.whole().is_some_and(|text| download(&name, FileType::Html, &text)) {
            true => format!("Your browser has {name}. Look in your downloads."),
            false => "Your browser did not take the file. Print it instead.".into(),
        }
    }
}
