//! The memory that a tool's page holds over a blank one, when everything is asked.

use serde_json::Value;

use super::asked;
use super::browser::{Browser, Outcome};
use super::host::{Host, Line};
use super::questions::Questions;
use super::renderers::{self, Watch};
use super::results::Figures;
use super::tools::Tool;

/// Weighs a tool's page; of ours the app, and what is asked by script.
pub(crate) fn measure(host: &Host, tool: Tool, questions: &Questions, to: &mut Figures) {
    let is_ours = tool == Tool::Hemeroteca;
    let mut pages = vec![("memory", tool.front(), is_ours)];
    if is_ours {
        pages.push(("memory_asker", tool.page(), false));
    }
    for (name, place, is_app) in pages {
        let weighed = weigh(host, &place, is_app, questions);
        if let Some(Weight { most, rest }) = to.take(name, weighed) {
            to.put(&format!("{name}.most"), most / 1e6);
            to.put(&format!("{name}.rest"), rest / 1e6);
        }
    }
}

/// Bytes over a blank page.
struct Weight {
    /// While it is asked, as fast as it answers.
    most: f64,
    /// Afterwards, without garbage.
    rest: f64,
}

fn weigh(host: &Host, place: &str, is_app: bool, questions: &Questions) -> Outcome<Weight> {
    let browser = Browser::start(host);
    browser.opens("blank/", Line::Local, &Value::Null)?;
    let blank = renderers::at_rest();
    let watch = Watch::start();
    let asked = browser
        .goes(place)
        .and_then(|()| if is_app { browser.waits_for_app() } else { browser.waits_for_tool() })
        .and_then(|()| asked::totals(&browser, &questions.every()));
    let most = watch.ends();
    asked.and_then(|_| browser.tidies())?;
    let over = |bytes: u64| bytes.saturating_sub(blank) as f64;
    Ok(Weight { most: over(most), rest: over(renderers::at_rest()) })
}
