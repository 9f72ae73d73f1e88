//! What holds for every input, not only for the ones that came to mind.

use hemeroteca::archive::{Archive, Builder, Filter, Join, Settings, Site};
use hemeroteca::article::{Article, Date, Part};
use hemeroteca::entity::{Authority, Edtf, EntityKey, Kind};
use hemeroteca::intake;
use hemeroteca::language::Language;
use hemeroteca::recognise::{Context, DateRules, Gazetteer, Recogniser, recognise};
use hemeroteca::slug::Slug;
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::select;

mod made_up;

use made_up::authority;

/// Pieces that texts are put together from, so that names and dates really occur in them.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("Ana Ruiz".to_owned()),
        Just("Ana".to_owned()),
        Just("Ruiz".to_owned()),
        Just("LUIS RUIZ".to_owned()),
        Just("Moscú".to_owned()),
        Just("Mosc\u{75}\u{301}".to_owned()),
        Just("وموسكو".to_owned()),
        Just("la Universidad del Lejano Oriente".to_owned()),
        Just("del 10 al 13 de septiembre de 2023".to_owned()),
        Just("en abril de 2019".to_owned()),
        Just("en 2018".to_owned()),
        Just(". ".to_owned()),
        Just(" ".to_owned()),
        Just("-".to_owned()),
        "\\PC{0,6}",
    ];
    vec(piece, 1..12).prop_map(|pieces| pieces.join(" "))
}

/// A piece of a text that is full of dates.
fn date_word() -> impl Strategy<Value = &'static str> {
    select(vec![
        " ",
        " ",
        " ",
        " ",
        ", ",
        ". ",
        "-",
        "–",
        " (",
        ")",
        "«",
        "’",
        "el ",
        "la ",
        "este ",
        "de ",
        "del ",
        "en ",
        "entre ",
        "y ",
        "a ",
        "al ",
        "pasado ",
        "próximo ",
        "que viene ",
        "mes ",
        "año ",
        "semana ",
        "día ",
        "martes",
        "miércoles ",
        "enero ",
        "Julio",
        "ayer ",
        "mañana ",
        "noche",
        "hace ",
        "dos ",
        "años ",
        "no ",
        "nesta ",
        "segunda-feira",
        "março",
        "ontem ",
        "à noite",
        "on ",
        "last ",
        "next ",
        "this ",
        "week",
        "Tuesday",
        "May ",
        "January",
        "of ",
        "the ",
        "1990s",
        "ago",
        "will ",
        "viajará ",
        "1",
        "4",
        "16 ",
        "31",
        "92",
        "1989",
        "2000 ",
        "2023-09-13",
    ])
}

fn article(slug: &str, headline: &str, body: &str) -> Option<Article> {
    let text = format!("{headline}\n{body}");
    intake::take(&format!("{slug}.txt"), text.as_bytes(), &Language::spanish()).article
}

fn archive(texts: &[String]) -> Archive {
    let authority = authority();
    let mut builder = Builder::new(Site::default(), &authority);
    for (number, text) in texts.iter().enumerate() {
        let slug = format!("a{number}");
        let article = article(&slug, "Titular", text).or_else(|| article(&slug, "Titular", "Nada"));
        builder.add(article.expect("this one has a body")).expect("slugs differ");
    }
    builder.build().expect("recognisers keep their word")
}

fn key() -> impl Strategy<Value = EntityKey> {
    let any =
        (0..Kind::ALL.len(), "[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}").prop_map(|(kind, slug)| {
            EntityKey::new(Kind::ALL[kind], slug.parse().expect("the pattern makes slugs"))
        });
    prop_oneof![4 => made_up::key(), 1 => any]
}

fn filter() -> impl Strategy<Value = Filter> {
    btree_map(key(), 0..Join::ALL.len(), 0..6).prop_map(|joins| {
        joins
            .into_iter()
            .fold(Filter::default(), |filter, (key, join)| filter.with(key, Join::ALL[join]))
    })
}

