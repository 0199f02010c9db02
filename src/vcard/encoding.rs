//! Transfer encodings and character sets: bytes → text, base64 → bytes.

use std::borrow::Cow;

use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};
use memchr::memmem;

use super::diagnostic::DiagnosticKind;
use super::lines::line_end;

/// Decodes the bytes of a file or a message into text, without a byte order mark.
///
/// UTF-8 and UTF-16 are recognised, UTF-16 by its byte order mark or by the zero bytes of its
/// first letters. A fold within a character is moved after it. A line that is still not UTF-8 is
/// read in the character set that its `CHARSET` names, or as Windows-1252, which loses no byte.
///
/// ```
/// use wacard::vcard::decode_text;
///
/// assert_eq!(decode_text(b"FN:Jos\xC3\xA9"), "FN:José");
/// assert_eq!(decode_text(b"FN:Jos\xC3\r\n \xA9"), "FN:José\r\n ");
/// assert_eq!(decode_text(b"FN:Jos\xE9"), "FN:José");
/// let russian = b"FN;CHARSET=windows-1251:\xC8\xE2\xE0\xED";
/// assert_eq!(decode_text(russian), "FN;CHARSET=windows-1251:Иван");
/// ```
#[must_use]
pub fn decode_text(bytes: &[u8]) -> Cow<'_, str> {
    decode_and_report(bytes).0
}

/// The text, and the deviation of its bytes with its line, from 0.
pub(super) fn decode_and_report(bytes: &[u8]) -> (Cow<'_, str>, Option<(usize, DiagnosticKind)>) {
    if let Some((encoding, rest)) = utf16(bytes) {
        return (encoding.decode_without_bom_handling(rest).0, None);
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let error = match std::str::from_utf8(bytes) {
        Ok(text) => return (Cow::Borrowed(text), None),
        Err(error) => error,
    };
    let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
    let line = before.iter().filter(|byte| **byte == b'\n').count();
    let mended = mend_folds(bytes);
    match String::from_utf8(mended) {
        Ok(text) => (
            Cow::Owned(text),
            Some((line, DiagnosticKind::FoldInCharacter)),
        ),
        Err(error) => {
            let text = decode_lines(error.as_bytes());
            (Cow::Owned(text), Some((line, DiagnosticKind::NotUtf8)))
        }
    }
}

/// Recognises UTF-16 by its byte order mark or, without one, by the `B` of `BEGIN` or a line end
/// before it.
fn utf16(bytes: &[u8]) -> Option<(&'static Encoding, &[u8])> {
    match bytes {
        [0xFE, 0xFF, rest @ ..] => Some((UTF_16BE, rest)),
        [0xFF, 0xFE, rest @ ..] => Some((UTF_16LE, rest)),
        [0, b'B' | b'b' | b'\r' | b'\n', 0, ..] => Some((UTF_16BE, bytes)),
        [b'B' | b'b' | b'\r' | b'\n', 0, _, 0, ..] => Some((UTF_16LE, bytes)),
        _ => None,
    }
}

/// Whether a stream that begins so is UTF-16.
pub(super) fn is_utf16(start: &[u8]) -> bool {
    utf16(start).is_some()
}

/// Moves each fold within a character after the character.
fn mend_folds(bytes: &[u8]) -> Vec<u8> {
    let mut mended = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Err(error) = std::str::from_utf8(rest) {
        let (good, bad) = rest.split_at(error.valid_up_to());
        mended.extend_from_slice(good);
        let (character, fold, after) = folded_character(bad).unwrap_or_else(|| {
            let (first, after) = bad.split_at(1);
            (first.to_vec(), &[], after)
        });
        mended.extend_from_slice(&character);
        mended.extend_from_slice(fold);
        rest = after;
    }
    mended.extend_from_slice(rest);
    mended
}

/// A character in two parts, what folds it, and what follows.
fn folded_character(bytes: &[u8]) -> Option<(Vec<u8>, &[u8], &[u8])> {
    let len: usize = match bytes.first()? {
        0xC2..=0xDF => 2,
        0xE0..=0xEF => 3,
        0xF0..=0xF4 => 4,
        _ => return None,
    };
    let is_part = |byte: &&u8| matches!(**byte, 0x80..=0xBF);
    let first_len = 1 + bytes.iter().skip(1).take_while(is_part).count();
    let (first, rest) = bytes.split_at_checked(first_len)?;
    let break_len = line_end(rest);
    let is_fold = break_len > 0 && matches!(rest.get(break_len), Some(b' ' | b'\t'));
    let fold_len = is_fold.then_some(break_len + 1)?;
    let (fold, rest) = rest.split_at_checked(fold_len)?;
    let (second, after) = rest.split_at_checked(len.checked_sub(first_len)?)?;
    let character = [first, second].concat();
    std::str::from_utf8(&character).ok()?;
    Some((character, fold, after))
}

fn decode_lines(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    let mut charset = None;
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        if !matches!(line, [b' ' | b'\t', ..]) {
            charset = charset_of(line);
        }
        text.push_str(&in_charset(line, charset));
    }
    text
}

/// The character set that a content line's head names.
fn charset_of(line: &[u8]) -> Option<&'static Encoding> {
    let head_len = line.iter().position(|byte| *byte == b':')?;
    let head = line.get(..head_len)?.to_ascii_uppercase();
    let at = memmem::find(&head, b"CHARSET=")?;
    let name = head.get(at + "CHARSET=".len()..)?;
    let name = name.split(|byte| *byte == b';').next()?;
    Encoding::for_label(name.trim_ascii())
}

/// The character set of this name, in any case.
pub(super) fn charset(name: &str) -> Option<&'static Encoding> {
    Encoding::for_label(name.as_bytes())
}

/// UTF-8, or else in a character set that is known or supposed.
pub(super) fn in_charset<'a>(bytes: &'a [u8], charset: Option<&'static Encoding>) -> Cow<'a, str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => {
            let charset = charset.filter(|charset| *charset != encoding_rs::UTF_8);
            let charset = charset.unwrap_or(WINDOWS_1252);
            charset.decode_without_bom_handling(bytes).0
        }
    }
}

/// Decodes base64 (RFC 4648 §4); white space is ignored, padding is optional.
pub(crate) fn base64(text: &str) -> Option<Vec<u8>> {
    const LENIENT: GeneralPurposeConfig = GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true);
    let engine = GeneralPurpose::new(&STANDARD, LENIENT);
    let bare: Cow<'_, [u8]> = match text.bytes().any(|byte| byte.is_ascii_whitespace()) {
        false => Cow::Borrowed(text.as_bytes()),
        true => text
            .bytes()
            .filter(|byte| !byte.is_ascii_whitespace())
            .collect(),
    };
    engine.decode(bare).ok()
}

/// Whether a text is base64 with its padding and nothing else (RFC 4648 §4).
pub(super) fn is_whole_base64(text: &str) -> bool {
    base64::engine::general_purpose::STANDARD
        .decode(text)
        .is_ok()
}

/// Bytes as base64 on one line.
pub(crate) fn base64_text(bytes: &[u8]) -> String {
    base64::engine::general_purpose::STANDARD.encode(bytes)
}

/// Whether a text is made of base64's alphabet (RFC 4648 §4) alone, and is not empty.
pub(crate) fn is_base64(text: &str) -> bool {
    let base64 = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=');
    !text.is_empty() && text.bytes().all(base64)
}
