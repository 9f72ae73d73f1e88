//! What people have decided of names in single articles, and of keys that are one entity, has the
//! last word on what an article speaks of.

use std::collections::BTreeSet;
use std::ops::Range;

use super::Annotated;
use crate::article::{Article, Part, sentence_around, text_of};
use crate::entity::{Authority, Decision, EntityKey, Kind, Mention, Provenance};
use crate::recognise::{Context, Gazetteer, Recogniser as _};

/// A text of the article and bytes of it.
type Place = (Part, Range<usize>);

/// The article as people have decided: rejected names are no entity, pinned ones mean what they
/// are pinned to, and entities that are merged are the one that they are merged into.
///
/// A rejection takes away what lies within its words; a longer name that holds them stays. What
/// the article's file declares by a name is decided with the name.
pub(super) fn decided(authority: &Authority, mut annotated: Annotated) -> Annotated {
    let decisions = authority.decisions_on(annotated.article.slug());
    let (pins, rejections): (Vec<_>, Vec<_>) =
        decisions.iter().partition(|decision| decision.entity.is_some());
    for rejection in rejections {
        let places = places(&annotated.article, &rejection.name);
        let is_rejected = |(part, span): &Place| {
            let within = |place: &Place| {
                place.0 == *part && place.1.start <= span.start && span.end <= place.1.end
            };
            places.iter().any(within)
        };
        annotated.mentions.retain(|mention| !is_rejected(&(mention.part, mention.span.range())));
        annotated.declared.retain(|(name, _)| *name != rejection.name);
    }
    if !pins.is_empty() {
        let pinned = pinned(&annotated.article, &pins);
        let is_free =
            |mention: &Mention<EntityKey>| !pinned.iter().any(|pin| overlap(pin, mention));
        annotated.mentions.retain(is_free);
        annotated.mentions.extend(pinned);
        annotated.mentions.sort_by_key(|mention| (mention.part, mention.span));
    }
    for (name, key) in &mut annotated.declared {
        let pin = pins.iter().find(|pin| pin.nth.is_none() && pin.name == *name);
        if let Some(entity) = pin.and_then(|pin| pin.entity.as_ref()) {
            key.clone_from(entity);
        }
    }
    for mention in &mut annotated.mentions {
        follow(authority, &mut mention.entity);
    }
    for (_, key) in &mut annotated.declared {
        follow(authority, key);
    }
    annotated
}

/// Those of the decisions on an article whose words don't stand in it.
pub fn unmet<'a>(authority: &'a Authority, article: &Article) -> Vec<&'a Decision> {
    let decisions = authority.decisions_on(article.slug()).iter();
    decisions.filter(|decision| meant(article, decision).is_empty()).collect()
}

fn follow(authority: &Authority, key: &mut EntityKey) {
    let end = authority.merged(key);
    if end != key {
        *key = end.clone();
    }
}

/// What pins make of an article, disjoint. One that means a single place wins over one that
/// means all, then a longer one over a shorter.
fn pinned(article: &Article, pins: &[&Decision]) -> Vec<Mention<EntityKey>> {
    let mut all: Vec<(&Decision, Place)> = pins
        .iter()
        .flat_map(|pin| meant(article, pin).into_iter().map(|place| (*pin, place)))
        .collect();
    all.sort_by_key(|(pin, (_, span))| (pin.nth.is_none(), std::cmp::Reverse(span.len())));
    let texts = article.texts();
    let mut pinned: Vec<Mention<EntityKey>> = Vec::new();
    for (pin, (part, span)) in all {
        let Some(entity) = pin.entity.clone() else { continue };
        let text = text_of(&texts, part);
        let sentence = sentence_around(text, span.start);
        let mention = Mention {
            part,
            sentence: (sentence.start..sentence.end.max(span.end)).into(),
            span: span.into(),
            entity,
            provenance: Provenance::Authority,
            role: None,
        };
        if !pinned.iter().any(|other| overlap(other, &mention)) {
            pinned.push(mention);
        }
    }
    pinned
}

fn overlap(a: &Mention<EntityKey>, b: &Mention<EntityKey>) -> bool {
    a.part == b.part && a.span.start < b.span.end && b.span.start < a.span.end
}

/// The places that a decision is about.
fn meant(article: &Article, decision: &Decision) -> Vec<Place> {
    let places = places(article, &decision.name);
    match decision.nth {
        None => places,
        Some(nth) => places.into_iter().nth(nth.get() as usize - 1).into_iter().collect(),
    }
}

/// Where the words of a name stand in an article, in reading order: as whole words and in the
/// spellings in which listed names are found.
fn places(article: &Article, name: &str) -> Vec<Place> {
    // Only where it stands is asked; any key will do.
    let any = EntityKey::new(Kind::Other, article.slug().clone());
    let finder = Gazetteer::of_declared([(name, any)]);
    let of_text = |(part, text): (Part, String)| {
        let context = Context {
            text: &text,
            language: article.language(),
            date: article.about().date,
            told: None,
        };
        let spans: BTreeSet<(usize, usize)> =
            finder.candidates(context).iter().map(|it| (it.span.start, it.span.end)).collect();
        let mut end = 0;
        let apart = spans.into_iter().filter(move |span| {
            let apart = span.0 >= end;
            end = if apart { span.1 } else { end };
            apart
        });
        apart.map(|(start, end)| (part, start..end)).collect::<Vec<_>>()
    };
    article.texts().into_iter().flat_map(of_text).collect()
}

#[cfg(test)]
mod tests {
    use super::super::{Annotator, stand_well};
    use super::*;
    use crate::article::{About, Block, Body, Declared, Draft, TextBlock};
    use crate::language::Language;

