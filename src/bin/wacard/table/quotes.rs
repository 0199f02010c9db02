//! Whether a row goes on after its line (RFC 4180 §2, rules 5 to 7).

/// How far the quotes of a row are read.
#[derive(Clone, Copy, Default)]
pub(super) struct Quotes {
    read: usize,
    state: State,
    /// Whether text follows a closing quote in its cell, which no rule lets stand there: the quote
    /// opens another row's cell, and that of this row is missing.
    pub(super) have_text_after: bool,
}

#[derive(Clone, Copy, Default, Eq, PartialEq)]
enum State {
    #[default]
    CellStart,
    Bare,
    Quoted,
    /// After a quote in a quoted cell, which ends it unless a second one follows.
    Quote,
    /// After the end of a quoted cell, and spaces.
    Closed,
}

impl Quotes {
    /// Whether a quoted cell is open at the end of a text of which the start was read before. A
    /// quote opens a cell only at its start.
    pub(super) fn are_open_after(&mut self, text: &[u8], separator: Option<u8>) -> bool {
        let is_separator = |byte: u8| match separator {
            Some(separator) => byte == separator,
            None => matches!(byte, b',' | b';' | b'\t'),
        };
        for byte in text.get(self.read..).unwrap_or_default() {
            self.have_text_after |= match (self.state, *byte) {
                (State::Quote | State::Closed, b' ' | b'\r' | b'\n') | (State::Quote, b'"') => {
                    false
                }
                (State::Quote | State::Closed, byte) => !is_separator(byte),
                _ => false,
            };
            self.state = match (self.state, *byte) {
                (State::CellStart | State::Quote, b'"') => State::Quoted,
                (State::Quoted, b'"') => State::Quote,
                (State::Quoted, _) => State::Quoted,
                (_, byte) if is_separator(byte) => State::CellStart,
                (State::Quote | State::Closed, b' ') => State::Closed,
                _ => State::Bare,
            };
        }
        self.read = text.len();
        self.state == State::Quoted
    }
}
