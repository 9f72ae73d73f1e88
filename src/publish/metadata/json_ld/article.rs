//! Articles in the terms of schema.org.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{Archived, Node, publisher, website_reference};
use crate::archive::{ArticleIx, EntityIx, Entry};
use crate::article::{Part, Source};
use crate::entity::Kind;
use crate::publish::address;
use crate::publish::teaser::teaser;

/// From how many mentions on an article is about an entity that its headline and its lead don't
/// name.
const ABOUT: usize = 3;

impl Archived<'_> {
    /// An article, with what it is about and what else it mentions. Its text is on the page.
    pub(super) fn article(self, number: ArticleIx) -> Node {
        let site = self.archive.site();
        let entry = self.archive.entry(number);
        let article = &entry.article;
        let about = article.about();
        let authors: Vec<_> = about
            .authors
            .iter()
            .map(|name| Node::of("Person").with("name", name.as_str()))
            .collect();
        let rights = about.rights.as_deref().unwrap_or(&site.rights);
        let (license, notice) = if is_web_address(rights) { (rights, "") } else { ("", rights) };
        let (subjects, mentioned) = self.things_of(number);
        let url = self.base.map(|base| address::article(base, article));
        let node = Node::of("NewsArticle")
            .with("@id", url.clone())
            .with("url", url.clone())
            .with("mainEntityOfPage", url)
            .with("headline", article.headline())
            .with("description", teaser(article))
            .with("inLanguage", article.language().as_str())
            .with("datePublished", about.date.map(|day| day.to_string()))
            .with("dateModified", about.updated.map(|day| day.to_string()))
            .with("author", authors)
            .with("publisher", publisher(site))
            .with("isPartOf", website_reference(site))
            .with("image", self.base.and_then(|base| address::picture(base, article)))
            .with("keywords", about.subjects.clone())
            .with("locationCreated", about.located.as_deref().map(|name| self.place(number, name)))
            .with("license", license)
            .with("copyrightNotice", notice)
            .with("isBasedOn", about.source.as_ref().map(source))
            .with("about", subjects)
            .with("mentions", mentioned);
        self.with_translations(node, number)
    }

    /// An article, where it is spoken of.
    pub(super) fn reference(self, number: ArticleIx) -> Node {
        let article = &self.archive.entry(number).article;
        let url = self.base.map(|base| address::article(base, article));
        Node::of("NewsArticle")
            .with("@id", url.clone())
            .with("url", url)
            .with("headline", article.headline())
            .with("inLanguage", article.language().as_str())
            .with("datePublished", article.about().date.map(|day| day.to_string()))
    }

    /// The entities that an article is about, and the others; none of them dates.
    fn things_of(self, number: ArticleIx) -> (Vec<Node>, Vec<Node>) {
        let weights = weights(self.archive.entry(number));
        let (mut subjects, mut mentioned) = (Vec::new(), Vec::new());
        for entity in self.archive.entities_of(number).into_iter().map(|counted| counted.entity) {
            if self.archive.entity(entity).key.kind() != Kind::Date {
                let is_about = weights.get(&entity).is_some_and(|&weight| weight >= ABOUT);
                let things = if is_about { &mut subjects } else { &mut mentioned };
                things.push(self.thing(entity));
            }
        }
        (subjects, mentioned)
    }

    /// The dateline place: the entity of that name, if the article speaks of it.
    fn place(self, number: ArticleIx, name: &str) -> Node {
        let mut places = self.archive.entities_of(number).into_iter().map(|counted| counted.entity);
        let found = places.find(|&place| {
            let entity = self.archive.entity(place);
            let names = entity.names.iter().map(|(_, name)| name).chain(&entity.aliases);
            entity.key.kind() == Kind::Place && names.chain([&entity.name]).any(|own| own == name)
        });
        found.map_or_else(|| Node::of("Place").with("name", name), |place| self.thing(place))
    }

    fn with_translations(self, node: Node, number: ArticleIx) -> Node {
        let others = self.archive.translations(number);
        match self.original(number, &others) {
            Some(original) if original == number => {
                let others: Vec<_> = others.into_iter().map(|n| self.reference(n)).collect();
                node.with("workTranslation", others)
            }
            Some(original) => node.with("translationOfWork", self.reference(original)),
            None => node,
        }
    }

    /// Which of an article and its translations the others were made from: the earliest, and of
    /// one day that in the archive's language. None where this doesn't tell.
    fn original(self, number: ArticleIx, others: &[ArticleIx]) -> Option<ArticleIx> {
        let rank = |&number: &ArticleIx| {
            let article = &self.archive.entry(number).article;
            let foreign = article.language().primary() != self.archive.site().lang.primary();
            (article.about().date.is_none(), article.about().date, foreign)
        };
        let all = [others, &[number]].concat();
        let first = all.iter().map(rank).min()?;
        let mut firsts = all.iter().filter(|number| rank(number) == first);
        firsts.next().filter(|_| firsts.next().is_none()).copied()
    }
}

/// How much an article says of each entity that it names: a mention in the headline or the lead
/// is enough for the article to be about it.
fn weights(entry: &Entry) -> BTreeMap<EntityIx, usize> {
    let mut weights = BTreeMap::new();
    for mention in &entry.mentions {
        let weight = if matches!(mention.part, Part::Body(_)) { 1 } else { ABOUT };
        *weights.entry(mention.entity).or_default() += weight;
    }
    weights
}

/// Where the article was published first.
fn source(source: &Source) -> Value {
    let url = source.url.as_ref().map(|url| url.as_str()).filter(|url| is_web_address(url));
    Node::of("CreativeWork")
        .with("url", url)
        .with("publisher", Node::of("Organization").with("name", source.name.as_str()))
        .into()
}

fn is_web_address(text: &str) -> bool {
    (text.starts_with("https://") || text.starts_with("http://"))
        && !text.contains(char::is_whitespace)
}
