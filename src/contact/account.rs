use crate::id::{Jid, Server, Wuid};

/// A WhatsApp account, as its servers answer when they are asked about a number.
///
/// ```
/// use wacard::contact::Account;
/// use wacard::{Jid, Wuid};
///
/// let asked: Wuid = "5531998296801".parse()?;
/// let account = Account::new("553198296801".parse()?)
///     .asked(asked)
///     .lid(Jid::parse("75716465037562@lid")?)
///     .verified_name("AtendAI");
/// assert_eq!(account.wuid().as_str(), "553198296801");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Eq, PartialEq, Hash)]
pub struct Account {
    pub(super) wuid: Wuid,
    pub(super) asked: Wuid,
    pub(super) lid: Option<String>,
    pub(super) verified_name: Option<String>,
}

impl Account {
    /// An account with an id.
    #[must_use]
    pub fn new(wuid: Wuid) -> Self {
        Self {
            wuid,
            asked: wuid,
            lid: None,
            verified_name: None,
        }
    }

    /// Sets the id that was asked about, if the account has another: Evolution API's `number`.
    #[must_use]
    pub fn asked(self, asked: Wuid) -> Self {
        Self { asked, ..self }
    }

    /// Sets the account's hidden id. A JID of another server is ignored: some gateways put the
    /// phone user's there.
    #[must_use]
    pub fn lid(self, jid: Jid<'_>) -> Self {
        let is_lid = matches!(jid.server(), Server::Lid | Server::HostedLid);
        Self {
            lid: is_lid.then(|| jid.user().to_owned()),
            ..self
        }
    }

    /// Sets the name of a business account that WhatsApp has verified.
    #[must_use]
    pub fn verified_name(self, name: impl Into<String>) -> Self {
        Self {
            verified_name: Some(name.into()),
            ..self
        }
    }

    /// The account's id.
    #[must_use]
    pub fn wuid(&self) -> Wuid {
        self.wuid
    }
}
