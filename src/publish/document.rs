//! [`Document`]: a whole page around what the app renders.

use super::cache::{self, Key};
use super::metadata::Metadata;
use super::pack::source_of;
use super::prerender::Rendered;
use super::viewer::{Asset, Look, Sheet, Viewer};
use crate::app::{Addresses, Edition, PARTS, Tool};

/// What stands in a policy for the hashes of what is not the same in all pages.
const STYLES: &str = "STYLES";
const FACE: &str = "FACE";

/// What all pages of a site have in common.
pub(super) struct Frame<'a> {
    viewer: &'a Viewer,
    /// The app's script and wasm.
    program: [&'a Asset; 2],
    /// The tool that the page is for, with the list of the desk's parts.
    tool: Option<(Tool, String)>,
    edition: Edition,
    /// It names the hash of the page's styles as [`STYLES`], and that of the font's sheet as [`FACE`].
    policy: String,
    /// What browsers check script and wasm by: found once, not for every page.
    integrity: [String; 2],
    /// A hash of all that is the same in every page.
    same: u64,
    /// A script that only a preview has: it loads the page anew when the site has changed.
    live: Option<String>,
}

impl<'a> Frame<'a> {
    /// Pages of the archive.
    pub(super) fn new(viewer: &'a Viewer, edition: Edition) -> Self {
        Self::with(viewer, edition, [&viewer.script, &viewer.wasm], None)
    }

    /// The page of a tool. The desk is made of these parts.
    pub(super) fn of_tool(viewer: &'a Viewer, edition: Edition, tool: Tool, parts: &str) -> Self {
        let program = [&viewer.file_script, &viewer.file_wasm];
        let tool = (tool, parts.to_owned());
        Self::with(viewer, edition, program, Some(tool))
    }

    fn with(
        viewer: &'a Viewer,
        edition: Edition,
        program: [&'a Asset; 2],
        tool: Option<(Tool, String)>,
    ) -> Self {
        // The desk's worker runs from an address that holds its script: so this policy binds it.
        let workers = if tool.is_some() { "'self' blob:" } else { "'self'" };
        let policy = format!(
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {} {}; style-src 'self' {STYLES} {FACE}; \
             font-src 'self'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src {workers}; \
             base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; \
             trusted-types hemeroteca hemeroteca-boot",
            source_of(&viewer.paint),
            source_of(&viewer.boot),
        );
        let icons: Vec<_> = viewer.icons.values().map(|icon| icon.path.as_str()).collect();
        let site = format!("{:?}", edition.site());
        let [script, wasm] = program.map(|asset| asset.path.as_str());
        let parts = tool.as_ref().map_or("", |(_, parts)| parts);
        let face = viewer.serif.at(&viewer.serif.font.path);
        let styles = &viewer.styles;
        let [first, of_lists] = [Look::Article, Look::List].map(|look| &styles.of(look).source);
        let (late, of_tools) = (&styles.asset.path, &styles.of(Look::Tool).source);
        let same = [&site, &policy, first, of_lists, of_tools, late, &face, script, wasm, parts];
        let same = same.into_iter().map(|it| it.as_bytes());
        let icons = icons.iter().map(|path| path.as_bytes());
        let same = Key::of(std::iter::once(cache::program()).chain(same).chain(icons)).short();
        let integrity = program.map(Asset::integrity);
        Self { viewer, program, tool, edition, policy, integrity, same, live: None }
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
        let Viewer { paint, boot, icons, .. } = self.viewer;
        let Self { program: [script, wasm], .. } = self;
        let Rendered { markup, shape, look } = page;
        let Sheet { text: styles, source } = self.viewer.styles.of(*look);
        let (tool, parts) = self.tool.as_ref().map_or_else(Default::default, |(tool, parts)| {
            let parts = format!("<script type=\"text/plain\" id=\"{PARTS}\">{parts}</script>\n");
            (format!(" data-tool=\"{}\"", tool.path()), parts)
        });
        let language = &self.edition.site().lang;
        let (lang, dir) = (language.as_str(), language.direction().as_str());
        let file = |path: &str| addresses.file(path);
        let face = self.viewer.serif.at(&file(&self.viewer.serif.font.path));
        let policy = match &self.live {
            None => {
                let policy = self.policy.replace(STYLES, source);
                let policy = policy.replace(FACE, &source_of(&face));
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
        let Metadata { head, linked_data } = metadata;
        // The other sheets come when the text is on the screen; where no script runs, before it.
        let late = file(&self.viewer.styles.asset.path);
        let (late, without_script) = match look.is_first() {
            true => (
                format!(" data-styles=\"{late}\""),
                format!("<noscript><link rel=\"stylesheet\" href=\"{late}\"></noscript>\n"),
            ),
            false => Default::default(),
        };
        let [script_integrity, wasm_integrity] = &self.integrity;
        format!(
            "<!doctype html>\n<html lang=\"{lang}\" dir=\"{dir}\">\n<head>\n<meta charset=\"utf-8\">\n{policy}\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n\
             <meta name=\"referrer\" content=\"strict-origin-when-cross-origin\">\n\
             {head}\n{icons}<link rel=\"manifest\" href=\"{manifest}\">\n\
             <script{late}>{paint}</script>\n<style>{styles}</style>\n<style>{face}</style>\n{without_script}</head>\n<body>\n\
             <div id=\"app\" data-root=\"{root}\" data-stamp=\"{stamp}\" data-shape=\"{shape}\"{tool}>{markup}</div>\n{parts}\
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
