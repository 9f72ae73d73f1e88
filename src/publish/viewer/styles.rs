//! [`Styles`]: the style sheets, as pages have them.

use std::collections::BTreeMap;

use super::{Asset, PublishError};
use crate::app::Route;
use crate::publish::pack::source_of;

/// The style sheets that stand in every page.
const OF_ALL: [&str; 4] = ["fallback", "tokens", "base", "drawer"];

/// Those that come after them, in their order: one file of the site's. It is sent for when the text is
/// on the screen, and all else that a page holds is drawn when it is here (static/paint.js).
const OTHERS: [&str; 12] = [
    "archive",
    "facets",
    "timeline",
    "article",
    "permalink",
    "related",
    "strip",
    "walker",
    "card",
    "citations",
    "settings",
    "print",
];

/// Those of them that stand in a page as well: of what an article's page shows first, and of what the
/// others do.
const FIRST_OF_ARTICLE: [&str; 3] = ["article", "permalink", "strip"];
const FIRST_OF_LIST: [&str; 1] = ["archive"];

/// The style sheets that only tools have.
const OF_TOOLS: [&str; 3] = ["tools", "corrections", "mentions"];

/// The sheet of the page that shows all components.
const OF_STYLE_PAGE: &str = "style";

/// The names of all.
fn names() -> impl Iterator<Item = &'static str> {
    OF_ALL.into_iter().chain(OTHERS).chain(OF_TOOLS).chain([OF_STYLE_PAGE])
}

/// Which sheets stand in a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::publish) enum Look {
    /// Those of what an article's page shows first.
    Article,
    /// Those of what the other pages of the archive show first.
    List,
    /// All, and those that only tools have.
    Tool,
}

impl Look {
    /// That of a page of the archive.
    pub(in crate::publish) fn of(route: &Route) -> Self {
        match route {
            Route::Article { .. } => Self::Article,
            _ => Self::List,
        }
    }

    /// Whether all other sheets are still to be sent for.
    pub(in crate::publish) fn is_first(self) -> bool {
        self != Self::Tool
    }
}

/// The style sheets, without what nobody reads.
#[derive(Debug)]
pub(in crate::publish) struct Styles {
    /// All that pages of the archive have, for a file.
    pub(in crate::publish) all: String,
    /// Those of them that don't stand in every page, as a file of the site's.
    pub(in crate::publish) asset: Asset,
    /// What the page that shows all components has besides.
    pub(in crate::publish) of_style_page: String,
    first_of_article: Sheet,
    first_of_list: Sheet,
    of_tools: Sheet,
}

/// Styles that stand in pages.
#[derive(Debug)]
pub(in crate::publish) struct Sheet {
    /// The styles.
    pub(in crate::publish) text: String,
    /// What lets them stand there in a policy: found once, not for every page.
    pub(in crate::publish) source: String,
}

impl From<String> for Sheet {
    fn from(text: String) -> Self {
        Self { source: source_of(&text), text }
    }
}

impl Styles {
    /// Takes the sheets by their names.
    ///
    /// # Errors
    /// When one is missing.
    pub(super) fn read(
        mut sheet: impl FnMut(&str) -> Result<String, PublishError>,
    ) -> Result<Self, PublishError> {
        let mut sheets = BTreeMap::new();
        for name in names() {
            sheets.insert(name, without_comments(&sheet(name)?));
        }
        let joined = |names: &[&str]| {
            names.iter().map(|name| sheets[name].as_str()).collect::<Vec<_>>().join("\n")
        };
        let after = |others: &str| format!("{}\n{others}", joined(&OF_ALL));
        let others = joined(&OTHERS);
        let all = after(&others);
        Ok(Self {
            first_of_article: after(&joined(&FIRST_OF_ARTICLE)).into(),
            first_of_list: after(&joined(&FIRST_OF_LIST)).into(),
            of_tools: format!("{all}\n{}", joined(&OF_TOOLS)).into(),
            of_style_page: joined(&[OF_STYLE_PAGE]),
            asset: Asset::new("styles.css", others.into_bytes().into()),
            all,
        })
    }

    /// Those that stand in a page.
    pub(in crate::publish) fn of(&self, look: Look) -> &Sheet {
        match look {
            Look::Article => &self.first_of_article,
            Look::List => &self.first_of_list,
            Look::Tool => &self.of_tools,
        }
    }
}

/// A style sheet without its comments and indentation, which no reader needs.
pub(super) fn without_comments(css: &str) -> String {
    let mut plain = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(start) = rest.find("/*") {
        plain.push_str(&rest[..start]);
        rest = rest[start..].split_once("*/").map_or("", |(_, after)| after);
    }
    plain.push_str(rest);
    let lines = plain.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub(crate) fn all_names() -> Vec<&'static str> {
        names().collect()
    }

    #[test]
    fn a_page_has_first_what_it_shows_first() {
        let styles = Styles::read(|name| Ok(format!(".{name} {{}}\n"))).unwrap();
        let article = &styles.of(Look::of(&Route::article(&"a".parse().unwrap()))).text;
        assert!(article.ends_with(".article {}\n.permalink {}\n.strip {}"));
        assert!(!article.contains("archive") && styles.of(Look::List).text.contains("archive"));
        assert!(FIRST_OF_ARTICLE.iter().chain(&FIRST_OF_LIST).all(|it| OTHERS.contains(it)));
        let asset = String::from_utf8_lossy(&styles.asset.bytes);
        assert!(asset.contains("print") && !asset.contains("base"));
        assert!(styles.of(Look::Tool).text.starts_with(&styles.all));
    }

    #[test]
    fn styles_lose_what_nobody_reads() {
        assert_eq!(
            without_comments("/* a */\na {\n  b: \"c\"; /* d\n */\n}\n"),
            "a {\nb: \"c\";\n}"
        );
    }
}
