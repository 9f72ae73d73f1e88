//! One module a page.

pub(super) mod archive;
pub(super) mod article;
pub(super) mod entity;
pub(super) mod not_found;
pub(super) mod packing;
pub(super) mod style;
pub(super) mod texts;
