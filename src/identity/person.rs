//! Names of people.

use super::spelling::alike;
use super::{Name, Reason};

/// Why a name may be another's bearer's.
pub(super) fn related(short: &Name, long: &Name) -> Option<Reason> {
    let (few, many) = (short.words(), long.words());
    if few.is_empty() || few.len() > many.len() || differ(short.ordinal(), long.ordinal()) {
        return None;
    }
    if few.len() == 1 {
        return part(&few[0], many);
    }
    if few.len() < many.len() {
        if many.ends_with(few) {
            return Some(Reason::Forenames);
        }
        // "Carlos Alberto" of Carlos Alberto Torres.
        if many.starts_with(few) {
            return Some(Reason::Part);
        }
    }
    let last = alike(few.last()?, many.last()?);
    if !last || !fits(&few[0], &many[0]) {
        return None;
    }
    // What stands between may be left out, but not be another: George W. Bush is no George H. W.
    let (some, between) = (&few[1..few.len() - 1], &many[1..many.len() - 1]);
    let left_out = some.is_empty();
    let same = some.len() == between.len() && some.iter().zip(between).all(|(a, b)| fits(a, b));
    if !(left_out || same) {
        return None;
    }
    let same_words = few.len() == many.len()
        && few
            .iter()
            .zip(many)
            .all(|(one, other)| one.len() > 1 && other.len() > 1 && alike(one, other));
    Some(if same_words { Reason::Spelling } else { Reason::Forenames })
}

/// Both have one, and it isn't the same.
fn differ(one: Option<&str>, other: Option<&str>) -> bool {
    one.is_some() && other.is_some() && one != other
}

/// A single word may be a last name (of two, in Spain, the first), or in the east the family
/// name that comes first.
fn part(word: &str, full: &[String]) -> Option<Reason> {
    let is_part = match full {
        [_] => return alike(word, &full[0]).then_some(Reason::Spelling),
        [first, .., family, last] if word == family => first != word && last.len() > 1,
        [first, .., last] => alike(word, last) || word == first,
        [] => false,
    };
    (is_part && word.len() > 1).then_some(Reason::Part)
}

/// Whether two forenames may be one: alike, or the one the initial of the other.
fn fits(one: &str, other: &str) -> bool {
    let initial = |one: &str, other: &str| one.chars().count() == 1 && other.starts_with(one);
    alike(one, other) || initial(one, other) || initial(other, one)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tell(short: &str, long: &str) -> Option<Reason> {
        related(&Name::of(short), &Name::of(long))
    }

    #[test]
    fn a_last_name_may_be_its_bearers() {
        assert_eq!(tell("Putin", "Vladimir Putin"), Some(Reason::Part));
        assert_eq!(tell("De Klerk", "F. W. de Klerk"), Some(Reason::Part));
        assert_eq!(tell("Kim", "Kim Jong Un"), Some(Reason::Part));
        assert_eq!(tell("Rajoy", "Mariano Rajoy Brey"), Some(Reason::Part));
        assert_eq!(tell("Bush", "George Busher"), None);
    }

    #[test]
    fn forenames_may_be_left_out_or_shortened() {
        assert_eq!(tell("Nelson Mandela", "Nelson Rolihlahla Mandela"), Some(Reason::Forenames));
        assert_eq!(tell("J. A. Samaranch", "Juan Antonio Samaranch"), Some(Reason::Forenames));
        assert_eq!(tell("George Bush", "George W. Bush"), Some(Reason::Forenames));
        assert_eq!(tell("Vargas Llosa", "Mario Vargas Llosa"), Some(Reason::Forenames));
        assert_eq!(tell("Carlos Alberto", "Carlos Alberto Torres"), Some(Reason::Part));
        assert_eq!(tell("Sergey Shoigu", "Serguéi Shoigú"), Some(Reason::Spelling));
        assert_eq!(tell("Sergei Lavrov", "Serguéi Shoigú"), None);
        assert_eq!(tell("George H. W. Bush", "George W. Bush"), None);
        assert_eq!(tell("Joan Maragall", "Pasqual Maragall"), None);
    }

    #[test]
    fn what_tells_two_apart_keeps_them_apart() {
        assert_eq!(tell("Juan Pablo II", "Juan Pablo VI"), None);
        assert_eq!(tell("Isabel I", "Isabel II"), None);
    }
}
