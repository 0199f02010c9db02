//! Transfer encodings and character sets of values: base64 → bytes, bytes → text.

use std::borrow::Cow;

use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use encoding_rs::{Encoding, WINDOWS_1252};

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
