//! Reads a reader's own texts, in a worker of their page.

/// In wasm an allocator is part of the program: this one is smaller than what comes with Rust, and
/// every allocation takes the same time (two-level segregated fit; Masmano et al., 2004).
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    hemeroteca::app::answer_page();
}
