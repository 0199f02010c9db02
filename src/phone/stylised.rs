//! A number as people write it → its digits, and the marks that say how to read them.
//!
//! Scanned by hand, byte by byte, because this is the hot path of every number; only the
//! parameters of a `tel:` URI have a grammar ([`tel_uri`]).

use super::tel_uri;
use crate::id::PackedDigits;

/// More digits than any writing of a number needs: international prefix (5), calling code (3),
/// carrier code, and libphonenumber's longest national number (17).
const MAX_DIGITS: usize = 32;

/// The result of one pass over a stylised phone number.
#[derive(Debug)]
pub(crate) struct Scan {
    /// Zero after the last digit.
    digits: [u8; MAX_DIGITS],
    len: usize,
    /// The byte offset at which the number begins; the text's length if there is no number.
    pub(crate) start: usize,
    /// The byte offset at which the reading ended: the end, or a character that ends a number.
    pub(crate) stop: usize,
    /// Whether there is a plus sign before the digits, or an RFC 3966 context with one.
    pub(crate) plus: bool,
    /// The number of digits before a `(0)`, the trunk prefix that is not dialled from abroad.
    pub(crate) trunk: Option<usize>,
    /// The number of digits before the first slash, which may begin a second number.
    pub(crate) slash: Option<usize>,
    /// Whether the text has an `@`, as a JID or an address has.
    pub(crate) at_sign: bool,
}

/// Reads to the end of the first number in the text, in one pass and without allocation.
///
/// Skipped: everything before the first digit or plus sign, then white space, dashes, brackets,
/// dots, invisible marks, in every script. Digits of every script count, full-width signs too.
/// The number ends at a letter (so at every spelling of "extension"), at `# , ; : ~`, at a
/// second plus sign and at a control character.
pub(crate) fn scan(text: &str) -> Scan {
    let mut scan = Scan::new();
    scan.read(text);
    scan
}

/// Whether a number is written as an international one, with a plus sign or with `00` for it.
pub(crate) fn has_plus(text: &str) -> bool {
    let scan = scan(text);
    scan.plus || scan.digits().starts_with(b"00")
}

/// What a byte is: a digit, what usually separates digits (0), such a separator that means something
/// before a zero, or anything else. Sums of these count each.
const CLASSES: [u32; 256] = {
    let mut classes = [UNUSUAL; 256];
    let mut digit = b'0';
    while digit <= b'9' {
        classes[digit as usize] = DIGIT;
        digit += 1;
    }
    classes[b' ' as usize] = 0;
    classes[b'-' as usize] = 0;
    classes[b')' as usize] = 0;
    classes[b'.' as usize] = BEFORE_ZERO;
    classes[b'(' as usize] = BEFORE_ZERO;
    classes
};
/// The bits of a digit in [`PackedDigits`].
const DIGIT: u32 = 4;
const BEFORE_ZERO: u32 = 1 << 8;
const UNUSUAL: u32 = 1 << 16;

/// The value of a digit; 0 for any other byte.
const VALUES: [u8; 256] = {
    let mut values = [0; 256];
    let mut value = 0;
    while value < 10 {
        values[b'0' as usize + value] = value as u8;
        value += 1;
    }
    values
};

/// The most bytes of a number that [`usual_digits`] reads; of so many, some are separators.
const MAX_USUAL: usize = 32;

/// The digits of a text of at most 15 digits, with nothing but the usual separators between them.
/// Returns `None` for any other text, and for one with `(0` or `.0`, which may mean something.
///
/// Every byte takes the same steps, and what they found is looked at once, after the last: a
/// branch for each byte takes longer.
#[inline]
pub(super) fn usual_digits(number: &[u8]) -> Option<PackedDigits> {
    if number.len() > MAX_USUAL {
        return None;
    }
    let (mut digits, mut found) = (0, 0);
    for byte in number {
        let class = CLASSES[usize::from(*byte)];
        digits = digits << (class % 64) | u64::from(VALUES[usize::from(*byte)]);
        found += class;
    }
    let is_usual = found < UNUSUAL
        && (found < BEFORE_ZERO || !number.windows(2).any(|two| matches!(two, b"(0" | b".0")));
    let len = found % BEFORE_ZERO / DIGIT;
    is_usual.then(|| PackedDigits::new(digits, len as usize))?
}

impl Scan {
    #[inline]
    pub(crate) fn new() -> Self {
        Self {
            digits: [0; MAX_DIGITS],
            len: 0,
            start: 0,
            stop: 0,
            plus: false,
            trunk: None,
            slash: None,
            at_sign: false,
        }
    }

