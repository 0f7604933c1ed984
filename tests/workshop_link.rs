//! A workshop link on its way: what mail programs, editors and people do to it is undone, or named; and its code to scan.

mod common;

use engagement_career_path::exchange::{QrCode, WorkshopLink, read_workshop_link, write_workshop_link};
use engagement_career_path::framework::{FRAMEWORK, GradeId};
use engagement_career_path::record::Scope;
use proptest::prelude::*;

fn whole() -> WorkshopLink {
    WorkshopLink {
        track: Some("public-input-designer".into()),
        grade: Some(GradeId::G3),
        scope: Some(Scope::All),
        title: Some("Regional day: Tāmaki & friends".into()),
        closing: Some("What could we help each other with?".into()),
        asks_for_file: true,
        shared: true,
    }
}

/// What it is called, and what it does to a query.
type Hurt = (&'static str, fn(&str) -> String);

/// What arrives of a link after each of these, in a mail, a chat, a document or from a keyboard.
fn hurts() -> Vec<Hurt> {
    vec![
        ("as it is", str::to_string),
        ("ampersands as in HTML", |query| query.replace('&', "&amp;")),
        ("the same twice", |query| query.replace('&', "&amp;amp;")),
        ("in capitals", |query| query.replace('&', "&AMP;")),
        ("as a number", |query| query.replace('&', "&#38;")),
        ("as another number", |query| query.replace('&', "&#x26;")),
        ("a full stop", |query| format!("{query}.")),
        ("a bracket", |query| format!("{query})")),
        ("a bracket and a full stop", |query| format!("{query}).")),
        ("a comma", |query| format!("{query},")),
        ("pointed brackets", |query| format!("{query}>")),
        ("the end of a tag", |query| format!("{query}\">Open</a>")),
        ("a line break of HTML", |query| format!("{query}<br>")),
        ("curly quotation marks", |query| format!("{query}\u{201d}")),
        ("a soft hyphen", |query| query.replace("input", "in\u{ad}put").replace("scope", "sc\u{ad}ope")),
        ("joiners that nobody sees", |query| query.replace("public", "\u{200b}public\u{feff}")),
        ("the same, encoded", |query| query.replace("public", "%E2%80%8Bpublic%EF%BB%BF")),
        ("hyphens that do not break", |query| query.replace("public-input", "public\u{2011}input")),
        ("dashes for hyphens", |query| query.replace("public-input", "public\u{2013}input")),
        ("lines broken in the middle", |query| query.replace("public-input", "public-%0D%0Ainput")),
        ("blanks around values", |query| query.replace("=all", "=%20all%20")),
        ("values in capitals", |query| query.replace("=all", "=ALL").replace("=g3", "=G3")),
        ("names in capitals", |query| query.replace("scope", "SCOPE").replace("track", "Track")),
        ("underscores", |query| query.replace("public-input", "public_input")),
        ("equals signs of a mail's source", |query| query.replace('=', "=3D")),
        ("encoded twice", |query| query.replace('%', "%25").replace('+', "%2520")),
        ("encoded whole", |query| {
            query.replace('%', "%25").replace('&', "%26").replace('=', "%3D").replace('+', "%20")
        }),
        ("a second question mark", |query| format!("?{query}")),
        ("what a campaign adds", |query| format!("{query}&utm_source=mail&utm_medium=all&fbclid=1")),
        ("an empty end", |query| format!("{query}&")),
    ]
}

#[test]
fn what_happens_to_a_link_on_its_way_is_undone() {
    let query = write_workshop_link(&whole());
    for (hurt, change) in hurts() {
        let arrived = change(&query);
        let (read, unknown) = read_workshop_link(&arrived, &FRAMEWORK);
        assert_eq!((read, unknown), (whole(), Vec::new()), "{hurt}: {arrived}");
    }
}

/// One after the other, as a link that is quoted and sent on.
#[test]
fn two_such_changes_are_undone_too() {
    let query = write_workshop_link(&whole());
    for (first, change) in hurts() {
        // What encodes all of it is the last that happens.
        if first.starts_with("encoded") || first.starts_with("equals") {
            continue;
        }
        for (second, again) in hurts() {
            let arrived = again(&change(&query));
            let (read, unknown) = read_workshop_link(&arrived, &FRAMEWORK);
            assert_eq!((read, unknown), (whole(), Vec::new()), "{first}, then {second}: {arrived}");
        }
    }
}

/// Silence would leave one person with other questions than the rest of the room.
#[test]
fn what_cannot_be_understood_is_named() {
    for (query, named) in [
        ("title=Day&track=public-input-de&scope=all", "role \"public-input-de\""),
        ("title=Day&grade=g9&scope=all", "grade \"g9\""),
        ("title=Day&scope=everything", "questions \"everything\""),
        ("title=Day&scope=honest-scope,nonsense", "questions \"nonsense\""),
        ("title=Day&scope=", "questions with nothing after it"),
        ("title=Day&track=&scope=all", "role with nothing after it"),
        ("title=Day&trak=public-input-designer&scope=all", "setting \"trak\" \"public-input-designer\""),
        ("title=Day&scope=all&scope=core", "another number of questions \"core\""),
        ("title=Day&grade=g2&grade=g3&scope=all", "another grade \"g3\""),
        (
            "title=Day&track=public-input-designer&scope=all&track=public-input-analyst",
            "another role \"public-input-analyst\"",
        ),
        ("title=Day&title=Night&scope=all", "another title \"Night\""),
        ("title=Day&file=maybe&scope=all", "file at the end \"maybe\""),
        ("title=Day&file=1&file=0&scope=all", "another file at the end \"0\""),
        ("title=Day&device=mine&scope=all", "device \"mine\""),
        ("title=Day&device=&scope=all", "device with nothing after it"),
        ("device=shared", "questions, which are missing: perhaps the end of the link was cut off"),
        ("title=Day", "questions, which are missing: perhaps the end of the link was cut off"),
        (
            "closing=Why&track=public-input-designer",
            "questions, which are missing: perhaps the end of the link was cut off",
        ),
    ] {
        let (_, unknown) = read_workshop_link(query, &FRAMEWORK);
        assert_eq!(unknown, [named], "{query}");
    }
    // On the way from one page of this site to the next.
    for query in [
        "",
        "scope=all&scope=all",
        "track=public-input-designer",
        "track=public-input-designer&grade=g2",
        "utm_source=mail",
    ] {
        assert_eq!(read_workshop_link(query, &FRAMEWORK).1, Vec::<String>::new(), "{query}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is typed as a title comes back, whatever happens to the link around it.
    #[test]
    fn a_title_survives(title in "[A-Za-zāēīōū0-9&=?#+/:;,'().!-]{1,20}( [A-Za-zāēīōū0-9&=?#+/:;,'().!-]{1,12}){1,3}", at in 0..30_usize) {
        let link = WorkshopLink { title: Some(title.clone()), ..whole() };
        let (hurt, change) = hurts()[at];
        let (read, unknown) = read_workshop_link(&change(&write_workshop_link(&link)), &FRAMEWORK);
        // These hurts are of other words than the title's, unless it has the same.
        prop_assume!(!["public", "scope", "track", "=all", "=g3", "input"].iter().any(|word| title.contains(word)));
        prop_assert_eq!((read.title, unknown), (Some(title), Vec::new()), "{}", hurt);
    }
}

proptest! {
    // The reader takes a second for a few codes when it is not optimised.
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 40, ..ProptestConfig::default() })]

    /// A reader that shares no code with what draws them reads each code back.
    #[test]
    fn a_code_reads_as_its_link(words in "[a-zā ]{0,80}", host in "[a-z]{1,20}", at in 0..4_usize) {
        let folder = ["", "engagement/", "a/b/", "~someone/path/"][at];
        let link = WorkshopLink { title: Some(words.trim().into()).filter(|title: &String| !title.is_empty()), ..whole() };
        let address = format!("https://{host}.govt.nz/{folder}assess/?{}", write_workshop_link(&link));
        let code = QrCode::of(&address).expect("short enough");
        prop_assert_eq!(read_code(&code), Ok(address));
    }
}

