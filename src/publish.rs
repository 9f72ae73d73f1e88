//! The publisher's side: a folder of article files in, an archive out. Native only.

use std::process::ExitCode;

use clap::Parser;

mod address;
mod args;
mod cache;
mod document;
mod error;
mod feeds;
mod folder;
mod ledger;
mod manifest;
mod metadata;
mod output;
mod pack;
mod packing;
mod pages;
mod parallel;
mod pictures;
mod prerender;
mod printable;
mod read_file;
mod report;
mod robots;
mod single_file;
mod site;
mod sitemap;
mod suggest;
mod teaser;
mod translations;
mod viewer;
mod weave;
mod web_manifest;
mod xml;

#[cfg(test)]
mod samples;

pub use error::PublishError;
pub use folder::{FileProblem, Folder};

use args::{Args, Command, EntitiesCommand, Publish};
use cache::Cache;
use ledger::Ledger;
use output::Output;
use site::Options;
use viewer::Viewer;

/// Runs the command line.
///
/// The exit code is 0 if all went well, 1 if something in the articles is wrong (the good ones
/// are published all the same), 2 if the command can't be carried out.
#[must_use]
pub fn run() -> ExitCode {
    match carry_out(Args::parse().command) {
        Ok(clean) => ExitCode::from(u8::from(!clean)),
        Err(error) => {
            eprintln!("{:?}", miette::Report::new(error));
            ExitCode::from(2)
        }
    }
}

/// Carries a command out; tells whether nothing in the articles was wrong.
fn carry_out(command: Command) -> Result<bool, PublishError> {
    match command {
        Command::Check { folder } => {
            let folder = Folder::read(&folder)?;
            report::problems(&folder);
            report::summary(&folder);
            Ok(folder.is_clean())
        }
        Command::Publish(publish) => publish.carry_out(),
        Command::Pack { folder, out, viewer } => {
            let viewer = Viewer::find(viewer.as_deref())?;
            let folder = Folder::read(&folder)?;
            report::problems(&folder);
            let file = single_file::of(&folder, &viewer)?;
            output::replace_file(&out, file.as_bytes())?;
            report::summary(&folder);
            Ok(folder.is_clean())
        }
        Command::Weave { folder, into, viewer } => {
            let folder = Folder::read(&folder)?;
            report::problems(&folder);
            weave::weave(&folder, &into, &viewer)?;
            report::summary(&folder);
            // Trunk would throw away the whole site for one article.
            Ok(true)
        }
        Command::Entities { command: EntitiesCommand::Suggest { folder, least, write } } => {
            let read = Folder::read(&folder)?;
            report::problems(&read);
            suggest::suggest(&read, &folder, least, write)?;
            Ok(read.is_clean())
        }
    }
}

impl Publish {
    fn carry_out(self) -> Result<bool, PublishError> {
        let viewer = Viewer::find(self.viewer.as_deref())?;
        let output = Output::begin(&self.out, &self.folder, self.force)?;
        let caches = (!self.no_cache).then(|| self.cache.or_else(cache::folder)).flatten();
        let cache = Cache::of(&self.folder, caches.as_deref());
        let folder = Folder::read_with(&self.folder, self.base, &cache)?;
        report::problems(&folder);
        let options = Options {
            single_file: match (self.single_file, self.no_single_file) {
                (false, false) => None,
                (yes, _) => Some(yes),
            },
            precompress: self.precompress,
            live: None,
        };
        let ledger = Ledger::open(&output, &self.out, caches.as_deref());
        site::write(&folder, &viewer, &options, &cache, &ledger)?;
        let ledger = ledger.close();
        output.commit()?;
        ledger.save();
        cache.save();
        report::summary(&folder);
        Ok(folder.is_clean())
    }
}
