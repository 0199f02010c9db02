use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use super::candidates::{Candidates, Reason};
use super::{Phone, evolution, whatsapp};
use crate::id::{Excerpt, Wuid};

/// How a phone number becomes a WhatsApp user id.
///
/// Mostly the id is the E.164 number. In five countries it may not be, because WhatsApp keeps
/// the form in which an account was registered while the numbering plan moved on:
///
/// | country | ids by [`Rules::WhatsApp`], best first | by [`Rules::Evolution`] |
/// |---|---|---|
/// | Brazil (+55), area codes 11–28, mobile | with the ninth digit, then without | with |
/// | Brazil, area codes from 31, digit after the 9 is 6–9 | without the ninth digit, then with | without where it is 7–9 |
/// | Brazil, digit after the 9 is 2–5 | with: such a number is younger than the ninth digit | with |
/// | Mexico (+52) | `521` and ten digits, then `52` | `52` |
/// | Argentina (+54) | `549` and ten digits, then `54` | `54` |
/// | Côte d'Ivoire (+225), Benin (+229) | as written, then in the other length | as written |
///
/// Sources: cards that WhatsApp's own clients sent (Mexico `521…`, Argentina `549…`, Benin with
/// eight digits); the gateways' documentation (Green API and Whapi on Brazil's area codes,
/// Mexico and Argentina); WAHA issues 238 and 1894 (Brazil: it depends on when the account was
/// registered; Côte d'Ivoire: old accounts answer to both forms); ITU operational bulletins for
/// the plans themselves.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
#[non_exhaustive]
pub enum Rules {
    /// The ids that real cards carry.
    #[default]
    WhatsApp,
    /// The keys that Evolution API's `createJid` makes of well-formed international numbers
    /// (`src/utils/createJid.ts`, 1.8.2 and later): a key finds a chat, but need not be
    /// the account's id.
    Evolution,
}

impl Rules {
    /// Every set of rules.
    pub const ALL: &'static [Self] = &[Self::WhatsApp, Self::Evolution];

    /// A stable name for programs: `whatsapp` or `evolution`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::WhatsApp => "whatsapp",
            Self::Evolution => "evolution",
        }
    }
}

/// Shows the [`code`](Rules::code).
impl fmt::Display for Rules {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

/// Reads a [`code`](Rules::code), in any case.
impl FromStr for Rules {
    type Err = RulesError;

    fn from_str(text: &str) -> Result<Self, RulesError> {
        let mut all = Self::ALL.iter();
        all.find(|rules| rules.code().eq_ignore_ascii_case(text))
            .copied()
            .ok_or_else(|| RulesError(Excerpt::new(text)))
    }
}

/// A text that does not name any [`Rules`].
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash, Error)]
#[error("expected `whatsapp` or `evolution`, found {0}")]
pub struct RulesError(Excerpt);

impl Phone {
    /// The best id for this number: the first of [`Phone::candidates`].
    #[must_use]
    pub fn wuid(&self, rules: Rules) -> Wuid {
        match (self.is_id(), rules) {
            (true, _) => self.as_wuid(),
            (false, Rules::WhatsApp) => whatsapp::best(self),
            (false, Rules::Evolution) => evolution::candidates(self).best().wuid,
        }
    }

    /// All ids that an account with this number may plausibly have, the likeliest first.
    ///
    /// Only WhatsApp's server knows which of them exists. A number that was given as a JID is an
    /// id already and has one candidate.
    #[must_use]
    pub fn candidates(&self, rules: Rules) -> Candidates {
        match (self.is_id(), rules) {
            (true, _) => Candidates::only(self.as_wuid(), Reason::Given),
            (false, Rules::WhatsApp) => whatsapp::candidates(self),
            (false, Rules::Evolution) => evolution::candidates(self),
        }
    }
}
