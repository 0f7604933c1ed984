//! Every pair of colours in `style/tokens.css` that meets on the page has the contrast that WCAG 2.2 AA asks for.

use std::collections::BTreeMap;
use std::fs;

type Colours = BTreeMap<String, [f64; 3]>;

fn tokens() -> (Colours, Colours) {
    let css = fs::read_to_string("style/tokens.css").expect("the tokens");
    let (light, dark) = css.split_once("prefers-color-scheme: dark").expect("a dark scheme");
    let read = |text: &str| -> Colours {
        let declarations = text.lines().filter_map(|line| line.trim().strip_suffix(';')?.split_once(": #"));
        declarations.map(|(name, hex)| (name.to_string(), luminances(hex))).collect()
    };
    let light = read(light);
    let mut all_dark = light.clone();
    all_dark.extend(read(dark));
    (light, all_dark)
}

/// Red, green and blue, linear (WCAG 2.2, relative luminance).
fn luminances(hex: &str) -> [f64; 3] {
    [0, 2, 4].map(|at| {
        let value = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).expect("a colour")) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    })
}

fn contrast(colours: &Colours, a: &str, b: &str) -> f64 {
    let luminance = |name: &str| {
        let [red, green, blue] = colours.get(name).unwrap_or_else(|| panic!("no token {name}"));
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    };
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

const PAGE: &str = "--govuk-body-background-colour";
const SURFACE: &str = "--govuk-surface-background-colour";

#[test]
fn text_has_4_5_to_1() {
    let pairs = [
        ("--govuk-text-colour", PAGE),
        ("--govuk-text-colour", SURFACE),
        ("--govuk-surface-text-colour", SURFACE),
        ("--govuk-secondary-text-colour", PAGE),
        ("--govuk-secondary-text-colour", SURFACE),
        ("--govuk-link-colour", PAGE),
        ("--govuk-link-colour", SURFACE),
        ("--govuk-link-hover-colour", PAGE),
        ("--govuk-link-visited-colour", PAGE),
        ("--govuk-link-visited-colour", SURFACE),
        ("--govuk-brand-colour", PAGE),
        ("--govuk-error-colour", PAGE),
        ("--govuk-focus-text-colour", "--govuk-focus-colour"),
        ("--app-header-text", "--app-header-background"),
        ("--app-button-text", "--app-button"),
        ("--govuk-inverse-text-colour", "--govuk-error-colour"),
        ("--app-button-text", "--app-button-hover"),
        ("--app-button-quiet-text", "--app-button-quiet"),
        ("--app-button-quiet-text", "--app-button-quiet-hover"),
        ("--app-tag-text", "--app-tag-background"),
        ("--app-notice-text", "--app-notice-background"),
        ("--govuk-link-colour", "--app-notice-background"),
        // The words on the shades of the four levels.
        ("--govuk-text-colour", "--app-level-1"),
        ("--govuk-text-colour", "--app-level-2"),
        ("--govuk-inverse-text-colour", "--app-level-3"),
        ("--govuk-inverse-text-colour", "--app-level-4"),
    ];
    assert_pairs(&pairs, 4.5);
}

#[test]
fn controls_and_meaningful_shapes_have_3_to_1() {
    let pairs = [
        ("--govuk-input-border-colour", PAGE),
        ("--app-step-on", PAGE),
        ("--app-step-off", PAGE),
        ("--app-step-off", SURFACE),
        ("--app-button", PAGE),
        ("--app-notice-border", PAGE),
        ("--govuk-brand-colour", SURFACE),
        ("--govuk-error-colour", PAGE),
        // The focus mark is yellow with an edge in this colour, which contrasts with the page.
        ("--govuk-text-colour", PAGE),
    ];
    assert_pairs(&pairs, 3.0);
}

fn assert_pairs(pairs: &[(&str, &str)], least: f64) {
    let (light, dark) = tokens();
    for (scheme, colours) in [("light", light), ("dark", dark)] {
        for (text, background) in pairs {
            let found = contrast(&colours, text, background);
            assert!(found >= least, "{scheme}: {text} on {background} is {found:.2}, and needs {least}");
        }
    }
}
