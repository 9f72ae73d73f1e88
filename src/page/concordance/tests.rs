//! What lines show, and how they are put in order.

use proptest::prelude::*;

use super::*;
use crate::archive::{Archive, Builder, Site};
use crate::article::Part;
use crate::entity::{Authority, EntityKey};
use crate::intake;
use crate::language::Language;

const LONG: &str =
    "una palabra y otra y otra y otra y otra y otra y otra y otra y otra y otra y otra";

fn archive(files: &[(&str, &str)]) -> Archive {
    let (authority, _) = Authority::read("[[person]]\nname = \"Ana Ruiz\"\nshort = [\"Ruiz\"]\n");
    let mut builder = Builder::new(Site::default(), &authority);
    for (name, text) in files {
        let taken = intake::take(name, text.as_bytes(), &Language::spanish());
        builder.add(taken.article.unwrap()).unwrap();
    }
    builder.build().unwrap()
}

fn ana() -> EntityKey {
    "person/ana-ruiz".parse().unwrap()
}

/// The concordance of Ana Ruiz, of which nothing has been read.
fn unread(archive: &Archive) -> Concordance {
    let number = archive.entity_by_key(&ana()).unwrap();
    let mut articles: Vec<_> = archive.articles_of(number).map(|it| archive.ordinal(it)).collect();
    articles.reverse();
    Concordance::of(Named::of(archive.entity(number), &archive.site().lang), &articles)
}

/// Reads what is wanted; tells the articles.
fn read(concordance: &mut Concordance, archive: &Archive, order: LineOrder, lines: usize) -> usize {
    let wanted = concordance.wanted(order, lines).to_vec();
    let page = |&ordinal: &u32| {
        let article = archive.articles().find(|&it| archive.ordinal(it) == ordinal)?;
        Some(ArticlePage::of(archive, article))
    };
    let pages: Vec<_> = wanted.iter().map(page).collect();
    concordance.take(&wanted, &pages);
    wanted.len()
}

fn whole(archive: &Archive) -> Concordance {
    let mut concordance = unread(archive);
    while !concordance.is_whole() {
        read(&mut concordance, archive, LineOrder::After, 1);
    }
    concordance
}

fn shown(concordance: &Concordance, order: LineOrder) -> Vec<String> {
    let shown = |line: &Rc<Line>| format!("{}[{}]{}", line.before, line.name, line.after);
    concordance.lines(order).iter().map(shown).collect()
}

#[test]
fn every_mention_has_a_line_with_its_sentence_and_its_paragraph() {
    let archive = archive(&[("a.txt", "Ana Ruiz\nNada. Hoy Ana Ruiz habló.\nCalla Ruiz.")]);
    let lines = whole(&archive).lines(LineOrder::Newest);
    assert_eq!(
        shown(&whole(&archive), LineOrder::Newest),
        ["[Ana Ruiz]", "Hoy [Ana Ruiz] habló.", "Calla [Ruiz]."]
    );
    let page = ArticlePage::of(&archive, archive.articles().next().unwrap());
    let anchors: Vec<_> = lines.iter().map(|line| line.anchor.as_deref()).collect();
    let [first, second] = [0, 1].map(|at| page.anchors.get(at).map(|it| it.id.as_str()));
    assert_eq!(anchors, [None, first, second]);
    assert_eq!(page.anchor_of(Part::Body(2)), None);
}

#[test]
fn a_long_sentence_is_cut_at_words() {
    let archive =
        archive(&[("a.txt", &format!("T\nDijo que {LONG} Ana Ruiz {LONG} {LONG} calla."))]);
    let lines = whole(&archive).lines(LineOrder::Newest);
    let [line] = &lines[..] else { panic!("{lines:?}") };
    assert!(line.begins_earlier && line.ends_later);
    assert!(LONG.ends_with(line.before.trim_end()), "{line:?}");
    assert!(line.before.starts_with("palabra") || line.before.starts_with("otra"), "{line:?}");
    assert!(LONG.starts_with(line.after.trim_start()), "{line:?}");
    // Without spaces a word can't be spared.
    assert_eq!(last_words(&"ñ".repeat(200)), ("ñ".repeat(SIDE).as_str(), true));
    assert_eq!(first_words(&"ñ".repeat(200)), ("ñ".repeat(SIDE).as_str(), true));
}

