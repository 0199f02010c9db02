use std::fmt;

use thiserror::Error;

use super::contact_field::Field;

/// A field that a gateway's request does not hold, or cannot do without.
///
/// ```
/// use wacard::gateway::{ContactRequest, Gateway, evolution_go::EvolutionGo};
/// use wacard::{Contact, Dialect};
///
/// let ana = Contact::new("Ana").add_phone("553198296801".parse()?).role("Buyer");
/// let request = ContactRequest::new("5511987654321", vec![ana]);
/// let [unsupported] = EvolutionGo.unsupported(&request, Dialect::WhatsApp.into()).try_into().unwrap();
/// assert_eq!(unsupported.to_string(), "contact 0: role: not carried");
/// # Ok::<(), wacard::PhoneError>(())
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
#[non_exhaustive]
pub struct Unsupported {
    /// The contact's index in the request. `None` for a field of the request itself.
    pub contact: Option<usize>,
    /// The field.
    pub field: Field,
    /// What is wrong with it.
    pub kind: UnsupportedKind,
}

/// What is wrong with a field for a gateway.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
#[non_exhaustive]
pub enum UnsupportedKind {
    /// The request does not hold the field: it is written without it.
    NotCarried,
    /// The request needs the field, which the contact does not have.
    Required,
    /// The field has fewer characters than this.
    TooShort(usize),
    /// The field has more characters than this.
    TooLong(usize),
    /// The field is not of a form that the gateway knows.
    Form(&'static str),
    /// The contact would be written like an earlier one, whose index this is, and the gateway
    /// refuses that.
    Repeated(usize),
}

impl Unsupported {
    /// A field of the contact at an index.
    #[must_use]
    pub fn new(contact: usize, field: Field, kind: UnsupportedKind) -> Self {
        Self {
            contact: Some(contact),
            field,
            kind,
        }
    }

    /// A field of the request itself.
    #[must_use]
    pub fn of_request(field: Field, kind: UnsupportedKind) -> Self {
        Self {
            contact: None,
            field,
            kind,
        }
    }
}

impl UnsupportedKind {
    /// A stable name for programs, in kebab case: `not-carried`.
    ///
    /// ```
    /// use wacard::gateway::UnsupportedKind;
    ///
    /// assert_eq!(UnsupportedKind::TooShort(10).code(), "few-characters");
    /// ```
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::NotCarried => "not-carried",
            Self::Required => "required",
            Self::TooShort(_) => "few-characters",
            Self::TooLong(_) => "many-characters",
            Self::Form(_) => "form",
            Self::Repeated(_) => "repeated",
        }
    }
}

impl fmt::Display for Unsupported {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(contact) = self.contact {
            write!(f, "contact {contact}: ")?;
        }
        write!(f, "{}: {}", self.field, self.kind)
    }
}

impl fmt::Display for UnsupportedKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotCarried => f.write_str("not carried"),
            Self::Required => f.write_str("required"),
            Self::TooShort(min) => write!(f, "expected at least {min} characters"),
            Self::TooLong(max) => write!(f, "expected at most {max} characters"),
            Self::Form(expected) => write!(f, "expected {expected}"),
            Self::Repeated(first) => write!(f, "the same contact as at index {first}"),
        }
    }
}

/// A request that a gateway would refuse, with every reason.
///
/// ```
/// use wacard::gateway::{ContactRequest, Gateway, codechat::CodeChat};
/// use wacard::{Contact, Dialect};
///
/// let request = ContactRequest::new("5511987654321", vec![Contact::new("Ana")]);
/// let error = CodeChat.write(&request, Dialect::WhatsApp.into()).unwrap_err();
/// assert_eq!(error.to_string(), "contact 0: phone: required");
/// ```
#[derive(Clone, Debug, Eq, PartialEq, Hash, Error)]
pub struct UnsupportedRequest {
    reasons: Vec<Unsupported>,
}

impl UnsupportedRequest {
    /// A request that is refused for these reasons.
    #[must_use]
    pub fn new(reasons: Vec<Unsupported>) -> Self {
        Self { reasons }
    }

    /// The reasons. A [`Gateway`](super::Gateway) of this crate has at least one.
    #[must_use]
    pub fn reasons(&self) -> &[Unsupported] {
        &self.reasons
    }
}

/// One line for each reason.
impl fmt::Display for UnsupportedRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some((first, others)) = self.reasons.split_first() else {
            return f.write_str("unsupported request");
        };
        write!(f, "{first}")?;
        others.iter().try_for_each(|reason| write!(f, "\n{reason}"))
    }
}
