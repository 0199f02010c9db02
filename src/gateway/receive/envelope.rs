//! The forms of gateways' webhooks: how each is recognised, and where its message has what.

use super::place::join;
use super::received::ReceivedMessage;
use super::search::search_message;
use crate::gateway::json::Json;

/// The form of a gateway's webhook. Paths are names of fields, with dots between; a path leads
/// into each item of an array.
pub(super) struct Envelope {
    pub(super) gateway: &'static str,
    /// What the webhook has; all of it.
    marks: &'static [Mark],
    /// The messages.
    messages: &'static str,
    /// The id of a message; the first that is filled, as in the following lists.
    id: &'static [&'static str],
    sender: &'static [&'static str],
    from_me: &'static [&'static str],
    /// The containers of contacts. If there are none of these, the message is searched.
    containers: &'static [&'static str],
}

/// A sign of a webhook's form.
enum Mark {
    /// The field is there.
    Has(&'static str),
    /// The field is one of these texts, in any case.
    Is(&'static str, &'static [&'static str]),
}

use Mark::{Has, Is};

const UPSERTS: &[&str] = &[
    "messages.upsert",
    "messages_upsert",
    "send.message",
    "send_message",
];
const WHATSMEOW_SENDER: &[&str] = &["Info.SenderAlt", "Info.Sender", "Info.Chat"];
const BAILEYS_SENDER: &[&str] = &[
    "key.participantAlt",
    "key.participant",
    "key.remoteJidAlt",
    "key.remoteJid",
];
const WEB_ID: &[&str] = &["id._serialized", "id"];
const WEB_SENDER: &[&str] = &["author", "participant", "sender.id", "from"];
const WEB_FROM_ME: &[&str] = &["fromMe", "id.fromMe"];
const WEB_CONTAINERS: &[&str] = &["vCards", "vcardList", "_data", "body"];

/// The forms, of which the first that fits counts: those with more marks stand before the others.
#[rustfmt::skip]
const ENVELOPES: &[Envelope] = &[
    envelope("codechat", &[Is("event", UPSERTS), Has("data.keyId")], "data",
        &["keyId"], &["keyParticipant", "keyRemoteJid"], &["keyFromMe"], &["content"]),
    envelope("evolution-go", &[Is("event", &["Message", "SendMessage"]), Has("data.Info")], "data",
        &["Info.ID"], WHATSMEOW_SENDER, &["Info.IsFromMe"], &["Message", "RawMessage"]),
    envelope("evolution", &[Is("event", UPSERTS), Has("data.message")], "data",
        &["key.id"], BAILEYS_SENDER, &["key.fromMe"], &["message"]),
    envelope("evolution", &[Is("event", UPSERTS), Has("data.messages.message")], "data.messages",
        &["key.id"], BAILEYS_SENDER, &["key.fromMe"], &["message"]),
    envelope("go-whatsapp-web-multidevice", &[Is("event", &["message"]), Has("device_id"), Has("payload")], "payload",
        &["id"], &["from"], &["is_from_me"], &["contacts_array", "contact"]),
    envelope("waha", &[Is("event", &["message", "message.any"]), Has("session"), Has("payload")], "payload",
        WEB_ID, WEB_SENDER, WEB_FROM_ME, &["vCards", "_data"]),
    envelope("wuzapi", &[Is("type", &["Message"]), Has("event.Message")], "event",
        &["Info.ID"], WHATSMEOW_SENDER, &["Info.IsFromMe"], &["Message", "RawMessage"]),
    envelope("wppconnect", &[Is("event", &["onmessage", "onanymessage", "onselfmessage"])], "",
        WEB_ID, WEB_SENDER, WEB_FROM_ME, &["vcardList", "body", "content"]),
    envelope("whatsapp-web-js", &[Is("dataType", &["message", "message_create"]), Has("data.message")], "data.message",
        WEB_ID, WEB_SENDER, WEB_FROM_ME, WEB_CONTAINERS),
    envelope("cloud-api", &[Has("entry.changes.value.messages")], "entry.changes.value.messages",
        &["id"], &["from", "from_user_id"], &[], &["contacts"]),
    envelope("whapi", &[Has("messages.chat_id")], "messages",
        &["id"], &["author", "from"], &["from_me"], &["contact_list", "contact"]),
    envelope("whapi", &[Is("messages.type", &["contact", "contact_list"])], "messages",
        &["id"], &["author", "from"], &["from_me"], &["contact_list", "contact"]),
    envelope("cloud-api", &[Is("messages.type", &["contacts"])], "messages",
        &["id"], &["from", "from_user_id"], &[], &["contacts"]),
    envelope("z-api", &[Is("type", &["ReceivedCallback", "DeliveryCallback"])], "",
        &["messageId"], &["participantPhone", "phone"], &["fromMe"], &["contacts", "contact"]),
    envelope("green-api", &[Has("typeWebhook")], "",
        &["idMessage"], &["senderData.sender"], &[], &["messageData"]),
    envelope("ultramsg", &[Is("event_type", &["message_received", "message_create"]), Has("data")], "data",
        &["id"], &["author", "from"], &["fromMe"], &["body"]),
    envelope("wsapi", &[Is("eventType", &["message"]), Has("eventData")], "eventData",
        &["id"], &["sender.id", "sender.lid"], &["sender.isMe"], &["contactArray", "contact"]),
    envelope("uazapi", &[Is("EventType", &["messages"]), Has("message")], "message",
        &["messageid", "id"], &["sender_pn", "sender"], &["fromMe"], &["content"]),
    envelope("telegram", &[Has("update_id"), Has("message")], "message",
        &["message_id"], &["from.id"], &[], &["contact"]),
    envelope("baileys", &[Has("messages.key"), Has("messages.message")], "messages",
        &["key.id"], BAILEYS_SENDER, &["key.fromMe"], &["message"]),
    envelope("baileys", &[Has("key.remoteJid"), Has("message")], "",
        &["key.id"], BAILEYS_SENDER, &["key.fromMe"], &["message"]),
    envelope("whatsmeow", &[Has("Info.ID"), Has("Message")], "",
        &["Info.ID"], WHATSMEOW_SENDER, &["Info.IsFromMe"], &["Message", "RawMessage"]),
    envelope("whatsapp-web-js", &[Has("_data"), Has("type"), Has("body")], "",
        WEB_ID, WEB_SENDER, WEB_FROM_ME, WEB_CONTAINERS),
];

const fn envelope(
    gateway: &'static str,
    marks: &'static [Mark],
    messages: &'static str,
    id: &'static [&'static str],
    sender: &'static [&'static str],
    from_me: &'static [&'static str],
    containers: &'static [&'static str],
) -> Envelope {
    Envelope {
        gateway,
        marks,
        messages,
        id,
        sender,
        from_me,
        containers,
    }
}

