//! Parses and validates an agency pack from the text of its file.

use super::model::{Activity, Award, Contact, Hidden, Meeting, Pack};
use super::node::{Fields, FirstFault, Node, shortened};
use super::refusal::{Fault, Refusal};
use crate::framework::{Fits, Framework, GradeId, Level, Mode, PrincipleId, Site};

/// The largest file, in bytes.
pub const MAX_BYTES: usize = 256 * 1024;
/// The longest title or name, in characters.
pub const MAX_TITLE: usize = 120;
/// The longest text, in characters.
pub const MAX_TEXT: usize = 600;
/// The longest id, in characters.
pub const MAX_ID: usize = 60;

const TWICE: &str = "stands twice: keep one of the two";
const NO_ID: &str = "must be an id: small letters a to z and digits, joined by hyphens, such as shadow-a-briefing";
const SAME_ID: &str = "has the same id as an entry before it: give it its own, or take it out";

/// Reads a pack, or says what is wrong with it. `file` is the operator's name for it.
pub fn read(file: &str, text: &str, framework: &Framework) -> Result<Pack, Refusal> {
    if text.len() > MAX_BYTES {
        let reason = "must be at most 256 KB: shorten it".into();
        return Err(Fault { path: String::new(), at: "", reason }.refusal(file, text));
    }
    // Some editors start a file with an invisible byte order mark.
    let text = text.trim_start_matches('\u{feff}');
    let first = FirstFault::new();
    let pack = Node::root(text, &first).map(|root| pack(&root, framework)).unwrap_or_default();
    match first.into_inner() {
        Some(fault) => Err(fault.refusal(file, text)),
        None => Ok(pack),
    }
}

fn pack(root: &Node, framework: &Framework) -> Pack {
    let fields = root.fields(&["$schema", "name", "activities", "contacts", "meetings", "awards", "wording", "hide"]);
    let mut pack = Pack { name: fields.text("name", MAX_TITLE), ..Pack::default() };
    for node in fields.list("activities") {
        let found = activity(&node, framework);
        if pack.activity(&found.id).is_some() {
            node.refuse(SAME_ID);
        }
        pack.activities.push(found);
    }
    for node in fields.list("contacts") {
        pack.contacts.push(contact(&node));
    }
    for node in fields.list("meetings") {
        pack.meetings.push(meeting(&node));
    }
    for node in fields.list("awards") {
        let found = award(&node);
        if pack.award(&found.id).is_some() {
            node.refuse(SAME_ID);
        }
        pack.awards.push(found);
    }
    if let Some(node) = fields.get("wording") {
        for (key, node) in node.object().values {
            pack.wording.push(word(key, &node, framework));
        }
    }
    if let Some(node) = fields.get("hide") {
        pack.hide = hidden(&node.fields(&["activities", "awards"]), &pack, framework);
    }
    pack
}

fn activity(node: &Node, framework: &Framework) -> Activity {
    let fields = node.fields(&[
        "id",
        "title",
        "about",
        "mode",
        "principles",
        "reaches",
        "time",
        "soon",
        "first_step",
        "provider",
        "link",
    ]);
    let id = id(&fields);
    let known: Vec<&str> = framework.principle_ids.iter().map(PrincipleId::as_str).collect();
    let mut principles = Vec::new();
    for at in choices(&fields, "principles", &known) {
        principles.extend(framework.principle_ids.get(at).cloned());
    }
    let mut reaches = Vec::new();
    let levels = Level::ALL.map(Level::id);
    for at in choices(&fields, "reaches", levels.get(1..).unwrap_or_default()) {
        reaches.extend(Level::ALL.get(at + 1));
    }
    let beside = framework.activities.iter().any(|other| *other.id == *id && other.fits == Fits::TeTiriti);
    let fits = match principles.is_empty() {
        false => Fits::Principles,
        true if beside => Fits::TeTiriti,
        true => Fits::Any,
    };
    Activity {
        id,
        title: fields.text("title", MAX_TITLE),
        about: fields.text("about", MAX_TEXT),
        mode: mode(&fields),
        fits,
        principles,
        reaches,
        time: fields.text("time", MAX_TITLE),
        soon: fields.flag("soon"),
        first_step: fields.text("first_step", MAX_TEXT),
        provider: fields.optional("provider", MAX_TITLE),
        link: link(&fields),
    }
}

fn mode(fields: &Fields) -> Mode {
    fields.text("mode", MAX_TEXT);
    let at = fields.get("mode").and_then(|node| node.choice(&Mode::ALL.map(Mode::id)));
    at.and_then(|at| Mode::ALL.get(at).copied()).unwrap_or(Mode::OnTheJob)
}

/// The indexes of the `known` values in a list, each once.
fn choices(fields: &Fields, name: &str, known: &[&str]) -> Vec<usize> {
    let mut found = Vec::new();
    for node in fields.list(name) {
        if let Some(at) = node.choice(known) {
            if found.contains(&at) {
                node.refuse(TWICE);
            }
            found.push(at);
        }
    }
    found
}

