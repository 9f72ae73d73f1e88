//! What a reader does with an article.

use serde::Deserialize;

use super::Reader;
use super::page::quoted;

/// An article as it stands on the page.
#[derive(Debug, Deserialize)]
pub(crate) struct Text {
    pub(crate) lead: Option<String>,
    pub(crate) date: Option<String>,
    pub(crate) authors: Option<String>,
    pub(crate) paragraphs: usize,
    /// Kinds of entities, and the counts of each.
    pub(crate) rail: Vec<(String, Vec<usize>)>,
}

const TEXT: &str = "
    const text = (selector) => document.querySelector(`article ${selector}`)?.innerText.trim();
    return {
      lead: text('.lead'),
      date: document.querySelector('article time')?.dateTime,
      authors: text('.byline .authors'),
      paragraphs: document.querySelectorAll('article .body p').length,
      rail: [...document.querySelectorAll('.rail .facet')].map((facet) => [
        facet.querySelector('h3').innerText.trim(),
        [...facet.querySelectorAll('.value-count')].map((c) => parseInt(c.textContent)),
      ]),
    }";

/// How many mentions are lit; what shows an entity's absence but has it, or shows its presence
/// and hasn't; and whether both look different.
const LIT: &str = "
    const blocks = [...document.querySelectorAll('article .body > *')];
    const named = (block) => block.querySelector('.followed') !== null;
    const back = (block) => block.classList.contains('stepped-back');
    const ink = (block) => block && getComputedStyle(block).color;
    return {
      mentions: document.querySelectorAll('article .mention.followed[id]').length,
      wrong: blocks.filter((block) => named(block) === back(block)).length,
      told_apart: ink(blocks.find(named)) !== ink(blocks.find(back)),
    }";

#[derive(Debug, Deserialize, PartialEq)]
struct Lit {
    mentions: usize,
    wrong: usize,
    told_apart: bool,
}

/// What the walker says, which of the lit mentions is the current one, and whether the reader
/// is there: with the focus on it, and nothing before it.
const PLACE: &str = "
    const lit = [...document.querySelectorAll('article .mention.followed[id]')];
    const current = [...document.querySelectorAll('article .mention.current[id]')];
    const box = current[0]?.getClientRects()[0];
    const seen = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return {
      counter: document.querySelector('.walker-count')?.innerText.trim() ?? '',
      places: current.map((mention) => lit.indexOf(mention) + 1),
      focused: current.length > 0 && document.activeElement === current[0],
      seen: current.length > 0 && current[0].contains(seen),
    }";

#[derive(Debug, Deserialize, PartialEq)]
struct Place {
    counter: String,
    places: Vec<usize>,
    focused: bool,
    seen: bool,
}

/// Which blocks are hidden, and how many that is said to be.
const FOLDED: &str = "
    const folds = [...document.querySelectorAll('article .body > .folded')];
    return [folds.reduce((sum, fold) => sum + parseInt(fold.innerText), 0),
            document.querySelectorAll('article .body > :not(.folded)').length,
            document.querySelectorAll('article .body > .stepped-back').length]";

/// The blocks of a text, as an entity is followed through it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Blocks {
    pub(crate) folded: usize,
    pub(crate) shown: usize,
    pub(crate) stepped_back: usize,
}

/// The first mention of an entity in the body, where it begins.
fn first_mention(name: &str) -> String {
    let told = quoted(&format!("{name} · "));
    format!("//div[@class='body']//a[@id][starts-with(@aria-description, {told})]")
}

impl Reader {
    /// Reads the article with this headline.
    #[track_caller]
    pub(crate) fn reads_article(&mut self, headline: &str) -> Text {
        self.sees_heading(headline);
        self.reads(TEXT)
    }

    /// Sees an entity's mentions lit, so many, and that what doesn't speak of it steps back.
    #[track_caller]
    pub(crate) fn sees_lit(&mut self, mentions: usize) -> &mut Self {
        let lit = Lit { mentions, wrong: 0, told_apart: true };
        let look = || self.looks_at(LIT);
        self.awaits_that(&format!("{mentions} lit mentions"), look, |seen: &Lit| *seen == lit);
        self
    }

