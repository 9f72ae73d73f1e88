//! `hemeroteca publish`: what stands in a site, and where none is put.

use std::fs::{self, File};
use std::io::Read as _;

use super::desk::{Desk, Tree};

const PUBLISH: &str = "publish DIR --out DESK/site";

#[test]
fn a_site_holds_what_was_told() {
    let done = Desk::with_archive().run(&format!("{PUBLISH} --json")).ends_with(0);
    let told = done.json();
    let desk = done.then();
    let site = desk.tree("site");
    let count = |end: &str| site.keys().filter(|name| name.ends_with(end)).count() as u64;
    assert_eq!(told["files"].as_u64(), Some(count("")));
    assert_eq!(told["pages"].as_u64(), Some(count(".html")));
    let bytes: usize = site.values().map(Vec::len).sum();
    assert_eq!(told["bytes"].as_u64(), Some(bytes as u64));
    let entities = told["entities"].as_u64().expect("a number");
    let tools = hemeroteca::app::Tool::ALL.len() as u64;
    assert_eq!(count("/index.html"), 4 + entities + tools, "a page for each of them");
    assert_eq!(desk.names(), ["articles", "site", "viewer"], "and nothing is left beside it");
}

#[test]
fn the_end_says_where_the_site_is_and_how_to_look_at_it() {
    Desk::with_archive()
        .run(PUBLISH)
        .ends_with(0)
        .says("4 articles, ")
        .says(" pages, ")
        .says("The site is in ")
        .says("`hemeroteca serve ")
        .says("site/hemeroteca.html");
}

#[test]
fn an_article_with_errors_is_left_out_and_told_by_the_exit_code() {
    let desk = Desk::with_archive().file("bad.txt", "").run(PUBLISH).ends_with(1).then();
    assert!(desk.text("site/index.html").contains("Ana Ruiz"));
}

#[test]
fn without_a_viewer_nothing_is_published_and_it_is_told_how_to_get_one() {
    if option_env!("HEMEROTECA_VIEWER").is_none() {
        let done = Desk::new().good("a").run(PUBLISH).ends_with(2).says("carries no viewer");
        assert_eq!(done.says("--viewer").then().names(), ["articles"]);
    }
}

/// The archive, in files that are made in this order.
fn archive_in(order: impl Iterator<Item = (String, Vec<u8>)>) -> Desk {
    order.fold(Desk::new().viewer(), |desk, (name, bytes)| desk.file(&name, bytes))
}

#[test]
fn the_same_articles_make_the_same_site_whatever_the_order_and_the_threads() {
    let files: Tree = Desk::with_archive().tree("articles");
    let words = format!("{PUBLISH} --base https://news.example/sub/");
    let site = |desk: Desk, program: &[&str]| {
        desk.run_by(program, &words).ends_with(0).then().tree("site")
    };
    let first = site(archive_in(files.clone().into_iter()), &[]);
    // One core is one thread.
    let one_thread: &[&str] = if cfg!(target_os = "linux") { &["taskset", "-c", "0"] } else { &[] };
    let second = site(archive_in(files.into_iter().rev()), one_thread);
    assert!(first == second);
}

#[test]
fn words_that_wait_on_the_disk_make_the_same_site_and_leave_nothing_beside_it() {
    let in_memory = Desk::with_archive().run(PUBLISH).ends_with(0).then();
    let on_disk = Desk::with_archive().run(&format!("{PUBLISH} --memory 0")).ends_with(0).then();
    assert!(on_disk.tree("site") == in_memory.tree("site"));
    assert_eq!(on_disk.names(), ["articles", "site", "viewer"]);
}

#[test]
fn a_folder_of_somebody_elses_is_taken_only_with_force() {
    let desk = Desk::with_archive()
        .beside("site/tesis.odt", "años de trabajo")
        .run(PUBLISH)
        .ends_with(2)
        .says("something that Hemeroteca has not published")
        .says("--force")
        .then();
    assert_eq!(desk.text("site/tesis.odt"), "años de trabajo");
    let desk = desk.run(&format!("{PUBLISH} --force")).ends_with(0).then();
    assert!(!desk.path("site/tesis.odt").exists());
    desk.run(PUBLISH).ends_with(0);
}

