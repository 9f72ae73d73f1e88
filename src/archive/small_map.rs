//! [`SmallMap`]: a map of few entries.

use std::borrow::Borrow;

/// A map of few entries in the order of their keys: a list in which one searches by halves. For
/// the reader's side a tree that balances itself is more code than all that would be kept in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SmallMap<K, V>(Vec<(K, V)>);

impl<K, V> Default for SmallMap<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: Ord, V> SmallMap<K, V> {
    /// The value of a key.
    pub(crate) fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        self.place(key).ok().map(|at| &self.0[at].1)
    }

    /// Puts a value in the place of a key's.
    pub(crate) fn insert(&mut self, key: K, value: V) {
        match self.place(&key) {
            Ok(at) => self.0[at].1 = value,
            Err(at) => self.0.insert(at, (key, value)),
        }
    }

    /// Takes a key out.
    pub(crate) fn remove(&mut self, key: &K) {
        if let Ok(at) = self.place(key) {
            self.0.remove(at);
        }
    }

    /// Its entries.
    pub(crate) fn iter(&self) -> std::slice::Iter<'_, (K, V)> {
        self.0.iter()
    }

    /// The entries from a key on.
    pub(crate) fn from<Q: Ord + ?Sized>(&self, key: &Q) -> std::slice::Iter<'_, (K, V)>
    where
        K: Borrow<Q>,
    {
        let (Ok(at) | Err(at)) = self.place(key);
        self.0[at..].iter()
    }

    fn place<Q: Ord + ?Sized>(&self, key: &Q) -> Result<usize, usize>
    where
        K: Borrow<Q>,
    {
        self.0.binary_search_by(|(it, _)| it.borrow().cmp(key))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_stand_in_the_order_of_keys() {
        let mut map = SmallMap::default();
        for (key, value) in [("c", 1), ("a", 2), ("b", 3), ("a", 4)] {
            map.insert(key.to_owned(), value);
        }
        assert_eq!(map.get("a"), Some(&4));
        map.remove(&"b".to_owned());
        assert_eq!(map.get("b"), None);
        let keys = |from: &str| map.from(from).map(|(key, _)| key.as_str()).collect::<Vec<_>>();
        assert_eq!((keys(""), keys("b")), (vec!["a", "c"], vec!["c"]));
        assert_eq!(map.iter().len(), 2);
    }
}
