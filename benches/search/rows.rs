//! [`Row`]: what the report has a line for, and what ours should come to.

/// A line of the report's tables.
pub(crate) struct Row {
    pub(crate) what: &'static str,
    /// The figure's name.
    pub(crate) figure: &'static str,
    /// Where ours goes by another name.
    pub(crate) ours: Option<&'static str>,
    pub(crate) unit: Unit,
    /// What ours should not go beyond; the second number from 100,000 articles on.
    pub(crate) target: Option<(f64, f64)>,
    /// The name of its plot.
    pub(crate) plot: Option<&'static str>,
}

/// What a figure counts.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unit {
    Kilobytes,
    Milliseconds,
    Seconds,
    Megabytes,
    Count,
}

/// From so many articles on an archive is a large one.
const LARGE: usize = 100_000;

impl Row {
    /// What ours should not go beyond at so many articles.
    pub(crate) fn target_at(&self, articles: usize) -> Option<f64> {
        self.target.map(|(usual, large)| if articles < LARGE { usual } else { large })
    }
}

impl Unit {
    /// A figure as it is written.
    pub(crate) fn written(self, figure: f64) -> String {
        match self {
            Self::Kilobytes => digits(figure / 1e3),
            Self::Count => format!("{figure:.0}"),
            _ => digits(figure),
        }
    }

    /// What it is written in.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Kilobytes => "kB",
            Self::Milliseconds => "ms",
            Self::Seconds => "s",
            Self::Megabytes => "MB",
            Self::Count => "",
        }
    }
}

/// As many digits as say something.
fn digits(figure: f64) -> String {
    match figure {
        0.0 => "0".to_owned(),
        _ if figure < 1.0 => format!("{figure:.2}"),
        _ if figure < 10.0 => format!("{figure:.1}"),
        _ => format!("{figure:.0}"),
    }
}

const fn row(what: &'static str, figure: &'static str, unit: Unit) -> Row {
    Row { what, figure, ours: None, unit, target: None, plot: None }
}

impl Row {
    const fn at_most(mut self, target: f64) -> Self {
        self.target = Some((target, target));
        self
    }

    const fn at_most_or(mut self, target: f64, large: f64) -> Self {
        self.target = Some((target, large));
        self
    }

    const fn ours(mut self, figure: &'static str) -> Self {
        self.ours = Some(figure);
        self
    }

    const fn plotted(mut self, name: &'static str) -> Self {
        self.plot = Some(name);
        self
    }
}

use Unit::{Count, Kilobytes, Megabytes, Milliseconds, Seconds};

/// Every line, in the order of a reader's way.
pub(crate) const ROWS: [Row; 43] = [
    row("until the facets can be used", "facets.bytes", Kilobytes)
        .at_most(30e3)
        .plotted("facets-bytes"),
    row("— requests", "facets.requests", Count),
    row("— Fast 4G", "facets.ms", Milliseconds).at_most(320.0).plotted("facets-time"),
    row("— a bare page with our text, Fast 4G", "bare.ms", Milliseconds),
    row("cold link to one entity, Fast 4G", "cold_filter.ms", Milliseconds)
        .ours("cold_entity.ms")
        .at_most(320.0)
        .plotted("cold-entity"),
    row("cold link to a filter by one entity, Fast 4G", "cold_filter.ms", Milliseconds),
    row("— bytes by then", "cold_filter.bytes", Kilobytes),
    row("cold link to two entities and a word, Fast 4G", "cold_three.ms", Milliseconds)
        .at_most(1_200.0)
        .plotted("cold-filter"),
    row("— bytes by then", "cold_three.bytes", Kilobytes),
    row("— requests by then", "cold_three.requests", Count),
    row("first entity", "touch_one.bytes", Kilobytes).at_most(10e3),
    row("— requests", "touch_one.requests", Count).at_most(1.0),
    row("— on this machine", "touch_one.ms", Milliseconds),
    row("— Fast 4G", "touch_one.ms_4g", Milliseconds).at_most(200.0).plotted("first-entity"),
    row("second entity", "touch_two.bytes", Kilobytes).at_most(10e3),
    row("— requests", "touch_two.requests", Count).at_most(1.0),
    row("— on this machine", "touch_two.ms", Milliseconds),
    row("— Fast 4G", "touch_two.ms_4g", Milliseconds).at_most(200.0).plotted("second-entity"),
    row("first word", "touch_word.bytes", Kilobytes).at_most(30e3),
    row("— requests", "touch_word.requests", Count).at_most(2.0),
    row("— on this machine", "touch_word.ms", Milliseconds),
    row("— Fast 4G", "touch_word.ms_4g", Milliseconds).at_most(400.0).plotted("first-word"),
    row("warm, one entity", "warm_one.median", Milliseconds)
        .at_most_or(0.4, 3.0)
        .plotted("warm-entity"),
    row("— 95 of 100", "warm_one.p95", Milliseconds).at_most_or(1.5, 8.0),
    row("— drawn", "warm_one_drawn.median", Milliseconds),
    row("warm, A and (B or C) not D", "warm_mixed.median", Milliseconds)
        .at_most(0.3)
        .plotted("warm-filter"),
    row("— 95 of 100", "warm_mixed.p95", Milliseconds).at_most(1.0),
    row("— drawn", "warm_mixed_drawn.median", Milliseconds),
    row("warm, one word", "warm_word.median", Milliseconds).at_most(0.8).plotted("warm-word"),
    row("— 95 of 100", "warm_word.p95", Milliseconds).at_most(2.0),
    row("— drawn", "warm_word_drawn.median", Milliseconds),
    row("longest task, each asked once", "task.median", Milliseconds).at_most(8.0),
    row("— 95 of 100", "task.p95", Milliseconds).at_most(8.0),
    row("— drawn", "task_drawn.median", Milliseconds),
    row("— drawn, 95 of 100", "task_drawn.p95", Milliseconds),
    row("memory over a blank page, after all questions", "memory.rest", Megabytes)
        .at_most_or(40.0, 80.0)
        .plotted("memory"),
    row("— at most, while they are asked", "memory.most", Megabytes),
    row("— at most, ours asked by script", "memory_asker.most", Megabytes).at_most_or(40.0, 80.0),
    row("making it", "build.seconds", Seconds).at_most_or(5.0, 60.0).plotted("making"),
    row("— of that, the index alone", "build.index_seconds", Seconds),
    row("— memory at most", "build.megabytes", Megabytes).at_most_or(500.0, 2_000.0),
    row("wrong totals of entities", "wrong.entities", Count).at_most(0.0),
    row("wrong totals of words", "wrong.words", Count).at_most(0.0),
];
