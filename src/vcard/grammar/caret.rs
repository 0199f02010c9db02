//! The escapes of a parameter's value (RFC 6868).

use std::borrow::Cow;

use nom::branch::alt;
use nom::bytes::complete::{tag, take_till1};
use nom::combinator::value;
use nom::multi::fold_many0;
use nom::{IResult, Parser};

/// A parameter's value without the escapes of RFC 6868.
pub(super) fn without_carets(text: &str) -> Cow<'_, str> {
    if !text.contains('^') {
        return Cow::Borrowed(text);
    }
    match carets(text) {
        Ok((_, unescaped)) => Cow::Owned(unescaped),
        Err(_) => Cow::Borrowed(text),
    }
}

/// `value = *("^n" / "^'" / "^^" / any-char)` (RFC 6868 §3.2); any other caret is kept.
fn carets(input: &str) -> IResult<&str, String> {
    let piece = alt((
        value("\n", tag("^n")),
        value("\"", tag("^'")),
        value("^", tag("^^")),
        tag("^"),
        take_till1(|c| c == '^'),
    ));
    let join = |mut text: String, piece| {
        text.push_str(piece);
        text
    };
    fold_many0(piece, String::new, join).parse(input)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn carets_are_unescaped_in_one_pass() {
        assert_eq!(without_carets("a^nb^'c^^nd^x^"), "a\nb\"c^nd^x^");
    }
}
