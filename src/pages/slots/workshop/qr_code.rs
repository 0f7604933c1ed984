//! The link as a code to scan. Its code is a part of its own, fetched once the page answers: nobody waits for it.

use crate::components::{Element, FileType, button, download, element, paragraph, reactive, svg, visually_hidden};
use crate::exchange::QrCode;
use crate::pages::shared::later::{NotLoaded, later, loaded};
use leptos::wasm_split::wasm_split;

/// The name of the file with the picture.
const FILE: &str = "workshop-link.svg";

/// The code, and the button that saves it, as soon as they are here. The place has its height from the start.
pub fn with_file(address: impl Fn() -> String + Clone + Send + Sync + 'static) -> Element {
    placed(address, |code| {
        let saved = code.clone();
        let save = button("app-link-button", "Save the picture").on("click", move |_| {
            download(FILE, FileType::Svg, &saved.file());
        });
        let beside = element("div")
            .child(paragraph("Scan it from the wall, a slide or the poster."))
            .child(element("p").class("govuk-body app-tight").child(save));
        element("div").class("app-qr").child(picture(&code)).child(beside)
    })
}

/// The code alone, as on a poster.
pub fn alone(address: impl Fn() -> String + Clone + Send + Sync + 'static) -> Element {
    placed(address, |code| element("div").class("app-qr app-qr--alone").child(picture(&code)))
}

fn placed(
    address: impl Fn() -> String + Clone + Send + Sync + 'static,
    view: impl Fn(QrCode) -> Element + Copy + Send + Sync + 'static,
) -> Element {
    let drawn = move || {
        let address = address.clone();
        loaded(encoded(String::new())).map(|_| {
            reactive(address, move |address| match loaded(encoded(address)).flatten() {
                Some(code) => view(code),
                None => paragraph("This link is too long for a code. Choose fewer principles, or a shorter title."),
            })
        })
    };
    element("div").class("app-qr__place").child(later(async { load_encoded().await.is_ok() }, drawn))
}

fn picture(code: &QrCode) -> Element {
    element("div").class("app-qr__code").child(visually_hidden("The same link as a code to scan")).child(svg(
        "app-qr__drawing",
        code.view.clone(),
        false,
        vec![("", code.path.clone())],
    ))
}

#[wasm_split(qr_code, wasm_split_path = leptos::wasm_split, fallible, preload(load_encoded))]
fn encoded(address: String) -> Result<Option<QrCode>, NotLoaded> {
    Ok(QrCode::of(&address))
}
