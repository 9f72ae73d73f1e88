//! Saves the selected articles as one file.

use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::app::hooks::{use_addresses, use_locale, use_store};
use crate::app::packing::pack;
use crate::archive::Selection;

/// Properties of [`PackButton`].
#[derive(Properties, PartialEq)]
pub(in crate::app) struct PackButtonProps {
    pub(in crate::app) selection: Rc<Selection>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Packing {
    Offered,
    UnderWay,
    Failed,
}

/// A button that makes one file of the selected articles, which opens by double click, and
/// hands it to the reader.
#[component]
pub(in crate::app) fn PackButton(props: &PackButtonProps) -> Html {
    let store = use_store();
    let addresses = use_addresses();
    let words = use_locale().words();
    let packing = use_state(|| Packing::Offered);
    let onclick = {
        let (packing, selection) = (packing.clone(), props.selection.clone());
        move |_: MouseEvent| {
            let (store, addresses) = (store.clone(), addresses.clone());
            let (packing, selection) = (packing.clone(), selection.clone());
            packing.set(Packing::UnderWay);
            spawn_local(async move {
                packing.set(match pack(&store, &addresses, &selection).await {
                    Ok(()) => Packing::Offered,
                    Err(_) => Packing::Failed,
                });
            });
        }
    };
    let said = match *packing {
        Packing::Offered => "",
        Packing::UnderWay => words.packing,
        Packing::Failed => words.not_packed,
    };
    html! {
        <span class="pack">
            <button type="button" class="quiet" disabled={*packing == Packing::UnderWay} {onclick}>
                { words.pack }
            </button>
            <span role="status">{ said }</span>
        </span>
    }
}
