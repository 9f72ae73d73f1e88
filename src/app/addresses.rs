//! [`Addresses`]: how the addresses of pages and files are written.

use yew::AttrValue;
use yew_router::Routable as _;

use super::Route;

/// How the addresses of pages and files are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Addresses {
    /// After the hash: the whole archive is one page, as in a file on a disk.
    Hash,
    /// As paths of real files.
    Path {
        /// The way to the archive's folder, with its last slash: `../../` in a prerendered
        /// page, `/news/` in the app, where pages at every depth come and go.
        root: AttrValue,
    },
}

impl Addresses {
    /// The way from a page to the archive's folder.
    #[must_use]
    pub fn relative_to(route: &Route) -> Self {
        let depth = route.to_path().matches('/').count() - 1;
        let root = if depth == 0 { "./".to_owned() } else { "../".repeat(depth) };
        Self::Path { root: root.into() }
    }

    /// The address of a page, with this query.
    #[must_use]
    pub fn page(&self, route: &Route, query: &str) -> AttrValue {
        let path = route.to_path();
        let mark = if query.is_empty() { "" } else { "?" };
        match self {
            Self::Hash => format!("#{path}{mark}{query}").into(),
            Self::Path { root } => {
                format!("{root}{}{mark}{query}", path.trim_start_matches('/')).into()
            }
        }
    }

    /// The page that an address leads to, with its query: what [`page`](Self::page) has written.
    /// None where it leads to a file, or elsewhere.
    pub(super) fn leads_to<'a>(&self, address: &'a str) -> Option<(Route, &'a str)> {
        let (address, query) = address.split_once('?').unwrap_or((address, ""));
        let route = match self {
            Self::Hash => Route::recognize(address.strip_prefix('#')?),
            Self::Path { root } => {
                Route::recognize(&format!("/{}", address.strip_prefix(root.as_str())?))
            }
        };
        Some((route.filter(|route| *route != Route::NotFound)?, query))
    }

    /// The address of the page that an older address names after its hash.
    pub(super) fn of_older(&self, after_hash: &str) -> AttrValue {
        let (path, query) = after_hash.split_once('?').unwrap_or((after_hash, ""));
        self.page(&Route::recognize(path).unwrap_or(Route::NotFound), query)
    }

    /// The address of a file of the archive, given by its path in the archive's folder.
    #[must_use]
    pub fn file(&self, path: &str) -> AttrValue {
        match self {
            Self::Hash => path.to_owned().into(),
            Self::Path { root } => format!("{root}{path}").into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_leads_to_others_from_where_it_stands() {
        let article = Route::Article { slug: "a-b".parse().unwrap() };
        let entity = Route::entity(&"place/moscu".parse().unwrap());
        let from = |route: &Route| Addresses::relative_to(route);
        assert_eq!(from(&Route::Archive).page(&article, ""), "./a/a-b/");
        assert_eq!(from(&article).page(&entity, ""), "../../e/place/moscu/");
        assert_eq!(from(&entity).page(&Route::Archive, "all=x/y"), "../../../?all=x/y");
        assert_eq!(from(&entity).file("crane.jpg"), "../../../crane.jpg");
    }

    #[test]
    fn an_address_leads_to_the_page_that_it_was_written_for() {
        let entity = Route::entity(&"place/moscu".parse().unwrap());
        for addresses in [
            Addresses::Hash,
            Addresses::Path { root: "/".into() },
            Addresses::Path { root: "/x/".into() },
        ] {
            for (route, query) in [(&Route::Archive, "all=x/y"), (&entity, "")] {
                let address = addresses.page(route, query);
                assert_eq!(addresses.leads_to(&address), Some((route.clone(), query)));
            }
            for elsewhere in [
                "#top",
                "feed.xml",
                "/feed.xml",
                "https://a.example/a/x/",
                "//a/x/",
                "",
                "/x",
                "../a/x/",
            ] {
                assert_eq!(addresses.leads_to(elsewhere), None, "{addresses:?} {elsewhere}");
            }
        }
    }

    #[test]
    fn in_one_file_addresses_stand_after_the_hash() {
        let article = Route::Article { slug: "a-b".parse().unwrap() };
        assert_eq!(Addresses::Hash.page(&article, "entity=x/y"), "#/a/a-b/?entity=x/y");
    }
}
