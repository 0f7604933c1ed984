//! Dots counted from a wall, typed in: for the room's picture alone, because nobody knows whose they are.

use super::board::Board;
use super::read::begin_anew_after_example;
use crate::components::{Element, button, details, element, input_of, label, paragraph, reactive, select};
use crate::framework::Level;
use leptos::prelude::*;

const PRINCIPLE: &str = "tally-principle";
/// More dots than any wall has.
const MOST: u32 = 500;

pub fn view(board: Board) -> Element {
    let framework = board.state.framework;
    let names: Vec<_> =
        framework.principles.iter().map(|found| (found.id.to_string(), found.name.to_string())).collect();
    let said = RwSignal::new(String::new());
    // Empty fields after each success.
    let emptied = RwSignal::new(String::new());
    let list = select(PRINCIPLE.into(), names, "", |_| {});
    let fields = Level::ALL.map(|level| number(level, framework.level_name(level), emptied));
    let add = move |_| match add(board) {
        Ok(words) => {
            emptied.update(|emptied| emptied.push(' '));
            said.set(words);
        }
        Err(why) => said.set(why),
    };
    let status = reactive(move || said.get(), |said| (!said.is_empty()).then(|| paragraph(said)));
    let inside = element("div")
        .child(paragraph("Dots on a wall count too, in the room's picture alone. Type how many are at each level."))
        .child(element("div").class("govuk-form-group").child(label(PRINCIPLE, "", "Principle")).child(list))
        .child(element("div").class("app-group__tally").child(Vec::from(fields)))
        .child(button("govuk-button govuk-button--secondary", "Add these dots").on("click", add))
        .child(element("div").attr("role", "status").child(status));
    element("div").class("app-no-print").child(details("Type in dots from a wall", vec![inside]))
}

fn field_of(level: Level) -> String {
    format!("tally-{}", level.id())
}

fn number(level: Level, name: &'static str, emptied: RwSignal<String>) -> Element {
    let id = field_of(level);
    let field = element("input")
        .class("govuk-input app-group__number")
        .attr("id", id.clone())
        .attr("inputmode", "numeric")
        .attr("autocomplete", "off")
        .value(move || emptied.get().trim().to_string());
    element("div").child(label(id, "", name)).child(field)
}

/// Adds the dots, if all are numbers, and says what came of it; or says why not.
fn add(board: Board) -> Result<String, String> {
    let mut dots = [0; 5];
    for (own, level) in dots.iter_mut().zip(Level::ALL) {
        let typed = input_of(&field_of(level)).unwrap_or_default();
        if !typed.trim().is_empty() {
            let number = typed.trim().parse::<u32>().ok().filter(|number| *number <= MOST);
            *own = number.ok_or(format!("\"{typed}\" is not a number of dots from 0 to {MOST}. Nothing was added."))?;
        }
    }
    let sum: u32 = dots.iter().sum();
    let principle = input_of(PRINCIPLE).unwrap_or_default();
    let found = board.state.framework.principle(&principle).filter(|_| sum > 0);
    let found = found.ok_or("No dots were typed in yet.")?;
    begin_anew_after_example(board);
    board.change(|made| {
        made.group.add_tally(&found.id, dots);
    });
    Ok(format!("Added to {}: {sum}.", found.name))
}
