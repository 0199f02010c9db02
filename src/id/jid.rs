use std::fmt;
use std::str::FromStr;

use nom::branch::alt;
use nom::bytes::complete::{tag, take_till};
use nom::character::complete::{alphanumeric1, char, digit1, one_of};
use nom::combinator::{all_consuming, map_res, opt, recognize, rest};
use nom::multi::separated_list1;
use nom::sequence::{preceded, separated_pair};
use nom::{IResult, Parser};
use thiserror::Error;

use super::excerpt::Excerpt;
use super::server::Server;
use super::wuid::Wuid;

/// A WhatsApp address: `user[.agent][:device]@server`.
///
/// Borrows from the text that it was read from. Two are equal if all their parts are: a phone
/// user and a hidden id ([`Server::Lid`]) with the same digits differ.
///
/// The clients in use read odd forms in different ways; this is our reading:
///
/// - There is exactly one `@`. An unknown server is an error.
/// - The server's case does not matter; it is written in lower case.
/// - `.agent` and `_agent` (0–255) and `:device` (0–65535) are numbers or an error, never cut or
///   wrapped. On the servers `lid` and `hosted.lid` a dot belongs to the user.
/// - `1234567890.13@s.whatsapp.net` has agent 13, as whatsmeow reads it, and not device 13.
/// - Agent 0 and device 0 mean none, and are not written.
/// - A phone user is digits, except for `server@c.us`.
///
/// # Examples
///
/// ```
/// use wacard::id::{Jid, Server};
///
/// let jid = Jid::parse("5531999999999:12@s.whatsapp.net")?;
/// assert_eq!((jid.user(), jid.device()), ("5531999999999", 12));
/// assert_eq!(jid.to_user().to_string(), "5531999999999@s.whatsapp.net");
/// assert_eq!(jid.wuid().unwrap().as_str(), "5531999999999");
///
/// let group = Jid::parse("120363123456789012@g.us")?;
/// assert_eq!((group.server(), group.wuid()), (Server::Group, None));
/// # Ok::<(), wacard::id::JidError>(())
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub struct Jid<'a> {
    user: &'a str,
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
    /// - `"1@example.com"`: the server is not WhatsApp's.
    /// - `"@c.us"`, `"+5531999999999@s.whatsapp.net"`, `"1-2-3@g.us"`: no user, or one of a form
    ///   that this server does not have.
    /// - `"1234567:x@c.us"`, `"1234567.300@c.us"`: the device or the agent is not such a number.
    ///
    /// ```
    /// use wacard::id::{Jid, JidError, Server};
    ///
    /// let error = |text| Jid::parse(text).unwrap_err();
    /// assert_eq!(error("5531999999999"), JidError::NoServer);
    /// assert_eq!(error("a@b@c"), JidError::SecondAt);
    /// assert!(matches!(error("1@example.com"), JidError::UnknownServer(_)));
    /// assert_eq!(error("@c.us"), JidError::User(Server::LegacyUser));
    /// assert_eq!(error("+5531999999999@s.whatsapp.net"), JidError::User(Server::User));
    /// assert_eq!(error("1-2-3@g.us"), JidError::User(Server::Group));
    /// assert_eq!(error("1234567:x@c.us"), JidError::Device);
    /// assert_eq!(error("1234567.300@c.us"), JidError::Agent);
    /// ```
    pub fn parse(text: &'a str) -> Result<Self, JidError> {
        let (_, (local, domain)) = jid(text).map_err(|_| JidError::NoServer)?;
        if domain.contains('@') {
            return Err(JidError::SecondAt);
        }
        let server = Server::from_domain(domain);
        let server = server.ok_or_else(|| JidError::UnknownServer(Excerpt::new(domain)))?;
        let (device, name) = name(local).map_err(|_| JidError::Device)?;
        let (agent, user) = user(server, name).map_err(|_| JidError::Agent)?;
        if !is_user_of(server, user) {
            return Err(JidError::User(server));
        }
        Ok(Self {
            user,
            agent: number_after(agent).ok_or(JidError::Agent)?,
            device: number_after(device).ok_or(JidError::Device)?,
            server,
        })
    }

    /// The part before agent, device and server: a phone user's digits, `status`, a group's id.
    #[must_use]
    pub fn user(&self) -> &'a str {
        self.user
    }

    /// The agent; 0 means none.
    #[must_use]
    pub fn agent(&self) -> u8 {
        self.agent
    }

    /// The device; 0 means none (the phone itself).
    #[must_use]
    pub fn device(&self) -> u16 {
        self.device
    }

    /// The server, which determines the kind of id.
    #[must_use]
    pub fn server(&self) -> Server {
        self.server
    }

    /// The account of a device: without agent and device, and with `s.whatsapp.net` for `c.us`.
    #[must_use]
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

    /// The id to put in `waid=`. Returns `None` if this is not a phone user's JID.
    #[must_use]
    pub fn wuid(&self) -> Option<Wuid> {
        let is_phone = self.server.has_phone_users();
        self.user.parse().ok().filter(|_| is_phone)
    }

    /// The digits of a hidden id. Returns `None` if this is the JID of anything else.
    ///
    /// ```
    /// use wacard::id::Jid;
    ///
    /// assert_eq!(Jid::parse("183746529105829:3@lid")?.lid(), Some("183746529105829"));
    /// assert_eq!(Jid::parse("5531999999999@s.whatsapp.net")?.lid(), None);
    /// # Ok::<(), wacard::id::JidError>(())
    /// ```
    #[must_use]
    pub fn lid(&self) -> Option<&'a str> {
        let is_hidden = matches!(self.server, Server::Lid | Server::HostedLid);
        Some(self.user).filter(|_| is_hidden)
    }
}

