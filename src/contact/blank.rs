/// Whether a text is white space alone.
#[inline]
pub(crate) fn is_blank(text: &str) -> bool {
    // Nearly every text begins with a character that shows.
    !matches!(text.as_bytes(), [b'!'..=b'~', ..]) && text.trim().is_empty()
}

/// Whether a text has more than white space and control characters.
#[inline(always)]
pub(crate) fn shows_something(text: &str) -> bool {
    // Nearly every text shows something with its first byte.
    let shows = |c: char| !c.is_whitespace() && !c.is_ascii_control();
    text.bytes()
        .next()
        .is_some_and(|byte| byte.is_ascii_graphic())
        || text.chars().any(shows)
}
