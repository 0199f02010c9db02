use std::fmt;

/// A part of a request to send contacts, or of one contact.
///
/// ```
/// use wacard::gateway::Field;
///
/// assert_eq!(Field::Waid.to_string(), "WhatsApp user id");
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
#[non_exhaustive]
pub enum Field {
    /// The recipient.
    Recipient,
    /// The delay before sending.
    Delay,
    /// The state that the recipient sees during the delay.
    Presence,
    /// Whether previews of links are shown.
    LinkPreview,
    /// Members of a group who are mentioned.
    Mentions,
    /// The mention of every member of a group.
    MentionOfEveryone,
    /// The message that is answered.
    Quoted,
    /// The chat, sender or content of the message that is answered.
    QuotedDetails,
    /// The list of contacts.
    Contacts,
    /// The whole card.
    Card,
    /// The full name.
    FullName,
    /// The parts of the name.
    NameParts,
    /// The phones, or those after the ones that the request holds.
    Phones,
    /// The number of a phone, as it is written.
    Number,
    /// The id of a phone.
    Waid,
    /// The label of a phone.
    Labels,
    /// The types of a phone.
    Types,
    /// The degree of preference of a phone.
    Preference,
    /// The organization, or its departments.
    Organization,
    /// The title.
    Title,
    /// The email addresses, those after the ones that the request holds, or their labels and types.
    Emails,
    /// The URLs, those after the ones that the request holds, or their labels and types.
    Urls,
    /// The postal addresses, or their parts, labels and types.
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
            Self::Recipient => "recipient",
            Self::Delay => "delay",
            Self::Presence => "presence",
            Self::LinkPreview => "preview of links",
            Self::Mentions => "mentions",
            Self::MentionOfEveryone => "mention of everyone",
            Self::Quoted => "quoted message",
            Self::QuotedDetails => "chat, sender or content of the quoted message",
            Self::Contacts => "contacts",
            Self::Card => "card",
            Self::FullName => "full name",
            Self::NameParts => "parts of the name",
            Self::Phones => "phone",
            Self::Number => "number as written",
            Self::Waid => "WhatsApp user id",
            Self::Labels => "label of a phone",
            Self::Types => "types of a phone",
            Self::Preference => "preference among phones",
            Self::Organization => "organization or its units",
            Self::Title => "title",
            Self::Emails => "email addresses",
            Self::Urls => "URLs",
            Self::Addresses => "postal addresses",
            Self::Birthday => "birthday",
            Self::Business => "name and description of the business",
            Self::Nickname => "nickname",
            Self::Role => "role",
            Self::Note => "note",
            Self::Photo => "photo",
            Self::Lid => "hidden id",
            Self::Extensions => "further properties",
        })
    }
}
