//! The search for bytes that are written escaped or not at all, 16 and more at once; scanned by
//! hand because this is most of the work of writing a card.

use wide::u8x16;

/// A text that was searched for bytes to escape: once, however often it is written.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scanned<'a> {
    pub(super) text: &'a str,
    /// Whether all of it can be written as it is.
    pub(super) is_plain: bool,
}

impl<'a> Scanned<'a> {
    /// A literal with nothing to escape.
    pub(crate) const fn literal(text: &'static str) -> Self {
        let is_plain = true;
        Self { text, is_plain }
    }

    /// The digits of an id, which were checked when the id was made: a search would cost a
    /// twelfth of all instructions of a card (`benches/instructions.rs`).
    #[inline(always)]
    pub(crate) const fn digits(text: &'a str) -> Self {
        let is_plain = true;
        Self { text, is_plain }
    }
}

/// The bytes that a text holds only escaped (DEL: not at all), beside the control characters. The
/// tab among those is looked at again.
pub(super) const SPECIAL: [u8; 4] = [0x7F, b'\\', b';', b','];

/// The same for an address, to which commas and semicolons belong.
pub(super) const SPECIAL_IN_URI: [u8; 2] = [0x7F, b'\\'];

/// Both, with the quote, which a JSON string escapes.
pub(super) const SPECIAL_AND_QUOTE: [u8; 5] = [0x7F, b'\\', b';', b',', b'"'];
pub(super) const SPECIAL_AND_QUOTE_IN_URI: [u8; 3] = [0x7F, b'\\', b'"'];

/// The bytes that are compared at once.
const WIDTH: usize = 16;

/// Whether any byte is a control character or one of these.
#[inline(always)]
pub(super) fn any<const M: usize>(bytes: &[u8], others: [u8; M]) -> bool {
    let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) else {
        return any_of_few(bytes, others);
    };
    // Most values have at most two lanes, which may overlap.
    let found = marks(*first, others) | marks(*last, others);
    match bytes.len() > 2 * WIDTH {
        false => found != u8x16::ZERO,
        true => any_of_many(bytes, found, others),
    }
}

/// Searches all whole lanes; those at both ends were searched.
fn any_of_many<const M: usize>(bytes: &[u8], mut found: u8x16, others: [u8; M]) -> bool {
    for lane in bytes.chunks_exact(WIDTH).filter_map(<[u8]>::first_chunk) {
        found |= marks(*lane, others);
    }
    found != u8x16::ZERO
}

/// Where the first such byte stands.
pub(super) fn find<const M: usize>(bytes: &[u8], others: [u8; M]) -> Option<usize> {
    let lanes = bytes.chunks_exact(WIDTH).map(<[u8]>::first_chunk);
    let is_clean =
        |lane: &Option<&[u8; WIDTH]>| lane.is_some_and(|lane| marks(*lane, others) == u8x16::ZERO);
    let clean = lanes.take_while(is_clean).count() * WIDTH;
    let is_wanted = |byte: &u8| *byte < b' ' || others.contains(byte);
    let at = bytes.get(clean..)?.iter().position(is_wanted)?;
    Some(clean + at)
}

/// Searches fewer bytes than a lane has: its first and its last ones, side by side.
#[inline(always)]
fn any_of_few<const M: usize>(bytes: &[u8], others: [u8; M]) -> bool {
    if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        let [first, last] = [first, last].map(|word| u128::from(u64::from_le_bytes(*word)));
        return marks((first | last << u64::BITS).to_le_bytes(), others) != u8x16::ZERO;
    }
    if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        let [first, last] = [first, last].map(|word| u64::from(u32::from_le_bytes(*word)));
        let both = u128::from(first | last << u32::BITS);
        return marks((both | both << u64::BITS).to_le_bytes(), others) != u8x16::ZERO;
    }
    let is_wanted = |byte: &u8| *byte < b' ' || others.contains(byte);
    bytes.iter().any(is_wanted)
}

/// Marks the wanted bytes of a lane.
#[inline(always)]
fn marks<const M: usize>(lane: [u8; WIDTH], others: [u8; M]) -> u8x16 {
    let lane = u8x16::new(lane);
    let control = lane.min(u8x16::splat(b' ' - 1)).cmp_eq(lane);
    let mark = |found: u8x16, other: &u8| found | lane.cmp_eq(u8x16::splat(*other));
    others.iter().fold(control, mark)
}
