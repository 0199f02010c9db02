//! Short parameters, compared 16 bytes at once.

use crate::vcard::lanes::{Lane, first_bit};

/// What a value has that is a list, or has quotes or escapes.
pub(super) const NOT_PLAIN: [u8; 3] = *b",\"^";

/// A parameter, and its end in its line.
pub(super) struct ShortParam<'a> {
    pub(super) name: &'a str,
    pub(super) raw: &'a str,
    pub(super) source: &'a str,
    /// Whether the value has none of [`NOT_PLAIN`].
    pub(super) is_plain: bool,
    pub(super) end: usize,
}

/// The fast path for a parameter of less than 32 bytes after its semicolon, with neither a quote nor
/// white space. The lanes that it compares may end after the parameters.
#[inline(always)]
pub(super) fn short_param(line: &str, start: usize, end: usize) -> Option<ShortParam<'_>> {
    let bytes = line.as_bytes();
    let from = start + 1;
    let left = end.checked_sub(from)?;
    let mut marks = Marks::of(Lane::first(bytes.get(from..)?)?);
    if marks.stops == 0 && left >= Lane::WIDTH {
        let second = Lane::first(bytes.get(from + Lane::WIDTH..)?)?;
        marks.add(Marks::of(second));
    }
    let beyond = 1u32.checked_shl(left as u32).unwrap_or(0);
    let len = first_bit(marks.stops | beyond)?;
    let within = (1u32 << len) - 1;
    if marks.others & within != 0 || bytes.get(start) != Some(&b';') {
        return None;
    }
    let source = line.get(from..from + len)?;
    let (name, value) = match first_bit(marks.equals & within) {
        Some(equals) => (source.get(..equals)?, equals + 1),
        None => ("", 0),
    };
    Some(ShortParam {
        name,
        raw: source.get(value..)?,
        source,
        is_plain: (marks.escapes & within) >> value == 0,
        end: from + len,
    })
}

/// What up to 32 bytes of a parameter are, as bits.
#[derive(Clone, Copy)]
struct Marks {
    stops: u32,
    equals: u32,
    /// [`NOT_PLAIN`].
    escapes: u32,
    /// Quotes, white space, and parts of characters beyond ASCII.
    others: u32,
}

impl Marks {
    #[inline(always)]
    fn of(lane: Lane) -> Self {
        let others = !lane.is_within(b'!', b'~').bits() | lane.is(b'"').bits();
        Self {
            stops: lane.is(b';').bits().into(),
            equals: lane.is(b'=').bits().into(),
            escapes: lane.is_any(NOT_PLAIN).bits().into(),
            others: others.into(),
        }
    }

    /// Adds the next 16 bytes.
    #[inline(always)]
    fn add(&mut self, next: Self) {
        self.stops |= next.stops << Lane::WIDTH;
        self.equals |= next.equals << Lane::WIDTH;
        self.escapes |= next.escapes << Lane::WIDTH;
        self.others |= next.others << Lane::WIDTH;
    }
}
