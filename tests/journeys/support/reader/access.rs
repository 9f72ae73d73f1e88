//! What keeps readers out of a page.

use std::env;
use std::fs;
use std::process::Command;

use serde_json::json;

use super::super::devtools::DevTools;
use super::Reader;

/// Has axe look through the page by all its rules but those for more than level AA, and tells what it
/// finds, with the first elements that it finds it in.
const SEARCH: &str = "
    const done = arguments[0];
    const wanted = axe.getRules().filter((rule) => !rule.tags.includes('wcag2aaa'));
    const rules = Object.fromEntries(wanted.map((rule) => [rule.ruleId, { enabled: true }]));
    axe.run(document, { rules, resultTypes: ['violations'] }).then(
      ({ violations, passes }) => done(passes.length === 0 ? ['it has looked at nothing'] : violations.map(
        ({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' ')}`)),
      (error) => done([String(error)]))";

impl Reader {
    /// From now on the site has the page that shows every component, and no app.
    #[track_caller]
    pub(crate) fn gets_the_page_of_components(&mut self) -> &mut Self {
        let out = tempfile::tempdir().expect("room for a site");
        let published = Command::new(env!("CARGO_BIN_EXE_hemeroteca"))
            .args(["publish", "articles", "--no-single-file", "--style-page"])
            .args(["--viewer", "target/viewer", "--out"])
            .arg(out.path().join("site"))
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output();
        let published = published.expect("the program starts");
        assert!(published.status.success(), "{}", String::from_utf8_lossy(&published.stderr));
        self.server.serve(out);
        self.waits_for_the_app()
    }

    /// From now on reads on a screen of this width, in CSS pixels, by day or by night. Only in
    /// Chromium.
    #[track_caller]
    pub(crate) fn reads_on(&mut self, width: u32, dark: bool) -> &mut Self {
        let size =
            json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500 });
        let scheme = if dark { "dark" } else { "light" };
        let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        let done = self.session().ask(async |client| {
            client.issue_cmd(DevTools("Emulation.setDeviceMetricsOverride", size)).await?;
            client.issue_cmd(DevTools("Emulation.setEmulatedMedia", media)).await
        });
        self.must(done, "another screen");
        self
    }

    /// Sees nothing in the page that would keep a reader out.
    #[track_caller]
    pub(crate) fn sees_no_barrier(&mut self) -> &mut Self {
        let path = env::var("HEMEROTECA_AXE");
        let path = path.expect("`cargo xtask test --only journeys` says where axe is");
        let axe = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
        let found = self.session().ask(async |client| {
            client.execute(&axe, Vec::new()).await?;
            client.execute_async(SEARCH, Vec::new()).await
        });
        let found = found.map(|found| found.to_string());
        let address = self.address();
        assert_eq!(self.must(found, "axe looks through the page"), "[]", "at {address}");
        self
    }
}
