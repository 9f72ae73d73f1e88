//! Every page, rendered natively from the small archive.
#![cfg(feature = "app")]

mod support;

use std::collections::BTreeSet;
use std::sync::Arc;

use hemeroteca::app::{
    Addresses, CorrectionsProps, CorrectionsView, Edition, KnownEntities, KnownEntity,
    MentionsProps, MentionsView, Place, Shared, Site, SiteProps, Subject, Tool,
};
use hemeroteca::archive::{Archive, BaseUrl};
use hemeroteca::corrections::{Called, Correction, Corrections, Made};
use hemeroteca::entity::{EntityKey, Kind};
use hemeroteca::page::{ArticlePage, Concordance, Extent, LineOrder, Named, Page, Sought};
use hemeroteca::publish::Folder;

fn archive() -> Arc<Archive> {
    Folder::read(&support::fixture_archive()).expect("the fixture is good").archive
}

/// The markup of the page at an address, a line an element.
fn page(path: &str, query: &str) -> String {
    lines(&rendered(&archive(), path, query))
}

/// The markup of the page of some archive at an address.
fn rendered(archive: &Archive, path: &str, query: &str) -> String {
    rendered_to(archive, path, query, &Extent::default())
}

/// The same; of a listing to this extent.
fn rendered_to(archive: &Archive, path: &str, query: &str, extent: &Extent) -> String {
    let place = Place::at(path, query);
    let props = SiteProps {
        edition: Edition::new(archive.site(), ""),
        store: None,
        page: Shared::new(Page::of(archive, &place.ask(extent))),
        place,
        addresses: Addresses::Path { root: "/".into() },
        prerendered: false,
        around: None,
    };
    rendered_site(props)
}

#[tokio::main(flavor = "current_thread")]
async fn rendered_site(props: SiteProps) -> String {
    let renderer = yew::LocalServerRenderer::<Site>::with_props(props).hydratable(false);
    tokio::task::LocalSet::new().run_until(renderer.render()).await
}

/// Breaks markup before block elements only, so that the text of a paragraph stays on one line.
fn lines(html: &str) -> String {
    const BLOCKS: [&str; 22] = [
        "article",
        "aside",
        "blockquote",
        "details",
        "div",
        "figure",
        "footer",
        "h1",
        "h2",
        "h3",
        "header",
        "li",
        "main",
        "ol",
        "option",
        "p",
        "section",
        "select",
        "summary",
        "ul",
        "button",
        "img",
    ];
    let mut out = String::new();
    for (at, piece) in html.split('<').enumerate() {
        let name: String =
            piece.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
        let container = [
            "div", "ul", "ol", "main", "article", "section", "aside", "header", "footer", "details",
        ];
        let closes = piece.starts_with('/') && container.contains(&name.as_str());
        let opens = !piece.starts_with('/') && BLOCKS.contains(&name.as_str());
        if (opens || closes) && !out.is_empty() {
            out.push('\n');
        }
        if at > 0 {
            out.push('<');
        }
        out.push_str(piece);
    }
    out
}

/// The text of markup, without the markup.
fn text(html: &str) -> String {
    html.replace('\n', "")
        .split('<')
        .filter_map(|piece| piece.split_once('>'))
        .map(|(_, text)| text)
        .collect()
}

#[test]
fn the_archive_page() {
    insta::assert_snapshot!(page("/", ""));
}

#[test]
fn the_archive_page_with_a_filter() {
    insta::assert_snapshot!(page(
        "/",
        "all=person/ana-ruiz&any=place/moscu,event/foro-del-puerto&none=person/nadie"
    ));
}

#[test]
fn the_archive_page_when_the_filter_leaves_nothing() {
    let page = page("/", "all=person/ana-ruiz,event/foro-del-puerto&none=place/moscu");
    assert!(text(&page).contains("Ningún artículo"), "{page}");
    insta::assert_snapshot!(page.split_once("class=\"empty\"").expect("an empty state").1);
}

#[test]
fn every_condition_of_a_filter_can_be_let_go() {
    let page = page("/", "all=person/ana-ruiz&q=viaja&from=2023-09-01&to=2023-09-30&lang=es");
    let removals: Vec<_> = page.matches("class=\"chip-remove\"").collect();
    assert_eq!(removals.len(), 4, "{page}");
    let said = text(&page);
    for condition in
        ["Ana Ruiz", "viaja", "1 de septiembre de 2023 – 30 de septiembre de 2023", "es"]
    {
        assert!(said.contains(condition), "{condition}: {said}");
    }
    assert!(page.contains("href=\"/?all=person/ana-ruiz&amp;from=2023-09-01"), "{page}");
}

