//! [`EntitiesError`]: why nothing can be told or decided of an entity.

use std::path::PathBuf;

use miette::Diagnostic;
use thiserror::Error;

use crate::entity::EntityKey;
use crate::publish::FileProblem;
use crate::slug::Slug;

/// Why nothing can be told or decided of an entity.
#[derive(Debug, Error, Diagnostic)]
pub enum EntitiesError {
    /// Nothing has that key or name.
    #[error("nothing in the archive or in entities.toml is called \"{asked}\"")]
    #[diagnostic(help("{}", offer(nearest, "see what there is with `hemeroteca entities list`")))]
    Unknown {
        /// What was asked for.
        asked: String,
        /// What may have been meant.
        nearest: Vec<String>,
    },
    /// Several entities have that name.
    #[error("several entities are called \"{asked}\"")]
    #[diagnostic(help("name one of them by its key: {}", keys.join(", ")))]
    Ambiguous {
        /// What was asked for.
        asked: String,
        /// Who has the name.
        keys: Vec<String>,
    },
    /// Nothing is decided of dates.
    #[error("{0} is a date, of which nothing can be decided")]
    #[diagnostic(help("dates are what they say; a wrong one can be rejected by its words"))]
    Date(EntityKey),
    /// Two entities are asked for, and they are one.
    #[error("both are {0}")]
    #[diagnostic(help("name two entities; a new one needs a name that the other doesn't have"))]
    Same(EntityKey),
    /// No article has that slug.
    #[error("no article has the slug \"{slug}\"")]
    #[diagnostic(help("{}", offer(nearest, "it is the last part of the article's address")))]
    NoArticle {
        /// What was asked for.
        slug: Slug,
        /// What may have been meant.
        nearest: Vec<String>,
    },
    /// The text of an article doesn't name an entity.
    #[error("the text of the article {slug} doesn't name {key}")]
    #[diagnostic(help("see which articles do with `hemeroteca entities show {key}`"))]
    NotNamed {
        /// The article.
        slug: Slug,
        /// The entity.
        key: EntityKey,
    },
    /// Another entity has that name.
    #[error("\"{name}\" already names {key}")]
    #[diagnostic(help("merge the two if they are one, or give it a name of its own"))]
    Taken {
        /// The name.
        name: String,
        /// Whose it is.
        key: EntityKey,
    },
    /// A name without a letter or a digit.
    #[error("\"{0}\" is no name: it has no letter and no digit")]
    #[diagnostic(help("write the name as it is read"))]
    NoName(String),
    /// The authority file is one that can't be edited.
    #[error("{path} can't be edited as it stands")]
    #[diagnostic(help("mend it by hand first; it was left as it is"))]
    Broken {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        problems: Vec<FileProblem>,
    },
    /// The authority file would say what can't be.
    #[error("that would bring something wrong into {path}, which was left as it is")]
    #[diagnostic(help("decide otherwise, or mend by hand what is in the way"))]
    Refused {
        /// The file.
        path: PathBuf,
        /// What would be wrong.
        problems: Vec<FileProblem>,
    },
}

impl EntitiesError {
    /// What is wrong in the file, if that is why.
    pub(in crate::publish) fn problems(&self) -> &[FileProblem] {
        match self {
            Self::Broken { problems, .. } | Self::Refused { problems, .. } => problems,
            _ => &[],
        }
    }
}

/// What may have been meant; what to do if nothing comes near.
fn offer(nearest: &[String], otherwise: &str) -> String {
    match nearest {
        [] => otherwise.to_owned(),
        nearest => format!("did you mean {}?", nearest.join(", ")),
    }
}
