//! The app of the reader, on a site.

use hemeroteca::app::{show_failure, show_panic, start_from_host};

fn main() {
    yew::set_custom_panic_hook(Box::new(|info| show_panic(&info.to_string())));
    yew::platform::spawn_local(async {
        if let Err(error) = start_from_host().await {
            show_failure(&error.to_string());
        }
    });
}
