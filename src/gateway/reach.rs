//! The ways to reach a contact.

use std::borrow::Cow;

use crate::contact::{Contact, Tel};
use crate::id::{Jid, Wuid, WuidError};
use crate::phone::{Phone, display_text};

/// The id that a request gives for a phone.
#[derive(Clone)]
pub(super) enum GivenId<'j> {
    /// None: an id is made from the number.
    Missing,
    /// An id that is wrong, which was reported.
    Invalid,
    /// An id, which counts whatever the number is.
    Valid(Wuid),
    /// A hidden id: the phone's own id is made from the number.
    Lid(Cow<'j, str>),
}

/// The ways to reach a contact that a phone's fields give: at least one.
pub(super) struct Reach<'j> {
    pub(super) tel: Option<Tel<'j>>,
    pub(super) lid: Option<Cow<'j, str>>,
}

impl<'j> Reach<'j> {
    /// The phone of an id, or no phone for a hidden id. Returns `None` for a missing or wrong one.
    pub(super) fn from_id(id: GivenId<'j>) -> Option<Self> {
        match id {
            GivenId::Valid(wuid) => {
                let value = wuid.phone().international().to_string();
                let tel = Tel::new(value).waid(wuid);
                Some(Self::from(tel))
            }
            GivenId::Lid(lid) => Some(Self {
                tel: None,
                lid: Some(lid),
            }),
            GivenId::Missing | GivenId::Invalid => None,
        }
    }

    pub(super) fn add_to(self, contact: &mut Contact<'j>) {
        contact.phones.extend(self.tel);
        contact.lid = contact.lid.take().or(self.lid);
    }
}

impl<'j> From<Tel<'j>> for Reach<'j> {
    fn from(tel: Tel<'j>) -> Self {
        Self {
            tel: Some(tel),
            lid: None,
        }
    }
}

/// The text of a number as people read it.
pub(super) fn shown(number: Cow<'_, str>) -> Cow<'_, str> {
    match number {
        Cow::Borrowed(number) => display_text(number),
        Cow::Owned(number) => Cow::Owned(display_text(&number).into_owned()),
    }
}

/// The digits of a hidden id that is written as one: `183746529105829@lid`.
pub(super) fn lid(text: &str) -> Option<&str> {
    // Without an early exit the compiler compares many bytes at once.
    let has_at_sign = text.bytes().fold(false, |any, byte| any | (byte == b'@'));
    (has_at_sign.then(|| Jid::parse(text.trim()).ok()?.lid()))?
}

/// The id that a request gives: digits, stylised or as a JID, or a hidden id.
///
/// # Errors
///
/// A text that is neither, also a hidden id of fewer digits than any id has.
pub(super) fn parse_id(text: &str) -> Result<GivenId<'_>, WuidError> {
    // Nearly every id is bare digits.
    let digits = text.parse::<Wuid>();
    if let (Err(_), Some(lid)) = (&digits, lid(text)) {
        return match lid.len() < Wuid::MIN_LEN {
            true => Err(WuidError::TooShort(lid.len())),
            false => Ok(GivenId::Lid(lid.into())),
        };
    }
    let wuid = digits.or_else(|_| Wuid::parse_lenient(text))?;
    Ok(match wuid.looks_like_lid() {
        true => GivenId::Lid(wuid.to_string().into()),
        false => GivenId::Valid(wuid),
    })
}

/// The id that the digits of a number are, if no country has such a number.
pub(super) fn id_of_digits(digits: &str) -> GivenId<'static> {
    match digits.parse::<Wuid>() {
        Ok(wuid) if Phone::parse(digits, None).is_err() && !wuid.looks_like_lid() => {
            GivenId::Valid(wuid)
        }
        _ => GivenId::Missing,
    }
}
