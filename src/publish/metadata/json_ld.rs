//! Linked data: what a page shows, in the terms of schema.org (JSON-LD).

use serde_json::{Map, Value, json};

use super::Subject;
use crate::app::{Locale, Route};
use crate::archive::{Archive, ArticleIx, BaseUrl, EntityIx, Site};
use crate::entity::Kind;
use crate::publish::address;

mod article;
mod script;
mod thing;

#[cfg(test)]
mod tests;

pub(super) use script::script;

const CONTEXT: &str = "https://schema.org";

/// The most articles that a page lists: what search engines look at, and the page stays light.
const LISTED: usize = 20;

/// The linked data of a page; none for a page that shows nothing.
pub(super) fn json_ld(archive: &Archive, locale: &Locale, subject: Subject) -> Option<Value> {
    let archived = Archived { archive, locale, base: archive.site().base.as_ref() };
    let nodes = match subject {
        Subject::Front => vec![website(archive.site()), archived.front()],
        Subject::Article(number) => {
            return Some(archived.article(number).with("@context", CONTEXT).into());
        }
        Subject::Entity(number) => archived.entity_page(number),
        Subject::Nothing => return None,
    };
    let graph: Vec<_> = nodes.into_iter().map(Value::from).collect();
    Some(json!({ "@context": CONTEXT, "@graph": graph }))
}

/// What every node is made from: the archive, and how and where it is shown.
#[derive(Clone, Copy)]
struct Archived<'a> {
    archive: &'a Archive,
    locale: &'a Locale,
    base: Option<&'a BaseUrl>,
}

impl Archived<'_> {
    /// The front page with its newest articles.
    fn front(self) -> Node {
        let site = self.archive.site();
        let list = self.list(self.archive.articles(), self.archive.articles().len());
        self.page(&site.title, self.base.map(|base| base.as_str().to_owned()))
            .with("description", site.description.as_str())
            .with("mainEntity", list)
    }

    /// The page of an entity, and the entity itself. A date is no thing of schema.org's.
    fn entity_page(self, number: EntityIx) -> Vec<Node> {
        let entity = self.archive.entity(number);
        let url = self.base.map(|base| address::entity(base, &entity.key));
        let page = self.page(&self.locale.name_of(entity), url);
        let count = self.archive.articles_of(number).len();
        if entity.key.kind() == Kind::Date {
            return vec![
                page.with("mainEntity", self.list(self.archive.articles_of(number), count)),
            ];
        }
        let articles = self.archive.articles_of(number).take(LISTED);
        let articles: Vec<_> = articles.map(|article| self.reference(article)).collect();
        let thing = self.thing(number).with("subjectOf", articles);
        // Without addresses nothing can be told to be the same, so the thing stands in its page.
        match self.thing_id(&entity.key) {
            Some(id) => vec![page.with("about", Node::id(&id)), thing],
            None => vec![page.with("about", thing)],
        }
    }

    /// A page that lists articles.
    fn page(self, name: &str, url: Option<String>) -> Node {
        let site = self.archive.site();
        Node::of("CollectionPage")
            .with("@id", url.clone())
            .with("url", url)
            .with("name", name)
            .with("inLanguage", site.lang.as_str())
            .with("isPartOf", website_reference(site))
    }

    /// The first of some articles, in their order.
    fn list(self, articles: impl Iterator<Item = ArticleIx>, count: usize) -> Node {
        let items = (1..).zip(articles.take(LISTED)).map(|(position, number)| {
            let article = &self.archive.entry(number).article;
            Node::of("ListItem")
                .with("position", position)
                .with("name", article.headline())
                .with("url", self.base.map(|base| address::article(base, article)))
        });
        let items: Vec<_> = items.collect();
        Node::of("ItemList").with("numberOfItems", count).with("itemListElement", items)
    }
}

/// The site.
fn website(site: &Site) -> Node {
    let base = site.base.as_ref().map(BaseUrl::as_str);
    Node::of("WebSite")
        .with("@id", website_id(site))
        .with("url", base)
        .with("name", site.title.as_str())
        .with("description", site.description.as_str())
        .with("inLanguage", site.lang.as_str())
        .with("publisher", publisher(site))
}

/// The site, where it is spoken of.
fn website_reference(site: &Site) -> Node {
    Node::of("WebSite").with("@id", website_id(site)).with("name", site.title.as_str())
}

fn website_id(site: &Site) -> Option<String> {
    site.base.as_ref().map(|base| base.join(&format!("{}#site", Route::Archive.path())))
}

/// Who publishes the site.
fn publisher(site: &Site) -> Node {
    let name = if site.author.is_empty() { &site.title } else { &site.author };
    let url = site.base.as_ref().map(BaseUrl::as_str);
    Node::of("Organization").with("name", name.as_str()).with("url", url)
}

/// A node of linked data. A property without value is left out.
struct Node(Map<String, Value>);

impl Node {
    /// A node of this type.
    fn of(kind: &str) -> Self {
        Self(Map::new()).with("@type", kind)
    }

    /// A node that is told elsewhere.
    fn id(id: &str) -> Self {
        Self(Map::new()).with("@id", id)
    }

    fn with(mut self, property: &str, value: impl Into<Value>) -> Self {
        let value = value.into();
        let empty = match &value {
            Value::Null => true,
            Value::String(text) => text.is_empty(),
            Value::Array(items) => items.is_empty(),
            _ => false,
        };
        if !empty {
            self.0.insert(property.to_owned(), value);
        }
        self
    }
}

impl From<Node> for Value {
    fn from(node: Node) -> Self {
        Self::Object(node.0)
    }
}