#[test]
fn a_second_publish_at_once_is_told_that_it_is_the_second() {
    let desk = Desk::with_archive();
    let lock = File::create(desk.path(".site.hemeroteca-lock")).expect("it can be made");
    lock.lock().expect("nobody has it");
    let desk = desk.run(PUBLISH).ends_with(2).says("another publish is at work").then();
    assert!(!desk.path("site").exists());
    drop(lock);
    desk.run(PUBLISH).ends_with(0);
}

#[test]
fn a_picture_of_an_articles_is_in_the_site_and_others_keep_their_caption() {
    let desk = Desk::with_archive()
        .file(
            "2023/a.md",
            "# T\n\n![Grúa](fotos/grua.png)\n\n![Otra](https://h.example/b.png)\n\n![Fuera](../../x.png)",
        )
        .file("2023/fotos/grua.png", "png")
        .run(PUBLISH)
        .ends_with(0)
        .says("a.md:5: the picture")
        .says("a.md:7: the picture \"../../x.png\" can't be shown")
        .then();
    assert_eq!(desk.text("site/2023/fotos/grua.png"), "png");
    let picture = "articles/grua.png";
    let site = fs::read(desk.path("site/grua.png")).expect("the picture is in the site");
    assert!(site == fs::read(desk.path(picture)).expect("it is among the articles"));
}

#[test]
fn a_site_without_an_address_has_nothing_that_is_made_of_whole_addresses() {
    let desk = Desk::with_archive().run(PUBLISH).ends_with(0).then();
    let site = desk.tree("site");
    let whole = |name: &&String| name.ends_with("feed.xml") || name.starts_with("sitemap");
    assert_eq!(site.keys().find(whole), None);
    assert!(!desk.text("site/index.html").contains("rel=\"canonical\""));
}

#[test]
fn the_address_that_is_told_stands_in_place_of_the_one_in_site_toml() {
    let desk = Desk::with_archive()
        .file("site.toml", "title = \"Diario\"\nbase = \"https://old.example/\"\n")
        .run(&format!("{PUBLISH} --base https://new.example/sub"))
        .ends_with(0)
        .then();
    let front = desk.text("site/index.html");
    assert!(
        front.contains("<link rel=\"canonical\" href=\"https://new.example/sub/\">"),
        "{front}"
    );
    for (name, bytes) in desk.tree("site") {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("old.example") || name == "hemeroteca.html", "{name}");
    }
    assert!(desk.text("site/feed.xml").contains("https://new.example/sub/a/"));
}

#[test]
fn the_single_file_can_be_left_out() {
    let desk = Desk::with_archive().run(&format!("{PUBLISH} --no-single-file")).ends_with(0);
    assert!(!desk.then().path("site/hemeroteca.html").exists());
}

#[test]
fn packed_texts_unpack_to_what_stands_beside_them() {
    let desk = Desk::with_archive().run(&format!("{PUBLISH} --precompress")).ends_with(0).then();
    let site = desk.tree("site");
    let mut packed = 0;
    for (name, bytes) in &site {
        let mut text = Vec::new();
        let plain = if let Some(plain) = name.strip_suffix(".br") {
            brotli::Decompressor::new(&bytes[..], 4096).read_to_end(&mut text).expect("Brotli");
            plain
        } else if let Some(plain) = name.strip_suffix(".gz") {
            flate2::read::GzDecoder::new(&bytes[..]).read_to_end(&mut text).expect("gzip");
            plain
        } else {
            continue;
        };
        assert!(site.get(plain) == Some(&text), "{name}");
        packed += 1;
    }
    let pages = site.keys().filter(|name| name.ends_with(".html")).count();
    assert!(packed > 2 * pages, "{packed} packed files of {pages} pages");
}

