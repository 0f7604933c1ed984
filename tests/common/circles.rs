//! Circles of files: two or more that all lead to each other, so that none can be read, tested or moved alone.

use super::source::without_literals;
use std::collections::{BTreeMap, BTreeSet};

/// Files by name, each with its code without comments.
pub type Files = BTreeMap<String, String>;

/// Each arrow between two files from which arrows lead back, as `a.rs → b.rs`. An arrow leads
/// from where an item is named to the file where it is written, through every `use` on the way: a re-export is not an arrow
/// unless its own file uses the name. A method, a glob and a module by itself are not followed.
pub fn circles(files: &Files) -> Vec<String> {
    let arrows = Modules::of(files).arrows();
    let all = arrows.iter().flat_map(|(from, to)| to.iter().map(move |to| (*from, *to)));
    let circular = all.filter(|(from, to)| reached(&arrows, to).contains(from));
    circular.map(|(from, to)| format!("{from} → {to}")).collect()
}

/// Each file with those that it names.
type Arrows<'a> = BTreeMap<&'a str, BTreeSet<&'a str>>;

fn reached<'a>(arrows: &Arrows<'a>, file: &'a str) -> BTreeSet<&'a str> {
    let (mut found, mut open) = (BTreeSet::new(), vec![file]);
    while let Some(file) = open.pop() {
        if found.insert(file) {
            open.extend(arrows.get(file).into_iter().flatten());
        }
    }
    found
}

/// Each module by its path from the top, such as `record::date`.
struct Modules<'a>(BTreeMap<String, Module<'a>>);

/// What a file names.
#[derive(Default)]
struct Module<'a> {
    file: &'a str,
    uses: Vec<Use>,
    /// Names and paths outside of `use`.
    paths: BTreeSet<String>,
}

/// One path of a `use`, and the name that it has here.
struct Use {
    public: bool,
    path: String,
    name: String,
}

impl<'a> Modules<'a> {
    fn of(files: &'a Files) -> Self {
        Self(files.iter().filter_map(|(file, code)| Some((module_path(file)?, Module::of(file, code)))).collect())
    }

    fn arrows(&self) -> Arrows<'a> {
        let mut arrows = Arrows::new();
        for (path, module) in &self.0 {
            let used_here = |name: &str| module.paths.iter().any(|path| first(path).0 == name);
            let uses = module.uses.iter().filter(|used| !used.public || used_here(&used.name)).map(|used| &used.path);
            let named = uses.chain(module.paths.iter().filter(|path| path.contains("::")));
            let homes = named.filter_map(|named| self.home("", &self.absolute(path, named)?));
            arrows.insert(module.file, homes.filter(|home| *home != module.file).collect());
        }
        arrows
    }

    /// A path that stands in a module, from the top of the crate; `None` if it leads out of the crate or to something
    /// local.
    fn absolute(&self, module: &str, path: &str) -> Option<String> {
        match first(path) {
            ("crate", rest) => Some(rest.to_string()),
            ("self", rest) => Some(join(module, rest)),
            ("super", rest) => {
                self.absolute(module.rsplit_once("::").map_or("", |(above, _)| above), &join("self", rest))
            }
            (name, _) if self.0.contains_key(&join(module, name)) => Some(join(module, path)),
            (name, rest) => {
                let used =
                    self.0.get(module)?.uses.iter().find(|used| used.name == name && first(&used.path).0 != name)?;
                Some(join(&self.absolute(module, &used.path)?, rest))
            }
        }
    }

    /// The file of the item that a path leads to from a module; `None` if it leads to a module.
    fn home(&self, module: &str, path: &str) -> Option<&'a str> {
        let (name, rest) = first(path);
        let here = self.0.get(module)?;
        let below = join(module, name);
        let is_module = self.0.contains_key(&below);
        match here.uses.iter().find(|used| used.name == name && used.path != name) {
            // A module and an item may have the same name; only the module has names below it.
            Some(used) if rest.is_empty() || !is_module => match self.absolute(module, &used.path) {
                Some(there) => self.home("", &join(&there, rest)),
                None => Some(here.file),
            },
            _ if is_module && rest.is_empty() => None,
            _ if is_module => self.home(&below, rest),
            _ => Some(here.file),
        }
    }
}

impl<'a> Module<'a> {
    fn of(file: &'a str, code: &str) -> Self {
        let mut module = Self { file, ..Self::default() };
        let code = without_literals(code);
        let (mut words, mut before) = (words(&code).into_iter().peekable(), "");
        while let Some(word) = words.next() {
            // Not the `use<>` of a type.
            if word == "use" && words.peek() != Some(&"<") {
                module.add_use(["pub", ")"].contains(&before), words.by_ref().take_while(|word| *word != ";"));
            } else if before != "mod" {
                module.paths.insert(word.trim_end_matches(':').to_string());
            }
            before = word;
        }
        module
    }

    fn add_use<'w>(&mut self, public: bool, words: impl Iterator<Item = &'w str>) {
        let (mut stems, mut before) = (vec![String::new()], "");
        for word in words {
            let path = format!("{}{word}", stems.last().map_or("", String::as_str));
            match word {
                "{" | "," | "as" => {}
                "}" => drop(stems.pop()),
                _ if word.ends_with("::") => stems.push(path),
                _ if before == "as" => self.uses.last_mut().expect("a path").name = word.to_string(),
                _ => {
                    let path = path.trim_end_matches("::self").to_string();
                    let name = path.rsplit("::").next().unwrap_or(&path).to_string();
                    self.uses.push(Use { public, path, name });
                }
            }
            before = word;
        }
    }
}

/// The path of a file's module; `None` for programs. That of `lib.rs` is empty.
fn module_path(file: &str) -> Option<String> {
    let path = file.strip_prefix("src/")?.strip_suffix(".rs")?;
    let path = if path == "lib" { "" } else { path.trim_end_matches("/mod") };
    (path != "main" && !path.starts_with("bin/")).then(|| path.replace('/', "::"))
}

fn first(path: &str) -> (&str, &str) {
    path.split_once("::").unwrap_or((path, ""))
}

fn join(path: &str, rest: &str) -> String {
    if path.is_empty() || rest.is_empty() { format!("{path}{rest}") } else { format!("{path}::{rest}") }
}

/// Names and paths (`a`, `a::b`, `a::` before a brace), and every other sign by itself.
fn words(code: &str) -> Vec<&str> {
    let sign = |letter: char| !letter.is_alphanumeric() && letter != '_' && letter != ':';
    let parts = code.split_whitespace().flat_map(|part| part.split_inclusive(sign));
    let parts = parts.flat_map(|part| part.split_at_checked(part.rfind(sign).unwrap_or(part.len())));
    parts.flat_map(|(name, sign)| [name, sign]).filter(|word| !word.is_empty()).collect()
}
