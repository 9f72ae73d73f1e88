//! The command line.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueHint};
use clap_complete::Shell;

use super::all_cores::AllCores;
use super::part::PartOf;
use crate::archive::BaseUrl;
use crate::desk::MODELS;
use crate::tagger::Class;

mod entities;
mod help;

pub(super) use entities::{EntitiesCommand, Place};

/// Publishes a folder of articles as an archive that readers filter by who, where and when.
///
/// An archive is only files: a page for every article, person, place and organization, with
/// feeds and a site map. It needs no server of its own and asks nothing of anyone else. Articles
/// are plain text or Markdown, one in a file.
#[derive(Debug, Parser)]
#[command(version, propagate_version = true, after_help = help::EXAMPLES, after_long_help = help::START)]
pub(super) struct Args {
    /// Say what was done, and what is wrong, as JSON on standard output
    #[arg(long, global = true)]
    pub(super) json: bool,
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Make a folder to begin with: two articles, site.toml and entities.toml
    ///
    /// A file that is there already stays as it is, and a folder that holds articles is refused.
    #[command(after_help = help::INIT)]
    Init {
        /// The folder to make
        #[arg(default_value = "articles", value_name = "DIR", value_hint = ValueHint::DirPath)]
        folder: PathBuf,
    },
    /// Read every article and say what is wrong, without writing anything
    #[command(after_help = help::CHECK)]
    Check {
        #[command(flatten)]
        articles: Articles,
    },
    /// Show the site in your browser while you write; it follows every change
    ///
    /// The site is made in a temporary folder and shown to this machine alone. When an article,
    /// a picture, site.toml or entities.toml changes, it is made anew and open pages load
    /// themselves again. Ctrl-C ends it.
    #[command(after_help = help::SERVE)]
    Serve(Serve),
    /// Make a site: a page for every article and every entity, with feeds and site map
    ///
    /// The new site takes the place of the old one at once when it is whole; whatever goes
    /// wrong before, the old one stays as it was. Articles with errors are told and left out.
    #[command(after_help = help::PUBLISH)]
    Publish(Publish),
    /// Find out what one part of many articles speak of, for `merge`
    ///
    /// An archive that takes one machine too long is divided: each machine has all the files and
    /// indexes a part of its own.
    #[command(after_help = help::INDEX)]
    Index {
        #[command(flatten)]
        articles: Articles,
        /// Which part of how many: 3/8 is the third of eight
        #[arg(long, value_name = "K/N")]
        part: PartOf,
        /// The file to write; one that is there is replaced
        #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
        out: PathBuf,
    },
    /// Make a site of the parts that `index` has written: the very site that `publish` makes
    ///
    /// An article that is in none of the parts, or has changed since, is read anew.
    #[command(after_help = help::MERGE)]
    Merge {
        /// The files that `index` has written
        #[arg(required = true, value_name = "FILE", value_hint = ValueHint::FilePath)]
        parts: Vec<PathBuf>,
        /// The folder of articles, with site.toml and entities.toml
        #[arg(long, default_value = "articles", value_name = "DIR", value_hint = ValueHint::DirPath)]
        articles: PathBuf,
        #[command(flatten)]
        site: SiteArgs,
    },
    /// Put everything into one HTML file, which opens by double click
    #[command(after_help = help::PACK)]
    Pack {
        #[command(flatten)]
        articles: Articles,
        /// The file to write; one that is there is replaced
        #[arg(long, value_name = "FILE", default_value = "hemeroteca.html", value_hint = ValueHint::FilePath)]
        out: PathBuf,
        /// Let readers read texts of their own in it: with what finds names in these languages, or
        /// in all of which there is a model; about 1.7 MB a language
        #[arg(long, value_name = "LANG,…", value_delimiter = ',', value_parser = MODELS, num_args = 0..,
            default_missing_values = MODELS, require_equals = true)]
        with_model: Option<Vec<String>>,
        /// Put the font of sites into it too, about 40 kB; without it the device's own is used
        #[arg(long)]
        with_font: bool,
        #[command(flatten)]
        viewer: ViewerFolder,
    },
    /// Make a site of what `trunk build` has made: the last step of trunk's, never yours
    #[command(hide = true)]
    Weave {
        #[command(flatten)]
        articles: Articles,
        /// The folder that trunk has built into
        #[arg(long, value_name = "DIR", env = "TRUNK_STAGING_DIR", value_hint = ValueHint::DirPath)]
        into: PathBuf,
        /// Where the built viewer is kept, for `publish --viewer`
        #[arg(long, value_name = "DIR", default_value = "target/viewer", value_hint = ValueHint::DirPath)]
        viewer: PathBuf,
    },
    /// See who and what the articles speak of, and decide: merge, split, reject, rename …
    ///
    /// What you decide is written into entities.toml, where comments, order and all else stay as
    /// they are, and wins over what is recognised. Each decision tells what it changes in the
    /// archive; with --dry-run it tells so and writes nothing.
    #[command(after_help = help::ENTITIES)]
    Entities {
        #[command(subcommand)]
        command: EntitiesCommand,
    },
    /// Print every mention in the articles, a line of JSON each
    ///
    /// A line tells the article and the text of it (headline, lead, or the number of a paragraph),
    /// where the mention begins and ends in Unicode code points, its words, the entity, who said
    /// so (a model with how sure it is, in percent), and a person's role if the text gives one.
    Mentions {
        #[command(flatten)]
        articles: Articles,
    },
    /// Find the people, places and organizations in texts, a text a line
    ///
    /// Each line of text gives a line of JSON: {"spans":[[0,5,"PER"]]}, where a name begins and
    /// ends in Unicode code points, and its class: PER, LOC, ORG, MISC. Lines up to an empty one
    /// are one document.
    #[command(after_help = help::RECOGNISE)]
    Recognise {
        /// The file of texts; without it standard input is read
        #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
        text: Option<PathBuf>,
        #[command(flatten)]
        model: ModelArgs,
    },
    /// Tell how right a model is about texts in which people have marked the names
    #[command(after_help = help::EVALUATE)]
    Evaluate {
        /// The marked texts, in the format of CoNLL: a token and its label a line
        #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
        text: PathBuf,
        /// Count only these classes
        #[arg(long, value_name = "PER,LOC,…", value_delimiter = ',', value_parser = class)]
        classes: Vec<Class>,
        #[command(flatten)]
        model: ModelArgs,
    },
    /// Make a model of texts in which people have marked the names
    #[command(after_help = help::TRAIN)]
    Train {
        /// What it is made of: see models/es.toml
        #[arg(value_name = "RECIPE", value_hint = ValueHint::FilePath)]
        recipe: PathBuf,
        /// The folder of the marked texts and the words that the recipe names
        #[arg(long, value_name = "DIR", default_value = ".", value_hint = ValueHint::DirPath)]
        data: PathBuf,
        /// The file to write; one that is there is replaced
        #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
        out: PathBuf,
    },
    /// Print what a shell needs to complete this program's commands by Tab
    #[command(after_help = help::COMPLETIONS)]
    Completions {
        /// The shell
        shell: Shell,
    },
}

