//! Everything that is measured at one size of archive.

use std::fs;

use super::browser::{Browser, Outcome};
use super::desk::Desk;
use super::host::Host;
use super::questions::Questions;
use super::results::{Figures, Results};
use super::tools::{LIMITS, Tool, node};
use super::{arrivals, limits, machine, running, weight};
use crate::bare;

/// Measures all tools at so many articles, and keeps the results.
pub(crate) fn measure(articles: usize) {
    println!("\n{articles} articles");
    let desk = Desk::new();
    let mut made = desk.make(articles);
    let text = fs::metadata(desk.articles()).map_or(0, |data| data.len()) as f64 / 1e6;
    let entities = made.tally.entities.len();
    println!("  published in {:.1} s; {entities} entities, {text:.1} MB of text", made.seconds);
    let machine = machine::told();
    let before = Tool::are_chosen().then(|| Results::kept_of(articles)).flatten();
    let tools = before.map(|before| before.tools).unwrap_or_default();
    let mut results = Results { articles, entities, text, machine, tools };
    for tool in Tool::ALL.into_iter().filter(|tool| tool.is_chosen()) {
        *results.of(tool) = Figures::default();
    }
    let ours = results.of(Tool::Hemeroteca);
    ours.put("build.seconds", made.seconds);
    ours.put("build.megabytes", made.megabytes);
    ours.put("build.index_seconds", made.index_seconds);
    let mut questions = Questions::of(&made.tally);
    let families = std::mem::take(&mut made.families);
    drop(made);
    write_pages(&desk);
    let mut there = Vec::new();
    for tool in Tool::ALL.into_iter().filter(|it| it.is_chosen() || it.is_needed()) {
        let figures = results.of(tool);
        let Some(took) = figures.take("build", tool.make(&desk)) else { continue };
        if let Some(took) = took {
            println!("  {}: an index in {:.1} s", tool.title(), took.seconds);
            figures.put("build.seconds", took.seconds);
            figures.put("build.megabytes", took.megabytes);
        }
        there.push(tool);
    }
    let reference = totals_of_the_loop(&desk, &questions).expect("the plain loop answers");
    let host = Host::start(desk.path(), families);
    for tool in there.into_iter().filter(|tool| tool.is_chosen()) {
        println!("  {}", tool.title());
        let start = std::time::Instant::now();
        let figures = results.of(tool);
        // What can't be opened isn't waited for again and again.
        if running::measure(&host, tool, &mut questions, &reference, figures) {
            arrivals::measure(&Browser::start(&host), tool, &questions, figures);
            weight::measure(&host, tool, &questions, figures);
        }
        println!("    {:.0} s", start.elapsed().as_secs_f64());
        // What is measured stays, whatever comes after.
        results.keep();
    }
}

/// Pages to compare with: a bare one with the text of our front page, and one with nothing.
fn write_pages(desk: &Desk) {
    let front = fs::read_to_string(desk.path().join("site/index.html"));
    let front = front.expect("the site has a front page");
    for (folder, page) in [("bare", bare::page(&front)), ("blank", "<!doctype html>".to_owned())] {
        let folder = desk.path().join(folder);
        fs::create_dir_all(&folder).expect("folders can be made");
        fs::write(folder.join("index.html"), page).expect("files can be written");
    }
}

/// What the plain loop answers to everything that is asked warm, in Node.
fn totals_of_the_loop(desk: &Desk, questions: &Questions) -> Outcome<Vec<usize>> {
    let unwritable = |error: std::io::Error| error.to_string();
    let [asked, totals, script] =
        ["questions.json", "totals.json", "totals.mjs"].map(|name| desk.path().join(name));
    let text = serde_json::to_string(&questions.warm()).map_err(|error| error.to_string())?;
    fs::write(&asked, text).map_err(unwritable)?;
    Tool::Loop.bundled("totals.js", &script, &["--platform=node"])?;
    let mut node = node();
    node.arg(script).arg(asked).arg(desk.of(Tool::Loop.name())).arg(&totals);
    limits::run(&mut node, LIMITS)?;
    let text = fs::read_to_string(totals).map_err(unwritable)?;
    serde_json::from_str(&text).map_err(|error| error.to_string())
}
