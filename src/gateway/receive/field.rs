//! What a field of a message may hold, by its name.

/// What a field may hold.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Role {
    /// Another message, which this one quotes or answers.
    OtherMessage,
    /// Text that people wrote.
    ChatText,
    /// A card, whatever stands before it in the text.
    Card,
    /// Anything: a text is a card if it begins with one.
    Any,
}

/// How the names of most fields begin that hold another message, as [`bare`] has them.
const OTHER_MESSAGES: [&str; 4] = ["quoted", "replied", "reply", "context"];

/// Names as [`bare`] has them.
const ROLES: &[(Role, &[&str])] = &[
    (
        Role::OtherMessage,
        &[
            "externalreply",
            "lastmessage",
            "lastmsg",
            "parentmessage",
            "parentmsg",
            "pinnedmessage",
            "referencemessage",
        ],
    ),
    (
        Role::ChatText,
        &[
            "caption",
            "comment",
            "conversation",
            "description",
            "matchedtext",
            "text",
            "title",
        ],
    ),
    (Role::Card, &["vcard", "vcards", "vcardtext", "rawvcard"]),
];

/// The types of messages that hold nothing but text.
const TEXT_TYPES: &[&str] = &[
    "chat",
    "conversation",
    "extendedtext",
    "extendedtextmessage",
    "text",
    "textmessage",
];

pub(super) fn role(name: &str) -> Role {
    let name = bare(name);
    if OTHER_MESSAGES.iter().any(|start| name.starts_with(start)) {
        return Role::OtherMessage;
    }
    let mut roles = ROLES.iter();
    let found = roles.find(|(_, names)| names.contains(&name.as_str()));
    found.map_or(Role::Any, |(role, _)| *role)
}

/// The types of messages whose text is a card.
const CARD_TYPES: &[&str] = &["contact", "contacts", "multivcard", "vcard", "vcf"];

/// The fields in which such a message has its text.
const TEXTS_OF_CARDS: &[&str] = &["body", "contact", "content"];

/// Whether a message's type says that its text is a card.
pub(super) fn is_card_message_type(name: &str) -> bool {
    CARD_TYPES.contains(&bare(name).as_str())
}

/// Whether a message of this type has its text in a field of this name.
pub(super) fn is_text_of_card(name: &str) -> bool {
    TEXTS_OF_CARDS.contains(&bare(name).as_str())
}

/// Whether a message's type says that the message is text.
pub(super) fn is_text_type(name: &str) -> bool {
    TEXT_TYPES.contains(&bare(name).as_str())
}

/// A name in lower case, without `_` and other marks: `quoted_content`, `QuotedMsg`.
pub(super) fn bare(name: &str) -> String {
    let letters = name.chars().filter(char::is_ascii_alphanumeric);
    letters.map(|letter| letter.to_ascii_lowercase()).collect()
}
