//! [`Addresses`]: how the addresses of pages and files are written.

use yew::AttrValue;

use super::{Place, Route};

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
        let depth = route.path().matches('/').count();
        let root = if depth == 0 { "./".to_owned() } else { "../".repeat(depth) };
        Self::Path { root: root.into() }
    }

    /// The address of a page, with this query.
    #[must_use]
    pub fn page(&self, route: &Route, query: &str) -> AttrValue {
        let path = route.path();
        let mark = if query.is_empty() { "" } else { "?" };
        match self {
            Self::Hash => format!("#/{path}{mark}{query}").into(),
            Self::Path { root } => format!("{root}{path}{mark}{query}").into(),
        }
    }

    /// The address of an element of the page that is shown. Where the hash says which page that
    /// is, the query says which element.
    pub(super) fn anchor(&self, place: &Place, id: &str) -> AttrValue {
        match self {
            Self::Hash => {
                let query = place.reading().to_query();
                let and = if query.is_empty() { "" } else { "&" };
                self.page(&place.route, &format!("{query}{and}at={id}"))
            }
            Self::Path { .. } => format!("#{id}").into(),
        }
    }

    /// The address of a page from a tool, which in a single file is another document.
    pub(super) fn page_from_tool(&self, route: &Route, query: &str) -> AttrValue {
        let mark = if *self == Self::Hash { "?" } else { "" };
        format!("{mark}{}", self.page(route, query)).into()
    }

    /// The address of an element of a page from a tool.
    pub(super) fn anchor_from_tool(&self, place: &Place, id: &str) -> AttrValue {
        let page = match self {
            Self::Hash => "?".into(),
            Self::Path { .. } => self.page(&place.route, &place.query),
        };
        format!("{page}{}", self.anchor(place, id)).into()
    }

    /// The page that an address leads to, with its query: what [`page`](Self::page) has written.
    /// None where it leads to a file, or elsewhere.
    pub(super) fn leads_to(&self, address: &str) -> Option<Place> {
        let place = self.place(address)?;
        (place.route != Route::NotFound).then_some(place)
    }

    /// The place of an address within the archive, whether there is a page or not.
    pub(super) fn place(&self, address: &str) -> Option<Place> {
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        match self {
            Self::Hash => Some(Place::at(path.strip_prefix('#')?, query)),
            Self::Path { root } => {
                Some(Place::at(&format!("/{}", path.strip_prefix(root.as_str())?), query))
            }
        }
    }

    /// The address of the page that an older address names after its hash.
    pub(super) fn of_older(&self, after_hash: &str) -> AttrValue {
        let (path, query) = after_hash.split_once('?').unwrap_or((after_hash, ""));
        self.page(&Route::of_path(path), query)
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
                let place = addresses.leads_to(&address).expect("a page");
                assert_eq!((&place.route, place.query.as_str()), (route, query));
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

    #[test]
    fn a_paragraph_has_an_address_on_a_host_and_in_a_file() {
        let place = Place::at("/a/a-b/", "entity=place/moscu&at=p-1");
        let path = Addresses::Path { root: "/".into() };
        assert_eq!(path.anchor(&place, "p-2"), "#p-2");
        let address = Addresses::Hash.anchor(&place, "p-2");
        assert_eq!(address, "#/a/a-b/?entity=place/moscu&at=p-2");
        let there = Addresses::Hash.leads_to(&address).expect("a page");
        assert_eq!(there.reading().at.as_deref(), Some("p-2"));
        assert_eq!(there.reading().entities(), place.reading().entities());
        let plain = Addresses::Hash.anchor(&Place::at("/a/a-b/", ""), "p-2");
        assert_eq!(plain, "#/a/a-b/?at=p-2");
    }

    #[test]
    fn a_tool_leads_back_to_pages_and_paragraphs() {
        let place = Place::at("/a/a-b/", "entity=place/moscu");
        let path = Addresses::Path { root: "/x/".into() };
        assert_eq!(path.page_from_tool(&Route::Archive, ""), "/x/");
        assert_eq!(path.anchor_from_tool(&place, "p-2"), "/x/a/a-b/?entity=place/moscu#p-2");
        assert_eq!(Addresses::Hash.page_from_tool(&Route::Archive, ""), "?#/");
        let in_file = Addresses::Hash.anchor_from_tool(&place, "p-2");
        assert_eq!(in_file, "?#/a/a-b/?entity=place/moscu&at=p-2");
    }
}
