use std::fmt;

/// A text with control characters and invisible marks escaped, so that text from outside cannot
/// drive a terminal or a log. Quotes and backslashes stay as they are.
///
/// ```
/// use wacard::id::Escaped;
///
/// let name = "José \u{1b}[2J\n\u{202e}gpj";
/// assert_eq!(Escaped(name).to_string(), r"José \u{1b}[2J\n\u{202e}gpj");
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub struct Escaped<'a>(pub &'a str);

impl Escaped<'_> {
    /// Whether a character is escaped: a control character, a line or paragraph separator, or a
    /// mark that takes no room, as those of direction are.
    ///
    /// ```
    /// use wacard::id::Escaped;
    ///
    /// assert!("\t\u{7f}\u{9b}\u{2028}\u{202e}\u{feff}".chars().all(Escaped::escapes));
    /// assert!(!"é ह\u{93f} 😍\u{a0}\\".chars().any(Escaped::escapes));
    /// ```
    #[must_use]
    pub fn escapes(c: char) -> bool {
        c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') || is_invisible(c)
    }
}

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for part in self.0.split_inclusive(Self::escapes) {
            let plain = part.trim_end_matches(Self::escapes);
            let escaped = part.strip_prefix(plain).unwrap_or_default();
            write!(f, "{plain}{}", escaped.escape_default())?;
        }
        Ok(())
    }
}

/// Marks that take no room: of direction, joining, hyphenation, byte order, annotation, and tags.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180E}'
        | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}
