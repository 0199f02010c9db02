use std::fmt;

macro_rules! servers {
    ($($(#[$doc:meta])* $server:ident = $domain:literal, $noun:literal, $form:literal;)*) => {
        /// The part of a JID after the `@`: the kind of id.
        ///
        /// ```
        /// use wacard::id::{Jid, Server};
        ///
        /// let server = Jid::parse("75716465037562@lid")?.server();
        /// assert_eq!((server, server.noun()), (Server::Lid, "a hidden id (LID)"));
        /// assert!(!server.has_phone_users());
        /// # Ok::<(), wacard::id::JidError>(())
        /// ```
        #[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
        #[non_exhaustive]
        pub enum Server {
            $($(#[$doc])* $server,)*
        }

        impl Server {
            /// Every server; their order means nothing.
            pub const ALL: &'static [Self] = &[$(Self::$server,)*];

            /// The server as written after the `@`.
            pub fn domain(self) -> &'static str {
                match self {
                    $(Self::$server => $domain,)*
                }
            }

            /// The thing that such an id stands for, in words: `a group`.
            pub fn noun(self) -> &'static str {
                match self {
                    $(Self::$server => $noun,)*
                }
            }

            /// The form of its users, in words: `digits`.
            pub(super) fn user_form(self) -> &'static str {
                match self {
                    $(Self::$server => $form,)*
                }
            }
        }
    };
}

servers! {
    /// `s.whatsapp.net`: a phone user.
    User = "s.whatsapp.net", "a phone user", "digits";
    /// `c.us`: the older spelling of [`Server::User`].
    LegacyUser = "c.us", "a phone user", "digits";
    /// `g.us`: a group.
    Group = "g.us", "a group", "digits, or a creator's digits, a hyphen and digits";
    /// `lid`: a hidden id. It looks like a phone number, but is not.
    Lid = "lid", "a hidden id (LID)", "digits";
    /// `broadcast`: the status feed or a broadcast list.
    Broadcast = "broadcast", "a broadcast list", "digits or `status`";
    /// `newsletter`: a channel.
    Newsletter = "newsletter", "a newsletter (channel)", "digits";
    /// `hosted`: a phone user's device in Meta's cloud.
    Hosted = "hosted", "a hosted phone user", "digits";
    /// `hosted.lid`: a hidden id's device in Meta's cloud.
    HostedLid = "hosted.lid", "a hosted hidden id", "digits";
    /// `bot`: Meta AI and other bots.
    Bot = "bot", "a bot", "digits";
    /// `call`: signalling of calls.
    Call = "call", "a call", "letters and digits";
    /// `msgr`: a user of Messenger.
    Messenger = "msgr", "a Messenger user", "digits";
    /// `interop`: a user of another service, after that service's number: `1-5531999999999`.
    Interop = "interop", "a user of another service", "a service's number, a hyphen and digits";
}

impl Server {
    /// Whether its ids are phone users' ([`Wuid`](super::Wuid)s).
    #[must_use]
    pub fn has_phone_users(self) -> bool {
        matches!(self, Self::User | Self::LegacyUser | Self::Hosted)
    }

    pub(crate) fn from_domain(domain: &str) -> Option<Self> {
        let matches = |server: &&Self| server.domain().eq_ignore_ascii_case(domain);
        Self::ALL.iter().find(matches).copied()
    }
}

impl fmt::Display for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.domain())
    }
}
