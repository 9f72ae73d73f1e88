//! [`Document`]: a whole page around what the app renders.

use super::cache::{Key, program};
use super::metadata::Metadata;
use super::pack::source_of;
use super::prerender::Rendered;
use super::viewer::{Asset, Viewer};
use crate::app::{Addresses, Edition};

/// What all pages of a site have in common.
pub(super) struct Frame<'a> {
    viewer: &'a Viewer,
    edition: Edition,
    policy: String,
    /// What browsers check script and wasm by: found once, not for every page.
    integrity: [String; 2],
    /// A hash of all that is the same in every page.
    same: u64,
    /// A script that only a preview has: it loads the page anew when the site has changed.
    live: Option<String>,
}

impl<'a> Frame<'a> {
    pub(super) fn new(viewer: &'a Viewer, edition: Edition) -> Self {
        let policy = format!(
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {} {}; style-src {}; \
             img-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; \
             base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; \
             trusted-types hemeroteca hemeroteca-boot",
            source_of(&viewer.paint),
            source_of(&viewer.boot),
            source_of(&viewer.styles),
        );
        let icons: Vec<_> = viewer.icons.values().map(|icon| icon.path.as_str()).collect();
        let site = format!("{:?}", edition.site());
        let same = [&site, &policy, &viewer.styles, &viewer.script.path, &viewer.wasm.path];
        let same = same.into_iter().map(|part| part.as_bytes());
        let icons = icons.iter().map(|path| path.as_bytes());
        let same = Key::of(std::iter::once(program()).chain(same).chain(icons)).short();
        let integrity = [viewer.script.integrity(), viewer.wasm.integrity()];
        Self { viewer, edition, policy, integrity, same, live: None }
    }

    /// Pages of a preview: with this script, and without a policy, which would stop it.
    pub(super) fn live(self, script: String) -> Self {
        Self { live: Some(script), ..self }
    }

    /// A hash of all that the page with this stamp is made from.
    pub(super) fn made_from(&self, stamp: &str) -> u64 {
        let live = self.live.as_deref().unwrap_or_default();
        Key::of([&self.same.to_le_bytes(), stamp.as_bytes(), live.as_bytes()]).short()
    }

    /// The page of a stamp. What readers look at comes before what programs read.
    pub(super) fn document(
        &self,
        stamp: &str,
        addresses: &Addresses,
        metadata: &Metadata,
        page: &Rendered,
    ) -> String {
        let Viewer { styles, paint, boot, script, wasm, icons, .. } = self.viewer;
        let language = &self.edition.site().lang;
        let (lang, dir) = (language.as_str(), language.direction().as_str());
        let file = |path: &str| addresses.file(path);
        let policy = match &self.live {
            None => {
                let policy = &self.policy;
                format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">")
            }
            Some(script) => script.clone(),
        };
        let icon = |name: &str, rel: &str, more: &str| {
            icons.get(name).map_or_else(String::new, |Asset { path, .. }| {
                format!("<link rel=\"{rel}\" href=\"{}\"{more}>\n", file(path))
            })
        };
        let icons = icon("icon.svg", "icon", " type=\"image/svg+xml\"")
            + &icon("apple-touch-icon.png", "apple-touch-icon", "");
        let Rendered { markup, shape } = page;
        let Metadata { head, linked_data } = metadata;
        let [script_integrity, wasm_integrity] = &self.integrity;
        format!(
            "<!doctype html>\n<html lang=\"{lang}\" dir=\"{dir}\">\n<head>\n<meta charset=\"utf-8\">\n{policy}\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n\
             <meta name=\"referrer\" content=\"strict-origin-when-cross-origin\">\n\
             {head}\n{icons}<link rel=\"manifest\" href=\"{manifest}\">\n\
             <script>{paint}</script>\n<style>{styles}</style>\n</head>\n<body>\n\
             <div id=\"app\" data-root=\"{root}\" data-stamp=\"{stamp}\" data-shape=\"{shape}\">{markup}</div>\n\
             <script data-archive=\"{archive}\" data-script=\"{script}\" \
             data-script-integrity=\"{script_integrity}\" data-wasm=\"{wasm}\" \
             data-wasm-integrity=\"{wasm_integrity}\">{boot}</script>\n\
             {linked_data}</body>\n</html>\n",
            manifest = file("site.webmanifest"),
            root = file(""),
            script = file(&script.path),
            archive = file("archive/"),
            wasm = file(&wasm.path),
        )
    }
}
