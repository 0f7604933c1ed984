//! Reading the text of a copy. The code is a part of its own, because few visits open one.

use crate::exchange::{OpenError, Opened, open};
use leptos::wasm_split::{SplitLoaderError, wasm_split};

/// What is in the text, once the code is here. Fails if that could not be fetched; trying again fetches it again.
pub async fn read_copy(text: String) -> Result<Result<Opened, OpenError>, SplitLoaderError> {
    read(text).await
}

/// Fetches the code, so that a copy can be read later without a connection.
pub async fn load_reader() {
    // Whoever opens a copy hears of it if this failed.
    drop(load_read().await);
}

#[wasm_split(opening, wasm_split_path = leptos::wasm_split, fallible, preload(load_read))]
fn read(text: String) -> Result<Result<Opened, OpenError>, SplitLoaderError> {
    Ok(open(&text))
}
