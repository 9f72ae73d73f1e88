//! Pages that are opened with nothing kept over the slow line: when their facets can be used, and
//! when the results of a filter in their address are there.

use std::time::{Duration, Instant};

use serde::Deserialize;
use serde_json::{Value, json};

use super::browser::{Browser, Outcome, PATIENCE};
use super::host::Line;
use super::questions::{Chain, Questions};
use super::results::Figures;
use super::told::tell;
use super::tools::Tool;

/// How often each page is opened, unless that takes too long.
const RUNS: usize = 5;

/// How long one sort of page may be opened again and again.
const ENOUGH: Duration = Duration::from_secs(60);

/// What had come when what was looked for was seen.
#[derive(Deserialize)]
struct Seen {
    ms: f64,
    requests: usize,
    bytes: usize,
    /// What the page itself has sent for, until now.
    paths: Vec<String>,
}

/// A sort of page: its name among the figures, its addresses and what is to be seen in each.
struct Sort {
    name: &'static str,
    pages: Vec<(String, Value)>,
}

/// Opens a tool's pages.
pub(crate) fn measure(browser: &Browser, tool: Tool, questions: &Questions, to: &mut Figures) {
    for sort in sorts(tool, questions) {
        let seen = opened(browser, &sort, tool.has_worker());
        let Some(seen) = to.take(sort.name, seen) else { continue };
        let figure = |figure: fn(&Seen) -> f64| seen.iter().map(figure).collect::<Vec<_>>();
        to.put_median(&format!("{}.ms", sort.name), &figure(|seen| seen.ms));
        to.put_median(&format!("{}.requests", sort.name), &figure(|seen| seen.requests as f64));
        to.put_median(&format!("{}.bytes", sort.name), &figure(|seen| seen.bytes as f64));
    }
}

fn opened(browser: &Browser, sort: &Sort, has_worker: bool) -> Outcome<Vec<Seen>> {
    let see = |(place, wanted): &(String, Value), line| {
        browser.opens(place, line, wanted)?;
        let mut seen: Seen = browser.waits("window.jobs?.whatWasSeen()", PATIENCE)?;
        let sent = browser.host().takes_sent();
        if has_worker {
            // What the page hasn't sent for itself was sent for by its worker, and is waited for.
            let aside = sent.files.iter().filter(|(_, path, _)| !seen.paths.contains(path));
            for (_, _, bytes) in aside {
                seen.requests += 1;
                seen.bytes += bytes;
            }
        }
        tell(browser.host(), place, line, seen.ms, &sent);
        Ok::<_, String>(seen)
    };
    // Once beforehand: a host has its files packed already.
    for page in &sort.pages {
        see(page, Line::Local)?;
    }
    let start = Instant::now();
    let mut all = Vec::new();
    for page in sort.pages.iter().cycle().take(RUNS) {
        all.push(see(page, Line::Fast4g)?);
        if start.elapsed() > ENOUGH {
            break;
        }
    }
    Ok(all)
}

fn sorts(tool: Tool, questions: &Questions) -> Vec<Sort> {
    let front = tool.front();
    let is_ours = tool == Tool::Hemeroteca;
    let element = |selector: &str| json!({ "sight": "element", "selector": selector });
    let sort = |name, page: &dyn Fn(&Chain) -> (String, Value)| Sort {
        name,
        pages: questions.chains.iter().map(page).collect(),
    };
    let filtered = |question: &super::questions::Question| {
        // Only ours has a count in its page before the filter is asked for.
        let total = question.total.filter(|_| is_ours);
        (format!("{front}?{}", question.query), json!({ "sight": "results", "total": total }))
    };
    let facets = vec![(front.clone(), json!({ "sight": "facets" }))];
    let mut sorts = vec![
        Sort { name: "facets", pages: facets },
        sort("cold_filter", &|chain| filtered(&chain.one)),
        sort("cold_three", &|chain| filtered(&chain.three)),
    ];
    if is_ours {
        let bare = vec![("bare/".to_owned(), element("h1"))];
        sorts.push(Sort { name: "bare", pages: bare });
        sorts.push(sort("cold_entity", &|chain| {
            (format!("site/e/{}/", chain.one.all[0]), element(".card-headline a"))
        }));
    }
    sorts
}
