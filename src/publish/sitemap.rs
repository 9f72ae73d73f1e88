//! The site map: every page of the site, for search engines (sitemaps.org, protocol 0.9).

use super::address;
use super::xml::Xml;
use crate::archive::{Archive, BaseUrl};
use crate::article::Date;

#[cfg(test)]
mod tests;

const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// How much one file may hold.
#[derive(Clone, Copy)]
struct Limits {
    pages: usize,
    bytes: usize,
}

/// The protocol's own limits.
const LIMITS: Limits = Limits { pages: 50_000, bytes: 50 << 20 };

/// A page with the day on which it last changed.
struct Page {
    address: String,
    changed: Option<Date>,
}

/// The files of the site map, each with its path and its text: one that holds every page, or an
/// index over several where one can't.
pub(super) fn sitemaps(archive: &Archive, base: &BaseUrl) -> Vec<(String, String)> {
    files(&pages(archive, base), base, LIMITS)
}

/// The front page, articles from the newest to the oldest, entities.
fn pages(archive: &Archive, base: &BaseUrl) -> Vec<Page> {
    let as_of = |article| archive.entry(article).article.about().as_of();
    let front = Page {
        address: base.as_str().to_owned(),
        changed: archive.articles().filter_map(as_of).max(),
    };
    let articles = archive.articles().map(|article| Page {
        address: address::article(base, &archive.entry(article).article),
        changed: as_of(article),
    });
    let entities = archive.entities().map(|entity| Page {
        address: address::entity(base, &archive.entity(entity).key),
        changed: archive.articles_of(entity).filter_map(as_of).max(),
    });
    std::iter::once(front).chain(articles).chain(entities).collect()
}

fn files(pages: &[Page], base: &BaseUrl, limits: Limits) -> Vec<(String, String)> {
    let parts = split(pages, limits);
    if let [only] = &parts[..] {
        return vec![(address::SITEMAP.to_owned(), text("urlset", "url", only))];
    }
    let path = |number: usize| format!("sitemap-{number}.xml");
    let index: Vec<_> = (1..)
        .zip(&parts)
        .map(|(number, part)| Page {
            address: base.join(&path(number)),
            changed: part.iter().filter_map(|page| page.changed).max(),
        })
        .collect();
    let whole = (address::SITEMAP.to_owned(), text("sitemapindex", "sitemap", &index));
    let parts = (1..).zip(parts).map(|(number, part)| (path(number), text("urlset", "url", part)));
    std::iter::once(whole).chain(parts).collect()
}

/// The pages in as few parts as the limits allow, in order. A page that is too large by itself
/// makes a part of its own.
fn split(pages: &[Page], limits: Limits) -> Vec<&[Page]> {
    let frame = text("urlset", "url", &[]).len();
    let (mut parts, mut start, mut bytes) = (Vec::new(), 0, frame);
    for (number, page) in pages.iter().enumerate() {
        let more = text("urlset", "url", std::slice::from_ref(page)).len() - frame;
        let full = number - start == limits.pages || bytes + more > limits.bytes;
        if full && number > start {
            parts.push(&pages[start..number]);
            (start, bytes) = (number, frame);
        }
        bytes += more;
    }
    parts.push(&pages[start..]);
    parts
}

fn text(root: &'static str, element: &'static str, pages: &[Page]) -> String {
    let mut xml = Xml::new(root, &[("xmlns", NAMESPACE)]);
    for Page { address, changed } in pages {
        xml.open(element, &[]);
        xml.text("loc", &[], address);
        if let Some(day) = changed {
            xml.text("lastmod", &[], &day.to_string());
        }
        xml.close();
    }
    xml.finish()
}
