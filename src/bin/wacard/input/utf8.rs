//! Inputs in UTF-16 and with byte order marks, as UTF-8.

use std::io::{self, BufRead, BufReader, Read};

use encoding_rs::{CoderResult, Decoder, UTF_16BE, UTF_16LE};

use super::{BUFFER_LEN, Input};

/// The input without a byte order mark, and in UTF-8 if the mark is that of UTF-16.
///
/// # Errors
///
/// Those of reading the start of the input.
pub fn in_utf8(mut input: Input) -> io::Result<Input> {
    let decoder = match input.fill_buf()? {
        [0xFF, 0xFE, ..] => UTF_16LE.new_decoder_with_bom_removal(),
        [0xFE, 0xFF, ..] => UTF_16BE.new_decoder_with_bom_removal(),
        [0xEF, 0xBB, 0xBF, ..] => {
            input.consume(3);
            return Ok(input);
        }
        _ => return Ok(input),
    };
    let decoded = Box::new(Utf16 {
        input,
        decoder: Some(decoder),
    });
    Ok(BufReader::with_capacity(BUFFER_LEN, decoded))
}

/// A reader of UTF-16 that gives UTF-8, with U+FFFD for half a surrogate pair.
struct Utf16 {
    input: Input,
    /// `None` after the end of the input.
    decoder: Option<Decoder>,
}

impl Read for Utf16 {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while let Some(decoder) = &mut self.decoder {
            let bytes = self.input.fill_buf()?;
            let is_last = bytes.is_empty();
            let (result, read, written, _) = decoder.decode_to_utf8(bytes, buffer, is_last);
            self.input.consume(read);
            if is_last && result == CoderResult::InputEmpty {
                self.decoder = None;
            }
            // Nothing is the end; half a character is not.
            if written > 0 {
                return Ok(written);
            }
        }
        Ok(0)
    }
}
