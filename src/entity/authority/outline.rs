//! [`Outline`]: an authority file as it is sent to readers.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use super::{Authority, AuthorityEntry};
use crate::entity::EntityKey;

/// An authority file as it is sent to readers: what it says of entities everywhere, without its
/// comments and what it decides in single articles.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outline {
    entries: Vec<AuthorityEntry>,
    rejected: Vec<String>,
    merges: Vec<(EntityKey, EntityKey)>,
}

impl Outline {
    /// That of an authority file.
    #[must_use]
    pub fn of(authority: &Authority) -> Self {
        Self {
            entries: authority.entries.clone(),
            rejected: authority.rejected.iter().cloned().collect(),
            merges: authority
                .merges
                .pairs()
                .map(|(from, into)| (from.clone(), into.clone()))
                .collect(),
        }
    }
}

impl From<Outline> for Authority {
    /// What breaks an invariant is left out: an outline may come damaged.
    fn from(Outline { entries, rejected, merges }: Outline) -> Self {
        let mut authority = Self { rejected: rejected.into_iter().collect(), ..Self::default() };
        for (from, into) in merges {
            authority.merges.add(from, into);
        }
        let mut keys = HashSet::new();
        let mut names = HashSet::new();
        for entry in entries {
            let key = &entry.entity.key;
            let own: HashSet<&str> = entry.entity.every_name().collect();
            let is_new = authority.merges.end(key) == key
                && !keys.contains(key)
                && own.iter().all(|name| !names.contains(*name));
            if is_new {
                keys.insert(key.clone());
                names.extend(own.into_iter().map(str::to_owned));
                authority.entries.push(entry);
            }
        }
        authority
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "rejected = [\"Norte\"]\n\
        [[person]]\nname = \"Vladímir Putin\"\naliases = [\"Vladimir Putin\"]\nshort = [\"Putin\"]\n\
        [[place]]\nname = \"Moscú\"\n\
        [[merge]]\nfrom = \"place/moskva\"\ninto = \"place/moscu\"\n";

    #[test]
    fn what_is_sent_says_the_same_of_entities() {
        let (authority, problems) = Authority::read(FILE);
        assert_eq!(problems, []);
        assert_eq!(Authority::from(Outline::of(&authority)), authority);
    }

    #[test]
    fn what_comes_damaged_breaks_no_word() {
        let (authority, _) = Authority::read(FILE);
        let mut outline = Outline::of(&authority);
        outline.entries.extend(outline.entries.clone());
        outline.merges.extend(outline.merges.clone().into_iter().map(|(from, into)| (into, from)));
        assert_eq!(Authority::from(outline), authority);
    }
}
