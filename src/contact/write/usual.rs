//! Contacts as gateways send them, written in one go: a name, one phone with an id, and perhaps an
//! organization, an email address and a URL.
//!
//! All values are searched before any is written, so that nothing stands between the writes: they
//! take a quarter less time than property by property (`benches/emit.rs`). Whatever is not of this
//! form is left to [`CardWriter`](super::card_writer::CardWriter), which writes the same text.

use std::fmt;

use crate::contact::Contact;
use crate::contact::blank::shows_something;
use crate::contact::dialect::{Order, Styled, WriteOptions};
use crate::contact::labelled::Labelled;
use crate::id::Wuid;
use crate::vcard::{Layout, LineStart, Room, Writer, line_start};

/// What a usual contact has.
pub(super) struct Usual<'c, T = &'c str> {
    name: T,
    organization: Option<T>,
    email: Option<T>,
    url: Option<T>,
    wuid: &'c Wuid,
    number: T,
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

    /// Whether nothing is escaped and no line is folded. Perhaps `false` although it is so.
    #[inline(always)]
    pub(super) fn is_plain<D: Styled, L: Layout>(&self) -> bool {
        self.has_short_lines::<D, L>() && self.has_no_marks::<L>()
    }

    /// Writes a contact that is plain.
    #[inline(always)]
    pub(super) fn write_plain<D: Styled, L: Layout>(&self, out: &mut Writer<L>) -> fmt::Result {
        self.write::<D, L>(out, Writer::within, Writer::within, Writer::within)
    }

    /// Whether no line is folded. Perhaps `false` although none is.
    #[inline(always)]
    fn has_short_lines<D: Styled, L: Layout>(&self) -> bool {
        /// A power of two, so that the lengths are compared at once. The names and signs around a
        /// value take at most 9 bytes: `N:;` and `;;;`, `EMAIL:`.
        const SHORT: usize = 64;

        if L::MAX_LINE_LEN == usize::MAX {
            return true;
        }
        let len = |text: Option<&str>| text.map_or(0, str::len);
        let others = len(self.organization) | len(self.email) | len(self.url);
        let room = L::MAX_LINE_LEN - D::STYLE.usual.tel.bare.len() - Wuid::MAX_LEN - 1;
        self.name.len() | others < SHORT && self.number.len() <= room
    }

    #[inline(always)]
    fn has_no_marks<L: Layout>(&self) -> bool {
        // One branch for all: a branch for each takes a fifth more time.
        let mut all = Writer::<L>::marks(self.name) | Writer::<L>::marks(self.number);
        if let Some(organization) = self.organization {
            all = all | Writer::<L>::marks(organization);
        }
        if let Some(email) = self.email {
            all = all | Writer::<L>::marks(email);
        }
        if let Some(url) = self.url {
            all = all | Writer::<L>::marks_of_uri(url);
        }
        !all.any()
    }

    /// Writes a contact with values to escape, or with lines that may be folded.
    pub(super) fn write_escaped<D: Styled, L: Layout>(&self, out: &mut Writer<L>) -> fmt::Result {
        let mut room = Room::default();
        let scanned = Usual {
            name: out.scan(self.name).escaped_in(&mut room),
            organization: self.organization.map(|name| out.scan(name)),
            email: self.email.map(|email| out.scan(email)),
            url: self.url.map(|url| out.scan_uri(url)),
            wuid: self.wuid,
            number: out.scan(self.number),
        };
        scanned.write::<D, L>(out, Writer::plain, Writer::text, Writer::uri)
    }
}

impl<T: Copy> Usual<'_, T> {
    #[inline(always)]
    fn write<D: Styled, L: Layout>(
        &self,
        out: &mut Writer<L>,
        plain: impl Fn(&mut Writer<L>, &str) -> fmt::Result,
        text: impl Fn(&mut Writer<L>, T) -> fmt::Result,
        uri: impl Fn(&mut Writer<L>, T) -> fmt::Result,
    ) -> fmt::Result {
        out.line(D::STYLE.usual.start)?;
        text(out, self.name)?;
        plain(out, D::STYLE.full_name_end)?;
        out.line(FULL_NAME)?;
        text(out, self.name)?;
        if let Some(organization) = self.organization {
            out.line(ORG)?;
            text(out, organization)?;
            plain(out, D::STYLE.organization_end)?;
        }
        let email = |out: &mut Writer<L>| match self.email {
            Some(email) => out.line(EMAIL).and_then(|()| text(out, email)),
            None => Ok(()),
        };
        let url = |out: &mut Writer<L>| match self.url {
            Some(url) => out.line(URL).and_then(|()| uri(out, url)),
            None => Ok(()),
        };
        if D::STYLE.order == Order::PhonesLast {
            email(out)?;
            url(out)?;
        }
        out.line(D::STYLE.usual.tel)?;
        plain(out, self.wuid.as_str())?;
        plain(out, ":")?;
        text(out, self.number)?;
        if D::STYLE.order == Order::PhonesFirst {
            url(out)?;
            email(out)?;
        }
        out.end_with(D::STYLE.usual.end)
    }
}

const FULL_NAME: LineStart = line_start!("FN:");
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
