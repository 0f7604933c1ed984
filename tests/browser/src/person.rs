//! A person at a browser, driven through WebDriver: looks, clicks, types, waits.

use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;
use thirtyfour::common::capabilities::desiredcapabilities::PageLoadStrategy;
use thirtyfour::error::WebDriverErrorInner;
use thirtyfour::prelude::*;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

/// How often to look before giving up. Counted in looks and not in seconds: on a slow or busy machine the looks become
/// slow with the page, so no test fails because of what else the machine does. Half a minute on an idle machine.
const LOOKS: usize = 1000;

/// How often to try again if an element moved away before it was touched.
const TRIES: usize = 100;

/// Between two looks: a short wait in the page, so that looking takes no time from it. In background tabs timers fire
/// once a second, so there it is one turn of the event loop.
const MOMENT: &str = "const done = arguments[0];
    if (!document.hidden) { setTimeout(done, 20); return; }
    const turn = new MessageChannel();
    turn.port1.onmessage = () => done();
    turn.port2.postMessage(0);";

/// What kind of browser.
#[derive(Clone, Default)]
pub struct Options {
    pub dark: bool,
    pub narrow: bool,
    pub without_script: bool,
    /// As on managed computers: every access to storage throws.
    pub storage_blocked: bool,
    /// A folder with the browser's own files, to come back to after it was killed; otherwise a fresh one.
    pub profile: Option<PathBuf>,
    /// Runs in every page before any other script.
    pub script: &'static str,
    /// Acts while a page is still loading, which may be for ever.
    pub is_impatient: bool,
}

/// A browser with a fresh profile. Ends with the test, whatever its outcome.
pub struct Person {
    pub driver: WebDriver,
    home: String,
    /// If scripts are off, nothing in the page can wait.
    without_script: bool,
    _chromedriver: Child,
}

impl Person {
    /// Opens a browser for the copy of the site at `home`.
    pub async fn open(home: &str, options: Options) -> WebDriverResult<Self> {
        let (chromedriver, port) = chromedriver().await;
        let mut capabilities = DesiredCapabilities::chrome();
        let size = if options.narrow { "--window-size=320,800" } else { "--window-size=1280,900" };
        for argument in [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            size,
        ] {
            capabilities.add_arg(argument)?;
        }
        if let Some(browser) = without_window().filter(|_| !options.storage_blocked && options.profile.is_none()) {
            capabilities.set_binary(&browser.to_string_lossy())?;
            // It ends with its driver, which a window does of itself.
            capabilities.add_arg("--remote-debugging-pipe")?;
        }
        if let Some(profile) = &options.profile {
            capabilities.add_arg(&format!("--user-data-dir={}", profile.display()))?;
        }
        if options.is_impatient {
            capabilities.set_page_load_strategy(PageLoadStrategy::None)?;
        }
        if options.storage_blocked {
            let blocked = json!({"profile.managed_default_content_settings.cookies": 2, "profile.default_content_setting_values.cookies": 2});
            capabilities.add_experimental_option("prefs", blocked)?;
        }
        let driver = WebDriver::new(format!("http://127.0.0.1:{port}"), capabilities).await?;
        // Checking a page with axe takes a second, or many on a busy machine.
        driver.set_script_timeout(Duration::from_secs(3600)).await?;
        let without_script = options.without_script;
        let person = Self { driver, home: home.into(), without_script, _chromedriver: chromedriver };
        if options.dark {
            let features = json!({"features": [{"name": "prefers-color-scheme", "value": "dark"}]});
            person.devtools("Emulation.setEmulatedMedia", features).await?;
        }
        if options.narrow {
            let size = json!({"width": 320, "height": 800, "deviceScaleFactor": 1, "mobile": false});
            person.devtools("Emulation.setDeviceMetricsOverride", size).await?;
        }
        if !options.script.is_empty() {
            person.devtools("Page.addScriptToEvaluateOnNewDocument", json!({"source": options.script})).await?;
        }
        if options.without_script {
            person.devtools("Emulation.setScriptExecutionDisabled", json!({"value": true})).await?;
        }
        Ok(person)
    }

    /// Sends a command to the browser's DevTools.
    pub async fn devtools(&self, command: &str, parameters: Value) -> WebDriverResult<Value> {
        self.driver.cdp().send_raw(command, parameters).await
    }

    /// Goes to a page by its address and waits until the app answers.
    pub async fn go(&self, path: &str) -> WebDriverResult<()> {
        self.read(path).await?;
        self.until("return document.documentElement.dataset.app === 'live'").await
    }

    /// Goes to a page by its address, without waiting for the app.
    pub async fn read(&self, path: &str) -> WebDriverResult<()> {
        self.driver.goto(format!("{}{path}", self.home)).await
    }

