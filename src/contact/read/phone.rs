//! A phone: its number, and the parameters that hold its id, types and preference.

use std::borrow::Cow;

use super::lines::Lines;
use super::{CardReader, add_type, read_label, set};
use crate::contact::blank::is_blank;
use crate::contact::field::FieldProperty;
use crate::contact::waid::{Waid, lid, waid_of_type};
use crate::contact::warning::Warning;
use crate::id::{Server, Wuid, WuidError};
use crate::phone::{Phone, Region, Rules, display_text};
use crate::vcard::{ContentLine, Param};

impl<'a, L: Lines<'a>, const WARNS: bool> CardReader<'a, '_, L, WARNS> {
    pub(super) fn tel(&mut self, line: ContentLine<'a>) {
        let mut params = TelParams::default();
        params.read(line.params());
        if params.has_waid_type {
            self.warn(Warning::WaidAmongTypes, 1);
        }
        if params.has_others {
            self.other_params(line, FieldProperty::Tel);
        }
        set(&mut self.contact.lid, params.lid.take());
        let label = self.label(line);
        let Some(tel) = self.contact.phones.add() else {
            return;
        };
        match self.is_version_4 || params.names_uri {
            true => tel.value = number_of_uri(line.first_line()),
            false => line.read_first_line(&mut tel.value),
        }
        read_label(&mut tel.label, label);
        if let Some(wuid) = params.wuid() {
            tel.waid = Some(Waid::Given(wuid));
        }
        tel.preference = params.preference();
        let warning = WARNS.then(|| params.warning(&tel.value)).flatten();
        tel.types = params.types;
        match warning {
            None => {}
            Some(Warning::Waid(error)) => self.warn(Warning::Waid(error), 1),
            Some(of_value) => self.warn(of_value, line.value_column()),
        }
    }
}

/// The number of a URI such as `tel:+55-31-…`, which RFC 6350 writes.
fn number_of_uri(value: Cow<'_, str>) -> Cow<'_, str> {
    match value {
        Cow::Borrowed(uri) => display_text(uri),
        Cow::Owned(uri) => Cow::Owned(display_text(&uri).into_owned()),
    }
}

/// The parameters of a `TEL`, read in one pass.
#[derive(Default)]
pub(super) struct TelParams<'a> {
    waid: IdParam,
    /// The id among the types, which counts if no parameter of its own has one.
    type_waid: IdParam,
    /// The user of a LID in the place of the id.
    pub(super) lid: Option<Cow<'a, str>>,
    pub(super) types: Vec<Cow<'a, str>>,
    /// `PREF` (RFC 6350 §5.3), 1 to 100.
    pref: Option<u8>,
    pub(super) names_uri: bool,
    /// Whether the id stands among the types.
    has_waid_type: bool,
    /// Whether there are any that no field holds.
    has_others: bool,
}

impl<'a> TelParams<'a> {
    #[inline(always)]
    pub(super) fn read(&mut self, params: impl Iterator<Item = Param<'a>>) {
        for param in params {
            match param.short_name().as_ref() {
                Some(b"type") => self.types_of(param),
                Some(b"waid") => match param.plain_value().and_then(Wuid::of_usual) {
                    Some(wuid) => self.waid.add(Ok(wuid)),
                    None => self.unusual_waid(param),
                },
                Some(b"pref") => {
                    let pref = param.first_value().parse().ok();
                    self.pref = pref.filter(|degree| (1..=100).contains(degree));
                }
                _ => self.read_other(param),
            }
        }
    }

    fn read_other(&mut self, param: Param<'a>) {
        if param.is_named("VALUE") {
            self.names_uri = param.first_value().eq_ignore_ascii_case("uri");
        } else if FieldProperty::Tel.reads(&param) {
            self.types_of(param);
        } else {
            self.has_others = true;
        }
    }

    #[cold]
    fn unusual_waid(&mut self, param: Param<'a>) {
        let waid = Wuid::parse_lenient(&param.first_value());
        if let Err(WuidError::OtherJid(Server::Lid | Server::HostedLid)) = waid {
            self.lid = self.lid.take().or_else(|| lid(&param.first_value()));
        }
        self.waid.add(waid);
    }

    #[inline(always)]
    fn types_of(&mut self, param: Param<'a>) {
        param.each_type(|name| match waid_of_type(&name) {
            None => add_type(&mut self.types, name),
            Some(waid) => {
                self.has_waid_type = true;
                self.type_waid.add(Wuid::parse_lenient(waid));
            }
        });
    }

    pub(super) fn wuid(&self) -> Option<Wuid> {
        self.waid.id.or(self.type_waid.id)
    }

    /// What is wrong with the id of a phone that shows this number.
    fn warning(&self, number: &str) -> Option<Warning> {
        match (self.wuid(), self.waid.error.or(self.type_waid.error)) {
            (Some(wuid), _) => shows_other_account(wuid, number).then_some(Warning::AnotherNumber),
            (None, Some(error)) => Some(Warning::Waid(error)),
            (None, None) => is_blank(number).then_some(Warning::NoNumber),
        }
    }

    /// The degree of `PREF`, or 1 for `TYPE=pref`.
    pub(super) fn preference(&self) -> Option<u8> {
        let is_pref = |name: &Cow<'_, str>| name.eq_ignore_ascii_case("pref");
        self.pref
            .or_else(|| self.types.iter().any(is_pref).then_some(1))
    }
}

/// What the parameters of one kind hold: the first id, and why the first of the others is none.
#[derive(Default)]
struct IdParam {
    id: Option<Wuid>,
    error: Option<WuidError>,
}

impl IdParam {
    #[inline(always)]
    fn add(&mut self, read: Result<Wuid, WuidError>) {
        match read {
            Ok(_) if self.id.is_some() => {}
            Ok(wuid) => self.id = Some(wuid),
            Err(error) => self.error = self.error.or(Some(error)),
        }
    }
}

/// Whether the number shown can be read, and the id is not among its candidates.
pub(crate) fn shows_other_account(wuid: Wuid, value: &str) -> bool {
    // Most numbers show the id's digits, and need not be read.
    let mut shown = value.bytes().filter(u8::is_ascii_digit);
    let mut digits = wuid.as_bytes().iter();
    if digits.all(|digit| shown.next() == Some(*digit)) && shown.next().is_none() {
        return false;
    }
    let region = match value.contains('+') {
        true => None,
        false => Region::from_international(wuid.as_str()),
    };
    Phone::parse(value, region).is_ok_and(|phone| {
        phone.as_wuid() != wuid
            && phone
                .candidates(Rules::WhatsApp)
                .iter()
                .all(|candidate| candidate.wuid != wuid)
    })
}
