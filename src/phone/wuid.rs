//! The steps between a [`Wuid`] and a phone number.

use super::error::PhoneError;
use super::region::Region;
use super::rules::Rules;
use super::{Phone, plan, stylised, whatsapp};
use crate::id::{Jid, JidError, Wuid, WuidError};

impl Wuid {
    /// The best id for a phone number as people write it, by [`Rules::WhatsApp`].
    ///
    /// A phone user's JID is taken as the id that it is, unchanged. Short for [`Phone::parse`] and
    /// [`Phone::wuid`]; [`Phone::candidates`] has the other ids that the number may have.
    ///
    /// # Errors
    ///
    /// Those of [`Phone::parse`].
    ///
    /// ```
    /// use wacard::{Phone, Wuid};
    ///
    /// let text = "031 99999-9999";
    /// assert_eq!(Wuid::parse(text, None).unwrap_err(), Phone::parse(text, None).unwrap_err());
    /// ```
    pub fn parse(text: &str, region: Option<Region>) -> Result<Self, PhoneError> {
        Ok(Phone::parse(text, region)?.wuid(Rules::WhatsApp))
    }

    /// The id in a text that is meant to be one already, stripped of separators, plus sign and
    /// JID suffix.
    ///
    /// For a caller's `wuid` field and for a `waid` parameter. A JID gives its user; `00` and a
    /// plus sign are removed; no national rule changes a digit.
    ///
    /// ```
    /// use wacard::Wuid;
    ///
    /// assert_eq!(Wuid::parse_lenient("5531999999999:12@s.whatsapp.net")?.as_str(), "5531999999999");
    /// assert_eq!(Wuid::parse_lenient("7778 7620000")?.as_str(), "77787620000");
    /// # Ok::<(), wacard::WuidError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// - `"undefined"`: a character that is neither a digit nor a separator.
    /// - `"628"`, `"1234567890123456"`, `"0631999999"`: no id has this length, or begins with 0.
    /// - `"120363123456789012@g.us"`, `"75716465037562@lid"`: the id of something else.
    /// - `"ana@example.com"`: an address that is not a JID.
    ///
    /// ```
    /// use wacard::id::{Server, Wuid, WuidError};
    ///
    /// let error = |text| Wuid::parse_lenient(text).unwrap_err();
    /// assert_eq!(error("undefined"), WuidError::NotADigit { offset: 0, found: 'u' });
    /// assert_eq!(error("628"), WuidError::TooShort(3));
    /// assert_eq!(error("1234567890123456"), WuidError::TooLong(16));
    /// assert_eq!(error("0631999999"), WuidError::LeadingZero);
    /// assert_eq!(error("120363123456789012@g.us"), WuidError::OtherJid(Server::Group));
    /// assert_eq!(error("75716465037562@lid"), WuidError::OtherJid(Server::Lid));
    /// assert_eq!(error("ana@example.com"), WuidError::NotAJid);
    /// ```
    pub fn parse_lenient(text: &str) -> Result<Self, WuidError> {
        if let Ok(wuid) = text.parse() {
            return Ok(wuid);
        }
        if text.contains('@') {
            return from_jid(&text.replace([' ', '+'], ""));
        }
        let scan = stylised::scan(text);
        if let Some((offset, found)) = scan.junk(text) {
            return Err(WuidError::NotADigit { offset, found });
        }
        // The numbering plan recognises a trunk prefix; an id that fits no plan is still an id.
        match Phone::parse(text, None) {
            Ok(phone) => Self::from_digits(phone.e164_bytes()),
            Err(_) => Self::from_digits(scan.digits()),
        }
    }

    /// The number that an id's digits are: its region, its type, its international format.
    ///
    /// ```
    /// use wacard::{Region, Wuid};
    ///
    /// let wuid: Wuid = "12424561234".parse()?;
    /// assert_eq!(wuid.phone().region(), Some(Region::BS));
    /// assert_eq!(wuid.phone().international().to_string(), "+1 242-456-1234");
    /// # Ok::<(), wacard::WuidError>(())
    /// ```
    #[must_use]
    pub fn phone(&self) -> Phone {
        Phone::from_wuid(*self)
    }
}

/// The validity of an id's digits as a phone number.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Standing {
    /// A valid number, or a form that WhatsApp kept when its country retired it.
    Number,
    /// A possible number that is not valid: retired, or not in use yet.
    Invalid,
    /// No country has numbers of this length, or no country has the calling code.
    Impossible,
}

/// The fewest digits that WPPConnect takes for a LID.
const MIN_LID_LEN: usize = 14;

impl Wuid {
    /// Whether the digits are as many as a LID's.
    pub(crate) fn is_like_lid(&self) -> bool {
        self.as_str().len() >= MIN_LID_LEN
    }

    /// Whether the digits are those of a LID rather than of a phone: as many, and no number has
    /// them.
    pub(crate) fn looks_like_lid(&self) -> bool {
        self.is_like_lid() && self.standing() == Standing::Impossible
    }

    pub(crate) fn standing(&self) -> Standing {
        let phone = self.phone();
        if phone.is_valid() || whatsapp::former_template(&phone).is_some() {
            return Standing::Number;
        }
        let plan = plan::by_calling_code(self.as_bytes());
        let len = phone.national_number().len();
        match plan.is_some_and(|plan| plan.lengths().contains(len)) {
            true => Standing::Invalid,
            false => Standing::Impossible,
        }
    }
}

fn from_jid(text: &str) -> Result<Wuid, WuidError> {
    match Jid::parse(text.trim()) {
        Ok(jid) if jid.server().has_phone_users() => jid.wuid().ok_or(WuidError::NotAJid),
        Ok(jid) => Err(WuidError::OtherJid(jid.server())),
        Err(JidError::User(server)) if !server.has_phone_users() => {
            Err(WuidError::OtherJid(server))
        }
        Err(_) => Err(WuidError::NotAJid),
    }
}
