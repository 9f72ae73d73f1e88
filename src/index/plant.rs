//! [`plant`]: an archive becomes shards.

use std::collections::BTreeMap;
use std::sync::Mutex;

use super::field::Field;
use super::record::{Lexicon, shown};
use super::run::merge;
use super::{Family, Root, Workers, key};
use crate::archive::{Archive, Site};
use crate::bundle::{Name, Planter, Tree, encode_record};
use crate::page::{Card, Extent, Stamp};

/// Cuts an archive into shards: `keep` puts each away and tells its name. Gives the root, from
/// which all are found.
///
/// # Errors
/// When a shard can't be put away, or a run of words not be held.
pub fn plant<W: Workers>(
    archive: &Archive,
    workers: &W,
    keep: impl Fn(Family, Vec<u8>) -> Result<Name, W::Error> + Sync,
) -> Result<Root, W::Error> {
    plant_and_stamp(archive, workers, keep, |_, _, _| {})
}

/// The same; `told` hears the stamp of every page of an article or an entity, with its family and
/// its key.
///
/// # Errors
/// As there.
pub fn plant_and_stamp<W: Workers>(
    archive: &Archive,
    workers: &W,
    keep: impl Fn(Family, Vec<u8>) -> Result<Name, W::Error> + Sync,
    told: impl Fn(Family, &[u8], Stamp) + Sync,
) -> Result<Root, W::Error> {
    let field = Field { archive };
    let face = face(archive.site());
    let keep = &keep;
    let planter =
        |family: Family| Planter::new(family.shard_size(), move |shard| keep(family, shard));
    let of_family = |family: Family| -> Result<Vec<(Family, Tree)>, W::Error> {
        let mut planter = planter(family);
        for (key, record) in field.records(family) {
            if matches!(family, Family::Texts | Family::Entities) {
                told(family, &key, Stamp::of([&face[..], shown(family, &record)]));
            }
            planter.add(key, record)?;
        }
        Ok(vec![(family, planter.tree()?)])
    };
    // One pass over the runs gives three families.
    let runs = Mutex::new(field.runs(workers)?);
    let of_words = || -> Result<Vec<(Family, Tree)>, W::Error> {
        let runs = runs.lock().map(|mut runs| std::mem::take(&mut *runs)).unwrap_or_default();
        let (mut words, mut positions) = (planter(Family::Words), planter(Family::Positions));
        let mut lexicon: BTreeMap<char, Lexicon> = BTreeMap::new();
        for word in merge(runs) {
            let (word, record, places) = word?.records();
            if let (Some(letter), 2..) = (word.chars().next(), record.docs.len()) {
                let count = u32::try_from(record.docs.len()).unwrap_or(u32::MAX);
                lexicon.entry(letter).or_default().push((word.clone(), count));
            }
            if let Some(places) = places {
                positions.add(key::text(&word), places)?;
            }
            words.add(key::text(&word), encode_record(&record))?;
        }
        let mut letters = planter(Family::Lexicon);
        for (letter, words) in lexicon {
            letters.add(key::text(&letter.to_string()), encode_record(&words))?;
        }
        Ok(vec![
            (Family::Words, words.tree()?),
            (Family::Positions, positions.tree()?),
            (Family::Lexicon, letters.tree()?),
        ])
    };
    let mut trees: [Tree; Family::ALL.len()] = Default::default();
    let grown = workers.each(&Crop::ALL, |crop| match *crop {
        Crop::Words => of_words(),
        Crop::Of(family) => of_family(family),
    });
    for grown in grown {
        for (family, tree) in grown? {
            trees[family as usize] = tree;
        }
    }
    Ok(Root {
        site: archive.site().clone(),
        face,
        articles: u32::try_from(archive.articles().len()).unwrap_or(u32::MAX),
        coverage: archive.coverage(),
        timeline: archive.timeline_of(&archive.articles().collect::<Vec<_>>()),
        newest: archive.articles().take(Extent::STEP).map(|it| Card::of(archive, it)).collect(),
        facets: field.facets(field.counts()),
        trees,
    })
}

/// What is planted in one go; what takes longest comes first.
enum Crop {
    /// Words, with where they stand and the lexicon.
    Words,
    /// A family by itself.
    Of(Family),
}

impl Crop {
    const ALL: [Self; 9] = [
        Self::Words,
        Self::Of(Family::Texts),
        Self::Of(Family::Entities),
        Self::Of(Family::Cards),
        Self::Of(Family::Forward),
        Self::Of(Family::Company),
        Self::Of(Family::Names),
        Self::Of(Family::Days),
        Self::Of(Family::Languages),
    ];
}

/// A hash of what a site says of itself.
fn face(site: &Site) -> [u8; 8] {
    Stamp::of([&encode_record(site)[..]]).bytes()
}

/// The stamp of the pages that show nothing of an archive but its site, or what its generation
/// tells.
#[must_use]
pub fn bare_stamp(site: &Site) -> Stamp {
    Stamp::of([&face(site)[..], &[]])
}
