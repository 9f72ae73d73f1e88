//! [`Head`]: elements of a page's `<head>` in the making.

use html_escape::{encode_double_quoted_attribute, encode_text};

use crate::publish::printable::printable;

/// Elements of a page's `<head>` in the making. All text is escaped, and what a page can't hold
/// is dropped. An element whose value is empty says nothing and is left out.
#[derive(Default)]
pub(super) struct Head(String);

impl Head {
    /// What a browser calls the page.
    pub(super) fn title(&mut self, title: &str) {
        self.0.push_str(&format!("<title>{}</title>\n", encode_text(&printable(title))));
    }

    /// A word about the page, under a name of HTML's own.
    pub(super) fn meta(&mut self, name: &str, content: &str) {
        self.element("meta", &[("name", name), ("content", content)], content);
    }

    /// A word about the page, under a name of Open Graph's.
    pub(super) fn property(&mut self, property: &str, content: &str) {
        self.element("meta", &[("property", property), ("content", content)], content);
    }

    /// An address that has to do with the page.
    pub(super) fn link(&mut self, rel: &str, href: &str, more: &[(&str, &str)]) {
        let attributes = [&[("rel", rel), ("href", href)], more].concat();
        self.element("link", &attributes, href);
    }

    /// The elements, a line each.
    pub(super) fn finish(self) -> String {
        self.0
    }

    fn element(&mut self, name: &str, attributes: &[(&str, &str)], value: &str) {
        if value.is_empty() {
            return;
        }
        self.0.push_str(&format!("<{name}"));
        for (name, value) in attributes {
            let value = printable(value);
            let value = encode_double_quoted_attribute(&value);
            self.0.push_str(&format!(" {name}=\"{value}\""));
        }
        self.0.push_str(">\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_becomes_markup() {
        let mut head = Head::default();
        head.title("</title><script>\0");
        head.meta("a", "\"><script>'&");
        head.link("b", "x", &[("c", "\"d")]);
        head.property("e", "");
        assert_eq!(
            head.finish(),
            "<title>&lt;/title&gt;&lt;script&gt;</title>\n\
             <meta name=\"a\" content=\"&quot;&gt;&lt;script&gt;'&amp;\">\n\
             <link rel=\"b\" href=\"x\" c=\"&quot;d\">\n"
        );
    }
}
