//! Archives that the tests of what the web expects share.

use std::path::Path;

use super::Folder;
use crate::archive::{Archive, BaseUrl, Builder, Parts, Site};
use crate::article::{About, Article, Block, Body, Date, Declared, Draft, TextBlock};
use crate::entity::{Authority, Kind};

/// Text that tries to be markup wherever it stands.
pub(super) const HOSTILE: &str = "</title></script><script>alert(1)</script><!-- <script> ]]> \
                                  \"><svg onload='x'> &lt;&amp; \\ {{x}} Ñ";

/// Where the sites of the tests stand.
pub(super) fn base() -> BaseUrl {
    "https://news.example/sub/".parse().unwrap()
}

/// The small archive of the tests.
pub(super) fn fixture() -> Archive {
    read("tests/fixtures/archive", Some(base()))
}

/// The same, of a site that doesn't say where it stands.
pub(super) fn fixture_without_base() -> Archive {
    read("tests/fixtures/archive", None)
}

/// The sample archive.
pub(super) fn sample() -> Archive {
    read("articles", Some(base()))
}

fn read(folder: &str, base: Option<BaseUrl>) -> Archive {
    let folder = Folder::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).unwrap();
    let Parts { site, entries, entities } = folder.archive.parts().clone();
    Archive::new(Parts { site: Site { base, ..site }, entries, entities }).unwrap()
}

/// An archive of one article and one entity with hostile text everywhere, and characters that
/// nothing may hold.
pub(super) fn hostile() -> Archive {
    let text = || format!("{HOSTILE}\0\u{1b}\u{ffff}");
    let site = Site {
        title: text(),
        description: text(),
        author: text(),
        rights: text(),
        base: Some(base()),
        ..Site::default()
    };
    let article = Article::new(Draft {
        slug: "a".parse().unwrap(),
        language: site.lang.clone(),
        headline: text(),
        lead: Some(text()),
        body: Body::new(vec![Block::Paragraph(TextBlock::of(text()))]).unwrap(),
        about: About {
            date: Date::new(2023, 9, 4),
            authors: vec![text()],
            located: Some(text()),
            subjects: vec![text()],
            declared: vec![Declared { kind: Kind::Person, name: text() }],
            ..About::default()
        },
    });
    let authority = Authority::default();
    let mut builder = Builder::new(site, &authority);
    builder.add(article.unwrap()).unwrap();
    builder.build().unwrap()
}

/// An archive of a site without a single article.
pub(super) fn empty() -> Archive {
    Builder::new(Site::default(), &Authority::default()).build().unwrap()
}
