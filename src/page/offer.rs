//! [`Offer`]: what was perhaps meant by an address that leads nowhere.

use serde::{Deserialize, Serialize};

use super::Named;
use crate::archive::{Archive, Entry, ordered};
use crate::entity::Entity;
use crate::language::Language;
use crate::slug::Slug;

/// Something that an address may have meant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Offer {
    /// An article.
    Article {
        /// Its part of the address.
        slug: Slug,
        /// What it is written in.
        language: Language,
        /// Its title.
        headline: String,
    },
    /// An entity.
    Entity(Named),
}

/// How many are offered.
const OFFERED: usize = 5;

/// How alike two names have to be, from 0 (not at all) to 1000 (the same).
const ALIKE: usize = 300;

impl Offer {
    /// The articles and entities whose slugs are most like the last part of an address, the
    /// likest first. Likeness is Dice's coefficient over groups of three letters: it bears with
    /// words that are missing, added, cut off or mistyped.
    #[must_use]
    pub fn meant_by(archive: &Archive, address: &str) -> Vec<Self> {
        let last = address.rsplit('/').find(|part| !part.is_empty()).unwrap_or_default();
        let wanted = triples(last);
        let articles = archive.articles().map(|it| Err(archive.entry(it)));
        let entities = archive.entities().map(|it| Ok(archive.entity(it)));
        let found: Vec<_> = articles
            .chain(entities)
            .map(|it| {
                let slug = match it {
                    Err(entry) => entry.article.slug(),
                    Ok(entity) => entity.key.slug(),
                };
                (alike(&wanted, &triples(slug.as_str())), it)
            })
            .filter(|(alike, _)| *alike >= ALIKE)
            .collect();
        let found = ordered(found, |(a, _), (b, _)| b.cmp(a)).into_iter().take(OFFERED);
        let offer = |(_, it): (usize, Result<&Entity, &Entry>)| match it {
            Ok(entity) => Self::Entity(Named::of(entity, &archive.site().lang)),
            Err(entry) => Self::Article {
                slug: entry.article.slug().clone(),
                language: entry.article.language().clone(),
                headline: entry.article.headline().to_owned(),
            },
        };
        found.map(offer).collect()
    }
}

/// Every three letters that follow one another in the words of a name, each once.
fn triples(name: &str) -> Vec<[u8; 3]> {
    let name = name.to_ascii_lowercase();
    let mut triples = Vec::new();
    for word in name.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        // The beginning and the end of a word count as letters too.
        for three in format!("^{word}$").into_bytes().windows(3) {
            let three = [three[0], three[1], three[2]];
            if !triples.contains(&three) {
                triples.push(three);
            }
        }
    }
    triples
}

fn alike(a: &[[u8; 3]], b: &[[u8; 3]]) -> usize {
    let both = a.iter().filter(|three| b.contains(three)).count();
    2000 * both / (a.len() + b.len()).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::{Builder, Site};
    use crate::entity::Authority;
    use crate::intake;
    use crate::language::Language;

    #[test]
    fn a_mistyped_address_finds_what_was_meant() {
        let (authority, _) = Authority::read("[[person]]\nname = \"Vladimir Putin\"");
        let mut builder = Builder::new(Site::default(), &authority);
        for name in ["kim-viaje-a-rusia.txt", "cumbre-de-hanoi.txt"] {
            let taken = intake::take(
                name,
                "Titular\nVladimir Putin viaja.".as_bytes(),
                &Language::spanish(),
            );
            builder.add(taken.article.unwrap()).unwrap();
        }
        let archive = builder.build().unwrap();
        let found = |address: &str| {
            let slug = |offer| match offer {
                Offer::Article { slug, .. } => slug.to_string(),
                Offer::Entity(named) => named.key.to_string(),
            };
            Offer::meant_by(&archive, address).into_iter().map(slug).collect::<Vec<_>>()
        };
        for address in
            ["/a/kim-viaje-rusia/", "/2023/09/kim-viaja-a-rusia.html", "/a/viaje-a-rusia"]
        {
            assert_eq!(found(address), ["kim-viaje-a-rusia"], "{address}");
        }
        assert_eq!(found("/e/person/putin"), ["person/vladimir-putin"]);
        assert!(found("/x/zzz").is_empty() && found("/").is_empty());
    }
}
