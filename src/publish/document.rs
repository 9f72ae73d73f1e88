//! [`Document`]: a whole page around what the app renders.

use super::cache::{self, Key};
use super::metadata::Metadata;
use super::pack::source_of;
use super::prerender::Rendered;
use super::viewer::{Asset, Viewer};
use crate::app::{Addresses, Edition, PARTS, Tool};

/// What stands in a policy for the hash of the font's sheet, which is not the same in all pages.
const FACE: &str = "FACE";

/// What all pages of a site have in common.
pub(super) struct Frame<'a> {
    viewer: &'a Viewer,
    /// The app's script and wasm, and the page's styles.
    program: [&'a Asset; 2],
    styles: &'a str,
    /// The tool that the page is for, with the list of the desk's parts.
    tool: Option<(Tool, String)>,
    edition: Edition,
    /// It names the hash of the font's sheet as [`FACE`].
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
        Self::with(viewer, edition, [&viewer.script, &viewer.wasm], &viewer.styles, None)
    }

    /// The page of a tool. The desk is made of these parts.
    pub(super) fn of_tool(viewer: &'a Viewer, edition: Edition, tool: Tool, parts: &str) -> Self {
        let program = [&viewer.file_script, &viewer.file_wasm];
        let tool = (tool, parts.to_owned());
        Self::with(viewer, edition, program, &viewer.tool_styles, Some(tool))
    }

    fn with(
        viewer: &'a Viewer,
        edition: Edition,
        program: [&'a Asset; 2],
        styles: &'a str,
        tool: Option<(Tool, String)>,
    ) -> Self {
        // The desk's worker runs from an address that holds its script: so this policy binds it.
        let workers = if tool.is_some() { "'self' blob:" } else { "'self'" };
        let policy = format!(
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {} {}; style-src {} {FACE}; \
             font-src 'self'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src {workers}; \
             base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; \
             trusted-types hemeroteca hemeroteca-boot",
            source_of(&viewer.paint),
            source_of(&viewer.boot),
            source_of(styles),
        );
        let icons: Vec<_> = viewer.icons.values().map(|icon| icon.path.as_str()).collect();
        let site = format!("{:?}", edition.site());
        let [script, wasm] = program.map(|asset| asset.path.as_str());
        let parts = tool.as_ref().map_or("", |(_, parts)| parts);
        let face = viewer.serif.at(&viewer.serif.font.path);
        let same = [&site, &policy, styles, &face, script, wasm, parts];
        let same = same.into_iter().map(str::as_bytes);
        let icons = icons.iter().map(|path| path.as_bytes());
        let same = Key::of(std::iter::once(cache::program()).chain(same).chain(icons)).short();
        let integrity = program.map(Asset::integrity);
        Self { viewer, program, styles, tool, edition, policy, integrity, same, live: None }
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
        let Self { styles, program: [script, wasm], .. } = self;
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
                let policy = self.policy.replace(FACE, &source_of(&face));
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
             <script>{paint}</script>\n<style>{styles}</style>\n<style>{face}</style>\n</head>\n<body>\n\
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
