//! Limits against cards that are made to crash readers.

use super::diagnostic::{DiagnosticKind, ParseError};
use super::property::Property;

/// The most that a card may hold.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub(super) struct Limits {
    /// The bytes of a card.
    pub(super) card_len: usize,
    pub(super) properties: usize,
    pub(super) params: usize,
    pub(super) marks: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            card_len: 64 << 20,
            properties: 10_000,
            params: 1_000,
            marks: 1_000,
        }
    }
}

impl Limits {
    /// The most bytes that may be looked at for one card.
    pub(super) fn max_read(&self) -> usize {
        const AROUND: usize = 64 << 10;

        self.card_len.saturating_add(AROUND)
    }

    /// The error for a card of more bytes, which begins on a line.
    pub(super) fn too_long(&self, line: usize) -> ParseError {
        DiagnosticKind::TooLong(self.card_len).at(line, 1).into()
    }

    /// The limits that a property passes, which follows `count` others.
    pub(super) fn passed(
        &self,
        property: &Property<'_>,
        count: usize,
    ) -> [Option<DiagnosticKind>; 3] {
        let &Self {
            properties,
            params,
            marks,
            ..
        } = self;
        let too_many = DiagnosticKind::TooManyProperties(properties);
        let properties = (count == properties).then_some(too_many);
        // Too short to pass a limit, as nearly all are.
        if property.raw.len() <= params.min(marks) {
            return [properties, None, None];
        }
        let too_many = DiagnosticKind::TooManyParams(params);
        let params = property.params().nth(params).map(|_| too_many);
        [properties, params, self.passed_marks(property)]
    }

    /// The limit of marks, if a property passes it: by its line or, if that encodes the marks, by
    /// its text.
    pub(super) fn passed_marks(&self, property: &Property<'_>) -> Option<DiagnosticKind> {
        let most = self.marks;
        let is_long = property.raw.len() > most;
        // A picture is not shown as text, and is long.
        let is_picture = || property.is_named("PHOTO") && property.content_line().is_base64();
        let is_passed = is_long && !is_picture() && {
            // Other base64 is bytes, and as long as a picture.
            let is_encoded = property.content_line().is_quoted_printable()
                || property.content_line().is_base64() && property.param("CHARSET").is_some();
            has_more_marks(&property.raw, most)
                || is_encoded && has_more_marks(&property.content_line().decoded(), most)
        };
        is_passed.then_some(DiagnosticKind::TooManyMarks(most))
    }
}

fn has_more_marks(text: &str, most: usize) -> bool {
    // Without an early exit the compiler checks many bytes at once.
    let is_other = |byte: u8| !matches!(byte, b' '..=b'~' | b'\r' | b'\n' | b'\t');
    let any_other = text.bytes().fold(false, |any, byte| any | is_other(byte));
    let mut marks = text.chars().filter(|c| is_mark(*c));
    any_other && marks.nth(most).is_some()
}

/// Combining marks of every script (the Unicode blocks of that name), and control characters other
/// than white space.
fn is_mark(c: char) -> bool {
    match c {
        '\u{300}'..='\u{36F}'
        | '\u{483}'..='\u{489}'
        | '\u{1AB0}'..='\u{1AFF}'
        | '\u{1DC0}'..='\u{1DFF}'
        | '\u{20D0}'..='\u{20FF}'
        | '\u{FE20}'..='\u{FE2F}' => true,
        c => c.is_control() && !c.is_whitespace(),
    }
}
