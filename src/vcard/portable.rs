//! The parts of a property as every card of version 3.0 can hold them: decoded, on one line, with
//! their separators and escapes.

use std::borrow::Cow;

use super::content_line::{ContentLine, Encoding};
use super::grammar::{Escapes, Param};

impl<'t> ContentLine<'t> {
    /// The value with its separators and escapes; only its transfer encoding, character set and
    /// line breaks differ from the text as written. Base64 stays.
    pub(crate) fn portable_value(self) -> Cow<'t, str> {
        if let Some(value) = self.portable_as_written() {
            return Cow::Borrowed(value);
        }
        let value = self.decoded();
        let is_plain = self.layout.escapes == Escapes::WithBreaks && !value.contains(['\r', '\n']);
        match is_plain {
            true => value,
            false => Cow::Owned(with_escapes(&value, self.layout.escapes)),
        }
    }

    /// The [portable value](Self::portable_value), if it is known to be as written.
    #[inline(always)]
    pub(crate) fn portable_as_written(self) -> Option<&'t str> {
        let value = self.plain_value();
        value.filter(|_| self.layout.escapes == Escapes::WithBreaks)
    }

    /// The parameters from the first semicolon on, without those that [`Self::portable_value`]
    /// makes untrue, and with names for those of vCard 2.1.
    pub(crate) fn portable_params(self) -> Cow<'t, str> {
        let is_encoding =
            |param: &Param<'_>| param.is_named("ENCODING") || param.is_named("CHARSET");
        let stays = |param: Param<'_>| match param.name() {
            "" => false,
            _ if is_encoding(&param) => portable(param) == Some(Cow::Borrowed(param.source())),
            _ => true,
        };
        if !self.has_params() || self.params().all(stays) {
            return Cow::Borrowed(self.params_text());
        }
        let params = self.params().filter_map(portable);
        Cow::Owned(
            params
                .flat_map(|param| [Cow::Borrowed(";"), param])
                .collect(),
        )
    }
}

/// A parameter in the form of vCard 3.0. Returns `None` for a decoded encoding.
fn portable(param: Param<'_>) -> Option<Cow<'_, str>> {
    let is_encoding = param.is_named("ENCODING");
    match Encoding::from_param(param) {
        Some(Encoding::Base64) => Some(Cow::Borrowed("ENCODING=b")),
        Some(Encoding::QuotedPrintable) => None,
        None if is_encoding || param.is_named("CHARSET") => None,
        None if !param.name().is_empty() => Some(Cow::Borrowed(param.source())),
        None => {
            let mut types = param.types();
            types
                .next()
                .map(|_| Cow::Owned(format!("TYPE={}", param.raw())))
        }
    }
}

/// Line breaks as `\n`, and backslashes that escape nothing as `\\`.
fn with_escapes(value: &str, escapes: Escapes) -> String {
    let mut written = String::with_capacity(value.len() + 8);
    let mut chars = value.chars().peekable();
    while let Some(c) = chars.next() {
        let next = chars.peek().copied();
        match (c, next) {
            ('\r', Some('\n')) => {}
            ('\r' | '\n', _) => written.push_str("\\n"),
            ('\\', Some(next)) if next.is_ascii_punctuation() => {
                written.extend([c, next]);
                chars.next();
            }
            ('\\', _) if escapes == Escapes::WithoutBreaks => written.push_str("\\\\"),
            ('\\', Some('\r' | '\n')) => written.push_str("\\\\"),
            _ => written.push(c),
        }
    }
    written
}
