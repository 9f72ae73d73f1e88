//! What the preview answers with.

use std::fs;
use std::path::Path;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::asked::{Asked, SCRIPT};
use crate::publish::media_type::media_type;

/// What an address writes in another way.
const NOT_IN_PATHS: AsciiSet =
    NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// An answer that is whole at once.
pub(super) struct Answer {
    pub(super) status: u16,
    /// The media type of the body; where to, of a redirect.
    pub(super) said: String,
    pub(super) body: Vec<u8>,
}

impl Answer {
    /// What the browser is to keep to, besides the policy of a page itself. No other page shows
    /// one of the preview within itself, where a click could be led to write; and a picture that
    /// is opened by itself runs nothing, for it would run as a page of the preview.
    pub(super) fn policy(&self) -> &'static str {
        match self.said.as_str() {
            "image/svg+xml" => {
                "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox; \
                 frame-ancestors 'none'"
            }
            _ => "frame-ancestors 'none'",
        }
    }
}

/// Answers from a site's folder, in which the site of this stamp stands.
pub(super) fn answer(asked: &Asked, site: &Path, stamp: &str) -> Answer {
    let script = |text: &str| Answer {
        status: 200,
        said: media_type(SCRIPT).to_owned(),
        body: text.as_bytes().to_owned(),
    };
    let file = |path: &str, status| {
        let body = fs::read(site.join(path)).ok()?;
        let said = media_type(path).to_owned();
        let body = if path.ends_with(".html") { with_script(body, stamp) } else { body };
        Some(Answer { status, said, body })
    };
    let found = match asked {
        Asked::Script => Some(script(include_str!("page.js"))),
        Asked::ServiceWorker => Some(script(include_str!("service-worker.js"))),
        Asked::File(path) => file(path, 200),
        Asked::Bare(path) if site.join(path).is_dir() => {
            let said = format!("/{}/", utf8_percent_encode(path, &NOT_IN_PATHS));
            Some(Answer { status: 302, said, body: Vec::new() })
        }
        Asked::Bare(path) => file(path, 200),
        Asked::Events(_) | Asked::Corrections | Asked::Nothing => None,
    };
    found.or_else(|| file("404.html", 404)).unwrap_or_else(|| Answer {
        status: 404,
        said: media_type(".txt").to_owned(),
        body: b"not found".to_vec(),
    })
}

/// A page with the script that loads it anew. The page's policy allows scripts of its own host.
fn with_script(page: Vec<u8>, stamp: &str) -> Vec<u8> {
    const END: &[u8] = b"</head>";
    let Some(at) = page.windows(END.len()).position(|here| here == END) else { return page };
    let script = format!("<script src=\"{SCRIPT}\" data-stamp=\"{stamp}\" async></script>\n");
    [&page[..at], script.as_bytes(), &page[at..]].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_stands_in_the_head_of_every_page_and_nowhere_else() {
        let with = with_script(b"<head></head><body></head>".to_vec(), "7");
        let with = String::from_utf8(with).unwrap();
        let script = "<script src=\"/.preview.js\" data-stamp=\"7\" async></script>\n";
        assert_eq!(with, format!("<head>{script}</head><body></head>"));
    }
}
