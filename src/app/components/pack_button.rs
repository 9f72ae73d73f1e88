//! Saves the selected articles as one file.

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::app::packing::pack;
use crate::app::scene::Scene;

/// Properties of [`PackButton`].
#[derive(Properties, PartialEq)]
struct PackButtonProps {
    scene: Scene,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Packing {
    Offered,
    UnderWay,
    Failed,
}

/// A button that makes one file of what a scene shows.
pub(in crate::app) fn pack_button(scene: &Scene) -> Html {
    html! { <PackButton scene={scene.clone()} /> }
}

/// A button that makes one file of the selected articles, which opens by double click, and
/// hands it to the reader.
#[component]
fn PackButton(props: &PackButtonProps) -> Html {
    let words = props.scene.locale.words();
    let packing = use_state(|| Packing::Offered);
    let onclick = {
        let (packing, scene) = (packing.clone(), props.scene.clone());
        move |_: MouseEvent| {
            let (packing, scene) = (packing.clone(), scene.clone());
            packing.set(Packing::UnderWay);
            spawn_local(async move {
                packing.set(match pack(&scene).await {
                    Ok(()) => Packing::Offered,
                    Err(_) => Packing::Failed,
                });
            });
        }
    };
    let said = match *packing {
        Packing::Offered => "",
        Packing::UnderWay => words.packing(),
        Packing::Failed => words.not_packed(),
    };
    html! {
        <span class="pack">
            <button type="button" class="quiet" disabled={*packing == Packing::UnderWay} {onclick}>
                { words.pack() }
            </button>
            <span role="status">{ said }</span>
        </span>
    }
}