    /// Moves the clock: from the next page on it is noon of this day in this tab, and time goes on from there. Nothing
    /// in a test may depend on the day it is run on.
    pub async fn is_on(&self, day: &str) -> WebDriverResult<()> {
        self.devtools("Page.addScriptToEvaluateOnNewDocument", json!({"source": clock(day)})).await?;
        Ok(())
    }

    /// Moves the clock of the page that is open, as if it had stood open until then.
    pub async fn stays_until(&self, day: &str) -> WebDriverResult<()> {
        self.ask(&clock(day)).await?;
        self.is_on(day).await
    }

    /// Puts texts into the site's own browser storage, from a page of this origin that runs no scripts. They are texts
    /// of November 2026, so it is that month.
    pub async fn seed_storage(&self, stored: &[(&str, &str)]) -> WebDriverResult<()> {
        self.is_on("2026-11-28").await?;
        self.read("site.json").await?;
        self.until("return location.pathname.endsWith('site.json') && document.readyState === 'complete'").await?;
        let prefix = "'engagement-career-path:' + location.pathname.replace('site.json', '') + ':'";
        let put = format!("for (const [key, text] of {}) localStorage.setItem({prefix} + key, text)", json!(stored));
        self.ask(&put).await?;
        Ok(())
    }

    /// What the site has in the browser's storage: names without their prefix, and texts. Left out are the notes about
    /// the second copy, which are written once it answers and so at no fixed moment.
    pub async fn stored(&self) -> WebDriverResult<Value> {
        let stored = "return Object.fromEntries(Object.entries(localStorage)
            .map(([key, text]) => [key.split(':').slice(2).join(':'), text])
            .filter(([name]) => !['mark', 'debt'].includes(name)))";
        self.ask(stored).await
    }

    /// Waits until the second copy, in IndexedDB, is as wanted: `check` is an expression of `all`, the keys and texts
    /// of both its stores. What is read back there has been written, and stays if the browser is killed now.
    pub async fn finds_second_copy(&self, check: &str) -> WebDriverResult<()> {
        let read = format!(
            "return (async () => {{
                const answered = (request) => new Promise((done) => {{ request.onsuccess = () => done(request.result); }});
                const name = 'engagement-career-path:' + new URL(document.baseURI).pathname + ':';
                const database = await answered(indexedDB.open(name));
                const all = [];
                for (const store of ['record', 'snapshots']) {{
                    const open = database.transaction(store).objectStore(store);
                    const [keys, texts] = await Promise.all([answered(open.getAllKeys()), answered(open.getAll())]);
                    keys.forEach((key, at) => all.push({{ key, text: texts[at] }}));
                }}
                database.close();
                return {check};
            }})()"
        );
        self.until(&read).await
    }

    /// Starts an assessment for a generalist at G2 with its nine questions.
    pub async fn begins(&self) -> WebDriverResult<()> {
        self.go("assess/?track=engagement-generalist&grade=g2").await?;
        self.presses("Confirm").await?;
        self.until("return document.body.innerText.includes('Question 1 of 9')").await
    }

    /// Chooses a level for a practice, on its page.
    pub async fn answers(&self, practice: &str, level: u8) -> WebDriverResult<()> {
        self.go(&format!("assess/{practice}/")).await?;
        self.click(&if level == 0 { "#level".to_string() } else { format!("#level-{}", level + 1) }).await?;
        self.sees_text("Saved in this browser").await
    }

    /// Waits until the top of the page shows this notice.
    pub async fn sees_notice(&self, words: &str) -> WebDriverResult<()> {
        self.until(&format!("return document.querySelector('.app-notices').innerText.includes({})", json!(words))).await
    }

    /// Waits until the header shows this text.
    pub async fn reads_in_header(&self, words: &str) -> WebDriverResult<()> {
        self.until(&format!("return document.querySelector('.app-header').innerText.includes({})", json!(words))).await
    }

    /// Clicks the button or link with these words.
    pub async fn presses(&self, words: &str) -> WebDriverResult<()> {
        let found = format!(
            "//main//*[self::button or self::a][starts-with(normalize-space(), {0})] | //*[@class='app-notices']//*[self::button or self::a][starts-with(normalize-space(), {0})]",
            json!(words)
        );
        self.until(&format!("return document.evaluate({}, document, null, 9).singleNodeValue !== null", json!(found)))
            .await?;
        self.click_by(By::XPath(&found)).await
    }

    /// Opens the details with this summary.
    pub async fn presses_summary(&self, words: &str) -> WebDriverResult<()> {
        self.click_by(By::XPath(format!("//main//summary[starts-with(normalize-space(), {})]", json!(words)))).await
    }

    /// Clicks the link with exactly these words, wherever it is.
    pub async fn follows(&self, words: &str) -> WebDriverResult<()> {
        self.click_by(By::LinkText(words)).await
    }

    /// Clicks an element, once it is there.
    pub async fn click_by(&self, by: By) -> WebDriverResult<()> {
        self.touches(|| async {
            let found = self.driver.find(by.clone()).await?;
            found.scroll_into_view().await?;
            found.click().await
        })
        .await
    }

    /// Touches an element, and tries again if the page redrew it between finding and touching it: then nothing was
    /// touched, and a person's hand would land on the new element. An element that never appears gives the original
    /// error.
    async fn touches<Done: Future<Output = WebDriverResult<()>>>(
        &self,
        touch: impl Fn() -> Done,
    ) -> WebDriverResult<()> {
        let (mut looks, mut tries) = (0, 0);
        loop {
            let error = match touch().await {
                Ok(()) => return Ok(()),
                Err(error) => error,
            };
            match error.as_inner() {
                WebDriverErrorInner::NoSuchElement(_) if looks < LOOKS => looks += 1,
                WebDriverErrorInner::StaleElementReference(_)
                | WebDriverErrorInner::ElementClickIntercepted(_)
                | WebDriverErrorInner::ElementNotInteractable(_)
                    if tries < TRIES =>
                {
                    tries += 1;
                }
                _ => return Err(error),
            }
            self.waits_a_moment().await;
        }
    }

    /// Gives the page a moment. A page that is being left has none, and needs none.
    async fn waits_a_moment(&self) {
        if !self.without_script {
            self.driver.execute_async(MOMENT, Vec::new()).await.ok();
        }
    }

    /// Lets the page do what it has begun: this many turns of its event loop.
    pub async fn turns(&self, count: usize) -> WebDriverResult<()> {
        let turns = "const [count, done] = arguments;
            const turn = new MessageChannel();
            let left = count;
            turn.port1.onmessage = () => left-- > 0 ? turn.port2.postMessage(0) : done();
            turn.port2.postMessage(0);";
        self.driver.execute_async(turns, vec![json!(count)]).await.map(drop)
    }

    /// The visible text of an element.
    pub async fn text(&self, selector: &str) -> WebDriverResult<String> {
        self.sees(selector).await?;
        let text = self.ask(&format!("return document.querySelector({})?.innerText", json!(selector))).await?;
        Ok(text.as_str().unwrap_or_default().to_string())
    }

    /// From now on no request is answered.
    pub async fn loses_connection(&self) -> WebDriverResult<()> {
        self.devtools("Network.enable", json!({})).await?;
        let offline = json!({"offline": true, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1});
        self.devtools("Network.emulateNetworkConditions", offline).await?;
        Ok(())
    }

    /// Gives a file to a file field.
    pub async fn names_file(&self, selector: &str, file: &Path) -> WebDriverResult<()> {
        self.names_files(selector, &[file]).await
    }

    /// Gives several files to a file field.
    pub async fn names_files(&self, selector: &str, files: &[&Path]) -> WebDriverResult<()> {
        let names: Vec<String> = files.iter().map(|file| file.display().to_string()).collect();
        self.touches(|| async { self.driver.find(By::Css(selector)).await?.send_keys(names.join("\n")).await }).await
    }

    /// What a script in the page returns.
    pub async fn ask(&self, script: &str) -> WebDriverResult<Value> {
        Ok(self.driver.execute(script, Vec::new()).await?.json().clone())
    }

    /// Waits until a script in the page returns something true.
    pub async fn until(&self, script: &str) -> WebDriverResult<()> {
        self.finds(script, true).await
    }

    /// Waits until a script in the page returns this: the effect of an action may come with the next frame.
    pub async fn finds(&self, script: &str, wanted: impl Into<Value>) -> WebDriverResult<()> {
        let wanted = wanted.into();
        let mut last = Ok(Value::Null);
        for _ in 0..LOOKS {
            // A page that is being left takes its scripts with it.
            last = self.ask(script).await;
            if last.as_ref().is_ok_and(|found| *found == wanted) {
                return Ok(());
            }
            self.waits_a_moment().await;
        }
        let page = self.driver.source().await.unwrap_or_default();
        panic!("waited in vain for {wanted} of: {script}\nlast answer: {last:?}\nin: {page}");
    }

    /// Waits until an element exists.
    pub async fn sees(&self, selector: &str) -> WebDriverResult<()> {
        self.until(&format!("return document.querySelector({}) !== null", json!(selector))).await
    }

    /// Waits until the main part of the page shows this text.
    pub async fn sees_text(&self, words: &str) -> WebDriverResult<()> {
        self.until(&format!("return document.querySelector('#page').innerText.includes({})", json!(words))).await
    }

    /// Waits until the heading of the page is this one, and has focus if `focused`.
    pub async fn arrives(&self, heading: &str, focused: bool) -> WebDriverResult<()> {
        let at = format!(
            "const h = document.querySelector('main h1'); return h !== null && h.innerText === {}",
            json!(heading)
        );
        let focus = if focused { " && document.activeElement === h" } else { "" };
        self.until(&format!("{at}{focus}")).await
    }

    /// Clicks the first element that matches this selector.
    pub async fn click(&self, selector: &str) -> WebDriverResult<()> {
        self.sees(selector).await?;
        self.unfolds(selector).await?;
        self.click_by(By::Css(selector)).await
    }

    /// Opens the details that an element is folded in, if it is.
    async fn unfolds(&self, selector: &str) -> WebDriverResult<()> {
        let open = "const found = document.querySelector(SELECTOR);
            const inside = found?.localName === 'summary' ? found.parentElement.parentElement : found;
            inside?.closest('details:not([open])')?.querySelector('summary').click()";
        let open = open.replace("SELECTOR", &json!(selector).to_string());
        if self.without_script { Ok(()) } else { self.ask(&open).await.map(drop) }
    }

    /// Types where the focus is.
    pub async fn types(&self, keys: impl Into<TypingData>) -> WebDriverResult<()> {
        let keys: String = keys.into().as_vec().into_iter().collect();
        self.touches(|| async { self.driver.active_element().await?.send_keys(keys.clone()).await }).await
    }

    /// Presses Tab until the focused element fits, as people without a mouse do.
    pub async fn tabs_to(&self, selector: &str) -> WebDriverResult<()> {
        let fits = format!("return document.activeElement.matches({})", json!(selector));
        self.unfolds(selector).await?;
        for _ in 0..120 {
            if self.ask(&fits).await? == Value::Bool(true) {
                return Ok(());
            }
            self.types(Key::Tab).await?;
        }
        panic!("Tab never reached {selector}");
    }

    /// The address of the page, from the home page on.
    pub async fn path(&self) -> WebDriverResult<String> {
        let url = self.driver.current_url().await?.to_string();
        Ok(url.strip_prefix(&self.home).unwrap_or(&url).to_string())
    }

    /// The faults that axe-core finds, one line each.
    pub async fn axe(&self) -> WebDriverResult<Vec<String>> {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../.tools/npm/tests/node_modules/axe-core/axe.min.js");
        let file = std::env::var("AXE").unwrap_or_else(|_| file.into());
        let axe = std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{file}: {error}"));
        // As a script of the driver and not of the page, because the page's policy would refuse it.
        self.driver.execute(axe, Vec::new()).await?;
        let run = "const done = arguments[0];
            axe.run(document, {resultTypes: ['violations']}).then(
                (found) => done(found.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.html).join(' | '))),
                (error) => done(['axe itself: ' + error]));";
        let found = self.driver.execute_async(run, Vec::new()).await?;
        found.convert()
    }

    /// Ends the browser.
    pub async fn leaves(self) -> WebDriverResult<()> {
        self.driver.clone().quit().await
    }
}

