//! What a reader does with the archive in one file.

use std::fs;
use std::path::{Path, PathBuf};

use super::Reader;

impl Reader {
    /// Opens the single file from the disk, at an address within it.
    #[track_caller]
    pub(crate) fn opens_the_file(&mut self, address: &str) -> &mut Self {
        let file = self.server.dist().join("hemeroteca.html");
        self.opens_from_disk(&file, address).sees_the_app()
    }

    /// Opens a copy of it from which all scripts are taken, for which scripts that are switched
    /// off are the same.
    #[track_caller]
    pub(crate) fn opens_the_file_without_scripts(&mut self, address: &str) -> &mut Self {
        let file = fs::read_to_string(self.server.dist().join("hemeroteca.html"));
        let mut file = file.expect("a site has its single file");
        while let Some(start) = file.find("<script") {
            let end = file[start..].find("</script>").expect("every script ends") + 9;
            file.replace_range(start..start + end, "");
        }
        self.keeps("without-scripts.html", &file);
        let place = self.kept("without-scripts.html");
        self.opens_from_disk(&place, address)
    }

    /// Saves what is selected, as the browser would: what it is given to save is written to a
    /// disk. Tells what the page is called.
    #[track_caller]
    pub(crate) fn saves_as_one_file(&mut self, button: &str) -> String {
        let (name, file) = self.saves(button);
        assert!(name.ends_with(".html"), "{name}");
        self.keeps("saved.html", &file);
        name.trim_end_matches(".html").to_owned()
    }

    /// The name and the text of what a button gives the browser to save.
    #[track_caller]
    pub(crate) fn saves(&mut self, button: &str) -> (String, String) {
        const CATCH: &str = "
            window.__saved = null;
            HTMLAnchorElement.prototype.click = function () { window.__name = this.download; };
            const make = URL.createObjectURL.bind(URL);
            URL.createObjectURL = (blob) => { blob.text().then((text) => { window.__saved = text; }); return make(blob); };
            return true";
        let _: bool = self.reads(CATCH);
        self.presses_button(button);
        let look = || self.looks_at("return window.__saved ?? ''");
        self.awaits_that("a file is saved", look, |saved: &String| !saved.is_empty());
        (self.reads("return window.__name"), self.reads("return window.__saved"))
    }

    #[track_caller]
    pub(crate) fn opens_what_was_saved(&mut self) -> &mut Self {
        let place = self.kept("saved.html");
        self.opens_from_disk(&place, "").sees_the_app()
    }

    /// The text of an element, word by word.
    #[track_caller]
    pub(crate) fn reads_text_of(&self, selector: &str) -> String {
        let text: String =
            self.reads(&format!("return document.querySelector(\"{selector}\").textContent"));
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Sees so many whole texts.
    #[track_caller]
    pub(crate) fn sees_texts(&mut self, number: usize) -> &mut Self {
        let look = || self.looks_at("return document.querySelectorAll('#texts > article').length");
        self.awaits_that("all texts", look, |now: &usize| *now == number);
        self
    }

    /// Sees the beginning of an element within the window.
    #[track_caller]
    pub(crate) fn sees_in_sight(&mut self, selector: &str) -> &mut Self {
        let script = format!(
            "const {{ top }} = document.querySelector(\"{selector}\").getBoundingClientRect();
             return top >= -1 && top < innerHeight"
        );
        let look = || self.looks_at(&script);
        self.awaits_that(&format!("{selector} is in sight"), look, |seen: &bool| *seen);
        self
    }

    #[track_caller]
    pub(super) fn opens_from_disk(&mut self, file: &Path, address: &str) -> &mut Self {
        self.leaves_page();
        let url = format!("file://{}{address}", file.display());
        let gone = self.session().ask(async |client| {
            client.goto("about:blank").await?;
            client.goto(&url).await
        });
        self.must(gone, &format!("{url} opens"));
        self
    }

    pub(super) fn kept(&self, name: &str) -> PathBuf {
        self.desk.path().join(name)
    }

    pub(super) fn keeps(&self, name: &str, text: &str) {
        fs::write(self.kept(name), text).expect("room for a file");
    }
}
