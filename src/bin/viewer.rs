//! The app of the reader.

use hemeroteca::app::{show_failure, show_panic, start};

fn main() {
    yew::set_custom_panic_hook(Box::new(|info| show_panic(&info.to_string())));
    yew::platform::spawn_local(async {
        if let Err(error) = start().await {
            show_failure(&error.to_string());
        }
    });
}
