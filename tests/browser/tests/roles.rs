//! The career map and the comparison of roles: everything drawn is also in words, and everything works by keyboard.

use browser_tests::{BEGUN, Options, Outcome, Person, Server};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use thirtyfour::prelude::*;

const WIDE: u32 = 1280;
const NARROW: u32 = 375;

/// What the list below the map says: each track with its grades, its neighbours, and whether any track can lead there.
const LIST: &str = "const id = (a) => a.getAttribute('href').split('/')[1];
    const part = (item, words) => [...item.querySelectorAll('p')].find((p) => p.textContent.startsWith(words));
    const list = [...document.querySelectorAll('.app-track-list__item')].map((item) => {
        const track = item.querySelector('strong a');
        const grades = [...part(item, 'Grades: ').querySelectorAll('a')];
        const beside = part(item, 'Sideways: ');
        return {
            id: id(track),
            name: track.textContent,
            // The summit is named after its grade.
            grades: grades.map((a) => a.textContent.replace(new RegExp(` ${track.textContent}$`, 'i'), '')),
            nodes: grades.map((a) => `${id(a)}.${a.hash.slice(1)}`),
            beside: [...beside.querySelectorAll('a')].map(id).sort(),
            any: beside.textContent.includes('to any role'),
        };
    });";

/// The visible picture, its stations, and the track at a point of it.
const MAP: &str = "const shown = [...document.querySelectorAll('.app-map__picture')].filter((it) => it.getClientRects().length > 0);
    const [picture] = shown;
    const nodes = [...picture.querySelectorAll('.app-map__node')];
    const circle = (node) => {
        const { cx, cy, r } = node.querySelector('.app-map__station');
        return { x: cx.baseVal.value, y: cy.baseVal.value, r: r.baseVal.value };
    };
    const at = ({ x, y }) => nodes.find((node) => {
        const found = circle(node);
        return Math.hypot(found.x - x, found.y - y) < found.r + 1;
    })?.dataset.node;
    // Where the lines of this kind begin and end.
    const lines = (selector) => [...picture.querySelectorAll(selector)].flatMap((path) => path.getAttribute('d').split('M').slice(1).map((d) => {
        const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
        line.setAttribute('d', `M${d}`);
        return [line.getPointAtLength(0), line.getPointAtLength(line.getTotalLength())];
    }));";

/// Makes the browser window this wide.
async fn measures(person: &Person, width: u32) -> Outcome {
    let size = json!({"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": false});
    person.devtools("Emulation.setDeviceMetricsOverride", size).await?;
    person.until(&format!("return innerWidth === {width}")).await
}

/// Starts an assessment for a public input designer at G2 with its nine questions.
async fn begins_as_designer(person: &Person) -> Outcome {
    person.go("assess/?track=public-input-designer&grade=g2").await?;
    person.presses("Confirm").await?;
    person.sees_text("Question 1 of 9").await
}

fn texts(value: &Value) -> Vec<String> {
    let one = |value: &Value| value.as_str().unwrap_or_default().to_string();
    value.as_array().into_iter().flatten().map(one).collect()
}

fn set(value: &Value) -> BTreeSet<String> {
    texts(value).into_iter().collect()
}

/// Everything in the map that Tab reaches, in order: tracks by their id, stations by track and grade.
async fn tabbed(person: &Person) -> WebDriverResult<Vec<String>> {
    person.tabs_to(".app-map a").await?;
    let here = "const at = document.activeElement.closest('.app-map a');
        if (at === null) return null;
        if (at.closest('.app-map__picture').getClientRects().length === 0) return 'hidden';
        return at.dataset.node ?? at.getAttribute('href').split('/')[1];";
    let mut found = Vec::new();
    while let Value::String(place) = person.ask(here).await? {
        found.push(place);
        person.types(Key::Tab).await?;
    }
    Ok(found)
}