fn contact(node: &Node) -> Contact {
    let fields = node.fields(&["name", "role", "how"]);
    let name = fields.text("name", MAX_TITLE);
    let how = fields.text("how", MAX_TEXT);
    // Words may have colons; a scheme is one word with no space after the colon.
    let scheme = how.split_once(':').is_some_and(|(start, rest)| {
        start.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte)) && !rest.starts_with(' ')
    });
    if scheme && !Site::is_link(&how) {
        let reason = "must be a link that begins with https:, http: or mailto:, or words with a space after each colon";
        fields.refuse("how", &[reason]);
    }
    Contact { name, role: fields.optional("role", MAX_TITLE), how }
}

fn meeting(node: &Node) -> Meeting {
    let fields = node.fields(&["date", "time", "where", "title", "link", "note"]);
    Meeting {
        date: date(&fields, "date", fields.text("date", MAX_ID)),
        time: fields.text("time", MAX_TITLE),
        place: fields.text("where", MAX_TITLE),
        title: fields.text("title", MAX_TITLE),
        link: link(&fields),
        note: fields.optional("note", MAX_TEXT),
    }
}

fn award(node: &Node) -> Award {
    let fields = node.fields(&["id", "name", "honours", "closes", "link"]);
    Award {
        id: id(&fields),
        name: fields.text("name", MAX_TITLE),
        honours: fields.text("honours", MAX_TEXT),
        closes: date(&fields, "closes", fields.optional("closes", MAX_ID)),
        link: link(&fields),
    }
}

/// A local name and its key. The running app has no settings, so there it accepts any id.
fn word(key: String, node: &Node, framework: &Framework) -> (String, String) {
    let known = match key.split_once('.') {
        Some(("track", id)) => framework.track(id).is_some(),
        Some(("grade", id)) => GradeId::parse(id).is_some(),
        Some(("family", id)) => framework.families.iter().any(|family| *family.id == *id),
        Some(("setting", id)) if framework.settings.is_empty() => is_id(id),
        Some(("setting", id)) => framework.settings.iter().any(|setting| *setting.id == *id),
        _ => false,
    };
    if !known {
        node.refuse(
            "names nothing that can be called otherwise: use track., grade., family. or setting. and an id of the \
             framework, such as grade.g3",
        );
    }
    let name = node.line(MAX_TITLE);
    if name.is_empty() {
        node.refuse("must not be empty: write the name, or take it out");
    }
    (key, name)
}

/// The hidden entries. The running app has no awards, so there it accepts any id.
fn hidden(fields: &Fields, pack: &Pack, framework: &Framework) -> Hidden {
    let activity = |id: &str| framework.activities.iter().any(|activity| *activity.id == *id);
    let awards = &framework.network.awards.awards;
    let award = |id: &str| awards.is_empty() || awards.iter().any(|award| *award.id == *id);
    Hidden {
        activities: hides(fields, "activities", &activity, &|id| pack.activity(id).is_some()),
        awards: hides(fields, "awards", &award, &|id| pack.award(id).is_some()),
    }
}

type Test<'t> = &'t dyn Fn(&str) -> bool;

fn hides(fields: &Fields, name: &str, known: Test, brought: Test) -> Vec<String> {
    let mut found = Vec::new();
    for node in fields.list(name) {
        let id = node.line(MAX_ID);
        if !is_id(&id) {
            node.refuse(NO_ID);
        } else if found.contains(&id) {
            node.refuse(TWICE);
        } else if brought(&id) {
            node.refuse("hides an entry that the pack itself brings: take out one of the two");
        } else if !known(&id) {
            node.refuse_with(&["hides \"", &id, "\", which the framework does not have: check the id"]);
        }
        found.push(id);
    }
    found
}

/// The field `id`.
fn id(fields: &Fields) -> String {
    let id = fields.text("id", MAX_ID);
    if !is_id(&id) {
        fields.refuse("id", &[NO_ID]);
    }
    id
}

/// As in the schemas of the framework: `^[a-z]+(-[a-z0-9]+)*$`.
fn is_id(text: &str) -> bool {
    let mut before = b'-';
    let mut digits = false;
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' => {}
            b'0'..=b'9' if digits => {}
            b'-' if before != b'-' => digits = true,
            _ => return false,
        }
        before = byte;
    }
    before != b'-'
}

/// The field `link`, which may be left out.
fn link(fields: &Fields) -> String {
    let link = fields.optional("link", MAX_TEXT);
    if !link.is_empty() && !Site::is_link(&link) {
        let reason = ["must be a link that begins with https:, http: or mailto:, and is \"", &shortened(&link), "\""];
        fields.refuse("link", &reason);
    }
    link
}

/// A field's text; refused unless it is empty or a real date of this century.
fn date(fields: &Fields, name: &str, text: String) -> String {
    if !text.is_empty() && !is_day(text.as_bytes()) {
        fields.refuse(name, &["must be a day that there is, written as year-month-day, such as 2027-03-09"]);
    }
    text
}

/// Whether a text such as `2027-03-09` is a real date in the years 2000 to 2099.
fn is_day(text: &[u8]) -> bool {
    let [b'2', b'0', y1, y2, b'-', m1, m2, b'-', d1, d2] = text else { return false };
    if ![y1, y2, m1, m2, d1, d2].into_iter().all(u8::is_ascii_digit) {
        return false;
    }
    let number = |tens: &u8, ones: &u8| (tens - b'0') * 10 + ones - b'0';
    let month = time::Month::try_from(number(m1, m2));
    let days = month.map_or(0, |month| month.length(2000 + i32::from(number(y1, y2))));
    (1..=days).contains(&number(d1, d2))
}
