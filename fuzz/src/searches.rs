//! Texts in which an index is asked for words.

use hemeroteca::archive::{Archive, Builder, Filter, Site};
use hemeroteca::entity::Authority;
use hemeroteca::index::{Held, Pictures};
use hemeroteca::intake;
use hemeroteca::language::Language;
use hemeroteca::page::{Ask, Extent, Page};
use hemeroteca::words::Query;

use crate::kept::at_once;

/// A longer text takes long to read and shows nothing that a shorter one doesn't.
const LONGEST: usize = 200;

/// Whatever is looked for in whatever texts, an index finds what the naive scan finds. The first
/// line is a query, each of the others the text of an article.
///
/// # Panics
/// When it doesn't.
pub fn searches(bytes: &[u8]) {
    let text = String::from_utf8_lossy(&bytes[..bytes.len().min(LONGEST)]);
    let Some((query, texts)) = text.split_once('\n') else { return };
    let query = Query::read(query);
    if query.is_empty() || texts.trim().is_empty() {
        return;
    }
    let filter = Filter::default().with_words(query);
    finds_the_same(&archive(texts), &filter);
}

/// Each line is the body of an article, in a language that stems words and in one that doesn't.
fn archive(texts: &str) -> Archive {
    let authority = Authority::default();
    let mut builder = Builder::new(Site::default(), &authority);
    for (number, line) in texts.lines().enumerate() {
        let name =
            format!("2023-09-{:02}-a{number}.{}.txt", number % 28 + 1, ["es", "ar"][number % 2]);
        let taken = intake::take(&name, format!("T\n{line}").as_bytes(), &Language::spanish());
        if let Some(article) = taken.article {
            builder.add(article).expect("slugs differ");
        }
    }
    builder.build().expect("recognisers keep their word")
}

fn finds_the_same(archive: &Archive, filter: &Filter) {
    let opened = Held::whole(archive, Pictures::new()).open();
    let (reader, _) = opened.expect("it was made just now");
    let ask = Ask::Listing(filter.clone(), Extent::default());
    let Ok(Page::Listing(listing)) = at_once(reader.page(&ask)) else { panic!("a listing") };
    assert_eq!(listing.total, archive.select(filter).len(), "{}", filter.to_query());
}
