//! Persistent storage: asking the browser not to delete what is stored when it runs short of space.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Asks for persistent storage. Firefox asks the user; other browsers decide by themselves.
pub async fn ask_for_lasting_storage() -> Option<bool> {
    call("persist").await
}

/// Whether the browser has promised persistent storage; `None` if it does not say.
pub async fn is_lasting() -> Option<bool> {
    call("persisted").await
}

/// By name rather than through the typed API: plain-http intranets have no storage manager, and the typed call would
/// throw there.
async fn call(method: &str) -> Option<bool> {
    let navigator = web_sys::window()?.navigator();
    let manager = Reflect::get(&navigator, &"storage".into()).ok()?;
    let method: Function = Reflect::get(&manager, &JsValue::from_str(method)).ok()?.dyn_into().ok()?;
    let promise: Promise = method.call0(&manager).ok()?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()?.as_bool()
}
