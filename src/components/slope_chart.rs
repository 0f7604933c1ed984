//! A slope chart: bands from top to bottom, columns from left to right, and a line for each name from its place to its
//! next place. Names and bands are text in the flow, so that they wrap and grow with the reader's font.
//!
//! Nobody knows how high a row will be. So the picture is cut at the rows: each draws the piece of every line that
//! passes through it, stretched to its own height, and the pieces meet at the edges.

use super::element::{Element, element};
use leptos::prelude::*;

/// How a line looks, and what it ends with. Shapes differ before colours do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlopeLook {
    /// A thick line, and a triangle.
    Up,
    /// A dashed line, and a triangle on its point.
    Down,
    /// A thin line, and a dot.
    Same,
    /// A dotted line, and a diamond.
    New,
    /// A line with a gap, and a dot.
    Broken,
    /// No line: a ring, for where a line begins.
    Ring,
    /// No line: a dotted ring, for no level.
    Open,
}

impl SlopeLook {
    fn line(self) -> &'static str {
        match self {
            Self::Up => "app-slope__line app-slope__line--up",
            Self::Down => "app-slope__line app-slope__line--down",
            Self::New => "app-slope__line app-slope__line--new",
            _ => "app-slope__line",
        }
    }

    /// The mark on its own, as the key shows it.
    pub fn mark(self) -> AnyView {
        let (shape, class) = match self {
            Self::Up => ("M10 1l9 17H1z", "app-slope__mark app-slope__mark--up"),
            Self::Down => ("M10 19L1 2h18z", "app-slope__mark"),
            Self::Same | Self::Broken => ("M10 3.5a6.5 6.5 0 1 1-.01 0z", "app-slope__mark"),
            Self::New => ("M10 1.5l8.5 8.5-8.5 8.5L1.5 10z", "app-slope__mark app-slope__mark--open"),
            Self::Ring => ("M10 4a6 6 0 1 1-.01 0z", "app-slope__mark app-slope__mark--open"),
            Self::Open => ("M10 4a6 6 0 1 1-.01 0z", "app-slope__mark app-slope__mark--open app-slope__mark--none"),
        };
        svg(class, "0 0 20 20".into(), false, vec![("", shape.into())])
    }
}

/// One line of the chart.
#[derive(Clone, Debug)]
pub struct SlopeLine {
    /// Its name, at its right end.
    pub name: String,
    /// What is said beside the name, or nothing.
    pub note: String,
    /// What the line as a whole is, and how it ends.
    pub look: SlopeLook,
    /// By column, the mark there.
    pub marks: Vec<Option<SlopeLook>>,
    /// From column to column.
    pub joins: Vec<(usize, usize, SlopeLook)>,
}

/// One band: its name, and by column the lines that have their place here, top first.
#[derive(Clone, Debug)]
pub struct SlopeRows {
    /// Its name.
    pub name: String,
    /// The lines, by their position in the chart's list.
    pub columns: Vec<Vec<usize>>,
}

/// What is drawn.
#[derive(Clone, Debug)]
pub struct SlopeChart {
    /// The names of the columns.
    pub columns: Vec<String>,
    /// The bands, top first.
    pub bands: Vec<SlopeRows>,
    /// The lines.
    pub lines: Vec<SlopeLine>,
    /// Whether the names of the bands stand above their rows, as on a narrow screen, and not beside them.
    pub narrow: bool,
}

/// One row: a band's name above its lines, or the places with this number in each column.
struct Row<'a> {
    band: &'a SlopeRows,
    place: Option<usize>,
}

impl SlopeChart {
    /// The picture, for people who see it. `described_by` is the id of the same in words.
    pub fn view(&self, described_by: &'static str) -> Element {
        let mut rows = Vec::new();
        for band in &self.bands {
            let places = band.columns.iter().map(Vec::len).max().unwrap_or_default();
            rows.extend(self.narrow.then_some(Row { band, place: None }));
            rows.extend((0..places.max(usize::from(!self.narrow))).map(|place| Row { band, place: Some(place) }));
        }
        let class = match (self.narrow, self.columns.len()) {
            (true, _) => "app-slope app-slope--narrow",
            (false, 0..=2) => "app-slope app-slope--wide",
            (false, _) => "app-slope app-slope--wide app-slope--many",
        };
        let curves = self.curves(&rows);
        let drawn = (0..rows.len()).filter_map(|at| self.row(&rows, &curves, at)).collect::<Vec<_>>();
        let chart = element("div").class(class).attr("role", "img").attr("aria-labelledby", described_by);
        chart.child(self.names()).child(drawn)
    }

