//! Prerenders every page as an HTML file, after Trunk has built the app.
//!
//! Trunk runs it as a `post_build` hook and names its staging folder in `TRUNK_STAGING_DIR`. It refuses broken content,
//! so a broken build never reaches a host.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use engagement_career_path::documents;
use engagement_career_path::framework::{FRAMEWORK, Framework, Site, check};
use engagement_career_path::open_data;
use engagement_career_path::pages::dom_names;
use engagement_career_path::pages::lazy_code::LazyCode;
use engagement_career_path::route::Route;
use engagement_career_path::search_page;
use engagement_career_path::title::window_title;
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

/// The content security policy of every page. `base-uri` is `'self'`, because every page has a relative `<base>`. The
/// style is in the page, allowed by its hash. What only a header can say is in `public/_headers`.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src '{style}'; img-src 'self'; connect-src 'self'; base-uri 'self'; form-action 'self'";

fn main() -> ExitCode {
    let Ok(dist) = env::var("TRUNK_STAGING_DIR") else {
        eprintln!("prerender: TRUNK_STAGING_DIR names no folder; `trunk build` runs this program");
        return ExitCode::from(2);
    };
    match run(Path::new(&dist)) {
        Ok(pages) => {
            println!("prerender: {pages} pages");
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("prerender: {why}");
            ExitCode::FAILURE
        }
    }
}

fn run(dist: &Path) -> Result<usize, String> {
    let framework: &'static Framework = &FRAMEWORK;
    let faults = check(framework);
    if !faults.is_empty() {
        return Err(format!("the content has faults:\n  {}", faults.join("\n  ")));
    }
    let site: Site = serde_json::from_str(&read(Path::new("public/site.json"))?)
        .map_err(|error| format!("public/site.json: {error}"))?;
    let faults = site.faults();
    if !faults.is_empty() {
        return Err(format!("public/{}", faults.join("\n  public/")));
    }
    let shell = style_in_page(dist, &read(&dist.join("index.html"))?)?;
    let split = Split::read(dist, &shell)?;
    let routes = Route::all(framework);
    for route in &routes {
        let page = documents::written(route, framework, &site);
        let folder = dist.join(route.path());
        if !route.is_personal() || route.is_written_form() {
            let fragment = format!("<!doctype html><div id=\"{}\">{}</div>", dom_names::PAGE, plain(&page));
            write(&folder.join(dom_names::FRAGMENT), fragment.as_bytes())?;
        }
        let body = documents::framed(route, framework, &site, &page)?;
        write(&folder.join("index.html"), fill(&shell, route, framework, &body, &split)?.as_bytes())?;
    }
    write(&dist.join(Route::Search.path()).join(search_page::INDEX), documents::search_index(framework)?.as_bytes())?;
    for practice in framework.practices() {
        let help = plain(&documents::question_help(framework, practice));
        write(&dist.join(Route::question(&practice.id).path()).join(dom_names::HELP), help.as_bytes())?;
    }
    for (path, bytes) in open_data::files(Path::new("public/framework"))? {
        write(&dist.join(path), &bytes)?;
    }
    Ok(routes.len())
}

/// Removes comments: they mark places for hydration, which this app does not do.
fn plain(html: &str) -> String {
    html.replace("<!>", "").replace("<!---->", "").replace("<!--<() />-->", "")
}

/// The shell with this page's title, base and body.
fn fill(shell: &str, route: &Route, framework: &Framework, body: &str, split: &Split) -> Result<String, String> {
    let up = "../".repeat(route.path().matches('/').count());
    let base = if up.is_empty() { "./" } else { &up };
    let title = window_title(Some(route), framework);
    // What only the app needs is preloaded only on pages that need the app.
    let needs_app = body.contains("data-needs-app");
    let shell = if needs_app { shell.to_string() } else { without_preloads(shell) };
    let early = if needs_app { split.preloads(route) } else { String::new() };
    let head = format!("<base href=\"{base}\"><title>{}</title>{early}", escape(&title));
    let page = replace_one(&shell, "<!--head-->", &head)?;
    replace_one(&page, "<!--app-->", &plain(body))
}

/// The code that `scripts/finish` split off for lazy loading: the app's folder, and the file there that loads the
/// parts.
struct Split {
    folder: String,
    /// Where the folder is now.
    place: PathBuf,
    loader: String,
}

impl Split {
    const LOADER: &str = "__wasm_split.js";
    const PACKED: [&str; 2] = ["early_chunks", "late_chunks"];