/// The text in a drawn code: each module is drawn four pixels wide, from nothing but the path and its view.
fn read_code(code: &QrCode) -> Result<String, String> {
    const SCALE: i64 = 4;
    let numbers: Vec<i64> = code.view.split(' ').filter_map(|part| part.parse().ok()).collect();
    let [left, top, side, _] = numbers[..] else { return Err(format!("view {}", code.view)) };
    let mut dark = vec![vec![false; usize::try_from(side).unwrap()]; usize::try_from(side).unwrap()];
    for run in code.path.split('M').skip(1) {
        let (place, line) = run.split_once('h').ok_or(run)?;
        let (x, y) = place.split_once(' ').ok_or(run)?;
        let length: usize = line.split_once('v').and_then(|(length, _)| length.parse().ok()).ok_or(run)?;
        let (x, y): (i64, i64) = (x.parse().unwrap(), y.parse().unwrap());
        for at in 0..length {
            dark[usize::try_from(y - top).unwrap()][usize::try_from(x - left).unwrap() + at] = true;
        }
    }
    let pixels = usize::try_from(side * SCALE).unwrap();
    let scale = usize::try_from(SCALE).unwrap();
    let mut image =
        rqrr::PreparedImage::prepare_from_greyscale(
            pixels,
            pixels,
            |x, y| {
                if dark[y / scale][x / scale] { 0 } else { 255 }
            },
        );
    // A reader may take other corners for a second code, which then has no text.
    let texts = image.detect_grids().into_iter().filter_map(|grid| grid.decode().ok());
    texts.map(|(_, text)| text).next().ok_or("no code".into())
}

#[test]
fn a_text_too_long_for_a_code_gives_none() {
    assert_eq!(QrCode::of(&"x".repeat(3000)), None);
    let file = QrCode::of("https://example.govt.nz/").expect("short").file();
    assert!(file.starts_with("<svg xmlns=") && file.ends_with("</svg>\n") && !file.contains("style"), "{file}");
}
