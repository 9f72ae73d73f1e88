//! Acronyms and what they stand for.

use super::Name;

/// Whether a name is an acronym of another: its letters are those with which the words begin, in
/// their order, those of particles too or not. Spanish writes plurals with each letter twice ("CC.
/// OO.", "EE. UU.").
pub(super) fn stands_for(short: &Name, long: &Name) -> bool {
    let Some(letters) = short.acronym() else { return false };
    let initials = long.initials();
    let candidates = [initials.to_owned(), doubled(initials), long.all_initials().to_owned()];
    long.words().len() > 1 && candidates.iter().any(|initials| initials == letters)
}

/// Whether a text that puts the one in brackets after the other may mean that they are one: of a
/// translation ("Agencia Central de Noticias de Corea (KCNA)") the letters need not stand in the
/// same order, nor all be there.
pub(super) fn may_stand_for(short: &Name, long: &Name) -> bool {
    let Some(letters) = short.acronym() else { return false };
    let count = long.words().len();
    let mut left: Vec<char> = long.initials().chars().collect();
    let shared = letters.chars().filter(|letter| {
        let place = left.iter().position(|initial| initial == letter);
        place.map(|place| left.swap_remove(place)).is_some()
    });
    let length = letters.chars().count();
    length > 2 && length.abs_diff(count) <= 1 && 2 * shared.count() >= length
}

fn doubled(initials: &str) -> String {
    initials.chars().flat_map(|letter| [letter, letter]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stands(short: &str, long: &str) -> bool {
        stands_for(&Name::of(short), &Name::of(long))
    }

    #[test]
    fn letters_are_those_with_which_the_words_begin() {
        assert!(stands("OTAN", "Organización del Tratado del Atlántico Norte"));
        assert!(stands("CC. OO.", "Comisiones Obreras"));
        assert!(stands("EE. UU.", "Estados Unidos"));
        assert!(stands("UE", "Unión Europea"));
        assert!(stands("ANDE", "Administración Nacional de Electricidad"));
        assert!(!stands("UE", "Unión Económica Europea"));
        assert!(!stands("Unión", "Unión Europea"));
    }

    #[test]
    fn in_brackets_they_may_be_of_a_translation() {
        let may = |short, long| may_stand_for(&Name::of(short), &Name::of(long));
        assert!(may("KCNA", "Agencia Central de Noticias de Corea"));
        assert!(may("NATO", "Organización del Tratado del Atlántico Norte"));
        assert!(!may("PP", "Ayuntamiento de Madrid"));
        assert!(!may("PSOE", "Ayuntamiento de Madrid"));
    }
}
