//! What the readers make of article files, seen whole.

mod support;

use std::fs;

use hemeroteca::intake::{self, Taken};
use hemeroteca::language::Language;

/// Reads a file of the small archive.
fn taken(name: &str) -> Taken {
    let bytes = fs::read(support::fixture_archive().join(name)).expect("the fixture is there");
    intake::take(name, &bytes, &Language::spanish())
}

#[test]
fn a_plain_text_comes_out_whole() {
    let taken = taken("2023-09-04-ana-viaja.txt");
    assert_eq!(taken.problems, []);
    insta::assert_debug_snapshot!(taken.article.expect("an article"));
}

#[test]
fn markdown_comes_out_as_a_tree_of_blocks() {
    let taken = taken("2023-09-14-ana-vuelve.md");
    assert_eq!(taken.problems, []);
    insta::assert_debug_snapshot!(taken.article.expect("an article"));
}

#[test]
fn a_text_that_runs_right_to_left_keeps_its_letters() {
    let taken = taken("2023-09-11-ana-fi-musku.ar.txt");
    assert_eq!(taken.problems, []);
    insta::assert_debug_snapshot!(taken.article.expect("an article"));
}
