//! Sentences made of marked ones: with other names, in capitals, after a dateline. A model that has learned from them goes less by the
//! names that it happened to see.

use super::draft::{APART, Draft};
use super::optimiser::Chance;
use super::recipe::Variants;
use super::sample::Sample;
use super::vocabulary::Vocabulary;
use crate::tagger::{Class, names};

/// All that the recipe makes of these samples besides.
#[must_use]
pub fn variants(
    samples: &[Sample],
    how: Variants,
    vocabulary: &Vocabulary,
    seed: u64,
) -> Vec<Sample> {
    let mut chance = Chance::new(seed);
    let mut made = Vec::new();
    if how.renamed > 0.0 {
        made.extend(renamed(samples, how, vocabulary, &mut chance));
    }
    if how.loud > 0.0 {
        made.extend(loud(samples, how.loud, &mut chance));
    }
    if how.datelines > 0.0 {
        made.extend(datelines(samples, how.datelines, vocabulary, &mut chance));
    }
    made
}

/// Sentences with other names of the same classes: names of the samples, and of the lists.
fn renamed<'a>(
    samples: &'a [Sample],
    how: Variants,
    vocabulary: &'a Vocabulary,
    chance: &'a mut Chance,
) -> impl Iterator<Item = Sample> {
    let mut seen: [Vec<Vec<String>>; Class::ALL.len()] = Default::default();
    for sample in samples {
        for (range, class) in names(&sample.labels) {
            seen[class as usize].push(sample.tokens[range].to_vec());
        }
    }
    let with_names = samples.iter().filter(|sample| !names(&sample.labels).is_empty());
    with_names.map(move |sample| {
        let mut draft = Draft::default();
        let mut at = 0;
        for (range, class) in names(&sample.labels) {
            draft.tokens.extend_from_slice(&sample.tokens[at..range.start]);
            let listed = chance.happens(how.listed).then(|| listed(class, vocabulary, chance));
            let name = listed.flatten().or_else(|| chance.pick(&seen[class as usize]).cloned());
            draft.name(name.unwrap_or_else(|| sample.tokens[range.clone()].to_vec()), class);
            at = range.end;
        }
        draft.tokens.extend_from_slice(&sample.tokens[at..]);
        draft.sample(sample, 1, how.renamed)
    })
}

/// A name of the lists: people also by their given and family names.
fn listed(class: Class, vocabulary: &Vocabulary, chance: &mut Chance) -> Option<Vec<String>> {
    let (forenames, surnames) = vocabulary.names_of_people();
    if class == Class::Person && !surnames.is_empty() && !forenames.is_empty() {
        let parts: &[&[String]] = match chance.below(4) {
            0 => return chance.pick(vocabulary.listed(class)).cloned(),
            1 => &[surnames],
            2 => &[forenames, surnames],
            _ => &[forenames, surnames, surnames],
        };
        return parts.iter().map(|part| chance.pick(part).cloned()).collect();
    }
    chance.pick(vocabulary.listed(class)).cloned()
}

/// Every tenth sentence in capitals.
fn loud<'a>(
    samples: &'a [Sample],
    weight: f32,
    chance: &'a mut Chance,
) -> impl Iterator<Item = Sample> {
    let some = samples.iter().filter(move |sample| sample.tokens.len() > 2 && chance.happens(0.1));
    some.map(move |sample| Sample {
        tokens: sample.tokens.iter().map(|token| token.to_uppercase()).collect(),
        document: sample.document + 2 * APART,
        weight: sample.weight * weight,
        ..sample.clone()
    })
}