/// An archive in which this many people are listed, and all of them named.
fn crowd(people: usize) -> Archive {
    use hemeroteca::archive::{Builder, Site as SiteFile};
    let names: Vec<_> = (0..people).map(|at| format!("Ana N{at}")).collect();
    let listed: Vec<_> = names.iter().map(|it| format!("[[person]]\nname = \"{it}\"\n")).collect();
    let (authority, problems) = hemeroteca::entity::Authority::read(&listed.concat());
    assert_eq!(problems, []);
    let text = format!("Titular\n{}.", names.join(", "));
    let spanish = hemeroteca::language::Language::spanish();
    let taken = hemeroteca::intake::take("a.txt", text.as_bytes(), &spanish);
    let mut builder = Builder::new(SiteFile::default(), &authority);
    builder.add(taken.article.expect("an article")).expect("it is the only one");
    builder.build().expect("nothing to go wrong")
}

/// The markup of the people of such an archive as far as they are asked for.
fn people(of: usize, words: &str, values: usize) -> String {
    let mut extent = Extent::default();
    extent.seek(Sought { kind: Kind::Person, words: words.to_owned(), values });
    let page = lines(&rendered_to(&crowd(of), "/", "", &extent));
    let (_, facet) =
        page.split_once("aria-labelledby=\"facet-person\"").expect("a facet of people");
    facet.split_once("</section>").expect("it ends").0.to_owned()
}

#[test]
fn a_long_facet_says_how_many_more_there_are() {
    let buttons = |of, values| -> Vec<String> {
        let facet = people(of, "", values);
        let buttons = facet.split("<button").skip(1);
        buttons.map(|it| text(&format!("<button{it}"))).collect()
    };
    assert_eq!(buttons(8, 8), [""; 0]);
    assert_eq!(buttons(9, 8), ["1 más"]);
    assert_eq!(buttons(108, 8), ["100 más"]);
    assert_eq!(buttons(109, 8), ["100 más de 109"]);
    assert_eq!(buttons(109, 108), ["1 más", "Ver menos"]);
    assert_eq!(buttons(109, 208), ["Ver menos"]);
    assert!(people(109, "", 108).contains("aria-expanded=\"false\""));
    assert!(people(109, "", 208).contains("aria-expanded=\"true\""));
}

#[test]
fn a_long_facet_has_a_box_for_names() {
    let names = |facet: &str| facet.matches("class=\"name\"").count();
    let facet = people(109, "n10", 8);
    assert!(facet.contains("<input type=\"search\" aria-label=\"Buscar en Personas\""), "{facet}");
    // N10, and those from N100 to N108.
    assert_eq!(names(&facet), 8);
    assert!(text(&facet).ends_with("2 más"), "{facet}");
    let facet = people(109, "ana n108", 8);
    assert!(names(&facet) == 1 && !facet.contains("<button"), "{facet}");
    // Nor is what is written in it carried anywhere with the form of the page.
    assert!(!facet.contains("form=") && !facet.contains("name=\""), "{facet}");
    let facet = people(109, "nadie", 8);
    assert!(facet.contains("role=\"status\">Ninguno con ese nombre.</p>"), "{facet}");
    assert!(!people(8, "", 8).contains("<input"));
}

#[test]
fn an_article() {
    insta::assert_snapshot!(page("/a/ana-viaja", ""));
}

#[test]
fn an_article_with_every_block() {
    insta::assert_snapshot!(page("/a/ana-vuelve", ""));
}

#[test]
fn an_article_in_which_an_entity_is_followed() {
    insta::assert_snapshot!(page("/a/ana-viaja", "entity=person/ana-ruiz"));
}

#[test]
fn paragraphs_stay_with_all_of_several_entities_or_with_any() {
    let stepped_back = |query: &str| page("/a/ana-viaja", query).matches("stepped-back").count();
    let [ana, luis] = ["person/ana-ruiz", "event/foro-del-puerto"];
    let [alone, other] = [ana, luis].map(|key| stepped_back(&format!("entity={key}")));
    let both = format!("entity={ana},{luis}");
    let any = stepped_back(&format!("{both}&join=any"));
    let all = stepped_back(&both);
    assert!(
        any <= alone.min(other) && alone.max(other) <= all && any < all,
        "{any} {alone} {other} {all}"
    );
    let page = page("/a/ana-viaja", &both);
    assert_eq!(page.matches("followed").count(), 5, "{page}");
    assert!(page.contains("aria-label=\"Menciones de Ana Ruiz, Foro del Puerto\""), "{page}");
    assert!(page.contains("aria-pressed=\"true\">A la vez<"), "{page}");
}

