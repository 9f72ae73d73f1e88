//! Archives and filters that are made up: small, and with all that can meet in one.

use hemeroteca::archive::{Archive, Builder, Filter, Join, Order, Site};
use hemeroteca::article::Date;
use hemeroteca::entity::Kind;
use hemeroteca::intake;
use hemeroteca::language::Language;
use hemeroteca::page::{FacetPart, Sought};
use hemeroteca::words::Query;
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use crate::made_up::{authority, key};

/// The archive of these files: name and text of each.
pub(crate) fn archive<S: AsRef<str>, T: AsRef<str>>(files: &[(S, T)]) -> Archive {
    let authority = authority();
    let mut builder = Builder::new(Site::default(), &authority);
    for (name, text) in files {
        let taken = intake::take(name.as_ref(), text.as_ref().as_bytes(), &Language::spanish());
        if let Some(article) = taken.article {
            builder.add(article).expect("slugs differ");
        }
    }
    builder.build().expect("recognisers keep their word")
}

/// A few files in several languages, with and without dates.
pub(crate) fn texts() -> Vec<(String, String)> {
    let file = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    vec![
        file("2023-09-04-a.txt", "Ana viaja a Moscú\n- Luis Ruiz no\nAna Ruiz y Luis Ruiz viajan."),
        file("2023-09-04-b.txt", "Luis en Moscú\nLuis Ruiz llega el 3 de mayo de 2023."),
        file("2023-10-01-c.en.txt", "The trips\nAna Ruiz agrees on two trips to Moscú."),
        file("d.pt.txt", "A cidade\nAna Ruiz viaja pelas cidades do Lejano Oriente."),
        file("2022-01-02-e.ar.txt", "موسكو\nوصلت آنا إلى موسكو."),
        file("2023-09-05-f.txt", "Nada\nLa Universidad del Lejano Oriente calla."),
    ]
}

/// What texts are made of, so that names, dates and the same words really occur in them.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("Ana Ruiz"),
        Just("Luis Ruiz"),
        Just("Ruiz"),
        Just("Moscú"),
        Just("MOSCU"),
        Just("la Universidad del Lejano Oriente"),
        Just("en abril de 2019"),
        Just("viaja"),
        Just("viajó"),
        Just("viajes"),
        Just("información"),
        Just("informacion"),
        Just("año"),
        Just("ano"),
        Just("agreed"),
        Just("agrees"),
        Just("cidades"),
        Just("del norte"),
        Just("norte"),
        Just(". "),
        Just("موسكو"),
        Just("2019"),
    ];
    vec(piece, 1..14).prop_map(|pieces| pieces.join(" "))
}

/// Files: of each its day, if it has one, its language, its headline and its text.
pub(crate) type Made = (Option<u8>, u8, String, String);

pub(crate) fn some_texts() -> impl Strategy<Value = Vec<Made>> {
    vec((option::of(1..28_u8), 0..4_u8, text(), text()), 0..12)
}

pub(crate) fn archive_of(made: &[Made]) -> Archive {
    let files = made.iter().enumerate().map(|(number, (day, language, headline, text))| {
        let day = day.map(|day| format!("2023-09-{day:02}-")).unwrap_or_default();
        let language = ["", ".en", ".pt", ".ar"][usize::from(*language)];
        (format!("{day}a{number}{language}.txt"), format!("Título {headline}\n{text}"))
    });
    archive(&files.collect::<Vec<_>>())
}

fn query() -> impl Strategy<Value = Query> {
    let clause = prop_oneof![
        Just("viajar"),
        Just("viaja"),
        Just("informacion"),
        Just("informaciones"),
        Just("año"),
        Just("agree"),
        Just("cidade"),
        Just("norte"),
        Just("\"del norte\""),
        Just("\"ruiz\""),
        Just("\"ana ruiz\""),
        Just("\"del norte viaja\""),
        Just("via*"),
        Just("a*"),
        Just("-norte"),
        Just("-\"ana ruiz\""),
        Just("-via*"),
        Just("nadie"),
        Just("título"),
        Just("موسكو"),
        Just("2019"),
    ];
    prop_oneof![
        2 => Just(Query::default()),
        3 => vec(clause, 1..3).prop_map(|clauses| Query::read(&clauses.join(" "))),
    ]
}

/// What is looked for in a facet, and how much of it is wanted. There are few entities: of some
/// kinds one alone is shown.
pub(crate) fn sought() -> impl Strategy<Value = Sought> {
    let words = select(vec!["", " ", "r", "RUÍZ a", "moscu", "orien lej", "de", "2019", "nadie"]);
    (select(Kind::ALL.to_vec()), words, select(vec![0, 1, FacetPart::VALUES, 108]))
        .prop_map(|(kind, words, values)| Sought { kind, words: words.to_owned(), values })
}

pub(crate) fn filter() -> impl Strategy<Value = Filter> {
    let joins = btree_map(key(), 0..Join::ALL.len(), 0..4);
    let day = || {
        option::weighted(
            0.3,
            (1..30_u8).prop_map(|day| {
                Date::new(2023, 9, i8::try_from(day).expect("a day")).expect("September has it")
            }),
        )
    };
    let language = option::weighted(0.2, prop_oneof![Just("es"), Just("en"), Just("fr")]);
    (joins, query(), day(), day(), language, 0..Order::ALL.len()).prop_map(
        |(joins, words, from, to, language, order)| {
            let filter = joins
                .into_iter()
                .fold(Filter::default(), |filter, (key, join)| filter.with(key, Join::ALL[join]));
            let mut filter = filter.ordered(Order::ALL[order]);
            filter.words = words;
            (filter.from, filter.to) = (from, to);
            filter.language = language.map(|tag| tag.parse().expect("a tag"));
            filter
        },
    )
}
