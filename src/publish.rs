//! The publisher's side: a folder of article files in, an archive out. Native only.

use std::fs::File;
use std::io::{BufReader, BufWriter, ErrorKind, Write as _};
use std::path::Path;
use std::process::ExitCode;

use clap::{CommandFactory as _, Parser as _};
use clap_complete::Shell;
use serde_json::json;

mod address;
mod all_cores;
mod args;
mod cache;
mod counted;
mod decided;
mod document;
mod entities;
mod error;
mod export;
mod feeds;
mod folder;
mod job;
mod ledger;
mod lines;
mod manifest;
mod media_type;
mod metadata;
mod models;
mod output;
mod pack;
mod packing;
mod pages;
mod parallel;
mod part;
mod pictures;
mod prerender;
mod preview;
mod printable;
mod progress;
mod read_file;
mod report;
mod robots;
mod shards;
mod single_file;
mod site;
mod sitemap;
mod starter;
mod style_page;
mod teach;
mod teaser;
mod tools;
mod translations;
mod viewer;
mod weave;
mod web_manifest;
mod xml;

#[cfg(test)]
mod samples;

pub use all_cores::AllCores;
pub use entities::EntitiesError;
pub use error::PublishError;
pub use folder::{FileProblem, Folder};

use args::{Args, Command, Publish, SiteArgs};
use counted::Made;
use job::{Job, Known};
use models::Models;
use report::{Done, Report};
use site::Options;
use viewer::Viewer;

use crate::problem::Severity;

/// Runs the command line.
///
/// The exit code is 0 if all went well, 1 if something in the articles is wrong (the good ones
/// are published all the same), 2 if the command can't be carried out.
#[must_use]
pub fn run() -> ExitCode {
    let Args { command, json } = Args::parse();
    let report = Report::begin(command.name(), json);
    match carry_out(command, report) {
        Ok(clean) => ExitCode::from(u8::from(!clean)),
        Err(error) => {
            report.failed(error);
            ExitCode::from(2)
        }
    }
}

/// Carries a command out; tells whether nothing in the articles was wrong.
fn carry_out(command: Command, report: Report) -> Result<bool, PublishError> {
    match command {
        Command::Init { folder } => starter::init(&folder, report).map(|()| true),
        Command::Check { articles } => {
            let folder = job::read(&articles.folder)?;
            report.problems(&folder.problems);
            report.done(&folder, &Done::Read);
            Ok(folder.is_clean())
        }
        Command::Serve(serve) => preview::serve(&serve, report).map(|()| true),
        Command::Publish(publish) => publish.carry_out(report),
        Command::Index { articles, part, out } => {
            let indexed = part::index(&articles.folder, part, &out)?;
            report.problems(&indexed.problems);
            let clean = indexed.problems.iter().all(|it| it.problem.severity < Severity::Error);
            report.result(json!({ "articles": indexed.articles, "out": out }));
            let articles = indexed.articles;
            report.say(|| format!("{articles} articles are indexed in {}", out.display()));
            Ok(clean)
        }
        Command::Merge { parts, articles, site } => {
            site.make(&articles, Known::Parts(parts), report)
        }
        Command::Pack { articles, out, with_model, with_font, viewer } => {
            let viewer = Viewer::find(viewer.viewer.as_deref())?;
            let folder = job::read(&articles.folder)?;
            report.problems(&folder.problems);
            let languages = with_model.unwrap_or_default();
            let languages: Vec<&str> = languages.iter().map(String::as_str).collect();
            let file = single_file::of(&folder, &viewer, &languages, with_font)?;
            output::replace_file(&out, file.as_bytes())?;
            let made = Made { pages: 1, files: 1, bytes: file.len() as u64 };
            report.done(&folder, &Done::Packed(&out, made));
            Ok(folder.is_clean())
        }
        Command::Weave { articles, into, viewer } => {
            let folder = Folder::read(&articles.folder)?;
            report.problems(&folder.problems);
            weave::weave(&folder, &into, &viewer)?;
            report.done(&folder, &Done::Read);
            // Trunk would throw away the whole site for one article.
            Ok(true)
        }
        Command::Entities { command } => entities::carry_out(command, report),
        Command::Mentions { articles } => {
            let folder = job::read(&articles.folder)?;
            report.problems(&folder.problems);
            let to = BufWriter::new(std::io::stdout().lock());
            heard(export::mentions(&folder.archive, to))?;
            Ok(folder.is_clean())
        }
        Command::Train { recipe, data, out } => {
            let sentences = teach::train(&recipe, &data, &out)?;
            report.result(json!({ "sentences": sentences, "out": out }));
            let out = out.display();
            report.say(|| format!("{out} has learned from {sentences} sentences"));
            Ok(true)
        }
        Command::Evaluate { text, model, classes } => {
            let evaluation = teach::evaluate(&Models::of(&model)?, &text, &classes)?;
            if report.is_json() {
                report.result(teach::told(&evaluation));
            } else {
                heard(write!(std::io::stdout(), "{evaluation}"))?;
            }
            Ok(true)
        }
        Command::Recognise { text, model } => {
            let models = Models::of(&model)?;
            let to = BufWriter::new(std::io::stdout().lock());
            match text {
                Some(path) => {
                    let file = File::open(&path).map_err(PublishError::read(&path))?;
                    lines::recognise(&models, BufReader::new(file), to)?;
                }
                None => lines::recognise(&models, std::io::stdin().lock(), to)?,
            }
            Ok(true)
        }
        Command::Completions { shell } => completions(shell).map(|()| true),
    }
}

/// Prints what a shell completes the commands by.
fn completions(shell: Shell) -> Result<(), PublishError> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Args::command(), "hemeroteca", &mut script);
    heard(std::io::stdout().write_all(&script))
}

/// What came of writing to standard output: who listens may have heard enough.
fn heard(written: std::io::Result<()>) -> Result<(), PublishError> {
    match written {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        written => written.map_err(PublishError::write(Path::new("standard output"))),
    }
}

impl Publish {
    fn carry_out(self, report: Report) -> Result<bool, PublishError> {
        let caches = (!self.no_cache).then(|| self.cache.or_else(cache::folder)).flatten();
        self.site.make(&self.articles.folder, Known::Before(caches), report)
    }
}

impl SiteArgs {
    /// Makes a site of these articles, by what is known of them.
    fn make(self, articles: &Path, known: Known, report: Report) -> Result<bool, PublishError> {
        let viewer = Viewer::find(self.viewer.viewer.as_deref())?;
        let single_file = match (self.single_file, self.no_single_file) {
            (false, false) => None,
            (yes, _) => Some(yes),
        };
        let job = Job {
            articles,
            site: &self.out,
            force: self.force,
            base: self.base,
            viewer: &viewer,
            options: Options {
                single_file,
                precompress: self.precompress,
                live: None,
                style_page: self.style_page,
            },
            known,
            memory: self.memory,
        };
        let (folder, made) = job.run(report)?;
        let single_file = job.options.has_single_file(&folder.archive);
        let (articles, site) = (job.articles, job.site);
        report.done(&folder, &Done::Published { articles, site, single_file, made });
        Ok(folder.is_clean())
    }
}
