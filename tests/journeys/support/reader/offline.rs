//! What a reader does without a network, and with what is published anew.

use std::path::Path;
use std::process::Command;

use super::Reader;

impl Reader {
    /// From now on the browser can keep pages. Without this the app and its pages would come from
    /// the browser's own, when a journey would have them wait or be others.
    pub(crate) fn can_keep_pages(&mut self) -> &mut Self {
        self.server.offer_service_worker();
        self
    }

    /// From now on nothing answers.
    pub(crate) fn loses_the_network(&mut self) -> &mut Self {
        self.server.cut_off(true);
        self
    }

    pub(crate) fn finds_the_network(&mut self) -> &mut Self {
        self.server.cut_off(false);
        self
    }

    /// From now on what an edition is made of can't be fetched, and what names it can.
    pub(crate) fn gets_no_shards(&mut self) -> &mut Self {
        self.server.lose_shards();
        self
    }

    /// The site is published anew, with another headline for an article. Tells which.
    pub(crate) fn gets_a_new_edition(&mut self, article: &str) -> String {
        const HEADLINE: &str = "Titular de una edición nueva";
        let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("articles");
        let slug = article.trim_start_matches("a/").trim_end_matches('/');
        let folder = tempfile::tempdir().expect("room for a few articles");
        for file in std::fs::read_dir(sources).expect("the sample's articles") {
            let path = file.expect("a file of the sample's").path();
            let name = path.file_name().expect("files have names").to_string_lossy().into_owned();
            let mut text = std::fs::read_to_string(&path).expect("the sample's files are text");
            if name.ends_with(&format!("{slug}.txt")) {
                let (_, rest) = text.split_once('\n').expect("an article has more than one line");
                text = format!("{HEADLINE}\n{rest}");
            }
            std::fs::write(folder.path().join(name), text).expect("room for an article");
        }
        let out = tempfile::tempdir().expect("room for a site");
        let published = Command::new(env!("CARGO_BIN_EXE_hemeroteca"))
            .args(["publish", "--no-single-file", "--viewer", "target/viewer", "--out"])
            .arg(out.path().join("site"))
            .arg(folder.path())
            .output();
        let published = published.expect("the program starts");
        assert!(published.status.success(), "{}", String::from_utf8_lossy(&published.stderr));
        self.server.serve(out);
        HEADLINE.to_owned()
    }

    /// The reader has been elsewhere and comes back: then the page asks what is new.
    #[track_caller]
    pub(crate) fn comes_back_to_the_page(&mut self) -> &mut Self {
        let script = "document.dispatchEvent(new Event('visibilitychange')); return true";
        let _: bool = self.reads(script);
        self
    }

    #[track_caller]
    pub(crate) fn heading(&self) -> String {
        self.reads("return document.querySelector('main h1').innerText.trim()")
    }

    #[track_caller]
    pub(crate) fn sees_no_text(&mut self, text: &str) -> &mut Self {
        let look = || self.looks_at("return document.body.innerText");
        self.awaits_that(&format!("no word of {text}"), look, |now: &String| !now.contains(text));
        self
    }

    #[track_caller]
    pub(crate) fn presses_button_that_begins(&mut self, name: &str) -> &mut Self {
        self.clicks(&format!("//button[starts-with(normalize-space(.), '{name}')]"))
    }

    /// Sees that the browser keeps one edition, whole, and that it is the one that is published.
    #[track_caller]
    pub(crate) fn sees_the_edition_kept(&mut self) -> &mut Self {
        let published = self.server.generation();
        let is = |names: &Vec<String>| {
            let editions: Vec<_> = names.iter().filter(|name| name.contains(" edition ")).collect();
            matches!(editions[..], [one] if one.contains(&published))
        };
        self.awaits_that("the edition that is published", || self.looks_at_caches(), is);
        self
    }

    #[track_caller]
    pub(crate) fn sees_nothing_kept(&mut self) -> &mut Self {
        self.awaits_that("nothing kept", || self.looks_at_caches(), Vec::is_empty);
        self
    }

    /// What the browser's caches are called.
    fn looks_at_caches(&self) -> Result<Vec<String>, String> {
        let script = "caches.keys().then(arguments[0])";
        let names =
            self.session().ask(async |client| client.execute_async(script, vec![]).await)?;
        serde_json::from_value(names).map_err(|error| error.to_string())
    }
}
