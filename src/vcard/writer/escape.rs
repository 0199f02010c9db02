//! The search for bytes that are written escaped or not at all, 16 and more at once; scanned by
//! hand because this is most of the work of writing a card.

/// A text that was searched for bytes to escape: once, however often it is written.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scanned<'a> {
    pub(super) text: &'a str,
    /// Whether all of it can be written as it is.
    pub(super) is_plain: bool,
}

impl<'a> Scanned<'a> {
    #[inline(always)]
    pub(crate) fn new(text: &'a str) -> Self {
        let is_plain = !any(text.as_bytes(), SPECIAL);
        Self { text, is_plain }
    }

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

/// Whether any byte is a control character or one of these.
#[inline]
pub(super) fn any<const M: usize>(bytes: &[u8], others: [u8; M]) -> bool {
    const WIDTH: usize = 16;

    let Some(last) = bytes.last_chunk::<WIDTH>() else {
        return any_of_few(bytes, others);
    };
    if bytes.len() > 4 * WIDTH {
        return any_of_many(bytes, others);
    }
    let mut chunks = bytes.chunks_exact(WIDTH);
    let any_before = chunks.any(|chunk| {
        let chunk = chunk.first_chunk::<WIDTH>();
        chunk.is_some_and(|chunk| any_of_chunk(chunk, others))
    });
    any_before || any_of_chunk(last, others)
}

/// In blocks that are worth a loop over the widest registers there are.
fn any_of_many<const M: usize>(bytes: &[u8], others: [u8; M]) -> bool {
    const BLOCK: usize = 1024;

    let is_wanted = |byte: u8| {
        let same = others
            .iter()
            .fold(false, |any, other| any | (byte == *other));
        same | (byte < b' ')
    };
    let any = |block: &[u8]| block.iter().fold(false, |any, byte| any | is_wanted(*byte));
    bytes.chunks(BLOCK).any(any)
}

/// Where the first such byte stands.
pub(super) fn find<const M: usize>(bytes: &[u8], others: [u8; M]) -> Option<usize> {
    const WIDTH: usize = 16;

    let chunks = bytes
        .chunks_exact(WIDTH)
        .map(|chunk| chunk.first_chunk::<WIDTH>());
    let is_clean =
        |chunk: &Option<&[u8; WIDTH]>| chunk.is_some_and(|chunk| !any_of_chunk(chunk, others));
    let clean = chunks.take_while(is_clean).count() * WIDTH;
    let is_wanted = |byte: &u8| *byte < b' ' || others.contains(byte);
    let at = bytes.get(clean..)?.iter().position(is_wanted)?;
    Some(clean + at)
}

/// One pass for each wanted byte, without an early exit, so that the compiler compares the whole
/// chunk at once.
#[inline(always)]
fn any_of_chunk<const N: usize, const M: usize>(chunk: &[u8; N], others: [u8; M]) -> bool {
    let has = |wanted: u8| {
        chunk
            .iter()
            .fold(false, |any, byte| any | (*byte == wanted))
    };
    let control = chunk.iter().fold(false, |any, byte| any | (*byte < b' '));
    others.iter().fold(control, |any, other| any | has(*other))
}

/// Searches fewer bytes than a chunk has: in words, one at the start and one at the end.
#[inline]
fn any_of_few<const M: usize>(bytes: &[u8], others: [u8; M]) -> bool {
    if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        let [first, last] = [first, last].map(|word| u64::from_le_bytes(*word));
        return (marks(first, others) | marks(last, others)) != 0;
    }
    if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        let [first, last] = [first, last].map(|word| u64::from(u32::from_le_bytes(*word)));
        return marks(first | last << u32::BITS, others) != 0;
    }
    find(bytes, others).is_some()
}

/// Marks the wanted bytes of a word; zero if there are none. A subtraction borrows from the high
/// bit of each wanted byte.
#[inline(always)]
fn marks<const M: usize>(word: u64, others: [u8; M]) -> u64 {
    const ONES: u64 = u64::MAX / 0xFF;
    const HIGH: u64 = ONES << 7;

    let control = word.wrapping_sub(ONES * 0x20) & !word;
    let found = others.iter().fold(control, |found, other| {
        let same = word ^ (ONES * u64::from(*other));
        found | (same.wrapping_sub(ONES) & !same)
    });
    found & HIGH
}
