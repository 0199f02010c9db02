//! WhatsApp's addresses: phone users, groups, hidden ids and the rest.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use crate::wuid::Wuid;

/// An address of WhatsApp's: `user[.agent][:device]@server`.
///
/// Borrows from the text that it was read from. Two are equal when every part is: a phone user
/// and a hidden id ([`Server::Lid`]) with the same digits are not.
///
/// The clients in use read odd forms in different ways; this is our reading:
///
/// - There is one `@`. Text without one is no JID, and an unknown server is an error.
/// - The server's case does not matter; it is written in lower case.
/// - `.agent` and `_agent` (0–255) and `:device` (0–65535) are numbers or an error, never cut or
///   wrapped. A dot belongs to the user where the server is `lid` or `hosted.lid`.
/// - `1234567890.13@s.whatsapp.net` has agent 13, as whatsmeow reads it, and not device 13.
/// - Agent and device 0 are the same as none, and are not written.
/// - A phone user's name is digits, but for `server@c.us`.
///
/// # Examples
///
/// ```
/// use wacard::jid::{Jid, Server};
///
/// let jid = Jid::parse("5531999999999:12@s.whatsapp.net")?;
/// assert_eq!((jid.name(), jid.device()), ("5531999999999", 12));
/// assert_eq!(jid.to_user().to_string(), "5531999999999@s.whatsapp.net");
/// assert_eq!(jid.wuid().unwrap().as_str(), "5531999999999");
///
/// let group = Jid::parse("120363123456789012@g.us")?;
/// assert_eq!((group.server(), group.wuid()), (Server::Group, None));
/// # Ok::<(), wacard::jid::JidError>(())
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub struct Jid<'a> {
    name: &'a str,
    agent: u8,
    device: u16,
    server: Server,
}

impl<'a> Jid<'a> {
    /// Reads a JID, which must be the whole text.
    ///
    /// # Errors
    ///
    /// - `"5531999999999"`: no `@`. `"a@b@c"`: two.
    /// - `"1@example.com"`: a server that is none of WhatsApp's.
    /// - `"@c.us"`, `"+5531999999999@s.whatsapp.net"`, `"1-2-3@g.us"`: no name, or one that this
    ///   server does not give.
    /// - `"1234567:x@c.us"`, `"1234567.300@c.us"`: a device or an agent that is no such number.
    pub fn parse(text: &'a str) -> Result<Self, JidError> {
        let (local, domain) = text.split_once('@').ok_or(JidError::NoServer)?;
        if domain.contains('@') {
            return Err(JidError::SecondAt);
        }
        let server = Server::from_domain(domain).ok_or(JidError::UnknownServer)?;
        let (local, device) = match local.split_once(':') {
            Some((local, device)) => (local, number(device).ok_or(JidError::Device)?),
            None => (local, 0),
        };
        let (name, agent) = match local.rsplit_once(server.agent_marks()) {
            Some((name, agent)) => (name, number(agent).ok_or(JidError::Agent)?),
            None => (local, 0),
        };
        if !server.gives(name) {
            return Err(JidError::Name(server));
        }
        Ok(Self {
            name,
            agent,
            device,
            server,
        })
    }

    pub(crate) fn user(_proof: Wuid, digits: &'a str) -> Self {
        Self {
            name: digits,
            agent: 0,
            device: 0,
            server: Server::User,
        }
    }

    /// The part before agent, device and server: a phone user's digits, `status`, a group's id.
    pub fn name(&self) -> &'a str {
        self.name
    }

    /// The agent, 0 where there is none.
    pub fn agent(&self) -> u8 {
        self.agent
    }

    /// The device, 0 where there is none (the phone itself).
    pub fn device(&self) -> u16 {
        self.device
    }

    /// The server, which says what kind of id it is.
    pub fn server(&self) -> Server {
        self.server
    }

    /// The account that a device belongs to: no agent, no device, `c.us` as `s.whatsapp.net`.
    pub fn to_user(&self) -> Self {
        let server = match self.server {
            Server::LegacyUser => Server::User,
            other => other,
        };
        Self {
            agent: 0,
            device: 0,
            server,
            ..*self
        }
    }

    /// The id to put in `waid=`, for a phone user; nothing for all other kinds.
    pub fn wuid(&self) -> Option<Wuid> {
        let is_phone = self.server.has_phone_users();
        self.name.parse().ok().filter(|_| is_phone)
    }
}