    /// Sees so many mentions lit, whatever steps back.
    #[track_caller]
    pub(crate) fn sees_mentions_lit(&mut self, mentions: usize) -> &mut Self {
        let look = || self.looks_at(LIT);
        let what = format!("{mentions} lit mentions");
        self.awaits_that(&what, look, |seen: &Lit| seen.mentions == mentions);
        self
    }

    /// Sees that no entity is followed any more.
    #[track_caller]
    pub(crate) fn sees_nothing_lit(&mut self) -> &mut Self {
        let script = "return document.querySelectorAll('.walker, .followed, .stepped-back, .current').length";
        let look = || self.looks_at(script);
        self.awaits_that("no entity is followed", look, |left: &usize| *left == 0);
        self
    }

    /// Sees the walker at a mention: lit as the current one, focused, and in sight.
    #[track_caller]
    pub(crate) fn sees_place(&mut self, place: usize, of: usize) -> &mut Self {
        let counter = format!("{place} de {of}");
        let what = format!("the walker at {counter}");
        let there = Place { counter, places: vec![place], focused: true, seen: true };
        self.awaits_that(&what, || self.looks_at(PLACE), |seen: &Place| *seen == there);
        self
    }

    /// Sees the walker say how many mentions there are, at none of them yet.
    #[track_caller]
    pub(crate) fn sees_no_place(&mut self, mentions: usize) -> &mut Self {
        let counter = if mentions == 1 { "1 mención" } else { &format!("{mentions} menciones") };
        let look = || self.looks_at(PLACE);
        self.awaits_that(&format!("the walker at {counter}"), look, |seen: &Place| {
            seen.counter == counter && seen.places.is_empty()
        });
        self
    }

    /// Where the walker is, counted from 1.
    #[track_caller]
    pub(crate) fn place(&self) -> usize {
        let look = || self.looks_at::<Place>(PLACE);
        self.awaits_that("the walker at one mention", look, |seen| seen.places.len() == 1).places[0]
    }

    /// The id of a paragraph, counted from 1.
    #[track_caller]
    pub(crate) fn paragraph(&mut self, number: usize) -> String {
        self.reads(&format!("return document.querySelector('.body > :nth-child({number})').id"))
    }

    /// Goes to a paragraph by the map of the article.
    #[track_caller]
    pub(crate) fn presses_map(&mut self, number: usize) -> &mut Self {
        self.clicks(&format!("//nav[@class='strip']/a[{number}]"))
    }

    /// Goes to a paragraph by its own link.
    #[track_caller]
    pub(crate) fn presses_paragraphs_link(&mut self, number: usize) -> &mut Self {
        self.clicks(&format!("//div[@class='body']/*[{number}]/a[@class='pilcrow']"))
    }

    /// Sees a paragraph marked as the one that the address leads to, and in sight.
    #[track_caller]
    pub(crate) fn sees_paragraph(&mut self, number: usize) -> &mut Self {
        let script = "
            const aimed = [...document.querySelectorAll('.body > :target, .body > .aimed')];
            const box = aimed[0]?.getBoundingClientRect();
            const blocks = [...document.querySelectorAll('.body > *')];
            return [aimed.map((block) => blocks.indexOf(block) + 1),
                    box !== undefined && box.top >= 0 && box.top < innerHeight]";
        let look = || self.looks_at(script);
        let there = (vec![number], true);
        let what = format!("paragraph {number} where the address leads");
        self.awaits_that(&what, look, |seen: &(Vec<usize>, bool)| *seen == there);
        self
    }

    /// Sees that the map tells which paragraphs name an entity.
    #[track_caller]
    pub(crate) fn sees_in_map(&mut self, name: &str) -> &mut Self {
        let script = format!(
            "const cells = [...document.querySelectorAll('.strip a')];
             const blocks = [...document.querySelectorAll('.body > *')];
             return cells.length === blocks.length && cells.every((cell, at) =>
               cell.ariaLabel.includes({}) === (blocks[at].querySelector('.followed') !== null)
               && (cell.querySelector('i[class]') !== null) === cell.ariaLabel.includes('. '))",
            quoted(name)
        );
        self.awaits_that("the entity in the map", || self.looks_at(&script), |seen: &bool| *seen);
        self
    }

