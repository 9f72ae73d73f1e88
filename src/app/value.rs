//! [`use_value`]: what a component remembers.

use std::any::Any;
use std::marker::PhantomData;
use std::ops::Deref;
use std::rc::Rc;

use yew::prelude::*;

/// What a component remembers, as it was when it was rendered last.
///
/// It is Yew's `use_state` for whatever value: that is compiled anew for each kind of value, and
/// every reader fetches all of it.
pub(super) struct Value<T> {
    state: UseStateHandle<Rc<dyn Any>>,
    of: PhantomData<T>,
}

impl<T> Clone for Value<T> {
    fn clone(&self) -> Self {
        Self { state: self.state.clone(), of: PhantomData }
    }
}

impl<T: 'static> Deref for Value<T> {
    type Target = T;

    fn deref(&self) -> &T {
        // Nothing else is ever put into it.
        self.state.downcast_ref().expect("a value is of its own kind")
    }
}

impl<T: PartialEq + 'static> PartialEq for Value<T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<T: 'static> Value<T> {
    /// Remembers another value, and has the component rendered anew.
    pub(super) fn set(&self, value: T) {
        self.setter().set(value);
    }

    /// What sets it, for who doesn't need to know it.
    pub(super) fn setter(&self) -> Setter<T> {
        Setter { state: self.state.setter(), of: PhantomData }
    }
}

/// Sets what a component remembers.
pub(super) struct Setter<T> {
    state: UseStateSetter<Rc<dyn Any>>,
    of: PhantomData<T>,
}

impl<T> Clone for Setter<T> {
    fn clone(&self) -> Self {
        Self { state: self.state.clone(), of: PhantomData }
    }
}

impl<T: 'static> Setter<T> {
    /// Remembers another value, and has the component rendered anew.
    pub(super) fn set(&self, value: T) {
        self.state.set(Rc::new(value));
    }
}

/// Remembers a value from one time that the component is rendered to the next.
#[hook]
pub(super) fn use_value<T: 'static>(first: impl FnOnce() -> T + 'static) -> Value<T> {
    Value { state: use_any(Box::new(move || Rc::new(first()))), of: PhantomData }
}

#[hook]
fn use_any(first: Box<dyn FnOnce() -> Rc<dyn Any>>) -> UseStateHandle<Rc<dyn Any>> {
    use_state(first)
}
