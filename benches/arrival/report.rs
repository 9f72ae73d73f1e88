//! The tables: each page, and its bare peer in the line below.

use super::figures::{Figures, Spread};
use super::host::Kind;
use super::reader::{Arrival, Device};
use super::site::Page;

/// How much later than the bare page's the largest paint may be, as a ratio of medians.
const LCP: f64 = 1.05;

/// How much of the page may move.
const CLS: f64 = 0.01;

/// Says what the table that follows is of.
pub(crate) fn head(device: Device, runs: usize) {
    let device = match device {
        Device::Desk => "a desk's window",
        Device::Phone => "a phone's window, the processor four times slower",
    };
    println!("\nFast 4G, {device}; {runs} runs each, in turn; ms: median (least–most)\n");
    println!(
        "{:<32}{:>18}{:>18}{:>18}{:>8}  bytes of bodies",
        "", "first paint", "largest paint", "app is up", "shift"
    );
}

/// The lines of one page.
pub(crate) fn page(page: &Page, ours: &Figures, bare: &Figures) {
    println!("{} ({})", page.what, page.address);
    line("  ours", ours);
    line("  bare", bare);
    let ratio = |figure: fn(&Arrival) -> f64, part: fn(Spread) -> f64| {
        let part = |figures: &Figures| figures.of(|run| Some(figure(run))).map(part);
        part(ours).zip(part(bare)).map_or(f64::NAN, |(ours, bare)| ours / bare)
    };
    let lcp = ratio(|run| run.lcp, |spread| spread.median);
    // On a busy machine the quickest runs are those that were disturbed least.
    let quickest = ratio(|run| run.lcp, |spread| spread.least);
    let cls = ours.of(|run| Some(run.cls)).map_or(f64::NAN, |shift| shift.most);
    println!(
        "  largest paint, ours to bare: {lcp:.3}, {} {LCP}; of the quickest: {quickest:.3}; \
         shift: {cls:.4}, {} {CLS}",
        if lcp <= LCP { "within" } else { "BEYOND" },
        if cls < CLS { "below" } else { "NOT BELOW" },
    );
    let shifted = Vec::from_iter(ours.shifted());
    if !shifted.is_empty() {
        println!("  what was shifted: {}", shifted.join(", "));
    }
}

fn line(who: &str, figures: &Figures) {
    let spread = |figure: Option<Spread>| figure.map_or_else(String::new, |s| s.to_string());
    let shift = figures.of(|run| Some(run.cls)).map_or(f64::NAN, |shift| shift.most);
    let bytes: Vec<String> = [
        ("page", Kind::Page),
        ("script", Kind::Script),
        ("wasm", Kind::Wasm),
        ("archive", Kind::Archive),
        ("other", Kind::Other),
    ]
    .into_iter()
    .filter_map(|(name, kind)| match figures.bytes(kind) {
        0 => None,
        bytes => Some(format!("{name} {bytes}")),
    })
    .collect();
    println!(
        "{:<32}{:>18}{:>18}{:>18}{shift:>8.4}  {}",
        format!("{who}, largest: {}", figures.largest()),
        spread(figures.of(|run| Some(run.fcp))),
        spread(figures.of(|run| Some(run.lcp))),
        spread(figures.of(|run| run.up)),
        bytes.join(", "),
    );
}