#[test]
fn the_map_of_an_article_leads_to_its_paragraphs_and_says_what_they_name() {
    let page = page("/a/ana-viaja", "entity=person/ana-ruiz,place/moscu&rest=folded");
    let map = page.split_once("class=\"strip\">").and_then(|(_, rest)| rest.split_once("</nav>"));
    let (map, rest) = map.expect("there is a map");
    let targets: Vec<_> = map.split("href=\"#").skip(1).collect();
    assert_eq!(targets.len(), 4, "{map}");
    for target in targets {
        let (id, _) = target.split_once('"').expect("an attribute ends");
        assert_eq!(rest.matches(&format!("id=\"{id}\"")).count(), 1, "{id} in {rest}");
    }
    assert!(map.contains(". Ana Ruiz, 2 menciones. Moscú, 1 mención\""), "{map}");
    assert!(map.contains("<i class=\"person\"></i><i class=\"place\"></i>"), "{map}");
}

#[test]
fn a_paragraph_has_a_link_to_itself() {
    let page = page("/a/ana-viaja", "");
    for paragraph in page.split("<p id=\"p-").skip(1) {
        let (id, rest) = paragraph.split_once('"').expect("an attribute ends");
        let (text, _) = rest.split_once("</p>").expect("it ends");
        let link = "aria-label=\"Enlace a este párrafo\" lang=\"es\" class=\"pilcrow\"></a>";
        assert!(text.ends_with(&format!("<a href=\"#p-{id}\" {link}")), "{text}");
    }
}

#[test]
fn an_article_is_cited_in_forms_that_can_be_saved_without_script() {
    let page = page("/a/ana-viaja", "");
    let (_, cited) = page.split_once("class=\"citations\"").expect("it is cited");
    assert!(cited.contains("@article{ana-viaja,") && cited.contains("TY  - NEWS"), "{cited}");
    for end in ["bib", "ris"] {
        let saved = format!("download=\"ana-viaja.{end}\"");
        assert!(cited.contains(&saved), "{saved}: {cited}");
    }
    assert!(
        cited.contains("href=\"data:text/plain;charset=utf-8,%40article%7Bana-viaja%2C%0D%0A"),
        "{cited}"
    );
    assert!(text(&page).contains("1 minuto de lectura"), "{page}");
}

#[test]
fn an_article_in_which_the_rest_is_folded_away() {
    let page = page("/a/ana-viaja", "entity=person/ana-ruiz&rest=folded");
    assert!(text(&page).contains("2 párrafos plegados"), "{page}");
    assert!(!text(&page).contains("Nadie espera"), "{page}");
}

#[test]
fn an_article_that_runs_right_to_left() {
    insta::assert_snapshot!(page("/a/ana-fi-musku", ""));
}

#[test]
fn an_entity() {
    insta::assert_snapshot!(page("/e/place/moscu", ""));
}

#[test]
fn an_entity_that_an_article_only_declares() {
    let page = page("/e/place/atlantida", "");
    assert!(text(&page).contains("El texto no la nombra"), "{page}");
}

#[test]
fn no_page() {
    for path in ["/a/no-such-article", "/e/person/nobody", "/e/nothing/x", "/x/y/z"] {
        let page = page(path, "");
        assert!(text(&page).contains("Esta página no existe"), "{path}: {page}");
    }
}

#[test]
fn marking_mentions_loses_no_text() {
    let archive = archive();
    for entry in &archive.parts().entries {
        let article = &entry.article;
        let shown = text(&page(&format!("/a/{}", article.slug()), ""));
        for (part, text) in article.texts() {
            let escaped = text.replace('&', "&amp;").replace('\'', "&#x27;").replace('"', "&quot;");
            assert!(shown.contains(&escaped), "{part:?} of {}: {text}", article.slug());
        }
    }
}

#[test]
fn every_link_within_the_archive_leads_to_a_page() {
    let mut seen = BTreeSet::new();
    let mut next = vec!["/".to_owned()];
    let mut tools = 0;
    while let Some(address) = next.pop() {
        // Filters lead to filters without end; one step of them is enough.
        if !seen.insert(address.clone()) || address.matches(',').count() > 1 {
            continue;
        }
        let (path, query) = address.split_once('?').unwrap_or((&address, ""));
        if Tool::of_path(path.trim_matches('/')).is_some() {
            tools += 1;
            continue;
        }
        let page = page(path, &query.replace("&amp;", "&"));
        assert!(!text(&page).contains("Esta página no existe"), "{address}");
        next.extend(
            page.split("href=\"/")
                .skip(1)
                .filter_map(|rest| rest.split_once('"').map(|(address, _)| format!("/{address}"))),
        );
    }
    assert!(seen.len() > 20 && tools > 0, "{seen:?}");
}

