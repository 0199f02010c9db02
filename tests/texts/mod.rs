//! The texts that the laws are tried on.

use proptest::prelude::*;

/// Any text, with more than its share of what means something in a card.
pub fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[a-zA-Z0-9 +]{0,8}",
        3 => prop::sample::select(vec![
            "\r\n", "\n", "\r", "\\", ";", ",", ":", "\"", "=", "\\n", "BEGIN:VCARD", "END:VCARD",
            "TEL;waid=13135550002:1", " ", "\t", "item1.", "_$!<", "\u{2028}", "\u{85}", "=\n", "é", "😍",
        ]).prop_map(str::to_owned),
        1 => ".{0,6}",
    ];
    prop::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}

/// A text as a card can hold it: line breaks as LF, no other control characters.
pub fn held(text: &str) -> String {
    let breaks = text.replace("\r\n", "\n").replace('\r', "\n");
    breaks
        .chars()
        .filter(|c| !c.is_ascii_control() || matches!(c, '\n' | '\t'))
        .collect()
}

pub fn filled() -> impl Strategy<Value = String> {
    text().prop_filter("something to show", |text| !held(text).trim().is_empty())
}
