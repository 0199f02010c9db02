//! The forms of gateways' webhooks: how each is recognised, and where its message has what.

use super::place::{Found, join};
use super::received::ReceivedMessage;
use super::search::{search, search_fields};
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
            contacts: self.contacts(message, &path),
            path,
        }
    }

    fn contacts(&self, message: &Json<'_>, path: &str) -> Vec<Found> {
        let found = search_fields(message, path, self.containers);
        found.unwrap_or_else(|| search(message, path))
    }
}

impl Mark {
    fn is_on(&self, webhook: &Json<'_>) -> bool {
        match self {
            Has(path) => !all_at(webhook, "", path).is_empty(),
            Is(path, texts) => first(webhook, &[path], |value| {
                let is_equal = |text: &&&str| {
                    value
                        .as_str()
                        .is_some_and(|value| value.eq_ignore_ascii_case(text))
                };
                texts.iter().find(is_equal)
            })
            .is_some(),
        }
    }
}

/// The first field at any of these paths that gives a value.
fn first<'j, T>(
    json: &'j Json<'j>,
    paths: &[&str],
    read: impl Fn(&'j Json<'j>) -> Option<T>,
) -> Option<T> {
    let mut all = paths.iter().flat_map(|path| all_at(json, "", path));
    all.find_map(|(_, value)| read(value))
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

fn each_item<'j>((path, json): (String, &'j Json<'j>)) -> Vec<(String, &'j Json<'j>)> {
    match json {
        Json::List(items) => {
            let items = items.iter().enumerate();
            items
                .map(|(index, item)| (format!("{path}[{index}]"), item))
                .collect()
        }
        other => vec![(path, other)],
    }
}
