//! Rules that must take all of a text.

use nom::Parser;
use nom::combinator::all_consuming;
use nom::error::Error;

/// Whether a rule takes all of a text.
pub(super) fn is_whole<'a, O>(
    rule: impl Parser<&'a str, Output = O, Error = Error<&'a str>>,
    text: &'a str,
) -> bool {
    all_consuming(rule).parse(text).is_ok()
}
