//! Finds the candidate that is on WhatsApp, by the gateway's own query.

use std::future::Future;

use super::Contact;
use super::tel::Tel;
use super::waid::Waid;
use crate::id::Wuid;
use crate::phone::{Candidates, CandidatesIter};

/// The look-up of one phone's id: [`next`](Self::next) is the id to ask WhatsApp about,
/// [`record`](Self::record) takes the answer.
///
/// For callers that ask in their own way, several at once or over a queue;
/// [`Contact::look_up`] and [`Contact::look_up_async`] take a closure that asks.
///
/// ```
/// use wacard::contact::{Lookup, Tel};
/// use wacard::Rules;
///
/// let tel = Tel::parse("+55 31 9 9829-6801", None, Rules::WhatsApp)?;
/// let mut lookup = Lookup::for_tel(&tel).unwrap();
/// assert_eq!(lookup.next().unwrap().as_str(), "553198296801");
/// lookup.record(None); // not on WhatsApp
/// assert_eq!(lookup.next().unwrap().as_str(), "5531998296801");
/// lookup.record(lookup.next());
/// assert_eq!(lookup.next(), None);
/// assert_eq!(lookup.found().unwrap().as_str(), "5531998296801");
/// # Ok::<(), wacard::PhoneError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Lookup {
    pending: CandidatesIter,
    next: Option<Wuid>,
    found: Option<Wuid>,
}

impl Lookup {
    /// Looks up candidates, the likeliest first.
    pub fn new(candidates: Candidates) -> Self {
        let mut pending = candidates.iter();
        Self {
            next: pending.next().map(|candidate| candidate.wuid),
            pending,
            found: None,
        }
    }

    /// Looks up a phone. Returns `None` if its id was given, or if it has none: there is nothing
    /// to ask.
    pub fn for_tel(tel: &Tel<'_>) -> Option<Self> {
        tel.waid?.candidates().map(Self::new)
    }

    /// The id to ask about next. Returns `None` when the look-up is complete.
    pub fn next(&self) -> Option<Wuid> {
        self.next
    }

    /// Records WhatsApp's answer for [`next`](Self::next): the account's id, or `None` if there is
    /// no account.
    pub fn record(&mut self, account: Option<Wuid>) {
        self.found = account;
        self.next = match account {
            Some(_) => None,
            None => self.pending.next().map(|candidate| candidate.wuid),
        };
    }

    /// The account's id, once it is found.
    pub fn found(&self) -> Option<Wuid> {
        self.found
    }
}

impl Contact<'_> {
    /// Asks about the candidates of every phone whose id was made from its number, the likeliest
    /// first, and sets the one that is on WhatsApp; a phone with no match is left without an id.
    /// Ids that were given are never asked about.
    ///
    /// The closure returns the account's id: mostly the same, or the one that the server names.
    ///
    /// ```
    /// use std::convert::Infallible;
    /// use wacard::contact::Tel;
    /// use wacard::{Contact, Rules, Wuid};
    ///
    /// let account: Wuid = "5531998296801".parse()?; // it has kept its ninth digit
    /// let tel = Tel::parse("+55 31 9 9829-6801", None, Rules::WhatsApp)?;
    /// let mut contact = Contact::new("Ana").add_phone(tel);
    /// assert_eq!(contact.phones[0].wuid().unwrap().as_str(), "553198296801"); // the likeliest
    ///
    /// contact.look_up(|wuid| Ok::<_, Infallible>((wuid == account).then_some(wuid)))?;
    /// assert_eq!(contact.phones[0].wuid(), Some(account));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// The first error of the closure; phones that were not looked up stay as they were.
    pub fn look_up<E>(
        &mut self,
        mut ask: impl FnMut(Wuid) -> Result<Option<Wuid>, E>,
    ) -> Result<(), E> {
        for tel in &mut self.phones {
            let Some(mut lookup) = Lookup::for_tel(tel) else {
                continue;
            };
            while let Some(wuid) = lookup.next() {
                lookup.record(ask(wuid)?);
            }
            tel.waid = lookup.found().map(Waid::Given);
        }
        Ok(())
    }

    /// [`look_up`](Self::look_up) with a closure that returns a future.
    ///
    /// # Errors
    ///
    /// The first error of the closure; phones that were not looked up stay as they were.
    pub async fn look_up_async<E, F>(&mut self, mut ask: impl FnMut(Wuid) -> F) -> Result<(), E>
    where
        F: Future<Output = Result<Option<Wuid>, E>>,
    {
        for tel in &mut self.phones {
            let Some(mut lookup) = Lookup::for_tel(tel) else {
                continue;
            };
            while let Some(wuid) = lookup.next() {
                lookup.record(ask(wuid).await?);
            }
            tel.waid = lookup.found().map(Waid::Given);
        }
        Ok(())
    }
}
