//! Entities that articles have under several names: what was joined, and what a person should look
//! at.

use std::fmt::Write as _;

use serde::Serialize;

use crate::archive::Joined;
use crate::entity::EntityKey;
use crate::identity::Reason;
use crate::publish::Folder;

/// Joins that aren't sure enough to be made, those that most articles gain by first.
pub(super) fn doubtful(folder: &Folder) -> Vec<&Joined> {
    let mut doubtful: Vec<_> = folder.joined.iter().filter(|join| !join.sure).collect();
    doubtful.sort_by_key(|join| std::cmp::Reverse((join.articles, join.score)));
    doubtful
}

/// A doubtful join as an entry that somebody may accept by taking the signs before it away.
pub(super) fn entry(join: &Joined) -> String {
    let Joined { from, name, into, articles, .. } = join;
    let mut toml = String::new();
    // Writing to a string can't fail.
    let _ = writeln!(
        toml,
        "# Perhaps one: \"{name}\", in {articles} article(s), and {into} ({})",
        why(join)
    );
    let _ = writeln!(toml, "# [[merge]]\n# from = \"{from}\"\n# into = \"{into}\"\n");
    toml
}

/// A join as it is told.
#[derive(Debug, Serialize)]
pub(super) struct Told {
    from: EntityKey,
    pub(super) name: String,
    into: EntityKey,
    pub(super) reason: &'static str,
    /// In percent.
    pub(super) score: u8,
    articles: usize,
}

impl Told {
    /// What is told of a join.
    pub(super) fn of(join: &Joined) -> Self {
        let Joined { from, name, into, reason, score, articles, .. } = join.clone();
        Self { from, name, into, reason: reason.as_str(), score, articles }
    }
}

/// Why two names may be one's, and how sure that is.
fn why(join: &Joined) -> String {
    let reason = match join.reason {
        Reason::Words => "the same words",
        Reason::Brackets => "the one in brackets after the other",
        Reason::Acronym => "its letters",
        Reason::Spelling => "another spelling",
        Reason::Forenames => "other forenames",
        Reason::Part => "a part of the name",
    };
    format!("{reason}, {} %", join.score)
}
