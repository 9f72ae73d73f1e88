//! Which names mean the same, within an article and in all forty together. Measured over the marked
//! names that are found at all, by B³ (Bagga and Baldwin 1998) and by pairs.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use hemeroteca::archive::{Annotator, Archive, Builder, Joined, Site};
use hemeroteca::entity::{Authority, EntityKey, Kind};
use hemeroteca::recognise::{Names, Organizations, Places, World};
use hemeroteca::tagger::{Model, Tagger};

use super::{Gold, gold};

/// Names of which a model is less sure than this, in percent, don't count: as where nothing else is
/// said in site.toml.
const SURE: u8 = 60;

/// A marked name that was found: what it means, and what it is taken for.
struct Item {
    article: usize,
    text: String,
    means: EntityKey,
    taken: EntityKey,
}

fn models() -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("models");
    ["es", "en", "pt"]
        .map(|language| fs::read(folder.join(format!("{language}.model"))).expect("it is there"))
        .to_vec()
}

/// All forty as an archive that nobody has said anything of.
fn archive(gold: &[Gold], models: &[Vec<u8>]) -> (Archive, Vec<Joined>) {
    let model = |bytes| Tagger::new(Model::read(bytes).expect("it is a model"));
    let names = Names::by(models.iter().map(|bytes| model(bytes.as_slice())).collect());
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("gazetteer");
    let list = |name| fs::read_to_string(folder.join(name)).expect("it is there");
    let (places, organizations) = (list("places.tsv"), list("organizations.tsv"));
    let world = World {
        places: Places::read(&places).expect("every line is a place"),
        organizations: Organizations::read(&organizations).expect("every line is one"),
    };
    let authority = Authority::default();
    let annotator = Annotator::new(&authority).finding(names, &world, SURE);
    let mut builder = Builder::with(Site::default(), annotator);
    for gold in gold {
        builder.add(gold.article.clone()).expect("each has its slug");
    }
    builder.build_joined().expect("they make an archive")
}

fn items(gold: &[Gold], archive: &Archive) -> Vec<Item> {
    let mut items = Vec::new();
    for (number, gold) in gold.iter().enumerate() {
        let entry =
            archive.parts().entries.iter().find(|e| e.article.slug() == gold.article.slug());
        let entry = entry.expect("it was added");
        let texts = gold.article.texts();
        for (part, start, end, means) in &gold.marks {
            let here = entry
                .mentions
                .iter()
                .find(|mention| (mention.part, mention.span.range()) == (*part, *start..*end));
            if let (Some(mention), true) = (here, means.kind() != Kind::Date) {
                let (_, text) = texts.iter().find(|(own, _)| own == part).expect("it is there");
                items.push(Item {
                    article: number,
                    text: text[*start..*end].to_owned(),
                    means: means.clone(),
                    taken: archive.entity(mention.entity).key.clone(),
                });
            }
        }
    }
    items
}

/// Precision, recall and F1, in percent.
#[derive(Debug)]
struct Figures(f64, f64, f64);

impl Figures {
    fn of(precision: f64, recall: f64) -> Self {
        let f1 = 2.0 * precision * recall / (precision + recall).max(f64::MIN_POSITIVE);
        Self(100.0 * precision, 100.0 * recall, 100.0 * f1)
    }
}

/// For each item, of those that are taken for the same, the share that means the same; and the
/// other way round.
fn b_cubed(items: &[&Item]) -> Figures {
    let both = |a: &Item, b: &Item| (a.means == b.means, a.taken == b.taken);
    let mut sums = (0.0, 0.0);
    for a in items {
        let (mut means, mut taken, mut right) = (0.0, 0.0, 0.0);
        for b in items {
            let (same, together) = both(a, b);
            means += f64::from(u8::from(same));
            taken += f64::from(u8::from(together));
            right += f64::from(u8::from(same && together));
        }
        sums = (sums.0 + right / taken, sums.1 + right / means);
    }
    Figures::of(sums.0 / items.len() as f64, sums.1 / items.len() as f64)
}

fn pairs(items: &[&Item]) -> Figures {
    let (mut means, mut taken, mut right) = (0.0, 0.0, 0.0);
    for (number, a) in items.iter().enumerate() {
        for b in &items[number + 1..] {
            let (same, together) = (a.means == b.means, a.taken == b.taken);
            means += f64::from(u8::from(same));
            taken += f64::from(u8::from(together));
            right += f64::from(u8::from(same && together));
        }
    }
    Figures::of(right / taken, right / means)
}

fn show(what: &str, measure: impl Fn(&[&Item]) -> Figures, items: &[&Item]) -> Figures {
    let figures = measure(items);
    let Figures(precision, recall, f1) = figures;
    println!("{what}: P {precision:.1} R {recall:.1} F1 {f1:.1}");
    figures
}

#[test]
fn names_of_one_entity_are_told_to_be_so() {
    let gold = gold();
    let models = models();
    let (archive, joined) = archive(&gold, &models);
    let items = items(&gold, &archive);
    if std::env::var_os("HEMEROTECA_MISSES").is_some() {
        tell(&items, &joined);
    }
    let all: Vec<&Item> = items.iter().collect();
    let Figures(precision, _, f1) = show("across, B³", b_cubed, &all);
    show("across, pairs", pairs, &all);
    // Within an article: the same measure where each article has its own entities.
    let own = |item: &Item| Item {
        means: of_article(item.article, &item.means),
        taken: of_article(item.article, &item.taken),
        text: item.text.clone(),
        article: item.article,
    };
    let within: Vec<Item> = items.iter().map(own).collect();
    let within: Vec<&Item> = within.iter().collect();
    let Figures(precision_within, _, f1_within) = show("within, B³", b_cubed, &within);
    show("within, pairs", pairs, &within);
    assert!(precision >= 97.0 && f1 >= 80.0, "across: {precision} {f1}");
    assert!(
        precision_within >= 98.0 && f1_within >= 90.0,
        "within: {precision_within} {f1_within}"
    );
}

fn of_article(article: usize, key: &EntityKey) -> EntityKey {
    format!("{}/{}-{article}", key.kind(), key.slug().as_str()).parse().expect("it is a key")
}

/// Names every group that is wrong.
fn tell(items: &[Item], joined: &[Joined]) {
    let mut taken: BTreeMap<&EntityKey, BTreeSet<(&EntityKey, &str)>> = BTreeMap::new();
    let mut means: BTreeMap<&EntityKey, BTreeSet<(&EntityKey, &str)>> = BTreeMap::new();
    for item in items {
        taken.entry(&item.taken).or_default().insert((&item.means, &item.text));
        means.entry(&item.means).or_default().insert((&item.taken, &item.text));
    }
    let several = |of: &BTreeSet<(&EntityKey, &str)>| {
        of.iter().map(|(key, _)| *key).collect::<BTreeSet<_>>().len() > 1
    };
    for (key, of) in taken.iter().filter(|(_, of)| several(of)) {
        println!("taken for one, {key}: {of:?}");
    }
    for (key, of) in means.iter().filter(|(_, of)| several(of)) {
        println!("taken for several, {key}: {of:?}");
    }
    for Joined { from, into, reason, score, sure, .. } in joined {
        println!(
            "{} {from} -> {into} {reason:?} {score}",
            if *sure { "joined" } else { "doubtful" }
        );
    }
}
