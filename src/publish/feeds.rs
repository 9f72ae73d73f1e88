//! Feeds: what is new in the archive, and what is new of one entity (Atom 1.0, RFC 4287).
//!
//! A feed is a function of the archive alone: it takes its times from the articles and never
//! from a clock.

use super::address;
use super::teaser::teaser;
use super::xml::Xml;
use crate::app::{Locale, Route};
use crate::archive::{Archive, ArticleIx, BaseUrl, EntityIx};
use crate::article::Date;
use crate::entity::Kind;

#[cfg(test)]
mod tests;

/// The most articles in a feed.
const MOST: usize = 50;

/// What a feed is of.
struct Channel {
    title: String,
    subtitle: String,
    /// The path of the page that shows the same.
    page: String,
    /// The path of the feed.
    feed: String,
}

/// The feed of the site: its newest articles.
pub(super) fn site_feed(archive: &Archive, base: &BaseUrl) -> String {
    let site = archive.site();
    let channel = Channel {
        title: site.title.clone(),
        subtitle: site.description.clone(),
        page: Route::Archive.path(),
        feed: address::SITE_FEED.to_owned(),
    };
    feed(archive, base, &channel, archive.articles())
}

/// The feed of an entity: the newest articles that speak of it.
pub(super) fn entity_feed(archive: &Archive, entity: EntityIx, base: &BaseUrl) -> String {
    let locale = Locale::of(&archive.site().lang);
    let key = &archive.entity(entity).key;
    let name = locale.name_of(archive.entity(entity));
    let channel = Channel {
        title: locale.title(&name, &archive.site().title),
        subtitle: String::new(),
        page: Route::entity(key).path(),
        feed: address::entity_feed(key),
    };
    feed(archive, base, &channel, archive.articles_of(entity))
}

fn feed(
    archive: &Archive,
    base: &BaseUrl,
    channel: &Channel,
    articles: impl Iterator<Item = ArticleIx>,
) -> String {
    let site = archive.site();
    let articles: Vec<_> = articles.take(MOST).collect();
    let as_of = |&article: &ArticleIx| archive.entry(article).article.about().as_of();
    let (own, page) = (base.join(&channel.feed), base.join(&channel.page));
    let author = if site.author.is_empty() { &site.title } else { &site.author };
    let mut xml = Xml::new(
        "feed",
        &[("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", site.lang.as_str())],
    );
    xml.text("id", &[], &own);
    xml.text("title", &[], &channel.title);
    xml.some_text("subtitle", &channel.subtitle);
    xml.text("updated", &[], &time(articles.iter().filter_map(as_of).max()));
    person(&mut xml, author);
    xml.some_text("rights", &site.rights);
    xml.text("generator", &[("version", env!("CARGO_PKG_VERSION"))], "Hemeroteca");
    xml.empty("link", &[("rel", "self"), ("type", "application/atom+xml"), ("href", &own)]);
    xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &page)]);
    for article in articles {
        entry(&mut xml, archive, article, base);
    }
    xml.finish()
}

fn entry(xml: &mut Xml, archive: &Archive, number: ArticleIx, base: &BaseUrl) {
    let article = &archive.entry(number).article;
    let about = article.about();
    let page = address::article(base, article);
    let locale = Locale::of(&archive.site().lang);
    xml.open("entry", &[("xml:lang", article.language().as_str())]);
    xml.text("id", &[], &page);
    xml.text("title", &[], article.headline());
    xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &page)]);
    xml.text("updated", &[], &time(about.as_of()));
    if about.date.is_some() {
        xml.text("published", &[], &time(about.date));
    }
    for author in &about.authors {
        person(xml, author);
    }
    xml.text("summary", &[], &teaser(article));
    xml.some_text("rights", about.rights.as_deref().unwrap_or_default());
    for counted in archive.entities_of(number) {
        let entity = archive.entity(counted.entity);
        if entity.key.kind() != Kind::Date {
            let (term, label) = (entity.key.to_string(), locale.name_of(entity));
            xml.empty("category", &[("term", &term), ("label", &label)]);
        }
    }
    xml.close();
}

fn person(xml: &mut Xml, name: &str) {
    xml.open("author", &[]);
    xml.text("name", &[], name);
    xml.close();
}

/// The beginning of a day. Atom wants a time even where the article has none: the earliest that
/// readers take for one.
fn time(day: Option<Date>) -> String {
    day.map_or_else(|| "1970-01-01T00:00:00Z".to_owned(), |day| format!("{day}T00:00:00Z"))
}
