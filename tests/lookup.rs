//! Pages where people look things up: their grids and shaded cells say what the framework says, and no more.
#![cfg(feature = "ssr")]

use engagement_career_path::documents;
use engagement_career_path::framework::{FRAMEWORK, GradeId, Site, Track, Weight};
use engagement_career_path::insight::{rises, roles_in_order};
use engagement_career_path::pages::dom_names::activity_group;
use engagement_career_path::route::Route;

fn written(route: &Route) -> String {
    documents::written(route, &FRAMEWORK, &Site::default())
}

/// The words of some HTML, with spaces where tags were.
fn words(html: &str) -> String {
    let text: String = html.split('<').filter_map(|part| Some(format!("{} ", part.split_once('>')?.1))).collect();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    text.replace(" :", ":").replace(" ,", ",").replace(" .", ".")
}

/// What stands between two marks, for each time that the first is found.
fn parts<'a>(html: &'a str, from: &'a str, to: &'a str) -> Vec<&'a str> {
    html.split(from).skip(1).filter_map(|part| part.split(to).next()).collect()
}

fn role(id: &str) -> &'static Track {
    FRAMEWORK.track(id).expect("a role")
}

#[test]
fn the_grid_says_of_each_principle_what_it_is_to_each_role() {
    let html = written(&Route::Compare);
    let grid = parts(&html, "class=\"app-grid\"", "</table>");
    assert_eq!(grid.len(), 1);
    let roles = roles_in_order(&FRAMEWORK);
    let heads: Vec<String> =
        parts(grid[0], "<th scope=\"col\"", "</th>").iter().map(|head| words(&format!("<{head}"))).collect();
    assert_eq!(heads, roles.iter().map(|role| role.name.to_string()).collect::<Vec<_>>());
    let rows = parts(grid[0].split("<tbody").nth(1).expect("a body"), "<tr", "</tr>");
    assert_eq!((rows.len(), heads.len()), (12, 9));
    for (row, principle) in rows.iter().zip(FRAMEWORK.principles.iter()) {
        assert!(row.contains(&format!("principles/{}/", principle.id)), "{}", principle.name);
        let cells: Vec<String> = parts(row, "<td", "</td>").iter().map(|cell| words(&format!("<{cell}"))).collect();
        let asked: Vec<String> =
            roles.iter().map(|role| role.weight(&principle.id).expect("a weight").name().to_string()).collect();
        assert_eq!(cells, asked, "{}", principle.name);
    }
}

/// The same where the grid does not fit.
#[test]
fn the_rows_that_open_say_the_same_as_the_grid() {
    let html = written(&Route::Compare);
    let rows = html.split("app-grid-rows").nth(1).expect("the rows");
    let rows: Vec<String> = parts(rows, "<details", "</details>").iter().map(|row| words(row)).collect();
    assert_eq!(rows.len(), 12);
    for (row, principle) in rows.iter().zip(FRAMEWORK.principles.iter()) {
        let of = |weight: Weight| -> Vec<&str> {
            let roles = roles_in_order(&FRAMEWORK);
            let roles = roles.into_iter().filter(|role| role.weight(&principle.id) == Some(weight));
            roles.map(|role| role.name.as_str()).collect()
        };
        let (core, supporting) = (of(Weight::Core), of(Weight::Supporting));
        let count = |roles: &[&str]| if roles.is_empty() { "none".into() } else { roles.len().to_string() };
        let counted = format!("{} Core to {}, supporting in {}", principle.name, count(&core), count(&supporting));
        assert!(row.contains(&counted), "{counted}: {row}");
        for (name, roles) in [("Core", core), ("Supporting", supporting)] {
            let named = if roles.is_empty() { "none".into() } else { roles.join(", ") };
            assert!(row.contains(&format!("{name}: {named}.")), "{name} {roles:?}: {row}");
        }
    }
}

