//! [`fold`]: the form in which words are compared.

/// The letters from U+00DF to U+017F (Latin-1, Latin Extended-A) without case and accents; made
/// from the canonical decompositions of Unicode 15.
const LATIN: &str = "ßaaaaaaæceeeeiiiiðnooooo÷ouuuuyþyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiĳĳjjkkĸ\
    llllllllllnnnnnnŉŋŋooooooœœrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/// The letters from U+1E00 to U+1EFF (Latin Extended Additional, Vietnamese among them).
const LATIN_MORE: &str = "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprr\
    rrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyẚsẜẝßẟaaaaaaaaaaaaaaaaaaaa\
    aaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyỻỻỽỽỿỿ";

/// The letters from U+03AC to U+03CE (Greek).
const GREEK: &str = "αεηιυαβγδεζηθικλμνξοπρσστυφχψωιυουω";

/// A word without case and accents: `Vladímir` and `VLADIMIR` both fold to `vladimir`.
///
/// Letters of the Latin, Greek and Cyrillic alphabets lose their accents by table, whatever
/// other marks there are (Arabic and Hebrew vowel points) stand beside a letter and are left out.
/// Folding a folded word changes nothing.
#[must_use]
pub fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for c in word.chars() {
        if c.is_ascii() {
            folded.push(c.to_ascii_lowercase());
        } else {
            c.to_lowercase().for_each(|c| plain(c, &mut folded));
        }
    }
    folded
}

/// A word in lower case, letter by letter: a sigma at its end stays one like any other, which
/// spares the reader's side the tables of what an end is.
pub(super) fn lower(word: &str) -> String {
    let mut lower = String::with_capacity(word.len());
    for c in word.chars() {
        c.to_lowercase().for_each(|c| lower.push(c));
    }
    lower
}

/// Whether a character is no letter of its own but changes the one before it, or joins two.
pub(super) fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}'
        | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}' | '\u{5c2}' | '\u{5c4}' | '\u{5c5}' | '\u{5c7}'
        | '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}'
        | '\u{200c}' | '\u{200d}')
}

fn plain(c: char, folded: &mut String) {
    let of = |table: &'static str, first: u32| table.chars().nth((u32::from(c) - first) as usize);
    let plain = match c {
        _ if is_mark(c) => return,
        'ß' => return folded.push_str("ss"),
        'æ' => return folded.push_str("ae"),
        'œ' => return folded.push_str("oe"),
        'þ' => return folded.push_str("th"),
        '\u{df}'..='\u{17f}' => of(LATIN, 0xdf),
        '\u{1e00}'..='\u{1eff}' => of(LATIN_MORE, 0x1e00),
        '\u{3ac}'..='\u{3ce}' => of(GREEK, 0x3ac),
        'ё' | 'ѐ' => Some('е'),
        'й' | 'ѝ' => Some('и'),
        'ї' => Some('і'),
        'ѓ' => Some('г'),
        'ќ' => Some('к'),
        'ў' => Some('у'),
        _ => None,
    };
    folded.push(plain.unwrap_or(c));
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization as _;

    use super::*;

    #[test]
    fn words_lose_case_and_accents() {
        for (word, folded) in [
            ("Corea", "corea"),
            ("AÑO", "ano"),
            ("Vladímir", "vladimir"),
            ("Straße", "strasse"),
            ("œuvre", "oeuvre"),
            ("Łódź", "lodz"),
            ("Việt", "viet"),
            ("Ἀθήνα", "ἀθηνα"),
            ("Σεργέις", "σεργεισ"),
            ("Ёлкин", "елкин"),
            ("مُعَاهَدَة", "معاهدة"),
            ("2023", "2023"),
        ] {
            assert_eq!(fold(word), folded);
        }
    }

    #[test]
    fn tables_hold_a_letter_for_every_place() {
        let lengths = [LATIN, LATIN_MORE, GREEK].map(|table| table.chars().count());
        assert_eq!(lengths, [0x17f - 0xdf + 1, 0x100, 0x3ce - 0x3ac + 1]);
    }

    #[test]
    fn accented_letters_fold_to_their_base() {
        for c in ('\u{c0}'..='\u{17f}').chain('\u{1e00}'..='\u{1eff}') {
            let mut parts = c.nfd();
            if let (Some(base), Some(_)) = (parts.next(), parts.next()) {
                assert_eq!(fold(&c.to_string()), fold(&base.to_string()), "{c}");
            }
        }
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(word in "\\PC*") {
            let folded = fold(&word);
            prop_assert_eq!(fold(&folded), folded);
        }

        #[test]
        fn composed_and_decomposed_words_fold_alike(word in "[a-zA-ZñÑáéíóúüÀ-ÖØ-öà-ž]{0,12}") {
            prop_assert_eq!(fold(&word.nfd().collect::<String>()), fold(&word));
        }
    }
}
