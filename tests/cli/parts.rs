//! `hemeroteca index` and `hemeroteca merge`: what several machines find out is one site.

use super::desk::Desk;

const SITE: &str = "--out DESK/site --base https://news.example/";

#[test]
fn parts_that_are_merged_are_the_site_of_one_run() {
    let desk = Desk::with_archive().viewer();
    let whole = desk.run(&format!("publish DIR --no-cache {SITE}")).ends_with(0).then();
    let site = whole.tree("site");
    let parts = (1..=3).fold(whole, |desk, part| {
        let line = format!("index DIR --part {part}/3 --out DESK/{part}.part");
        desk.run(&line).ends_with(0).says("articles are indexed").then()
    });
    let merged = parts
        .run(&format!("merge DESK/3.part DESK/1.part DESK/2.part --articles DIR {SITE}"))
        .ends_with(0)
        .then();
    assert!(merged.tree("site") == site);
    // What no part has is read all the same.
    let fewer = merged.run(&format!("merge DESK/2.part --articles DIR {SITE}")).ends_with(0).then();
    assert!(fewer.tree("site") == site);
}

#[test]
fn what_is_wrong_in_a_part_is_told_where_it_is_found() {
    let desk = Desk::new().viewer().good("a").file("b.txt", "").good("c");
    let desk = desk.run("index DIR --part 1/2 --out DESK/1.part").ends_with(0).then();
    let desk = desk.run("index DIR --part 2/2 --out DESK/2.part").ends_with(1).says("b.txt").then();
    let desk = desk
        .run(&format!("merge DESK/1.part DESK/2.part --articles DIR {SITE}"))
        .ends_with(1)
        .says("b.txt")
        .then();
    assert!(desk.path("site/a/c/index.html").exists());
}

#[test]
fn what_is_no_part_is_told_as_such() {
    let desk = Desk::new().viewer().good("a").beside("x.part", "no part");
    desk.run(&format!("merge DESK/x.part --articles DIR {SITE}"))
        .ends_with(2)
        .says("x.part")
        .says("hemeroteca index");
    Desk::new().good("a").run("index DIR --part 3/2 --out DESK/x.part").ends_with(2).says("3/8");
}
