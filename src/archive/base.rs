//! [`BaseUrl`]: the address at which an archive is published.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// The absolute address under which every page of a site stands: `https://news.example/` or
/// `https://example.org/archive/`.
///
/// Invariant: `http` or `https`, a host in lower case, perhaps a port, and a path that ends in
/// a slash; all in ASCII, without user, query, fragment or empty, `.` and `..` segments. It can
/// therefore be continued with a path and stand in markup as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct BaseUrl {
    url: Box<str>,
    /// The byte at which the path begins.
    path_at: usize,
}

/// The text is no address at which a site can stand.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error(
    "\"{0}\" is no address of a site: write it whole, as a browser shows it, such as \"https://example.org/archive/\", without ? and #"
)]
pub struct BaseUrlError(String);

impl BaseUrl {
    /// The whole address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.url
    }

    /// The address of a page of the site, by its path under the base: `a/slug/`.
    #[must_use]
    pub fn join(&self, path: &str) -> String {
        format!("{}{}", self.url, path.trim_start_matches('/'))
    }

    /// The part after the host: `/` or `/archive/`.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.url[self.path_at..]
    }
}

impl FromStr for BaseUrl {
    type Err = BaseUrlError;

    fn from_str(text: &str) -> Result<Self, BaseUrlError> {
        parse(text.trim()).ok_or_else(|| BaseUrlError(text.to_owned()))
    }
}

fn parse(text: &str) -> Option<BaseUrl> {
    let (scheme, rest) = text.split_once("://")?;
    let scheme = scheme.to_ascii_lowercase();
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    if !matches!(&*scheme, "http" | "https") || !is_host(host) || !is_path(path) {
        return None;
    }
    let origin = format!("{scheme}://{}", host.to_ascii_lowercase());
    let slash = if path.is_empty() || path.ends_with('/') { "" } else { "/" };
    Some(BaseUrl { path_at: origin.len(), url: format!("{origin}/{path}{slash}").into() })
}

/// A name or an address of a host, perhaps with a port.
fn is_host(text: &str) -> bool {
    let (host, port) = match text.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((address, "")) => (address, None),
        Some((address, rest)) => match rest.strip_prefix(':') {
            Some(port) => (address, Some(port)),
            None => return false,
        },
        None => text.split_once(':').map_or((text, None), |(host, port)| (host, Some(port))),
    };
    let good = |b: u8| match text.starts_with('[') {
        true => b.is_ascii_hexdigit() || matches!(b, b':' | b'.'),
        false => b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.' | b'_'),
    };
    !host.is_empty()
        && !host.starts_with(['.', '-'])
        && host.bytes().all(good)
        && port.is_none_or(|port| port.parse::<u16>().is_ok_and(|number| number > 0))
}

/// A path after its first slash.
fn is_path(path: &str) -> bool {
    let segments = path.strip_suffix('/').unwrap_or(path);
    path.is_empty()
        || segments.split('/').all(|segment| {
            !matches!(segment, "" | "." | "..")
                && segment
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || b"-._~%!$&'()*+,;=:@".contains(&b))
                && segment.split('%').skip(1).all(|rest| {
                    rest.len() >= 2 && rest.bytes().take(2).all(|b| b.is_ascii_hexdigit())
                })
        })
}

impl TryFrom<String> for BaseUrl {
    type Error = BaseUrlError;

    fn try_from(text: String) -> Result<Self, BaseUrlError> {
        text.parse()
    }
}

impl From<BaseUrl> for String {
    fn from(base: BaseUrl) -> Self {
        base.url.into()
    }
}

impl fmt::Display for BaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.url)
    }
}

/// A base that need not be there, as text: the empty text is none.
pub(super) mod optional {
    use serde::de::Error as _;
    use serde::{Deserialize as _, Deserializer, Serializer};

    use super::BaseUrl;

    pub(in crate::archive) fn serialize<S: Serializer>(
        base: &Option<BaseUrl>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(base.as_ref().map_or("", BaseUrl::as_str))
    }

    pub(in crate::archive) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<BaseUrl>, D::Error> {
        let text = String::deserialize(deserializer)?;
        if text.is_empty() { Ok(None) } else { text.parse().map(Some).map_err(D::Error::custom) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_ends_in_a_slash_and_is_continued_with_a_path() {
        let base: BaseUrl = "HTTPS://News.Example:8080/sub".parse().unwrap();
        assert_eq!(base.as_str(), "https://news.example:8080/sub/");
        assert_eq!(base.path(), "/sub/");
        assert_eq!(base.join("a/slug/"), "https://news.example:8080/sub/a/slug/");
        assert_eq!(base.join("/feed.xml"), "https://news.example:8080/sub/feed.xml");
        assert_eq!("http://localhost".parse::<BaseUrl>().unwrap().path(), "/");
        assert_eq!("http://[::1]:80/".parse::<BaseUrl>().unwrap().path(), "/");
    }

    #[test]
    fn what_is_no_address_of_a_site_is_refused() {
        for bad in [
            "",
            "example.org",
            "/sub/",
            "//example.org/",
            "ftp://example.org/",
            "javascript://x/",
            "https://",
            "https:///x/",
            "https://a b/",
            "https://ñ.example/",
            "https://user@example.org/",
            "https://example.org:0/",
            "https://example.org:x/",
            "https://[::1]x/",
            "https://example.org/?q",
            "https://example.org/#x",
            "https://example.org/a//b/",
            "https://example.org/../b/",
            "https://example.org/\"><script>/",
            "https://example.org/%zz/",
        ] {
            assert!(bad.parse::<BaseUrl>().is_err(), "{bad}");
        }
    }
}