/// The map by keyboard alone: every track and then its grades, once each, and nothing from the hidden picture.
#[tokio::test(flavor = "multi_thread")]
async fn tab_reaches_every_track_and_then_its_grades_and_nothing_hidden() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.sub_path(), Options::default()).await?;
    for width in [WIDE, NARROW] {
        measures(&person, width).await?;
        person.go("tracks/").await?;
        let found = tabbed(&person).await?;
        assert!(!found.iter().any(|place| place == "hidden"), "{width}: {found:?}");
        let list = person.ask(&format!("{LIST} return list.map((track) => [track.id, ...track.nodes])")).await?;
        let mut tracks: Vec<Vec<String>> = list.as_array().into_iter().flatten().map(texts).collect();
        // The summit's name and station are one link.
        tracks.iter_mut().filter(|track| track[0] == "head-of-profession").for_each(|track| drop(track.remove(0)));
        for track in &tracks {
            assert!(found.windows(track.len()).any(|places| places == track), "{width}: {track:?} in {found:?}");
        }
        assert_eq!(found.len(), tracks.concat().len(), "{width}: nothing twice");
    }
    person.leaves().await
}

/// The picture and the list below it have the tracks in the same order.
#[tokio::test(flavor = "multi_thread")]
async fn tab_goes_through_the_map_in_the_order_of_the_list() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.sub_path(), Options::default()).await?;
    for width in [WIDE, NARROW] {
        measures(&person, width).await?;
        person.go("tracks/").await?;
        let mut found: Vec<String> = tabbed(&person).await?;
        found.iter_mut().for_each(|place| place.truncate(place.find('.').unwrap_or(place.len())));
        found.dedup();
        let list = person.ask(&format!("{LIST} return list.map((track) => track.id)")).await?;
        assert_eq!(found, texts(&list), "{width}");
    }
    person.leaves().await
}

/// Tabs along the career map to the designer's third grade, and follows it.
async fn follow_a_station(person: &Person) -> Outcome {
    person.tabs_to(".app-map__picture--wide [data-node='public-input-designer.g3']").await?;
    let name = person.ask("return document.activeElement.getAttribute('aria-label')").await?;
    assert_eq!(name, "Public input designer, G3 Senior Advisor");
    person.types(Key::Enter).await?;
    person.arrives("Public input designer", false).await?;
    assert_eq!(person.path().await?, "tracks/public-input-designer/#g3");
    person.until("const at = document.getElementById('g3').getBoundingClientRect(); return at.top >= 0 && at.bottom <= innerHeight").await
}

/// Enter on a station leads to what the track says about that grade, without the app and with it.
#[tokio::test(flavor = "multi_thread")]
async fn a_station_leads_to_its_grade() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.sub_path(), Options::default()).await?;
    person.go("tracks/").await?;
    follow_a_station(&person).await?;
    begins_as_designer(&person).await?;
    person.go("tracks/").await?;
    follow_a_station(&person).await?;
    person.leaves().await
}

/// In the running app a station is followed like any other link. A page load would lose what is only in memory, which
/// is everything if the browser allows no storage.
#[tokio::test(flavor = "multi_thread")]
async fn following_a_station_loses_nothing() -> Outcome {
    let server = Server::start().await;
    let blocked = Options { storage_blocked: true, ..Options::default() };
    let person = Person::open(&server.sub_path(), blocked).await?;
    begins_as_designer(&person).await?;
    // The header of a question is quiet.
    person.presses("Stop here").await?;
    person.follows("Roles").await?;
    person.sees_text("You are here: Public input designer, Advisor (G2)").await?;
    follow_a_station(&person).await?;
    person.follows("Roles").await?;
    person.sees_text("You are here: Public input designer, Advisor (G2)").await?;
    person.leaves().await
}

/// Every station is a link with a name, and the hidden picture is not read out a second time.
#[tokio::test(flavor = "multi_thread")]
async fn every_station_is_a_link_with_a_name() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.sub_path(), Options::default()).await?;
    person.devtools("Accessibility.enable", json!({})).await?;
    for width in [WIDE, NARROW] {
        measures(&person, width).await?;
        person.go("tracks/").await?;
        let tree = person.devtools("Accessibility.getFullAXTree", json!({})).await?;
        let links = tree["nodes"].as_array().into_iter().flatten().filter(|node| node["role"]["value"] == "link");
        let links: Vec<&Value> = links.map(|node| &node["name"]["value"]).collect();
        let names = format!(
            "{LIST} return list.flatMap((track) => track.grades.map((grade) => `${{track.name}}, ${{grade}}`))"
        );
        let names = texts(&person.ask(&names).await?);
        assert_eq!(names.len(), 36, "eight tracks with four grades, one with three, and the summit");
        for name in &names {
            let told = links.iter().filter(|link| **link == name).count();
            assert_eq!(told, 1, "{width}: {name} in {links:?}");
        }
        let stations = person.ask(&format!("{MAP} return nodes.length")).await?;
        assert_eq!(stations, names.len(), "{width}");
    }
    person.leaves().await
}

