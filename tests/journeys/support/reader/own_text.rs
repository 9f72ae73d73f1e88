//! What a reader does with texts of their own.

use std::fs;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use fantoccini::Locator;
use serde_json::Value;

use super::Reader;
use super::page::quoted;

/// Has a worker like the desk's answer what the host keeps ready, and gives what it says, a hash
/// each.
const ANSWERS: &str = "
    const [number, done] = arguments;
    (async () => {
      const list = document.getElementById('desk').textContent.split('\\n').map((line) => line.split(' '));
      const get = async (path) => (await fetch('../' + path)).arrayBuffer();
      const part = (name) => get(list.find(([own]) => own === name)[1]);
      const rules = { createScriptURL: (address) => address };
      const policy = self.trustedTypes ? trustedTypes.createPolicy('hemeroteca', rules) : rules;
      const script = URL.createObjectURL(new Blob([await part('script')]));
      const worker = new Worker(policy.createScriptURL(script));
      const tell = (buffer) => new Promise((resolve, reject) => {
        worker.onmessage = (event) => resolve(event.data);
        worker.onerror = (event) => reject(new Error(event.message));
        worker.postMessage(new Uint8Array(buffer), [buffer]);
      });
      await tell(await part('wasm'));
      const hashes = [];
      for (let at = 0; at < number; at += 1) {
        const answer = await tell(await get(`ask-${at}`));
        const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', answer));
        hashes.push(btoa(String.fromCharCode(...hash)));
      }
      worker.terminate();
      return hashes;
    })().then(done, (error) => done([String(error)]));";

impl Reader {
    /// Puts a text into the box, as pasting does.
    #[track_caller]
    pub(crate) fn pastes(&mut self, text: &str) -> &mut Self {
        let script = "
            const box = document.getElementById('own-text');
            box.focus();
            box.value = arguments[0];
            box.dispatchEvent(new Event('input', { bubbles: true }));
            return true";
        let done: Result<bool, String> = self.looks_for(script, text);
        self.must(done, "a text is pasted");
        self
    }

    /// Puts a text into the box that ends in the first half of a character of two (UTF-16).
    #[track_caller]
    pub(crate) fn pastes_half_a_character(&mut self) -> &mut Self {
        let script = "
            const box = document.getElementById('own-text');
            box.value = 'Media pareja\\nAna Ruiz volvió ayer a Madrid. \\ud83d';
            return box.value.length";
        let _: u32 = self.reads(script);
        self
    }

    /// Drops a file on the page's name, as a hand would: no driver can.
    #[track_caller]
    pub(crate) fn drops_a_file(&mut self, name: &str, text: &str) -> &mut Self {
        let script = "
            const [name, text] = JSON.parse(arguments[0]);
            const dataTransfer = new DataTransfer();
            dataTransfer.items.add(new File([text], name, { type: 'text/markdown' }));
            const place = document.querySelector('.masthead');
            for (const kind of ['dragover', 'drop']) {
              const event = new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true });
              if (place.dispatchEvent(event)) throw new Error(`the browser would open it: ${kind}`);
            }
            return true";
        let what = serde_json::json!([name, text]).to_string();
        let done: Result<bool, String> = self.looks_for(script, &what);
        self.must(done, "a file is dropped");
        self
    }

    /// Ticks the box with this id.
    #[track_caller]
    pub(crate) fn ticks(&mut self, id: &str) -> &mut Self {
        self.clicks(&format!("//input[@id='{id}']"))
    }

    /// Chooses files of these names that hold these texts.
    #[track_caller]
    pub(crate) fn brings(&mut self, files: &[(&str, &str)]) -> &mut Self {
        let paths: Vec<String> = files
            .iter()
            .map(|(name, text)| {
                self.keeps(name, text);
                self.kept(name).display().to_string()
            })
            .collect();
        let done = self.session().ask(async |client| {
            let control = client.find(Locator::Css("#own-files")).await?;
            control.send_keys(&paths.join("\n")).await
        });
        self.must(done, "files are chosen");
        self
    }

    /// All that the browser has asked the host for so far, with its method.
    pub(crate) fn has_asked_for(&self) -> Vec<String> {
        self.server.asked()
    }

    /// Sees that the page may send nothing to anyone else: the browser stops it.
    #[track_caller]
    pub(crate) fn sees_that_nothing_can_be_sent(&mut self) -> &mut Self {
        let script = "
            const done = arguments[0];
            const stopped = [];
            document.addEventListener('securitypolicyviolation', (event) => stopped.push(event.effectiveDirective));
            fetch('http://127.0.0.2:9/').then(() => done(['sent']), () => setTimeout(() => done(stopped)))";
        // What went wrong before is told; what is tried here goes wrong as it should.
        self.leaves_page();
        let stopped = self
            .session()
            .ask(async |client| client.execute_async(script, vec![]).await)
            .map(|it| it.to_string());
        assert_eq!(self.must(stopped, "an answer of the browser"), "[\"connect-src\"]");
        let _: Vec<String> = self.reads("return window.__tell()");
        self.opened = true;
        self
    }

    /// Follows a link that leads from a text to the archive.
    #[track_caller]
    pub(crate) fn follows_to_the_archive(&mut self, name: &str) -> &mut Self {
        let name = quoted(name);
        self.clicks(&format!(
            "//section[contains(@class, 'desk-shared')]//a[normalize-space(.)={name}]"
        ))
    }

    /// From now on the host has the archive's shards again. That they weren't there was told, and
    /// nothing else.
    #[track_caller]
    pub(crate) fn gets_shards_again(&mut self) -> &mut Self {
        let told: Vec<String> = self.reads("return window.__tell()");
        assert!(
            told.iter().all(|it| it.contains("hasn't come whole") || it.contains(".shard")),
            "{told:?}"
        );
        self.server.find_shards();
        self
    }

    /// Opens a file of the disk.
    #[track_caller]
    pub(crate) fn opens_a_file(&mut self, file: &Path) -> &mut Self {
        let text = fs::read_to_string(file).expect("it was just written");
        self.keeps("file.html", &text);
        let place = self.kept("file.html");
        self.opens_from_disk(&place, "").sees_the_app()
    }

    /// Sees that a worker in this browser, asked the same, answers just so.
    #[track_caller]
    pub(crate) fn sees_the_worker_answer(
        &mut self,
        asks: &[Vec<u8>],
        answers: &[Vec<u8>],
    ) -> &mut Self {
        for (number, ask) in asks.iter().enumerate() {
            self.server.offer(&format!("ask-{number}"), ask.clone());
        }
        let number = vec![Value::from(asks.len())];
        let said = self.session().ask(async |client| client.execute_async(ANSWERS, number).await);
        let expected: Vec<Value> =
            answers.iter().map(|it| STANDARD.encode(sha256(it)).into()).collect();
        assert_eq!(self.must(said, "answers of a worker"), Value::from(expected));
        self
    }
}

fn sha256(bytes: &[u8]) -> impl AsRef<[u8]> {
    use sha2::Digest as _;
    sha2::Sha256::digest(bytes)
}