    /// As [`scan`], in place: the digits are as many bytes to move as to read.
    pub(crate) fn read(&mut self, text: &str) {
        self.skip_to_number(text);
        let sign = text.as_bytes().get(self.start) == Some(&b'+');
        self.read_number(text, self.start + usize::from(sign));
    }

    /// The digits in order, as ASCII.
    pub(crate) fn digits(&self) -> &[u8] {
        self.digits.get(..self.len).unwrap_or_default()
    }

    /// More digits than a number can have.
    pub(crate) fn overflows(&self) -> bool {
        self.len == MAX_DIGITS
    }

    /// Removes one digit.
    pub(crate) fn drop_digit(&mut self, at: usize) {
        if at < self.len {
            self.digits.copy_within(at + 1.., at);
            self.len -= 1;
        }
    }

    /// Removes all digits from an index on.
    pub(crate) fn truncate(&mut self, len: usize) {
        self.len = self.len.min(len);
        self.digits
            .iter_mut()
            .skip(self.len)
            .for_each(|digit| *digit = 0);
    }

    /// The first character that is not part of a number, before it or after it.
    pub(crate) fn junk(&self, text: &str) -> Option<(usize, char)> {
        let mut before = text.char_indices().take_while(|(at, _)| *at < self.start);
        before.find(|(_, c)| !is_separator(*c)).or_else(|| {
            let found = text.get(self.stop..)?.chars().next()?;
            Some((self.stop, found))
        })
    }

    fn skip_to_number(&mut self, text: &str) {
        self.start = text.len();
        for (at, c) in text.char_indices() {
            match class(c) {
                CharClass::Digit(_) => self.start = at,
                CharClass::Plus => (self.start, self.plus) = (at, true),
                // A plus sign as URIs write it, which would otherwise be read as a 2.
                _ if c == '%' && is_escaped_plus(text, at) => {
                    (self.start, self.plus) = (at + 3, true);
                }
                CharClass::At => {
                    self.at_sign = true;
                    return;
                }
                _ => continue,
            }
            return;
        }
    }

    fn read_number(&mut self, text: &str, from: usize) {
        let bytes = text.as_bytes();
        let mut at = from;
        loop {
            at = self.read_usual(bytes, at);
            at = match bytes.get(at) {
                None => break,
                Some(_) if self.overflows() => break,
                Some(b'(') => {
                    self.note_trunk(bytes, at);
                    at + 1
                }
                Some(_) => match self.read_other(text, at) {
                    Some(next) => next,
                    None => break,
                },
            };
        }
        self.stop = at.min(bytes.len());
    }

    /// Reads ASCII digits and the usual separators between them, without a branch on which of the
    /// two a byte is: their order is unpredictable.
    fn read_usual(&mut self, bytes: &[u8], from: usize) -> usize {
        let mut len = self.len;
        let rest = bytes.get(from..).unwrap_or_default();
        let mut read = 0;
        // So many bytes have no more digits than there is room for.
        let most = rest.len().min(MAX_DIGITS.saturating_sub(len));
        for byte in rest.get(..most).unwrap_or_default() {
            let class = CLASSES[usize::from(*byte)];
            if class == UNUSUAL || *byte == b'(' {
                break;
            }
            self.digits[len % MAX_DIGITS] = *byte;
            len += usize::from(class == DIGIT);
            read += 1;
        }
        // The byte after the last digit may be a separator.
        if let Some(free) = self.digits.get_mut(len) {
            *free = 0;
        }
        self.len = len;
        from + read
    }

    /// Reads an unusual character, and returns where the next one begins.
    #[cold]
    fn read_other(&mut self, text: &str, at: usize) -> Option<usize> {
        let c = text.get(at..)?.chars().next()?;
        match class(c) {
            CharClass::Digit(digit) => self.push(digit),
            CharClass::Separator => {}
            // Brazil's `0xx31 …`: a placeholder for the carrier, between trunk prefix and area code.
            CharClass::End if self.digits().ends_with(b"0") && is_placeholder(text, at) => {
                return Some(at + 2);
            }
            CharClass::Slash => self.slash = self.slash.or(Some(self.len)),
            CharClass::Plus if self.len == 0 => self.plus = true,
            CharClass::Semicolon => {
                self.read_context(text.get(at..)?);
                return None;
            }
            CharClass::Hash => {
                let (before, after) = text.as_bytes().split_at_checked(at)?;
                if !after.iter().any(u8::is_ascii_digit) {
                    self.drop_extension(before);
                }
                return None;
            }
            CharClass::At => {
                self.at_sign = true;
                return None;
            }
            CharClass::Plus | CharClass::End => return None,
        }
        Some(at + c.len_utf8())
    }

