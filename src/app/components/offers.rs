//! What every page offers, whatever it shows.

use yew::prelude::*;

use super::keep::use_keep;
use super::new_edition::use_new_edition;
use crate::app::{Addresses, Edition, Route};

/// What every page offers. It has a state of its own and is still no component: each of those takes
/// more of the program than what it does.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::app) struct Offers {
    /// An edition that has been published since.
    pub(in crate::app) edition: Html,
    /// To keep the archive on this device.
    pub(in crate::app) keep: Html,
}

/// What is offered on a page of this edition.
#[hook]
pub(in crate::app) fn use_offers(edition: &Edition, addresses: &Addresses, page: &Route) -> Offers {
    Offers {
        edition: use_new_edition(edition, addresses, page),
        keep: use_keep(edition, addresses),
    }
}
