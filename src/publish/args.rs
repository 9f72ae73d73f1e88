//! The command line.

use std::path::PathBuf;

use clap::{Parser, Subcommand};

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
