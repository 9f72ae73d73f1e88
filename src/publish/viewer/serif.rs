//! [`Serif`]: the font that a site brings along.

use super::Asset;
use crate::publish::pack::base64;

/// What stands in the sheet for the font's address.
const ADDRESS: &str = "serif.woff2";

/// The font that a site brings along, and the sheet that makes it known. Pages have the sheet apart
/// from their other styles: addresses in it differ from page to page.
#[derive(Clone, Debug)]
pub(in crate::publish) struct Serif {
    /// The font.
    pub(in crate::publish) font: Asset,
    /// The sheet, without the font's address.
    pub(super) sheet: String,
}

impl Serif {
    /// The sheet for a page from which the font is at this address.
    pub(in crate::publish) fn at(&self, address: &str) -> String {
        self.sheet.replace(ADDRESS, address)
    }

    /// The sheet with the font in it.
    pub(in crate::publish) fn held(&self) -> String {
        self.at(&format!("data:font/woff2;base64,{}", base64(&self.font.bytes)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_names_the_font_or_holds_it() {
        let sheet = include_str!("../../../static/styles/serif.css").to_owned();
        let serif = Serif { font: Asset::new("serif.woff2", b"font".into()), sheet };
        let path = serif.font.path.clone();
        assert!(serif.at(&format!("../{path}")).contains(&format!("url(\"../{path}\")")));
        assert!(serif.held().contains("url(\"data:font/woff2;base64,Zm9udA==\")"));
    }
}