    /// Sees the card of an entity's mention, and what it says; or none.
    #[track_caller]
    pub(crate) fn sees_card(&mut self, said: Option<&[&str]>) -> &mut Self {
        let look =
            || self.looks_at("return document.querySelector('.mention-card')?.innerText ?? null");
        self.awaits_that(&format!("a card with {said:?}"), look, |seen: &Option<String>| {
            match (seen, said) {
                (Some(text), Some(said)) => said.iter().all(|part| text.contains(part)),
                (None, None) => true,
                _ => false,
            }
        });
        self
    }

    /// Sees that the card covers nothing of the mention that it is of, and stands within the
    /// window.
    #[track_caller]
    pub(crate) fn sees_card_beside_its_mention(&mut self) -> &mut Self {
        let script = "
            const card = document.querySelector('.mention-card');
            const [a, b] = [card, document.getElementById(card.dataset.mention)]
              .map((element) => element.getBoundingClientRect());
            return (a.top >= b.bottom || a.bottom <= b.top) && a.left >= 0 && a.right <= innerWidth";
        self.awaits_that(
            "the card beside its mention",
            || self.looks_at(script),
            |seen: &bool| *seen,
        );
        self
    }

    /// Rests with the pointer on the first mention of an entity in the body.
    #[track_caller]
    pub(crate) fn rests_on(&mut self, name: &str) -> &mut Self {
        self.rests_at(&first_mention(name))
    }

    /// Rests with the pointer where there is no mention.
    #[track_caller]
    pub(crate) fn rests_elsewhere(&mut self) -> &mut Self {
        self.rests_at("//div[@class='byline']")
    }

    /// Chooses an entity at its first mention in the body.
    #[track_caller]
    pub(crate) fn chooses_in_text(&mut self, name: &str) -> &mut Self {
        self.clicks(&first_mention(name))
    }

    #[track_caller]
    pub(crate) fn blocks(&self) -> Blocks {
        let (folded, shown, stepped_back) = self.reads(FOLDED);
        Blocks { folded, shown, stepped_back }
    }

    /// Sees so many blocks folded, shown, and stepped back.
    #[track_caller]
    pub(crate) fn sees_blocks(&mut self, blocks: Blocks) -> &mut Self {
        let Blocks { folded, shown, stepped_back } = blocks;
        let look = || self.looks_at(FOLDED);
        self.awaits_that(&format!("{blocks:?}"), look, |seen: &(usize, usize, usize)| {
            *seen == (folded, shown, stepped_back)
        });
        self
    }

    /// Brings back what the first fold has hidden.
    #[track_caller]
    pub(crate) fn unfolds(&mut self) -> &mut Self {
        self.clicks("//button[@class='folded']")
    }

    /// Sees a part of the page in its language, written in its direction.
    #[track_caller]
    pub(crate) fn sees_written(&mut self, part: &str, lang: &str, dir: &str) -> &mut Self {
        let script = "
            const part = document.querySelector(arguments[0]);
            return [part.lang, part.dir, getComputedStyle(part).direction]";
        let look = || self.looks_for(script, part);
        self.awaits_that(&format!("{part} in {lang}, {dir}"), look, |seen: &[String; 3]| {
            *seen == [lang, dir, dir]
        });
        self
    }

    /// Sees that the headline's first letter stands at the right end of its line.
    #[track_caller]
    pub(crate) fn sees_headline_from_the_right(&mut self) -> &mut Self {
        let script = "
            const headline = document.querySelector('h1');
            const first = document.createTreeWalker(headline, NodeFilter.SHOW_TEXT).nextNode();
            const letter = document.createRange();
            letter.setStart(first, 0);
            letter.setEnd(first, 1);
            const box = headline.getBoundingClientRect();
            return [Math.abs(box.right - letter.getBoundingClientRect().right), box.width]";
        let look = || self.looks_at(script);
        self.awaits_that("the first letter at the right", look, |(gap, width): &(f64, f64)| {
            *gap < 8.0 && *width > 100.0
        });
        self
    }
}
