//! The file for the workshop, whole: what its preview says, and every byte.

use super::parts::part;
use super::person;
use crate::documents::parts::row;
use crate::exchange::WorkshopFile;
use crate::framework::Framework;
use crate::record::{Id, Record};
use leptos::prelude::*;

/// Random in a real file.
const NUMBER: u64 = 0x1b3d_5f79_2468_ace0;

pub fn section(framework: &'static Framework, record: &Record, id: &Id) -> AnyView {
    let Ok(file) = WorkshopFile::of(framework, record, id, person::day(), NUMBER) else { return ().into_any() };
    let rows = file.in_words(framework).into_iter().map(|(name, words)| row(name, words)).collect_view();
    let shown = view! {
        <div class="app-sample__file">
            <dl class="govuk-summary-list app-sample__words" aria-label="The file in words">{rows}</dl>
            <pre class="app-sample__bytes" tabindex="0" role="region" aria-label="The file as it is">{file.text()}</pre>
        </div>
    };
    part(
        "handed-over",
        "The file for the workshop",
        "Made only if the person wants to hand it over. First what the preview says, then the file to the last letter: no name, no agency, no day and no note.".into(),
        shown,
    )
}
