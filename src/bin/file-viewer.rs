//! The app of the reader, in a file that holds the archive too, and at the desk.

use hemeroteca::app::{show_failure, show_panic, start};

/// In wasm an allocator is part of the program: this one is smaller than what comes with Rust, and
/// every allocation takes the same time (two-level segregated fit; Masmano et al., 2004).
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    yew::set_custom_panic_hook(Box::new(|info| show_panic(&info.to_string())));
    yew::platform::spawn_local(async {
        if let Err(error) = start().await {
            show_failure(&error.to_string());
        }
    });
}
