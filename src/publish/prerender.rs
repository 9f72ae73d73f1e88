//! Pages as markup, rendered by the app's own components.

use yew::html::BaseComponent;

use super::viewer::Look;
use crate::app::{
    Addresses, CorrectionsProps, CorrectionsView, DeskProps, DeskView, Edition, KnownEntities,
    MentionsProps, MentionsView, PackingProps, PackingView, Place, Route, Shared, Site, SiteProps,
    StylePage, StyleProps, Texts, TextsProps, Tool,
};
use crate::archive::Archive;
use crate::corrections::Corrections;
use crate::page::{LineOrder, Page};

/// A renderer of pages. It stays on its thread; each thread makes its own.
pub(super) struct Renderer {
    runtime: tokio::runtime::Runtime,
    edition: Edition,
}

/// What stands in a page for the app to take over.
pub(super) struct Rendered {
    /// The markup.
    pub(super) markup: String,
    /// How many elements and comments it has: what is taken over must have as many.
    pub(super) shape: String,
    /// How it looks at first.
    pub(super) look: Look,
}

impl Renderer {
    pub(super) fn new(edition: Edition) -> Self {
        let runtime = tokio::runtime::Builder::new_current_thread().build();
        Self { runtime: runtime.expect("a runtime without any driver can be made"), edition }
    }

    /// The page of a place that shows this, with links as these addresses write them.
    pub(super) fn render(&self, place: &Place, page: Page, addresses: Addresses) -> Rendered {
        let props = SiteProps {
            edition: self.edition.clone(),
            store: None,
            place: place.clone(),
            page: Shared::new(page),
            addresses,
            prerendered: false,
            around: None,
        };
        let renderer = yew::LocalServerRenderer::<Site>::with_props(props);
        let markup = without_names(&self.run(renderer.render()));
        let shape = shape(&markup);
        Rendered { markup, shape, look: Look::of(&place.route) }
    }
}

impl Renderer {
    /// A tool, with links to the archive as these addresses write them.
    pub(super) fn tool(&self, tool: Tool, archive: Addresses) -> Rendered {
        let edition = self.edition.clone();
        let markup = match tool {
            Tool::Desk => {
                let props = DeskProps { edition, archive, typed: "".into() };
                self.plain::<DeskView>(props)
            }
            Tool::Packing => {
                let place = Place::of(Route::Archive);
                let (store, listing) = (None, None);
                let props = PackingProps { edition, store, addresses: archive, place, listing };
                self.plain::<PackingView>(props)
            }
            Tool::Corrections => {
                let known = Shared::new(KnownEntities::default());
                let (store, subject, made) = (None, None, Corrections::default());
                let preview = false;
                let props =
                    CorrectionsProps { edition, archive, store, known, subject, made, preview };
                self.plain::<CorrectionsView>(props)
            }
            Tool::Mentions => {
                let (store, entity, concordance) = (None, None, None);
                let order = LineOrder::default();
                let props = MentionsProps { edition, archive, store, entity, order, concordance };
                self.plain::<MentionsView>(props)
            }
        };
        let shape = shape(&markup);
        Rendered { markup, shape, look: Look::Tool }
    }

    /// The page that shows every component.
    pub(super) fn style(&self, props: StyleProps) -> String {
        self.plain::<StylePage>(props)
    }

    /// What a component renders, not to be taken over.
    fn plain<T: BaseComponent>(&self, props: T::Properties) -> String {
        self.run(yew::LocalServerRenderer::<T>::with_props(props).hydratable(false).render())
    }

    /// The texts of all articles, for a file that has no pages beside it.
    pub(super) fn texts(&self, archive: &Archive) -> String {
        let articles = archive.parts().entries.iter().map(|entry| entry.article.clone()).collect();
        let props = TextsProps { edition: self.edition.clone(), articles };
        self.plain::<Texts>(props)
    }

    fn run(&self, rendering: impl Future<Output = String>) -> String {
        tokio::task::LocalSet::new().block_on(&self.runtime, rendering)
    }
}

/// Takes the names of components out of the comments between which their markup stands. Debug
/// builds write them, and nothing reads them.
fn without_names(markup: &str) -> String {
    let mut plain = String::with_capacity(markup.len());
    let mut rest = markup;
    // Text holds no "<": a comment is only ever one of these.
    while let Some((before, comment)) = rest.split_once("<!--") {
        plain.push_str(before);
        let (name, after) = comment.split_once("-->").unwrap_or((comment, ""));
        plain.push_str(if name.starts_with("</[") { "<!--</[]>-->" } else { "<!--<[]>-->" });
        rest = after;
    }
    plain.push_str(rest);
    plain
}

fn shape(markup: &str) -> String {
    let comments = markup.matches("<!--").count();
    let starts = markup
        .match_indices('<')
        .filter(|(at, _)| markup.as_bytes().get(at + 1).is_some_and(u8::is_ascii_alphabetic));
    format!("{}-{comments}", starts.count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_components_are_left_out() {
        let named = "<!--<[a::B<c>]>--><p>x</p><!--</[a::B<c>]>-->";
        assert_eq!(without_names(named), "<!--<[]>--><p>x</p><!--</[]>-->");
    }

    #[test]
    fn the_shape_counts_elements_and_comments() {
        assert_eq!(shape("<!--<[]>--><p>x<br>&lt;</p><!--</[]>-->"), "2-2");
    }
}
