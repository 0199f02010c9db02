use std::fmt;

use crate::contact::{Contact, Tel};

/// The fields of a contact that a gateway's request can hold.
///
/// Every request holds a name. Numbers count per contact.
///
/// ```
/// use wacard::Contact;
/// use wacard::gateway::{Field, Gateway, wuzapi::Wuzapi, z_api::ZApi};
///
/// let contact = Contact::new("Ana").add_email("ana@example.com").add_phone("+55 31 9829-6801".parse()?);
/// assert_eq!(ZApi.capabilities().unsupported(&contact), [Field::Emails]);
/// assert_eq!(Wuzapi.capabilities().unsupported(&contact), []); // whole vCards
/// # Ok::<(), wacard::PhoneError>(())
/// ```
///
/// Outside this crate, start from [`NUMBER`](Self::NUMBER) or [`VCARDS`](Self::VCARDS) and set
/// fields:
///
/// ```
/// use wacard::gateway::Capabilities;
///
/// let mut capabilities = Capabilities::NUMBER;
/// capabilities.organization = 1;
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
#[non_exhaustive]
pub struct Capabilities {
    /// The number of phones.
    pub phones: usize,
    /// Whether a phone has an id beside its number.
    pub waid: bool,
    /// Whether phones have types.
    pub types: bool,
    /// Whether the name has parts.
    pub name_parts: bool,
    /// The levels of the organization: 1 for its name, 2 for its name and a department.
    pub organization: usize,
    /// Whether there is a title.
    pub title: bool,
    /// The number of email addresses.
    pub emails: usize,
    /// The number of URLs.
    pub urls: usize,
    /// The number of postal addresses.
    pub addresses: usize,
    /// Whether there is a birthday.
    pub birthday: bool,
    /// Whether there is a business's description.
    pub business: bool,
    /// Whether the request holds whole vCards, and so every field, whatever the others say.
    pub vcards: bool,
}

impl Capabilities {
    /// A name and one number.
    pub const NUMBER: Self = Self {
        phones: 1,
        waid: false,
        types: false,
        name_parts: false,
        organization: 0,
        title: false,
        emails: 0,
        urls: 0,
        addresses: 0,
        birthday: false,
        business: false,
        vcards: false,
    };

    /// Whole vCards.
    pub const VCARDS: Self = Self {
        vcards: true,
        ..Self::NUMBER
    };

    /// The fields of a contact that the request cannot hold; empty if it can hold all.
    #[must_use]
    pub fn unsupported(self, contact: &Contact<'_>) -> Vec<Field> {
        if self.vcards {
            return Vec::new();
        }
        let organization = contact.organization.as_ref();
        let levels = organization.map_or(0, |organization| 1 + organization.units.len());
        let mut carried = contact.phones.iter().take(self.phones);
        let has_types = contact.phones.iter().any(|tel| !tel.types.is_empty());
        let has_labels = contact.phones.iter().any(|tel| tel.label.is_some());
        let fields = [
            (contact.phones.len() > self.phones, Field::Phones),
            (!self.waid && carried.any(has_own_id), Field::Waid),
            (has_labels, Field::Labels),
            (has_types && !self.types, Field::Types),
            (contact.name.is_some() && !self.name_parts, Field::NameParts),
            (levels > self.organization, Field::Organization),
            (contact.title.is_some() && !self.title, Field::Title),
            (contact.emails.len() > self.emails, Field::Emails),
            (contact.urls.len() > self.urls, Field::Urls),
            (contact.addresses.len() > self.addresses, Field::Addresses),
            (
                contact.birthday.is_some() && !self.birthday,
                Field::Birthday,
            ),
            (
                contact.business.is_some() && !self.business,
                Field::Business,
            ),
            (contact.nickname.is_some(), Field::Nickname),
            (contact.role.is_some(), Field::Role),
            (contact.note.is_some(), Field::Note),
            (contact.photo.is_some(), Field::Photo),
            (contact.lid.is_some(), Field::Lid),
            (!contact.extensions.is_empty(), Field::Extensions),
        ];
        let lost = fields.into_iter().filter(|(is_lost, _)| *is_lost);
        lost.map(|(_, field)| field).collect()
    }
}

/// Whether a phone's id differs from the digits of its number.
fn has_own_id(tel: &Tel<'_>) -> bool {
    let digits: String = tel.value.chars().filter(char::is_ascii_digit).collect();
    tel.wuid().is_some_and(|wuid| wuid.as_str() != digits)
}

/// A field of one contact that a gateway's request cannot hold.
///
/// ```
/// use wacard::Contact;
/// use wacard::gateway::{ContactRequest, Gateway, evolution_go::EvolutionGo};
///
/// let ana = Contact::new("Ana").add_phone("+55 31 9829-6801".parse()?).role("Buyer");
/// let request = ContactRequest::new("5511987654321", vec![ana]);
/// let [unsupported] = EvolutionGo.unsupported(&request).try_into().unwrap();
/// assert_eq!(unsupported.to_string(), "contact 0: the role not carried");
/// # Ok::<(), wacard::PhoneError>(())
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
#[non_exhaustive]
pub struct Unsupported {
    /// The contact's index in the request.
    pub index: usize,
    /// The field.
    pub field: Field,
}

impl Unsupported {
    /// A field of the contact at an index.
    #[must_use]
    pub fn new(index: usize, field: Field) -> Self {
        Self { index, field }
    }
}

impl fmt::Display for Unsupported {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "contact {}: {} not carried", self.index, self.field)
    }
}

/// A field of a contact.
///
/// ```
/// use wacard::gateway::Field;
///
/// assert_eq!(Field::Emails.to_string(), "further email addresses");
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
#[non_exhaustive]
pub enum Field {
    /// Phones after those that the request holds.
    Phones,
    /// A phone's id, or its number where the request holds only the id.
    Waid,
    /// Labels of phones.
    Labels,
    /// Types of phones.
    Types,
    /// The parts of the name.
    NameParts,
    /// The organization, or its departments.
    Organization,
    /// The title.
    Title,
    /// Email addresses after those that the request holds.
    Emails,
    /// URLs after those that the request holds.
    Urls,
    /// Postal addresses after those that the request holds.
    Addresses,
    /// The birthday.
    Birthday,
    /// The name and description of a business.
    Business,
    /// The nickname.
    Nickname,
    /// The role.
    Role,
    /// The note.
    Note,
    /// The photo.
    Photo,
    /// The hidden id (LID).
    Lid,
    /// Properties that no other field holds.
    Extensions,
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Phones => "further phones",
            Self::Waid => "the number beside its id",
            Self::Labels => "labels of phones",
            Self::Types => "types of phones",
            Self::NameParts => "the parts of the name",
            Self::Organization => "the organization or its units",
            Self::Title => "the title",
            Self::Emails => "further email addresses",
            Self::Urls => "further URLs",
            Self::Addresses => "further addresses",
            Self::Birthday => "the birthday",
            Self::Business => "what the business says of itself",
            Self::Nickname => "the nickname",
            Self::Role => "the role",
            Self::Note => "the note",
            Self::Photo => "the photo",
            Self::Lid => "the hidden id",
            Self::Extensions => "further properties",
        })
    }
}
