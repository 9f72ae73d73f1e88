//! Puts an archive into the page that trunk has built.
//!
//! The archive stands in the page as gzip in base64, in a script element that holds data, so
//! that reading it takes no request and works from a file. The content security policy is
//! written last, over what the page then holds: only scripts and styles that it was published
//! with can run.

use std::cell::RefCell;
use std::fs;
use std::io::Write as _;
use std::path::Path;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;
use lol_html::html_content::{ContentType, Element, TextChunk};
use lol_html::{RewriteStrSettings, element, rewrite_str, text};
use sha2::{Digest as _, Sha256};

use super::PublishError;
use crate::archive::{Archive, Site};
use crate::bundle;

/// What trunk leaves in a page that it serves with live reload. It fills this in when it hands
/// the page out, after any hash was taken.
const LIVE_RELOAD: &str = "{{__TRUNK_ADDRESS__}}";

/// Puts the archive into `index.html` of a folder.
pub(super) fn embed(archive: &Archive, folder: &Path) -> Result<(), PublishError> {
    let path = folder.join("index.html");
    let page = fs::read_to_string(&path).map_err(PublishError::read(&path))?;
    let page = with_archive(&page, archive)
        .and_then(|page| if page.contains(LIVE_RELOAD) { Ok(page) } else { with_policy(&page) })
        .map_err(|fault| fault.of(&path))?;
    fs::write(&path, page).map_err(PublishError::write(&path))
}

enum Fault {
    Missing(&'static str),
    Html(lol_html::errors::RewritingError),
}

impl Fault {
    fn of(self, path: &Path) -> PublishError {
        let path = path.to_owned();
        match self {
            Self::Missing(what) => PublishError::NotTheViewer { path, what },
            Self::Html(source) => PublishError::Html { path, source },
        }
    }
}

/// The page with the archive, and with language, title and description of the site.
fn with_archive(page: &str, archive: &Archive) -> Result<String, Fault> {
    let Site { title, description, lang, .. } = archive.site();
    let data = BASE64_STANDARD.encode(gzip(&bundle::encode(archive)));
    let filled = RefCell::new(false);
    let handlers = vec![
        element!("html", |html| Ok(html.set_attribute("lang", lang.as_str())?)),
        element!("title", |element: &mut Element<'_, '_>| {
            element.set_inner_content(title, ContentType::Text);
            Ok(())
        }),
        element!("meta[name=description]", |meta| Ok(meta.set_attribute("content", description)?)),
        element!("script#archive", |script: &mut Element<'_, '_>| {
            *filled.borrow_mut() = true;
            script.set_inner_content(&data, ContentType::Html);
            Ok(())
        }),
    ];
    let settings =
        RewriteStrSettings { element_content_handlers: handlers, ..RewriteStrSettings::new() };
    let page = rewrite_str(page, settings).map_err(Fault::Html)?;
    if filled.into_inner() {
        Ok(page)
    } else {
        Err(Fault::Missing("element <script id=\"archive\">"))
    }
}

/// The page with a content security policy over its inline scripts and styles.
fn with_policy(page: &str) -> Result<String, Fault> {
    let scripts = hashes(page, "script:not([src]):not([type='application/octet-stream'])")?;
    let styles = hashes(page, "style")?;
    let policy = format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{scripts}; style-src 'self'{styles}; \
         img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'"
    );
    let mut policy_at = false;
    let handlers = vec![element!("meta[charset]", |meta: &mut Element<'_, '_>| {
        // The policy stands as early as it can: what comes before it is not held to it.
        policy_at = true;
        meta.after(
            &format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">"),
            ContentType::Html,
        );
        Ok(())
    })];
    let settings =
        RewriteStrSettings { element_content_handlers: handlers, ..RewriteStrSettings::new() };
    let page = rewrite_str(page, settings).map_err(Fault::Html)?;
    if policy_at { Ok(page) } else { Err(Fault::Missing("element <meta charset>")) }
}

/// The hashes of the contents of some elements, as a policy writes them.
fn hashes(page: &str, selector: &str) -> Result<String, Fault> {
    let (mut open, mut sources) = (String::new(), String::new());
    let handlers = vec![text!(selector, |chunk: &mut TextChunk<'_>| {
        open.push_str(chunk.as_str());
        if chunk.last_in_text_node() {
            let hash = BASE64_STANDARD.encode(Sha256::digest(std::mem::take(&mut open).as_bytes()));
            sources.push_str(&format!(" 'sha256-{hash}'"));
        }
        Ok(())
    })];
    let settings =
        RewriteStrSettings { element_content_handlers: handlers, ..RewriteStrSettings::new() };
    rewrite_str(page, settings).map_err(Fault::Html)?;
    Ok(sources)
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    let written = encoder.write_all(bytes).and_then(|()| encoder.finish());
    written.expect("writing to memory doesn't fail")
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<!doctype html><html lang=es><head><meta charset=utf-8><title>x</title>\
                        <style>a{}</style><script type=module>go()</script></head><body>\
                        <script type='application/octet-stream' id='archive'></script></body></html>";

    #[test]
    fn the_policy_names_the_hash_of_each_inline_script_and_style() {
        let Ok(page) = with_policy(PAGE) else { panic!("the page has a charset") };
        let hash = |text: &str| BASE64_STANDARD.encode(Sha256::digest(text));
        let script = format!("script-src 'self' 'wasm-unsafe-eval' 'sha256-{}';", hash("go()"));
        assert!(page.contains(&script), "{page}");
        assert!(page.contains(&format!("style-src 'self' 'sha256-{}';", hash("a{}"))), "{page}");
    }

    #[test]
    fn a_page_that_is_not_the_viewers_is_refused() {
        assert!(matches!(with_policy("<p>"), Err(Fault::Missing(_))));
    }
}