/// Whether a filter leaves an article, told from its mentions one by one.
fn leaves(archive: &Archive, filter: &Filter, number: usize) -> bool {
    let entry = &archive.parts().entries[number];
    let speaks_of = |key: &EntityKey| {
        entry.mentions.iter().any(|mention| archive.entity(mention.entity).key == *key)
    };
    let mut any = filter.group(Join::Any).peekable();
    filter.group(Join::All).all(speaks_of)
        && (any.peek().is_none() || any.any(speaks_of))
        && !filter.group(Join::None).any(speaks_of)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    #[test]
    fn a_filter_goes_to_an_address_and_back(filter in filter()) {
        let query = filter.to_query();
        prop_assert_eq!(&Filter::from_query(&query), &filter);
        prop_assert_eq!(&Filter::from_query(&format!("?{query}")), &filter);
    }

    #[test]
    fn any_address_is_some_filter(query in "\\PC*") {
        let filter = Filter::from_query(&query);
        prop_assert_eq!(Filter::from_query(&filter.to_query()), filter);
    }

    #[test]
    fn the_indexed_selection_is_the_naive_scan(texts in vec(text(), 1..8), filter in filter()) {
        let archive = archive(&texts);
        let selection = archive.select(&filter);
        let selected: Vec<_> = archive.articles().enumerate()
            .filter(|(number, _)| leaves(&archive, &filter, *number))
            .map(|(_, article)| article)
            .collect();
        prop_assert_eq!(selection.articles().collect::<Vec<_>>(), selected);
        for facet in archive.facets(&selection) {
            for value in facet.values {
                let key = archive.entity(value.entity).key.clone();
                let both = archive.parts().entries.iter().enumerate()
                    .filter(|(number, _)| leaves(&archive, &filter, *number))
                    .filter(|(number, _)| leaves(&archive, &Filter::of(key.clone()), *number))
                    .count();
                prop_assert_eq!(value.count, both);
            }
        }
    }

    #[test]
    fn mentions_are_disjoint_in_order_and_on_character_boundaries(text in text()) {
        let Some(article) = article("a", "Ana Ruiz en Moscú", &text) else { return Ok(()) };
        let gazetteer = Gazetteer::of_authority(&authority());
        let texts = article.texts();
        let mut last: Option<(Part, usize)> = None;
        for mention in recognise(&article, &[&gazetteer, &DateRules]) {
            let (_, text) = texts.iter().find(|(part, _)| *part == mention.part).expect("the part is there");
            let span = mention.span.range();
            prop_assert!(text.get(span.clone()).is_some_and(|name| !name.is_empty()));
            let sentence = mention.sentence.range();
            prop_assert!(text.get(sentence.clone()).is_some());
            prop_assert!(sentence.start <= span.start && span.end <= sentence.end);
            prop_assert!(last.is_none_or(|last| last <= (mention.part, span.start)));
            last = Some((mention.part, span.end));
        }
    }

    #[test]
    fn dates_are_disjoint_on_character_boundaries_and_the_same_before_white_space(
        words in vec(date_word(), 1..30),
        language in select(vec!["es", "en", "pt"]),
        date in proptest::option::of((1990_i16..2030, 1_i8..=12, 1_i8..=28)),
    ) {
        let language: Language = language.parse().unwrap();
        let date = date.and_then(|(year, month, day)| Date::new(year, month, day));
        let text = words.concat();
        let found = DateRules.candidates(Context { text: &text, language: &language, date, told: None });
        let mut end = 0;
        for candidate in &found {
            let written = text.get(candidate.span.clone());
            prop_assert!(written.is_some_and(|written| !written.trim().is_empty()));
            prop_assert!(candidate.span.start >= end);
            end = candidate.span.end;
        }
        let longer = format!("{text} ");
        let again = DateRules.candidates(Context { text: &longer, language: &language, date, told: None });
        prop_assert_eq!(found, again);
    }

    #[test]
    fn readers_never_panic_on_any_bytes(bytes in vec(any::<u8>(), 0..400), markdown in any::<bool>()) {
        let name = if markdown { "a.md" } else { "a.txt" };
        let taken = intake::take(name, &bytes, &Language::spanish());
        prop_assert!(taken.article.is_some() || !taken.problems.is_empty());
    }

    #[test]
    fn readers_never_panic_on_any_text_with_front_matter(
        yaml in "(\\PC|\n|: |- |\\[|\\{|\"){0,80}",
        body in "(\\PC|\n|\\*|_|> |- |1\\. |#|`|<|\\[a\\]\\(){0,120}",
    ) {
        let text = format!("---\n{yaml}\n---\n{body}");
        let taken = intake::take("a.md", text.as_bytes(), &Language::spanish());
        prop_assert!(taken.article.is_some() || !taken.problems.is_empty());
        for problem in taken.problems {
            if let Some(at) = problem.at {
                prop_assert!(text.get(at.clone()).is_some(), "{at:?} of {text:?}: {}", problem.what);
            }
        }
    }

    #[test]
    fn no_character_of_a_plain_text_is_lost(
        lines in vec("[^\\s\\x00\u{feff}\\-–—‐‑―\\pM][^\\s\\x00\\pM]{0,20}", 2..6)
    ) {
        let text = lines.join("\r\n");
        let article = intake::take("a.txt", text.as_bytes(), &Language::spanish()).article;
        let article = article.expect("a headline and a body");
        let found: Vec<_> = article.texts().into_iter().map(|(_, text)| text).collect();
        let wanted: Vec<_> = lines.iter().map(|line| hemeroteca::article::nfc(line)).collect();
        prop_assert_eq!(found, wanted);
    }

    #[test]
    fn the_authority_file_and_site_never_panic(text in "(\\PC|\n|\\[\\[person\\]\\]\n|name = |\"){0,120}") {
        let _ = Authority::read(&text);
        let _ = Settings::read(&text);
    }

    #[test]
    fn dates_and_slugs_read_as_they_are_written(text in "[0-9X/-]{0,21}", any in "\\PC{0,20}") {
        if let Ok(date) = text.parse::<Edtf>() {
            prop_assert_eq!(date.to_string(), text);
            prop_assert_eq!(Edtf::from_slug(&date.slug()), Ok(date));
        }
        if let Ok(slug) = Slug::of(&any) {
            prop_assert_eq!(slug.as_str().parse::<Slug>(), Ok(slug));
        }
    }
}
