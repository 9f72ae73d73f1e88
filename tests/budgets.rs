//! How many bytes a reader waits for, as Brotli sends them at its best, and how many they may be.
//!
//! `cargo xtask test --only budgets` measures the built site, prints the table, and fails where a
//! budget is passed. `HEMEROTECA_DIST` says where the built site is if that isn't `dist/`.

mod built;

mod budgets {
    pub(crate) mod made_up;
    pub(crate) mod measure;
    pub(crate) mod text;
}

use std::path::Path;

use budgets::measure::{self, Measure};

/// An article page without its text, which is what it is read for: bytes.
const ARTICLE: usize = 14 * 1024;
/// All styles of the front page: bytes.
const STYLES: usize = 10 * 1024;
/// All WebAssembly and JavaScript that the app is made of: bytes.
const APP: usize = 200 * 1024;
/// All that the desk is made of, but for a model: bytes.
const DESK: usize = 1024 * 1024;

fn budgets(folder: &Path) -> Vec<(Option<Measure>, usize)> {
    vec![
        (measure::largest_article(folder), ARTICLE),
        (measure::styles(folder), STYLES),
        (measure::app(folder), APP),
        (measure::desk(folder), DESK),
    ]
}

#[test]
fn the_built_site_keeps_to_its_budgets() {
    let folder = built::folder();
    assert!(folder.join("index.html").is_file(), "{} holds no site", folder.display());
    let mut table = format!("\n{:<28}{:>9}{:>9}\n", "bytes in Brotli", "are", "may be");
    let mut passed = Vec::new();
    for (measure, budget) in budgets(&folder) {
        let measure = measure.expect("a site has articles, styles, and an app in assets/");
        let Measure { what, bytes, of } = measure;
        table += &format!("{what:<28}{bytes:>9}{budget:>9}  {of}\n");
        if bytes > budget {
            passed.push(what);
        }
    }
    println!("{table}");
    assert!(passed.is_empty(), "over budget: {}", passed.join(", "));
}
