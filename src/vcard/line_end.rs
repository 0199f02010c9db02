//! Line ends. Scanned by hand: they come before any grammar.

use memchr::memchr2;

use super::lanes::{Lane, find, first_bit};

/// The length of the first physical line, and the start of the next line after its end.
///
/// A line ends with LF, CR, CRLF, or up to [`MAX_RETURNS`] CRs and an LF as some exports have.
#[inline]
pub(super) fn physical_line(bytes: &[u8]) -> (usize, usize) {
    let end = memchr2(b'\n', b'\r', bytes).unwrap_or(bytes.len());
    (end, end + line_end(bytes.get(end..).unwrap_or_default()))
}

/// As [`physical_line`], for a line that is so short that a call would cost more than the search,
/// as most are.
#[inline(always)]
pub(super) fn short_line(bytes: &[u8]) -> (usize, usize) {
    let (end, next, _) = short_line_with(bytes, []);
    (end, next)
}

/// As [`short_line`], and whether the line is long or has one of these bytes.
#[inline(always)]
pub(super) fn short_line_with<const N: usize>(
    bytes: &[u8],
    wanted: [u8; N],
) -> (usize, usize, bool) {
    let mut found = 0;
    for (start, lane) in Lane::all(bytes).take(SHORT / Lane::WIDTH) {
        let (ends, marks) = (lane.is_any(*b"\n\r").bits(), lane.is_any(wanted).bits());
        if let Some(at) = first_bit(ends) {
            // The bits below the first end.
            found |= marks & (ends ^ ends.wrapping_sub(1)) >> 1;
            let end = start + at;
            // WhatsApp's lines end so.
            let len = match bytes.get(end) {
                Some(b'\n') => 1,
                _ => line_end(bytes.get(end..).unwrap_or_default()),
            };
            return (end, end + len, found != 0);
        }
        found |= marks;
    }
    let (end, next) = physical_line(bytes);
    let line = bytes.get(..end).unwrap_or_default();
    (end, next, !is_short_without(line, wanted))
}

/// Whether a line is shorter than a few lanes, and has none of these bytes.
pub(super) fn is_short_without<const N: usize>(line: &[u8], wanted: [u8; N]) -> bool {
    line.len() < SHORT && find(line, wanted).is_none()
}

const SHORT: usize = 6 * Lane::WIDTH;

/// The physical lines of a text, each with its end; the end of the last may be empty.
pub(crate) fn physical_lines(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let ahead = rest?;
        let (end, next) = physical_line(ahead.as_bytes());
        rest = ahead.get(next..).filter(|rest| !rest.is_empty());
        Some((ahead.get(..end)?, ahead.get(end..next)?))
    })
}

/// As [`physical_line`], but `None` if the line or its end may go on after the bytes.
pub(super) fn whole_line(bytes: &[u8]) -> Option<(usize, usize)> {
    let (end, next) = physical_line(bytes);
    let line_end = bytes.get(end..)?;
    let returns = leading_returns(line_end);
    let is_whole = line_end.first() == Some(&b'\n') || line_end.len() > returns;
    is_whole.then_some((end, next))
}

/// How many lines end in a text.
pub(super) fn count_line_ends(text: &str) -> usize {
    let mut rest = text.as_bytes();
    let ends = std::iter::from_fn(|| {
        let (end, next) = physical_line(rest);
        let has_end = end < next;
        rest = rest.get(next..)?;
        has_end.then_some(())
    });
    ends.count()
}

/// How many CRs may belong to the line end that the bytes begin with.
fn leading_returns(bytes: &[u8]) -> usize {
    let first = bytes.iter().take(MAX_RETURNS);
    first.take_while(|byte| **byte == b'\r').count()
}

/// The most CRs before an LF that are one line end: in a text of CRs alone each is one.
const MAX_RETURNS: usize = 8;

/// The length of the line end that the bytes begin with, or 0.
#[inline]
pub(super) fn line_end(bytes: &[u8]) -> usize {
    match bytes {
        [b'\r', b'\n', ..] => 2,
        [b'\r', b'\r', ..] => {
            let returns = leading_returns(bytes);
            match bytes.get(returns) {
                Some(b'\n') => returns + 1,
                _ => 1,
            }
        }
        [b'\r' | b'\n', ..] => 1,
        _ => 0,
    }
}
