//! A new release while people have the site open: the files of their version are gone from the host, and asking for them
//! again can never succeed.

use browser_tests::{BEGUN, Options, Outcome, Person, Server, dist};
use std::fs;
use std::path::{Path, PathBuf};

const CODE: &str = "engagement-career-path-";
const RUNS_NEXT: &str = "return document.getElementById('boot').dataset.js.includes('-next/')";

/// A copy of the built site, on a host of its own. It is removed with the test.
struct Host(PathBuf);

impl Host {
    fn of_a_copy(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("{}-{name}", std::process::id()));
        copy(&dist(), &folder);
        Self(folder)
    }

    /// What an operator does at a release: other pages, and their code in another folder.
    fn releases(&self) {
        let entries = fs::read_dir(&self.0).expect("a folder").flatten();
        let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
        let old = names.into_iter().find(|name| name.starts_with(CODE)).expect("the folder with the code");
        let new = format!("{old}-next");
        fs::rename(self.0.join(&old), self.0.join(&new)).expect("the next version's code");
        renamed(&self.0, &old, &new);
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        // What is left is in the system's folder for such files.
        fs::remove_dir_all(&self.0).ok();
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder").flatten() {
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() {
            copy(&from, &to);
        } else {
            fs::copy(&from, &to).expect("a file");
        }
    }
}

fn renamed(folder: &Path, old: &str, new: &str) {
    for path in fs::read_dir(folder).expect("a folder").flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            renamed(&path, old, new);
        } else if path.extension().is_some_and(|extension| extension == "html") {
            let text = fs::read_to_string(&path).expect("a page");
            fs::write(&path, text.replace(old, new)).expect("a page");
        }
    }
}

/// Nothing is held that is not saved: a link leads to the newer version by itself, for a page that the app draws and for
/// a document with a form.
#[tokio::test(flavor = "multi_thread")]
async fn a_link_leads_to_the_newer_version_by_itself() -> Outcome {
    for (name, link, heading) in [
        ("drawn", "plan/", "Your plan"),
        ("form", "assess/", "Which week sounds most like yours?"),
        ("written", "tracks/compare/?tracks=engagement-generalist", "Compare roles"),
        ("place", "data/#open", "Your data"),
    ] {
        let host = Host::of_a_copy(name);
        let server = Server::of(&host.0).await;
        let person = Person::open(&server.sub_path(), Options::default()).await?;
        person.seed_storage(&BEGUN).await?;
        person.go("").await?;
        assert_eq!(person.ask(RUNS_NEXT).await?, false);
        host.releases();
        person.ask(&format!("window.before = 1; document.querySelector('main').insertAdjacentHTML('beforeend', '<a id=\"there\" href=\"{link}\">There</a>'); document.querySelector('#there').click()")).await?;
        person.until(RUNS_NEXT).await?;
        person.arrives(heading, false).await?;
        person.until("return window.before === undefined && document.documentElement.dataset.app === 'live'").await?;
        assert_eq!(person.path().await?, link);
        // Where a link leads, the focus goes: to the heading, or to the place that it names.
        person.until("return document.activeElement.matches('h1, #open')").await?;
        person.leaves().await?;
    }
    Ok(())
}

/// A page to read, open since before the release, has no app until someone turns to its form: then it says why there is
/// none, and that the page has to be loaded again.
#[tokio::test(flavor = "multi_thread")]
async fn a_page_to_read_says_why_the_app_does_not_come() -> Outcome {
    let host = Host::of_a_copy("read");
    let server = Server::of(&host.0).await;
    let person = Person::open(&server.root(), Options::default()).await?;
    person.go("tracks/compare/").await?;
    host.releases();
    person.tabs_to("main select").await?;
    person.until("return !document.getElementById('stopped').hidden").await?;
    let why = "return document.querySelector('[data-why]').innerText";
    person.finds(why, "Reason: there is a newer version of this site.").await?;
    person.follows("Reload the page").await?;
    person.until(RUNS_NEXT).await?;
    assert_eq!(person.path().await?, "tracks/compare/");
    person.tabs_to("main select").await?;
    person.until("return document.documentElement.dataset.app === 'live'").await?;
    person.leaves().await
}

/// Where nothing can be stored, what was answered is in this tab alone: the page says that there is a newer version, and
/// what loading it takes away, and the person decides.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_saved_waits_for_the_person() -> Outcome {
    let host = Host::of_a_copy("unsaved");
    let server = Server::of(&host.0).await;
    let person = Person::open(&server.root(), Options { storage_blocked: true, ..Options::default() }).await?;
    person.begins().await?;
    host.releases();
    person.ask("window.before = 1; document.querySelector('main').insertAdjacentHTML('beforeend', '<a id=\"there\" href=\"tracks/compare/\">There</a>'); document.querySelector('#there').click()").await?;
    person.arrives("There is a newer version of this site", true).await?;
    person.sees_text("is lost when you load it").await?;
    assert_eq!(person.ask("return window.before").await?, 1);
    assert_eq!(person.axe().await?, Vec::<String>::new());
    let leaving = "return !dispatchEvent(new Event('beforeunload', {cancelable: true}))";
    assert_eq!(person.ask(leaving).await?, true);
    person.presses("Save a copy (JSON").await?;
    person.sees_text("look in your downloads").await?;
    assert_eq!(person.ask("return window.before").await?, 1);
    person.presses("Load the new version").await?;
    person.until(RUNS_NEXT).await?;
    person.arrives("Compare roles", false).await?;
    person.leaves().await
}