    const BUSHES: &str = "[[person]]\nname = \"George W. Bush\"\naliases = [\"Bush\"]\n\
                          [[person]]\nname = \"George H. W. Bush\"\n";

    fn article(text: &str) -> Article {
        Article::new(Draft {
            slug: "a".parse().unwrap(),
            language: Language::spanish(),
            headline: "Titular".into(),
            lead: None,
            body: Body::new(vec![Block::Paragraph(TextBlock::of(text))]).unwrap(),
            about: About::default(),
        })
        .unwrap()
    }

    fn read(entities: &str) -> Authority {
        let (authority, problems) = Authority::read(entities);
        assert_eq!(problems, []);
        authority
    }

    /// What the article speaks of: words and entity.
    fn mentions(entities: &str, text: &str) -> Vec<String> {
        let authority = read(entities);
        let annotated = Annotator::new(&authority).annotate(article(text));
        assert!(stand_well(&annotated.article, &annotated.mentions));
        let told = annotated
            .mentions
            .iter()
            .map(|mention| format!("{} {}", &text[mention.span.range()], mention.entity.slug()));
        told.collect()
    }

    fn pin(name: &str, more: &str) -> String {
        format!(
            "[[pin]]\nname = \"{name}\"\nin = [\"a\"]\n{more}\nentity = \"person/george-h-w-bush\"\n"
        )
    }

    #[test]
    fn a_pin_says_whom_a_name_means_in_an_article() {
        let text = "Bush habló. Luego calló Bush.";
        assert_eq!(mentions(BUSHES, text), ["Bush george-w-bush", "Bush george-w-bush"]);
        let all = BUSHES.to_owned() + &pin("Bush", "");
        assert_eq!(mentions(&all, text), ["Bush george-h-w-bush", "Bush george-h-w-bush"]);
        let second = BUSHES.to_owned() + &pin("Bush", "nth = 2");
        assert_eq!(mentions(&second, text), ["Bush george-w-bush", "Bush george-h-w-bush"]);
        let elsewhere = all.replace("\"a\"", "\"b\"");
        assert_eq!(mentions(&elsewhere, text), mentions(BUSHES, text));
    }

    #[test]
    fn a_pin_finds_words_that_nothing_else_finds_and_only_whole_ones() {
        let pinned = BUSHES.to_owned() + &pin("el padre", "");
        assert_eq!(
            mentions(&pinned, "Habló el padre; el padrenuestro no."),
            ["el padre george-h-w-bush"]
        );
    }

    #[test]
    fn a_pin_takes_the_place_of_what_it_overlaps_and_one_of_a_single_place_wins() {
        let pins = pin("Bush hijo", "") + &pin("hijo", "nth = 1").replace("h-w-bush", "w-bush");
        let entities = BUSHES.to_owned() + &pins;
        let found = mentions(&entities, "Habló Bush hijo. Y otra vez Bush hijo.");
        assert_eq!(
            found,
            ["Bush george-w-bush", "hijo george-w-bush", "Bush hijo george-h-w-bush"]
        );
    }

    #[test]
    fn a_rejected_name_is_no_entity_in_its_article_but_stays_within_longer_names() {
        let entities = "[[person]]\nname = \"Moon Jae-in\"\naliases = [\"Moon\"]\n\
                        [[reject]]\nname = \"Moon\"\nin = [\"a\"]\n";
        assert_eq!(mentions(entities, "Moon Jae-in y Moon."), ["Moon Jae-in moon-jae-in"]);
        let wider = entities.replace("name = \"Moon\"\nin", "name = \"Moon Jae-in\"\nin");
        assert_eq!(mentions(&wider, "Moon Jae-in y Moon."), ["Moon moon-jae-in"]);
    }

    #[test]
    fn merged_entities_are_one_also_where_a_file_declares_them() {
        let authority = read(
            "[[person]]\nname = \"Ana Ruiz\"\n[[merge]]\nfrom = \"person/anita\"\ninto = \"person/ana-ruiz\"\n",
        );
        let plain = article("Anita llegó en 2023.");
        let declared = vec![Declared { kind: Kind::Person, name: "Anita".into() }];
        let about = About { declared, ..About::default() };
        let article = Article::new(Draft { about, ..Draft::from(plain) }).unwrap();
        let annotated = Annotator::new(&authority).annotate(article);
        let keys: Vec<_> = annotated.mentions.iter().map(|it| it.entity.to_string()).collect();
        assert_eq!(keys, ["person/ana-ruiz", "date/2023"]);
        assert_eq!(annotated.declared[0].1.to_string(), "person/ana-ruiz");
    }

    #[test]
    fn what_a_file_declares_is_decided_with_its_name() {
        let names = ["Bush", "Clinton"];
        let declared = names.map(|name| Declared { kind: Kind::Person, name: name.into() });
        let about = About { declared: declared.to_vec(), ..About::default() };
        let article = Article::new(Draft { about, ..Draft::from(article("Nada.")) }).unwrap();
        let reject = "[[reject]]\nname = \"Clinton\"\nin = [\"a\"]\n";
        let authority = read(&(BUSHES.to_owned() + &pin("Bush", "") + reject));
        let [(_, bush)] = &Annotator::new(&authority).annotate(article).declared[..] else {
            panic!("Clinton is rejected")
        };
        assert_eq!(bush.to_string(), "person/george-h-w-bush");
    }

    #[test]
    fn words_that_do_not_stand_in_the_article_are_told() {
        let authority = read(&(BUSHES.to_owned() + &pin("Bush", "nth = 2") + &pin("Clinton", "")));
        let unmet = unmet(&authority, &article("Bush habló."));
        let names: Vec<_> = unmet.iter().map(|decision| decision.name.as_str()).collect();
        assert_eq!(names, ["Bush", "Clinton"]);
    }
}