    fn names(&self) -> Element {
        let names = self.columns.iter().map(|name| element("span").child(element("b").child(name.as_str())));
        let names = element("div").class("app-slope__columns").child(names.collect::<Vec<_>>());
        let corner = (!self.narrow).then(|| element("span"));
        element("div").class("app-slope__row app-slope__names").child(corner).child(names)
    }

    fn row(&self, rows: &[Row], curves: &[(Curve, SlopeLook)], at: usize) -> Option<Element> {
        let Row { band, place } = rows.get(at)?;
        let begins = at == 0 || rows.get(at - 1).is_none_or(|before| !std::ptr::eq(before.band, *band));
        let here = |column: &Vec<usize>| column.get((*place)?).copied();
        let named = band.columns.last().and_then(here).and_then(|line| self.lines.get(line));
        let title = begins.then(|| element("b").class("app-slope__band").child(band.name.as_str()));
        let name = named.map(|line| {
            let tag = if line.look == SlopeLook::Up { "b" } else { "span" };
            let note = (!line.note.is_empty()).then(|| {
                element("span").class("app-slope__note").child(" ").child(line.note.as_str())
            });
            element("div").class("app-slope__name").child(element(tag).child(line.name.as_str())).child(note)
        });
        let marks = band.columns.iter().zip(0..).map(|(lines, column)| {
            let mark = here(lines).and_then(|line| self.lines.get(line)?.marks.get(column).copied().flatten());
            element("span").child(mark.map(SlopeLook::mark))
        });
        let marks = element("div").class("app-slope__marks").child(marks.collect::<Vec<_>>());
        let picture = element("div").class("app-slope__picture").child(self.pieces(curves, at)).child(marks);
        let row = element("div").class(if begins { "app-slope__row app-slope__row--first" } else { "app-slope__row" });
        Some(match self.narrow {
            true => row.child(picture).child(title).child(name),
            false => row.child(title.unwrap_or_else(|| element("span"))).child(picture).child(name),
        })
    }

    /// The pieces of all lines that pass through a row, the thick ones above the others: one path for each look, however
    /// many lines there are.
    fn pieces(&self, curves: &[(Curve, SlopeLook)], at: usize) -> AnyView {
        let width = 1000 * self.columns.len().saturating_sub(1);
        let path = |look: SlopeLook| {
            let alike = curves.iter().filter(|curve| curve.1.line() == look.line());
            let pieces: String =
                alike.filter_map(|(curve, look)| curve.through(at, *look == SlopeLook::Broken)).collect();
            (look.line(), pieces)
        };
        let mut paths = Vec::from([SlopeLook::Same, SlopeLook::New, SlopeLook::Down, SlopeLook::Up].map(path));
        paths.retain(|(_, pieces)| !pieces.is_empty());
        svg("app-slope__lines", format!("0 0 {width} 1000"), true, paths)
    }

    fn curves(&self, rows: &[Row]) -> Vec<(Curve, SlopeLook)> {
        let row_of = |line: usize, column: usize| {
            let stands = |row: &Row| Some(*row.band.columns.get(column)?.get(row.place?)? == line);
            rows.iter().position(|row| stands(row) == Some(true))
        };
        let mut curves = Vec::new();
        for (line, drawn) in self.lines.iter().enumerate() {
            for (from, to, look) in &drawn.joins {
                let rows = row_of(line, *from).zip(row_of(line, *to));
                curves.extend(rows.map(|rows| (Curve { columns: (*from, *to), rows }, *look)));
            }
        }
        curves
    }
}

