//! [`robots`]: what crawlers are told.

use super::address;
use crate::archive::BaseUrl;

/// The text of `robots.txt`: everything may be read, and where the site map is. A site map is
/// named by its whole address, so there is none without a base.
pub(super) fn robots(base: Option<&BaseUrl>) -> String {
    let everything = "User-agent: *\nAllow: /\n";
    match base {
        Some(base) => format!("{everything}\nSitemap: {}\n", base.join(address::SITEMAP)),
        None => everything.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_may_be_read_and_the_site_map_is_named() {
        let base = "https://example.org/sub/".parse().unwrap();
        assert_eq!(
            robots(Some(&base)),
            "User-agent: *\nAllow: /\n\nSitemap: https://example.org/sub/sitemap.xml\n"
        );
        assert!(!robots(None).contains("Sitemap"));
    }
}