impl fmt::Display for Jid<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)?;
        match (self.agent, self.server) {
            (0, _) => {}
            (agent, Server::Lid | Server::HostedLid) => write!(f, "_{agent}")?,
            (agent, _) => write!(f, ".{agent}")?,
        }
        if self.device > 0 {
            write!(f, ":{}", self.device)?;
        }
        write!(f, "@{}", self.server)
    }
}

/// A number in digits alone: `FromStr` would take a plus sign too.
fn number<T: FromStr>(text: &str) -> Option<T> {
    let digits = text.bytes().all(|b| b.is_ascii_digit());
    text.parse().ok().filter(|_| digits)
}

macro_rules! servers {
    ($($(#[$doc:meta])* $server:ident = $domain:literal, $kind:literal;)*) => {
        /// The part of a JID behind the `@`: the kind of id.
        #[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
        #[non_exhaustive]
        pub enum Server {
            $($(#[$doc])* $server,)*
        }

        impl Server {
            /// Every server, in no order that means anything.
            pub const ALL: &'static [Self] = &[$(Self::$server,)*];

            /// As written behind the `@`.
            pub fn domain(self) -> &'static str {
                match self {
                    $(Self::$server => $domain,)*
                }
            }

            /// What such an id stands for, as a person would say it: `a group`.
            pub fn kind(self) -> &'static str {
                match self {
                    $(Self::$server => $kind,)*
                }
            }
        }
    };
}

servers! {
    /// `s.whatsapp.net`: a phone's user.
    User = "s.whatsapp.net", "a phone user";
    /// `c.us`: the older spelling of [`Server::User`].
    LegacyUser = "c.us", "a phone user";
    /// `g.us`: a group.
    Group = "g.us", "a group";
    /// `lid`: a hidden id, which looks like a phone number and is none.
    Lid = "lid", "a hidden id (LID)";
    /// `broadcast`: the status feed or a broadcast list.
    Broadcast = "broadcast", "a broadcast list";
    /// `newsletter`: a channel.
    Newsletter = "newsletter", "a newsletter (channel)";
    /// `hosted`: a phone user's device in Meta's cloud.
    Hosted = "hosted", "a hosted phone user";
    /// `hosted.lid`: a hidden id's device in Meta's cloud.
    HostedLid = "hosted.lid", "a hosted hidden id";
    /// `bot`: Meta AI and its like.
    Bot = "bot", "a bot";
    /// `call`: signalling of calls.
    Call = "call", "a call";
    /// `msgr`: a user of Messenger.
    Messenger = "msgr", "a Messenger user";
    /// `interop`: a user of another service, after that service's number: `1-5531999999999`.
    Interop = "interop", "a user of another service";
}

impl Server {
    /// Whether its ids are phone users' ([`Wuid`]s).
    pub fn has_phone_users(self) -> bool {
        matches!(self, Self::User | Self::LegacyUser | Self::Hosted)
    }

    fn from_domain(domain: &str) -> Option<Self> {
        let is_it = |server: &&Self| server.domain().eq_ignore_ascii_case(domain);
        Self::ALL.iter().find(is_it).copied()
    }

    /// What stands before an agent's number.
    fn agent_marks(self) -> &'static [char] {
        match self {
            Self::Lid | Self::HostedLid => &['_'],
            _ => &['.', '_'],
        }
    }

    fn gives(self, name: &str) -> bool {
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        let digits_twice = |text: &str| {
            text.split_once('-')
                .is_some_and(|(a, b)| digits(a) && digits(b))
        };
        match self {
            Self::Group => digits(name) || digits_twice(name),
            Self::Interop => digits_twice(name),
            Self::Broadcast => digits(name) || name == "status",
            Self::User | Self::LegacyUser => digits(name) || name == "server",
            Self::Lid | Self::HostedLid => name.split('.').all(digits),
            Self::Call => !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric()),
            _ => digits(name),
        }
    }
}

impl fmt::Display for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.domain())
    }
}

/// Why a text is no JID.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Error)]
#[non_exhaustive]
pub enum JidError {
    /// No `@`: perhaps bare digits, which a JID never is.
    #[error("expected user@server, found no @")]
    NoServer,
    /// Two `@`.
    #[error("expected one @, found more")]
    SecondAt,
    /// A server that is none of [`Server::ALL`].
    #[error("expected a server of WhatsApp's such as s.whatsapp.net, found another")]
    UnknownServer,
    /// A name of a form that the server does not give.
    #[error("the name before @{0} is not of the form that this server gives")]
    Name(Server),
    /// An agent that is no number from 0 to 255.
    #[error("expected an agent from 0 to 255")]
    Agent,
    /// A device that is no number from 0 to 65535.
    #[error("expected a device from 0 to 65535")]
    Device,
}
