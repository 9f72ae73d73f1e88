//! Tools that run, asked for the first time and again, and their totals compared.

use serde_json::Value;

use super::asked::{self, Opens};
use super::browser::{Browser, Outcome};
use super::host::{Host, Line};
use super::questions::{Question, Questions};
use super::results::Figures;
use super::tools::Tool;

/// The sorts of questions that are asked again, by the names of their figures.
const ONE: &str = "warm_one";
const MIXED: &str = "warm_mixed";
const WORD: &str = "warm_word";

/// Asks a tool by its script, and ours by addresses too. Tells whether it can be opened at all.
pub(crate) fn measure(
    host: &Host,
    tool: Tool,
    questions: &mut Questions,
    reference: &[usize],
    to: &mut Figures,
) -> bool {
    let browser = Browser::start(host);
    let page = tool.page();
    let opens: Opens = &|browser| {
        browser.opens(&page, Line::Local, &Value::Null)?;
        browser.waits_for_tool()
    };
    if to.take("open", opens(&browser)).is_none() {
        return false;
    }
    asked::touches(&browser, opens, questions, "", to);
    if to.take(ONE, opens(&browser)).is_some() {
        asks_again(&browser, tool, questions, reference, to);
    }
    if to.take("task", opens(&browser)).is_some() {
        asked::tasks(&browser, &questions.every(), "task", to);
    }
    if tool == Tool::Hemeroteca {
        let mut every = questions.every();
        if let Some(totals) = to.take("totals", asked::totals(&browser, &every)) {
            for (question, total) in every.iter_mut().zip(totals) {
                question.total = Some(total);
            }
            questions.take_totals(&every);
            asks_the_app(host, questions, to);
        }
    }
    true
}

/// Asks what was asked already, and compares what it leaves with what the plain loop says.
fn asks_again(
    browser: &Browser,
    tool: Tool,
    questions: &Questions,
    reference: &[usize],
    to: &mut Figures,
) {
    let Questions { one, mixed, word, .. } = questions;
    let mut reference = reference.iter();
    for (name, sort) in [(ONE, one), (MIXED, mixed), (WORD, word)] {
        let reference: Vec<usize> = reference.by_ref().take(sort.len()).copied().collect();
        let Some(warm) = asked::warm(browser, sort, name, to) else { continue };
        let totals = if name == WORD && tool.finds_all_forms() {
            let exact: Vec<Question> = sort.iter().map(Question::exact).collect();
            to.take("wrong", asked::totals(browser, &exact)).unwrap_or_default()
        } else {
            warm.totals
        };
        let wrong = totals.iter().zip(&reference).filter(|(a, b)| a != b).count();
        let what = if name == WORD { "words" } else { "entities" };
        to.add(&format!("wrong.{what}"), wrong as f64);
        to.add(&format!("wrong.{what}_of"), totals.len() as f64);
    }
}

/// Asks our app by addresses: with the page drawn.
fn asks_the_app(host: &Host, questions: &Questions, to: &mut Figures) {
    let browser = Browser::start(host);
    asked::touches(&browser, &opens_app, questions, "_drawn", to);
    if to.take("warm_one_drawn", opens_app(&browser)).is_none() {
        return;
    }
    let Questions { one, mixed, word, .. } = questions;
    for (name, sort) in [(ONE, one), (MIXED, mixed), (WORD, word)] {
        asked::warm(&browser, sort, &format!("{name}_drawn"), to);
    }
    if to.take("task_drawn", opens_app(&browser)).is_some() {
        asked::tasks(&browser, &questions.every(), "task_drawn", to);
    }
}

fn opens_app(browser: &Browser) -> Outcome<()> {
    browser.opens("site/", Line::Local, &Value::Null)?;
    browser.waits_for_app()
}