/// Every station takes a click anywhere in a square of 24 CSS pixels (WCAG 2.5.8): nothing covers it.
#[tokio::test(flavor = "multi_thread")]
async fn every_station_has_room_to_hit() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.sub_path(), Options::default()).await?;
    for width in [WIDE, NARROW] {
        measures(&person, width).await?;
        person.go("tracks/").await?;
        let missed = "const missed = [];
            for (const node of nodes) {
                node.scrollIntoView({ block: 'center', behavior: 'instant' });
                const { left, right, top, bottom } = node.querySelector('.app-map__station').getBoundingClientRect();
                for (let x = -11.9; x < 12; x += 2.975) for (let y = -11.9; y < 12; y += 2.975) {
                    const hit = document.elementFromPoint((left + right) / 2 + x, (top + bottom) / 2 + y);
                    if (hit === null || hit.closest('a') !== node) missed.push(`${node.dataset.node}: ${x}, ${y}`);
                }
            }
            return missed;";
        person.finds(&format!("{MAP} {missed}"), json!([])).await?;
    }
    person.leaves().await
}

/// The picture says nothing that the list below does not: the same grades, and each arrow is a move that one of its two
/// tracks names.
#[tokio::test(flavor = "multi_thread")]
async fn the_map_and_the_list_say_the_same() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.sub_path(), Options::default()).await?;
    for width in [WIDE, NARROW] {
        measures(&person, width).await?;
        person.go("tracks/").await?;
        person.finds(&format!("{MAP} return shown.length"), 1).await?;

        let drawn = person
            .ask(&format!(
                "{MAP} return nodes.map((node) => `${{node.dataset.node}}: ${{node.getAttribute('aria-label')}}`)"
            ))
            .await?;
        let listed = person.ask(&format!("{LIST} return list.flatMap((track) => track.nodes.map((node, index) => `${{node}}: ${{track.name}}, ${{track.grades[index]}}`))")).await?;
        assert_eq!(set(&drawn), set(&listed), "{width}: grades");

        // Between tracks that name each other: one arrow, from the one's line to the other's.
        let track = "const track = (node) => node.split('.')[0];";
        let row = "const row = (y) => track(nodes.find((node) => circle(node).y === y).dataset.node);";
        let drawn = "const arrows = [...picture.querySelectorAll('.app-map__move')].map((arrow) => arrow.dataset.move);
            // Each is a shaft and two heads.
            const shafts = lines('.app-map__move').filter((_, at) => at % 3 === 0);
            const ends = shafts.map(([from, to]) => `${row(from.y - 4)} ${row(to.y + 4)}`);
            return arrows.join() === ends.join() ? arrows.map((ends) => ends.split(' ').sort().join(' – ')) : ['an arrow beside its lines'];";
        let drawn = person.ask(&format!("{MAP} {track} {row} {drawn}")).await?;
        let listed = person.ask(&format!("{LIST} return list.filter((track) => !track.any).flatMap((track) => track.beside.map((other) => [track.id, other].sort().join(' – ')))")).await?;
        assert_eq!(set(&drawn), set(&listed), "{width}: moves sideways");
        assert_eq!(texts(&drawn).len(), set(&drawn).len(), "{width}: once each");

        // The generalist's line runs along the starts of all the tracks that it leads to.
        let drawn =
            "const [way] = lines('.app-map__sideways').filter((line) => line.every((end) => at(end) === undefined));
            return [row(way[0].y), ...lines('.app-map__arrow').map(([tip]) => row(tip.y + 5))];";
        let drawn = person.ask(&format!("{MAP} {track} {row} {drawn}")).await?;
        let listed = person.ask(&format!("{LIST} const [generalist] = list.filter((track) => track.any); const others = list.filter((track) => track.nodes.at(-1).endsWith('.g4')); return [generalist.id, ...others.map((track) => track.id)]")).await?;
        assert_eq!(set(&drawn), set(&listed), "{width}: into any track");
        assert_eq!(drawn[0], listed[0], "{width}: from the generalist");

        // And every track with a Principal leads up to the summit.
        let up = "return lines('.app-map__line').filter((line) => at(line[1]) === 'head-of-profession.g5').map((line) => row(line[0].y))";
        let drawn = person.ask(&format!("{MAP} {track} {row} {up}")).await?;
        let listed: BTreeSet<String> = texts(&listed).into_iter().skip(1).collect();
        assert_eq!(set(&drawn), listed, "{width}: up to the summit");
    }
    person.leaves().await
}

