//! The commands of `hemeroteca entities`.

use std::num::NonZeroU32;
use std::path::PathBuf;

use clap::{Subcommand, ValueHint};

use super::{Articles, help};
use crate::entity::Kind;
use crate::slug::Slug;

#[derive(Debug, Subcommand)]
pub(in crate::publish) enum EntitiesCommand {
    /// List the people, places, organizations … of the archive, the most mentioned first
    #[command(after_help = help::LIST)]
    List {
        #[command(flatten)]
        articles: Articles,
        /// Only those of one kind: person, organization, place, event, date, other
        #[arg(long, value_name = "KIND", value_parser = kind)]
        kind: Option<Kind>,
    },
    /// Tell all about one entity: its names, who said so, its articles and its company
    #[command(after_help = help::SHOW)]
    Show {
        /// Its key (person/vladimir-putin), or a name that it alone bears
        #[arg(value_name = "KEY-OR-NAME")]
        entity: String,
        #[command(flatten)]
        articles: Articles,
    },
    /// Offer names in the articles that entities.toml doesn't have, as entries to accept
    #[command(after_help = help::SUGGEST)]
    Suggest {
        #[command(flatten)]
        articles: Articles,
        /// Offer only names that stand in the texts at least so often
        #[arg(long, default_value_t = 1, value_name = "N")]
        least: usize,
        /// Add the entries to entities.toml instead of printing them
        #[arg(long)]
        write: bool,
    },
    /// Make two entities one: all that names the first names the second from then on
    #[command(after_help = help::MERGE_ENTITIES)]
    Merge {
        /// The entity that goes, by its key or name
        from: String,
        /// The entity that it is
        into: String,
        #[command(flatten)]
        place: Place,
    },
    /// Make one entity two: in some articles its names mean another one
    ///
    /// The other is made if it isn't there, of the same kind. What the articles call it is pinned
    /// to it: [[pin]] in entities.toml.
    #[command(after_help = help::SPLIT)]
    Split {
        /// The entity, by its key or name
        #[arg(value_name = "KEY")]
        entity: String,
        #[command(flatten)]
        place: Place,
        /// The name of the other
        #[arg(long, value_name = "NAME")]
        into: String,
        /// The articles that mean the other, by their slugs: the last part of their addresses. DIR
        /// comes before
        #[arg(long = "in", value_name = "SLUG", num_args = 1.., required = true)]
        articles: Vec<Slug>,
    },
    /// Say that a name is no entity, in every article or in some
    #[command(after_help = help::REJECT)]
    Reject {
        /// The name as the articles have it
        name: String,
        #[command(flatten)]
        place: Place,
        /// Only in these articles, by their slugs: the last part of their addresses. DIR comes before
        #[arg(long = "in", value_name = "SLUG", num_args = 1..)]
        articles: Vec<Slug>,
    },
    /// Say whom a name means in some articles
    #[command(after_help = help::PIN)]
    Pin {
        /// The name as the articles have it
        name: String,
        /// The entity, by its key or name
        #[arg(value_name = "KEY")]
        entity: String,
        #[command(flatten)]
        place: Place,
        /// The articles, by their slugs: the last part of their addresses. DIR comes before
        #[arg(long = "in", value_name = "SLUG", num_args = 1.., required = true)]
        articles: Vec<Slug>,
        /// Only its N-th place in each article, headline and lead included
        #[arg(long, value_name = "N")]
        nth: Option<NonZeroU32>,
    },
    /// Give an entity another name; its address stays, and the old name goes on to mean it
    #[command(after_help = help::RENAME)]
    Rename {
        /// The entity, by its key or name
        #[arg(value_name = "KEY")]
        entity: String,
        /// The name to show
        name: String,
        #[command(flatten)]
        place: Place,
    },
    /// Say what an entity is; its address changes with it
    #[command(after_help = help::KIND)]
    Kind {
        /// The entity, by its key or name
        #[arg(value_name = "KEY")]
        entity: String,
        /// What it is: person, organization, place, event or other
        #[arg(value_parser = kind)]
        kind: Kind,
        #[command(flatten)]
        place: Place,
    },
    /// Say that another name always means an entity too
    #[command(after_help = help::ALIAS)]
    Alias {
        /// The entity, by its key or name
        #[arg(value_name = "KEY")]
        entity: String,
        /// The other name
        name: String,
        #[command(flatten)]
        place: Place,
    },
    /// Take in what a reader has collected with "Something wrong?" on the archive's pages
    ///
    /// A patch holds [[merge]], [[rename]], [[kind]], [[reject]] and [[pin]], as entities.toml
    /// does. Each is decided as by the command of that name; one that can't be is told with its
    /// line and stops no other.
    #[command(after_help = help::APPLY)]
    Apply {
        /// The patch; - reads standard input
        #[arg(value_name = "PATCH", value_hint = ValueHint::FilePath)]
        patch: PathBuf,
        #[command(flatten)]
        place: Place,
    },
}

/// Where a decision is written, and whether it is.
#[derive(Debug, clap::Args)]
pub(in crate::publish) struct Place {
    #[command(flatten)]
    pub(in crate::publish) articles: Articles,
    /// Tell what would change, and write nothing
    #[arg(long)]
    pub(in crate::publish) dry_run: bool,
}

impl EntitiesCommand {
    /// The command as it is typed.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::List { .. } => "entities list",
            Self::Show { .. } => "entities show",
            Self::Suggest { .. } => "entities suggest",
            Self::Merge { .. } => "entities merge",
            Self::Split { .. } => "entities split",
            Self::Reject { .. } => "entities reject",
            Self::Pin { .. } => "entities pin",
            Self::Rename { .. } => "entities rename",
            Self::Kind { .. } => "entities kind",
            Self::Alias { .. } => "entities alias",
            Self::Apply { .. } => "entities apply",
        }
    }
}

fn kind(word: &str) -> Result<Kind, &'static str> {
    word.parse().map_err(|()| "write person, organization, place, event, date or other")
}
