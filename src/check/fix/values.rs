//! Values that WhatsApp's readers would cut or not decode: those with raw line breaks, and in
//! vCard 3.0 those in quoted-printable.

use super::frame::becomes_3_0;
use crate::vcard::{Card, Edit};

pub(super) fn mend(card: &Card<'_>, edit: &mut Edit<'_, '_>) {
    let is_3_0 = becomes_3_0(card);
    for (index, property) in card.properties().iter().enumerate() {
        let is_encoded = property.content_line().is_quoted_printable() && is_3_0;
        let is_broken = property.content_line().has_raw_breaks() && !property.is_named("AGENT");
        if is_encoded || is_broken {
            let value = property.content_line().portable_value();
            edit.change(index, |mut edited| edited.set_raw_value(&value));
        }
    }
}
