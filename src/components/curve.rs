//! The lines of a slope chart, cut where one row ends and the next begins. Whole numbers alone: figures with a point
//! would bring their printing into the download.

/// Where a row begins, and how high it is, as far as that can be told: in half lines of text.
#[derive(Clone, Copy)]
pub struct Span {
    /// From the top of the chart.
    pub top: i64,
    /// Never none.
    pub height: i64,
}

/// A line that leaves one place level and arrives level at another. All figures are in thousandths: of half a line of
/// text, of the way between two columns, of the time along the line.
pub struct Curve {
    /// The columns that it goes between.
    pub columns: (usize, usize),
    /// The row, and its middle.
    pub begin: (usize, i64),
    /// The same, of its other end.
    pub end: (usize, i64),
}

/// All of it.
pub const WHOLE: i64 = 1000;
/// Where a broken line is not drawn.
const GAP: (i64, i64) = (380, 620);

impl Curve {
    /// The piece in a row; `None` if it does not pass there.
    pub fn through(&self, at: usize, row: Span, broken: bool) -> Option<String> {
        let (begin, end) = (self.begin.0, self.end.0);
        if at < begin.min(end) || at > begin.max(end) {
            return None;
        }
        let (upper, lower) = (row.top, row.top + row.height);
        let (near, far) = if begin < end { (upper, lower) } else { (lower, upper) };
        let from = if at == begin { 0 } else { self.time_at(near) };
        let to = if at == end { WHOLE } else { self.time_at(far) };
        if !broken {
            return Some(self.piece(row, from, to));
        }
        let before = (from < GAP.0).then(|| self.piece(row, from, to.min(GAP.0)));
        let after = (to > GAP.1).then(|| self.piece(row, from.max(GAP.1), to));
        Some([before, after].into_iter().flatten().collect())
    }

    /// When the line passes this height: by halving, since the way down is 3t² - 2t³.
    fn time_at(&self, edge: i64) -> i64 {
        let (gone, all) = (edge * WHOLE - self.begin.1, self.end.1 - self.begin.1);
        let wanted = if all == 0 { 0 } else { gone * WHOLE / all };
        let (mut low, mut high) = (0, WHOLE);
        while high - low > 1 {
            let middle = (low + high) / 2;
            if down(middle) < wanted { low = middle } else { high = middle }
        }
        high
    }

    /// The part between two times, as a curve of its own in the box of the row.
    fn piece(&self, row: Span, from: i64, to: i64) -> String {
        let (first, last) = (signed(self.columns.0), signed(self.columns.1));
        let x = |along: i64| first * WHOLE + (last - first) * along;
        let y = |along: i64| {
            let height = self.begin.1 + (self.end.1 - self.begin.1) * along / WHOLE;
            (height - row.top * WHOLE) / row.height
        };
        let third = (to - from) / 3;
        let (x0, y0, x3, y3) = (across(from), down(from), across(to), down(to));
        let (x1, y1) = (x0 + across_speed(from) * third / WHOLE, y0 + down_speed(from) * third / WHOLE);
        let (x2, y2) = (x3 - across_speed(to) * third / WHOLE, y3 - down_speed(to) * third / WHOLE);
        format!("M{} {}C{} {} {} {} {} {}", x(x0), y(y0), x(x1), y(y1), x(x2), y(y2), x(x3), y(y3))
    }
}

/// A number of things as a figure that can be below none.
pub fn signed(number: usize) -> i64 {
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
