//! The style sheets define every class that the pages name. The design-system layer is made for the classes in the
//! source alone, so a missing class would go unstyled without a warning.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Names of design system components that have no rule of their own.
const WITHOUT_RULE: [&str; 4] = ["govuk-radios", "govuk-table__body", "govuk-table__head", "govuk-table__row"];

fn text_below(folder: &Path) -> String {
    let entries = fs::read_dir(folder).expect("a folder").flatten();
    let text = entries.map(|entry| match entry.path() {
        path if path.is_dir() => text_below(&path),
        path => fs::read_to_string(path).expect("a file"),
    });
    text.collect()
}

/// The words that begin with `govuk-`.
fn classes(text: &str) -> BTreeSet<&str> {
    let inside = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    text.match_indices("govuk-").map(|(at, _)| text[at..].split(|c| !inside(c)).next().unwrap_or_default()).collect()
}

#[test]
fn every_class_that_is_named_is_styled() {
    let named = text_below(Path::new("src")) + &fs::read_to_string("index.html").expect("the shell");
    let styled: String = ["vendor/govuk-frontend", "base", "components"]
        .map(|sheet| fs::read_to_string(format!("style/{sheet}.css")).expect("a sheet"))
        .concat();
    let styled = classes(&styled);
    let missing: Vec<&str> =
        classes(&named).into_iter().filter(|class| !styled.contains(class) && !WITHOUT_RULE.contains(class)).collect();
    assert!(
        missing.is_empty(),
        "{missing:?}: build the sheet again, style/vendor/README.md; classes are whole words in the source"
    );
}

/// Two sheets that style the same class mean two things by it: a tag beside a level once became part of a picture.
#[test]
fn every_class_of_ours_is_styled_in_one_sheet() {
    let mut sheets: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for sheet in ["base", "components", "content", "map", "grids", "charts", "progress"] {
        let text = fs::read_to_string(format!("style/{sheet}.css")).expect("a sheet");
        // Rules of one class, as they appear in the layer; rules that adapt them to a screen are indented further.
        let names = text.lines().filter_map(|line| line.strip_prefix("  .app-")?.strip_suffix(" {"));
        let names: BTreeSet<String> =
            names.filter(|name| !name.contains([' ', '.', ':', ','])).map(String::from).collect();
        for name in names {
            sheets.entry(name).or_default().push(sheet);
        }
    }
    assert!(sheets.len() > 50, "the rules were not found");
    let twice: Vec<_> = sheets.into_iter().filter(|(_, sheets)| sheets.len() > 1).collect();
    assert_eq!(twice, [], "a name in two sheets");
}