/// A drawing of paths, each with its class. `view!`, because elements of SVG are of another namespace.
fn svg(class: &'static str, view: String, stretched: bool, paths: Vec<(&'static str, String)>) -> AnyView {
    let path = |(class, path): (&'static str, String)| view! { <path class=class d=path /> };
    let ratio = stretched.then_some("none");
    let paths = paths.into_iter().map(path).collect_view();
    view! { <svg class=class viewBox=view preserveAspectRatio=ratio aria-hidden="true" focusable="false">{paths}</svg> }
        .into_any()
}

/// A line that leaves one place level and arrives level at another. All figures are in thousandths: of a row, of the
/// way between two columns, of the time along the line.
struct Curve {
    columns: (usize, usize),
    rows: (usize, usize),
}

const WHOLE: i64 = 1000;
/// Where a broken line is not drawn.
const GAP: (i64, i64) = (380, 620);

impl Curve {
    /// The piece in a row; `None` if it does not pass there.
    fn through(&self, row: usize, broken: bool) -> Option<String> {
        let (begin, end) = self.rows;
        if row < begin.min(end) || row > begin.max(end) {
            return None;
        }
        let (upper, lower) = (signed(row), signed(row) + 1);
        let (near, far) = if begin < end { (upper, lower) } else { (lower, upper) };
        let from = if row == begin { 0 } else { self.time_at(near) };
        let to = if row == end { WHOLE } else { self.time_at(far) };
        if !broken {
            return Some(self.piece(row, from, to));
        }
        let before = (from < GAP.0).then(|| self.piece(row, from, to.min(GAP.0)));
        let after = (to > GAP.1).then(|| self.piece(row, from.max(GAP.1), to));
        Some([before, after].into_iter().flatten().collect())
    }

    /// When the line passes the upper edge of a row: by halving, since the way down is 3t² - 2t³.
    fn time_at(&self, edge: i64) -> i64 {
        let (begin, end) = (signed(self.rows.0), signed(self.rows.1));
        // The middle of the first row to the middle of the last: half a row more or less at each end.
        let (gone, all) = (2 * (edge - begin) - 1, 2 * (end - begin));
        let wanted = if all == 0 { 0 } else { gone * WHOLE / all };
        let (mut low, mut high) = (0, WHOLE);
        while high - low > 1 {
            let middle = (low + high) / 2;
            if down(middle) < wanted { low = middle } else { high = middle }
        }
        high
    }

    /// The part between two times, as a curve of its own in the box of the row.
    fn piece(&self, row: usize, from: i64, to: i64) -> String {
        let (first, last) = (signed(self.columns.0), signed(self.columns.1));
        let (begin, end) = (signed(self.rows.0), signed(self.rows.1));
        let x = |along: i64| first * WHOLE + (last - first) * along;
        let y = |along: i64| (begin - signed(row)) * WHOLE + WHOLE / 2 + (end - begin) * along;
        let third = (to - from) / 3;
        let (x0, y0, x3, y3) = (across(from), down(from), across(to), down(to));
        let (x1, y1) = (x0 + across_speed(from) * third / WHOLE, y0 + down_speed(from) * third / WHOLE);
        let (x2, y2) = (x3 - across_speed(to) * third / WHOLE, y3 - down_speed(to) * third / WHOLE);
        format!("M{} {}C{} {} {} {} {} {}", x(x0), y(y0), x(x1), y(y1), x(x2), y(y2), x(x3), y(y3))
    }
}

fn signed(number: usize) -> i64 {
    i64::try_from(number).unwrap_or_default()
}

fn across(time: i64) -> i64 {
    (1_500_000 * time - 1_500 * time * time + time * time * time) / 1_000_000
}

fn down(time: i64) -> i64 {
    (3_000 * time * time - 2 * time * time * time) / 1_000_000
}

fn across_speed(time: i64) -> i64 {
    (1_500_000 - 3_000 * time + 3 * time * time) / WHOLE
}

fn down_speed(time: i64) -> i64 {
    (6_000 * time - 6 * time * time) / WHOLE
}

/// The key, for the looks that a chart shows.
pub fn slope_key(looks: &[(SlopeLook, &'static str)]) -> Element {
    let item = |(look, words): &(SlopeLook, &'static str)| element("li").child(look.mark()).child(*words);
    let items: Vec<Element> = looks.iter().map(item).collect();
    element("ul").class("app-slope__key").attr("aria-hidden", "true").child(items)
}
