//! A number's field → the number as people read it.

use std::borrow::Cow;

use super::notation::{self, Notation, Scheme};
use super::stylised;
use super::tel_uri;
use crate::id::{Jid, Server, is_invisible};

/// The number that a text shows, without what only machines read: for the value of `TEL`.
///
/// | part of the text | becomes |
/// |---|---|
/// | invisible marks (direction, joiners, soft hyphens, byte order marks) | nothing |
/// | line breaks and other control characters | a space; nothing at the ends |
/// | `whatsapp:…`, `wa.me/…`, `api.whatsapp.com/send?phone=…` | the number, with its plus sign |
/// | `447911123456@c.us`, `447911123456:12@s.whatsapp.net` | `+447911123456` |
/// | a spreadsheet's `.0` after digits | nothing |
/// | `tel:…`, `sms:…`, `callto:…` | the number; `;ext=12` is ` ext. 12` |
///
/// Digits, separators, labels and extensions stay as they are written. A text that has none of
/// these parts is returned unchanged, whether it is a number or not. What [`Phone::parse`] reads
/// as a valid number, it reads from the result too.
///
/// ```
/// use wacard::phone::display_text;
///
/// assert_eq!(display_text("\u{202a}+44 7911 123456\u{202c}"), "+44 7911 123456");
/// assert_eq!(display_text("https://wa.me/447911123456?text=hi"), "+447911123456");
/// assert_eq!(display_text("447911123456@c.us"), "+447911123456");
/// assert_eq!(display_text("Office: (11) 4563-0000 ext. 2"), "Office: (11) 4563-0000 ext. 2");
/// ```
///
/// [`Phone::parse`]: super::Phone::parse
#[must_use]
pub fn display_text(text: &str) -> Cow<'_, str> {
    if is_plain(text) {
        return Cow::Borrowed(text);
    }
    match visible(text) {
        Cow::Borrowed(text) => number(text),
        Cow::Owned(text) => Cow::Owned(number(&text).into_owned()),
    }
}

/// The number that a `tel:` URI shows. Returns `None` if the text is not such a URI.
pub(crate) fn display_tel_uri(uri: &str) -> Option<Cow<'_, str>> {
    let is_tel = uri.get(..4)?.eq_ignore_ascii_case("tel:");
    let shown = display_text(uri);
    (is_tel && shown != uri).then_some(shown)
}

/// Whether a text is a number that only separators divide, as most are.
fn is_plain(text: &str) -> bool {
    let is_part = |byte| matches!(byte, b'0'..=b'9' | b'+' | b'(' | b')' | b'-' | b' ');
    // Without an early exit the compiler compares many bytes at once.
    let is_plain = text.bytes().fold(true, |all, byte| all & is_part(byte));
    is_plain && !text.starts_with(' ') && !text.ends_with(' ')
}

/// The text without invisible marks and control characters.
fn visible(text: &str) -> Cow<'_, str> {
    let is_removed = |c: char| is_invisible(c) || is_break(c);
    let is_around = |c: char| is_removed(c) || c.is_whitespace();
    let text = text.trim_matches(is_around);
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) || !text.contains(is_removed) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    for c in text.chars().filter(|c| !is_invisible(*c)) {
        match is_break(c) {
            true if shown.ends_with(' ') => {}
            true => shown.push(' '),
            false => shown.push(c),
        }
    }
    Cow::Owned(shown)
}

fn is_break(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')
}

fn number(text: &str) -> Cow<'_, str> {
    let text = notation::without_fraction(text);
    if !text.contains([':', '/', '@']) {
        return Cow::Borrowed(text);
    }
    match notation::find(text) {
        Some(found) => after_label(found.before, of_notation(found)),
        None => user(text).unwrap_or(Cow::Borrowed(text)),
    }
}

fn after_label<'a>(label: &str, number: Cow<'a, str>) -> Cow<'a, str> {
    match label {
        "" => number,
        label => Cow::Owned(format!("{label}{number}")),
    }
}

fn of_notation<'a>(found: Notation<'a>) -> Cow<'a, str> {
    match found.scheme {
        _ if found.number.contains('@') => user(found.number).unwrap_or(found.number.into()),
        Scheme::WhatsApp => international(found.number),
        Scheme::Uri => subscriber(found.number),
    }
}

/// A number with its plus sign.
fn international(number: &str) -> Cow<'_, str> {
    match with_plain_plus(number) {
        number if number.starts_with('+') => number,
        number => Cow::Owned(format!("+{number}")),
    }
}

/// A number without the escape that a URL may have for its plus sign.
fn with_plain_plus(number: &str) -> Cow<'_, str> {
    match number.get(..3) {
        Some(escape) if escape.eq_ignore_ascii_case("%2B") => {
            Cow::Owned(number.replacen(escape, "+", 1))
        }
        _ => Cow::Borrowed(number),
    }
}

/// The number of a URI with its context and its extension, as people write them. A URI has no
/// space; a text with one is a number after a label.
fn subscriber(text: &str) -> Cow<'_, str> {
    let (number, params) = text.split_at(text.find(';').unwrap_or(text.len()));
    let scan = stylised::scan(number);
    let is_uri = scan.stop == number.len() && !text.contains(char::is_whitespace);
    match is_uri {
        true => with_params(with_plain_plus(number), scan.plus, params),
        false => with_plain_plus(text),
    }
}

fn with_params<'a>(number: Cow<'a, str>, is_global: bool, params: &str) -> Cow<'a, str> {
    let context = tel_uri::global_context(params).filter(|_| !is_global);
    let number = match context {
        Some(context) => Cow::Owned(format!("+{context} {number}")),
        None => number,
    };
    match tel_uri::extension(params) {
        Some(extension) => Cow::Owned(format!("{number} ext. {extension}")),
        None => number,
    }
}

/// The number of a phone user's JID.
fn user(text: &str) -> Option<Cow<'_, str>> {
    let (user, domain) = text.rsplit_once('@')?;
    if !Server::from_domain(domain)?.has_phone_users() {
        return None;
    }
    let user = match Jid::parse(text.trim_start_matches('+')) {
        Ok(jid) => jid.user(),
        Err(_) => user.split(':').next()?.trim_end(),
    };
    let is_number = |c: char| c.is_ascii_digit() || " +-().".contains(c);
    let is_user = user.contains(|c: char| c.is_ascii_digit()) && user.chars().all(is_number);
    is_user.then(|| international(user))
}
