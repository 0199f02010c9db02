//! The forms of a recipient.

use crate::id::{Jid, Server, Wuid};
use crate::phone::{Phone, PhoneErrorKind};

/// A recipient, whatever its form in the request was.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Address {
    Phone(Wuid),
    /// The digits of a hidden id.
    Lid(String),
    /// The id of a group: digits, or digits, a hyphen and digits.
    Group(String),
    Newsletter(String),
    /// `status`, or the digits of a broadcast list.
    Broadcast(String),
    /// The id of a user without a number, such as `US.13491208655302741918`.
    Scoped(String),
}

impl Address {
    /// Reads a number, an id or a JID. No national rule changes a digit.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if text.contains('@') {
            return Self::from_jid(&text.replace([' ', '+'], ""));
        }
        match Wuid::parse_lenient(text) {
            Ok(wuid) if wuid.looks_like_lid() => Some(Self::Lid(wuid.to_string())),
            Ok(wuid) => Some(Self::Phone(wuid)),
            Err(_) => Self::from_other(text),
        }
    }

    fn from_jid(text: &str) -> Option<Self> {
        let jid = Jid::parse(text).ok()?;
        let user = jid.user().to_owned();
        match jid.server() {
            Server::Lid | Server::HostedLid => Some(Self::Lid(user)),
            Server::Group => Some(Self::Group(user)),
            Server::Newsletter => Some(Self::Newsletter(user)),
            Server::Broadcast => Some(Self::Broadcast(user)),
            _ => jid.wuid().map(Self::Phone),
        }
    }

    fn from_other(text: &str) -> Option<Self> {
        let is_group = |text: &str| text.chars().all(|c| c.is_ascii_digit() || c == '-');
        // Z-API's form of a group.
        let marked = text.strip_suffix("-group").filter(|id| !id.is_empty());
        if let Some(id) = marked.filter(|id| is_group(id)) {
            return Some(Self::Group(id.to_owned()));
        }
        match Phone::parse(text, None) {
            Err(error) if error.kind() == PhoneErrorKind::Group && is_group(text) => {
                Some(Self::Group(text.to_owned()))
            }
            _ if is_scoped(text) => Some(Self::Scoped(text.to_owned())),
            _ => None,
        }
    }

    /// The digits of a phone, or the JID of anything else.
    pub(super) fn digits_or_jid(&self) -> Option<String> {
        match self {
            Self::Phone(wuid) => Some(wuid.to_string()),
            other => other.user_jid(),
        }
    }

    /// The digits of a phone or a hidden id, for a server that takes more digits than these for the
    /// latter, or the JID of a group.
    pub(super) fn digits_by_len(&self, max: usize) -> Option<String> {
        match self {
            Self::Phone(wuid) => Some(wuid.to_string()).filter(|digits| digits.len() <= max),
            Self::Lid(lid) => Some(lid.clone()).filter(|digits| digits.len() > max),
            Self::Group(_) => self.digits_or_jid(),
            _ => None,
        }
    }

    /// Like [`digits_or_jid`](Self::digits_or_jid), for the kin of Evolution API: they take a
    /// newsletter for a group.
    pub(super) fn in_evolution(&self) -> Option<String> {
        match self {
            Self::Newsletter(_) => None,
            other => other.digits_or_jid(),
        }
    }

    /// The digits of a phone.
    pub(super) fn phone(&self) -> Option<String> {
        match self {
            Self::Phone(wuid) => Some(wuid.to_string()),
            _ => None,
        }
    }

    /// The digits of a phone, or the id of a user without a number.
    pub(super) fn phone_or_user(&self) -> Option<String> {
        match self {
            Self::Scoped(user) => Some(user.clone()),
            other => other.phone(),
        }
    }

    /// The id of a chat: `…@c.us` with a person.
    pub(super) fn chat_id(&self) -> Option<String> {
        self.jid(Server::LegacyUser)
    }

    /// The digits of a phone, or the JID of a group or a hidden id.
    pub(super) fn person_group_or_lid(&self) -> Option<String> {
        match self {
            Self::Phone(_) | Self::Group(_) | Self::Lid(_) => self.digits_or_jid(),
            _ => None,
        }
    }

    /// The id of a chat with a person, `…@c.us`, or with a group, `…@g.us`.
    pub(super) fn person_or_group(&self) -> Option<String> {
        match self {
            Self::Phone(_) | Self::Group(_) => self.chat_id(),
            _ => None,
        }
    }

    /// The JID, with WhatsApp's own server for a phone.
    pub(super) fn user_jid(&self) -> Option<String> {
        self.jid(Server::User)
    }

    /// The JID, with this server for a phone.
    pub(super) fn jid(&self, phones: Server) -> Option<String> {
        let (user, server) = match self {
            Self::Phone(wuid) => (wuid.as_str(), phones),
            Self::Lid(user) => (user.as_str(), Server::Lid),
            Self::Group(user) => (user.as_str(), Server::Group),
            Self::Newsletter(user) => (user.as_str(), Server::Newsletter),
            Self::Broadcast(user) => (user.as_str(), Server::Broadcast),
            Self::Scoped(_) => return None,
        };
        Some(format!("{user}@{server}"))
    }
}

/// Whether a text has the form of a user id of the Cloud API: names with dots between.
fn is_scoped(text: &str) -> bool {
    let mut parts = text.split('.');
    let is_name = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric());
    let has_letter = text.contains(|c: char| c.is_ascii_alphabetic());
    has_letter && text.contains('.') && parts.all(is_name)
}
