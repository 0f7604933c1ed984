//! A small SVG chart of a level over time, as dots on a scale of five steps. Its labels and text are beside it, in the
//! text's own size.

use leptos::prelude::*;

/// The marks in one column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The step of the dot, from 0 at the bottom to 4.
    pub at: u8,
    /// The step of an open ring beside it.
    pub ring: Option<u8>,
}

/// The height of one of the five steps, in drawing units.
const STEP: usize = 200;
/// The maximum width of a column, and of all columns together, so that 40 fit beside the labels on a 320 px screen.
const COLUMN: usize = 400;
const WIDTH: usize = 2000;

/// Dots by column, joined by a line that is dashed across columns without dots. Four shapes in all, however many dots
/// there are: that keeps a page of twelve drawings with forty columns fast.
pub fn path_drawing(marks: &[Option<Mark>]) -> AnyView {
    let column = (WIDTH / marks.len().max(1)).clamp(1, COLUMN);
    let radius = (column * 2 / 5).clamp(1, 60);
    let (mut line, mut dashed, mut dots, mut rings) = (String::new(), String::new(), String::new(), String::new());
    let mut before: Option<(usize, usize, usize)> = None;
    for (at, mark) in marks.iter().enumerate() {
        let Some(mark) = mark else { continue };
        let (x, y) = (column / 2 + at * column, height(mark.at));
        if let Some((from, x0, y0)) = before {
            let drawn = if from + 1 == at { &mut line } else { &mut dashed };
            drawn.push_str(&format!("M{x0} {y0}L{x} {y}"));
        }
        dots.push_str(&circle(x, y, radius));
        if let Some(ring) = mark.ring {
            rings.push_str(&circle(x, height(ring), radius + 25));
        }
        before = Some((at, x, y));
    }
    let width = column * marks.len();
    let steps: String = (0..5).map(|step| format!("M0 {y}H{width}", y = height(step))).collect();
    view! {
        <svg class="app-path__picture" viewBox=format!("0 0 {width} {}", 5 * STEP) focusable="false">
            <path class="app-path__steps" d=steps />
            <path class="app-path__line" d=line />
            <path class="app-path__line app-path__line--dashed" d=dashed />
            <path class="app-path__dots" d=dots />
            <path class="app-path__rings" d=rings />
        </svg>
    }
    .into_any()
}

/// How far down a step is.
fn height(step: u8) -> usize {
    STEP / 2 + STEP * 4usize.saturating_sub(usize::from(step))
}

fn circle(x: usize, y: usize, radius: usize) -> String {
    let across = 2 * radius;
    format!("M{x} {y}m-{radius} 0a{radius} {radius} 0 1 0 {across} 0a{radius} {radius} 0 1 0-{across} 0")
}
