//! A gateway that an application adds: WUTS, `POST /send/contact` (docs.wuts.com.br).

use wacard::contact::{Tel, WriteOptions};
use wacard::gateway::{
    ContactRequest, Endpoint, Field, FieldError, FieldErrorKind, Gateway, InvalidRequest, Json,
    Outgoing, Unsupported, UnsupportedKind, UnsupportedRequest,
};
use wacard::phone::ReadOptions;
use wacard::{Contact, Dialect, Rules};

use crate::json;

/// `{"to", "contact": {"display_name", "phone", "company"}}`
struct Wuts;

impl Gateway for Wuts {
    fn id(&self) -> &'static str {
        "wuts"
    }

    fn read<'j>(
        &self,
        body: &'j Json<'_>,
        options: ReadOptions,
    ) -> Result<ContactRequest<'j>, InvalidRequest> {
        let text = |json: Option<&'j Json<'_>>, path: &str| {
            let text = json.and_then(Json::as_str);
            text.ok_or_else(|| FieldError::new(path, FieldErrorKind::Missing))
        };
        let field = |name: &str| body.get("contact").and_then(|contact| contact.get(name));
        let (to, name) = (
            text(body.get("to"), "to")?,
            text(field("display_name"), "contact.display_name")?,
        );
        let number = text(field("phone"), "contact.phone")?;
        let tel = Tel::parse(number, options.region, options.rules)
            .map_err(|error| FieldError::new("contact.phone", FieldErrorKind::Phone(error)))?;
        let mut contact = Contact::new(name).add_phone(tel);
        contact.organization = field("company").and_then(Json::as_str).map(Into::into);
        Ok(ContactRequest::new(to, vec![contact]))
    }

    fn write(
        &self,
        request: &ContactRequest<'_>,
        _: WriteOptions,
    ) -> Result<Vec<Outgoing>, UnsupportedRequest> {
        let write = |(index, contact): (usize, &Contact<'_>)| {
            let required = Unsupported::new(index, Field::Waid, UnsupportedKind::Required);
            let wuid = contact.phones.first().and_then(Tel::wuid).ok_or(required)?;
            let mut fields = vec![
                ("display_name", contact.display_name().into_owned().into()),
                ("phone", wuid.to_string().into()),
            ];
            let company = contact.organization.as_ref();
            fields.extend(company.map(|company| ("company", company.name.to_string().into())));
            Ok(Endpoint::post("/send/contact").send(Json::from_iter([
                ("to", request.to.to_string().into()),
                ("contact", Json::from_iter(fields)),
            ])))
        };
        let bodies = request.contacts.iter().enumerate().map(write);
        bodies
            .collect::<Result<_, _>>()
            .map_err(|reason| UnsupportedRequest::new(vec![reason]))
    }

    fn message_id<'j>(&self, answer: &'j Json<'_>) -> Option<&'j str> {
        answer.get("message_id")?.as_str()
    }
}

/// The example of its documentation.
const REQUEST: &str = r#"{"to": "5511999999999", "contact": {"display_name": "Maria Silva",
    "phone": "5511988887777", "company": "WUTS"}}"#;

#[test]
fn an_application_can_add_a_gateway() {
    let body = json(REQUEST);
    let request = Wuts.read(&body, Rules::WhatsApp.into()).unwrap();
    assert_eq!(
        request.contacts[0].organization.as_ref().unwrap().name,
        "WUTS"
    );
    let outgoing = Wuts.write(&request, Dialect::WhatsApp.into()).unwrap();
    assert_eq!(outgoing[0].body, body);
    let answer = json(r#"{"success": true, "message_id": "3EB0X4C3B2A1F0E9D8"}"#);
    assert_eq!(Wuts.message_id(&answer), Some("3EB0X4C3B2A1F0E9D8"));
}

#[test]
fn what_an_added_gateway_leaves_out_is_found() {
    let body = json(REQUEST);
    let mut request = Wuts.read(&body, Rules::WhatsApp.into()).unwrap();
    request.contacts[0].note = Some("VIP".into());
    let gateway: &dyn Gateway = &Wuts;
    let lost = gateway.unsupported(&request, Dialect::WhatsApp.into());
    assert_eq!(
        lost,
        [Unsupported::new(
            0,
            Field::Note,
            UnsupportedKind::NotCarried
        )]
    );
    request.contacts[0].phones = [].into();
    let lost = gateway.unsupported(&request, Dialect::WhatsApp.into());
    assert_eq!(
        lost,
        [Unsupported::new(0, Field::Waid, UnsupportedKind::Required)]
    );
}