/// Users who have begun see where they are and what is near: marked in the picture, and beside it as links.
#[tokio::test(flavor = "multi_thread")]
async fn the_map_marks_where_someone_is_and_what_is_near() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.sub_path(), Options::default()).await?;
    person.go("tracks/").await?;
    let none = "return document.querySelector('[data-slot=map]').innerText === '' && document.querySelector('.app-map__node--here, .app-map__node--near') === null";
    person.until(none).await?;
    begins_as_designer(&person).await?;
    for width in [WIDE, NARROW] {
        measures(&person, width).await?;
        person.go("tracks/").await?;
        let beside = person
            .ask(&format!("{LIST} return list.find(({{ id }}) => id === 'public-input-designer').beside"))
            .await?;
        let near = texts(&beside).into_iter().map(|track| format!("{track}.g2"));
        let near: BTreeSet<String> = near.chain(["public-input-designer.g3".to_string()]).collect();
        assert_eq!(near.len(), 3);

        let marked = "const marked = (mark) => nodes.filter((node) => node.matches(`.app-map__node--${mark}`));
            const seen = (mark) => nodes.filter((node) => getComputedStyle(node.querySelector(`.app-map__${mark}`)).display !== 'none');
            return ['here', 'near'].flatMap((mark) => [marked(mark), seen(mark)]).map((nodes) => nodes.map((node) => node.dataset.node));";
        let marked = person.ask(&format!("{MAP} {marked}")).await?;
        for mark in [0, 1] {
            assert_eq!(marked[mark], json!(["public-input-designer.g2"]), "{width}: here");
            assert_eq!(set(&marked[mark + 2]), near, "{width}: near");
        }

        let arrows = format!(
            "{MAP} return [...picture.querySelectorAll('.app-map__move--near')].map((arrow) => arrow.dataset.move.includes('public-input-designer'))"
        );
        assert_eq!(person.ask(&arrows).await?, json!([true, true]), "{width}: the near moves, apart from the others");

        person.sees_text("You are here: Public input designer, Advisor (G2)").await?;
        let told = "return [...document.querySelectorAll('[data-slot=map] a')].map((a) => a.getAttribute('href').replace('tracks/', '').replace('/#', '.'))";
        let told = texts(&person.ask(told).await?);
        assert_eq!(told.first().map(String::as_str), Some("public-input-designer.g2"), "{width}");
        assert_eq!(told.iter().skip(1).cloned().collect::<BTreeSet<_>>(), near, "{width}");
    }
    // The links lead where they say.
    person.click("[data-slot=map] li a").await?;
    person.arrives("Public input designer", false).await?;
    assert_eq!(person.path().await?, "tracks/public-input-designer/#g3");
    person.until("return document.activeElement.id === 'g3'").await?;
    person.leaves().await
}

/// What the comparison page says about the choice, as a sentence.
const TOLD: &str = "const told = document.querySelector('main [role=status]')?.innerText ?? '';";

/// Waits until exactly these are chosen in the form, and the sentence begins with them.
async fn compares(person: &Person, tracks: [&str; 2], words: &str) -> Outcome {
    let chosen = json!(tracks);
    let chosen = format!("['from', 'to'].every((id, at) => document.getElementById(id)?.value === {chosen}[at])");
    person.until(&format!("{TOLD} return {chosen} && told.startsWith({})", json!(words))).await?;
    // The sentence counts what the tables show.
    let counted = "const rows = (name) => [...document.querySelectorAll('.app-compare__table')].filter((it) => it.querySelector('caption').textContent === name).reduce((sum, it) => sum + it.querySelectorAll('tbody tr').length, 0);
        const [, shared, differ] = told.match(/: the same level is asked for in (\\d+) principles?, (\\d+) differ\\.$/);
        return Number(shared) === rows('What is shared') && Number(differ) === rows('What differs') && rows('What is shared') + rows('What differs') === 12;";
    person.until(&format!("{TOLD} {counted}")).await
}

