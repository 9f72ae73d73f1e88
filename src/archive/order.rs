//! [`ordered`] and [`ranks`]: sorting, compiled once for all that is sorted.

use std::cmp::Ordering;

/// The items in this order; those that are equal in it stay as they were.
///
/// The standard library's sort is compiled anew for each type and each order, some four
/// kilobytes of the reader's wasm each time. Here it sorts numbers, and is there once.
pub(crate) fn ordered<T>(items: Vec<T>, order: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let numbers = order_of(items.len(), &|a, b| order(&items[a], &items[b]));
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    numbers.into_iter().filter_map(|number| items[number].take()).collect()
}

/// The items in their own order, each once.
pub(crate) fn distinct<T: Ord>(items: Vec<T>) -> Vec<T> {
    let mut items = ordered(items, Ord::cmp);
    items.dedup();
    items
}

/// The place of each of so many items in an order; equal ones have the same.
pub(crate) fn ranks(count: usize, order: impl Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut ranks = vec![0; count];
    let numbers = order_of(count, &order);
    for (&before, &number) in numbers.iter().zip(&numbers[1.min(count)..]) {
        ranks[number] = ranks[before] + usize::from(order(before, number).is_ne());
    }
    ranks
}

fn order_of(count: usize, order: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut numbers: Vec<usize> = (0..count).collect();
    numbers.sort_by(|&a, &b| order(a, b));
    numbers
}

#[cfg(test)]
mod tests {
    use super::{ordered, ranks};

    #[test]
    fn equal_items_stay_as_they_were() {
        let words = vec!["uno", "dos", "cuatro", "seis", "tres"];
        let by_length = ordered(words, |a, b| a.len().cmp(&b.len()));
        assert_eq!(by_length, ["uno", "dos", "seis", "tres", "cuatro"]);
        assert!(ordered(Vec::<u8>::new(), Ord::cmp).is_empty());
    }

    #[test]
    fn equal_items_have_the_same_place() {
        let words = ["tres", "dos", "cuatro", "uno"];
        assert_eq!(ranks(4, |a, b| words[a].len().cmp(&words[b].len())), [1, 0, 2, 0]);
        assert!(ranks(0, |_, _| unreachable!("there is nothing to compare")).is_empty());
    }
}
