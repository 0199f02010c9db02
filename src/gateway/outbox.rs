//! Writes requests, and collects every reason for which a gateway would refuse one.

use std::cell::RefCell;
use std::collections::HashSet;

use super::address::Address;
use super::contact_field::Field;
use super::distinct::Distinct;
use super::json::{Json, list, text};
use super::limits::MAX_CONTACTS;
use super::options::SendOptions;
use super::outgoing::Outgoing;
use super::request::ContactRequest;
use super::unsupported::{Unsupported, UnsupportedKind, UnsupportedRequest};
use crate::contact::{Contact, Tel, WriteOptions};
use crate::id::Wuid;

/// The requests that were written, or the reasons for which the gateway would refuse them.
pub(super) type Written = Result<Vec<Outgoing>, UnsupportedRequest>;

/// A request that is being written.
pub(super) struct Outbox<'c> {
    request: &'c ContactRequest<'c>,
    options: WriteOptions,
    reasons: RefCell<Vec<Unsupported>>,
}

impl<'c> Outbox<'c> {
    pub(super) fn new(request: &'c ContactRequest<'c>, options: WriteOptions) -> Self {
        Self {
            request,
            options,
            reasons: RefCell::default(),
        }
    }

    /// One request for all contacts, or several if they are too many for one, without a recipient.
    pub(super) fn contents(self, write: impl Fn(&[Item<'_>]) -> Option<Outgoing>) -> Written {
        let outgoing = self.chunks(MAX_CONTACTS, write);
        self.finish(outgoing)
    }

    /// One request for each recipient and at most so many contacts.
    pub(super) fn lists_of(
        self,
        len: usize,
        address: impl Fn(&Address) -> Option<String>,
        write: impl Fn(&str, &[Item<'_>]) -> Option<Outgoing>,
    ) -> Written {
        let recipients = std::iter::once(&self.request.to).chain(&self.request.also_to);
        let outgoing = recipients.flat_map(|to| {
            // The contacts are looked at even if the recipient is refused.
            let address = self.address(to, &address);
            let shown = address.as_deref().unwrap_or_default();
            self.chunks(len, |items| write(shown, items))
        });
        let outgoing = outgoing.collect();
        self.finish(outgoing)
    }

    fn address(&self, to: &str, write: impl Fn(&Address) -> Option<String>) -> Option<String> {
        let address = Address::parse(to).as_ref().and_then(write);
        if address.is_none() {
            let kind = match to.trim() {
                "" => UnsupportedKind::Required,
                _ => UnsupportedKind::Form("a recipient that the gateway can address"),
            };
            self.report(Unsupported::of_request(Field::Recipient, kind));
        }
        address
    }

    fn chunks(&self, len: usize, write: impl Fn(&[Item<'_>]) -> Option<Outgoing>) -> Vec<Outgoing> {
        let contacts = self.request.contacts.iter().enumerate();
        let items = contacts.map(|(index, contact)| Item {
            outbox: self,
            index,
            contact,
        });
        let items: Vec<_> = items.collect();
        if items.is_empty() {
            let reason = Unsupported::of_request(Field::Contacts, UnsupportedKind::Required);
            self.report(reason);
        }
        items.chunks(len).filter_map(write).collect()
    }

    fn report(&self, reason: Unsupported) {
        self.reasons.borrow_mut().push(reason);
    }

    fn finish(self, outgoing: Vec<Outgoing>) -> Written {
        let mut reasons = self.reasons.into_inner();
        if reasons.is_empty() {
            return Ok(outgoing);
        }
        // Each recipient's request has the same.
        let mut seen = HashSet::new();
        reasons.retain(|reason| seen.insert(*reason));
        Err(UnsupportedRequest::new(reasons))
    }
}

/// One contact that is being written. Methods return `None` if the contact has no such field, and
/// report it.
#[derive(Clone, Copy)]
pub(super) struct Item<'o> {
    outbox: &'o Outbox<'o>,
    index: usize,
    pub(super) contact: &'o Contact<'o>,
}

impl<'o> Item<'o> {
    pub(super) fn report<T>(self, field: Field, kind: UnsupportedKind) -> Option<T> {
        let reason = Unsupported::new(self.index, field, kind);
        self.outbox.report(reason);
        None
    }

    /// The name to show.
    pub(super) fn name(self) -> Option<Json<'static>> {
        let full_name = &self.contact.full_name;
        let name = match full_name.trim() {
            "" => self.contact.display_name(),
            _ => full_name.as_ref().into(),
        };
        match text(&name) {
            Some(Json::Text(name)) if name.trim().is_empty() => {
                self.report(Field::FullName, UnsupportedKind::Required)
            }
            name => name,
        }
    }

    /// The first phone that has a number or an id.
    pub(super) fn tel(self) -> Option<&'o Tel<'o>> {
        let mut phones = self.contact.phones.iter();
        let tel = phones.find(|tel| tel.waid.is_some() || !tel.value.trim().is_empty());
        tel.or_else(|| self.report(Field::Phones, UnsupportedKind::Required))
    }

    /// The digits that reach the first phone: its id, or else those of its number.
    pub(super) fn digits(self) -> Option<Wuid> {
        let digits = digits(self.tel()?);
        let expected = UnsupportedKind::Form("an international number");
        digits.or_else(|| self.report(Field::Number, expected))
    }

    /// The card, for a contact with a name.
    pub(super) fn vcard(self) -> Option<Json<'static>> {
        self.name()?;
        text(&self.contact.to_vcard_lossy(self.outbox.options))
    }
}

impl<'c> Outbox<'c> {
    /// The options of sending.
    pub(super) fn send_options(&self) -> &'c SendOptions<'c> {
        &self.request.options
    }

    /// How cards are written.
    pub(super) fn options(&self) -> WriteOptions {
        self.options
    }
}

/// The list of contacts for a gateway that refuses two equal ones.
pub(super) fn distinct_list(
    items: &[Item<'_>],
    write: impl Fn(Item<'_>) -> Option<Json<'static>>,
) -> Option<Json<'static>> {
    let written = items.iter().map(|item| Some((*item, write(*item)?)));
    let written: Vec<_> = written.flatten().collect();
    let mut distinct = Distinct::with_capacity(written.len());
    let is_first = written.iter().map(|(item, contact)| {
        let first = distinct.first(contact, item.index);
        let is_first = first == item.index;
        if !is_first {
            item.report::<()>(Field::Contacts, UnsupportedKind::Repeated(first));
        }
        is_first
    });
    let is_first: Vec<_> = is_first.collect();
    let contacts = written.into_iter().zip(is_first);
    list(contacts.filter_map(|((_, contact), is_first)| is_first.then_some(contact)))
}

/// The id of a phone. Returns `None` for digits that look like a hidden id, which gateways take for one.
pub(super) fn id(tel: &Tel<'_>) -> Option<Wuid> {
    tel.wuid().filter(|wuid| !wuid.looks_like_lid())
}

/// The digits that reach a phone.
pub(super) fn digits(tel: &Tel<'_>) -> Option<Wuid> {
    id(tel).or_else(|| Wuid::parse(&tel.value, None).ok())
}

/// The number to show for a phone: its own, or that of its id.
pub(super) fn shown_number(tel: &Tel<'_>) -> String {
    match (tel.value.trim(), id(tel)) {
        ("", Some(wuid)) => wuid.phone().international().to_string(),
        _ => tel.value.to_string(),
    }
}
