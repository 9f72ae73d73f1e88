//! [`Shared`]: something that is shared and never changes.

use std::ops::Deref;
use std::rc::Rc;

/// Something that is shared and never changes. Two are equal when they are the same one: what
/// they hold is never compared.
#[derive(Debug)]
pub struct Shared<T>(Rc<T>);

impl<T> Shared<T> {
    /// Shares something.
    pub fn new(it: T) -> Self {
        Self(Rc::new(it))
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}
