//! Bytes that come as the file of an article.

use std::sync::OnceLock;

use hemeroteca::archive::{Annotator, Builder, Site};
use hemeroteca::article::{Article, one_line};
use hemeroteca::bundle;
use hemeroteca::desk::{Answer, Begin, Brought, Desk, Knowledge, Means, Outcome};
use hemeroteca::entity::Authority;
use hemeroteca::index::Held;
use hemeroteca::intake;
use hemeroteca::language::Language;
use hemeroteca::problem::Problem;
use hemeroteca::recognise::{Names, Organizations, Places, World};
use hemeroteca::tagger::{Model, Tagger};

/// By the first byte of an input.
const NAMES: [&str; 4] = ["a.txt", "2023-09-04-a.en.txt", "a.md", "2023-09-04-a.pt.md"];

/// Whatever bytes come as an article are one, or problems that say where in the file; and an
/// article can be published.
///
/// # Panics
/// When they are not.
pub fn articles(bytes: &[u8]) {
    let Some((name, bytes)) = bytes.split_first() else { return };
    let name = NAMES[usize::from(*name) % NAMES.len()];
    pasted(bytes);
    let taken = intake::take(name, bytes, &Language::spanish());
    stand_in_the_file(&taken.problems, bytes);
    let Some(article) = taken.article else {
        assert!(!taken.problems.is_empty(), "what is no article is told why");
        return;
    };
    assert_eq!(one_line(article.headline()), article.headline());
    let again = bundle::record::<Article>(&bundle::encode_record(&article));
    assert_eq!(again.as_ref(), Ok(&article));
    let (authority, _) = Authority::read(ENTITIES);
    // Every name counts, however unsure the model is.
    let annotator = Annotator::new(&authority).finding(names(), world(), 0);
    let mut builder = Builder::with(Site::default(), annotator);
    builder.add(article).expect("there is no other of its slug");
    builder.build().expect("recognisers keep their word");
}

/// Whatever a reader pastes becomes an archive, or they are told why not.
fn pasted(bytes: &[u8]) {
    static MEANS: OnceLock<Means> = OnceLock::new();
    let means = MEANS.get_or_init(|| {
        let knowledge = bundle::encode(&Knowledge::default());
        let begin = Begin { knowledge, ..Begin::default() };
        Means::read(begin).expect("it was encoded just now")
    });
    let mut desk = Desk::new(means, world());
    let text = Brought { id: 1, name: String::new(), bytes: bytes.to_vec() };
    let mut answer = desk.change(vec![text], &[]);
    if let Answer::Wants(language) = answer {
        answer = desk.model(language, None);
    }
    let Answer::Read(Outcome { held, slugs, troubles, .. }) = answer else { panic!("{answer:?}") };
    match slugs.is_empty() {
        true => assert!(!troubles.is_empty(), "what is no article is told why"),
        false => {
            let held = Held::decode(&held).expect("it was encoded just now");
            assert_eq!(held.open().expect("it is an archive").0.root().articles, 1);
        }
    }
}

/// The names that the models of two languages find.
fn names() -> Names<'static> {
    static MODELS: OnceLock<[Model<'static>; 2]> = OnceLock::new();
    let models = MODELS.get_or_init(|| {
        let model = |bytes| Model::read(bytes).expect("it is a model");
        [
            model(include_bytes!("../../models/es.model")),
            model(include_bytes!("../../models/pt.model")),
        ]
    });
    Names::by(models.iter().cloned().map(Tagger::new).collect())
}

fn world() -> &'static World<'static> {
    static WORLD: OnceLock<World<'static>> = OnceLock::new();
    const PLACES: &str = include_str!("../../gazetteer/places.tsv");
    const ORGANIZATIONS: &str = include_str!("../../gazetteer/organizations.tsv");
    WORLD.get_or_init(|| World {
        places: Places::read(PLACES).expect("every line is a place"),
        organizations: Organizations::read(ORGANIZATIONS).expect("every line is one"),
    })
}

const ENTITIES: &str = "[[person]]\nname = \"Ana Ruiz\"\naliases = [\"Ana\"]\nshort = [\"Ruiz\"]\n\
                        [[place]]\nname = \"Moscú\"\nnames = { ar = \"موسكو\" }\n";

/// Whoever shows a problem cuts the file there, where it is text; where it isn't, at the byte.
pub(crate) fn stand_in_the_file(problems: &[Problem], bytes: &[u8]) {
    for problem in problems {
        let Some(at) = problem.at.clone() else { continue };
        let found = match str::from_utf8(bytes) {
            Ok(text) => text.get(at.clone()).is_some(),
            Err(_) => bytes.get(at.clone()).is_some(),
        };
        assert!(found, "{at:?} of {} bytes: {}", bytes.len(), problem.what);
    }
}