impl Wuid {
    /// The user's JID, `digits@s.whatsapp.net`.
    #[must_use]
    pub fn jid(&self) -> Jid<'_> {
        Jid {
            user: self.as_str(),
            agent: 0,
            device: 0,
            server: Server::User,
        }
    }
}

impl fmt::Display for Jid<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.user)?;
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

/// `jid = local "@" domain`
fn jid(text: &str) -> IResult<&str, (&str, &str)> {
    separated_pair(take_till(|c| c == '@'), char('@'), rest).parse(text)
}

/// `local = name [":" device]`; leaves the colon and the device.
fn name(local: &str) -> IResult<&str, &str> {
    take_till(|c| c == ':').parse(local)
}

/// `name = user [("." / "_") agent]`, and on the LID servers `user ["_" agent]`; leaves the mark
/// and the agent.
fn user(server: Server, name: &str) -> IResult<&str, &str> {
    let is_mark = |c: char| match server {
        Server::Lid | Server::HostedLid => c == '_',
        _ => matches!(c, '.' | '_'),
    };
    take_till(is_mark).parse(name)
}

/// A number after its mark; 0 if there is neither.
fn number_after<T: FromStr + Default>(text: &str) -> Option<T> {
    let (_, number) = all_consuming(opt(marked_number)).parse(text).ok()?;
    Some(number.unwrap_or_default())
}

/// `("." / "_" / ":") 1*DIGIT`
fn marked_number<T: FromStr>(text: &str) -> IResult<&str, T> {
    preceded(one_of("._:"), map_res(digit1, str::parse)).parse(text)
}

/// Whether the server has users of this form:
///
/// ```abnf
/// group = 1*DIGIT ["-" 1*DIGIT]      ; g.us
/// interop = 1*DIGIT "-" 1*DIGIT
/// broadcast = 1*DIGIT / "status"
/// phone = 1*DIGIT / "server"         ; s.whatsapp.net, c.us
/// lid = 1*DIGIT *("." 1*DIGIT)       ; lid, hosted.lid
/// call = 1*(ALPHA / DIGIT)
/// other = 1*DIGIT
/// ```
fn is_user_of(server: Server, user: &str) -> bool {
    let two = || recognize(separated_pair(digit1, char('-'), digit1));
    let found: IResult<&str, &str> = match server {
        Server::Group => all_consuming(alt((two(), digit1))).parse(user),
        Server::Interop => all_consuming(two()).parse(user),
        Server::Broadcast => all_consuming(alt((tag("status"), digit1))).parse(user),
        Server::User | Server::LegacyUser => {
            all_consuming(alt((tag("server"), digit1))).parse(user)
        }
        Server::Lid | Server::HostedLid => {
            all_consuming(recognize(separated_list1(char('.'), digit1))).parse(user)
        }
        Server::Call => all_consuming(alphanumeric1).parse(user),
        _ => all_consuming(digit1).parse(user),
    };
    found.is_ok()
}

/// Why a text is not a JID.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash, Error)]
#[non_exhaustive]
pub enum JidError {
    /// There is no `@`: perhaps bare digits, which are a [`Wuid`].
    #[error("expected user@server, found no @")]
    NoServer,
    /// There are two `@`.
    #[error("expected one @, found more")]
    SecondAt,
    /// The server is not among [`Server::ALL`].
    #[error("{0} is not a WhatsApp server; a phone user's is s.whatsapp.net")]
    UnknownServer(Excerpt),
    /// The user has a form that the server does not have.
    #[error("the user of `@{server}` must be {}", .0.user_form(), server = .0)]
    User(Server),
    /// The agent is not a number from 0 to 255.
    #[error("expected an agent from 0 to 255")]
    Agent,
    /// The device is not a number from 0 to 65535.
    #[error("expected a device from 0 to 65535")]
    Device,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_jid_is_divided_at_its_first_at_sign() {
        assert_eq!(jid("1:2@c.us"), Ok(("", ("1:2", "c.us"))));
        assert!(jid("5531999999999").is_err());
        assert_eq!(name("12.3:4"), Ok((":4", "12.3")));
        assert_eq!(user(Server::User, "12.3"), Ok((".3", "12")));
        assert_eq!(user(Server::Lid, "12.3_4"), Ok(("_4", "12.3")));
    }

    #[test]
    fn numbers_are_digits_that_fit() {
        assert_eq!(number_after::<u8>(""), Some(0));
        assert_eq!(number_after::<u8>(".255"), Some(255));
        for wrong in [".256", ".", ".+1", ".1x"] {
            assert_eq!(number_after::<u8>(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn each_server_has_its_form_of_user() {
        let cases = [
            (Server::Group, "5531-162", true),
            (Server::Group, "1-2-3", false),
            (Server::Interop, "1", false),
            (Server::Broadcast, "status", true),
            (Server::LegacyUser, "server", true),
            (Server::Hosted, "server", false),
            (Server::Lid, "1.2", true),
            (Server::Lid, "1..2", false),
            (Server::Call, "3EB0", true),
            (Server::Bot, "", false),
        ];
        for (server, user, expected) in cases {
            assert_eq!(is_user_of(server, user), expected, "{user}@{server}");
        }
    }
}
