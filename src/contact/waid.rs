use std::borrow::Cow;
use std::hash::{Hash, Hasher};

use crate::id::{Jid, Wuid};
use crate::phone::Candidates;
use crate::vcard::Param;

/// The WhatsApp user id of a phone, and how it is known.
///
/// Two are equal if they have the same id: a card carries the id alone, so a contact that was
/// written and read again equals the one before.
///
/// ```
/// use wacard::contact::Waid;
/// use wacard::{Phone, Rules};
///
/// let phone = Phone::parse("+55 31 9 9829-6801", None)?;
/// let guessed = Waid::from(phone.candidates(Rules::WhatsApp));
/// assert_eq!(guessed.wuid().as_str(), "553198296801");
/// assert_eq!(guessed, Waid::Given("553198296801".parse()?));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub enum Waid {
    /// The caller or the card gave it.
    Given(Wuid),
    /// It was made from the number: the best of these is written, until a
    /// [`Lookup`](super::Lookup) finds the one that exists.
    Guessed(Candidates),
}

impl Waid {
    /// The id, or the likeliest one.
    #[inline]
    #[must_use]
    pub fn wuid(&self) -> Wuid {
        *self.as_wuid()
    }

    #[inline]
    pub(super) fn as_wuid(&self) -> &Wuid {
        match self {
            Self::Given(wuid) => wuid,
            Self::Guessed(candidates) => candidates.best_wuid(),
        }
    }

    /// The ids that it may be instead. Returns `None` if it was given.
    #[must_use]
    pub fn candidates(&self) -> Option<Candidates> {
        match self {
            Self::Given(_) => None,
            Self::Guessed(candidates) => Some(*candidates),
        }
    }
}

/// The id that a type holds: some gateways write `TYPE=CELL,WAID=447…`, which makes the id a type.
pub(crate) fn waid_of_type(name: &str) -> Option<&str> {
    // Nearly no type is as long as a name and an equals sign, and begins as the name does.
    let may_begin = |byte: &u8| matches!(byte, b'w' | b'W') || !byte.is_ascii_graphic();
    if name.len() < "waid=".len() || !name.as_bytes().first().is_some_and(may_begin) {
        return None;
    }
    let at = name.bytes().position(|byte| byte == b'=')?;
    let (key, waid) = (name.get(..at)?, name.get(at + 1..)?);
    key.trim().eq_ignore_ascii_case("waid").then_some(waid)
}

/// The first id among the types that a parameter names.
pub(crate) fn waid_among_types(param: Param<'_>) -> Option<Cow<'_, str>> {
    param.types().find_map(|name| match name {
        Cow::Borrowed(name) => waid_of_type(name).map(Cow::Borrowed),
        Cow::Owned(name) => waid_of_type(&name).map(|waid| Cow::Owned(waid.to_owned())),
    })
}

/// The digits of a hidden id's JID, `183746529105829@lid`.
pub(super) fn lid(jid: &str) -> Option<Cow<'static, str>> {
    let jid = Jid::parse(jid.trim()).ok()?;
    jid.lid().map(|lid| Cow::Owned(lid.to_owned()))
}

impl PartialEq for Waid {
    fn eq(&self, other: &Self) -> bool {
        self.wuid() == other.wuid()
    }
}

impl Eq for Waid {}

impl Hash for Waid {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.wuid().hash(state);
    }
}

impl From<Wuid> for Waid {
    #[inline]
    fn from(wuid: Wuid) -> Self {
        Self::Given(wuid)
    }
}

impl From<Candidates> for Waid {
    #[inline]
    fn from(candidates: Candidates) -> Self {
        Self::Guessed(candidates)
    }
}
