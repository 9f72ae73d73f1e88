//! Facets of more values than anybody reads.

use hemeroteca::archive::{Archive, Builder, Filter, Site};
use hemeroteca::entity::{Authority, Kind};
use hemeroteca::intake;
use hemeroteca::language::Language;
use hemeroteca::page::{Ask, Extent, FacetPart, Listing, Page, Sought};

/// So many people that their names aren't read at once.
const PEOPLE: usize = 1300;

fn crowd() -> Archive {
    let name = |at: usize| {
        let family = if at.is_multiple_of(10) { "Jong-un" } else { "Gómez" };
        format!("Kim {family} N{at}")
    };
    let listed: String =
        (0..PEOPLE).map(|at| format!("[[person]]\nname = \"{}\"\n", name(at))).collect();
    let (authority, problems) = Authority::read(&listed);
    assert_eq!(problems, []);
    let mut builder = Builder::new(Site::default(), &authority);
    // A hundred to an article, and the last thirty once more.
    for first in (0..PEOPLE).step_by(100).chain([PEOPLE - 30]) {
        let names: Vec<_> = (first..PEOPLE).take(100).map(name).collect();
        let text = format!("Titular\n{}.", names.join(", "));
        let taken = intake::take(&format!("a{first}.txt"), text.as_bytes(), &Language::spanish());
        builder.add(taken.article.expect("an article")).expect("slugs differ");
    }
    builder.build().expect("nothing to go wrong")
}

#[test]
fn a_value_is_found_among_thousands() {
    let archive = crowd();
    let reader = crate::reader(&archive);
    let people = |filter: &str, words: &str, values: usize| {
        let mut extent = Extent::default();
        extent.seek(Sought { kind: Kind::Person, words: words.to_owned(), values });
        let ask = Ask::Listing(Filter::from_query(filter), extent);
        let page = crate::asked(&reader, &ask);
        assert_eq!(page, Page::of(&archive, &ask), "{ask:?}");
        let Page::Listing(Listing { facets, .. }) = page else { panic!("a listing") };
        facets.into_iter().find(|facet| facet.kind == Kind::Person).expect("a facet of people")
    };
    let few = people("", "", FacetPart::VALUES);
    let more = people("", "", FacetPart::VALUES + FacetPart::STEP);
    assert_eq!((few.others.len(), few.rest), (8, PEOPLE - 8));
    assert_eq!((more.others.len(), more.rest), (108, PEOPLE - 108));
    assert!(more.others.starts_with(&few.others) && few.searchable);
    // Those of two articles are the first.
    let found = people("", "KIM jong", FacetPart::VALUES);
    assert_eq!((found.others.len(), found.rest), (8, PEOPLE / 10 - 8));
    assert_eq!(found.others.iter().filter(|value| value.count == 2).count(), 3);
    let one = people("", "n1299", FacetPart::VALUES);
    assert_eq!((one.others.len(), one.rest), (1, 0));
    // What is chosen stays, whatever it is called.
    let chosen = people("all=person/kim-gomez-n1", "jong", FacetPart::VALUES);
    assert_eq!((chosen.chosen.len(), chosen.others.len(), chosen.rest), (1, 8, 2));
}
