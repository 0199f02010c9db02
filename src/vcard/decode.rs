//! The bytes of a file or a stream → text.

use std::borrow::Cow;
use std::fmt;

use encoding_rs::{Decoder, Encoding, UTF_16BE, UTF_16LE};
use memchr::memmem;

use super::diagnostic::DiagnosticKind;
use super::encoding::in_charset;
use super::line_end::{line_end, physical_line};

/// Decodes the bytes of a file or a message into text, without a byte order mark.
///
/// UTF-8 and UTF-16 are recognised, UTF-16 by its byte order mark or by the zero bytes of its
/// first letters. A fold within a character is moved after it. A line that is still not UTF-8 is
/// read in the character set that its `CHARSET` names, or as Windows-1252, which loses no byte.
///
/// ```
/// use wacard::vcard::decode_text;
///
/// assert_eq!(decode_text(b"FN:Jos\xC3\xA9"), "FN:José");
/// assert_eq!(decode_text(b"FN:Jos\xC3\r\n \xA9"), "FN:José\r\n ");
/// assert_eq!(decode_text(b"FN:Jos\xE9"), "FN:José");
/// let russian = b"FN;CHARSET=windows-1251:\xC8\xE2\xE0\xED";
/// assert_eq!(decode_text(russian), "FN;CHARSET=windows-1251:Иван");
/// ```
#[must_use]
pub fn decode_text(bytes: &[u8]) -> Cow<'_, str> {
    let (utf16, bytes) = recognise(bytes);
    if let Some(encoding) = utf16 {
        return encoding.decode_without_bom_handling(bytes).0;
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => {
            let mut decoded = Decoded::default();
            decoded.push(bytes);
            Cow::Owned(decoded.text)
        }
    }
}

/// UTF-16, if a text that begins so is in it, and the bytes after the byte order mark of either
/// encoding. Without a mark, the `B` of `BEGIN` or a line end before it shows UTF-16.
fn recognise(bytes: &[u8]) -> (Option<&'static Encoding>, &[u8]) {
    match bytes {
        [0xFE, 0xFF, rest @ ..] => (Some(UTF_16BE), rest),
        [0xFF, 0xFE, rest @ ..] => (Some(UTF_16LE), rest),
        [0, b'B' | b'b' | b'\r' | b'\n', 0, ..] => (Some(UTF_16BE), bytes),
        [b'B' | b'b' | b'\r' | b'\n', 0, _, 0, ..] => (Some(UTF_16LE), bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => (None, rest),
        _ => (None, bytes),
    }
}

/// As many bytes as [`recognise`] looks at.
const START_LEN: usize = 4;

/// A text, and where its bytes deviated: at which bytes of the text, in their order.
#[derive(Debug, Default)]
pub(super) struct Decoded {
    pub(super) text: String,
    pub(super) deviations: Vec<(usize, DiagnosticKind)>,
}

impl Decoded {
    /// Appends whole logical lines.
    fn push(&mut self, bytes: &[u8]) {
        match std::str::from_utf8(bytes) {
            Ok(text) => self.text.push_str(text),
            Err(_) => bytes
                .chunk_by(|before, byte| !begins_line(*before, *byte))
                .for_each(|line| self.push_line(line)),
        }
    }

    fn push_line(&mut self, line: &[u8]) {
        let valid = match std::str::from_utf8(line) {
            Ok(text) => return self.text.push_str(text),
            Err(error) => error.valid_up_to(),
        };
        let at = self.text.len() + valid;
        match String::from_utf8(mend_folds(line)) {
            Ok(mended) => {
                self.deviations.push((at, DiagnosticKind::FoldInCharacter));
                self.text.push_str(&mended);
            }
            Err(error) => {
                self.deviations.push((at, DiagnosticKind::NotUtf8));
                push_in_charset(error.as_bytes(), &mut self.text);
            }
        }
    }

    /// Removes the text before a byte.
    pub(super) fn drop_before(&mut self, at: usize) {
        if at > 0 {
            self.text.drain(..at);
            self.deviations.retain(|(place, _)| *place >= at);
            let places = self.deviations.iter_mut();
            places.for_each(|(place, _)| *place -= at);
        }
    }
}

/// Whether a logical line begins with the second of two bytes. Those that continue another, and
/// line ends, belong to the line before them.
fn begins_line(before: u8, byte: u8) -> bool {
    let is_end = |byte| matches!(byte, b'\r' | b'\n');
    is_end(before) && !is_end(byte) && !matches!(byte, b' ' | b'\t')
}

/// Decodes a stream, in whatever pieces it comes, to what [`decode_text`] makes of all of it.
///
/// Every encoding but UTF-16 is decoded in whole logical lines, because any byte of a line may
/// show that the line is not UTF-8.
pub(super) struct StreamDecoder {
    encoding: StreamEncoding,
    /// Bytes that are not decoded before more are known.
    pending: Vec<u8>,
}

enum StreamEncoding {
    Unknown,
    Lines,
    Utf16(Decoder),
}

impl StreamDecoder {
    pub(super) fn new() -> Self {
        Self {
            encoding: StreamEncoding::Unknown,
            pending: Vec::new(),
        }
    }

    /// Decodes more of the stream. Decodes a line of more than `max_line` bytes in pieces.
    pub(super) fn decode(&mut self, bytes: &[u8], max_line: usize, decoded: &mut Decoded) {
        let known = self.pending.len();
        self.pending.extend_from_slice(bytes);
        if matches!(self.encoding, StreamEncoding::Unknown) {
            if self.pending.len() < START_LEN {
                return;
            }
            return self.start(max_line, decoded);
        }
        self.decode_pending(known, max_line, decoded);
    }

    /// Decodes the rest at the end of the stream.
    pub(super) fn finish(&mut self, decoded: &mut Decoded) {
        if matches!(self.encoding, StreamEncoding::Unknown) {
            self.start(usize::MAX, decoded);
        }
        let pending = std::mem::take(&mut self.pending);
        match &mut self.encoding {
            StreamEncoding::Utf16(decoder) => push_utf16(decoder, &pending, true, decoded),
            _ => decoded.push(&pending),
        }
    }

    fn start(&mut self, max_line: usize, decoded: &mut Decoded) {
        let (utf16, rest) = recognise(&self.pending);
        self.encoding = match utf16 {
            Some(encoding) => StreamEncoding::Utf16(encoding.new_decoder_without_bom_handling()),
            None => StreamEncoding::Lines,
        };
        self.pending = rest.to_vec();
        self.decode_pending(0, max_line, decoded);
    }

    /// Decodes all that can be. No line begins within the first `known` bytes.
    fn decode_pending(&mut self, known: usize, max_line: usize, decoded: &mut Decoded) {
        let end = match &mut self.encoding {
            StreamEncoding::Utf16(decoder) => {
                push_utf16(decoder, &self.pending, false, decoded);
                self.pending.clear();
                return;
            }
            _ => last_line_start(&self.pending, known.saturating_sub(1)),
        };
        let is_long = self.pending.len() > max_line;
        let end = end.or_else(|| is_long.then(|| last_character(&self.pending)));
        if let Some((lines, _)) = end.and_then(|end| self.pending.split_at_checked(end)) {
            decoded.push(lines);
            self.pending.drain(..lines.len());
        }
    }
}

impl fmt::Debug for StreamDecoder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("StreamDecoder");
        shown.field("pending", &self.pending.len());
        shown.finish_non_exhaustive()
    }
}

