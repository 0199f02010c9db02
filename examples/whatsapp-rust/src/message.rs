//! Contacts in the message of WhatsApp's protobuf.

use wacard::Contact;
use wacard::contact::WriteOptions;
use wacard::gateway::{ContactMessage, ContactsArrayMessage, Json, Message, Received, receive};
use whatsapp_rust::wacore::proto_helpers::MessageExt;
use whatsapp_rust::waproto::whatsapp as wa;

/// The message that sends contacts: a `contactMessage`, or for several a `contactsArrayMessage`.
pub fn to_message(contacts: &[Contact<'_>], options: impl Into<WriteOptions>) -> wa::Message {
    match Message::new(contacts, options) {
        Message::ContactMessage(contact) => wa::Message {
            contact_message: to_contact(contact).into(),
            ..Default::default()
        },
        Message::ContactsArrayMessage(array) => wa::Message {
            contacts_array_message: wa::message::ContactsArrayMessage {
                display_name: Some(array.display_name.into_owned()),
                contacts: array.contacts.into_iter().map(to_contact).collect(),
                ..Default::default()
            }
            .into(),
            ..Default::default()
        },
    }
}

fn to_contact(contact: ContactMessage<'_>) -> wa::message::ContactMessage {
    wa::message::ContactMessage {
        display_name: Some(contact.display_name.into_owned()),
        vcard: Some(contact.vcard.into_owned()),
        ..Default::default()
    }
}

/// The contacts of a message that was received, within whatever wrapper, with what is odd about
/// each. Those of a quoted message are not among them.
pub fn from_message(message: &wa::Message) -> Received {
    let message = message.get_base_message();
    let array = message.contacts_array_message.as_option();
    let array = array.map(|array| {
        Message::ContactsArrayMessage(ContactsArrayMessage {
            display_name: array.display_name.as_deref().unwrap_or_default().into(),
            contacts: array.contacts.iter().map(from_contact).collect(),
            context_info: None,
        })
    });
    let single = message.contact_message.as_option();
    let single = single.map(|contact| Message::ContactMessage(from_contact(contact)));
    match single.or(array) {
        Some(message) => receive(&Json::from(message)),
        None => Received::default(),
    }
}

fn from_contact(contact: &wa::message::ContactMessage) -> ContactMessage<'_> {
    ContactMessage {
        display_name: contact.display_name.as_deref().unwrap_or_default().into(),
        vcard: contact.vcard.as_deref().unwrap_or_default().into(),
        context_info: None,
    }
}

#[cfg(test)]
mod tests {
    use wacard::Dialect;
    use whatsapp_rust::buffa::Message as _;

    use super::*;

    fn ana() -> Contact<'static> {
        Contact::new("Ana").add_phone("+55 31 9829-6801".parse().unwrap())
    }

    /// The protobuf's encoding of a field that has a length: its tag, the length, the bytes.
    fn field(number: usize, bytes: &[u8]) -> Vec<u8> {
        let varint = |number: usize| match number {
            0..0x80 => vec![number as u8],
            _ => vec![number as u8 | 0x80, (number >> 7) as u8],
        };
        [varint(number << 3 | 2), varint(bytes.len()), bytes.to_vec()].concat()
    }

    /// WhatsApp's protobuf has the contact in field 4 of a message, or several in field 2 of its
    /// field 13; a contact has its name in field 1 and its card in field 16.
    #[test]
    fn contacts_have_the_bytes_of_the_protobuf() {
        let vcard = ana().to_vcard(Dialect::WhatsApp).unwrap();
        let contact = [field(1, b"Ana"), field(16, vcard.as_bytes())].concat();
        let one = to_message(&[ana()], Dialect::WhatsApp).encode_to_vec();
        assert_eq!(one, field(4, &contact));

        let two = to_message(&[ana(), ana()], Dialect::WhatsApp).encode_to_vec();
        let array = [
            field(1, b"2 contacts"),
            field(2, &contact),
            field(2, &contact),
        ];
        assert_eq!(two, field(13, &array.concat()));
    }

    #[test]
    fn contacts_come_back_within_a_wrapper_too() {
        let contacts = [ana(), Contact::new("Bia"), ana()];
        let sent = to_message(&contacts, Dialect::WhatsApp);
        let ephemeral = wa::message::FutureProofMessage {
            message: sent.into(),
        };
        let wrapper = wa::Message {
            ephemeral_message: ephemeral.into(),
            ..Default::default()
        };
        let wrapper = wa::Message::decode_from_slice(&wrapper.encode_to_vec()).unwrap();
        let received = from_message(&wrapper);
        let names = received.contacts().map(|found| &*found.contact.full_name);
        assert_eq!(names.collect::<Vec<_>>(), ["Ana", "Bia", "Ana"]);
    }

    #[test]
    fn a_quoted_contact_is_not_received() {
        let context = wa::ContextInfo {
            quoted_message: to_message(&[ana()], Dialect::WhatsApp).into(),
            ..Default::default()
        };
        let text = wa::message::ExtendedTextMessage {
            text: Some("who is she?".to_owned()),
            context_info: context.into(),
            ..Default::default()
        };
        let answer = wa::Message {
            extended_text_message: text.into(),
            ..Default::default()
        };
        assert_eq!(from_message(&answer), Received::default());
    }

    #[test]
    fn a_card_without_a_name_gets_the_displayed_one_and_a_bad_card_is_a_failure() {
        let contact = |vcard: &str| wa::message::ContactMessage {
            display_name: Some("Ana".to_owned()),
            vcard: Some(vcard.to_owned()),
            ..Default::default()
        };
        let message = |vcard| wa::Message {
            contact_message: contact(vcard).into(),
            ..Default::default()
        };
        let received = from_message(&message("BEGIN:VCARD\nVERSION:3.0\nTEL:1\nEND:VCARD"));
        assert_eq!(received.contacts().next().unwrap().contact.full_name, "Ana");
        let received = from_message(&message("Ana"));
        let failure = received.failures().next().unwrap().to_string();
        assert_eq!(failure, "contactMessage.vcard: no BEGIN:VCARD in the text");
    }
}
