//! [`Knowledge`]: what an archive knows of its entities.

use serde::{Deserialize, Serialize};

use crate::archive::Archive;
use crate::entity::{Authority, Entity, EntityKey, Kind, Outline};

/// What an archive knows of its entities, for who reads other texts beside it. Dates are no part
/// of it: they are what they say everywhere.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Knowledge {
    /// What people have said of entities.
    pub authority: Outline,
    /// The entities of which people have said nothing.
    pub met: Vec<Entity>,
    /// In how many articles each entity stands that the archive has, in the order of the keys.
    pub articles: Vec<(EntityKey, u32)>,
}

impl Knowledge {
    /// That of an archive with its authority file.
    #[must_use]
    pub fn of(archive: &Archive, authority: &Authority) -> Self {
        let entities = archive.entities().map(|number| (number, archive.entity(number)));
        let mut met = Vec::new();
        let mut articles = Vec::new();
        for (number, entity) in entities.filter(|(_, entity)| entity.key.kind() != Kind::Date) {
            if authority.entry(&entity.key).is_none() {
                met.push(entity.clone());
            }
            let count = u32::try_from(archive.articles_of(number).count()).unwrap_or(u32::MAX);
            articles.push((entity.key.clone(), count));
        }
        articles.sort();
        Self { authority: Outline::of(authority), met, articles }
    }

    /// In how many articles of the archive an entity stands, if it does in any.
    #[must_use]
    pub fn articles_of(&self, key: &EntityKey) -> Option<u32> {
        let place = self.articles.binary_search_by(|(own, _)| own.cmp(key)).ok()?;
        Some(self.articles[place].1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::{Builder, Site};
    use crate::intake;
    use crate::language::Language;

    #[test]
    fn an_archive_knows_what_stands_in_its_articles() {
        let (authority, _) =
            Authority::read("[[place]]\nname = \"Moscú\"\n[[place]]\nname = \"Hanói\"\n");
        let mut builder = Builder::new(Site::default(), &authority);
        let text = "---\ntitle: T\npeople: [Ana Ruiz]\n---\nViajó a Moscú el 4 de mayo de 2023.";
        let taken = intake::take("a.md", text.as_bytes(), &Language::spanish());
        builder.add(taken.article.unwrap()).unwrap();
        let knowledge = Knowledge::of(&builder.build().unwrap(), &authority);
        let met: Vec<_> = knowledge.met.iter().map(|entity| entity.key.to_string()).collect();
        assert_eq!(met, ["person/ana-ruiz"]);
        let count = |key: &str| knowledge.articles_of(&key.parse().unwrap());
        assert_eq!((count("place/moscu"), count("place/hanoi")), (Some(1), None));
        assert_eq!(knowledge.articles.len(), 2);
    }
}
