use std::fmt;

/// A reader of cards.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub enum Receiver {
    /// WhatsApp Web and Desktop.
    Web,
    /// WhatsApp for Android.
    Android,
    /// WhatsApp for iOS, of which little is known.
    Ios,
    /// A strict reader of RFC 2426, such as an address book.
    Rfc2426,
}

impl Receiver {
    /// Every receiver.
    pub const ALL: [Self; 4] = [Self::Web, Self::Android, Self::Ios, Self::Rfc2426];

    /// A stable name for programs: `web`, `android`, `ios`, `rfc2426`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Web => "web",
            Self::Android => "android",
            Self::Ios => "ios",
            Self::Rfc2426 => "rfc2426",
        }
    }
}

impl fmt::Display for Receiver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Web => "WhatsApp Web",
            Self::Android => "WhatsApp for Android",
            Self::Ios => "WhatsApp for iOS",
            Self::Rfc2426 => "RFC 2426",
        })
    }
}

/// The way in which a receiver shows a card.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
#[non_exhaustive]
pub enum Verdict {
    /// With the button "Message".
    Message,
    /// With the number and the button "Invite".
    Invite,
    /// Without a number.
    NoNumber,
    /// A reader without such buttons accepts all of it.
    Accepted,
    /// Not at all.
    Refused,
}

impl Verdict {
    /// A stable name for programs: `message`, `invite`, `no-number`, `accepted`, `refused`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Message => "message",
            Self::Invite => "invite",
            Self::NoNumber => "no-number",
            Self::Accepted => "accepted",
            Self::Refused => "refused",
        }
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Message => "shows with Message button",
            Self::Invite => "shows with Invite",
            Self::NoNumber => "shown without number",
            Self::Accepted => "accepted",
            Self::Refused => "refused",
        })
    }
}
