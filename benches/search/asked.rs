//! A tool that runs already, asked for the first time and asked again.

use std::time::Duration;

use serde::Deserialize;
use serde_json::json;

use super::browser::{Browser, Outcome};
use super::host::Line;
use super::questions::{Question, Questions};
use super::results::Figures;
use super::told::tell;

/// How often each question is asked again.
const ROUNDS: usize = 3;

/// How long questions of one sort are asked, in milliseconds: first, and again.
const ENOUGH: u64 = 30_000;

/// How long the browser is waited for in either.
const PATIENCE: Duration = Duration::from_secs(300);

/// What a question came to.
#[derive(Deserialize)]
struct Timed {
    ms: f64,
    articles: usize,
    total: usize,
}

/// What many came to.
#[derive(Deserialize)]
pub(crate) struct Warm {
    /// Of the questions, as far as there was time.
    pub(crate) totals: Vec<usize>,
    times: Vec<f64>,
}

/// How a tool is opened, so that it can be asked.
pub(crate) type Opens<'a> = &'a dyn Fn(&Browser) -> Outcome<()>;

/// One entity, then a second one with it; and a word. All for the first time.
pub(crate) fn touches(
    browser: &Browser,
    opens: Opens,
    questions: &Questions,
    of: &str,
    to: &mut Figures,
) {
    let mut found: [Vec<[f64; 4]>; 3] = Default::default();
    for chain in &questions.chains {
        let both = |line| {
            let entities = touch(browser, opens, &[&chain.one, &chain.two], line)?;
            let word = touch(browser, opens, &[&chain.word], line)?;
            Ok::<_, String>([entities, word].concat())
        };
        // Once beforehand: a host has its files packed already.
        let touched = both(Line::Local).and_then(|_| Ok((both(Line::Local)?, both(Line::Fast4g)?)));
        let Some((local, slow)) = to.take(&format!("touch_one{of}"), touched) else { return };
        for ((found, (ms, requests, bytes)), (slow, _, _)) in found.iter_mut().zip(local).zip(slow)
        {
            found.push([ms, slow, requests, bytes]);
        }
    }
    for (name, found) in ["touch_one", "touch_two", "touch_word"].into_iter().zip(found) {
        for (at, figure) in ["ms", "ms_4g", "requests", "bytes"].into_iter().enumerate() {
            let figures: Vec<f64> = found.iter().map(|it| it[at]).collect();
            to.put_median(&format!("{name}{of}.{figure}"), &figures);
        }
    }
}

/// Milliseconds, requests and bytes of some questions, one after another in a new tab.
fn touch(
    browser: &Browser,
    opens: Opens,
    questions: &[&Question],
    line: Line,
) -> Outcome<Vec<(f64, f64, f64)>> {
    opens(browser)?;
    browser.host().slows(line);
    let touched = questions.iter().map(|question| {
        browser.host().takes_sent();
        let timed: Timed = browser.does("touch", &json!({ "question": question }), PATIENCE)?;
        let sent = browser.host().takes_sent();
        tell(browser.host(), &question.query, line, timed.ms, &sent);
        if timed.total > 0 && timed.articles == 0 {
            return Err(format!("{} brought no articles", question.query));
        }
        Ok((timed.ms, sent.requests as f64, sent.bytes as f64))
    });
    touched.collect()
}

/// Asks questions of one sort once, then again and again, and puts what that took.
pub(crate) fn warm(
    browser: &Browser,
    questions: &[Question],
    name: &str,
    to: &mut Figures,
) -> Option<Warm> {
    let told = json!({ "questions": questions, "rounds": ROUNDS, "patience": ENOUGH });
    let warm = browser.does::<Warm>("warm", &told, PATIENCE);
    let warm = to.take(name, warm)?;
    to.put_spread(name, &warm.times);
    Some(warm)
}

/// What some questions leave, without a figure.
pub(crate) fn totals(browser: &Browser, questions: &[Question]) -> Outcome<Vec<usize>> {
    let told = json!({ "questions": questions, "rounds": 0, "patience": ENOUGH });
    browser.does::<Warm>("warm", &told, PATIENCE).map(|warm| warm.totals)
}

/// Asks questions once, and puts for how long the page can do nothing else meanwhile.
pub(crate) fn tasks(browser: &Browser, questions: &[Question], name: &str, to: &mut Figures) {
    let told = json!({ "questions": questions, "patience": ENOUGH });
    let tasks = browser.does::<Vec<f64>>("tasks", &told, PATIENCE);
    let Some(tasks) = to.take(name, tasks) else { return };
    to.put_spread(name, &tasks);
}
