//! A slope chart: bands from top to bottom, columns from left to right, and a line for each name from its place to its
//! next place. Names and bands are text in the flow, so that they wrap and grow with the reader's font.
//!
//! Nobody knows how high a row will be. So the picture is cut at the rows: each draws the piece of every line that
//! passes through it, stretched to its own height, and the pieces meet at the edges. An estimate of the heights keeps
//! the curves round.

use super::curve::{Curve, Span, WHOLE, signed};
use super::element::{Element, element};
use super::svg::svg;
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
    span: Span,
}

impl SlopeChart {
    /// The picture, for people who see it. `described_by` is the id of the same in words.
    pub fn view(&self, described_by: &'static str) -> Element {
        let rows = self.rows();
        let class = match (self.narrow, self.columns.len()) {
            (true, 0..=3) => "app-slope app-slope--narrow",
            (true, _) => "app-slope app-slope--narrow app-slope--many",
            (false, 0..=2) => "app-slope app-slope--wide",
            (false, _) => "app-slope app-slope--wide app-slope--many",
        };
        let curves = self.curves(&rows);
        let drawn = (0..rows.len()).filter_map(|at| self.row(&rows, &curves, at)).collect::<Vec<_>>();
        let chart = element("div").class(class).attr("role", "img").attr("aria-labelledby", described_by);
        chart.child(self.names()).child(drawn)
    }

    fn rows(&self) -> Vec<Row<'_>> {
        let mut rows: Vec<Row> = Vec::new();
        for band in &self.bands {
            let places = band.columns.iter().map(Vec::len).max().unwrap_or_default();
            let title = self.narrow.then_some(None);
            for place in title.into_iter().chain((0..places.max(usize::from(!self.narrow))).map(Some)) {
                let top = rows.last().map_or(0, |row| row.span.top + row.span.height);
                // A title, or a mark alone.
                let bare = if place.is_none_or(|place| place == 0 && !self.narrow) { 3 } else { 2 };
                let named = place.and_then(|place| band.columns.last()?.get(place));
                let height = named.and_then(|line| self.lines.get(*line)).map_or(bare, |line| self.height(line));
                rows.push(Row { band, place, span: Span { top, height } });
            }
        }
        rows
    }

    /// How high a name stands, by its letters.
    fn height(&self, line: &SlopeLine) -> i64 {
        let (name, note) = (line.name.len(), line.note.len());
        let lines = match (self.narrow, self.columns.len()) {
            (true, _) => name / 22 + note.div_ceil(26) + 1,
            (false, 0..=2) => (name + note) / 64 + 1,
            (false, _) => (name + note) / 44 + 1,
        };
        1 + 2 * signed(lines)
    }

    fn names(&self) -> Element {
        let names = self.columns.iter().map(|name| element("span").child(element("b").child(name.as_str())));
        let names = element("div").class("app-slope__columns").child(names.collect::<Vec<_>>());
        let corner = (!self.narrow).then(|| element("span"));
        element("div").class("app-slope__row app-slope__names").child(corner).child(names)
    }

    fn row(&self, rows: &[Row], curves: &[(Curve, SlopeLook)], at: usize) -> Option<Element> {
        let Row { band, place, .. } = rows.get(at)?;
        let begins = at == 0 || rows.get(at - 1).is_none_or(|before| !std::ptr::eq(before.band, *band));
        let here = |column: &Vec<usize>| column.get((*place)?).copied();
        let named = band.columns.last().and_then(here).and_then(|line| self.lines.get(line));
        let title = begins.then(|| element("b").class("app-slope__band").child(band.name.as_str()));
        let name = named.map(|line| {
            let tag = if line.look == SlopeLook::Up { "b" } else { "span" };
            let note = (!line.note.is_empty())
                .then(|| element("span").class("app-slope__note").child(" ").child(line.note.as_str()));
            element("div").class("app-slope__name").child(element(tag).child(line.name.as_str())).child(note)
        });
        let marks = band.columns.iter().zip(0..).map(|(lines, column)| {
            let mark = here(lines).and_then(|line| self.lines.get(line)?.marks.get(column).copied().flatten());
            element("span").child(mark.map(SlopeLook::mark))
        });
        let marks = element("div").class("app-slope__marks").child(marks.collect::<Vec<_>>());
        let picture = element("div").class("app-slope__picture").child(self.pieces(curves, rows, at)).child(marks);
        let row = element("div").class(if begins { "app-slope__row app-slope__row--first" } else { "app-slope__row" });
        Some(match self.narrow {
            true => row.child(picture).child(title).child(name),
            false => row.child(title.unwrap_or_else(|| element("span"))).child(picture).child(name),
        })
    }

    /// The pieces of all lines that pass through a row, the thick ones above the others: one path for each look, however
    /// many lines there are.
    fn pieces(&self, curves: &[(Curve, SlopeLook)], rows: &[Row], at: usize) -> AnyView {
        let width = 1000 * self.columns.len().saturating_sub(1);
        let path = |look: SlopeLook| {
            let alike = curves.iter().filter(|curve| curve.1.line() == look.line());
            let pieces: String = alike
                .filter_map(|(curve, look)| curve.through(at, rows.get(at)?.span, *look == SlopeLook::Broken))
                .collect();
            (look.line(), pieces)
        };
        let mut paths = Vec::from([SlopeLook::Same, SlopeLook::New, SlopeLook::Down, SlopeLook::Up].map(path));
        paths.retain(|(_, pieces)| !pieces.is_empty());
        svg("app-slope__lines", format!("0 0 {width} 1000"), true, paths)
    }

    fn curves(&self, rows: &[Row]) -> Vec<(Curve, SlopeLook)> {
        let row_of = |line: usize, column: usize| {
            let stands = |row: &Row| Some(*row.band.columns.get(column)?.get(row.place?)? == line);
            let at = rows.iter().position(|row| stands(row) == Some(true))?;
            rows.get(at).map(|row| (at, (2 * row.span.top + row.span.height) * WHOLE / 2))
        };
        let mut curves = Vec::new();
        for (line, drawn) in self.lines.iter().enumerate() {
            for (from, to, look) in &drawn.joins {
                if let Some((begin, end)) = row_of(line, *from).zip(row_of(line, *to)) {
                    curves.push((Curve { columns: (*from, *to), begin, end }, *look));
                }
            }
        }
        curves
    }
}

/// The key, for the looks that a chart shows.
pub fn slope_key(looks: &[(SlopeLook, &'static str)]) -> Element {
    let item = |(look, words): &(SlopeLook, &'static str)| element("li").child(look.mark()).child(*words);
    let items: Vec<Element> = looks.iter().map(item).collect();
    element("ul").class("app-slope__key").attr("aria-hidden", "true").child(items)
}
