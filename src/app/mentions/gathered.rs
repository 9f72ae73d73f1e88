//! How mentions are gathered, article by article, while the reader reads those that are there.

use std::cell::Cell;
use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::app::{Shared, Store, browser};
use crate::page::{Concordance, LineOrder};

/// What has been read so far of a concordance, and whether something of it hasn't come.
///
/// As many articles are read as it takes for so many lines in an order. Whatever else is asked
/// goes on from there: another order, more lines, or the same once more.
#[hook]
pub(super) fn use_gathered(
    store: &Option<Store>,
    begun: &Option<Shared<Concordance>>,
    asked: (LineOrder, usize, u32),
) -> (Option<Shared<Concordance>>, bool) {
    let gathered = use_state(|| begun.clone());
    let is_lost = use_state(|| false);
    {
        let (store, gathered, is_lost) = (store.clone(), gathered.clone(), is_lost.clone());
        use_effect_with(asked, move |&(order, lines, _)| {
            let wanted = Rc::new(Cell::new(true));
            if let Some((store, begun)) = store.zip((*gathered).clone()) {
                let wanted = wanted.clone();
                is_lost.set(false);
                spawn_local(async move {
                    let mut concordance = (*begun).clone();
                    while wanted.get() {
                        let piece = concordance.wanted(order, lines).to_vec();
                        if piece.is_empty() {
                            break;
                        }
                        let pages = store.pages(&piece).await;
                        // What is asked now has begun before this came.
                        if !wanted.get() {
                            break;
                        }
                        let Ok(pages) = pages else {
                            is_lost.set(true);
                            break;
                        };
                        concordance.take(&piece, &pages);
                        gathered.set(Some(Shared::new(concordance.clone())));
                        // The page shows it, and hears the reader.
                        browser::wait(0).await;
                    }
                });
            }
            move || wanted.set(false)
        });
    }
    ((*gathered).clone(), *is_lost)
}
