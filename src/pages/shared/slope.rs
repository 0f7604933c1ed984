//! The slope chart of practices: what is drawn, for the progress page and the page for a manager.

use crate::components::{SlopeChart, SlopeLine, SlopeLook, SlopeRows};
use crate::framework::Framework;
use crate::insight::{PracticeChange, PracticeMove, SlopeBand, change_note, rating_name, slope_bands};
use crate::record::{Answer, Rating};

/// With more practices than this, those that are held are counted in words instead of drawn.
const DRAWN: usize = 12;

/// The practices that are drawn: those answered now; of many, those that have moved.
pub fn drawn<'a, 'b>(changes: &'b [PracticeChange<'a>]) -> Vec<&'b PracticeChange<'a>> {
    let many = changes.len() > DRAWN;
    changes.iter().filter(|change| change.now().is_some() && !(many && change.is_held())).collect()
}

/// The chart of these practices in these columns, each an assessment with its name.
pub fn chart(
    framework: &Framework,
    changes: &[&PracticeChange],
    columns: &[(usize, String)],
    narrow: bool,
) -> SlopeChart {
    let answers: Vec<Vec<Option<&Answer>>> = changes.iter().map(|change| answers(change, columns)).collect();
    let rating = |answer: &Option<&Answer>| answer.map(|answer| answer.rating);
    let places: Vec<Vec<Option<Rating>>> = answers.iter().map(|line| line.iter().map(rating).collect()).collect();
    let band = |band: SlopeBand| SlopeRows { name: rating_name(framework, band.rating).into(), columns: band.columns };
    let name = |(_, name): &(usize, String)| if narrow || columns.len() > 2 { short(name) } else { name.clone() };
    SlopeChart {
        columns: columns.iter().map(name).collect(),
        bands: slope_bands(&places).into_iter().map(band).collect(),
        lines: changes.iter().zip(&answers).map(|(change, answers)| line(framework, change, answers)).collect(),
        narrow,
    }
}

/// The answers in the columns; of two, the first is the newest answer before, whichever assessment gave it.
fn answers<'a>(change: &PracticeChange<'a>, columns: &[(usize, String)]) -> Vec<Option<&'a Answer>> {
    match columns {
        [_, (now, _)] => vec![change.before.map(|before| before.answer), change.answers.get(*now).copied().flatten()],
        _ => columns.iter().map(|(at, _)| change.answers.get(*at).copied().flatten()).collect(),
    }
}

fn line(framework: &Framework, change: &PracticeChange, answers: &[Option<&Answer>]) -> SlopeLine {
    let known: Vec<(usize, &Answer)> =
        answers.iter().zip(0..).filter_map(|(answer, column)| Some((column, (*answer)?))).collect();
    let join = |pair: &[(usize, &Answer)]| match pair {
        [(from, before), (to, now)] => Some((*from, *to, look(PracticeMove::between(Some(before), Some(now))))),
        _ => None,
    };
    let joins = known.windows(2).filter_map(join).collect();
    let last = answers.len().saturating_sub(1);
    let mark = |(column, answer): &(usize, &Answer)| match (answer.rating, *column == last) {
        (Rating::NoChance, _) => SlopeLook::Open,
        (_, true) => look(change.moved),
        (_, false) => SlopeLook::Ring,
    };
    let mark_in = |column: usize| known.iter().find(|(at, _)| *at == column).map(mark);
    SlopeLine {
        name: change.practice.title.to_string(),
        note: change_note(framework, change),
        look: look(change.moved),
        marks: (0..answers.len()).map(mark_in).collect(),
        joins,
    }
}

fn look(moved: PracticeMove) -> SlopeLook {
    match moved {
        PracticeMove::Up(_) => SlopeLook::Up,
        PracticeMove::Down(_) => SlopeLook::Down,
        PracticeMove::New => SlopeLook::New,
        PracticeMove::OtherWording => SlopeLook::Broken,
        PracticeMove::Same | PracticeMove::NoChance | PracticeMove::Unanswered => SlopeLook::Same,
    }
}

/// What the key explains: the marks that a chart shows.
pub fn key(chart: &SlopeChart) -> Vec<(SlopeLook, &'static str)> {
    const WORDS: [(SlopeLook, &str); 6] = [
        (SlopeLook::Up, "Up"),
        (SlopeLook::Down, "Down"),
        (SlopeLook::Same, "The same"),
        (SlopeLook::New, "New"),
        (SlopeLook::Ring, "Last time"),
        (SlopeLook::Open, "No chance yet"),
    ];
    let shown = |look: SlopeLook| chart.lines.iter().any(|line| line.marks.contains(&Some(look)));
    WORDS.into_iter().filter(|(look, _)| shown(*look)).collect()
}

/// "Nov 2026".
pub fn short(name: &str) -> String {
    let word = |word: &str| match word.len() > 4 && word.is_char_boundary(3) {
        true => word.chars().take(3).collect(),
        false => word.to_string(),
    };
    name.split(' ').map(word).collect::<Vec<_>>().join(" ")
}