    fn read(dist: &Path, shell: &str) -> Result<Self, String> {
        let js = attribute(shell, "data-js").ok_or("index.html names no loader")?;
        let folder = js.rsplit_once('/').map_or("", |(folder, _)| folder).to_string();
        let loader = read(&dist.join(&folder).join(Self::LOADER))?;
        Ok(Self { place: dist.join(&folder), folder, loader })
    }

    /// Links that preload the code of a page before the app asks for it.
    fn preloads(&self, route: &Route) -> String {
        let folder = &self.folder;
        let code = LazyCode::of(route);
        let mut files = code.map_or_else(Vec::new, |code| self.files(code.name()));
        // Every part shares some of the small files, which are packed (`scripts/pack-parts.mjs`).
        let packed =
            code.map_or(
                &Self::PACKED[..0],
                |code| if code == LazyCode::Assess { &Self::PACKED[..1] } else { &Self::PACKED },
            );
        files.extend(packed.iter().map(ToString::to_string));
        let link = |file: String| {
            format!(
                "<link rel=\"preload\" href=\"{folder}/{file}.wasm\" as=\"fetch\" crossorigin=\"anonymous\" fetchpriority=\"low\">"
            )
        };
        let links: String = files.into_iter().map(link).collect();
        format!("<link rel=\"modulepreload\" href=\"{folder}/{}\">{links}", Self::LOADER)
    }

    /// The file names of a part, as its loader gives them: its own, and those it shares with other parts.
    fn files(&self, name: &str) -> Vec<String> {
        let start = format!("__wasm_split_load_{name} = ");
        let Some((_, rest)) = self.loader.split_once(&start) else { return Vec::new() };
        let shared = rest.split_once("\n, [").and_then(|(_, rest)| rest.split_once(']')).map_or("", |(list, _)| list);
        let shared = shared.split(", ").filter_map(|chunk| chunk.strip_prefix("__")).map(str::to_string);
        // The smallest are packed.
        let files = std::iter::once(format!("split_{name}")).chain(shared);
        files.filter(|file| self.place.join(format!("{file}.wasm")).exists()).collect()
    }
}

fn without_preloads(html: &str) -> String {
    let links = |html: &str| html.find("<link rel=\"modulepreload\"").or_else(|| html.find("<link rel=\"preload\""));
    let mut html = html.to_string();
    while let Some(at) = links(&html) {
        let end = html[at..].find('>').map_or(html.len(), |end| at + end + 1);
        html.replace_range(at..end, "");
    }
    html
}

/// Inlines the style into the page. Trunk links each sheet by itself; a page that carries its style paints one round
/// trip earlier (measured on a slow line: 0.27 s instead of 0.55 s), and nothing is downloaded twice, because the app
/// fetches fragments without it.
fn style_in_page(dist: &Path, html: &str) -> Result<String, String> {
    let mut css = String::new();
    let mut rest = html;
    let mut without = String::new();
    while let Some(at) = rest.find("<link") {
        let end = rest[at..].find('>').ok_or("an unclosed <link> in index.html")? + at + 1;
        let tag = &rest[at..end];
        without.push_str(rest[..at].trim_end());
        without.push('\n');
        if tag.contains("stylesheet") {
            let file = attribute(tag, "href").ok_or("a stylesheet without a file in index.html")?;
            let path = dist.join(file.trim_start_matches("./"));
            css.push_str(&read(&path)?);
            fs::remove_file(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        } else {
            without.push_str(tag);
        }
        rest = &rest[end..];
    }
    without.push_str(rest);
    if css.contains("</") {
        return Err("a stylesheet holds \"</\", which would end the style within the page".into());
    }
    let page = replace_one(&without, "<!--style-->", &format!("<style>{css}</style>"))?;
    replace_one(&page, "<!--policy-->", &policy(&css))
}

/// `None` during development: Trunk's live reload is an inline script.
fn policy(css: &str) -> String {
    match env::var("TRUNK_PROFILE").as_deref() {
        Ok("debug") => String::new(),
        _ => {
            let hash = format!("sha256-{}", STANDARD.encode(Sha256::digest(css)));
            let policy = POLICY.replace("{style}", &hash);
            format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">")
        }
    }
}

/// An attribute's value, quoted or not: the minifier removes quotes.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let at = tag.find(&format!("{name}="))? + name.len() + 1;
    let rest = &tag[at..];
    match rest.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next(),
        None => rest.split([' ', '>']).next(),
    }
}

fn replace_one(text: &str, mark: &str, with: &str) -> Result<String, String> {
    match text.matches(mark).count() {
        1 => Ok(text.replacen(mark, with, 1)),
        found => Err(format!("index.html should hold {mark} once, and holds it {found} times")),
    }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    let result: io::Result<()> = path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(path, bytes));
    result.map_err(|error| format!("{}: {error}", path.display()))
}
