use std::borrow::Cow;
use std::str::FromStr;

use super::label::Label;
use super::owned::{all_owned, owned};
use super::waid::Waid;
use crate::id::Wuid;
use crate::phone::{Phone, PhoneError, Region, Rules, display_text};

/// A phone of a contact (`TEL`).
///
/// The number shown and the id are different facts: neither is made from the other once both are
/// known.
///
/// ```
/// use wacard::Wuid;
/// use wacard::contact::Tel;
///
/// let wuid: Wuid = "553198296801".parse()?;
/// let tel = Tel::new("ask for Ana").waid(wuid).label("Celular");
/// assert_eq!(tel.wuid(), Some(wuid));
///
/// let unreachable = Tel::new("+62 132"); // a number without WhatsApp
/// assert_eq!(unreachable.waid, None);
/// # Ok::<(), wacard::WuidError>(())
/// ```
#[derive(Clone, Debug, Default, Eq, PartialEq, Hash)]
#[non_exhaustive]
pub struct Tel<'a> {
    /// The number as people read it, in any form.
    pub value: Cow<'a, str>,
    /// The WhatsApp user id (`waid`), if the phone has one.
    pub waid: Option<Waid>,
    /// A label for people, such as `Celular`.
    pub label: Option<Label<'a>>,
    /// Types such as `CELL`, as written.
    pub types: Vec<Cow<'a, str>>,
    /// The degree of preference among the phones: 1 (`TYPE=pref`) most, 100 least (`PREF` of
    /// RFC 6350 §5.3).
    pub preference: Option<u8>,
}

impl<'a> Tel<'a> {
    /// A phone without WhatsApp, until [`waid`](Self::waid) adds it.
    #[inline]
    pub fn new(value: impl Into<Cow<'a, str>>) -> Self {
        Self {
            value: value.into(),
            ..Self::default()
        }
    }

    /// A number as people or machines write it, with the ids that it may have. The value is the
    /// number as [`display_text`] shows it; with [`Tel::new`] a text stays as it is.
    ///
    /// ```
    /// use wacard::Rules;
    /// use wacard::contact::Tel;
    ///
    /// let tel = Tel::parse("whatsapp:+447911123456", None, Rules::WhatsApp)?;
    /// assert_eq!(tel.value, "+447911123456");
    /// # Ok::<(), wacard::PhoneError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Those of [`Phone::parse`].
    pub fn parse(value: &'a str, region: Option<Region>, rules: Rules) -> Result<Self, PhoneError> {
        let candidates = Phone::parse(value, region)?.candidates(rules);
        Ok(Self::new(display_text(value)).waid(candidates))
    }

    /// Sets the WhatsApp user id: one that is [given](Waid::Given), or
    /// [candidates](Waid::Guessed).
    #[must_use]
    #[inline]
    pub fn waid(self, waid: impl Into<Waid>) -> Self {
        Self {
            waid: Some(waid.into()),
            ..self
        }
    }

    /// Sets the label.
    #[must_use]
    #[inline]
    pub fn label(self, label: impl Into<Label<'a>>) -> Self {
        Self {
            label: Some(label.into()),
            ..self
        }
    }

    /// Adds a type.
    #[must_use]
    #[inline]
    pub fn add_type(mut self, name: impl Into<Cow<'a, str>>) -> Self {
        self.types.push(name.into());
        self
    }

    /// The id that is written: the one given, or the likeliest one.
    #[inline]
    pub fn wuid(&self) -> Option<Wuid> {
        self.waid.as_ref().map(Waid::wuid)
    }

    pub(super) fn into_owned(self) -> Tel<'static> {
        Tel {
            value: owned(self.value),
            waid: self.waid,
            label: self.label.map(Label::into_owned),
            types: all_owned(self.types),
            preference: self.preference,
        }
    }
}

/// An international number, with the ids that it may have by [`Rules::WhatsApp`]; as
/// [`Tel::parse`].
impl FromStr for Tel<'static> {
    type Err = PhoneError;

    fn from_str(value: &str) -> Result<Self, PhoneError> {
        Ok(Tel::parse(value, None, Rules::WhatsApp)?.into_owned())
    }
}
