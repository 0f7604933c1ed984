//! Files that a person chose or dropped, and what is in them.

use leptos::wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, FileList, HtmlInputElement};

/// Why a chosen file has no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileFault {
    /// Larger than wanted.
    TooLarge,
    /// The browser can't read it: it stands in a folder, but its content is in the cloud, or it has gone since.
    Unreadable,
}

/// The text of the file chosen in the field that fired the event, if it is no larger than `limit` bytes. `None` if no
/// file was chosen.
pub async fn file_text(event: &web_sys::Event, limit: usize) -> Option<Result<String, FileFault>> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = input.files()?.get(0)?;
    // Before reading, which may fail: choosing the same file again then counts as a change.
    input.set_value("");
    Some(text_of(&file, limit).await)
}

/// The text of a file, if it is no larger than `limit` bytes. Whatever is not UTF-8 comes as U+FFFD.
/// The browser begins to read at once, so of many files none waits for the one before.
pub fn text_of(file: &File, limit: usize) -> impl Future<Output = Result<String, FileFault>> + use<> {
    let reading = (file.size() as usize <= limit).then(|| JsFuture::from(file.text()));
    async {
        let text = reading.ok_or(FileFault::TooLarge)?.await.ok().and_then(|text| text.as_string());
        text.ok_or(FileFault::Unreadable)
    }
}

/// The files chosen in the field that fired the event.
pub fn chosen_files(event: &web_sys::Event) -> Vec<File> {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let files = input.as_ref().and_then(|input| listed(input.files()));
    if let Some(input) = input {
        // Choosing the same files again then counts as a change.
        input.set_value("");
    }
    files.unwrap_or_default()
}

/// The files that were dropped. Read by name: the types of a drop are used nowhere else, and would cost every page.
pub fn dropped_files(event: &web_sys::Event) -> Vec<File> {
    let dropped = js_sys::Reflect::get(event, &"dataTransfer".into());
    let files = dropped.and_then(|dropped| js_sys::Reflect::get(&dropped, &"files".into())).ok();
    listed(files.filter(|files| files.is_truthy()).map(JsCast::unchecked_into)).unwrap_or_default()
}

fn listed(files: Option<FileList>) -> Option<Vec<File>> {
    let files = files?;
    Some((0..files.length()).filter_map(|at| files.get(at)).collect())
}

/// What a file is called: within its folder, if a folder was chosen.
pub fn name_of(file: &File) -> String {
    let path = js_sys::Reflect::get(file, &"webkitRelativePath".into()).ok().and_then(|path| path.as_string());
    path.filter(|path| !path.is_empty()).unwrap_or_else(|| file.name())
}