#[test]
fn words_on_either_side_put_lines_in_order() {
    let archive = archive(&[
        ("2023-01-02-a.txt", "T\nUna cumbre con Ana Ruiz ayer."),
        ("2023-01-03-b.txt", "T\nÁrbol de Ana Ruiz, aquí."),
        ("2023-01-04-c.txt", "T\nUna bomba con Ana Ruiz zarpa."),
    ]);
    let names = |order| {
        let lines = whole(&archive).lines(order);
        lines.iter().map(|line| line.article.slug.to_string()).collect::<String>()
    };
    assert_eq!(LineOrder::ALL.map(names), ["cba", "abc", "cab", "bac"]);
    for order in LineOrder::ALL {
        assert_eq!(LineOrder::of_name(order.as_str()), order);
    }
    assert_eq!(LineOrder::of_name("x"), LineOrder::Newest);
}

#[test]
fn no_more_is_read_than_an_order_takes() {
    let files: Vec<_> = (0..150)
        .map(|day| {
            let (month, day) = (1 + day / 25, 1 + day % 25);
            (format!("2023-{month:02}-{day:02}-a{month}-{day}.txt"), "T\nAna Ruiz habló.")
        })
        .collect();
    let files: Vec<_> = files.iter().map(|(name, text)| (name.as_str(), *text)).collect();
    let archive = archive(&files);
    let mut concordance = unread(&archive);
    let mut step = |order, lines| {
        let articles = read(&mut concordance, &archive, order, lines);
        (articles, concordance.lines(order).len(), concordance.read())
    };
    // From the newest down, and no further.
    assert_eq!(step(LineOrder::Newest, 50), (64, 64, 64));
    assert_eq!(step(LineOrder::Newest, 50), (0, 64, 64));
    // From the oldest up: what is known of the newest comes after what is not.
    assert_eq!(step(LineOrder::Oldest, 50), (64, 64, 128));
    assert_eq!(step(LineOrder::Newest, 64), (0, 64, 128));
    // Words are in order when all are known.
    assert_eq!(step(LineOrder::After, 1), (22, 150, 150));
    assert_eq!(step(LineOrder::After, 500), (0, 150, 150));
    assert_eq!(step(LineOrder::Newest, 500), (0, 150, 150));
}

proptest! {
    #[test]
    fn a_line_is_a_piece_of_its_text(
        text in "(Ana Ruiz|Ruiz|[a-zñ]{1,9}|[a-z]{70,90}| |, |[.] |\n){0,60}",
    ) {
        let text = format!("Titular\nAna Ruiz calla. {text}");
        let archive = archive(&[("a.txt", &text)]);
        let page = ArticlePage::of(&archive, archive.articles().next().unwrap());
        let concordance = whole(&archive);
        prop_assert_eq!(concordance.found(), page.mentions.len());
        let texts = page.article.texts();
        for (line, mention) in concordance.lines(LineOrder::Newest).iter().zip(&page.mentions) {
            let Line { before, name, after, begins_earlier, ends_later, .. } = &**line;
            let piece = format!("{before}{name}{after}");
            let sentence = &text_of(&texts, mention.part)[mention.sentence.range()];
            prop_assert!(sentence.contains(&piece), "{:?} in {:?}", piece, sentence);
            prop_assert!(before.chars().count() <= SIDE && after.chars().count() <= SIDE);
            prop_assert_eq!(sentence.starts_with(&piece) || *begins_earlier, true);
            prop_assert_eq!(sentence.ends_with(&piece) || *ends_later, true);
            if !begins_earlier && !ends_later {
                prop_assert_eq!(sentence, &piece);
            }
        }
    }
}
