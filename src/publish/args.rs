//! The command line.

use std::path::PathBuf;

use clap::{Parser, Subcommand};

use crate::archive::BaseUrl;

/// Publishes a folder of articles as an archive that readers filter by who, where and when.
#[derive(Debug, Parser)]
#[command(version, about, propagate_version = true)]
pub(super) struct Args {
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Read every article and say what is wrong, without writing anything
    Check {
        /// The folder of articles, with site.toml and entities.toml
        #[arg(default_value = "articles", value_name = "DIR")]
        folder: PathBuf,
    },
    /// Make a site: a page for every article and every entity, with feeds and site map
    Publish(Publish),
    /// Put everything into one HTML file, which opens by double click
    Pack {
        /// The folder of articles, with site.toml and entities.toml
        #[arg(default_value = "articles", value_name = "DIR")]
        folder: PathBuf,
        /// The file to write
        #[arg(long, value_name = "FILE", default_value = "hemeroteca.html")]
        out: PathBuf,
        /// A built viewer to use in place of the one that this program carries
        #[arg(long, value_name = "DIR", env = "HEMEROTECA_VIEWER")]
        viewer: Option<PathBuf>,
    },
    /// Make a site of what `trunk build` has made: the last step of trunk's, never yours
    #[command(hide = true)]
    Weave {
        /// The folder of articles, with site.toml and entities.toml
        #[arg(default_value = "articles", value_name = "DIR")]
        folder: PathBuf,
        /// The folder that trunk has built into
        #[arg(long, value_name = "DIR", env = "TRUNK_STAGING_DIR")]
        into: PathBuf,
        /// Where the built viewer is kept, for `publish --viewer`
        #[arg(long, value_name = "DIR", default_value = "target/viewer")]
        viewer: PathBuf,
    },
    /// Work on the authority file, entities.toml
    Entities {
        #[command(subcommand)]
        command: EntitiesCommand,
    },
}

#[derive(Debug, clap::Args)]
pub(super) struct Publish {
    /// The folder of articles, with site.toml and entities.toml
    #[arg(default_value = "articles", value_name = "DIR")]
    pub(super) folder: PathBuf,
    /// The folder of the site; a site that stands there is replaced at once when the new one is whole
    #[arg(long, value_name = "SITE")]
    pub(super) out: PathBuf,
    /// Replace the folder even if it holds something else than a site; all in it is deleted
    #[arg(long)]
    pub(super) force: bool,
    /// The address at which the site will be read, in place of the one in site.toml
    #[arg(long, value_name = "URL")]
    pub(super) base: Option<BaseUrl>,
    /// Write hemeroteca.html, the whole archive in one file, also for more than 2000 articles
    #[arg(long)]
    pub(super) single_file: bool,
    /// Leave out hemeroteca.html
    #[arg(long, conflicts_with = "single_file")]
    pub(super) no_single_file: bool,
    /// Where to keep what is known of articles for the next time, in place of your cache folder
    #[arg(long, value_name = "DIR", env = "HEMEROTECA_CACHE")]
    pub(super) cache: Option<PathBuf>,
    /// Make everything anew, and keep nothing for the next time
    #[arg(long)]
    pub(super) no_cache: bool,
    /// Write .br and .gz beside every text, for hosts that serve them
    #[arg(long)]
    pub(super) precompress: bool,
    /// A built viewer to use in place of the one that this program carries
    #[arg(long, value_name = "DIR", env = "HEMEROTECA_VIEWER")]
    pub(super) viewer: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub(super) enum EntitiesCommand {
    /// Offer names in the articles that entities.toml doesn't have, as entries to accept
    Suggest {
        /// The folder of articles, with site.toml and entities.toml
        #[arg(default_value = "articles", value_name = "DIR")]
        folder: PathBuf,
        /// Offer only names that stand in the texts at least so often
        #[arg(long, default_value_t = 1, value_name = "N")]
        least: usize,
        /// Add the entries to entities.toml instead of printing them
        #[arg(long)]
        write: bool,
    },
}