/// The first sentence of each document after a dateline as agencies write it: where, when, who.
fn datelines(
    samples: &[Sample],
    weight: f32,
    vocabulary: &Vocabulary,
    chance: &mut Chance,
) -> Vec<Sample> {
    const MONTHS: [&str; 18] = [
        "ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic",
        "enero", "marzo", "Jan", "fev", "set", "dez",
    ];
    const AGENCIES: [&str; 14] = [
        "EFE",
        "EFE",
        "EFE",
        "AFP",
        "AP",
        "Reuters",
        "Europa Press",
        "Notimex",
        "Lusa",
        "Xinhua",
        "ANSA",
        "EFECOM",
        "DPA",
        "Agencias",
    ];
    let marked = samples.iter().flat_map(|sample| {
        let places = names(&sample.labels).into_iter().filter(|(range, class)| {
            *class == Class::Place
                && range.len() < 4
                && sample.tokens[range.start].starts_with(char::is_uppercase)
        });
        places.map(|(range, _)| sample.tokens[range].to_vec())
    });
    let places: Vec<Vec<String>> =
        marked.chain(vocabulary.listed(Class::Place).iter().cloned()).collect();
    let firsts = samples.chunk_by(|one, next| one.document == next.document);
    let mut made = Vec::new();
    for first in firsts.filter_map(|document| document.first()) {
        let mut draft = Draft::default();
        let in_capitals = chance.below(3) == 0;
        let place = |draft: &mut Draft, chance: &mut Chance| {
            let place = chance.pick(&places).cloned().unwrap_or_default();
            let written =
                place.into_iter().map(|word| if in_capitals { word.to_uppercase() } else { word });
            draft.name(written.collect(), Class::Place);
        };
        if places.is_empty() {
            break;
        }
        place(&mut draft, chance);
        if chance.below(3) == 0 {
            draft.text("(");
            place(&mut draft, chance);
            draft.text(")");
        }
        let agency = chance.pick(&AGENCIES).map_or("", |agency| agency);
        let agency: Vec<String> = agency.split(' ').map(str::to_owned).collect();
        let mut alone = false;
        match chance.below(5) {
            0 | 1 => {
                let month = chance.pick(&MONTHS).map_or("", |month| month);
                draft.text(&format!(", {} {month} (", chance.below(30) + 1));
                draft.name(agency, Class::Organization);
                draft.text(if chance.below(2) == 0 { ") . -" } else { ") ." });
                alone = chance.below(3) > 0;
            }
            2 => {
                draft.text("(");
                draft.name(agency, Class::Organization);
                draft.text(") -");
            }
            3 => draft.text(".-"),
            _ => draft.text("-"),
        }
        if !alone {
            let offset = draft.tokens.len();
            draft.tokens.extend_from_slice(&first.tokens);
            draft.names.extend(
                names(&first.labels)
                    .into_iter()
                    .map(|(range, class)| (range.start + offset..range.end + offset, class)),
            );
        }
        made.push(draft.sample(first, 3, weight));
    }
    made
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::train::sample::sample;

    #[test]
    fn other_names_stand_where_names_stood() {
        let samples = [
            sample("Ayer Ana Ruiz viajó", &[(1..3, Class::Person)]),
            sample("Llegó Li a Vigo", &[(1..2, Class::Person), (3..4, Class::Place)]),
        ];
        let how = Variants { renamed: 0.5, listed: 0.0, loud: 0.0, datelines: 0.0 };
        let made = variants(&samples, how, &Vocabulary::default(), 3);
        assert_eq!(made.len(), 2);
        for (made, from) in made.iter().zip(&samples) {
            let classes = |sample: &Sample| {
                names(&sample.labels).into_iter().map(|(_, class)| class).collect::<Vec<_>>()
            };
            assert_eq!(classes(made), classes(from));
            assert_eq!((made.tokens[0].clone(), made.weight), (from.tokens[0].clone(), 0.5));
            assert_ne!(made.document, from.document);
        }
    }

    #[test]
    fn a_dateline_has_a_place_before_the_sentence() {
        let samples = [sample("Llegó a Vigo", &[(2..3, Class::Place)])];
        let how = Variants { renamed: 0.0, listed: 0.0, loud: 0.0, datelines: 1.0 };
        for seed in 0..20 {
            let made = variants(&samples, how, &Vocabulary::default(), seed);
            let (first, class) = names(&made[0].labels).remove(0);
            assert_eq!((first.start, class), (0, Class::Place));
        }
    }
}
