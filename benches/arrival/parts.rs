//! What the parts of an article's page, and of the site, take on the wire.

use super::site::{Site, brotli};
use crate::packed::gzip;
use crate::text::visible_text;

/// Prints both tables.
pub(crate) fn print(site: &Site) {
    for page in site.pages().iter().filter(|page| page.address.starts_with("a/")) {
        let name = format!("{}index.html", page.address);
        let file = site.file(&name).expect("it is served");
        println!("\n{}, part by part ({name}): bytes\n", page.what);
        row_names();
        let html = String::from_utf8_lossy(&file.plain);
        let mut before = String::new();
        let mut sizes = (0, 0);
        for (part, text) in parts(&html) {
            before += &text;
            let (br, gz) = (brotli(before.as_bytes()).len(), gzip(before.as_bytes()).len());
            row(part, text.len(), br.saturating_sub(sizes.0), gz.saturating_sub(sizes.1));
            sizes = (br, gz);
        }
        row("the whole page", file.plain.len(), file.brotli.len(), file.gzip.len());
        if let Some(bare) = site.file(&format!("{}index.html", page.bare)) {
            row("its bare peer", bare.plain.len(), bare.brotli.len(), bare.gzip.len());
        }
    }
    println!("\nbeside the pages: bytes\n");
    row_names();
    for (name, file) in site.files() {
        let of_the_app = name.ends_with(".wasm") || name.ends_with(".js");
        if of_the_app || name.starts_with("archive/") || name.ends_with(".webmanifest") {
            row(name, file.plain.len(), file.brotli.len(), file.gzip.len());
        }
    }
    if let Some(size) = site.size("hemeroteca.html") {
        println!("{:<44}{size:>10}", "hemeroteca.html, all in one file");
    }
}

fn row_names() {
    println!("{:<44}{:>10}{:>10}{:>10}", "", "plain", "Brotli", "gzip");
}

fn row(name: &str, plain: usize, brotli: usize, gzip: usize) {
    println!("{name:<44}{plain:>10}{brotli:>10}{gzip:>10}");
}

/// A page's parts. Their compressed bytes are what each adds to those before it: together they
/// are near the whole page's, where one part shares words with another.
fn parts(page: &str) -> Vec<(&'static str, String)> {
    let (head, body) = page.split_once("<body>").unwrap_or(("", page));
    let (styles, head) = cut(head, "<style>", "</style>");
    let (json_ld, head) = cut(&head, "<script type=\"application/ld+json\">", "</script>");
    let (boot, body) = cut(body, "<script ", "</body>");
    let text = visible_text(page);
    let markup = without_text(&body);
    vec![
        ("the text", text),
        ("markup around it", markup),
        ("styles", styles),
        ("metadata in the head", head),
        ("linked data", json_ld),
        ("what starts the app", boot),
    ]
}

/// What stands from one mark to another, the marks included, and all the rest.
fn cut(text: &str, from: &str, to: &str) -> (String, String) {
    let start = text.find(from).unwrap_or(text.len());
    let end = text[start..].find(to).map_or(start, |at| start + at + to.len());
    (text[start..end].to_owned(), format!("{}{}", &text[..start], &text[end..]))
}

/// The tags and comments of some markup.
fn without_text(markup: &str) -> String {
    markup.split('<').skip(1).filter_map(|tag| tag.split_once('>')).fold(
        String::new(),
        |mut tags, (tag, _)| {
            tags.extend(["<", tag, ">"]);
            tags
        },
    )
}
