//! [`Plot`]: how one figure grows with the archive, as an SVG that reads in light and in dark.

use std::fmt::Write as _;

/// Where the lines are drawn.
const WIDTH: f64 = 640.0;
const HEIGHT: f64 = 360.0;
const LEFT: f64 = 64.0;
const RIGHT: f64 = 116.0;
const TOP: f64 = 40.0;
const BOTTOM: f64 = 40.0;

/// How near two names may stand to each other.
const NAME: f64 = 15.0;

/// Both axes are logarithmic.
pub(crate) struct Plot<'a> {
    pub(crate) title: String,
    pub(crate) lines: Vec<Line<'a>>,
}

/// A tool's line.
pub(crate) struct Line<'a> {
    pub(crate) name: &'a str,
    /// Its class, which has a colour.
    pub(crate) class: &'a str,
    /// Articles and the figure, the smallest archive first.
    pub(crate) points: Vec<(f64, f64)>,
}

/// Powers of ten that hold some numbers.
struct Axis {
    from: f64,
    to: f64,
}

impl Axis {
    fn of(numbers: impl Iterator<Item = f64>) -> Option<Self> {
        let (mut least, mut most) = (f64::INFINITY, f64::NEG_INFINITY);
        for number in numbers {
            (least, most) = (least.min(number.log10()), most.max(number.log10()));
        }
        let (from, to) = (least.floor(), most.ceil());
        from.is_finite().then_some(Self { from, to: if to > from { to } else { from + 1.0 } })
    }

    /// Where a number is, from 0 to 1.
    fn at(&self, number: f64) -> f64 {
        (number.log10() - self.from) / (self.to - self.from)
    }

    fn powers(&self) -> impl Iterator<Item = f64> + use<> {
        (self.from as i32..=self.to as i32).map(|power| 10_f64.powi(power))
    }
}

impl Plot<'_> {
    /// The SVG; none where there is nothing to draw.
    pub(crate) fn svg(&self) -> Option<String> {
        let points = || self.lines.iter().flat_map(|line| &line.points);
        let across = Axis::of(points().map(|(articles, _)| *articles))?;
        let up = Axis::of(points().map(|(_, figure)| *figure))?;
        let x = |articles| LEFT + across.at(articles) * (WIDTH - LEFT - RIGHT);
        let y = |figure| HEIGHT - BOTTOM - up.at(figure) * (HEIGHT - TOP - BOTTOM);
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" \
             role=\"img\" aria-label=\"{0}\">\n<style>{STYLE}</style>\n\
             <rect class=\"paper\" width=\"{WIDTH}\" height=\"{HEIGHT}\"/>\n\
             <text class=\"title\" x=\"12\" y=\"22\">{0}</text>\n",
            self.title
        );
        let mut put = |element: String| {
            svg.push_str(&element);
            svg.push('\n');
        };
        for power in up.powers() {
            let y = y(power);
            let (right, label) = (WIDTH - RIGHT, y + 4.0);
            put(format!("<path class=\"rule\" d=\"M{LEFT} {y:.1}H{right}\"/>"));
            let left = LEFT - 8.0;
            put(format!(
                "<text class=\"end\" x=\"{left}\" y=\"{label:.1}\">{}</text>",
                said(power)
            ));
        }
        for power in across.powers() {
            let (x, y) = (x(power), HEIGHT - BOTTOM + 20.0);
            put(format!("<text class=\"middle\" x=\"{x:.1}\" y=\"{y}\">{}</text>", said(power)));
        }
        for line in &self.lines {
            let class = line.class;
            let mut way = String::new();
            for (at, &(articles, figure)) in line.points.iter().enumerate() {
                let to = if at == 0 { 'M' } else { 'L' };
                let (x, y) = (x(articles), y(figure));
                write!(way, "{to}{x:.1} {y:.1}").expect("memory takes it");
                put(format!("<circle class=\"{class}\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"3\"/>"));
            }
            put(format!("<path class=\"line {class}\" d=\"{way}\"/>"));
        }
        for (line, y) in self.names(y) {
            let (articles, _) = line.points[line.points.len() - 1];
            let x = x(articles) + 8.0;
            let (class, name) = (line.class, line.name);
            put(format!("<text class=\"name {class}\" x=\"{x:.1}\" y=\"{y:.1}\">{name}</text>"));
        }
        Some(svg + "</svg>\n")
    }

    /// The names beside the lines' ends, none upon another.
    fn names(&self, y: impl Fn(f64) -> f64) -> Vec<(&Line<'_>, f64)> {
        let ends = self.lines.iter().filter_map(|line| {
            let (_, figure) = line.points.last()?;
            Some((line, y(*figure) + 4.0))
        });
        let mut ends: Vec<_> = ends.collect();
        ends.sort_by(|(_, a), (_, b)| a.total_cmp(b));
        for at in 1..ends.len() {
            ends[at].1 = ends[at].1.max(ends[at - 1].1 + NAME);
        }
        ends
    }
}

/// `0.01`, `10`, `100,000`.
fn said(power: f64) -> String {
    if power < 1.0 {
        return format!("{power}");
    }
    let digits = format!("{power:.0}");
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

const STYLE: &str = "\
text{font:13px system-ui,sans-serif;fill:#3a3a3a}.title{font-weight:600}.end{text-anchor:end}\
.middle{text-anchor:middle}.paper{fill:#fff}.rule{stroke:#ddd}.line{fill:none;stroke-width:2}\
.hemeroteca{stroke:#b3261e;fill:#b3261e}.pagefind{stroke:#1c4f9c;fill:#1c4f9c}\
.minisearch{stroke:#1d6b3a;fill:#1d6b3a}.flexsearch{stroke:#8a5a00;fill:#8a5a00}\
.orama{stroke:#6a2c91;fill:#6a2c91}.loop{stroke:#666;fill:#666}\
.line{fill:none}.name{stroke:none}.line.hemeroteca{stroke-width:3.5}.name.hemeroteca{font-weight:700}\
@media(prefers-color-scheme:dark){text{fill:#ddd}.paper{fill:#16140f}.rule{stroke:#3a362e}\
.hemeroteca{stroke:#f0918a;fill:#f0918a}.pagefind{stroke:#9cc2ff;fill:#9cc2ff}\
.minisearch{stroke:#8fd6a6;fill:#8fd6a6}.flexsearch{stroke:#f3c27a;fill:#f3c27a}\
.orama{stroke:#d8b0f2;fill:#d8b0f2}.loop{stroke:#aaa;fill:#aaa}.line{fill:none}.name{stroke:none}}";
