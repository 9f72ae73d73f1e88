//! How a page arrives over a phone's network, beside a bare page with the same text.
//!
//! `cargo xtask bench arrival` builds the site and runs it; `cargo bench --bench arrival` runs it on a
//! site that is built (`HEMEROTECA_DIST` says where if that isn't `dist/`), and
//! `cargo bench --bench arrival -- 3` with three runs a page instead of ten.
//!
//! The site is served compressed from memory, Chromium opens each page and its bare peer in
//! turn, each time in a new tab with nothing kept, and tells when it has painted. The figures
//! are printed beside what they should be. They judge nothing: a machine may be busy.

#[path = "../tests/built/place.rs"]
mod built;

// What the journeys stand on.
#[path = "../tests/journeys/support/devtools.rs"]
mod devtools;
#[expect(dead_code, reason = "the journeys use the other engines, and phones")]
#[path = "../tests/journeys/support/engine.rs"]
mod engine;
#[path = "../tests/journeys/support/home.rs"]
mod home;
#[path = "../tests/journeys/support/session.rs"]
mod session;
#[path = "../tests/journeys/support/wait.rs"]
mod wait;

// What the budgets stand on.
#[path = "../tests/budgets/text.rs"]
mod text;

// What several benches stand on.
#[path = "shared/line.rs"]
mod line;
#[path = "shared/media.rs"]
mod media;
#[path = "shared/packed.rs"]
mod packed;

mod arrival {
    pub(crate) mod bare;
    pub(crate) mod figures;
    pub(crate) mod host;
    pub(crate) mod parts;
    pub(crate) mod reader;
    pub(crate) mod report;
    pub(crate) mod site;
}

use arrival::figures::Figures;
use arrival::host::Host;
use arrival::reader::{Device, Reader};
use arrival::site::Site;
use arrival::{parts, report};

/// How often each page is opened where nothing else is asked for.
const RUNS: usize = 10;

fn main() {
    // Cargo's own `--bench` is among the arguments.
    let runs = std::env::args().find_map(|word| word.parse().ok()).unwrap_or(RUNS).max(1);
    let site = Site::built();
    parts::print(&site);
    let host = Host::start(&site);
    let reader = Reader::new();
    for device in [Device::Desk, Device::Phone] {
        report::head(device, runs);
        for page in site.pages() {
            // In turn, so that whatever else the machine does weighs on both.
            let mut ours = Figures::default();
            let mut bare = Figures::default();
            for _ in 0..runs {
                ours.add(reader.opens(&host, &page.address, device, true));
                bare.add(reader.opens(&host, &page.bare, device, false));
            }
            report::page(page, &ours, &bare);
        }
    }
}