impl Envelope {
    pub(super) fn recognise(webhook: &Json<'_>) -> Option<&'static Self> {
        let fits = |envelope: &&Self| envelope.marks.iter().all(|mark| mark.is_on(webhook));
        ENVELOPES.iter().find(fits)
    }

    /// The messages of a webhook at a path, each with its own path.
    pub(super) fn messages<'j>(
        &self,
        webhook: &'j Json<'j>,
        path: &str,
    ) -> Vec<(String, &'j Json<'j>)> {
        let messages = all_at(webhook, path, self.messages).into_iter();
        messages.flat_map(each_item).collect()
    }

    pub(super) fn read(&self, message: &Json<'_>, path: String) -> ReceivedMessage {
        let from_me = first(message, self.from_me, |value| match value {
            Json::Bool(true) => Some(()),
            _ => None,
        });
        let sender = || first(message, self.sender, Json::to_id);
        ReceivedMessage {
            id: first(message, self.id, Json::to_id),
            sender: from_me.map_or_else(sender, |()| None),
            contacts: search_message(message, &path, self.containers),
            path,
        }
    }
}

impl Mark {
    fn is_on(&self, webhook: &Json<'_>) -> bool {
        match self {
            Has(path) => first(webhook, &[path], |_| Some(())).is_some(),
            Is(path, texts) => first(webhook, &[path], |value| {
                let value = value.as_str()?;
                texts.iter().find(|text| value.eq_ignore_ascii_case(text))
            })
            .is_some(),
        }
    }
}

/// The first field at any of these paths that gives a value; null is none.
fn first<'j, T>(
    json: &'j Json<'j>,
    paths: &[&str],
    read: impl Fn(&'j Json<'j>) -> Option<T>,
) -> Option<T> {
    paths.iter().find_map(|path| first_at(json, path, &read))
}

fn first_at<'j, T>(
    json: &'j Json<'j>,
    path: &str,
    read: &impl Fn(&'j Json<'j>) -> Option<T>,
) -> Option<T> {
    if path.is_empty() {
        return read(json);
    }
    let (field, rest) = path.split_once('.').unwrap_or((path, ""));
    let items = match json {
        Json::List(items) => items.as_slice(),
        one => std::slice::from_ref(one),
    };
    let mut fields = items.iter().filter_map(|item| item.get(field));
    fields.find_map(|value| match value {
        Json::Null => None,
        value => first_at(value, rest, read),
    })
}

/// The values at a path within a value whose own path is `prefix`, with their paths; not null.
fn all_at<'j>(json: &'j Json<'j>, prefix: &str, path: &str) -> Vec<(String, &'j Json<'j>)> {
    let mut found = vec![(prefix.to_owned(), json)];
    for field in path.split('.').filter(|field| !field.is_empty()) {
        let each = found.into_iter().flat_map(each_item);
        let fields = each.filter_map(|(path, json)| Some((join(&path, field), json.get(field)?)));
        found = fields.filter(|(_, json)| **json != Json::Null).collect();
    }
    found
}

/// The items of an array with their paths, or else the value itself. Items that hold nothing are
/// passed over.
fn each_item<'j>(
    (path, json): (String, &'j Json<'j>),
) -> impl Iterator<Item = (String, &'j Json<'j>)> {
    let (items, one): (&[_], _) = match json {
        Json::List(items) => (items, None),
        other => (&[], Some((path.clone(), other))),
    };
    let items = items.iter().enumerate();
    let filled =
        items.filter(|(_, item)| matches!(item, Json::Object(fields) if !fields.is_empty()));
    one.into_iter()
        .chain(filled.map(move |(index, item)| (format!("{path}[{index}]"), item)))
}
