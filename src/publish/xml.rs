//! [`Xml`]: an XML document in the making.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use super::printable::printable;

/// The attributes of an element: names and values.
pub(super) type Attributes<'a> = &'a [(&'a str, &'a str)];

/// An XML document in the making. All text is escaped, and what XML can't hold is dropped.
pub(super) struct Xml {
    writer: Writer<Vec<u8>>,
    open: Vec<&'static str>,
}

impl Xml {
    /// A document with this root.
    pub(super) fn new(root: &'static str, attributes: Attributes<'_>) -> Self {
        let mut xml = Self { writer: Writer::new_with_indent(Vec::new(), b' ', 1), open: vec![] };
        xml.write(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)));
        xml.open(root, attributes);
        xml
    }

    /// Begins an element.
    pub(super) fn open(&mut self, name: &'static str, attributes: Attributes<'_>) {
        self.write(Event::Start(start(name, attributes)));
        self.open.push(name);
    }

    /// Ends the element that was begun last.
    pub(super) fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            self.write(Event::End(BytesEnd::new(name)));
        }
    }

    /// An element without content.
    pub(super) fn empty(&mut self, name: &'static str, attributes: Attributes<'_>) {
        self.write(Event::Empty(start(name, attributes)));
    }

    /// An element that holds text.
    pub(super) fn text(&mut self, name: &'static str, attributes: Attributes<'_>, text: &str) {
        self.write(Event::Start(start(name, attributes)));
        self.write(Event::Text(BytesText::new(&printable(text))));
        self.write(Event::End(BytesEnd::new(name)));
    }

    /// An element that holds text, where there is any.
    pub(super) fn some_text(&mut self, name: &'static str, text: &str) {
        if !text.is_empty() {
            self.text(name, &[], text);
        }
    }

    /// The document, with every element ended.
    pub(super) fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        let mut bytes = self.writer.into_inner();
        bytes.push(b'\n');
        String::from_utf8(bytes).expect("text was written")
    }

    fn write(&mut self, event: Event<'_>) {
        self.writer.write_event(event).expect("writing to memory doesn't fail");
    }
}

fn start<'a>(name: &'static str, attributes: Attributes<'_>) -> BytesStart<'a> {
    let mut start = BytesStart::new(name);
    for (name, value) in attributes {
        start.push_attribute((*name, printable(value).as_str()));
    }
    start
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_attributes_are_escaped_and_every_element_is_ended() {
        let mut xml = Xml::new("a", &[("b", "\"<&'\0")]);
        xml.open("c", &[]);
        xml.text("d", &[], "]]><x>\u{1}&");
        xml.some_text("d", "");
        xml.empty("e", &[]);
        assert_eq!(
            xml.finish(),
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<a b=\"&quot;&lt;&amp;&apos;\">\n <c>\n  \
             <d>]]&gt;&lt;x&gt;&amp;</d>\n  <e/>\n </c>\n</a>\n"
        );
    }
}
