//! Which articles speak of the same as another, and of what.

use std::cmp::Reverse;

use super::{Archive, ArticleIx, EntityIx};
use crate::entity::Kind;

/// How many there are of an article at most.
const MOST: usize = 5;

/// How many articles of an entity are looked at: those that stand next to the article in time. So
/// it costs the same whatever the archive holds, and what is new changes little of what is old.
const NEAR: usize = 48;

/// One that is so many times less related than the nearest isn't told.
const LESS: u32 = 2;

/// An article that speaks of the same as another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    /// Which.
    pub article: ArticleIx,
    /// What both speak of, the rarest first; no dates.
    pub shared: Vec<EntityIx>,
}

impl Archive {
    /// The articles that have most in common with one: each entity that both speak of counts for
    /// how rare it is, as the reciprocal of the logarithm of how many articles speak of it (Adamic
    /// and Adar, 2003). So an article of something else changes nothing. Of equals the newest
    /// comes first, then the order of slugs. Translations are the article itself.
    #[must_use]
    pub fn related(&self, article: ArticleIx) -> Vec<Related> {
        let mut scores: Vec<(ArticleIx, u32)> = Vec::new();
        for entity in self.telling(article) {
            let (postings, weight) = (&self.postings[entity.index()], self.rarity(entity));
            // The article itself stands among them.
            let own = postings.partition_point(|&other| other < article);
            let begin = own.saturating_sub(NEAR / 2);
            let near = postings[begin..].iter().take(NEAR + 1);
            scores.extend(near.map(|&other| (other, weight)));
        }
        scores.sort_unstable();
        let mut sums: Vec<(Reverse<u32>, ArticleIx)> = scores
            .chunk_by(|(a, _), (b, _)| a == b)
            .map(|of_one| (Reverse(of_one.iter().map(|(_, weight)| weight).sum()), of_one[0].0))
            .collect();
        let translations = self.translations(article);
        sums.retain(|(sum, other)| sum.0 > 0 && *other != article && !translations.contains(other));
        sums.sort_unstable();
        let nearest = sums.first().map_or(0, |(sum, _)| sum.0);
        sums.retain(|(sum, _)| sum.0 * LESS >= nearest);
        sums.truncate(MOST);
        let shared = |other: ArticleIx| {
            let mut shared: Vec<EntityIx> = self.telling(article).collect();
            shared.retain(|entity| self.postings[entity.index()].binary_search(&other).is_ok());
            shared.sort_by_key(|&entity| Reverse(self.rarity(entity)));
            shared
        };
        let related = sums.into_iter();
        related.map(|(_, other)| Related { article: other, shared: shared(other) }).collect()
    }

    /// What an article speaks of but for days.
    fn telling(&self, article: ArticleIx) -> impl Iterator<Item = EntityIx> {
        self.speaks_of(article).filter(|&entity| self.kind(entity) != Kind::Date)
    }

    /// How rare an entity is, in thousandths: whole, so that it is the same on every machine.
    fn rarity(&self, entity: EntityIx) -> u32 {
        // What one article speaks of relates it to none.
        let articles = self.postings[entity.index()].len().max(2);
        let rarity = 1000.0 / f64::from(u32::try_from(articles).unwrap_or(u32::MAX)).ln();
        // Of two articles it is 1443, and of more it is less.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let rarity = rarity.round() as u32;
        rarity
    }
}

#[cfg(test)]
mod tests {
    use crate::archive::{Archive, Builder, Site};
    use crate::entity::Authority;
    use crate::intake;
    use crate::language::Language;

    /// An archive of these articles: slug, day, and what the body says.
    fn archive(articles: &[(&str, u8, &str)]) -> Archive {
        let names = ["Putin", "Kim", "Shoigu", "Moscú", "Hanói", "Vladivostok"];
        let entities: String =
            names.iter().map(|name| format!("[[person]]\nname = \"{name}\"\n")).collect();
        let authority = Authority::read(&entities).0;
        let mut builder = Builder::new(Site::default(), &authority);
        for (slug, day, body) in articles {
            let text = format!("---\ntitle: {slug}\ndate: 2023-09-{day:02}\n---\n{body}\n");
            let name = format!("{slug}.md");
            let taken = intake::take(&name, text.as_bytes(), &Language::spanish());
            builder.add(taken.article.expect("it is an article")).expect("slugs differ");
        }
        builder.build().expect("nothing to go wrong")
    }

    /// The articles related to one, each with what is shared.
    fn related(archive: &Archive, slug: &str) -> Vec<String> {
        let article = archive.article_by_slug(&slug.parse().unwrap()).unwrap();
        let related = archive.related(article).into_iter().map(|related| {
            let slug = archive.entry(related.article).article.slug();
            let shared = related.shared.iter().map(|&it| archive.entity(it).name.as_str());
            format!("{slug}: {}", shared.collect::<Vec<_>>().join(", "))
        });
        related.collect()
    }

    #[test]
    fn what_is_rare_counts_more_than_what_many_speak_of() {
        let archive = archive(&[
            ("rara", 1, "Shoigu vio a Putin."),
            ("lejos", 2, "Kim en Hanói."),
            ("comun", 3, "Putin en Moscú y en Hanói."),
            ("nada", 4, "Putin no estuvo."),
            ("esta", 5, "Putin y Shoigu en Vladivostok, y Moscú con Kim."),
        ]);
        // Putin is in four of five articles, and two that share only him aren't near.
        let near = related(&archive, "esta");
        assert_eq!(near, ["comun: Moscú, Putin", "rara: Shoigu, Putin", "lejos: Kim"]);
        assert_eq!(related(&archive, "nada").len(), 3);
    }

    #[test]
    fn of_equals_the_newest_comes_first_and_then_slugs_decide() {
        let archive = archive(&[
            ("a", 1, "Kim en Hanói."),
            ("c", 3, "Kim en Hanói."),
            ("d", 2, "Kim en Hanói."),
            ("b", 2, "Kim en Hanói."),
            ("z", 9, "Nada."),
        ]);
        let near = related(&archive, "a");
        assert_eq!(near, ["c: Kim, Hanói", "b: Kim, Hanói", "d: Kim, Hanói"]);
        assert!(related(&archive, "z").is_empty());
    }

    #[test]
    fn there_are_five_at_most_and_the_same_in_whatever_order_articles_come() {
        let slugs: Vec<String> = (0..20).map(|number| format!("a{number}")).collect();
        let bodies = ["Kim en Hanói.", "Shoigu y Kim.", "Putin en Moscú con Shoigu.", "Nada."];
        let mut articles: Vec<_> = (0_u8..20)
            .map(|n| (&*slugs[usize::from(n)], 1 + n % 7, bodies[usize::from(n % 4)]))
            .collect();
        let all = |articles: &[(&str, u8, &str)]| {
            let archive = archive(articles);
            slugs.iter().map(|slug| related(&archive, slug)).collect::<Vec<_>>()
        };
        let before = all(&articles);
        assert!(before.iter().all(|related| related.len() <= 5));
        assert!(before.iter().any(|related| related.len() == 5));
        articles.reverse();
        assert_eq!(all(&articles), before);
    }
}
