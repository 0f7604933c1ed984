//! Parts of a page that follow signals.

use super::browser::is_translated;
use super::element::{Child, element, view_of};
use leptos::prelude::*;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

/// Says how a part looks.
type Draw = Box<dyn Fn() -> AnyView + Send>;
/// Reads the source, and returns whether its value differs from the last one.
type Look = Box<dyn Fn() -> bool + Send + Sync>;

/// A part that is built again whenever the value of its source changes, and only then: the source reads signals, the
/// view is given the value and subscribes to nothing. So what someone is in the middle of stays as it is while
/// something else changes.
pub fn reactive<T, C>(source: impl Fn() -> T + Send + Sync + 'static, view: impl Fn(T) -> C + Send + 'static) -> AnyView
where
    T: Clone + PartialEq + Send + Sync + 'static,
    C: Child,
{
    let last = Arc::new(Mutex::new(None::<T>));
    let own = last.clone();
    let look = move || {
        let value = source();
        let Ok(mut last) = own.lock() else { return false };
        let differs = last.as_ref() != Some(&value);
        *last = Some(value);
        differs
    };
    let draw = move || {
        let value = last.lock().ok().and_then(|last| last.clone());
        value.map_or_else(|| ().into_any(), |value| view_of(view(value)))
    };
    part(Box::new(look), Box::new(draw))
}

/// The same code for every type of value: a memo of its own for each costs a kilobyte.
///
/// A browser that translates the page puts elements of its own in the place of texts, so a text that Leptos would change
/// is no longer in the page. Then the whole part is made anew.
fn part(look: Look, draw: Draw) -> AnyView {
    let changes = Memo::new(move |before: Option<&u32>| {
        let before = before.copied().unwrap_or_default();
        if look() { before.wrapping_add(1) } else { before }
    });
    let is_wrapped = AtomicBool::new(false);
    let part: Draw = Box::new(move || {
        let anew = changes.get() > 1 && is_translated();
        let drawn = untrack(&draw);
        // A view of another form takes the place of what is there, and writes to none of it.
        match is_wrapped.fetch_xor(anew, Ordering::Relaxed) != anew {
            true => vec![drawn].into_any(),
            false => drawn,
        }
    });
    part.into_any()
}

/// Runs once the page stands in a browser, and again whenever a signal that it read changes. The same code for all of
/// them: an effect of its own for each costs a kilobyte.
pub fn follow(run: impl FnMut() + 'static) {
    follow_boxed(Box::new(run));
}

fn follow_boxed(mut run: Box<dyn FnMut()>) {
    Effect::new(move |_| run());
}

/// Text that follows the signals it reads, in an element of its own.
pub fn reactive_text(text: impl Fn() -> String + Send + Sync + 'static) -> AnyView {
    reactive(text, |text| element("span").child(text))
}

/// A list in which an item is built once, and again only if its own value changes: the others keep what someone is in
/// the middle of, wherever the list grows, shrinks or changes order. The text is what an item is known by.
pub fn keyed_list<T, C>(
    items: impl Fn() -> Vec<(String, T)> + Send + Sync + 'static,
    view: impl Fn(T) -> C + Clone + Send + Sync + 'static,
) -> AnyView
where
    T: Clone + PartialEq + Send + Sync + 'static,
    C: Child,
{
    let items = Memo::new(move |_| items());
    let keys = move || items.with(|items| items.iter().map(|(key, _)| key.clone()).collect());
    let item = move |key: String| {
        let value =
            move || items.with(|items| items.iter().find(|(own, _)| *own == key).map(|(_, value)| value.clone()));
        let view = view.clone();
        reactive(value, move |value| value.map(&view))
    };
    keyed(Box::new(keys), Arc::new(item))
}

type Keys = Box<dyn Fn() -> Vec<String> + Send + Sync>;
type Item = Arc<dyn Fn(String) -> AnyView + Send + Sync>;

/// The same code for every list.
fn keyed(keys: Keys, item: Item) -> AnyView {
    let item = move |key| item(key);
    view! { <For each=keys key=String::clone children=item /> }.into_any()
}
