//! The report: what was measured, in tables and plots, under `docs`.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use super::plot::{Line, Plot};
use super::results::{Figures, Results};
use super::rows::{ROWS, Row};
use super::tools::Tool;

/// How it was measured.
const HOW: &str = include_str!("how.md");

/// What stands where there is no figure.
const NONE: &str = "–";

/// Writes the report of some sizes of archive, the smallest first.
pub(crate) fn write(sizes: &[Results]) {
    let docs = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs");
    let plots = docs.join("performance");
    fs::create_dir_all(&plots).expect("docs takes a folder");
    let mut text = HOW.to_owned();
    let machine = sizes.last().map_or("", |results| &results.machine);
    writeln!(text, "\nMeasured on {machine}.\n\n## How it grows\n").expect("memory takes it");
    for (row, name) in ROWS.iter().filter_map(|row| Some((row, row.plot?))) {
        let plot = plot(row, sizes);
        let Some(svg) = plot.svg() else { continue };
        fs::write(plots.join(format!("{name}.svg")), svg).expect("docs takes files");
        writeln!(text, "![{}](performance/{name}.svg)\n", plot.title).expect("memory takes it");
    }
    for results in sizes {
        text += &table(results);
    }
    fs::write(docs.join("performance.md"), text.trim_end().to_owned() + "\n")
        .expect("docs takes files");
}

fn plot<'a>(row: &Row, sizes: &[Results]) -> Plot<'a> {
    let points = |tool: Tool| {
        let figures = sizes.iter().filter_map(|results| {
            let figure = figure(row, tool, results.tools.get(tool.name())?)?;
            (figure > 0.0).then_some((results.articles as f64, shown(row, figure)))
        });
        figures.collect()
    };
    let what = full_name(row);
    Plot {
        title: format!("{}{}, by articles", capital(&what), unit(row)),
        lines: Tool::ALL
            .into_iter()
            .map(|tool| Line { name: tool.title(), class: tool.name(), points: points(tool) })
            .collect(),
    }
}

/// What a plot's axis counts.
fn shown(row: &Row, figure: f64) -> f64 {
    if row.unit == super::rows::Unit::Kilobytes { figure / 1e3 } else { figure }
}

fn unit(row: &Row) -> String {
    let name = row.unit.name();
    if name.is_empty() { String::new() } else { format!(", {name}") }
}

/// A row that goes on with the one above is named with it.
fn full_name(row: &Row) -> String {
    let Some(more) = row.what.strip_prefix("— ") else { return row.what.to_owned() };
    let before = ROWS.iter().take_while(|it| it.figure != row.figure);
    let above = before.filter(|it| !it.what.starts_with('—')).last();
    above.map_or_else(|| more.to_owned(), |above| format!("{}: {more}", above.what))
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn figure(row: &Row, tool: Tool, figures: &Figures) -> Option<f64> {
    let name = row.ours.filter(|_| tool == Tool::Hemeroteca).unwrap_or(row.figure);
    figures.figures.get(name).copied()
}

fn table(results: &Results) -> String {
    let Results { articles, entities, text, .. } = results;
    let mut table = format!(
        "\n## {articles} articles\n\n{entities} entities, {text:.1} MB of text as JSON lines.\n\n| |"
    );
    let tools: Vec<Tool> =
        Tool::ALL.into_iter().filter(|tool| results.tools.contains_key(tool.name())).collect();
    for tool in &tools {
        write!(table, " {} |", tool.title()).expect("memory takes it");
    }
    table += " ours at most |\n|---|";
    table += &"--:|".repeat(tools.len() + 1);
    table.push('\n');
    for row in &ROWS {
        write!(table, "| {}{} |", row.what, unit(row)).expect("memory takes it");
        for &tool in &tools {
            let figure = figure(row, tool, &results.tools[tool.name()]);
            let target = row.target_at(*articles).filter(|_| tool == Tool::Hemeroteca);
            let cell = figure.map_or_else(|| NONE.to_owned(), |it| row.unit.written(it));
            let is_beyond = figure.zip(target).is_some_and(|(figure, target)| figure > target);
            let cell = if is_beyond { format!("**{cell}**") } else { cell };
            write!(table, " {cell} |").expect("memory takes it");
        }
        let target = row.target_at(*articles);
        let target = target.map_or_else(String::new, |target| row.unit.written(target));
        writeln!(table, " {target} |").expect("memory takes it");
    }
    table + &failures(results, &tools)
}

/// What there is no figure of, and why.
fn failures(results: &Results, tools: &[Tool]) -> String {
    let mut text = String::new();
    for tool in tools {
        for (what, why) in &results.tools[tool.name()].failures {
            let why = why.replace('\n', " ");
            writeln!(text, "- {}, `{what}`: {why}.", tool.title()).expect("memory takes it");
        }
    }
    if text.is_empty() { text } else { format!("\nWhat has failed:\n\n{text}") }
}
