//! What a page says of itself to search engines, to feed readers and to whoever links to it.

use crate::app::{Locale, Route, Tool};
use crate::archive::{Archive, ArticleIx, BaseUrl, EntityIx, Site};
use crate::article::Article;
use crate::entity::EntityKey;

use super::address;
use super::teaser::teaser;
use head::Head;

mod head;
mod json_ld;

#[cfg(test)]
mod tests;

/// What a page shows.
#[derive(Clone, Copy)]
enum Subject {
    Front,
    Article(ArticleIx),
    Entity(EntityIx),
    /// Nothing: there is no such page.
    Nothing,
}

impl Subject {
    fn of(archive: &Archive, route: &Route) -> Self {
        match route {
            Route::Archive => Some(Self::Front),
            Route::Article { slug } => archive.article_by_slug(slug).map(Self::Article),
            Route::Entity { kind, slug } => {
                let key = EntityKey::new(*kind, slug.clone());
                archive.entity_by_key(&key).map(Self::Entity)
            }
            Route::NotFound => None,
        }
        .unwrap_or(Self::Nothing)
    }
}

/// What a page says of itself, as markup.
pub(super) struct Metadata {
    /// Elements of its `<head>`: title, description, canonical address, Open Graph, translations
    /// and feeds.
    pub(super) head: String,
    /// Linked data, which may stand anywhere in it: no reader waits for them.
    pub(super) linked_data: String,
}

/// What the page of a route says of itself. What takes a whole address is left out of a site
/// that has no base.
pub(super) fn metadata(archive: &Archive, route: &Route) -> Metadata {
    let site = archive.site();
    let locale = Locale::of(&site.lang);
    let subject = Subject::of(archive, route);
    let base = site.base.as_ref();
    let mut head = Head::default();
    let (name, description) = words(archive, &locale, subject);
    head.title(&locale.title(&name, &site.title));
    head.meta("description", &description);
    if let Subject::Nothing = subject {
        head.meta("robots", "noindex");
        return Metadata { head: head.finish(), linked_data: String::new() };
    }
    let url = base.map(|base| base.join(&route.path())).unwrap_or_default();
    head.link("canonical", &url, &[]);
    head.property("og:site_name", &site.title);
    head.property("og:title", if name.is_empty() { &site.title } else { &name });
    head.property("og:description", &description);
    head.property("og:url", &url);
    match subject {
        Subject::Article(number) => {
            of_article(&mut head, &archive.entry(number).article, base);
            translations(&mut head, archive, number, base);
        }
        _ => {
            head.property("og:type", "website");
            head.property("og:locale", &site.lang.as_str().replace('-', "_"));
            head.meta("twitter:card", "summary");
        }
    }
    feeds(&mut head, archive, &locale, subject);
    let data = json_ld::json_ld(archive, &locale, subject);
    let linked_data = data.map(|data| json_ld::script(&data)).unwrap_or_default();
    Metadata { head: head.finish(), linked_data }
}

/// What the page of a tool says of itself: it holds nothing that anyone would look for.
pub(super) fn of_tool(site: &Site, tool: Tool) -> Metadata {
    let locale = Locale::of(&site.lang);
    let mut head = Head::default();
    head.title(&locale.title(locale.tool(tool), &site.title));
    head.meta("description", locale.tool(tool));
    head.meta("robots", "noindex");
    Metadata { head: head.finish(), linked_data: String::new() }
}

/// The page's own name, empty for the front page, and what it holds in a sentence or two.
fn words(archive: &Archive, locale: &Locale, subject: Subject) -> (String, String) {
    match subject {
        Subject::Front => (String::new(), archive.site().description.clone()),
        Subject::Article(number) => {
            let article = &archive.entry(number).article;
            (article.headline().to_owned(), teaser(article))
        }
        Subject::Entity(number) => {
            let name = locale.name_of(archive.entity(number)).to_string();
            let articles = locale.articles(archive.articles_of(number).len());
            let description = format!("{name}: {articles}");
            (name, description)
        }
        Subject::Nothing => (locale.not_found().to_owned(), String::new()),
    }
}

fn of_article(head: &mut Head, article: &Article, base: Option<&BaseUrl>) {
    let about = article.about();
    let day = |day: Option<crate::article::Date>| day.map(|d| d.to_string()).unwrap_or_default();
    head.property("og:type", "article");
    head.property("og:locale", &article.language().as_str().replace('-', "_"));
    head.property("article:published_time", &day(about.date));
    head.property("article:modified_time", &day(about.updated));
    for author in &about.authors {
        head.property("article:author", author);
    }
    let picture = base.and_then(|base| address::picture(base, article)).unwrap_or_default();
    head.property("og:image", &picture);
    let card = if picture.is_empty() { "summary" } else { "summary_large_image" };
    head.meta("twitter:card", card);
}

/// Each language in which the article is there, its own included, as search engines want it.
fn translations(head: &mut Head, archive: &Archive, number: ArticleIx, base: Option<&BaseUrl>) {
    let mut all = archive.translations(number);
    if let (Some(base), false) = (base, all.is_empty()) {
        all.push(number);
        all.sort();
        for article in all.into_iter().map(|number| &archive.entry(number).article) {
            let url = address::article(base, article);
            head.link("alternate", &url, &[("hreflang", article.language().as_str())]);
        }
    }
}

/// The feeds that tell of what the page shows: the site's, and on an entity's page that one's.
fn feeds(head: &mut Head, archive: &Archive, locale: &Locale, subject: Subject) {
    let site = archive.site();
    let Some(base) = &site.base else { return };
    let mut feed = |path: &str, title: &str| {
        let attributes = [("type", "application/atom+xml"), ("title", title)];
        head.link("alternate", &base.join(path), &attributes);
    };
    if let Subject::Entity(number) = subject {
        let entity = archive.entity(number);
        let title = locale.title(&locale.name_of(entity), &site.title);
        feed(&address::entity_feed(&entity.key), &title);
    }
    feed(address::SITE_FEED, &site.title);
}