/// A table if it fits, otherwise a list of the same, and never both.
async fn shows_one_of_table_and_list(person: &Person, sides: &[&str]) -> Outcome {
    person
        .ask("document.querySelectorAll('[data-slot=compare] details').forEach((folded) => { folded.open = true; })")
        .await?;
    let shown = "const shown = (selector) => [...document.querySelectorAll(selector)].map((it) => it.getClientRects().length > 0);
        const [tables, lists] = [shown('.app-compare__table'), shown('.app-compare__list')];";
    for (width, table) in [(NARROW, false), (WIDE, true)] {
        measures(person, width).await?;
        let right = format!(
            "return tables.length > 0 && tables.every((it) => it === {table}) && lists.length > 0 && lists.every((it) => it !== {table})"
        );
        person.until(&format!("{shown} {right}")).await?;
    }
    let heads = "const names = (selector, head) => [...document.querySelectorAll(selector)].map((part) => [...part.querySelectorAll(head)].map((it) => it.textContent));
        return [names('.app-compare__table', 'thead th:not(:first-child)'), names('.app-compare__pairs', 'dt')].map((all) => [...new Set(all.map((found) => found.join('|')))]);";
    let heads = person.ask(heads).await?;
    // The list names the grade if the sides differ in it; otherwise the sentence above has said it.
    let grade = |side: &str| side.rsplit_once(", ").map(|(_, grade)| grade.to_string());
    let same = sides.windows(2).all(|pair| grade(pair[0]) == grade(pair[1])) && grade(sides[0]).is_some();
    let short =
        |side: &&str| if same { side.rsplit_once(", ").map_or(*side, |(name, _)| name) } else { side }.to_string();
    let names: Vec<String> = sides.iter().map(short).collect();
    assert_eq!(heads, json!([[sides.join("|")], [names.join("|")]]));
    Ok(())
}

/// The columns of the grid that are framed, in words: which end, and which role.
const FRAMED: &str = "return [...document.querySelectorAll('.app-grid__roles > .app-grid__on')].map((head) => head.innerText.replace(/\\s+/g, ' ').trim())";

/// What would be new, as a list for each heading.
const NEW: &str = "return [...document.querySelectorAll('.app-both > .app-panel')].map((panel) => [panel.querySelector('h2').innerText, ...[...panel.querySelectorAll('li')].map((item) => item.innerText.replace(/\\s+/g, ' ').trim())])";

/// From a track to its grades side by side, then a second track and a grade by keyboard, back, forward and a reload.
async fn compare_by_keyboard(person: &Person) -> Outcome {
    measures(person, WIDE).await?;
    person.go("tracks/public-input-designer/").await?;
    let authored = "return [...document.querySelectorAll('.app-grade dd')].map((words) => words.textContent.replace(/\\s+/g, ' ').trim())";
    let authored = texts(&person.ask(authored).await?);
    assert_eq!(authored.len(), 8, "what matters and what is new at four grades");
    person.tabs_to("main a[href^='tracks/compare/']").await?;
    person.until("return document.activeElement.innerText === 'Compare its grades'").await?;
    person.types(Key::Enter).await?;
    person.arrives("Compare roles", true).await?;
    assert_eq!(person.path().await?, "tracks/compare/?tracks=public-input-designer");
    let designer = "public-input-designer";
    compares(person, [designer, designer], "The grades of Public input designer: ").await?;
    let grades = ["Assistant Advisor (G1)", "Advisor (G2)", "Senior Advisor (G3)", "Principal (G4)"];
    shows_one_of_table_and_list(person, &grades).await?;
    person.finds(FRAMED, json!(["Chosen Public input designer"])).await?;
    for words in authored {
        let said =
            format!("return document.querySelector('main').innerText.replace(/\\s+/g, ' ').includes({})", json!(words));
        person.until(&said).await?;
    }

    person.tabs_to("#to").await?;
    person.ask("window.held = document.activeElement").await?;
    person.types("Public input analyst").await?;
    let two = "Public input designer, Public input analyst at Advisor (G2): ";
    compares(person, [designer, "public-input-analyst"], two).await?;
    assert_eq!(person.path().await?, "tracks/compare/?tracks=public-input-designer,public-input-analyst");
    person.until("return document.activeElement === window.held && window.held.id === 'to'").await?;
    let sides = ["Public input designer, Advisor (G2)", "Public input analyst, Advisor (G2)"];
    shows_one_of_table_and_list(person, &sides).await?;
    person.finds(FRAMED, json!(["From Public input designer", "To Public input analyst"])).await?;

    person.types(Key::Tab).await?;
    person.until("return document.activeElement.id === 'grade'").await?;
    person.types("Principal").await?;
    let higher = "Public input designer, Public input analyst at Principal (G4): ";
    compares(person, [designer, "public-input-analyst"], higher).await?;
    let path = "tracks/compare/?tracks=public-input-designer,public-input-analyst&grade=g4";
    assert_eq!(person.path().await?, path);
    person.until("return document.activeElement.id === 'grade'").await?;

    // Choosing adds no history entry: one step back leaves, one forward finds what was chosen, and so does a reload.
    person.driver.back().await?;
    person.arrives("Public input designer", false).await?;
    assert_eq!(person.path().await?, "tracks/public-input-designer/");
    person.driver.forward().await?;
    person.arrives("Compare roles", false).await?;
    compares(person, [designer, "public-input-analyst"], higher).await?;
    person.driver.refresh().await?;
    compares(person, [designer, "public-input-analyst"], higher).await?;
    assert_eq!(person.path().await?, path);
    person.driver.back().await?;
    person.arrives("Public input designer", false).await?;
    assert_eq!(person.path().await?, "tracks/public-input-designer/");
    Ok(())
}

