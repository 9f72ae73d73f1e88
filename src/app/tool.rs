//! [`Tool`]: a page on which readers do what they seldom do.

use super::{Addresses, Scene};
use yew::Html;

/// A page on which readers do what they seldom do. The larger program runs it, that of a file with
/// the whole archive, so that who only reads carries none of it.
///
/// On a site each has a folder of its own; in a file the query of the address asks for it
/// (`?leer#/`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// Reads texts of a reader's own.
    Desk,
    /// Puts a selection into one file.
    Packing,
    /// Takes in what a reader says is wrong.
    Corrections,
    /// Shows every mention of an entity in its sentence.
    Mentions,
}

impl Tool {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Desk, Self::Packing, Self::Corrections, Self::Mentions];

    /// Those of a file that a publisher has made.
    pub const OF_FILE: [Self; 2] = [Self::Corrections, Self::Mentions];

    /// Those of one that has models too.
    pub const OF_FILE_WITH_MODEL: [Self; 3] = [Self::Corrections, Self::Mentions, Self::Desk];

    /// Its folder in a site, and its query in a file.
    #[must_use]
    pub fn path(self) -> &'static str {
        match self {
            Self::Desk => "leer",
            Self::Packing => "guardar",
            Self::Corrections => "corregir",
            Self::Mentions => "menciones",
        }
    }

    /// The tool of a path.
    #[must_use]
    pub fn of_path(path: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tool| tool.path() == path)
    }
}

impl Addresses {
    /// The address of a tool, which is asked this query.
    pub(super) fn tool(&self, tool: Tool, query: &str) -> yew::AttrValue {
        let path = tool.path();
        match self {
            Self::Hash => format!("?{path}#/{query}").into(),
            Self::Path { root } if query.is_empty() => format!("{root}{path}/").into(),
            Self::Path { root } => format!("{root}{path}/?{query}").into(),
        }
    }

    /// The address of a tool, about something. That stands after the hash: no host is told what a
    /// reader finds wrong, or looks into.
    pub(super) fn tool_about(&self, tool: Tool, about: &str) -> yew::AttrValue {
        let mark = if *self == Self::Hash { "" } else { "#" };
        format!("{}{mark}{about}", self.tool(tool, "")).into()
    }
}

/// What a program does itself of what else is left to a [`Tool`]: offers to put what a page shows into
/// one file. The viewer of a site has none, and leads to the tool.
pub(super) type Packer = fn(&Scene) -> Html;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::{Route, route::Place};

    #[test]
    fn a_tool_has_a_path_that_is_no_pages() {
        for tool in Tool::ALL {
            assert_eq!(Tool::of_path(tool.path()), Some(tool));
            assert_eq!(Place::at(&format!("/{}/", tool.path()), "").route, Route::NotFound);
        }
        assert_eq!(Tool::of_path(""), None);
    }

    #[test]
    fn its_address_leads_to_another_document() {
        let site = Addresses::Path { root: "/x/".into() };
        assert_eq!(site.tool(Tool::Desk, ""), "/x/leer/");
        assert_eq!(site.tool(Tool::Packing, "all=x/y"), "/x/guardar/?all=x/y");
        assert_eq!(Addresses::Hash.tool(Tool::Desk, ""), "?leer#/");
        let about = |addresses: &Addresses| addresses.tool_about(Tool::Corrections, "entity=x/y");
        assert_eq!(about(&site), "/x/corregir/#entity=x/y");
        assert_eq!(about(&Addresses::Hash), "?corregir#/entity=x/y");
        for addresses in [site, Addresses::Hash] {
            assert_eq!(addresses.leads_to(&addresses.tool(Tool::Desk, "")), None);
            assert_eq!(addresses.leads_to(&about(&addresses)), None);
        }
    }
}