#[test]
fn what_has_not_changed_is_not_made_again() {
    let desk = Desk::with_archive().run("publish DIR --out DESK/site").ends_with(0).then();
    let files: Vec<String> = desk.tree("site").into_keys().collect();
    let times = |desk: &Desk| -> Vec<_> {
        let place = |name: &String| desk.path("site").join(name);
        files
            .iter()
            .map(|name| place(name).metadata().and_then(|file| file.modified()).ok())
            .collect()
    };
    let before = times(&desk);
    let desk = desk.file("a.txt", "Titular sin nadie\nTexto sin nombres.");
    let desk = desk.run("publish DIR --out DESK/site").ends_with(0).then();
    let now = times(&desk);
    let made = |name: &str| {
        let number = files.iter().position(|file| file == name).expect("it was there before");
        now[number] != before[number]
    };
    assert!(made("index.html") && made("hemeroteca.html"));
    let pages = files.iter().filter(|name| name.starts_with("a/") || name.starts_with("e/"));
    assert_eq!(pages.filter(|name| made(name)).count(), 0);
}

#[test]
fn a_page_whose_related_articles_have_changed_is_made_again() {
    const PAGE: &str = "site/a/ana-viaja/index.html";
    let desk = Desk::with_archive().run(PUBLISH).ends_with(0).then();
    assert!(!desk.text(PAGE).contains("Ana en el foro"));
    let desk =
        desk.file("a.txt", "Ana en el foro\nAna Ruiz vio a Luis Peña en el Foro del Puerto.");
    let desk = desk.run(PUBLISH).ends_with(0).then();
    assert!(desk.text(PAGE).contains(">Ana en el foro</a>"));
}

#[test]
fn what_was_kept_is_what_would_be_made() {
    let desk = Desk::with_archive().run("publish DIR --out DESK/site").ends_with(0).then();
    let desk = desk.file("a.txt", "Ana Ruiz vuelve a casa\nAna Ruiz descansa en Moscú.");
    let desk = desk.run("publish DIR --out DESK/site").ends_with(0).then();
    let desk = desk.run("publish DIR --out DESK/anew --no-cache").ends_with(0).then();
    assert!(desk.tree("site") == desk.tree("anew"));
}

#[test]
fn a_page_that_was_edited_by_hand_is_made_again() {
    let desk = Desk::with_archive().run("publish DIR --out DESK/site").ends_with(0).then();
    let before = desk.tree("site");
    let desk = desk.beside("site/a/ana-viaja/index.html", "edited");
    let desk = desk.run("publish DIR --out DESK/site").ends_with(0).then();
    assert!(desk.tree("site") == before);
}

#[test]
fn a_font_comes_with_a_site_and_into_a_file_where_it_is_wanted() {
    let desk = Desk::with_archive().run(PUBLISH).ends_with(0).then();
    let is_font = |name: &&String| name.starts_with("assets/serif-") && name.ends_with(".woff2");
    let site = desk.tree("site");
    let font = site.keys().find(is_font).expect("a site has its font");
    for (page, way) in
        [("index.html", "./"), ("a/ana-viaja/index.html", "../../"), ("404.html", "/")]
    {
        let page = desk.text(&format!("site/{page}"));
        assert!(page.contains(&format!("src: url(\"{way}{font}\")")), "{way}");
        assert!(page.contains("font-src 'self';"), "{way}");
    }
    // It is kept with what the app needs, for when there is no network.
    assert!(desk.text("site/archive/manifest.json").contains(font));
    assert!(!desk.text("site/hemeroteca.html").contains("font-src"));
    let desk = desk.run("pack DIR --out DESK/plain.html").ends_with(0).then();
    let desk = desk.run("pack DIR --with-font --out DESK/font.html").ends_with(0).then();
    let (plain, font) = (desk.text("plain.html"), desk.text("font.html"));
    for said in ["src: url(\"data:font/woff2;base64,", "; font-src data:; "] {
        assert!(font.contains(said) && !plain.contains(said), "{said}");
    }
}

#[test]
fn the_page_of_all_components_is_in_no_site_that_is_published() {
    let desk = Desk::with_archive().run(PUBLISH).ends_with(0).then();
    assert!(desk.tree("site").keys().all(|name| !name.starts_with("estilo")));
    let desk = desk.run("publish DIR --style-page --out DESK/tests").ends_with(0).then();
    let page = desk.text("tests/estilo/index.html");
    for class in
        ["mention person followed current", "folded", "chip none", "value chosen", "walker", "keep"]
    {
        assert!(page.contains(class), "{class}");
    }
}
