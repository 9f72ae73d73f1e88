//! What was meant by an address that leads nowhere.

use super::{Archive, ArticleIx, EntityIx, ordered};

/// Something that an address may have meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meant {
    /// An article.
    Article(ArticleIx),
    /// An entity.
    Entity(EntityIx),
}

/// How many are offered.
const OFFERED: usize = 5;

/// How alike two names have to be, from 0 (not at all) to 1000 (the same).
const ALIKE: usize = 300;

impl Archive {
    /// The articles and entities whose slugs are most like the last part of an address, the
    /// likest first. Likeness is Dice's coefficient over groups of three letters: it bears with
    /// words that are missing, added, cut off or mistyped.
    #[must_use]
    pub fn meant_by(&self, address: &str) -> Vec<Meant> {
        let last = address.rsplit('/').find(|part| !part.is_empty()).unwrap_or_default();
        let wanted = triples(last);
        let articles = self
            .articles()
            .map(|article| (Meant::Article(article), self.entry(article).article.slug().as_str()));
        let entities = self
            .entities()
            .map(|entity| (Meant::Entity(entity), self.entity(entity).key.slug().as_str()));
        let found: Vec<(usize, Meant)> = articles
            .chain(entities)
            .map(|(meant, slug)| (alike(&wanted, &triples(slug)), meant))
            .filter(|(alike, _)| *alike >= ALIKE)
            .collect();
        let found = ordered(found, |(a, _), (b, _)| b.cmp(a));
        found.into_iter().take(OFFERED).map(|(_, meant)| meant).collect()
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
            let slug = |meant| match meant {
                Meant::Article(article) => archive.entry(article).article.slug().to_string(),
                Meant::Entity(entity) => archive.entity(entity).key.to_string(),
            };
            archive.meant_by(address).into_iter().map(slug).collect::<Vec<_>>()
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
