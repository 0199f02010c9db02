use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use crate::id::Excerpt;
use crate::vcard::{LineStart, Name, line_start};

/// A dialect of vCard 3.0, by the readers that accept it.
///
/// | | [`WhatsApp`](Self::WhatsApp) | [`Evolution`](Self::Evolution) | [`Rfc2426`](Self::Rfc2426) |
/// |---|---|---|---|
/// | lines | LF, never folded, none after the last | the same | CRLF, folded at 75 bytes |
/// | `N` of a bare full name | `N:;Full Name;;;` | `N:Full Name` | `N:;Full Name;;;` |
/// | `ORG` | `ORG:Name` | `ORG:Name;` | `ORG:Name` |
/// | phone without label and types | `TEL;type=CELL;type=VOICE;waid=…` | `item1.TEL;waid=…` and `item1.X-ABLabel:Celular` | `TEL;TYPE=CELL;TYPE=VOICE;waid=…` |
/// | parameter values | bare: a type that needs quotes is omitted | the same | quoted where needed |
///
/// All escape `\`, `;`, `,` and line breaks in every text, write `VERSION:3.0` on line 2, `N` and
/// `FN` always, and a label on the line after the property that it labels.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
#[non_exhaustive]
pub enum Dialect {
    /// For WhatsApp's own readers, on the Web and on Android.
    #[default]
    WhatsApp,
    /// Byte for byte as Evolution API writes cards, if nothing needs escaping.
    Evolution,
    /// For strict address books (RFC 2426), except for the `waid` parameter, which the RFC allows
    /// nowhere; [`WriteOptions::without_waid`] omits it.
    Rfc2426,
}

impl Dialect {
    /// Every dialect.
    pub const ALL: &'static [Self] = &[Self::WhatsApp, Self::Evolution, Self::Rfc2426];

    /// A stable name for programs: `whatsapp`, `evolution` or `rfc2426`.
    #[must_use]
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

/// A [`Dialect`] with options. A dialect alone is accepted wherever options are.
///
/// ```
/// use wacard::contact::WriteOptions;
/// use wacard::{Contact, Dialect};
///
/// let contact = Contact::new("Ana").add_phone("+55 11 98765-4321".parse()?);
/// let options = WriteOptions::from(Dialect::Rfc2426).without_waid();
/// let card = contact.to_vcard_lossy(options);
/// assert!(card.contains("\r\nTEL;TYPE=CELL;TYPE=VOICE:+55 11 98765-4321\r\n"));
/// assert_eq!(
///     contact.to_vcard(options).unwrap_err().to_string(),
///     "the card omits a part of the contact: of TEL 1: waid 5511987654321",
/// );
/// # Ok::<(), wacard::PhoneError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
#[must_use]
pub struct WriteOptions {
    pub(super) dialect: Dialect,
    pub(super) omits_waid: bool,
    pub(super) omits_groups: bool,
}

impl WriteOptions {
    /// Writes no groups, for readers that find no phone in one (KDE's KContacts): a labelled
    /// phone loses its label, and one without types is `TEL;type=CELL;type=VOICE;waid=…`.
    pub fn without_groups(self) -> Self {
        Self {
            omits_groups: true,
            ..self
        }
    }

