//! [`Document`]: a whole page around what the app renders.

use super::pack::source_of;
use super::prerender::Rendered;
use super::viewer::{Asset, Viewer};
use crate::app::{Addresses, Route, Store};

/// What all pages of a site have in common.
pub(super) struct Frame<'a> {
    viewer: &'a Viewer,
    store: Store,
    policy: String,
    /// A script that only a preview has: it loads the page anew when the site has changed.
    live: Option<String>,
}

impl<'a> Frame<'a> {
    pub(super) fn new(viewer: &'a Viewer, store: Store) -> Self {
        let policy = format!(
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {}; style-src {}; \
             img-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; \
             base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; \
             trusted-types hemeroteca",
            source_of(&viewer.boot),
            source_of(&viewer.styles),
        );
        Self { viewer, store, policy, live: None }
    }

    /// Pages of a preview: with this script, and without a policy, which would stop it.
    pub(super) fn live(self, script: String) -> Self {
        Self { live: Some(script), ..self }
    }

    /// The page of a route. Its metadata are markup already.
    pub(super) fn document(
        &self,
        route: &Route,
        addresses: &Addresses,
        metadata: &str,
        page: &Rendered,
    ) -> String {
        let Viewer { styles, boot, script, wasm, icons, .. } = self.viewer;
        let language = &self.store.site().lang;
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
        format!(
            "<!doctype html>\n<html lang=\"{lang}\" dir=\"{dir}\">\n<head>\n<meta charset=\"utf-8\">\n{policy}\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n\
             <meta name=\"referrer\" content=\"strict-origin-when-cross-origin\">\n\
             {metadata}\n{icons}<link rel=\"manifest\" href=\"{manifest}\">\n\
             <style>{styles}</style>\n</head>\n<body>\n\
             <div id=\"app\" data-root=\"{root}\" data-stamp=\"{stamp}\" data-shape=\"{shape}\">{markup}</div>\n\
             <script src=\"{script}\" integrity=\"{script_integrity}\" defer fetchpriority=\"low\"></script>\n\
             <script data-archive=\"{archive}\" data-wasm=\"{wasm}\" data-integrity=\"{wasm_integrity}\">{boot}</script>\n\
             </body>\n</html>\n",
            manifest = file("site.webmanifest"),
            root = file(""),
            stamp = self.store.stamp(route),
            script = file(&script.path),
            script_integrity = script.integrity(),
            archive = file("archive/"),
            wasm = file(&wasm.path),
            wasm_integrity = wasm.integrity(),
        )
    }
}
