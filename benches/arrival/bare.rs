//! The peer of a page: the same text as the barest HTML, without styles, links and script.

use scraper::{ElementRef, Html, Selector};

/// What stands for itself on a bare page; what is of another name becomes a paragraph.
const HEADINGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];

/// What holds a line or more of text.
const BLOCKS: [&str; 15] = [
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "p",
    "li",
    "dt",
    "dd",
    "td",
    "th",
    "figcaption",
    "blockquote",
    "summary",
];

/// The text of a page's `<main>`, without what stands beside it, as bare HTML.
///
/// # Panics
/// If the page has no `<main>`.
pub(crate) fn page(page: &str) -> String {
    let page = Html::parse_document(page);
    let title = page.select(&selector("title")).next();
    let title: String = title.into_iter().flat_map(|title| title.text()).collect();
    let lang = page.root_element().attr("lang").unwrap_or("es");
    let mut bare = format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{}</title>\n",
        escaped(&title),
    );
    let main = page.select(&selector("main")).next().expect("a page has a <main>");
    for block in main.descendants().filter_map(ElementRef::wrap).filter(innermost) {
        let words = block.text().flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ");
        let name = block.value().name();
        let name = if HEADINGS.contains(&name) { name } else { "p" };
        bare += &format!("<{name}>{}</{name}>\n", escaped(&words));
    }
    bare
}

/// Whether an element holds text, no other that does, and stands in the page's own column.
fn innermost(element: &ElementRef) -> bool {
    let is_block = |element: &ElementRef| BLOCKS.contains(&element.value().name());
    let inside = element.descendants().skip(1).filter_map(ElementRef::wrap);
    let aside = |name: &str| name == "aside";
    is_block(element)
        && !inside.into_iter().any(|inner| is_block(&inner))
        && !element
            .ancestors()
            .any(|node| ElementRef::wrap(node).is_some_and(|e| aside(e.value().name())))
}

fn selector(text: &str) -> Selector {
    Selector::parse(text).expect("it is a selector")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
