//! Contacts as gateways send them, written in one go: a name, one phone with an id, and perhaps an
//! organization, an email address and a URL, in which nothing is escaped and no line is folded.
//!
//! All values are searched before any is written, so that nothing stands between the writes: a
//! third of the time that the properties take one by one (`benches/emit.rs`). Whatever is not of
//! this form is left to [`CardWriter`](super::card_writer::CardWriter), which writes the same text.

use std::fmt;

use super::card_writer::shows_something;
use crate::contact::Contact;
use crate::contact::dialect::{Order, Styled, WriteOptions};
use crate::contact::labelled::Labelled;
use crate::id::Wuid;
use crate::vcard::{LineStart, MAX_LINE_LEN, Marks, Sink, line_start};

/// What a usual contact has.
pub(super) struct Usual<'c> {
    name: &'c str,
    organization: Option<&'c str>,
    email: Option<&'c str>,
    url: Option<&'c str>,
    wuid: &'c Wuid,
    number: &'c str,
}

impl<'c> Usual<'c> {
    /// Returns `None` for a contact with anything else.
    #[inline(always)]
    pub(super) fn new(contact: &'c Contact<'_>, options: WriteOptions) -> Option<Self> {
        let [tel] = &*contact.phones else {
            return None;
        };
        let waid = tel.waid.as_ref()?;
        let has_more = contact.name.is_some()
            || contact.nickname.is_some()
            || contact.title.is_some()
            || contact.role.is_some()
            || contact.note.is_some()
            || tel.label.is_some()
            || !tel.types.is_empty()
            || tel.preference.is_some()
            || !contact.addresses.is_empty()
            || contact.birthday.is_some()
            || contact.photo.is_some()
            || !contact.extensions.is_empty()
            || contact.business.is_some()
            || contact.lid.is_some()
            || options.omits_waid
            || options.omits_groups;
        if has_more || !shows_something(&contact.full_name) {
            return None;
        }
        let organization = match &contact.organization {
            Some(organization) if organization.units.is_empty() => Some(&*organization.name),
            Some(_) => return None,
            None => None,
        };
        Some(Self {
            name: &contact.full_name,
            organization,
            email: only(&contact.emails)?,
            url: only(&contact.urls)?,
            wuid: waid.as_wuid(),
            number: &tel.value,
        })
    }

    /// Whether every value can be written to this place as it is.
    #[inline(always)]
    pub(super) fn is_plain<S: Sink>(&self, _: &S) -> bool {
        let marks = |text| Marks::of_text(text, S::ESCAPES_QUOTES);
        // One branch for all: a branch for each takes a fifth more time.
        let mut all = marks(self.name) | marks(self.number);
        if let Some(organization) = self.organization {
            all = all | marks(organization);
        }
        if let Some(email) = self.email {
            all = all | marks(email);
        }
        if let Some(url) = self.url {
            all = all | Marks::of_uri(url, S::ESCAPES_QUOTES);
        }
        !all.any()
    }

    /// Whether no line needs to be folded.
    #[inline(always)]
    pub(super) fn fits<D: Styled>(&self) -> bool {
        let style = &D::STYLE;
        let fits = |start: LineStart, value: usize| start.bare.len() + value <= MAX_LINE_LEN;
        let len = |value: Option<&str>| value.map_or(0, str::len);
        let organization = len(self.organization) + style.organization_end.len();
        fits(
            style.usual.start,
            self.name.len() + style.full_name_end.len(),
        ) & fits(ORG, organization)
            & fits(EMAIL, len(self.email))
            & fits(URL, len(self.url))
            & fits(
                style.usual.tel,
                self.wuid.as_str().len() + 1 + self.number.len(),
            )
    }

    /// Writes the card.
    #[inline(always)]
    pub(super) fn write<D: Styled, S: Sink>(
        &self,
        line: impl Fn(&mut S, LineStart) -> fmt::Result,
        out: &mut S,
    ) -> fmt::Result {
        line(out, D::STYLE.usual.start)?;
        out.plain(self.name)?;
        out.plain(D::STYLE.full_name_end)?;
        line(out, line_start!("FN:"))?;
        out.plain(self.name)?;
        if let Some(organization) = self.organization {
            line(out, ORG)?;
            out.plain(organization)?;
            out.plain(D::STYLE.organization_end)?;
        }
        let either = |out: &mut S, start, value: Option<&str>| match value {
            Some(value) => {
                line(out, start)?;
                out.plain(value)
            }
            None => Ok(()),
        };
        if D::STYLE.order == Order::PhonesLast {
            either(out, EMAIL, self.email)?;
            either(out, URL, self.url)?;
        }
        line(out, D::STYLE.usual.tel)?;
        out.plain(self.wuid.as_str())?;
        out.plain(":")?;
        out.plain(self.number)?;
        if D::STYLE.order == Order::PhonesFirst {
            either(out, URL, self.url)?;
            either(out, EMAIL, self.email)?;
        }
        line(out, D::STYLE.usual.end)
    }
}

const ORG: LineStart = line_start!("ORG:");
const EMAIL: LineStart = line_start!("EMAIL:");
const URL: LineStart = line_start!("URL:");

/// The only item of a list, if it has one. Returns `None` for several, and for one with a label or
/// types.
#[inline(always)]
fn only<'l>(list: &'l [Labelled<'_>]) -> Option<Option<&'l str>> {
    match list {
        [] => Some(None),
        [item] if item.label.is_none() && item.types.is_empty() => Some(Some(&item.value)),
        _ => None,
    }
}
