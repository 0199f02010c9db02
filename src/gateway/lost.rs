//! The fields of a contact that a request does not hold.

use std::borrow::Cow;

use super::contact_field::Field;
use crate::contact::{Birthday, Contact, Labelled, Photo, Tel};

/// The fields in which a contact differs from the one that was written, if the former has anything
/// in them.
pub(super) fn lost(sent: &Contact<'_>, read: &Contact<'_>) -> Vec<Field> {
    let phones = || sent.phones.iter().zip(&read.phones);
    let any_phone =
        |differ: fn(&Tel<'_>, &Tel<'_>) -> bool| phones().any(|(sent, read)| differ(sent, read));
    let fields = [
        (is_lost(&sent.full_name, &read.full_name), Field::FullName),
        (
            sent.name.is_some() && sent.name != read.name,
            Field::NameParts,
        ),
        (sent.phones.len() > read.phones.len(), Field::Phones),
        (
            any_phone(|sent, read| is_lost(&sent.value, &read.value)),
            Field::Number,
        ),
        (
            any_phone(|sent, read| is_other(sent.waid, read.waid)),
            Field::Waid,
        ),
        (
            any_phone(|sent, read| is_other(sent.label.as_ref(), read.label.as_ref())),
            Field::Labels,
        ),
        (any_phone(are_other_types), Field::Types),
        (
            any_phone(|sent, read| is_other(sent.preference, read.preference)),
            Field::Preference,
        ),
        (
            is_other(sent.organization.as_ref(), read.organization.as_ref()),
            Field::Organization,
        ),
        (
            is_other(sent.title.as_ref(), read.title.as_ref()),
            Field::Title,
        ),
        (are_lost(&sent.emails, &read.emails), Field::Emails),
        (are_lost(&sent.urls, &read.urls), Field::Urls),
        (
            !sent.addresses.is_empty() && sent.addresses != read.addresses,
            Field::Addresses,
        ),
        (
            is_other_date(sent.birthday.as_ref(), read.birthday.as_ref()),
            Field::Birthday,
        ),
        (
            is_other(sent.business.as_ref(), read.business.as_ref()),
            Field::Business,
        ),
        (
            is_other(sent.nickname.as_ref(), read.nickname.as_ref()),
            Field::Nickname,
        ),
        (
            is_other(sent.role.as_ref(), read.role.as_ref()),
            Field::Role,
        ),
        (
            is_other(sent.note.as_ref(), read.note.as_ref()),
            Field::Note,
        ),
        (
            is_other_photo(sent.photo.as_ref(), read.photo.as_ref()),
            Field::Photo,
        ),
        (is_other(sent.lid.as_ref(), read.lid.as_ref()), Field::Lid),
        (
            !sent.extensions.is_empty() && sent.extensions != read.extensions,
            Field::Extensions,
        ),
    ];
    let lost = fields.into_iter().filter(|(is_lost, _)| *is_lost);
    lost.map(|(_, field)| field).collect()
}

fn is_lost(sent: &str, read: &str) -> bool {
    !sent.is_empty() && sent != read
}

fn is_other<T: PartialEq>(sent: Option<T>, read: Option<T>) -> bool {
    sent.is_some() && sent != read
}

/// Whether types differ otherwise than in case.
fn are_others(sent: &[Cow<'_, str>], read: &[Cow<'_, str>]) -> bool {
    let mut pairs = sent.iter().zip(read);
    let is_same = sent.len() == read.len() && pairs.all(|(one, two)| one.eq_ignore_ascii_case(two));
    !(sent.is_empty() || is_same)
}

/// Whether the types differ, but for `pref`: a card writes the first preference as this type.
fn are_other_types(sent: &Tel<'_>, read: &Tel<'_>) -> bool {
    let is_pref = |name: &str| sent.preference == Some(1) && name.eq_ignore_ascii_case("pref");
    let mut read = read.types.clone();
    let mut sent = sent.types.clone();
    read.retain(|name| !is_pref(name));
    sent.retain(|name| !is_pref(name));
    are_others(&sent, &read)
}

fn are_lost(sent: &[Labelled<'_>], read: &[Labelled<'_>]) -> bool {
    let differ = |(sent, read): (&Labelled<'_>, &Labelled<'_>)| {
        sent.value != read.value
            || is_other(sent.label.as_ref(), read.label.as_ref())
            || are_others(&sent.types, &read.types)
    };
    sent.len() > read.len() || sent.iter().zip(read).any(differ)
}

/// A date may be written in another form.
fn is_other_date(sent: Option<&Birthday<'_>>, read: Option<&Birthday<'_>>) -> bool {
    let date = |birthday: &Birthday<'_>| birthday.date();
    match (sent.and_then(date), read.and_then(date)) {
        (Some(sent), Some(read)) => sent != read,
        _ => is_other(sent, read),
    }
}

/// Readers find the type of an inline photo in its bytes.
fn is_other_photo(sent: Option<&Photo<'_>>, read: Option<&Photo<'_>>) -> bool {
    match (sent.and_then(Photo::bytes), read.and_then(Photo::bytes)) {
        (Some(sent), Some(read)) => sent != read,
        _ => is_other(sent, read),
    }
}
