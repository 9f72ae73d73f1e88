//! [`use_when`]: what is done when something has changed.

use std::any::Any;
use std::rc::Rc;

use yew::prelude::*;

/// What something is done for each change of.
pub(super) struct ChangeOf(Rc<dyn Same>);

impl ChangeOf {
    /// For each change of a value.
    pub(super) fn of<T: PartialEq + 'static>(value: T) -> Self {
        Self(Rc::new(value))
    }

    /// For none: it is done once.
    pub(super) fn nothing() -> Self {
        Self::of(())
    }
}

/// A value that can be compared with any other.
trait Same: Any {
    fn is_same(&self, other: &dyn Any) -> bool;
    fn value(&self) -> &dyn Any;
}

impl<T: PartialEq + 'static> Same for T {
    fn is_same(&self, other: &dyn Any) -> bool {
        other.downcast_ref() == Some(self)
    }

    fn value(&self) -> &dyn Any {
        self
    }
}

impl PartialEq for ChangeOf {
    fn eq(&self, other: &Self) -> bool {
        self.0.is_same(other.0.value())
    }
}

/// What is let go at the next change, and when the component goes: listeners.
pub(super) type Held = Option<Box<dyn Any>>;

/// What keeps listeners until then.
pub(super) fn hold<T: 'static>(listeners: T) -> Held {
    Some(Box::new(listeners))
}

/// Does something when the component stands, and again at each change of a value.
///
/// It is Yew's `use_effect_with` for whatever value: that is compiled anew for each kind of value and
/// each use, which took two kilobytes of what every reader fetches.
#[hook]
pub(super) fn use_when(change: ChangeOf, act: Box<dyn FnOnce() -> Held>) {
    use_effect_with(change, move |_| {
        let held = act();
        move || drop(held)
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_the_same_when_they_are_equal_and_of_one_kind() {
        let text = || ChangeOf::of("a".to_owned());
        assert!(text() == text());
        assert!(text() != ChangeOf::of("b".to_owned()));
        assert!(text() != ChangeOf::of("a") && ChangeOf::nothing() == ChangeOf::nothing());
    }
}
