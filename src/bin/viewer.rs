//! The app of the reader.

use hemeroteca::app::{App, show_panic};

fn main() {
    yew::set_custom_panic_hook(Box::new(|info| show_panic(&info.to_string())));
    let root = gloo::utils::document().get_element_by_id("app").expect("index.html has #app");
    // What stood there while the app was on its way has done its work.
    root.set_inner_html("");
    yew::Renderer::<App>::with_root(root).render();
}
