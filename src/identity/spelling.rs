//! Names in different transliterations.

/// Whether two folded words are one name in different transliterations (Sergei, Serguéi, Sergey;
/// Zelenski, Zelensky, Zelenskyy; Jruschov, Khrushchov). Short ones say too little.
pub(super) fn alike(one: &str, other: &str) -> bool {
    const LEAST: usize = 4;
    one == other
        || (one.len() >= LEAST && other.len() >= LEAST && {
            let first = |word| sounds(word).next();
            // Of most pairs that is enough: only a word that is no more than an ending loses its
            // first sound.
            first(one) == first(other) && {
                let (a, b) = (skeleton(one), skeleton(other));
                a.len() >= LEAST - 1 && a == b
            }
        })
}

/// What several letters spell, the longest first.
const SOUNDS: [(&str, &str); 27] = [
    ("shch", "S"),
    ("sch", "S"),
    ("tch", "C"),
    ("gue", "ge"),
    ("gui", "gi"),
    ("que", "ke"),
    ("qui", "ki"),
    ("sh", "S"),
    ("ch", "C"),
    ("kh", "H"),
    ("gh", "g"),
    ("zh", "Z"),
    ("ph", "f"),
    ("th", "t"),
    ("ou", "u"),
    ("ck", "k"),
    ("ks", "x"),
    ("ce", "se"),
    ("ci", "si"),
    ("j", "H"),
    ("h", ""),
    ("q", "k"),
    ("c", "k"),
    ("w", "v"),
    ("z", "s"),
    ("y", "i"),
    ("ii", "i"),
];

/// The sounds of a word, letter by letter, for what its letters tell.
fn sounds(word: &str) -> impl Iterator<Item = char> {
    let mut rest = word;
    let spelled = std::iter::from_fn(move || {
        let letter = rest.chars().next()?;
        let first = rest.as_bytes()[0];
        let begins = |letters: &str| letters.as_bytes()[0] == first && rest.starts_with(letters);
        let known = SOUNDS.iter().find(|(letters, _)| begins(letters));
        let (length, sound) = known
            .map_or((letter.len_utf8(), &rest[..letter.len_utf8()]), |(letters, sound)| {
                (letters.len(), *sound)
            });
        rest = &rest[length..];
        Some(sound)
    });
    spelled.flat_map(str::chars)
}

/// How a word sounds.
pub(super) fn skeleton(word: &str) -> String {
    let mut plain = String::with_capacity(word.len());
    for c in sounds(word) {
        // Of "Gaddafi" and "Gadafi", "Zelenskyy" and "Zelenski".
        if !plain.ends_with(c) {
            plain.push(c);
        }
    }
    // "-ov", "-iov" and "-ev" are one ending.
    for ending in ["iov", "ov", "ev"] {
        if let Some(stem) = plain.strip_suffix(ending) {
            return format!("{stem}ev");
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn transliterations_of_one_name_are_alike() {
        for names in [
            &["sergei", "serguei", "sergey"][..],
            &["zelenski", "zelensky", "zelenskyy", "zelenskiy"],
            &["shoigu", "shoygu", "schoigu"],
            &["khrushchov", "jruschov"],
            &["gorbachov", "gorbachev"],
            &["gadafi", "gaddafi"],
            &["mijail", "mikhail"],
            &["mohamed", "mohammed"],
        ] {
            for name in names {
                assert!(alike(names[0], name), "{} {name}", names[0]);
            }
        }
    }

    #[test]
    fn different_names_are_not() {
        for (one, other) in [
            ("kim", "jim"),
            ("ivanov", "ivanova"),
            ("martin", "martinez"),
            ("garcia", "gracia"),
            ("lee", "li"),
        ] {
            assert!(!alike(one, other), "{one} {other}");
        }
    }
}
