use std::fmt;

use super::escaped::Escaped;

/// The start of a text that was found, for error messages: at most 24 bytes, stored inline.
///
/// Shows in backquotes, with control characters and invisible marks escaped, and with `…` if the
/// text was longer: `` `example.com` ``. So an error stays `Copy`, and text from outside cannot
/// drive a terminal.
///
/// ```
/// use wacard::id::{Jid, JidError};
///
/// let Err(JidError::UnknownServer(found)) = Jid::parse("1@bar\u{1b}[2J.com") else { panic!() };
/// assert_eq!(found.to_string(), r"`bar\u{1b}[2J.com`");
/// ```
#[derive(Clone, Copy, Eq, PartialEq, Hash)]
pub struct Excerpt {
    bytes: [u8; Excerpt::MAX_LEN],
    len: u8,
    is_cut: bool,
}

impl Excerpt {
    const MAX_LEN: usize = 24;

    /// The start of a text.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let len = match text.len() <= Self::MAX_LEN {
            true => text.len(),
            false => {
                let mut boundaries = (0..=Self::MAX_LEN).rev();
                boundaries
                    .find(|at| text.is_char_boundary(*at))
                    .unwrap_or(0)
            }
        };
        let mut bytes = [0; Self::MAX_LEN];
        for (to, from) in bytes.iter_mut().zip(text.bytes().take(len)) {
            *to = from;
        }
        Self {
            bytes,
            len: len as u8,
            is_cut: len < text.len(),
        }
    }

    /// The text, cut after at most 24 bytes.
    #[must_use]
    pub fn as_str(&self) -> &str {
        let bytes = self.bytes.get(..usize::from(self.len)).unwrap_or_default();
        std::str::from_utf8(bytes).unwrap_or_default()
    }
}

impl fmt::Display for Excerpt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}", Escaped(self.as_str()))?;
        f.write_str(if self.is_cut { "…`" } else { "`" })
    }
}

impl fmt::Debug for Excerpt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Excerpt({self})")
    }
}
