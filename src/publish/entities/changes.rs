//! [`Changes`]: what a decision changes in the archive.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::Serialize;

use super::list::{Listed, counted};
use crate::archive::{Archive, Entry};
use crate::article::Part;
use crate::entity::{Entity, EntityKey, Span};
use crate::publish::report::number;
use crate::slug::Slug;

/// What is another in an archive than in the one before.
#[derive(Debug, Serialize)]
pub(in crate::publish) struct Changes {
    /// Entities that no article speaks of any more.
    gone: Vec<Listed>,
    /// Entities of which none spoke before.
    new: Vec<Listed>,
    /// Entities of which articles speak otherwise, or that are called otherwise.
    changed: Vec<Changed>,
    /// How many articles speak of others than before, or elsewhere.
    articles: usize,
}

/// An entity before and after.
#[derive(Debug, Serialize)]
struct Changed {
    before: Listed,
    after: Listed,
}

impl Changes {
    /// What differs.
    pub(super) fn between(before: &Archive, after: &Archive) -> Self {
        let (old, new) = (entities(before), entities(after));
        let gone = old.iter().filter(|(key, _)| !new.contains_key(*key));
        let added = new.iter().filter(|(key, _)| !old.contains_key(*key));
        let kept = old.iter().filter_map(|(key, old)| Some((old, new.get(key)?)));
        let changed = kept.filter(|(old, new)| old != new);
        let speak = articles(after);
        let otherwise =
            articles(before).into_iter().filter(|(slug, of)| speak.get(slug) != Some(of));
        Self {
            gone: gone.map(|(_, (_, listed))| listed.clone()).collect(),
            new: added.map(|(_, (_, listed))| listed.clone()).collect(),
            changed: changed
                .map(|((_, before), (_, after))| Changed {
                    before: before.clone(),
                    after: after.clone(),
                })
                .collect(),
            articles: otherwise.count(),
        }
    }
}

/// Every entity with what is known and counted of it.
fn entities(archive: &Archive) -> BTreeMap<&EntityKey, (&Entity, Listed)> {
    let entities = archive.entities().map(|it| archive.entity(it));
    entities.zip(counted(archive)).map(|(entity, listed)| (&entity.key, (entity, listed))).collect()
}

/// What articles speak of, and where.
type SpeaksOf<'a> = (Vec<(Part, Span, &'a EntityKey)>, BTreeSet<&'a EntityKey>);

fn articles(archive: &Archive) -> BTreeMap<&Slug, SpeaksOf<'_>> {
    let of = |entry: &'_ Entry| -> (Vec<_>, BTreeSet<_>) {
        let key = |entity| &archive.entity(entity).key;
        let mentions = entry.mentions.iter().map(|it| (it.part, it.span, key(it.entity)));
        (mentions.collect(), entry.declared.iter().map(|&it| key(it)).collect())
    };
    let entries = archive.parts().entries.iter();
    entries.map(|entry| (entry.article.slug(), of(entry))).collect()
}

/// For a person, a line each.
impl fmt::Display for Changes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for one @ Listed { key, name, .. } in &self.gone {
            writeln!(f, "  - {key} ({name}) is gone: {}", one.counts())?;
        }
        for one @ Listed { key, name, .. } in &self.new {
            writeln!(f, "  + {key} ({name}) is new: {}", one.counts())?;
        }
        for Changed { before, after } in &self.changed {
            let Listed { key, name, .. } = after;
            if before == after {
                writeln!(f, "  ~ {key} ({name}) has other names")?;
                continue;
            }
            let called = match before.name == *name {
                true => name.clone(),
                false => format!("{} → {name}", before.name),
            };
            let counted = match before.counts() == after.counts() {
                true => after.counts(),
                false => format!("{} → {}", before.counts(), after.counts()),
            };
            writeln!(f, "  ~ {key} ({called}): {counted}")?;
        }
        match self.articles {
            0 => write!(f, "no article is touched"),
            1 => write!(f, "1 article is touched"),
            many => write!(f, "{many} articles are touched"),
        }
    }
}

impl Listed {
    fn counts(&self) -> String {
        let mentions = number(self.mentions, "mention", "mentions");
        format!("{mentions} in {}", number(self.articles, "article", "articles"))
    }
}
