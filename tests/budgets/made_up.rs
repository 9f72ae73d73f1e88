//! The budgets hold: small sites that keep to them or do not.

use std::fs;

use tempfile::TempDir;

use super::measure;
use crate::{ARTICLE, built};

/// Text that does not compress to less than half: hexadecimal digits of a random walk.
fn noise(bytes: usize) -> String {
    let mut state = 1_u64;
    let mut digit = || {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        char::from_digit((state >> 60) as u32, 16).unwrap_or('0')
    };
    (0..bytes).map(|_| digit()).collect()
}

fn site(files: &[(&str, String)]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, text) in files {
        let file = folder.path().join(name);
        fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
        fs::write(file, text).expect("a file");
    }
    folder
}

#[test]
fn a_long_text_costs_an_article_nothing() {
    let page = format!("<!doctype html><title>A</title><p>{}</p>", noise(100_000));
    let site = site(&[("a/x/index.html", page)]);
    let article = measure::largest_article(site.path()).expect("an article");
    assert!(article.bytes < 200, "{}", article.bytes);
}

#[test]
fn what_is_not_text_counts_and_the_largest_is_named() {
    let heavy = format!("<!doctype html><title>A</title><p data-x=\"{}\">x</p>", noise(40_000));
    let site = site(&[
        ("a/light/index.html", "<p>x".to_owned()),
        ("a/heavy/index.html", heavy.clone()),
        ("a/heavy/more/index.html", heavy.clone() + &heavy),
    ]);
    let article = measure::largest_article(site.path()).expect("an article");
    assert!(article.bytes > ARTICLE, "{}", article.bytes);
    assert!(article.of.starts_with("a/heavy/index.html: "), "{}", article.of);
    assert!(article.of.ends_with("of 2 articles"), "{}", article.of);
}

#[test]
fn styles_are_added_up() {
    let page = |style: &str| {
        let late = "<script data-styles=\"assets/styles.css\"></script>";
        format!("<style>{style}</style>{late}<p>x</p><style>{style}</style>")
    };
    let size = |style: &str, late: usize| {
        let site = site(&[("index.html", page(style)), ("assets/styles.css", noise(late))]);
        measure::styles(site.path()).map(|styles| styles.bytes)
    };
    assert_eq!(size("", 4_000), None);
    let [alone, with_file] = [10, 4_000].map(|late| size(&noise(4_000), late).expect("styles"));
    assert!((2_000..4_000).contains(&alone), "{alone}");
    assert!(with_file > alone + 2_000, "{with_file}");
}

#[test]
fn the_app_is_the_wasm_and_the_script_that_the_front_page_starts() {
    let page = "<p>x</p><script data-script=\"./assets/viewer.js\" data-wasm=\"./assets/viewer.wasm\"></script>";
    let site = site(&[
        ("index.html", page.to_owned()),
        ("assets/other.wasm", noise(90_000)),
        ("assets/viewer.js", noise(2_000)),
        ("assets/viewer.wasm", noise(4_000)),
        ("assets/icon.svg", noise(90_000)),
    ]);
    let app = measure::app(site.path()).expect("an app");
    assert!((3_000..6_000).contains(&app.bytes), "{}", app.bytes);
    assert_eq!(built::files(site.path(), ".svg").len(), 1);
}

#[test]
fn the_desk_is_what_its_page_and_its_worker_take() {
    let page = "<script type=\"text/plain\" id=\"desk\">model-es archive/x.shard\n\
                script assets/worker.js\nwasm assets/worker.wasm\n</script>\
                <script data-script=\"../assets/v.js\" data-wasm=\"../assets/v.wasm\"></script>";
    let files = ["worker.js", "worker.wasm", "v.js", "v.wasm"].map(|name| format!("assets/{name}"));
    let mut all = vec![("leer/index.html", page.to_owned())];
    all.extend(files.iter().map(|name| (name.as_str(), noise(2_000))));
    let desk = measure::desk(site(&all).path()).expect("a desk");
    assert!((4_000..8_000).contains(&desk.bytes), "{}", desk.bytes);
}

#[test]
fn what_is_not_there_has_no_measure() {
    let site = site(&[("index.html", "<p>x".to_owned())]);
    assert!(crate::budgets(site.path()).iter().all(|(measure, _)| measure.is_none()));
}
