//! Where things stand in the published site.

use percent_encoding::{CONTROLS, utf8_percent_encode};

use crate::app::{FEED, Route};
use crate::archive::BaseUrl;
use crate::article::{Article, SafeUrl};
use crate::entity::EntityKey;

/// Where the site's feed stands.
pub(super) const SITE_FEED: &str = FEED;

/// Where the site map stands; a host's robots file names it.
pub(super) const SITEMAP: &str = "sitemap.xml";

/// The whole address of an article's page.
pub(super) fn article(base: &BaseUrl, article: &Article) -> String {
    base.join(&Route::article(article.slug()).path())
}

/// The whole address of an entity's page.
pub(super) fn entity(base: &BaseUrl, key: &EntityKey) -> String {
    base.join(&Route::entity(key).path())
}

/// Where an entity's feed stands: beside its page.
pub(super) fn entity_feed(key: &EntityKey) -> String {
    Route::entity(key).feed()
}

/// The whole address of an article's first picture. It is the one that a browser makes of the
/// picture's source.
pub(super) fn picture(base: &BaseUrl, article: &Article) -> Option<String> {
    let own = |source: &&&SafeUrl| !source.as_str().contains("//");
    let source = article.body().sources().iter().find(own)?.as_str();
    Some(base.join(&utf8_percent_encode(source, CONTROLS).to_string()))
}
