//! Values that WhatsApp's readers would cut or not decode: those with raw line breaks, and in
//! vCard 3.0 those in quoted-printable.

use super::frame::becomes_3_0;
use crate::vcard::{Card, Edit, Param};

pub(super) fn mend(card: &Card<'_>, edit: &mut Edit<'_, '_>) {
    let is_3_0 = becomes_3_0(card);
    for (index, property) in card.properties().iter().enumerate() {
        if property.is_quoted_printable() && is_3_0 {
            let value = property.portable_value();
            edit.change(index, |mut edited| {
                edited.set_raw_value(&value);
                edited.retain_params(|param| !names_encoding(param));
            });
        } else if property.has_raw_breaks() && !property.is_named("AGENT") {
            let value = property.portable_value();
            edit.change(index, |mut edited| edited.set_raw_value(&value));
        }
    }
}

fn names_encoding(param: &Param<'_>) -> bool {
    let is_bare = param.name().is_empty() && param.raw().eq_ignore_ascii_case("QUOTED-PRINTABLE");
    is_bare || param.is_named("ENCODING") || param.is_named("CHARSET")
}
