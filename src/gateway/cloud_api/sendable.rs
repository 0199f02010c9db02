//! What a contact to send must have, beyond one that is received.

use super::read::read_contact;
use crate::contact::{Birthday, Contact};
use crate::gateway::error::FieldErrorKind;
use crate::gateway::validate::Input;
use crate::id::Excerpt;

/// Reads a contact to send.
pub(super) fn read_sendable<'j>(item: Input<'_, 'j>) -> Option<Contact<'j>> {
    check_birthday(item.field("birthday"));
    check_name(item.field("name"))?;
    read_contact(item)
}

/// A birthday to send is `YYYY-MM-DD`.
fn check_birthday(birthday: Input<'_, '_>) {
    let Some(text) = birthday.optional() else {
        return;
    };
    let date = Birthday::new(&*text).date();
    let is_date = matches!(date, Some((Some(_), ..))) && text.len() == "YYYY-MM-DD".len();
    if !is_date {
        let (expected, found) = ("YYYY-MM-DD", Excerpt::new(&text));
        birthday.report::<()>(FieldErrorKind::Value { expected, found });
    }
}

/// A name to send has its whole form and at least one part.
fn check_name(name: Input<'_, '_>) -> Option<()> {
    name.field("formatted_name").required()?;
    let parts = ["first_name", "last_name", "middle_name", "suffix", "prefix"];
    if parts.iter().any(|part| name.field(part).is_present()) {
        return Some(());
    }
    let expected = "another part of the name";
    let first_name = name.field("first_name");
    first_name.report(FieldErrorKind::MissingAny { expected })
}
