//! Finds the candidate that is on WhatsApp, by the gateway's own query.

use std::collections::{HashMap, HashSet};
use std::future::Future;
use std::slice;

use super::Contact;
use super::account::Account;
use super::tel::Tel;
use super::waid::Waid;
use crate::id::Wuid;
use crate::phone::{Candidates, Reason};

/// The look-up of the ids of contacts: which ids to ask WhatsApp about, and what its answers mean.
///
/// It asks about the candidates of every phone whose id was made from its number. Ids that were
/// given are never asked about, and no id is asked about twice. [`next`](Self::next) has the
/// likeliest id that is still needed, for a gateway that asks about one at a time;
/// [`questions`](Self::questions) has all of them, for one that takes many. For most callers,
/// [`Contact::look_up`] and [`Contact::look_up_all`] do the rest with a closure that asks.
///
/// ```
/// use wacard::contact::{Account, Lookup, Tel};
/// use wacard::{Contact, Rules};
///
/// let tel = Tel::parse("+55 31 9 9829-6801", None, Rules::WhatsApp)?;
/// let mut contacts = [Contact::new("Ana").add_phone(tel)];
/// let mut lookup = Lookup::new(&contacts);
/// let [older, newer] = lookup.questions().try_into().unwrap();
/// assert_eq!((older.as_str(), newer.as_str()), ("553198296801", "5531998296801"));
///
/// assert_eq!(lookup.next(), Some(older));
/// lookup.record(older, None); // not on WhatsApp
/// assert_eq!(lookup.next(), Some(newer));
/// lookup.record(newer, Some(Account::new(newer)));
/// assert_eq!(lookup.next(), None);
///
/// lookup.apply(&mut contacts);
/// assert_eq!(contacts[0].phones[0].wuid(), Some(newer));
/// # Ok::<(), wacard::PhoneError>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Lookup {
    phones: Vec<Candidates>,
    answers: HashMap<Wuid, Option<Account>>,
}

/// The state of one phone's look-up.
enum Answer<'l> {
    /// This id is to be asked about next.
    Pending(Wuid),
    Found(&'l Account),
    /// No candidate is on WhatsApp.
    Absent,
}

impl Lookup {
    /// Looks up every phone whose id was made from its number.
    pub fn new(contacts: &[Contact<'_>]) -> Self {
        let tels = contacts.iter().flat_map(|contact| &contact.phones);
        Self {
            phones: tels.filter_map(candidates).collect(),
            answers: HashMap::new(),
        }
    }

    /// The id to ask about next: the likeliest of the first phone that is not found yet. Returns
    /// `None` when the look-up is complete.
    #[must_use]
    pub fn next(&self) -> Option<Wuid> {
        let mut answers = self.phones.iter().map(|phone| self.answer(phone));
        answers.find_map(|answer| match answer {
            Answer::Pending(wuid) => Some(wuid),
            Answer::Found(_) | Answer::Absent => None,
        })
    }

    /// Every id that may still be needed, each once, in the order in which [`next`](Self::next)
    /// would have them if none was found.
    #[must_use]
    pub fn questions(&self) -> Vec<Wuid> {
        let mut wuids = Vec::new();
        let mut listed = HashSet::new();
        for phone in &self.phones {
            let known = phone.iter().map(|candidate| candidate.wuid);
            let needed = known.take_while(|wuid| !matches!(self.answers.get(wuid), Some(Some(_))));
            let asked = needed.filter(|wuid| !self.answers.contains_key(wuid));
            wuids.extend(asked.filter(|wuid| listed.insert(*wuid)));
        }
        wuids
    }

    /// Records WhatsApp's answer for an id: its account, or `None` if there is no account.
    pub fn record(&mut self, asked: Wuid, account: Option<Account>) {
        self.answers.insert(asked, account);
    }

    /// Records the answer to all [`questions`](Self::questions): the accounts that exist, in any
    /// order. An id without an account is not on WhatsApp.
    pub fn record_all(&mut self, accounts: impl IntoIterator<Item = Account>) {
        let questions = self.questions();
        let found = accounts.into_iter().map(|account| (account.asked, account));
        let mut found: HashMap<_, _> = found.collect();
        for asked in questions {
            self.record(asked, found.remove(&asked));
        }
    }

    /// Sets what was found: the account's id as a phone's [`waid`](Tel::waid), or none if no
    /// candidate is on WhatsApp. A phone whose look-up is not complete stays as it was.
    ///
    /// The hidden id goes to the contact's [`lid`](Contact::lid) if the account's is the only id of
    /// its phones, because a contact has one hidden id; the first verified name to the name of the
    /// [`business`](Contact::business). Neither replaces one that is there.
    pub fn apply(&self, contacts: &mut [Contact<'_>]) {
        for contact in contacts {
            self.apply_to(contact);
        }
    }

    fn apply_to(&self, contact: &mut Contact<'_>) {
        let mut accounts = Vec::new();
        for tel in &mut contact.phones {
            let Some(candidates) = candidates(tel) else {
                continue;
            };
            match self.answer(&candidates) {
                Answer::Pending(_) => {}
                Answer::Absent => tel.waid = None,
                Answer::Found(account) => {
                    tel.waid = Some(Waid::Given(account.wuid));
                    accounts.push(account);
                }
            }
        }
        set_details(contact, &accounts);
    }

    /// The likeliest candidate that exists, once no likelier one can.
    fn answer(&self, phone: &Candidates) -> Answer<'_> {
        for wuid in phone.iter().map(|candidate| candidate.wuid) {
            match self.answers.get(&wuid) {
                None => return Answer::Pending(wuid),
                Some(Some(account)) => return Answer::Found(account),
                Some(None) => {}
            }
        }
        Answer::Absent
    }
}

/// The candidates of a phone, unless its id was given: also as a JID in place of its number.
fn candidates(tel: &Tel<'_>) -> Option<Candidates> {
    let candidates = tel.waid?.candidates()?;
    (candidates.best().reason != Reason::Given).then_some(candidates)
}

/// Sets the hidden id and the verified name of a contact's accounts.
fn set_details(contact: &mut Contact<'_>, accounts: &[&Account]) {
    let wuids: HashSet<_> = contact.phones.iter().filter_map(Tel::wuid).collect();
    let mut lids = accounts.iter().filter_map(|account| account.lid.clone());
    if contact.lid.is_none() && wuids.len() == 1 {
        contact.lid = lids.next().map(Into::into);
    }
    let mut names = accounts
        .iter()
        .filter_map(|account| account.verified_name.clone());
    if let Some(name) = names.next() {
        let business = contact.business.get_or_insert_default();
        business.name.get_or_insert(name.into());
    }
}

impl<'a> Contact<'a> {
    /// Asks about the candidates of every phone whose id was made from its number, the likeliest
    /// first, and sets the one that is on WhatsApp; a phone with no match is left without an id.
    /// Ids that were given are never asked about. [`Lookup::apply`] says what is set.
    ///
    /// The closure returns the account of the id: mostly with the same id, or with the one that
    /// the server names.
    ///
    /// ```
    /// use std::convert::Infallible;
    /// use wacard::contact::{Account, Tel};
    /// use wacard::{Contact, Rules, Wuid};
    ///
    /// let account: Wuid = "5531998296801".parse()?; // it has kept its ninth digit
    /// let tel = Tel::parse("+55 31 9 9829-6801", None, Rules::WhatsApp)?;
    /// let mut contact = Contact::new("Ana").add_phone(tel);
    /// assert_eq!(contact.phones[0].wuid().unwrap().as_str(), "553198296801"); // the likeliest
    ///
    /// contact.look_up(|wuid| {
    ///     Ok::<_, Infallible>((wuid == account).then(|| Account::new(wuid)))
    /// })?;
    /// assert_eq!(contact.phones[0].wuid(), Some(account));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// The first error of the closure; phones that were not looked up stay as they were.
    pub fn look_up<E>(
        &mut self,
        mut ask: impl FnMut(Wuid) -> Result<Option<Account>, E>,
    ) -> Result<(), E> {
        let contacts = slice::from_mut(self);
        let mut lookup = Lookup::new(contacts);
        let mut asked = Ok(());
        while let (Ok(()), Some(wuid)) = (&asked, lookup.next()) {
            asked = ask(wuid).map(|account| lookup.record(wuid, account));
        }
        lookup.apply(contacts);
        asked
    }