/// A row for each weight that the role gives: each principle once, and the level that each grade asks of it.
#[test]
fn a_role_says_once_what_each_grade_asks() {
    for track in roles_in_order(&FRAMEWORK) {
        let html = written(&Route::Track(track.id.to_string()));
        let table = parts(&html, "class=\"app-targets\"", "</table>");
        let rows = parts(table[0].split("<tbody").nth(1).expect("a body"), "<tr", "</tr>");
        let given = |weight: &Weight| FRAMEWORK.principles.iter().any(|one| track.weight(&one.id) == Some(*weight));
        let weights: Vec<Weight> = Weight::ALL.into_iter().filter(given).collect();
        assert_eq!(rows.len(), weights.len(), "{}", track.name);
        for (row, weight) in rows.iter().zip(weights) {
            for principle in FRAMEWORK.principles.iter() {
                // Beside the cells on a wide screen, folded over them on a narrow one.
                let named = row.matches(&format!("principles/{}/", principle.id)).count();
                let wanted = if track.weight(&principle.id) == Some(weight) { 2 } else { 0 };
                assert_eq!(named, wanted, "{}: {} in {}", track.name, principle.name, weight.name());
            }
            let cells: Vec<String> = parts(row, "<td", "</td>").iter().map(|cell| words(&format!("<{cell}"))).collect();
            let asked = track.grades.iter().filter_map(|grade| FRAMEWORK.targets.level(weight, *grade));
            let asked: Vec<String> = asked.map(|level| FRAMEWORK.level_name(level).to_string()).collect();
            assert_eq!(cells, asked, "{}, {}", track.name, weight.name());
        }
        assert_eq!(html.matches("Target levels").count(), 1, "{}: not as prose too", track.name);
    }
}

#[test]
fn what_is_new_in_one_direction_is_not_new_in_the_other() {
    let at = |track| (track, GradeId::G2);
    for from in roles_in_order(&FRAMEWORK) {
        for to in roles_in_order(&FRAMEWORK) {
            let (there, back) = (rises(&FRAMEWORK, at(from), at(to)), rises(&FRAMEWORK, at(to), at(from)));
            assert!(there.iter().all(|rise| back.iter().all(|other| other.principle != rise.principle)));
            for rise in &there {
                assert_eq!(FRAMEWORK.target(from, &rise.principle.id, GradeId::G2), Some(rise.from));
                assert_eq!(FRAMEWORK.target(to, &rise.principle.id, GradeId::G2), Some(rise.to));
            }
            let same = FRAMEWORK.principles.iter().filter(|principle| {
                let level = |track| FRAMEWORK.target(track, &principle.id, GradeId::G2);
                level(from) == level(to)
            });
            assert_eq!(there.len() + back.len() + same.count(), 12, "{} and {}", from.name, to.name);
        }
    }
}

#[test]
fn a_designer_and_an_analyst_each_find_new_what_the_other_is_built_on() {
    let (designer, analyst) = (role("public-input-designer"), role("public-input-analyst"));
    let new = |from, to| -> Vec<String> {
        rises(&FRAMEWORK, (from, GradeId::G2), (to, GradeId::G2))
            .iter()
            .map(|rise| format!("{}: {}", rise.principle.name, FRAMEWORK.level_name(rise.to)))
            .collect()
    };
    let there = [
        "Faithful record: Practising",
        "Rigorous analysis: Practising",
        "Open results: Practising",
        "Reasoned response: Developing",
    ];
    assert_eq!(new(designer, analyst), there);
    let back = [
        "Decision-maker partnership: Developing",
        "Honest scope: Practising",
        "Right issue: Developing",
        "Equal voice: Practising",
        "Constructive deliberation: Practising",
    ];
    assert_eq!(new(analyst, designer), back);
}

/// Each activity once, under the first principle that it builds, and the principles in their order.
#[test]
fn activities_stand_by_what_they_build() {
    let html = written(&Route::Activities);
    let groups: Vec<(&str, &str)> =
        html.split("data-group=\"").skip(1).filter_map(|part| part.split_once('"')).collect();
    let order: Vec<&str> = groups.iter().map(|(group, _)| *group).collect();
    let principles = FRAMEWORK.principles.iter().map(|principle| principle.id.as_str());
    assert_eq!(order, principles.chain(["any-principle", "te-tiriti"]).collect::<Vec<_>>());
    for activity in FRAMEWORK.activities.iter() {
        let item = format!("<li id=\"{}\"", activity.id);
        let found: Vec<&str> = groups.iter().filter(|(_, inside)| inside.contains(&item)).map(|(id, _)| *id).collect();
        assert_eq!(found, [activity_group(activity.fits, activity.principles.0)], "{}", activity.title);
    }
}
