//! A phone: its number, and the parameters that hold its id, types and preference.

use std::borrow::Cow;

use super::{CardReader, add_type, set};
use crate::contact::blank::is_blank;
use crate::contact::field::FieldProperty;
use crate::contact::waid::{Waid, lid, waid_of_type};
use crate::contact::warning::Warning;
use crate::id::{Server, Wuid, WuidError};
use crate::phone::{Phone, Region, Rules, display_text};
use crate::vcard::{Param, Property};

impl<'a, const WARNS: bool> CardReader<'a, '_, WARNS> {
    pub(super) fn tel(&mut self, property: &'a Property<'_>, after: &'a [Property<'_>]) {
        let mut params = TelParams::from_property(property);
        let value = match self.is_version_4 || params.names_uri {
            true => number_of_uri(property.first_line()),
            false => property.first_line(),
        };
        if params.has_waid_type {
            self.warn(Warning::WaidAmongTypes, property, 1);
        }
        if params.has_others {
            self.other_params(property, FieldProperty::Tel);
        }
        set(&mut self.contact.lid, params.lid.take());
        match params.waid {
            Some(Err(error)) => {
                self.warn(Warning::Waid(error), property, 1);
            }
            Some(Ok(wuid)) if WARNS && shows_other_account(wuid, &value) => {
                self.warn(Warning::AnotherNumber, property, property.value_column());
            }
            Some(Ok(_)) => {}
            None if WARNS && is_blank(&value) => {
                self.warn(Warning::NoNumber, property, property.value_column());
            }
            None => {}
        }
        let label = self.label(property, after);
        if let Some(tel) = self.contact.phones.add() {
            tel.value = value;
            tel.waid = params.waid.and_then(Result::ok).map(Waid::Given);
            tel.label = label;
            tel.preference = params.preference();
            tel.types = params.types;
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
struct TelParams<'a> {
    waid: Option<Result<Wuid, WuidError>>,
    /// The id among the types, which counts if no parameter of its own has one.
    type_waid: Option<Result<Wuid, WuidError>>,
    /// The user of a LID in the place of the id.
    lid: Option<Cow<'a, str>>,
    types: Vec<Cow<'a, str>>,
    /// `PREF` (RFC 6350 §5.3), 1 to 100.
    pref: Option<u8>,
    names_uri: bool,
    /// Whether the id stands among the types.
    has_waid_type: bool,
    /// Whether there are any that no field holds.
    has_others: bool,
}

impl<'a> TelParams<'a> {
    #[inline(always)]
    fn from_property(property: &'a Property<'_>) -> Self {
        let mut params = Self::default();
        for param in property.params() {
            match param.short_name().as_ref() {
                Some(b"type") => params.types_of(param),
                Some(b"waid") => {
                    let waid = Wuid::parse_lenient(&param.first_value());
                    if let Err(WuidError::OtherJid(Server::Lid | Server::HostedLid)) = waid {
                        params.lid = params.lid.or_else(|| lid(&param.first_value()));
                    }
                    set_valid(&mut params.waid, waid);
                }
                Some(b"pref") => {
                    let pref = param.first_value().parse().ok();
                    params.pref = pref.filter(|degree| (1..=100).contains(degree));
                }
                _ if param.is_named("VALUE") => {
                    params.names_uri = param.first_value().eq_ignore_ascii_case("uri");
                }
                _ if FieldProperty::Tel.reads(&param) => params.types_of(param),
                _ => params.has_others = true,
            }
        }
        let of_type = params.type_waid.filter(Result::is_ok);
        let named = params.waid.filter(Result::is_ok);
        params.waid = named.or(of_type).or(params.waid).or(params.type_waid);
        params
    }

    fn types_of(&mut self, param: Param<'a>) {
        param.each_type(|name| match waid_of_type(&name) {
            None => add_type(&mut self.types, name),
            Some(waid) => {
                self.has_waid_type = true;
                set_valid(&mut self.type_waid, Wuid::parse_lenient(waid));
            }
        });
    }

    /// The degree of `PREF`, or 1 for `TYPE=pref`.
    fn preference(&self) -> Option<u8> {
        let is_pref = |name: &Cow<'_, str>| name.eq_ignore_ascii_case("pref");
        self.pref
            .or_else(|| self.types.iter().any(is_pref).then_some(1))
    }
}

/// Sets an id by the first parameter that has one, or an error by the first of all.
fn set_valid(waid: &mut Option<Result<Wuid, WuidError>>, read: Result<Wuid, WuidError>) {
    match waid {
        None | Some(Err(_)) if read.is_ok() => *waid = Some(read),
        None => *waid = Some(read),
        Some(_) => {}
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