/// A script that moves the page's clock to noon of a day.
fn clock(day: &str) -> String {
    format!(
        "{{
            const Before = Date, ahead = Before.parse('{day}T12:00:00') - Before.now();
            globalThis.Date = class extends Before {{
                constructor(...given) {{ if (given.length > 0) super(...given); else super(Before.now() + ahead); }}
                static now() {{ return Before.now() + ahead; }}
            }};
        }}"
    )
}

/// Chromium without a window, if it is installed, takes half of the time (measured: 22 journeys in 47 s instead of 103).
/// It knows no settings and keeps no profile. Not with a driver of one's own, which may be of another version.
fn without_window() -> Option<PathBuf> {
    let path = std::env::var_os("PATH").filter(|_| std::env::var_os("CHROMEDRIVER").is_none())?;
    std::env::split_paths(&path).map(|folder| folder.join("chromium-headless-shell")).find(|file| file.is_file())
}

/// Its program and port. With several starting at once, one may find its port taken and end: then it tries again.
async fn chromedriver() -> (Child, u16) {
    let program = std::env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".into());
    for _ in 0..5 {
        if let Some(started) = start_chromedriver(&program).await {
            return started;
        }
    }
    panic!("{program} named no port");
}

async fn start_chromedriver(program: &str) -> Option<(Child, u16)> {
    let mut child = Command::new(program)
        .arg("--port=0")
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .unwrap_or_else(|error| panic!("{program}: {error}; `make test` installs it"));
    let mut lines = BufReader::new(child.stdout.take()?).lines();
    while let Ok(Some(line)) = lines.next_line().await {
        if let Some(port) =
            line.split_once("successfully on port ").and_then(|(_, port)| port.trim_end_matches('.').parse().ok())
        {
            // Keep reading, or a full pipe would block it.
            tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
            return Some((child, port));
        }
    }
    None
}
