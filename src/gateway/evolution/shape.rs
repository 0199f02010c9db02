use super::{Request, Version};
use crate::contact::WriteOptions;
use crate::gateway::error::InvalidRequest;
use crate::gateway::json::Json;
use crate::gateway::shape::{Capabilities, ContactRequest, Gateway, at, object, text};
use crate::phone::Rules;

/// Evolution API's JSON, of the version to write; both are read.
#[derive(Clone, Copy, Debug)]
pub struct Evolution(pub Version);

impl Gateway for Evolution {
    fn name(&self) -> &'static str {
        match self.0 {
            Version::V1 => "evolution-v1",
            Version::V2 => "evolution-v2",
        }
    }

    fn carries(&self) -> Capabilities {
        Capabilities {
            waid: true,
            organization: 1,
            emails: 1,
            urls: 1,
            ..Capabilities::NUMBER
        }
    }

    fn read<'j>(
        &self,
        body: &'j Json<'_>,
        rules: Rules,
    ) -> Result<ContactRequest<'j>, InvalidRequest> {
        let request = Request::read_json(body, rules)?;
        Ok(ContactRequest::new(request.number, request.contacts))
    }

    fn write(&self, sending: &ContactRequest<'_>, _form: WriteOptions) -> Vec<Json<'static>> {
        let contact = |contact: &crate::Contact<'_>| {
            let phone = contact.phones.first();
            let wuid = phone.and_then(|it| it.wuid());
            let organization = contact.organization.as_ref();
            object([
                ("fullName", text(&contact.display_name())),
                ("wuid", wuid.and_then(|it| text(it.as_str()))),
                ("phoneNumber", phone.and_then(|it| text(&it.value))),
                ("organization", organization.and_then(|it| text(&it.name))),
                (
                    "email",
                    contact.emails.first().and_then(|it| text(&it.value)),
                ),
                ("url", contact.urls.first().and_then(|it| text(&it.value))),
            ])
        };
        let contacts = Json::List(sending.contacts.iter().map(contact).collect());
        let name = match self.0 {
            Version::V1 => "contactMessage",
            Version::V2 => "contact",
        };
        vec![object([
            ("number", text(&sending.to)),
            (name, Some(contacts)),
        ])]
    }

    fn message_id<'j>(&self, answer: &'j Json<'_>) -> Option<&'j str> {
        at(answer, &["key", "id"])
    }
}
