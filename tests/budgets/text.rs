//! The text of a page that a reader sees.

use scraper::{ElementRef, Html, Selector};

/// Elements whose text no one reads, at least where scripts run.
const UNSEEN: [&str; 4] = ["script", "style", "template", "noscript"];

/// The text within `<body>`, entities resolved, without that of scripts, styles, templates and
/// `<noscript>`. What stands in attributes, an image's `alt` too, is not counted as text.
pub(crate) fn visible_text(page: &str) -> String {
    let page = Html::parse_document(page);
    let body = Selector::parse("body").expect("it is a selector");
    let mut text = String::new();
    for body in page.select(&body) {
        for node in body.descendants() {
            let unseen =
                |node| ElementRef::wrap(node).is_some_and(|e| UNSEEN.contains(&e.value().name()));
            if let Some(piece) = node.value().as_text()
                && !node.ancestors().any(unseen)
            {
                text.push_str(piece);
            }
        }
    }
    text
}

#[test]
fn text_is_what_is_read() {
    let page = "<title>no</title><style>no</style><body><p title=no>S&iacute; <b>yes</b></p>\
                <script>no</script><template>no</template><noscript>no</noscript><!-- no -->";
    assert_eq!(visible_text(page), "Sí yes");
}
