use std::fmt;

use crate::contact::{Contact, Tel, TelWarning};
use crate::id::Wuid;
use crate::phone::Rules;

/// A phone of a request whose id may have no account; see [`ContactRequest::warnings`].
///
/// [`ContactRequest::warnings`]: super::ContactRequest::warnings
///
/// ```
/// use wacard::Contact;
/// use wacard::gateway::ContactRequest;
///
/// let ana = Contact::new("Ana").add_phone("31 99829-6801".parse()?);
/// let request = ContactRequest::new("5511987654321", vec![ana]);
/// let warning = request.warnings().next().unwrap();
/// assert!(warning.to_string().starts_with("contact 0: phone 0: no numbering plan has +31998296801"));
/// # Ok::<(), wacard::PhoneError>(())
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
#[non_exhaustive]
pub struct PhoneWarning {
    /// The contact's index in the request.
    pub contact: usize,
    /// The phone's index in the contact.
    pub phone: usize,
    /// The warning.
    pub warning: TelWarning,
}

impl fmt::Display for PhoneWarning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            contact,
            phone,
            warning,
        } = self;
        write!(f, "contact {contact}: phone {phone}: {warning}")
    }
}

/// The warnings of the phones of contacts.
pub(super) fn phone_warnings(contacts: &[Contact<'_>]) -> impl Iterator<Item = PhoneWarning> {
    contacts.iter().enumerate().flat_map(|(contact, of)| {
        let phones = of.phones.iter().enumerate();
        phones.filter_map(move |(phone, tel)| {
            Some(PhoneWarning {
                contact,
                phone,
                warning: tel.warning()?,
            })
        })
    })
}

/// The warning of a recipient that is written as a number.
pub(super) fn recipient_warning(to: &str) -> Option<TelWarning> {
    if to.contains('@') {
        return None;
    }
    let digits = Wuid::parse_lenient(to).ok()?;
    let tel = Tel::parse(digits.as_str(), None, Rules::WhatsApp);
    tel.ok()?.warning()
}