/// What is new goes both ways and stands above the grid. Swap turns it round and keeps the focus.
#[tokio::test(flavor = "multi_thread")]
async fn what_would_be_new_goes_both_ways() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.sub_path(), Options::default()).await?;
    person.go("tracks/compare/?tracks=public-input-designer,public-input-analyst&grade=g2").await?;
    let (there, back) = (
        json!([
            "New for a public input designer who becomes a public input analyst",
            "Faithful record Developing to Practising core",
            "Rigorous analysis Aware to Practising core",
            "Open results Aware to Practising core",
            "Reasoned response Aware to Developing"
        ]),
        json!([
            "New for a public input analyst who becomes a public input designer",
            "Decision-maker partnership Aware to Developing",
            "Honest scope Developing to Practising core",
            "Right issue Aware to Developing",
            "Equal voice Aware to Practising core",
            "Constructive deliberation Aware to Practising core"
        ]),
    );
    person.finds(NEW, json!([there, back])).await?;
    person.sees_text("The same in both: diverse reach, impartial connection, learning profession.").await?;
    let above = "return document.querySelector('.app-both').getBoundingClientRect().bottom < document.querySelector('table.app-grid').getBoundingClientRect().top";
    person.finds(above, true).await?;
    person.tabs_to("#swap").await?;
    person.types(Key::Enter).await?;
    person.finds(NEW, json!([back, there])).await?;
    person.finds(FRAMED, json!(["To Public input designer", "From Public input analyst"])).await?;
    person.until("return document.activeElement.id === 'swap'").await?;
    assert_eq!(person.path().await?, "tracks/compare/?tracks=public-input-analyst,public-input-designer&grade=g2");
    // The same role twice compares its grades.
    person.tabs_to("#to").await?;
    person.types("Public input analyst").await?;
    let analyst = "public-input-analyst";
    compares(&person, [analyst, analyst], "The grades of Public input analyst: ").await?;
    let headings = format!("const panels = (() => {{ {NEW} }})(); return panels.map(([heading]) => heading)");
    let grades = json!(["New at Advisor (G2)", "New at Senior Advisor (G3)", "New at Principal (G4)"]);
    person.finds(&headings, grades).await?;
    person.leaves().await
}

/// With nothing chosen there is the grid alone, no column is framed, and the page says what to do.
#[tokio::test(flavor = "multi_thread")]
async fn with_nothing_chosen_the_grid_stands_alone() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.sub_path(), Options::default()).await?;
    for begun in [false, true] {
        if begun {
            person.seed_storage(&BEGUN).await?;
        }
        person.go("tracks/compare/").await?;
        person.sees_text("Choose two roles").await?;
        person.finds("return document.querySelectorAll('.app-both').length", 0).await?;
        person.finds(FRAMED, json!([])).await?;
    }
    person.leaves().await
}

