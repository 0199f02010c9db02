//! Which of a number's possible ids is on WhatsApp: the question is the gateway's to ask.

use std::future::Future;

use super::{Contact, Tel};
use crate::id::Wuid;
use crate::phone::{Phone, Rules};

/// A gateway's query whether an id is on WhatsApp (`onWhatsApp`, `check-exists`).
///
/// ```
/// use std::convert::Infallible;
/// use wacard::contact::{Resolver, Tel};
/// use wacard::{Contact, Region, Rules, Wuid};
///
/// /// A server that knows one account.
/// struct One(Wuid);
///
/// impl Resolver for One {
///     type Error = Infallible;
///
///     fn resolve(&mut self, wuid: Wuid) -> Result<Option<Wuid>, Infallible> {
///         Ok((wuid == self.0).then_some(wuid))
///     }
/// }
///
/// let mut server = One("5531998296801".parse()?); // it has kept its ninth digit
/// let tel = Tel::parse("+55 31 9 9829-6801", None, Rules::WhatsApp)?;
/// let mut contact = Contact::new("Ana").phone(tel);
/// assert_eq!(contact.phones[0].wuid.unwrap().as_str(), "553198296801"); // the likeliest
/// contact.resolve(&mut server, Rules::WhatsApp)?;
/// assert_eq!(contact.phones[0].wuid.unwrap().as_str(), "5531998296801");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub trait Resolver {
    /// Why it cannot be told.
    type Error;

    /// The account's id, where there is one: mostly the same, or the one that the server says.
    ///
    /// # Errors
    ///
    /// It cannot be told: the phone being asked for keeps its likeliest id.
    fn resolve(&mut self, wuid: Wuid) -> Result<Option<Wuid>, Self::Error>;
}

/// [`Resolver`] for those who wait for their server's answer.
pub trait AsyncResolver {
    /// Why it cannot be told.
    type Error;

    /// See [`Resolver::resolve`].
    fn resolve(
        &mut self,
        wuid: Wuid,
    ) -> impl Future<Output = Result<Option<Wuid>, Self::Error>> + Send;
}

/// The questions about one phone, for those who ask in their own way: several at once, or over a
/// queue.
///
/// ```
/// use wacard::contact::{Inquiry, Tel};
/// use wacard::Rules;
///
/// let tel = Tel::parse("+55 31 9 9829-6801", None, Rules::WhatsApp)?;
/// let mut inquiry = Inquiry::about(&tel, Rules::WhatsApp).unwrap();
/// assert_eq!(inquiry.question().unwrap().as_str(), "553198296801");
/// inquiry.answer(None);
/// assert_eq!(inquiry.question().unwrap().as_str(), "5531998296801");
/// inquiry.answer(inquiry.question());
/// assert_eq!(inquiry.question(), None);
/// assert_eq!(inquiry.found().unwrap().as_str(), "5531998296801");
/// # Ok::<(), wacard::PhoneError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Inquiry {
    /// Not asked yet, the likeliest last.
    candidates: Vec<Wuid>,
    found: Option<Wuid>,
}

impl Inquiry {
    /// About a phone whose id was made from its number; about no other there is a question.
    pub fn about(tel: &Tel<'_>, rules: Rules) -> Option<Self> {
        let wuid = tel.wuid.filter(|_| tel.guessed)?;
        let phone = Phone::parse(&tel.value, None).unwrap_or_else(|_| wuid.phone());
        let mut candidates = vec![wuid];
        for candidate in phone.candidates(rules).iter().map(|it| it.wuid) {
            if !candidates.contains(&candidate) {
                candidates.push(candidate);
            }
        }
        candidates.reverse();
        let found = None;
        Some(Self { candidates, found })
    }

    /// The id to ask for next; nothing where all is known.
    pub fn question(&self) -> Option<Wuid> {
        match self.found {
            None => self.candidates.last().copied(),
            Some(_) => None,
        }
    }

    /// What the server said of it: the account's id, or that there is none.
    pub fn answer(&mut self, account: Option<Wuid>) {
        self.candidates.pop();
        self.found = account;
    }

    /// The id of the account; nothing before one is found.
    pub fn found(&self) -> Option<Wuid> {
        self.found
    }
}

impl Contact<'_> {
    /// Asks for every phone whose id was made from its number, the likeliest id first, and takes
    /// the one that is on WhatsApp; a phone of which none is has none then. Ids that were given
    /// are never asked for.
    ///
    /// # Errors
    ///
    /// The resolver's first; what was not asked stays as it was.
    pub fn resolve<R: Resolver>(&mut self, resolver: &mut R, rules: Rules) -> Result<(), R::Error> {
        for tel in &mut self.phones {
            let Some(mut inquiry) = Inquiry::about(tel, rules) else {
                continue;
            };
            while let Some(wuid) = inquiry.question() {
                inquiry.answer(resolver.resolve(wuid)?);
            }
            tel.settle(&inquiry);
        }
        Ok(())
    }

    /// [`resolve`](Self::resolve) with a resolver that is waited for.
    ///
    /// # Errors
    ///
    /// The resolver's first; what was not asked stays as it was.
    pub async fn resolve_async<R: AsyncResolver>(
        &mut self,
        resolver: &mut R,
        rules: Rules,
    ) -> Result<(), R::Error> {
        for tel in &mut self.phones {
            let Some(mut inquiry) = Inquiry::about(tel, rules) else {
                continue;
            };
            while let Some(wuid) = inquiry.question() {
                inquiry.answer(resolver.resolve(wuid).await?);
            }
            tel.settle(&inquiry);
        }
        Ok(())
    }
}

impl Tel<'_> {
    fn settle(&mut self, inquiry: &Inquiry) {
        (self.wuid, self.guessed) = (inquiry.found(), false);
    }
}