impl Command {
    /// The command as it is typed.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Init { .. } => "init",
            Self::Check { .. } => "check",
            Self::Serve(_) => "serve",
            Self::Publish(_) => "publish",
            Self::Index { .. } => "index",
            Self::Merge { .. } => "merge",
            Self::Pack { .. } => "pack",
            Self::Weave { .. } => "weave",
            Self::Entities { command } => command.name(),
            Self::Mentions { .. } => "mentions",
            Self::Recognise { .. } => "recognise",
            Self::Evaluate { .. } => "evaluate",
            Self::Train { .. } => "train",
            Self::Completions { .. } => "completions",
        }
    }
}

fn class(code: &str) -> Result<Class, &'static str> {
    Class::of_code(code).ok_or("write PER, LOC, ORG or MISC")
}

/// Which model finds names.
#[derive(Debug, clap::Args)]
pub(super) struct ModelArgs {
    /// The language of the texts; without it each document tells its own
    #[arg(long, value_name = "LANG", value_parser = MODELS)]
    pub(super) lang: Option<String>,
    /// A model that `train` has made, in place of those that this program carries
    #[arg(long, value_name = "FILE", conflicts_with = "lang", value_hint = ValueHint::FilePath)]
    pub(super) model: Option<PathBuf>,
}

/// Where the articles are.
#[derive(Debug, clap::Args)]
pub(super) struct Articles {
    /// The folder of articles, with site.toml and entities.toml
    #[arg(default_value = "articles", value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub(super) folder: PathBuf,
}