/// Comparing by keyboard, in a browser that keeps nothing: the app comes with the page that needs it.
#[tokio::test(flavor = "multi_thread")]
async fn tracks_are_compared_by_keyboard_by_someone_who_only_reads() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.sub_path(), Options::default()).await?;
    compare_by_keyboard(&person).await?;
    person.leaves().await
}

/// Comparing by keyboard within the running app, which loads no new page.
#[tokio::test(flavor = "multi_thread")]
async fn tracks_are_compared_by_keyboard_in_the_running_app() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.sub_path(), Options::default()).await?;
    person.seed_storage(&BEGUN).await?;
    compare_by_keyboard(&person).await?;
    person.leaves().await
}

/// Unknown names in a link are reported, and the rest is compared; so is a third track, because two is the most.
#[tokio::test(flavor = "multi_thread")]
async fn a_link_that_names_too_much_is_compared_as_far_as_it_goes() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options::default()).await?;
    measures(&person, WIDE).await?;
    person.read("tracks/compare/?tracks=public-input-designer,town-crier,public-input-analyst").await?;
    let two = "Public input designer, Public input analyst at Advisor (G2): ";
    compares(&person, ["public-input-designer", "public-input-analyst"], two).await?;
    person.sees_text("cannot be compared: role \"town-crier\".").await?;

    person.read("tracks/compare/?tracks=government-liaison,public-input-designer,engagement-generalist").await?;
    let two = "Government liaison, Public input designer at Advisor (G2): ";
    compares(&person, ["government-liaison", "public-input-designer"], two).await?;
    person.sees_text("Engagement generalist, since two is the most").await?;
    let sides = ["Government liaison, Advisor (G2)", "Public input designer, Advisor (G2)"];
    shows_one_of_table_and_list(&person, &sides).await?;
    person.leaves().await
}

/// Answers enough for three principles to have a level.
async fn answers_some(person: &Person) -> Outcome {
    for (principle, level) in [("honest-scope", 2), ("equal-voice", 3), ("constructive-deliberation", 1)] {
        for letter in ["a", "b"] {
            person.answers(&format!("{principle}/{letter}"), level).await?;
        }
    }
    Ok(())
}

/// Users who have answered see their own levels above the comparison, and which tracks are closest to them.
#[tokio::test(flavor = "multi_thread")]
async fn own_answers_lie_over_the_comparison() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options::default()).await?;
    begins_as_designer(&person).await?;
    answers_some(&person).await?;
    person.go("tracks/compare/?tracks=public-input-designer,objective-public-input-collector").await?;
    let two = "Public input designer, Objective input collector and connector at Advisor (G2): ";
    compares(&person, ["public-input-designer", "objective-public-input-collector"], two).await?;
    // Core at G2 asks for Practising; where the two differ, each is named.
    for (principle, level, to_go) in [
        ("Honest scope", "Developing", "Public input designer: one level to go"),
        ("Equal voice", "Practising", "Target reached"),
        ("Constructive deliberation", "Aware", "Public input designer: two levels to go"),
    ] {
        let table = format!("const last = (row) => row.cells[row.cells.length - 1].textContent;
            const tables = [...document.querySelectorAll('.app-compare__table table')].map((table) => [...table.rows]);
            const rows = tables.filter(([head]) => last(head) === 'You').flat();
            const row = rows.find((row) => row.cells[0].textContent === {0}); const cell = row === undefined ? '' : last(row);
            const pairs = [...document.querySelectorAll('.app-compare__list > div')].find((it) => it.querySelector('h3').textContent === {0});
            const mine = pairs?.querySelector('.app-compare__pair:last-child');
            const pair = mine?.querySelector('dt').textContent === 'You' ? mine.querySelector('dd').textContent : '';
            return [cell, pair].every((said) => said.includes({1}) && said.includes({2}));", json!(principle), json!(level), json!(to_go));
        person.until(&table).await?;
    }
    person.presses_summary("All twelve in words").await?;
    person.sees_text("Not known yet").await?;

    person.sees_text("Closest moves for you").await?;
    let moves = "return [...document.querySelectorAll('#closest ~ ol > li')].map((item) => item.innerText)";
    let moves = texts(&person.ask(moves).await?);
    assert!((1..=3).contains(&moves.len()), "{moves:?}");
    for held in &moves {
        assert!(held.contains(", Advisor (G2): ") && held.contains(" known principles"), "{held}");
        assert!(!held.starts_with("Public input designer"), "{held}");
    }
    person.leaves().await
}