    /// Omits `waid`, for readers that refuse a parameter that they do not know.
    pub fn without_waid(self) -> Self {
        Self {
            omits_waid: true,
            ..self
        }
    }
}

impl From<Dialect> for WriteOptions {
    fn from(dialect: Dialect) -> Self {
        Self {
            dialect,
            ..Self::default()
        }
    }
}

/// How a dialect is written, as constants: a card writer is compiled for each.
pub(super) trait Styled {
    const STYLE: Style;
}

/// [`Dialect::WhatsApp`].
pub(super) struct WhatsApp;

impl Styled for WhatsApp {
    const STYLE: Style = Style {
        full_name_end: ";;;",
        organization_end: "",
        default_types: ";type=CELL;type=VOICE",
        default_label: None,
        usual: Usual {
            start: line_start!("BEGIN:VCARD", "VERSION:3.0", "N:;"),
            tel: line_start!("TEL;type=CELL;type=VOICE;waid="),
            end: line_start!("END:VCARD"),
        },
        order: Order::PhonesFirst,
        type_name: Name::literal("type"),
        quotes: Quotes::Never,
        photo: PhotoStyle::OneLine,
        birthday: BirthdayStyle::ValueDate,
        extensions: Extensions::WhatsApp,
    };
}

/// [`Dialect::Evolution`].
pub(super) struct Evolution;

impl Styled for Evolution {
    const STYLE: Style = Style {
        full_name_end: "",
        organization_end: ";",
        default_types: ";type=CELL;type=VOICE",
        default_label: Some("Celular"),
        usual: Usual {
            start: line_start!("BEGIN:VCARD", "VERSION:3.0", "N:"),
            tel: line_start!("item1.TEL;waid="),
            end: line_start!("item1.X-ABLabel:Celular", "END:VCARD"),
        },
        order: Order::PhonesLast,
        type_name: Name::literal("type"),
        quotes: Quotes::Never,
        photo: PhotoStyle::OneLine,
        birthday: BirthdayStyle::ValueDate,
        extensions: Extensions::WhatsApp,
    };
}

/// [`Dialect::Rfc2426`].
pub(super) struct Rfc2426;

impl Styled for Rfc2426 {
    const STYLE: Style = Style {
        full_name_end: ";;;",
        organization_end: "",
        default_types: ";TYPE=CELL;TYPE=VOICE",
        default_label: None,
        usual: Usual {
            start: line_start!("BEGIN:VCARD", "VERSION:3.0", "N:;"),
            tel: line_start!("TEL;TYPE=CELL;TYPE=VOICE;waid="),
            end: line_start!("END:VCARD"),
        },
        order: Order::PhonesFirst,
        type_name: Name::literal("TYPE"),
        quotes: Quotes::WhereNeeded,
        photo: PhotoStyle::EncodingB,
        birthday: BirthdayStyle::OmitYear,
        extensions: Extensions::Rfc2426,
    };
}

/// The differences between the dialects.
#[derive(Debug)]
pub(super) struct Style {
    /// After the full name in `N`, if it alone is known.
    pub(super) full_name_end: &'static str,
    /// After an organization without units.
    pub(super) organization_end: &'static str,
    /// The types of a phone that has neither a label nor types.
    pub(super) default_types: &'static str,
    /// The label of such a phone, in place of types, if groups are written.
    pub(super) default_label: Option<&'static str>,
    pub(super) usual: Usual,
    pub(super) order: Order,
    /// The parameter of types.
    pub(super) type_name: Name<'static>,
    pub(super) quotes: Quotes,
    pub(super) photo: PhotoStyle,
    pub(super) birthday: BirthdayStyle,
    pub(super) extensions: Extensions,
}

/// The parts of a [usual](super::write) card in one piece each: one write takes less time than
/// several.
#[derive(Clone, Copy, Debug)]
pub(super) struct Usual {
    /// The start of a card whose full name alone is known, up to the name in `N`.
    pub(super) start: LineStart,
    /// The only phone, which has an id and neither a label nor types, up to its id.
    pub(super) tel: LineStart,
    /// The end of the card, with the label of this phone.
    pub(super) end: LineStart,
}

/// The place of phones among email addresses and URLs.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Order {
    /// Phones, URLs, email addresses.
    PhonesFirst,
    /// Email addresses, URLs, phones.
    PhonesLast,
}

/// Whether a parameter's value may be quoted.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Quotes {
    /// WhatsApp's readers know no quotes.
    Never,
    WhereNeeded,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum PhotoStyle {
    /// `PHOTO;BASE64:` on one line, as WhatsApp for Android writes and reads it.
    OneLine,
    /// `PHOTO;ENCODING=b;TYPE=…:`
    EncodingB,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum BirthdayStyle {
    /// `BDAY;value=date:` and `BDAY;value=date-time:`; other text without a parameter.
    ValueDate,
    /// `BDAY:`, with `X-APPLE-OMIT-YEAR=1604` if the date has no year; no other text.
    OmitYear,
}

/// The properties that no field holds, and their parameters.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Extensions {
    /// All but `AGENT`, with the parameters that WhatsApp for Android accepts.
    WhatsApp,
    /// Those that a card of version 3.0 may have, with the parameters of RFC 2426 §4.
    Rfc2426,
}
