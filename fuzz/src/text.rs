use arbitrary::{Arbitrary, Result, Unstructured};

/// A text with more than its share of what means something in a card.
#[derive(Clone, Debug)]
pub struct Text(pub String);

const PIECES: [&str; 24] = [
    "\r\n",
    "\n",
    "\r",
    "\r\n ",
    "\t",
    "=\n",
    "\\n",
    "\0",
    "\u{7F}",
    "\u{85}",
    "\u{2028}",
    "\u{FEFF}",
    "é",
    "😍",
    "٥",
    "waid",
    "type",
    "pref",
    "item1.",
    "553198296801",
    "+55 31 99829-6801",
    "BEGIN:VCARD",
    "END:VCARD",
    "TEL;waid=13135550002:1",
];

impl<'a> Arbitrary<'a> for Text {
    fn arbitrary(bytes: &mut Unstructured<'a>) -> Result<Self> {
        let mut text = String::new();
        // ASCII stands for itself, the bytes from 128 for pieces, and 255 for any character; others
        // end the text, as do the zeros that come after the last byte.
        loop {
            match u8::arbitrary(bytes)? {
                byte @ b' '..=b'~' => text.push(char::from(byte)),
                255 => text.push(char::arbitrary(bytes)?),
                byte => match PIECES.get(usize::from(byte.wrapping_sub(128))) {
                    Some(piece) => text.push_str(piece),
                    None => return Ok(Self(text)),
                },
            }
        }
    }
}

/// A text as a card can hold it: line breaks as LF, no other control characters.
pub fn held(text: &str) -> String {
    let breaks = text.replace("\r\n", "\n").replace('\r', "\n");
    let is_held = |c: &char| !c.is_ascii_control() || matches!(c, '\n' | '\t');
    breaks.chars().filter(is_held).collect()
}
