//! Prerenders every page as an HTML file, after Trunk has built the app.
//!
//! Trunk runs it as a `post_build` hook and names its staging folder in `TRUNK_STAGING_DIR`. It refuses broken content,
//! so a broken build never reaches a host. The style and the first script of each page come last (`scripts/page-head.mjs`).

#![forbid(unsafe_code)]

use engagement_career_path::documents;
use engagement_career_path::framework::{FRAMEWORK, Framework, Site, check};
use engagement_career_path::open_data;
use engagement_career_path::pages::dom_names;
use engagement_career_path::pages::lazy_code::LazyCode;
use engagement_career_path::route::Route;
use engagement_career_path::search_page;
use engagement_career_path::title::window_title;
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs, io};

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
    let shell = read(&dist.join("index.html"))?;
    let app = App::named_in(&shell)?;
    let routes = Route::all(framework);
    for route in &routes {
        let page = documents::written(route, framework, &site);
        let folder = dist.join(route.path());
        if !route.is_personal() || route.is_written_form() {
            let fragment = format!("<!doctype html><div id=\"{}\">{}</div>", dom_names::PAGE, plain(&page));
            write(&folder.join(dom_names::FRAGMENT), fragment.as_bytes())?;
        }
        let body = documents::framed(route, framework, &site, &page)?;
        write(&folder.join("index.html"), fill(&shell, route, framework, &body, &app)?.as_bytes())?;
    }
    write(&dist.join(Route::Search.path()).join(search_page::INDEX), documents::search_index(framework)?.as_bytes())?;
    for practice in framework.practices() {
        let help = plain(&documents::question_help(framework, practice));
        write(&dist.join(Route::question(&practice.id).path()).join(dom_names::HELP), help.as_bytes())?;
    }
    for principle in framework.principles.iter() {
        let (path, text) = documents::artefact_file(framework, principle);
        write(&dist.join(path), text.as_bytes())?;
    }
    for (path, text) in documents::form_files(framework) {
        write(&dist.join(path), text.as_bytes())?;
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
fn fill(shell: &str, route: &Route, framework: &Framework, body: &str, app: &App) -> Result<String, String> {
    let up = "../".repeat(route.path().matches('/').count());
    let base = if up.is_empty() { "./" } else { &up };
    let title = window_title(Some(route), framework);
    // What only the app needs is preloaded only on pages that need the app.
    let needs_app = body.contains("data-needs-app");
    let early = if needs_app { preloads(app, route) } else { String::new() };
    let head = format!("<base href=\"{base}\"><title>{}</title>{early}", escape(&title));
    let mut page = replace_one(shell, "<!--head-->", &head)?;
    page =
        replace_one(&page, "<script data-marks>", &format!("<script{}>", marks(needs_app, body, app.folder, route)))?;
    if route.is_wide() {
        page = replace_one(&page, "govuk-template__body", &format!("govuk-template__body {}", dom_names::WIDE))?;
    }
    replace_one(&page, "<!--app-->", &plain(body))
}

/// Where the app is, from the site's first folder on.
struct App<'a> {
    js: &'a str,
    wasm: &'a str,
    folder: &'a str,
}

impl<'a> App<'a> {
    fn named_in(shell: &'a str) -> Result<Self, String> {
        let named = |kind| attribute(shell, kind).ok_or(format!("index.html has no {kind}"));
        let js = named("data-js")?;
        Ok(Self { js, wasm: named("data-wasm")?, folder: js.rsplit_once('/').map_or("", |(folder, _)| folder) })
    }
}

/// What the page's first scripts have to know: its own address, whatever the host delivered it at (`public/address.js`);
/// and of a body that is not there yet, whether the app has something to do, and where its files are, if only that script
/// can tell whether they are needed (`public/early.js`).
fn marks(needs_app: bool, body: &str, folder: &str, route: &Route) -> String {
    let part = LazyCode::of(route).map_or_else(String::new, |code| format!(" data-part=\"{}\"", code.name()));
    let path = format!(" data-path=\"{}\"", route.path());
    if needs_app {
        return format!(" data-needs-app{part}{path}");
    }
    let asks = if body.contains("data-wakes-app") { " data-asks" } else { "" };
    format!("{asks} data-folder=\"{folder}\"{part}{path}")
}

/// Links that preload the app and the code of the page, in one file (`scripts/pack-parts.mjs`). They stand above the style
/// and the first script, because a browser asks for what it has read, and the largest files first (measured together:
/// live 0.05 s sooner). The WebAssembly queues behind the page: reading comes before pressing.
fn preloads(app: &App, route: &Route) -> String {
    let folder = app.folder;
    let module = |file: &str| format!("<link rel=\"modulepreload\" href=\"{file}\">");
    let code = |file: &str| {
        format!("<link rel=\"preload\" href=\"{file}\" as=\"fetch\" crossorigin=\"anonymous\" fetchpriority=\"low\">")
    };
    let part = LazyCode::of(route).map_or_else(String::new, |part| code(&format!("{folder}/{}.wasm", part.name())));
    let loaders = [module(&format!("{folder}/__wasm_split.js")), module(app.js)];
    format!("{part}{}{}", code(app.wasm), loaders.concat())
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
