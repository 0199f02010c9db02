//! The parameters that WhatsApp's readers accept.

use super::frame::becomes_3_0;
use crate::check::android::{IN_UPPER_CASE, is_encoding, lacks_date_time};
use crate::contact::waid_of_type;
use crate::vcard::{Card, Edit, Name, Param, ParamValue, Property};

pub(super) fn mend(card: &Card<'_>, edit: &mut Edit<'_, '_>) {
    let is_3_0 = becomes_3_0(card);
    for (index, property) in card.properties().iter().enumerate() {
        let mended = |param: &Param<'_>| mended(property, param, is_3_0);
        let is_same = |param: Param<'_>| mended(&param) == [param.source()];
        if property.content_line().has_params() && !property.params().all(is_same) {
            edit.change(index, |mut edited| edited.replace_params(mended));
        }
        if lacks_date_time(property) {
            let (value, date_time) = (Name::literal("value"), ParamValue::literal("date-time"));
            edit.change(index, |mut birthday| birthday.set_param(value, date_time));
        }
    }
}

/// A parameter as WhatsApp's readers accept it: itself, another, or none.
fn mended(property: &Property<'_>, param: &Param<'_>, is_3_0: bool) -> Vec<String> {
    let name = param.name();
    let source = || vec![param.source().to_owned()];
    match name {
        "" => source(),
        // Read with the number.
        _ if property.is_named("TEL") && param.is_named("waid") => source(),
        _ if param.is_named("TYPE") => types(property, param),
        _ if property.group().is_some() || is_x(name) => unquoted(param),
        _ if param.is_named("PREF") => match param.raw() {
            "1" => vec!["TYPE=pref".to_owned()],
            _ => Vec::new(),
        },
        // `BDAY;value=date` is what WhatsApp writes itself.
        "value" if property.is_named("BDAY") => unquoted(param),
        _ if param.is_named("ENCODING") && is_3_0 && !stays(param) => Vec::new(),
        _ => match known(name) {
            Some(known) if known == name => unquoted(param),
            Some(known) => vec![format!("{known}={}", param.raw())],
            None => Vec::new(),
        },
    }
}

/// The spelling that WhatsApp for Android knows.
fn known(name: &str) -> Option<&'static str> {
    let mut known = IN_UPPER_CASE.into_iter();
    known.find(|known| known.eq_ignore_ascii_case(name))
}

fn is_x(name: &str) -> bool {
    name.get(..2).is_some_and(|x| x.eq_ignore_ascii_case("X-"))
}

/// An encoding of vCard 3.0, or quoted-printable, which the value is decoded from.
fn stays(encoding: &Param<'_>) -> bool {
    is_encoding(encoding) || encoding.raw().eq_ignore_ascii_case("QUOTED-PRINTABLE")
}

/// A list of types without quotes and escapes, which WhatsApp's readers keep as part of a type.
/// Types that need quotes stay as they are.
fn types(property: &Property<'_>, param: &Param<'_>) -> Vec<String> {
    let raw = param.raw();
    let may_hold_waid = property.is_named("TEL") && raw.contains('=');
    let is_plain = !raw.contains(['"', '\\']) && !may_hold_waid;
    if is_plain {
        return vec![param.source().to_owned()];
    }
    // As written: the escapes of RFC 6868 stay.
    let list = raw.replace('"', "");
    let (before, last) = list.rsplit_once(',').unwrap_or(("", &list));
    let before = before.split(',').map(|name| name.trim_end_matches('\\'));
    let (waids, kept): (Vec<_>, Vec<_>) = before
        .chain([last])
        .filter(|name| !name.is_empty())
        .partition(|name| may_hold_waid && waid_of_type(name).is_some());
    if kept.iter().any(|name| name.contains([';', ':', '='])) {
        return vec![param.source().to_owned()];
    }
    let types = (!kept.is_empty()).then(|| format!("{}={}", param.name(), kept.join(",")));
    let waids = waids.into_iter().filter_map(waid_of_type);
    types
        .into_iter()
        .chain(waids.map(|waid| format!("waid={waid}")))
        .collect()
}

/// A value without quotes that it does not need.
fn unquoted(param: &Param<'_>) -> Vec<String> {
    let raw = param.raw();
    let inner = raw.strip_prefix('"').and_then(|raw| raw.strip_suffix('"'));
    match inner.filter(|inner| !inner.contains(['"', ';', ':', ',', '='])) {
        Some(inner) => vec![format!("{}={inner}", param.name())],
        None => vec![param.source().to_owned()],
    }
}
