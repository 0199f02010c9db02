//! The fields of an object that hold the parts of a contact, described once for both directions.

mod known;
mod names;
mod phones;
mod read;
mod write;

pub(super) use self::phones::PhoneWithId;

/// Names of fields with the parts that they hold, in the order in which they are written.
#[derive(Clone, Copy)]
pub(super) struct Parts(pub(super) &'static [(&'static str, Part)]);

/// A part of a contact, as the value of a field.
#[derive(Clone, Copy)]
pub(super) enum Part {
    /// The name to show.
    Name,
    /// The name to show, which may be missing.
    OptionalName,
    /// The given name. One of the parts of the name, or an organization, is required.
    GivenName,
    /// The middle name.
    AdditionalName,
    /// The family name.
    FamilyName,
    /// The digits of the first phone, which are its id as well.
    Phone,
    /// Like [`Phone`](Self::Phone), as a whole number of at least so many digits.
    WholePhone(usize),
    /// The number of the first phone as it is shown, with its id in another field.
    PhoneWithId(PhoneWithId),
    /// The digits of all phones in one text, with commas between.
    PhonesInText,
    /// The digits of all phones, as a list.
    PhoneList,
    /// The phones, each an object of its number as it is shown and its first type.
    TypedPhones {
        number: &'static str,
        kind: &'static str,
    },
    /// The id of a contact that the account knows.
    KnownContact,
    /// Ids of contacts that the account knows, each of which is a contact with the name of the
    /// object: one text or a list. More digits than these are a hidden id.
    KnownContacts(usize),
    /// The name of the organization.
    Organization,
    /// The first email address.
    Email,
    /// The first URL.
    Url,
    /// The description of the business.
    Business,
    /// The card. Its contacts count, and the other fields only name one without a name.
    Card,
    /// Like [`Card`](Self::Card), of at most so many characters.
    CardWithin(usize),
    /// Like [`Card`](Self::Card), but the other fields make the contact where there is none.
    OptionalCard,
    /// Like [`Card`](Self::Card), or several, each a text that begins with its card: others are
    /// sent as text.
    FirstCard,
    /// A card in the place of all other fields, which are not written.
    OnlyCard,
}