/// Where the viewer is, if it isn't the one that this program carries.
#[derive(Debug, clap::Args)]
pub(super) struct ViewerFolder {
    /// A built viewer to use in place of the one that this program carries
    #[arg(long, value_name = "DIR", env = "HEMEROTECA_VIEWER", value_hint = ValueHint::DirPath)]
    pub(super) viewer: Option<PathBuf>,
}

#[derive(Debug, clap::Args)]
pub(super) struct Serve {
    #[command(flatten)]
    pub(super) articles: Articles,
    /// The number of the port; 0 takes any that is free
    #[arg(long, value_name = "N", default_value_t = 8080)]
    pub(super) port: u16,
    /// Open the browser at the preview
    #[arg(long)]
    pub(super) open: bool,
    #[command(flatten)]
    pub(super) viewer: ViewerFolder,
}

#[derive(Debug, clap::Args)]
pub(super) struct Publish {
    #[command(flatten)]
    pub(super) articles: Articles,
    /// Where to keep what makes the next publish quick, in place of your cache folder: what is
    /// known of articles, and the site that was replaced
    #[arg(long, value_name = "DIR", env = "HEMEROTECA_CACHE")]
    pub(super) cache: Option<PathBuf>,
    /// Make everything anew, and keep nothing for the next time
    #[arg(long)]
    pub(super) no_cache: bool,
    #[command(flatten)]
    pub(super) site: SiteArgs,
}

/// Which site is made, and how.
#[derive(Debug, clap::Args)]
pub(super) struct SiteArgs {
    /// The folder of the site; a site that stands there is replaced at once when the new one is
    /// whole
    #[arg(long, value_name = "SITE", value_hint = ValueHint::DirPath)]
    pub(super) out: PathBuf,
    /// Replace the folder even if it holds something else than a site; all in it is deleted
    #[arg(long)]
    pub(super) force: bool,
    /// The address at which the site will be read, in place of the one in site.toml
    #[arg(long, value_name = "URL", value_hint = ValueHint::Url)]
    pub(super) base: Option<BaseUrl>,
    /// Write hemeroteca.html, the whole archive in one file, also for more than 2000 articles
    #[arg(long)]
    pub(super) single_file: bool,
    /// Leave out hemeroteca.html
    #[arg(long, conflicts_with = "single_file")]
    pub(super) no_single_file: bool,
    /// Write .br and .gz beside every text, for hosts that serve them
    #[arg(long)]
    pub(super) precompress: bool,
    /// How much memory the words of the articles may take while they are put in order; what is
    /// more waits on the disk, beside the site
    #[arg(long, value_name = "MB", default_value_t = AllCores::MEMORY)]
    pub(super) memory: usize,
    /// Write estilo/ too, a page with every component in every state, as previews have it: for the
    /// tests of the design
    #[arg(long, hide = true)]
    pub(super) style_page: bool,
    #[command(flatten)]
    pub(super) viewer: ViewerFolder,
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    #[test]
    fn the_command_line_is_free_of_contradictions() {
        super::Args::command().debug_assert();
    }
}
