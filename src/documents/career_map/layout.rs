//! Layout of the career map: where its lines, stations and bands are.

use crate::framework::{Family, Framework, GradeId, Track};
use crate::insight::roles_in_order;

/// Positions in drawing units (CSS pixels at natural size).
pub struct Layout {
    pub name: &'static str,
    pub width: i32,
    /// Space above the first row, for the names of the grades.
    pub top: i32,
    /// The height of a row, and of a family's name above its first row.
    pub row: i32,
    pub family: i32,
    /// Where a track's name is: its left edge, and how far above the line.
    pub label: (i32, i32),
    /// The stations of G1 to G4.
    pub stations: [i32; 4],
    /// Where the lines begin, and where the generalist's route into any track runs.
    pub begin: i32,
    pub summit: i32,
    pub radius: i32,
    /// Where the boxes of the families end: the summit has its own place beyond them.
    pub band_end: i32,
    /// If wide, tracks' names are beside their lines, grades' names are above, and the lines meet in the middle. If
    /// narrow, names are above their lines, and the lines run down a shared path to the bottom.
    pub wide: bool,
}

pub const WIDE: Layout = Layout {
    name: "wide",
    width: 960,
    top: 40,
    row: 44,
    family: 28,
    label: (16, -6),
    stations: [388, 512, 628, 744],
    begin: 336,
    summit: 896,
    radius: 16,
    band_end: 800,
    wide: true,
};

pub const NARROW: Layout = Layout {
    name: "narrow",
    width: 343,
    top: 2,
    row: 58,
    family: 32,
    label: (10, 24),
    stations: [52, 120, 188, 256],
    begin: 14,
    summit: 322,
    radius: 16,
    band_end: 300,
    wide: false,
};

/// A track in the picture: the height of its line.
pub struct Line {
    pub track: &'static Track,
    pub y: i32,
}

impl Line {
    /// Whether the line leads to the summit: the generalist's ends a grade earlier.
    pub fn leads_up(&self) -> bool {
        self.track.grades.contains(&GradeId::G4)
    }
}

/// The whole picture, with every position worked out.
pub struct Placed {
    pub lines: Vec<Line>,
    /// Each family with the upper and lower edge of its band.
    pub bands: Vec<(&'static Family, i32, i32)>,
    /// The height of the summit.
    pub summit: i32,
    pub height: i32,
}

/// Places every family, and every track in it, from the top down.
pub fn place(framework: &'static Framework, layout: &Layout) -> Placed {
    let mut y = layout.top;
    let mut lines: Vec<Line> = Vec::new();
    let mut bands = Vec::new();
    // Below its name, if that is above the line.
    let middle = layout.row / 2 + if layout.wide { 0 } else { 10 };
    for (family, tracks) in by_family(framework) {
        let above = y;
        y += layout.family;
        for track in tracks {
            lines.push(Line { track, y: y + middle });
            y += layout.row;
        }
        bands.push((family, above, y));
        y += 8;
    }
    let up = || lines.iter().filter(|line| line.leads_up()).map(|line| line.y);
    let (first, last) = (up().min().unwrap_or(y), up().max().unwrap_or(y));
    // Beyond the boxes: at their side, or below them.
    let beyond = y + layout.radius + 12;
    let (summit, height) = if layout.wide { ((first + last) / 2, y) } else { (beyond, beyond + layout.radius + 8) };
    Placed { lines, bands, summit, height }
}

impl Placed {
    /// The path of a line from its beginning to the summit.
    pub fn way(&self, layout: &Layout, line: &Line) -> String {
        let (begin, right, top) = (layout.begin, layout.stations[3], layout.summit);
        let (y, summit) = (line.y, self.summit);
        if layout.wide {
            let bend = (right + top) / 2;
            return format!("M{begin} {y}H{right}C{bend} {y} {bend} {summit} {top} {summit}");
        }
        format!("M{begin} {y}H{right}C{top} {y} {top} {y} {top} {}V{summit}", y + layout.row / 2)
    }
}

/// Families with their tracks in the order of the picture; the summit is drawn separately.
fn by_family(framework: &'static Framework) -> Vec<(&'static Family, Vec<&'static Track>)> {
    let order = roles_in_order(framework);
    let of = |family: &'static Family| {
        let tracks = order.iter().copied().filter(|track| track.family == family.id).collect::<Vec<_>>();
        (family, tracks)
    };
    framework.families.0.iter().map(of).filter(|(_, tracks)| !tracks.is_empty()).collect()
}
