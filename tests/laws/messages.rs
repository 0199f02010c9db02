//! Laws of messages: a card that is written straight into JSON is the card.

use proptest::prelude::*;
use wacard::gateway::ContactRequest;
use wacard::gateway::evolution::Request;
use wacard::{Dialect, Rules};

use crate::arbitrary::contact;
use crate::config;

const REQUEST: &str = r#"{"number": "553198296801", "options": {"quoted": {"key": {"id": "\"1\\"}}},
    "contactMessage": [{"fullName": "Ana", "phoneNumber": "+55 11 98765-4321"}]}"#;

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_message_is_the_same_json_in_one_pass(
        contacts in prop::collection::vec(contact(), 1..4),
        dialect in prop::sample::select(Dialect::ALL),
    ) {
        let request: Request<'_> = serde_json::from_str(REQUEST).unwrap();
        let mut request = request.read(Rules::WhatsApp).unwrap();
        request.contacts = contacts;
        let json = serde_json::to_string(&request.message(dialect)).unwrap();
        prop_assert_eq!(request.message_json(dialect), &*json);
        let request = ContactRequest::from(request);
        prop_assert_eq!(request.message_json(dialect), json);
    }
}
