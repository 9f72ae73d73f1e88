//! Everything that is measured at one size of archive.

use std::fs;

use serde_json::Value;

use super::asked::{self, Opens};
use super::browser::{Browser, Outcome};
use super::desk::Desk;
use super::host::{Host, Line};
use super::questions::{Question, Questions};
use super::renderers::{self, Watch};
use super::results::{Figures, Results};
use super::tools::{Tool, node};
use super::{arrivals, limits, machine};
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
        asks(&host, tool, &mut questions, &reference, figures);
        if tool == Tool::Hemeroteca {
            asks_the_app(&host, &questions, figures);
        }
        arrivals::measure(&Browser::start(&host), tool, &questions, figures);
        weighs(&host, tool, &questions, figures);
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
    limits::run(&mut node, super::tools::LIMITS)?;
    let text = fs::read_to_string(totals).map_err(unwritable)?;
    serde_json::from_str(&text).map_err(|error| error.to_string())
}

/// Asks a tool by its script, first and again, and compares its totals.
fn asks(host: &Host, tool: Tool, questions: &mut Questions, reference: &[usize], to: &mut Figures) {
    let browser = Browser::start(host);
    let page = tool.page();
    let opens: Opens = &|browser| {
        browser.opens(&page, Line::Local, &Value::Null)?;
        browser.waits_for_tool()
    };
    asked::touches(&browser, opens, questions, "", to);
    if to.take("warm_one", opens(&browser)).is_none() {
        return;
    }
    let (entities, words) = reference.split_at(questions.one.len() + questions.mixed.len());
    let (one, mixed) = entities.split_at(questions.one.len());
    let sorts = [
        ("warm_one", &questions.one, one),
        ("warm_mixed", &questions.mixed, mixed),
        ("warm_word", &questions.word, words),
    ];
    let mut wrong = [0, 0];
    let mut compared = [0, 0];
    for (name, sort, reference) in sorts {
        let Some(warm) = asked::warm(&browser, sort, name, to) else { return };
        let is_word = usize::from(name == "warm_word");
        // Ours and some peers look for a word in all its forms; where one can be asked for in
        // just this form, that is compared.
        let exact: Vec<Question> = sort.iter().map(Question::exact).collect();
        let totals = match is_word == 1 && matches!(tool, Tool::Hemeroteca | Tool::Pagefind) {
            true => asked::totals(&browser, &exact).unwrap_or_default(),
            false => warm.totals,
        };
        compared[is_word] += totals.len();
        wrong[is_word] += totals.iter().zip(reference).filter(|(a, b)| a != b).count();
    }
    for (at, name) in ["entities", "words"].into_iter().enumerate() {
        to.put(&format!("wrong.{name}"), f64::from(u32::try_from(wrong[at]).unwrap_or(u32::MAX)));
        to.put(&format!("wrong.{name}_of"), compared[at] as f64);
    }
    if tool == Tool::Hemeroteca {
        let mut every = questions.every();
        let totals = asked::totals(&browser, &every).expect("ours answers");
        for (question, total) in every.iter_mut().zip(totals) {
            question.total = Some(total);
        }
        questions.take_totals(&every);
    }
}

/// Asks our app by addresses: with the page drawn.
fn asks_the_app(host: &Host, questions: &Questions, to: &mut Figures) {
    let browser = Browser::start(host);
    asked::touches(&browser, &opens_app, questions, "_drawn", to);
    if to.take("warm_one_drawn", opens_app(&browser)).is_none() {
        return;
    }
    let sorts = [
        ("warm_one_drawn", &questions.one),
        ("warm_mixed_drawn", &questions.mixed),
        ("warm_word_drawn", &questions.word),
    ];
    for (name, sort) in sorts {
        asked::warm(&browser, sort, name, to);
    }
}

fn opens_app(browser: &Browser) -> Outcome<()> {
    browser.opens("site/", Line::Local, &Value::Null)?;
    browser.waits_for_app()
}

/// The most memory that a tool's page holds over a blank one, when everything is asked.
fn weighs(host: &Host, tool: Tool, questions: &Questions, to: &mut Figures) {
    let is_ours = tool == Tool::Hemeroteca;
    let mut pages = vec![("memory", tool.front(), is_ours)];
    if is_ours {
        pages.push(("memory_asker", tool.page(), false));
    }
    for (name, place, is_app) in pages {
        let weighed = weigh(host, &place, is_app, questions);
        if let Some(bytes) = to.take(name, weighed) {
            to.put(&format!("{name}.megabytes"), bytes / 1e6);
        }
    }
}

fn weigh(host: &Host, place: &str, is_app: bool, questions: &Questions) -> Outcome<f64> {
    let browser = Browser::start(host);
    browser.opens("blank/", Line::Local, &Value::Null)?;
    let blank = renderers::at_rest();
    let watch = Watch::start();
    let asked = browser
        .goes(place)
        .and_then(|()| if is_app { browser.waits_for_app() } else { browser.waits_for_tool() })
        .and_then(|()| asked::totals(&browser, &questions.every()));
    let most = watch.ends();
    asked.map(|_| most.saturating_sub(blank) as f64)
}