    fn push(&mut self, digit: u8) {
        if let Some(free) = self.digits.get_mut(self.len) {
            *free = digit;
            self.len += 1;
        }
    }

    fn note_trunk(&mut self, bytes: &[u8], at: usize) {
        if bytes.get(at..at + 3) == Some(b"(0)") && self.len > 0 {
            self.trunk = Some(self.len);
        }
    }

    /// Puts the digits of `;phone-context=+55` before those of a local number (RFC 3966 §5.1.5).
    fn read_context(&mut self, parameters: &str) {
        let context = tel_uri::global_context(parameters);
        if let (Some(context), false) = (context, self.plus) {
            let mut prefix = scan(context);
            self.digits().iter().for_each(|digit| prefix.push(*digit));
            (self.digits, self.len, self.plus) = (prefix.digits, prefix.len, true);
        }
    }

    /// `- 503#` at the end is an extension (libphonenumber's American style): one to six digits
    /// between a hyphen or a space and a hash.
    fn drop_extension(&mut self, before: &[u8]) {
        let digits = before
            .iter()
            .rev()
            .take_while(|byte| byte.is_ascii_digit())
            .count();
        let separator = before
            .len()
            .checked_sub(digits + 1)
            .and_then(|at| before.get(at));
        if (1..=6).contains(&digits) && matches!(separator, Some(b'-' | b' ')) {
            self.truncate(self.len - digits);
        }
    }
}

enum CharClass {
    Digit(u8),
    Plus,
    Separator,
    Slash,
    Semicolon,
    Hash,
    At,
    End,
}

fn class(c: char) -> CharClass {
    // Full-width forms are the ASCII ones, moved up (Unicode block FF01–FF5E).
    let c = match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        _ => c,
    };
    match c {
        '0'..='9' => CharClass::Digit(c as u8),
        '+' => CharClass::Plus,
        '/' | '\\' | '|' => CharClass::Slash,
        ';' => CharClass::Semicolon,
        '#' => CharClass::Hash,
        '@' => CharClass::At,
        '\t' | ' ' | '-' | '.' | '(' | ')' | '[' | ']' | '_' | '*' | '\'' => CharClass::Separator,
        _ if c.is_ascii() || c.is_control() => CharClass::End,
        _ => match digit(c) {
            Some(digit) => CharClass::Digit(digit),
            // The Japanese long-vowel mark is a letter to Unicode, and a dash in numbers.
            None if c == '\u{30FC}' => CharClass::Separator,
            None if c.is_alphanumeric() || is_tilde(c) => CharClass::End,
            None => CharClass::Separator,
        },
    }
}

fn is_separator(c: char) -> bool {
    matches!(class(c), CharClass::Separator)
}

/// Tildes, which begin an extension in some places (libphonenumber).
fn is_tilde(c: char) -> bool {
    matches!(c, '\u{2053}' | '\u{223C}')
}

fn is_escaped_plus(text: &str, at: usize) -> bool {
    text.get(at..at + 3)
        .is_some_and(|escape| escape.eq_ignore_ascii_case("%2B"))
}

fn is_placeholder(text: &str, at: usize) -> bool {
    text.get(at..at + 2)
        .is_some_and(|found| found.eq_ignore_ascii_case("xx"))
}

/// The value of a decimal digit (Unicode category Nd), as an ASCII digit.
fn digit(c: char) -> Option<u8> {
    let c = c as u32;
    let after = DECIMAL_ZEROS.partition_point(|zero| *zero <= c);
    let zero = DECIMAL_ZEROS.get(after.checked_sub(1)?)?;
    let value = u8::try_from(c - zero).ok()?;
    (value < 10).then(|| b'0' + value)
}

/// The zero of every decimal system in Unicode 18 (ASCII's is not needed here), in order; nine digits follow each.
const DECIMAL_ZEROS: [u32; 76] = [
    0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66,
    0x0DE6, 0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90,
    0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10,
    0x104A0, 0x10D30, 0x10D40, 0x11066, 0x110F0, 0x11136, 0x111D0, 0x112F0, 0x11450, 0x114D0,
    0x11650, 0x116C0, 0x116D0, 0x116DA, 0x11730, 0x118E0, 0x11950, 0x11BF0, 0x11C50, 0x11D50,
    0x11DA0, 0x11DE0, 0x11F50, 0x16130, 0x16A60, 0x16AC0, 0x16B50, 0x16D70, 0x1CCF0, 0x1D7CE,
    0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6, 0x1E140, 0x1E2F0, 0x1E4F0, 0x1E5F1, 0x1E950, 0x1FBF0,
];
