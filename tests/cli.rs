//! The command line, run as a person runs it.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

use tempfile::TempDir;

/// A folder of article files, and a command that is run on it.
#[must_use]
struct Desk {
    folder: TempDir,
}

/// What a command did.
struct Done {
    code: Option<i32>,
    out: String,
    err: String,
    folder: TempDir,
}

impl Desk {
    #[track_caller]
    fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("there is room for a folder") }
    }

    #[track_caller]
    fn file(self, name: &str, content: impl AsRef<[u8]>) -> Self {
        let path = self.folder.path().join(name);
        fs::create_dir_all(path.parent().expect("it is in the folder"))
            .expect("folders can be made");
        fs::write(path, content).expect("files can be written");
        self
    }

    /// A good article.
    #[track_caller]
    fn good(self, slug: &str) -> Self {
        self.file(
            &format!("{slug}.txt"),
            "Ana Ruiz en Moscú\n- Entradilla\nAna Ruiz llega y habla. Habla John Kirby.",
        )
    }

    /// Runs the command with these words; `DIR` stands for the folder.
    #[track_caller]
    fn run(self, words: &str) -> Done {
        let folder = self.folder.path().display().to_string();
        let Output { status, stdout, stderr } = Command::new(env!("CARGO_BIN_EXE_hemeroteca"))
            .args(words.split(' ').map(|word| word.replace("DIR", &folder)))
            .env("NO_COLOR", "1")
            .env_remove("TRUNK_STAGING_DIR")
            .output()
            .expect("the command was built");
        let text = |bytes| String::from_utf8(bytes).expect("it prints text");
        // Reports break long lines to the width of a terminal.
        let joined = |text: String| {
            text.split_whitespace().filter(|w| *w != "│").collect::<Vec<_>>().join(" ")
        };
        Done {
            code: status.code(),
            out: text(stdout),
            err: joined(text(stderr)),
            folder: self.folder,
        }
    }
}

impl Done {
    #[track_caller]
    fn ends_with(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "{}{}", self.out, self.err);
        self
    }

    #[track_caller]
    fn says(self, what: &str) -> Self {
        assert!(
            self.err.contains(what) || self.out.contains(what),
            "no \"{what}\" in:\n{}{}",
            self.out,
            self.err
        );
        self
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
}

/// What a trunk build leaves, as far as `embed` needs it.
const PAGE: &str = "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>x</title>\
                    <meta name=\"description\" content=\"\"></head><body><div id=\"app\"></div>\
                    <script type=\"module\">import './viewer.js'</script>\
                    <script type=\"application/octet-stream\" id=\"archive\"></script></body></html>";

#[test]
fn the_sample_archive_is_clean() {
    let articles = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("articles");
    let words = format!("check {}", articles.display());
    Desk::new().run(&words).ends_with(0).says("0 errors, 0 warnings");
}

#[test]
fn a_good_folder_is_counted() {
    Desk::new()
        .good("a")
        .good("b")
        .run("check DIR")
        .ends_with(0)
        .says("2 articles, 0 entities, 0 mentions; 0 errors");
}

#[test]
fn each_fault_is_told_with_file_line_and_remedy_and_costs_only_its_file() {
    for (name, content, place, what) in [
        ("bad.txt", &b"Titular\n- Lead\nMosc\xfa"[..], "bad.txt:3:", "not UTF-8"),
        ("bad.txt", b"\xff\xfeT\0", "bad.txt:1:", "UTF-16"),
        ("bad.txt", b"", "bad.txt:1:", "the file is empty"),
        ("bad.txt", b"\n\nSolo titular\n", "bad.txt:3:", "no body"),
        ("bad.md", b"---\ntitle: T\ndate: ayer\n---\nB", "bad.md:3:", "no date"),
        ("bad.md", b"---\ntitle: T\n", "bad.md:1:", "no end"),
        ("bad.md", b"---\ntitle: a: b: c\n---\nB", "bad.md:2:", "no YAML"),
        ("bad.md", b"Sin titular\n", "bad.md:1:", "no headline"),
    ] {
        Desk::new()
            .good("good")
            .file(name, content)
            .run("check DIR")
            .ends_with(1)
            .says(place)
            .says(what)
            .says("help:")
            .says("1 article, ");
    }
}

#[test]
fn a_slug_that_is_taken_names_the_file_that_has_it() {
    Desk::new()
        .good("a")
        .file("sub/a.txt", "T\nB")
        .run("check DIR")
        .ends_with(1)
        .says("already that of")
        .says("a.txt");
}