/// A close move leads to its comparison with the user's own track, and the page shows that.
#[tokio::test(flavor = "multi_thread")]
async fn a_close_move_shows_its_comparison() -> Outcome {
    let server = Server::start().await;
    let person = Person::open(&server.root(), Options::default()).await?;
    begins_as_designer(&person).await?;
    answers_some(&person).await?;
    person.go("tracks/compare/?tracks=public-input-designer").await?;
    person.tabs_to("#closest ~ ol a[href^='tracks/compare/']").await?;
    let to = "const item = document.activeElement.closest('li'); return item.querySelector('a').innerText";
    let to = person.ask(to).await?.as_str().unwrap_or_default().to_string();
    person.types(Key::Enter).await?;
    let told = json!(format!("Public input designer, {to} at Advisor (G2): "));
    person.until(&format!("{TOLD} return told.startsWith({told})")).await?;
    // The sentence, or the first heading of what it sums up.
    let seen = "return [...document.querySelectorAll('main [role=status], .app-both h2')]
        .map((it) => it.getBoundingClientRect()).some((at) => at.top >= 0 && at.bottom <= innerHeight)";
    person.until(seen).await?;
    person.leaves().await
}

/// Without JavaScript the page says for each principle which tracks it is core to, and which it supports: as a grid, or
/// as rows that open where that does not fit.
#[tokio::test(flavor = "multi_thread")]
async fn what_principles_mean_to_tracks_is_there_without_javascript() -> Outcome {
    let server = Server::start().await;
    for narrow in [false, true] {
        let options = Options { without_script: true, narrow, ..Options::default() };
        let person = Person::open(&server.sub_path(), options).await?;
        person.read("tracks/compare/").await?;
        let shown = if narrow { ".app-grid-rows > details" } else { "table.app-grid > tbody > tr" };
        let mut rows = 0;
        for row in person.driver.find_all(By::Css(shown)).await? {
            assert!(row.is_displayed().await?);
            let words = row.text().await?;
            let told = if narrow { "Core to " } else { "Core" };
            assert!(words.contains(told), "{words}");
            rows += 1;
        }
        assert_eq!(rows, 12);
        let hidden = if narrow { "table.app-grid" } else { ".app-grid-rows" };
        assert!(!person.driver.find(By::Css(hidden)).await?.is_displayed().await?, "and not twice");
        let main = person.text("main").await?;
        assert!(main.contains("Comparing needs JavaScript"), "it says why there is no form");
        let forms = person.driver.find_all(By::Css("main form")).await?;
        for form in forms {
            assert!(!form.is_displayed().await?, "nothing would answer it");
        }
        person.leaves().await?;
    }
    Ok(())
}

/// Without JavaScript the roles page shows its picture, in the width that fits, and its list.
#[tokio::test(flavor = "multi_thread")]
async fn the_map_and_the_list_are_there_without_javascript() -> Outcome {
    let server = Server::start().await;
    for narrow in [false, true] {
        let options = Options { without_script: true, narrow, ..Options::default() };
        let person = Person::open(&server.sub_path(), options).await?;
        person.read("tracks/").await?;
        for (picture, shown) in [(".app-map__picture--wide", !narrow), (".app-map__picture--narrow", narrow)] {
            let picture = person.driver.find(By::Css(picture)).await?;
            assert_eq!(picture.is_displayed().await?, shown, "narrow: {narrow}");
        }
        let items = person.driver.find_all(By::Css(".app-track-list__item")).await?;
        assert_eq!(items.len(), 10);
        for item in items {
            assert!(item.is_displayed().await?);
            let words = item.text().await?;
            assert!(words.contains("Grades: G") && words.contains("Sideways: "), "{words}");
        }
        // A station is a link like any other.
        let picture = if narrow { "narrow" } else { "wide" };
        let station = format!(".app-map__picture--{picture} [data-node='public-input-designer.g3']");
        let station = person.driver.find(By::Css(&station)).await?;
        station.scroll_into_view().await?;
        station.click().await?;
        assert_eq!(person.text("main h1").await?, "Public input designer");
        assert_eq!(person.path().await?, "tracks/public-input-designer/#g3");
        person.leaves().await?;
    }
    Ok(())
}