/// Where the last logical line begins, if that is after byte `from`.
fn last_line_start(bytes: &[u8], from: usize) -> Option<usize> {
    let mut pairs = bytes.get(from..)?.windows(2);
    let before =
        pairs.rposition(|pair| matches!(pair, [before, byte] if begins_line(*before, *byte)))?;
    Some(from + before + 1)
}

/// Where the last character begins, in UTF-8.
fn last_character(bytes: &[u8]) -> usize {
    let is_first = |byte: &u8| !matches!(byte, 0x80..=0xBF);
    bytes.iter().rposition(is_first).unwrap_or(bytes.len())
}

fn push_utf16(decoder: &mut Decoder, bytes: &[u8], is_last: bool, decoded: &mut Decoded) {
    let room = decoder.max_utf8_buffer_length(bytes.len());
    decoded.text.reserve(room.unwrap_or(bytes.len()));
    let _ = decoder.decode_to_string(bytes, &mut decoded.text, is_last);
}

/// Moves each fold within a character after the character.
fn mend_folds(bytes: &[u8]) -> Vec<u8> {
    let mut mended = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Err(error) = std::str::from_utf8(rest) {
        let (good, bad) = rest.split_at(error.valid_up_to());
        mended.extend_from_slice(good);
        let (character, fold, after) = folded_character(bad).unwrap_or_else(|| {
            let (first, after) = bad.split_at(1);
            (first.to_vec(), &[], after)
        });
        mended.extend_from_slice(&character);
        mended.extend_from_slice(fold);
        rest = after;
    }
    mended.extend_from_slice(rest);
    mended
}

/// A character in two parts, what folds it, and what follows.
fn folded_character(bytes: &[u8]) -> Option<(Vec<u8>, &[u8], &[u8])> {
    let len: usize = match bytes.first()? {
        0xC2..=0xDF => 2,
        0xE0..=0xEF => 3,
        0xF0..=0xF4 => 4,
        _ => return None,
    };
    let is_part = |byte: &&u8| matches!(**byte, 0x80..=0xBF);
    let first_len = 1 + bytes.iter().skip(1).take_while(is_part).count();
    let (first, rest) = bytes.split_at_checked(first_len)?;
    let break_len = line_end(rest);
    let is_fold = break_len > 0 && matches!(rest.get(break_len), Some(b' ' | b'\t'));
    let fold_len = is_fold.then_some(break_len + 1)?;
    let (fold, rest) = rest.split_at_checked(fold_len)?;
    let (second, after) = rest.split_at_checked(len.checked_sub(first_len)?)?;
    let character = [first, second].concat();
    std::str::from_utf8(&character).ok()?;
    Some((character, fold, after))
}

/// Appends a logical line that is not all UTF-8.
fn push_in_charset(line: &[u8], text: &mut String) {
    let charset = charset_of(line);
    let mut rest = line;
    while !rest.is_empty() {
        let (_, next) = physical_line(rest);
        let (line, after) = rest.split_at_checked(next).unwrap_or((rest, &[]));
        text.push_str(&in_charset(line, charset));
        rest = after;
    }
}

/// The character set that a content line's head names.
fn charset_of(line: &[u8]) -> Option<&'static Encoding> {
    let head_len = line.iter().position(|byte| *byte == b':')?;
    let head = line.get(..head_len)?.to_ascii_uppercase();
    let at = memmem::find(&head, b"CHARSET=")?;
    let name = head.get(at + "CHARSET=".len()..)?;
    let name = name.split(|byte| *byte == b';').next()?;
    Encoding::for_label(name.trim_ascii())
}
