//! The app of the reader, on a site.

use hemeroteca::app::run_on_site;

/// In wasm an allocator is part of the program: this one is smaller than what comes with Rust, and
/// every allocation takes the same time (two-level segregated fit; Masmano et al., 2004).
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    run_on_site();
}
