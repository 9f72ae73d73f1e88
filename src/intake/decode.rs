//! From bytes to text.

use crate::problem::Problem;

/// The text of a file in UTF-8, without a byte order mark.
///
/// # Errors
/// Where the bytes are another encoding: it names the line, and the encoding if the bytes
/// give it away.
pub(super) fn utf8(bytes: &[u8]) -> Result<&str, Problem> {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err(Problem::error("the file is in UTF-16", REMEDY).at(0..2));
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => match text.find('\0') {
            None => Ok(text.strip_prefix('\u{feff}').unwrap_or(text)),
            Some(at) => Err(Problem::error(
                "there is a NUL byte in the file, which no text has",
                "if it is a text, save it anew as UTF-8; else move it out of the folder of articles",
            )
            .at(at..at + 1)),
        },
        Err(error) => {
            let at = error.valid_up_to();
            let byte = bytes[at];
            Err(Problem::error(
                format!("the file is not UTF-8: byte {byte:#04x} (in Windows-1252 it is \"{}\")", windows_1252(byte)),
                REMEDY,
            )
            .at(at..at + 1))
        }
    }
}

const REMEDY: &str =
    "save the file as UTF-8, or convert it: iconv -f WINDOWS-1252 -t UTF-8 (or -f UTF-16)";

/// What a byte over 0x7f is in the encoding that such files mostly have.
fn windows_1252(byte: u8) -> char {
    match byte {
        0x80 => '€',
        0x85 => '…',
        0x91 => '‘',
        0x92 => '’',
        0x93 => '“',
        0x94 => '”',
        0x96 => '–',
        0x97 => '—',
        other if other < 0xa0 => '\u{fffd}',
        other => char::from(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_order_mark_is_no_text() {
        assert_eq!(utf8("\u{feff}Ñ".as_bytes()), Ok("Ñ"));
    }

    #[test]
    fn another_encoding_is_named_with_the_place() {
        let problem = utf8(b"Titular\nMosc\xfa").unwrap_err();
        assert_eq!(problem.at, Some(12..13));
        assert!(problem.what.contains("\"ú\""), "{}", problem.what);
        assert!(utf8(b"\xff\xfeT\0").unwrap_err().what.contains("UTF-16"));
        assert!(utf8(b"T\0").unwrap_err().what.contains("NUL"));
    }
}