#[test]
fn a_hostile_article_stays_text() {
    use hemeroteca::archive::{Builder, Site as SiteFile};
    use hemeroteca::entity::Authority;
    let hostile = "<script>alert(1)</script> & \"x\"\n- <img src=x onerror=alert(2)>\n<b onclick=alert(3)>Hola</b>";
    let taken = hemeroteca::intake::take(
        "a.txt",
        hostile.as_bytes(),
        &hemeroteca::language::Language::spanish(),
    );
    let authority = Authority::default();
    let mut builder = Builder::new(SiteFile::default(), &authority);
    builder.add(taken.article.expect("it is an article all the same")).expect("it is the only one");
    let archive = builder.build().expect("nothing to go wrong");
    let html = rendered(&archive, "/a/a", "");
    for tag in ["<script", "<img", "<b "] {
        assert!(!html.contains(tag), "{html}");
    }
    assert!(html.contains("&lt;script&gt;"), "{html}");
}

#[test]
fn an_entity_leads_to_its_corrections_where_there_is_a_newsroom() {
    let archive = archive();
    let shown = |path: &str, query: &str, edition: Edition| {
        let place = Place::at(path, query);
        let props = SiteProps {
            edition,
            store: None,
            page: Shared::new(Page::of(&archive, &place.ask(&Extent::default()))),
            place,
            addresses: Addresses::Path { root: "/".into() },
            prerendered: false,
            around: None,
        };
        rendered_site(props)
    };
    let own = || Edition::new(archive.site(), "");
    for (path, query, address) in [
        ("/e/place/moscu", "", "/corregir/#entity=place/moscu\""),
        (
            "/a/ana-viaja",
            "entity=place/moscu",
            "/corregir/#entity=place/moscu&amp;article=ana-viaja\"",
        ),
    ] {
        assert!(shown(path, query, own().with_tools(&Tool::ALL)).contains(address), "{path}");
        assert!(!shown(path, query, own()).contains("corregir"), "{path}");
    }
}

#[test]
fn an_entity_leads_to_its_mentions_and_to_its_feed_where_there_are_any() {
    let archive = archive();
    let entity = |edition: Edition, addresses: Addresses| {
        let place = Place::at("/e/place/moscu", "");
        let page = Shared::new(Page::of(&archive, &place.ask(&Extent::default())));
        let (store, prerendered, around) = (None, false, None);
        rendered_site(SiteProps { edition, store, place, page, addresses, prerendered, around })
    };
    let path = || Addresses::Path { root: "/".into() };
    let based = "https://news.example/".parse::<BaseUrl>().expect("an address");
    let mut site = archive.site().clone();
    site.base = None;
    let without = entity(Edition::new(&site, ""), path());
    assert!(!without.contains("menciones/") && !without.contains("feed.xml"), "{without}");
    site.base = Some(based);
    let with = || Edition::new(&site, "").with_tools(&Tool::ALL);
    let on_a_host = entity(with(), path());
    assert!(on_a_host.contains("\"/menciones/#entity=place/moscu\""), "{on_a_host}");
    assert!(on_a_host.contains("\"/e/place/moscu/feed.xml\""), "{on_a_host}");
    let in_a_file = entity(with(), Addresses::Hash);
    assert!(in_a_file.contains("\"?menciones#/entity=place/moscu\""), "{in_a_file}");
    assert!(!in_a_file.contains("feed.xml"), "{in_a_file}");
}

/// The markup of the page of mentions.
#[tokio::main(flavor = "current_thread")]
async fn mentions(entity: Option<EntityKey>, addresses: Addresses) -> String {
    let archive = archive();
    let concordance = entity.as_ref().and_then(|key| archive.entity_by_key(key)).map(|number| {
        let articles: Vec<_> = archive.articles().collect();
        let ordinals: Vec<_> = articles.iter().rev().map(|&it| archive.ordinal(it)).collect();
        let pages = articles.iter().rev().map(|&it| Some(ArticlePage::of(&archive, it)));
        let named = Named::of(archive.entity(number), &archive.site().lang);
        let mut concordance = Concordance::of(named, &ordinals);
        concordance.take(&ordinals, &pages.collect::<Vec<_>>());
        Shared::new(concordance)
    });
    let props = MentionsProps {
        edition: Edition::new(archive.site(), ""),
        archive: addresses,
        store: None,
        entity,
        order: LineOrder::default(),
        concordance,
    };
    let rendering =
        yew::LocalServerRenderer::<MentionsView>::with_props(props).hydratable(false).render();
    lines(&tokio::task::LocalSet::new().run_until(rendering).await)
}