#[test]
fn an_unknown_key_is_a_warning_and_the_article_is_published() {
    Desk::new()
        .file("a.md", "---\ntitle: T\ntítulo: T\n---\nB")
        .run("check DIR")
        .ends_with(0)
        .says("a.md:3:")
        .says("`título` is no key")
        .says("1 article, ")
        .says("1 warning");
}

#[test]
fn a_translation_that_is_not_there_is_a_warning_at_its_line() {
    Desk::new()
        .good("a")
        .file("b.en.md", "---\ntitle: b, nowhere\ntranslations:\n  - a\n  - nowhere\n---\nB")
        .run("check DIR")
        .ends_with(0)
        .says("b.en.md:5: no article has the slug \"nowhere\"")
        .says("2 articles, ")
        .says("1 warning");
}

#[test]
fn a_wrong_entry_of_the_authority_file_is_told_with_its_line() {
    Desk::new()
        .good("a")
        .file("entities.toml", "[[person]]\nname = \"Ana Ruiz\"\n\n[[person]]\nnombre = \"x\"\n")
        .run("check DIR")
        .ends_with(1)
        .says("entities.toml:5:")
        .says("1 entity, 2 mentions");
}

#[test]
fn a_folder_without_articles_or_that_is_not_there_can_not_be_published() {
    Desk::new().run("check DIR").ends_with(2).says("no article");
    Desk::new().run("check DIR/nowhere").ends_with(2).says("can't be read").says("nowhere");
}

#[test]
fn embedding_publishes_every_good_article_though_one_is_bad() {
    let done = Desk::new()
        .good("good")
        .file("bad.txt", "")
        .file("site.toml", "title = \"Diario <&>\"\nlang = \"pt\"")
        .file("dist/index.html", PAGE)
        .run("embed DIR --into DIR/dist")
        .ends_with(1)
        .says("the file is empty");
    let page = fs::read_to_string(done.path("dist/index.html")).expect("the page is still there");
    assert!(page.contains("<html lang=\"pt\">"), "{page}");
    assert!(page.contains("<title>Diario &lt;&amp;&gt;</title>"), "{page}");
    assert!(page.contains("http-equiv=\"Content-Security-Policy\""), "{page}");
    assert!(page.contains("id=\"archive\">H4sI"), "{page}");
}

#[test]
fn pictures_beside_an_article_are_published_and_others_keep_their_caption() {
    let done = Desk::new()
        .file("2023/a.md", "# T\n\n![Grúa](fotos/grua.png)\n\n![Otra](https://h.example/b.png)\n\n![Fuera](../../x.png)")
        .file("2023/fotos/grua.png", b"png")
        .file("dist/index.html", PAGE)
        .run("embed DIR --into DIR/dist")
        .ends_with(0)
        .says("\"https://h.example/b.png\" can't be shown")
        .says("a.md:7: the picture \"../../x.png\" can't be shown");
    let copied =
        fs::read(done.path("dist/2023/fotos/grua.png")).expect("the picture is in the site");
    assert_eq!(copied, b"png");
}

#[test]
fn a_lenient_embedding_ends_well_so_that_a_build_goes_on() {
    Desk::new()
        .good("good")
        .file("bad.txt", "")
        .file("dist/index.html", PAGE)
        .run("embed DIR --into DIR/dist --lenient")
        .ends_with(0)
        .says("the file is empty");
}

#[test]
fn a_page_that_is_not_the_viewers_is_refused() {
    Desk::new()
        .good("a")
        .file("dist/index.html", "<p>Hola</p>")
        .run("embed DIR --into DIR/dist")
        .ends_with(2)
        .says("not the viewer's page")
        .says("trunk build");
    Desk::new()
        .good("a")
        .run("embed DIR --into DIR/dist")
        .ends_with(2)
        .says("index.html can't be read");
}

#[test]
fn names_that_are_not_in_the_authority_file_are_offered_as_entries() {
    let done = Desk::new()
        .good("a")
        .file("entities.toml", "rejected = [\"Nadie\"]\n[[person]]\nname = \"Ana Ruiz\"\n")
        .run("entities suggest DIR --write")
        .ends_with(0)
        .says("added");
    let entities = fs::read_to_string(done.path("entities.toml")).expect("the file is still there");
    assert!(entities.contains("[[person]]\nname = \"John Kirby\""), "{entities}");
    // What was written is an authority file, and knows the name now.
    Desk { folder: done.folder }.run("entities suggest DIR").ends_with(0).says("0 names");
}

#[test]
fn help_tells_a_newcomer_what_to_do() {
    Desk::new().run("--help").ends_with(0).says("check").says("embed").says("entities");
}
