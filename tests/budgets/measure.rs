//! The measures, of a folder that holds a site.

use std::fs;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::thread;

use brotli::enc::BrotliEncoderParams;
use scraper::{Html, Selector};

use super::text::visible_text;
use crate::built;

/// What was measured, and how many bytes it takes in Brotli.
pub(crate) struct Measure {
    pub(crate) what: &'static str,
    pub(crate) bytes: usize,
    /// The file or files, and what the number was made of.
    pub(crate) of: String,
}

/// The article page that takes most beyond its visible text: the page's bytes without those
/// that its text takes alone.
pub(crate) fn largest_article(folder: &Path) -> Option<Measure> {
    let articles = folder.join("a");
    let mut pages = if articles.is_dir() { built::files(&articles, "index.html") } else { vec![] };
    pages.retain(|page| page.strip_prefix(&articles).is_ok_and(|page| page.iter().count() == 2));
    let sizes = at_once(&pages, |path| {
        let page = read(path);
        (brotli(page.as_bytes()), brotli(visible_text(&page).as_bytes()), path)
    });
    let beyond = |(page, text, _): &(usize, usize, _)| page.saturating_sub(*text);
    let largest = sizes.iter().max_by_key(|size| beyond(size))?;
    let (page, text, path) = largest;
    let name = path.strip_prefix(folder).unwrap_or(path).display();
    let of = format!("{name}: {page}, {text} its text; of {} articles", pages.len());
    Some(Measure { what: "an article beyond its text", bytes: beyond(largest), of })
}

/// The contents of all `<style>` of the front page, and the file that comes after.
pub(crate) fn styles(folder: &Path) -> Option<Measure> {
    let page = Html::parse_document(&read(&folder.join("index.html")));
    let style = Selector::parse("style").expect("it is a selector");
    let text: String = page.select(&style).flat_map(|style| style.text()).collect();
    let file = Selector::parse("script[data-styles]").expect("it is a selector");
    let file = page.select(&file).next()?.attr("data-styles")?;
    let (first, rest) = (brotli(text.as_bytes()), size(&folder.join(file)));
    let of = format!("index.html: {first} in the page, {rest} after");
    (!text.is_empty()).then_some(Measure { what: "styles", bytes: first + rest, of })
}

/// The script and the wasm that the front page starts, as every page of the archive does.
pub(crate) fn app(folder: &Path) -> Option<Measure> {
    programs(folder, "wasm and js", "index.html", &["data-wasm", "data-script"])
}

/// What a reader waits for who brings a text of their own, without a model: the programs of the
/// desk's page and of its worker.
pub(crate) fn desk(folder: &Path) -> Option<Measure> {
    let page = programs(folder, "the desk", "leer/index.html", &["data-wasm", "data-script"])?;
    let html = Html::parse_document(&read(&folder.join("leer/index.html")));
    let list = Selector::parse("#desk").expect("it is a selector");
    let list: String = html.select(&list).flat_map(|list| list.text()).collect();
    let path = |name| list.lines().find_map(|line| line.strip_prefix(name)).map(str::trim);
    let worker = [path("wasm ")?, path("script ")?].map(|path| size(&folder.join(path)));
    let bytes = page.bytes + worker.iter().sum::<usize>();
    let of = format!("{}; its worker {} wasm, {} js", page.of, worker[0], worker[1]);
    Some(Measure { bytes, of, ..page })
}

/// What a page starts, by the attributes in which it names that.
fn programs(
    folder: &Path,
    what: &'static str,
    page: &str,
    attributes: &[&str; 2],
) -> Option<Measure> {
    let path = folder.join(page);
    let html = Html::parse_document(&path.is_file().then(|| read(&path))?);
    let script = Selector::parse("script[data-wasm]").expect("it is a selector");
    let script = html.select(&script).next()?;
    let from = path.parent().expect("a page stands in a folder");
    let sizes = attributes.map(|name| script.attr(name).map(|path| size(&from.join(path))));
    let [Some(wasm), Some(js)] = sizes else { return None };
    let of = format!("{page}: {wasm} wasm, {js} js");
    Some(Measure { what, bytes: wasm + js, of })
}

fn size(path: &Path) -> usize {
    brotli(&fs::read(path).expect("it can be read"))
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).expect("a page is text")
}

/// The size in Brotli at its best, as a host sends what was compressed beforehand.
fn brotli(bytes: &[u8]) -> usize {
    let best = BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut packed, &best).expect("memory takes it");
    packed.len()
}

/// What `of` gives for each path, in their order, by all processors.
fn at_once<'a, T: Send>(paths: &'a [PathBuf], of: impl Fn(&'a Path) -> T + Sync) -> Vec<T> {
    let workers = thread::available_parallelism().map_or(1, NonZero::get);
    let share = paths.len().div_ceil(workers).max(1);
    thread::scope(|scope| {
        let work = |paths: &'a [PathBuf]| paths.iter().map(|path| of(path)).collect::<Vec<T>>();
        let shares: Vec<_> =
            paths.chunks(share).map(|paths| scope.spawn(move || work(paths))).collect();
        shares.into_iter().flat_map(|share| share.join().expect("it measures")).collect()
    })
}
