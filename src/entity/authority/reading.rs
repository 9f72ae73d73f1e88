//! [`Reading`]: an authority file while it is being read.

use std::collections::{BTreeSet, HashMap};

use serde::de::{DeserializeOwned, IntoDeserializer};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Authority, decisions, entries, merges};
use crate::article::one_line;
use crate::entity::{EntityKey, Kind};
use crate::problem::Problem;

/// What has been read, and what was wrong.
#[derive(Default)]
pub(super) struct Reading {
    pub(super) authority: Authority,
    pub(super) problems: Vec<Problem>,
    /// The keys of entries, those too that are merged.
    pub(super) keys: BTreeSet<EntityKey>,
    /// Who has a name.
    pub(super) names: HashMap<String, EntityKey>,
}

/// What a list of tables holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Listed {
    Entry(Kind),
    Merge,
    Reject,
    Pin,
}

const SHAPE: &str = "write [[person]], [[organization]], [[place]], [[event]] or [[other]] for an \
                     entity; [[merge]], [[reject]] or [[pin]] for a decision; and rejected = [\"…\"]";

impl Listed {
    fn of(word: &str) -> Option<Self> {
        match word {
            "merge" => Some(Self::Merge),
            "reject" => Some(Self::Reject),
            "pin" => Some(Self::Pin),
            "date" => None,
            kind => kind.parse().ok().map(Self::Entry),
        }
    }

    /// When it is read: what entries may share goes by the merges, what names may mean by the
    /// entries.
    fn turn(self) -> u8 {
        match self {
            Self::Merge => 0,
            Self::Entry(_) => 1,
            Self::Reject | Self::Pin => 2,
        }
    }
}

impl Reading {
    pub(super) fn table(&mut self, table: DeTable<'_>) {
        let mut all = Vec::new();
        let mut rejected = Vec::new();
        for (word, value) in table {
            let at = word.span();
            let value_at = value.span();
            match (word.get_ref().as_ref(), Listed::of(word.get_ref()), value.into_inner()) {
                ("rejected", _, DeValue::Array(names)) => rejected.extend(names),
                (_, Some(listed), DeValue::Array(tables)) => {
                    all.extend(tables.into_iter().map(|table| (listed, table)));
                }
                (word, listed, value) => {
                    let wrong = match listed.is_some() || word == "rejected" || word == "date" {
                        true => format!("`{word}` is a {} here", value.type_str()),
                        false => format!("`{word}` is no kind of entity, and no decision"),
                    };
                    let at = if at.is_empty() { value_at } else { at };
                    self.problems.push(Problem::error(wrong, SHAPE).at(at));
                }
            }
        }
        // TOML gathers tables by their names; people read the file from top to bottom.
        all.sort_by_key(|(listed, table)| (listed.turn(), table.span().start));
        let decided = all.partition_point(|(listed, _)| listed.turn() < 2);
        let decisions = all.split_off(decided);
        for (listed, table) in all {
            self.listed(listed, table);
        }
        let entries = std::mem::take(&mut self.authority.entries);
        self.authority.entries = entries::joined(entries, &self.authority.merges);
        self.rejected(rejected);
        for (listed, table) in decisions {
            self.listed(listed, table);
        }
    }

    /// The file as it is understood, and what was wrong, in the order of the file.
    pub(super) fn done(mut self) -> (Authority, Vec<Problem>) {
        self.problems.sort_by_key(|problem| problem.at.as_ref().map(|at| at.start));
        (self.authority, self.problems)
    }

    fn listed(&mut self, listed: Listed, table: Spanned<DeValue<'_>>) {
        match listed {
            Listed::Entry(kind) => {
                let written = self.written(table, entries::SHAPE);
                written.into_iter().for_each(|written| self.entry(kind, written));
            }
            Listed::Merge => {
                let written = self.written(table, merges::SHAPE);
                written.into_iter().for_each(|written| self.merge(written));
            }
            Listed::Reject => {
                let written = self.written(table, decisions::REJECT_SHAPE);
                written.into_iter().for_each(|written| self.reject(written));
            }
            Listed::Pin => {
                let written = self.written(table, decisions::PIN_SHAPE);
                written.into_iter().for_each(|written| self.pin(written));
            }
        }
    }

    /// A table as it is written, if it is of the right shape.
    fn written<T: DeserializeOwned>(
        &mut self,
        table: Spanned<DeValue<'_>>,
        shape: &str,
    ) -> Option<T> {
        let whole = table.span();
        let read = T::deserialize(table.into_deserializer());
        read.map_err(|error| {
            let at = error.span().unwrap_or(whole);
            self.problems.push(Problem::error(error.message(), shape).at(at));
        })
        .ok()
    }

    /// Names that are no entity, save those that an entry has: one of the two is a slip, and the
    /// entry says more.
    fn rejected<'a>(&mut self, names: impl IntoIterator<Item = Spanned<DeValue<'a>>>) {
        for name in names {
            let at = name.span();
            let problem = match name.into_inner() {
                DeValue::String(name) => {
                    let name = one_line(&name);
                    let Some(owner) = self.names.get(&name) else {
                        self.authority.rejected.insert(name);
                        continue;
                    };
                    Problem::warning(
                        format!("\"{name}\" is rejected, and names {owner}"),
                        "take it out of `rejected`, or out of the entry",
                    )
                }
                other => Problem::error(
                    format!("a rejected name is a {} here", other.type_str()),
                    "write rejected = [\"…\", \"…\"]",
                ),
            };
            self.problems.push(problem.at(at));
        }
    }
}
