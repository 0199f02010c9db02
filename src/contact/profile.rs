use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use crate::id::Excerpt;

/// A dialect of vCard 3.0 to write: what its readers accept.
///
/// | | [`WhatsApp`](Self::WhatsApp) | [`Evolution`](Self::Evolution) | [`Rfc2426`](Self::Rfc2426) |
/// |---|---|---|---|
/// | lines | LF, never folded, none after the last | the same | CRLF, folded at 75 bytes |
/// | `N` of a bare full name | `N:;Full Name;;;` | `N:Full Name` | `N:;Full Name;;;` |
/// | `ORG` | `ORG:Name` | `ORG:Name;` | `ORG:Name` |
/// | phone without label and types | `TEL;type=CELL;type=VOICE;waid=…` | `item1.TEL;waid=…` and `item1.X-ABLabel:Celular` | `TEL;TYPE=CELL;TYPE=VOICE;waid=…` |
/// | parameter values | bare: a type that needs quotes is left out | the same | quoted where needed |
///
/// All escape `\`, `;`, `,` and line breaks in every text, write `VERSION:3.0` on line 2, `N` and
/// `FN` always, and a label on the line behind what it labels.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
#[non_exhaustive]
pub enum Dialect {
    /// What WhatsApp's own readers accept, on the Web and on Android.
    #[default]
    WhatsApp,
    /// Byte for byte what Evolution API writes, wherever nothing needs escaping.
    Evolution,
    /// What strict address books accept (RFC 2426), but for the `waid` parameter, which the RFC
    /// allows nowhere; [`WriteOptions::without_waid`] leaves that out.
    Rfc2426,
}

impl Dialect {
    /// Every dialect.
    pub const ALL: &'static [Self] = &[Self::WhatsApp, Self::Evolution, Self::Rfc2426];

    /// A stable name for programs: `whatsapp`, `evolution` or `rfc2426`.
    pub fn code(self) -> &'static str {
        match self {
            Self::WhatsApp => "whatsapp",
            Self::Evolution => "evolution",
            Self::Rfc2426 => "rfc2426",
        }
    }
}

/// Shows the [`code`](Dialect::code).
impl fmt::Display for Dialect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

/// Reads a [`code`](Dialect::code), in any case.
///
/// ```
/// use wacard::Dialect;
///
/// assert_eq!("RFC2426".parse(), Ok(Dialect::Rfc2426));
///
/// let error = "4.0".parse::<Dialect>().unwrap_err();
/// assert_eq!(error.to_string(), "expected `whatsapp`, `evolution` or `rfc2426`, found `4.0`");
/// ```
impl FromStr for Dialect {
    type Err = DialectError;

    fn from_str(text: &str) -> Result<Self, DialectError> {
        let mut all = Self::ALL.iter();
        all.find(|dialect| dialect.code().eq_ignore_ascii_case(text))
            .copied()
            .ok_or_else(|| DialectError(Excerpt::new(text)))
    }
}

/// A text that does not name any [`Dialect`].
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash, Error)]
#[error("expected `whatsapp`, `evolution` or `rfc2426`, found {0}")]
pub struct DialectError(Excerpt);

/// A [`Dialect`] with its options. A profile alone will do wherever a form is asked for.
///
/// ```
/// use wacard::contact::WriteOptions;
/// use wacard::{Contact, Dialect};
///
/// let contact = Contact::new("Ana").phone("+55 11 98765-4321".parse()?);
/// let card = contact.to_vcard(WriteOptions::from(Dialect::Rfc2426).without_waid());
/// assert!(card.contains("\r\nTEL;TYPE=CELL;TYPE=VOICE:+55 11 98765-4321\r\n"));
/// # Ok::<(), wacard::PhoneError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
pub struct WriteOptions {
    pub(super) profile: Dialect,
    pub(super) waid: Waid,
    pub(super) groups: Groups,
}

/// Whether `waid` is written.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
pub(super) enum Waid {
    #[default]
    Kept,
    LeftOut,
}

/// Whether groups are written, and with them labels.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
pub(super) enum Groups {
    #[default]
    Kept,
    LeftOut,
}

impl WriteOptions {
    /// Writes no groups, for readers that find no phone in one (KDE's KContacts): a labelled
    /// phone loses its label, and one of no type is `TEL;type=CELL;type=VOICE;waid=…`.
    pub fn without_groups(self) -> Self {
        Self {
            groups: Groups::LeftOut,
            ..self
        }
    }

    /// Whether a phone of which nothing is known gets a label.
    pub(super) fn gives_label(self) -> bool {
        self.profile == Dialect::Evolution && self.groups == Groups::Kept
    }

    /// Leaves `waid` out, for readers that refuse a parameter they do not know.
    pub fn without_waid(self) -> Self {
        Self {
            waid: Waid::LeftOut,
            ..self
        }
    }
}

impl From<Dialect> for WriteOptions {
    fn from(profile: Dialect) -> Self {
        Self {
            profile,
            ..Self::default()
        }
    }
}