#[test]
fn the_page_of_mentions_before_the_app_is_up() {
    let page = mentions(None, Addresses::Path { root: "../".into() });
    insta::assert_snapshot!(main_part(&page));
}

#[test]
fn the_page_of_mentions_of_an_entity() {
    let key = "place/moscu".parse().expect("it is a key");
    let page = mentions(Some(key), Addresses::Path { root: "/".into() });
    insta::assert_snapshot!(main_part(&page));
}

#[test]
fn mentions_in_a_file_lead_back_to_its_articles() {
    let key: EntityKey = "place/moscu".parse().expect("it is a key");
    let page = mentions(Some(key), Addresses::Hash);
    assert!(page.contains("\"?#/a/ana-viaja/?entity=place/moscu&amp;at=p-"), "{page}");
    assert!(page.contains("\"?#/e/place/moscu/\""), "{page}");
}

/// The markup of the page of corrections.
#[tokio::main(flavor = "current_thread")]
async fn corrections(subject: Option<Subject>, made: Corrections, preview: bool) -> String {
    let ana = KnownEntity {
        key: "person/ana-ruiz".parse().expect("it is a key"),
        name: "Ana Ruiz".to_owned(),
        aliases: Vec::new(),
        articles: 3,
    };
    let props = CorrectionsProps {
        edition: Edition::new(archive().site(), ""),
        archive: Addresses::Path { root: "/".into() },
        store: None,
        known: Shared::new(KnownEntities::from_iter([ana])),
        subject,
        made,
        preview,
    };
    let renderer = yew::LocalServerRenderer::<CorrectionsView>::with_props(props);
    let rendering = renderer.hydratable(false).render();
    lines(&tokio::task::LocalSet::new().run_until(rendering).await)
}

fn moscow() -> Called {
    Called { key: "place/moscu".parse().expect("it is a key"), name: Some("Moscú".to_owned()) }
}

/// The main part of a page: what stands around it is the same everywhere.
fn main_part(page: &str) -> &str {
    let (_, main) = page.split_once("<main").expect("a page has a main part");
    main.split_once("</main>").expect("it ends").0
}

#[test]
fn the_page_of_corrections_before_the_app_is_up() {
    let page = corrections(None, Corrections::default(), false);
    insta::assert_snapshot!(main_part(&page));
}

#[test]
fn the_page_of_corrections_of_a_name_in_an_article() {
    let subject = Subject {
        entity: Some(moscow()),
        article: Some(("ana-viaja".parse().expect("it is a slug"), Some("Ana viaja".to_owned()))),
        names: vec!["Moscú".to_owned(), "la capital".to_owned()],
    };
    let page = corrections(Some(subject), Corrections::default(), false);
    insta::assert_snapshot!(main_part(&page));
}

#[test]
fn the_page_of_corrections_with_some_made() {
    let made = [
        Correction::Rename { entity: moscow(), name: "Moscú <b>\"la grande\"</b>".to_owned() },
        Correction::Reject { name: "Cabe".to_owned(), article: None },
    ];
    let made = made.map(|correction| Made { correction, page: "e/place/moscu/".to_owned() });
    let subject = Subject { entity: Some(moscow()), article: None, names: vec!["Moscú".into()] };
    let page = corrections(Some(subject), Corrections::from(made.to_vec()), true);
    insta::assert_snapshot!(main_part(&page));
}

#[test]
fn a_mention_tells_what_the_text_calls_its_bearer() {
    let articles = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("articles");
    let archive = Folder::read(&articles).expect("the sample archive is good").archive;
    let with_role = archive.parts().entries.iter().find_map(|entry| {
        let mention = entry.mentions.iter().find(|mention| mention.role.is_some())?;
        let text = entry.article.texts().into_iter().find(|(part, _)| *part == mention.part)?.1;
        Some((entry.article.slug(), text[mention.role?.range()].to_owned()))
    });
    let (slug, role) = with_role.expect("some office is named in the sample archive");
    let html = rendered(&archive, &format!("/a/{slug}"), "");
    assert!(html.contains(&format!(", {role} · ")), "{role} in {slug}");
}
