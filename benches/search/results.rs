//! [`Results`]: all figures of one size of archive, kept so that a report can be made of several
//! runs.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::browser::Outcome;
use super::tools::Tool;

/// All figures of one size of archive.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Results {
    pub(crate) articles: usize,
    pub(crate) entities: usize,
    /// Megabytes of text.
    pub(crate) text: f64,
    /// The machine, the browser and the versions of the tools.
    #[serde(default)]
    pub(crate) machine: String,
    /// By the tools' names.
    pub(crate) tools: BTreeMap<String, Figures>,
}

/// The figures of a tool.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Figures {
    /// By name: `touch_one.bytes`.
    pub(crate) figures: BTreeMap<String, f64>,
    /// Why some are missing, by the part of the name before the point.
    pub(crate) failures: BTreeMap<String, String>,
}

impl Figures {
    pub(crate) fn put(&mut self, name: &str, figure: f64) {
        self.figures.insert(name.to_owned(), figure);
    }

    /// Adds to a figure.
    pub(crate) fn add(&mut self, name: &str, figure: f64) {
        *self.figures.entry(name.to_owned()).or_default() += figure;
    }

    /// Puts the middle of some figures, where there are any.
    pub(crate) fn put_median(&mut self, name: &str, figures: &[f64]) {
        if let Some(median) = quantile(figures, 0.5) {
            self.put(name, median);
        }
    }

    /// Puts the middle of some figures, and what five of a hundred go beyond.
    pub(crate) fn put_spread(&mut self, name: &str, figures: &[f64]) {
        self.put_median(&format!("{name}.median"), figures);
        if let Some(most) = quantile(figures, 0.95) {
            self.put(&format!("{name}.p95"), most);
        }
    }

    /// What an outcome holds; or notes why there is none.
    pub(crate) fn take<T>(&mut self, name: &str, outcome: Outcome<T>) -> Option<T> {
        match outcome {
            Ok(it) => Some(it),
            Err(error) => {
                println!("    {name}: {error}");
                self.failures.insert(name.to_owned(), error);
                None
            }
        }
    }
}

impl Results {
    pub(crate) fn of(&mut self, tool: Tool) -> &mut Figures {
        self.tools.entry(tool.name().to_owned()).or_default()
    }

    /// Keeps them for later reports.
    pub(crate) fn keep(&self) {
        fs::create_dir_all(folder()).expect("the target folder takes files");
        let text = serde_json::to_string_pretty(self).expect("figures are JSON");
        fs::write(file(self.articles), text).expect("the target folder takes files");
    }

    /// Those of a size that was measured here.
    pub(crate) fn kept_of(articles: usize) -> Option<Self> {
        serde_json::from_str(&fs::read_to_string(file(articles)).ok()?).ok()
    }

    /// Those of every size that was measured here, the smallest first.
    pub(crate) fn kept() -> Vec<Self> {
        let files = fs::read_dir(folder()).into_iter().flatten().filter_map(Result::ok);
        let texts = files.filter_map(|file| fs::read_to_string(file.path()).ok());
        let mut kept: Vec<Self> =
            texts.filter_map(|text| serde_json::from_str(&text).ok()).collect();
        kept.sort_by_key(|results| results.articles);
        kept
    }
}

/// The figure below which so large a part of them lies.
fn quantile(figures: &[f64], part: f64) -> Option<f64> {
    let mut figures = figures.to_vec();
    figures.sort_by(f64::total_cmp);
    let last = figures.len().checked_sub(1)?;
    Some(figures[(last as f64 * part).round() as usize])
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/search")
}

fn file(articles: usize) -> PathBuf {
    folder().join(format!("{articles}.json"))
}
