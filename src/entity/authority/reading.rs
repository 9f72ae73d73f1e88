//! [`Reading`]: an authority file while it is being read.

use std::collections::{BTreeSet, HashMap};

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::written::{Word, Written, shaped};
use super::{Authority, entries};
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
    Decision(Word),
}

const SHAPE: &str = "write [[person]], [[organization]], [[place]], [[event]] or [[other]] for an \
                     entity; [[merge]], [[rename]], [[kind]], [[reject]] or [[pin]] for a decision; \
                     and rejected = [\"…\"]";

impl Listed {
    fn of(word: &str) -> Option<Self> {
        let kind = || word.parse().ok().filter(|&kind| kind != Kind::Date).map(Self::Entry);
        Word::of(word).map(Self::Decision).or_else(kind)
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
        all.sort_by_key(|(_, table)| table.span().start);
        let (mut entries, mut decisions) = (Vec::new(), Vec::new());
        for (listed, table) in all {
            match listed {
                Listed::Entry(kind) => {
                    let written = shaped(table, entries::SHAPE);
                    entries.extend(self.good(written).map(|written| (kind, written)));
                }
                Listed::Decision(word) => {
                    decisions.extend(self.good(Written::read(word, table)));
                }
            }
        }
        // What entries may share goes by the merges, what names may mean by the entries.
        for decision in &decisions {
            match decision {
                Written::Merge(merge) => self.merge(merge),
                Written::Kind(kind) => self.kind(kind),
                Written::Rename(_) | Written::Reject(_) | Written::Pin(_) => {}
            }
        }
        for (kind, written) in entries {
            self.entry(kind, written);
        }
        for decision in &decisions {
            self.called(decision);
        }
        let entries = std::mem::take(&mut self.authority.entries);
        self.authority.entries = entries::joined(entries, &self.authority.merges);
        for decision in &decisions {
            if let Written::Rename(rename) = decision {
                self.rename(rename);
            }
        }
        for name in rejected {
            self.rejected(name);
        }
        for decision in decisions {
            match decision {
                Written::Reject(reject) => self.reject(reject),
                Written::Pin(pin) => self.pin(pin),
                Written::Merge(_) | Written::Kind(_) | Written::Rename(_) => {}
            }
        }
    }

    /// The file as it is understood, and what was wrong, in the order of the file.
    pub(super) fn done(mut self) -> (Authority, Vec<Problem>) {
        self.problems.sort_by_key(|problem| problem.at.as_ref().map(|at| at.start));
        (self.authority, self.problems)
    }

    /// What could be read; else what is wrong is noted.
    fn good<T>(&mut self, read: Result<T, Problem>) -> Option<T> {
        read.map_err(|problem| self.problems.push(problem)).ok()
    }

    /// Takes in an item of the list of names that are no entity.
    fn rejected(&mut self, name: Spanned<DeValue<'_>>) {
        let at = name.span();
        match name.into_inner() {
            DeValue::String(name) => self.reject_everywhere(&Spanned::new(at, name.into_owned())),
            other => {
                let wrong = format!("a rejected name is a {} here", other.type_str());
                let remedy = "write rejected = [\"…\", \"…\"]";
                self.problems.push(Problem::error(wrong, remedy).at(at));
            }
        }
    }

    /// Takes in a name that is no entity, save one that an entry has: one of the two is a slip,
    /// and the entry says more.
    pub(super) fn reject_everywhere(&mut self, name: &Spanned<String>) {
        let text = one_line(name.get_ref());
        match self.names.get(&text) {
            None => {
                self.authority.rejected.insert(text);
            }
            Some(owner) => {
                let wrong = format!("\"{text}\" is rejected, and names {owner}");
                let remedy = "take it out of what is rejected, or out of the entry";
                self.problems.push(Problem::warning(wrong, remedy).at(name.span()));
            }
        }
    }
}
