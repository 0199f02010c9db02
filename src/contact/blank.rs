/// Whether a text is white space alone.
#[inline]
pub(crate) fn is_blank(text: &str) -> bool {
    // Nearly every text begins with a character that shows.
    !matches!(text.as_bytes(), [b'!'..=b'~', ..]) && text.trim().is_empty()
}
