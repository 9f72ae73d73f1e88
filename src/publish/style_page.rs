//! `estilo/`: every component in every state, from the app's own components and a sample of its own.
//! It stands in previews, and in sites that tests ask for.

use std::rc::Rc;

use super::PublishError;
use super::pack::{base64, source_of};
use super::prerender::Renderer;
use super::site::Target;
use super::viewer::{Look, Viewer};
use crate::app::{Edition, Place, Route, Shared, StyleProps, Tool};
use crate::archive::{Archive, Builder, Site};
use crate::entity::{Authority, EntityKey, Kind};
use crate::index::Pictures;
use crate::intake;
use crate::language::Language;
use crate::page::{
    ArticlePage, Concordance, EntityPage, Extent, Line, LineOrder, Listing, Named, Page, Sought,
};

/// The file in a site.
const PATH: &str = "estilo/index.html";

const ARTICLES: [(&str, &str); 3] = [
    ("2024-05-06-el-puerto-acuerda.md", include_str!("style_page/2024-05-06-el-puerto-acuerda.md")),
    ("2024-05-20-la-biblioteca.en.md", include_str!("style_page/2024-05-20-la-biblioteca.en.md")),
    ("2024-06-01-al-marfa.ar.md", include_str!("style_page/2024-06-01-al-marfa.ar.md")),
];
const AUTHORITY: &str = include_str!("style_page/entities.toml");

/// A filter with a condition of every sort that still leaves articles, and one that leaves none.
const FILTER: &str = "all=person/elisa-marin&any=place/puerto-claro&none=other/proyecto-ancla&q=puerto&from=2024-05-01";
const NOTHING: &str = "all=person/elisa-marin&none=place/puerto-claro";

/// Writes the page.
pub(super) fn write(viewer: &Viewer, target: &impl Target) -> Result<(), PublishError> {
    target.write(PATH, page(viewer).as_bytes())
}

fn page(viewer: &Viewer) -> String {
    let archive = sample();
    let edition =
        Edition::new(archive.site(), "").with_tools(&Tool::ALL).with_pictures(pictures(viewer));
    let article = archive.articles().last().expect("the sample has articles");
    let props = StyleProps {
        edition: edition.clone(),
        filter: FILTER.into(),
        listing: Shared::new(listing(&archive, FILTER, &sought())),
        all: Shared::new(with_words(listing(&archive, "", &Extent::default()))),
        nothing: (NOTHING.into(), Shared::new(listing(&archive, NOTHING, &Extent::default()))),
        article: Shared::new(ArticlePage::of(&archive, article)),
        lines: lines(&archive),
        entity: Shared::new(entity(&archive)),
    };
    let markup = Renderer::new(edition).style(props);
    let Viewer { paint, styles, serif, .. } = viewer;
    let (styles, face) = (
        format!("{}\n{}", styles.of(Look::Tool).text, styles.of_style_page),
        serif.at(&format!("../{}", serif.font.path)),
    );
    let icon = viewer.icons.get("icon.svg").map_or_else(String::new, |icon| {
        format!("<link rel=\"icon\" type=\"image/svg+xml\" href=\"../{}\">\n", icon.path)
    });
    let policy = format!(
        "default-src 'none'; script-src 'self' {}; style-src {} {}; font-src 'self'; \
         img-src 'self' data:; connect-src 'self'; \
         base-uri 'none'; form-action 'self'",
        source_of(paint),
        source_of(&styles),
        source_of(&face),
    );
    format!(
        "<!doctype html>\n<html lang=\"es\" dir=\"ltr\" data-serif>\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"robots\" content=\"noindex\">\n\
         <title>Estilo</title>\n{icon}<script>{paint}</script>\n<style>{styles}</style>\n<style>{face}</style>\n\
         </head>\n<body>\n{markup}\n</body>\n</html>\n"
    )
}

/// The picture of the sample, in place of which stands an icon.
fn pictures(viewer: &Viewer) -> Pictures {
    let icon = viewer.icons.get("icon.svg");
    let held = icon.map(|icon| format!("data:image/svg+xml;base64,{}", base64(&icon.bytes)));
    held.into_iter().map(|icon| ("muelle.svg".to_owned(), icon)).collect()
}

/// The same as if words had been looked for, for which it would take an index.
fn with_words(listing: Listing) -> Listing {
    Listing { found: vec!["puerto".to_owned(), "harbour".to_owned()], ..listing }
}

/// What is looked for in two facets. In the first it is found.
fn sought() -> Extent {
    let sought = |kind, words: &str| Sought { words: words.to_owned(), ..Sought::first(kind) };
    let facets = vec![sought(Kind::Organization, "pesc"), sought(Kind::Event, "nada")];
    Extent { facets, ..Extent::default() }
}

fn listing(archive: &Archive, query: &str, extent: &Extent) -> Listing {
    let place = Place { query: query.to_owned(), ..Place::of(Route::Archive) };
    match Page::of(archive, &place.ask(extent)) {
        Page::Listing(listing) => listing,
        _ => unreachable!("the front page is a listing"),
    }
}

/// Of whom the page shows what the archive knows.
fn entity(archive: &Archive) -> EntityPage {
    EntityPage::of(archive, archive.entity_by_key(&known()).expect("the sample names her"))
}

/// Her mentions.
fn lines(archive: &Archive) -> Vec<Rc<Line>> {
    let number = archive.entity_by_key(&known()).expect("the sample names her");
    let mut articles: Vec<_> = archive.articles_of(number).collect();
    // The oldest come first.
    articles.reverse();
    let ordinals: Vec<_> = articles.iter().map(|&it| archive.ordinal(it)).collect();
    let pages: Vec<_> = articles.iter().map(|&it| Some(ArticlePage::of(archive, it))).collect();
    let named = Named::of(archive.entity(number), &archive.site().lang);
    let mut concordance = Concordance::of(named, &ordinals);
    concordance.take(&ordinals, &pages);
    // By date nothing is compared.
    concordance.lines(LineOrder::Newest, &|_| Vec::new())
}

fn known() -> EntityKey {
    "person/elisa-marin".parse().expect("it is a key")
}

fn sample() -> Archive {
    let site = Site {
        base: "https://diario.example/".parse().ok(),
        title: "Diario del puerto".to_owned(),
        author: "Redacción".to_owned(),
        rights: "CC BY 4.0".to_owned(),
        ..Site::default()
    };
    let (authority, _) = Authority::read(AUTHORITY);
    let mut builder = Builder::new(site, &authority);
    for (name, text) in ARTICLES {
        let taken = intake::take(name, text.as_bytes(), &Language::spanish());
        let article = taken.article.expect("the sample is written well");
        builder.add(article).expect("each has a name of its own");
    }
    builder.build().expect("the sample is written well")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sample_has_something_of_everything() {
        let archive = sample();
        let article = ArticlePage::of(&archive, archive.articles().last().unwrap());
        for kind in Kind::ALL {
            let named = article
                .mentions
                .iter()
                .any(|mention| article.entities[mention.entity].named.key.kind() == kind);
            assert!(named, "the article names no {kind}");
        }
        let filtered = listing(&archive, FILTER, &sought());
        assert!(filtered.total > 0);
        assert!(filtered.facets.iter().any(|facet| !facet.chosen.is_empty()));
        let searched = filtered.facets.iter().filter(|facet| facet.searchable);
        let found: Vec<_> = searched.map(|facet| facet.others.len()).collect();
        assert_eq!(found, [1, 0]);
        let nothing = listing(&archive, NOTHING, &Extent::default());
        assert!(nothing.total == 0 && !nothing.looser.is_empty());
    }
}
