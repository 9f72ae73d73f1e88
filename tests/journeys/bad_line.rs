//! Ten thousand articles on a host that fails now and then: whatever the reader asks, the page
//! shows the right number, or says what hasn't come and gets there when it is tried again.

use std::sync::OnceLock;

use hemeroteca::archive::{Archive, Filter, Join};
use hemeroteca::entity::{EntityKey, Kind};

use super::support::Reader;

const MORE: &str = "Mostrar más artículos";
const NOTHING: &str = "Ningún artículo cumple todo el filtro.";
const CLEAR: &str = "Quitar todo";

/// Of so many answers one is a bad one: on a bad host, and on one that is hardly one.
const NOW_AND_THEN: u64 = 20;
const EVERY_OTHER: u64 = 2;

pub(crate) fn a_host_that_fails_now_and_then_costs_only_time(reader: &mut Reader) {
    asks_all_there_is_to_ask(reader, NOW_AND_THEN);
}

pub(crate) fn what_has_not_come_is_told_and_comes_in_the_end(reader: &mut Reader) {
    asks_all_there_is_to_ask(reader, EVERY_OTHER);
    assert!(reader.attempts() > 0, "where every other answer fails something is told");
}

pub(crate) fn what_is_no_longer_wanted_is_broken_off(reader: &mut Reader) {
    reader.opens("").gets_no_answers().chooses("Vladimir Putin").sees_unanswered();
    reader.gets_answers_again().filters_by("Donald Trump");
    reader.sees_address("?all=person/donald-trump").sees_broken_off();
}

pub(crate) fn a_choice_is_seen_before_its_articles_are_here(reader: &mut Reader) {
    const PUTIN: &str = "Vladimir Putin";
    const TRUMP: &str = "Donald Trump";
    reader.opens("").gets_no_answers().chooses(PUTIN).sees_unanswered().sees_ticked(&[PUTIN]);
    reader.gets_answers_again().filters_by(TRUMP).sees_ticked(&[TRUMP]);
    reader.chooses(TRUMP).sees_address("").sees_ticked(&[]);
}

fn asks_all_there_is_to_ask(reader: &mut Reader, one_in: u64) {
    let asked = Questions::of(&reader.gets_ten_thousand_articles().archive);
    let Questions { all, one, other, both, word, one_with_word } = asked;
    reader.gets_a_bad_line(one_in).opens("").comes_to_articles("", *all);
    for step in [one, both] {
        reader.chooses(&step.name).comes_to_articles(&step.address, step.articles);
    }
    reader.goes_back().comes_to_articles(&one.address, one.articles);
    reader.goes_forward().comes_to_articles(&both.address, both.articles);
    reader.opens("").comes_to_articles("", *all).presses_button(MORE).comes_to_cards(48);

    reader.opens(&other.address).comes_to_heading(&other.name, Some(other.articles));
    for found in [word, one_with_word] {
        reader.opens(&found.address).comes_to_articles(&found.address, found.articles);
    }
    let wrong = "?q=xyzzyq";
    reader.opens(wrong).comes_to_articles(wrong, 0).sees_text(NOTHING);
    reader.follows(CLEAR).comes_to_articles("", *all);
}

/// A page with how many articles it has.
struct Question {
    name: String,
    address: String,
    articles: usize,
}

/// What is asked, and the answers by the naive scan of all articles.
struct Questions {
    all: usize,
    one: Question,
    /// An entity's page.
    other: Question,
    both: Question,
    word: Question,
    one_with_word: Question,
}

impl Questions {
    fn of(archive: &Archive) -> &'static Self {
        static QUESTIONS: OnceLock<Questions> = OnceLock::new();
        QUESTIONS.get_or_init(|| {
            let [one, other] = frequent(archive);
            let name = |key: &EntityKey| {
                let entity = archive.entity_by_key(key).expect("it is one of the archive's");
                archive.entity(entity).name.clone()
            };
            let question = |name: String, filter: &Filter| Question {
                name,
                address: format!("?{}", filter.to_query()),
                articles: archive.select(filter).len(),
            };
            let of_one = Filter::of(one.clone());
            let of_both = of_one.clone().with(other.clone(), Join::All);
            let word = word(archive);
            let of_word = Filter::from_query(&format!("q={word}"));
            let with_word = of_one.clone().with_words(of_word.words.clone());
            Self {
                all: archive.articles().len(),
                one: question(name(&one), &of_one),
                both: question(name(&other), &of_both),
                word: question(word.clone(), &of_word),
                one_with_word: question(word, &with_word),
                other: Question {
                    address: format!("e/{other}/"),
                    ..question(name(&other), &Filter::of(other))
                },
            }
        })
    }
}

/// The two people that most articles speak of.
fn frequent(archive: &Archive) -> [EntityKey; 2] {
    let people = archive.entities().filter(|it| archive.entity(*it).key.kind() == Kind::Person);
    let mut people: Vec<_> = people.map(|it| (archive.articles_of(it).len(), it)).collect();
    people.sort();
    let key = |place: usize| archive.entity(people[people.len() - place].1).key.clone();
    [key(1), key(2)]
}

/// A long word of the newest article's headline.
fn word(archive: &Archive) -> String {
    let newest = archive.articles().next().expect("there are many");
    let words = archive.entry(newest).article.headline().split_whitespace();
    words.max_by_key(|word| word.len()).expect("a headline has words").to_lowercase()
}
