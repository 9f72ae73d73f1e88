//! [`Stamp`]: a short name of what a page shows.
//!
//! A page is rendered once and read later, perhaps beside a newer archive. Its stamp says what
//! it was rendered from; the app takes over only a page whose stamp is that of what it would
//! show itself, so that old and new are never mixed. The publisher renders a page anew only when its stamp
//! has changed.

use std::fmt;

use serde::Serialize;

use super::Page;
use crate::archive::Site;

/// A short name of what a page shows: equal for equal content, whatever else the archive holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Stamp(u64);

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

/// FNV-1a with 64 bits: it tells versions of a page apart and guards against nobody.
struct Stamper(u64);

impl Stamper {
    fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    fn add(&mut self, what: &impl Serialize) {
        let bytes = postcard::to_allocvec(what).expect("what a page shows always serialises");
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }

    fn stamp(self) -> Stamp {
        Stamp(self.0)
    }
}

impl Page {
    /// The stamp of this page on a site.
    #[must_use]
    pub fn stamp(&self, site: &Site) -> Stamp {
        let mut stamper = Stamper::new();
        stamper.add(site);
        stamper.add(self);
        stamper.stamp()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::{Archive, Builder};
    use crate::entity::Authority;
    use crate::intake;
    use crate::language::Language;
    use crate::page::Ask;

    fn archive(texts: &[(&str, &str)]) -> Archive {
        let (authority, _) = Authority::read(
            "[[person]]\nname = \"Ana\"\n[[person]]\nname = \"Luis\"\n[[place]]\nname = \"Lima\"",
        );
        let mut builder = Builder::new(Site::default(), &authority);
        for (name, text) in texts {
            let taken = intake::take(name, text.as_bytes(), &Language::spanish());
            builder.add(taken.article.unwrap()).unwrap();
        }
        builder.build().unwrap()
    }

    fn stamps(archive: &Archive) -> (Stamp, Stamp) {
        let stamp = |ask| Page::of(archive, &ask).stamp(archive.site());
        let article = stamp(Ask::Article("b".parse().unwrap()));
        (article, stamp(Ask::Entity("person/ana".parse().unwrap())))
    }

    #[test]
    fn a_page_keeps_its_stamp_while_what_it_shows_stays() {
        let before = archive(&[("b.txt", "Ana habla\nAna en Lima.")]);
        let after = archive(&[
            ("a.txt", "Luis calla\nLuis en Lima."),
            ("b.txt", "Ana habla\nAna en Lima."),
        ]);
        assert_eq!(stamps(&before), stamps(&after));
    }

    #[test]
    fn a_changed_article_changes_its_stamp_and_those_of_its_entities() {
        let before = archive(&[("b.txt", "Ana habla\nAna en Lima.")]);
        let after = archive(&[("b.txt", "Ana habla\nAna y Luis en Lima.")]);
        assert_ne!(stamps(&before).0, stamps(&after).0);
        assert_ne!(stamps(&before).1, stamps(&after).1);
    }
}