    /// [`look_up`](Self::look_up) with a closure that returns a future.
    ///
    /// # Errors
    ///
    /// The first error of the closure; phones that were not looked up stay as they were.
    pub async fn look_up_async<E, F>(&mut self, mut ask: impl FnMut(Wuid) -> F) -> Result<(), E>
    where
        F: Future<Output = Result<Option<Account>, E>>,
    {
        let contacts = slice::from_mut(self);
        let mut lookup = Lookup::new(contacts);
        let mut asked = Ok(());
        while let (Ok(()), Some(wuid)) = (&asked, lookup.next()) {
            asked = ask(wuid).await.map(|account| lookup.record(wuid, account));
        }
        lookup.apply(contacts);
        asked
    }

    /// Asks about all candidates of all contacts at once, as [`look_up`](Self::look_up) asks about
    /// one after another. The closure is called once, or not at all if there is nothing to ask; it
    /// returns the accounts that exist, in any order.
    ///
    /// ```
    /// use std::convert::Infallible;
    /// use wacard::Contact;
    /// use wacard::contact::Account;
    ///
    /// let mut contacts = [
    ///     Contact::new("Ana").add_phone("+55 31 9 9829-6801".parse()?),
    ///     Contact::new("Bia").add_phone("+52 55 3223 1113".parse()?),
    /// ];
    /// Contact::look_up_all(&mut contacts, |wuids| {
    ///     assert_eq!(wuids.len(), 4);
    ///     Ok::<_, Infallible>(vec![Account::new(wuids[1])])
    /// })?;
    /// assert_eq!(contacts[0].phones[0].wuid().unwrap().as_str(), "5531998296801");
    /// assert_eq!(contacts[1].phones[0].wuid(), None);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// The error of the closure; all contacts stay as they were.
    pub fn look_up_all<E, A: IntoIterator<Item = Account>>(
        contacts: &mut [Contact<'a>],
        ask: impl FnOnce(&[Wuid]) -> Result<A, E>,
    ) -> Result<(), E> {
        let mut lookup = Lookup::new(contacts);
        let questions = lookup.questions();
        if !questions.is_empty() {
            lookup.record_all(ask(&questions)?);
            lookup.apply(contacts);
        }
        Ok(())
    }

    /// [`look_up_all`](Self::look_up_all) with a closure that returns a future.
    ///
    /// # Errors
    ///
    /// The error of the closure; all contacts stay as they were.
    pub async fn look_up_all_async<E, A, F>(
        contacts: &mut [Contact<'a>],
        ask: impl FnOnce(Vec<Wuid>) -> F,
    ) -> Result<(), E>
    where
        A: IntoIterator<Item = Account>,
        F: Future<Output = Result<A, E>>,
    {
        let mut lookup = Lookup::new(contacts);
        let questions = lookup.questions();
        if !questions.is_empty() {
            lookup.record_all(ask(questions).await?);
            lookup.apply(contacts);
        }
        Ok(())
    }
}
