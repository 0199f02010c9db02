//! The same request on Meta's channel: a message of the Cloud API.

use super::request::SendContact;
use crate::gateway::cloud_api::CloudApi;
use crate::gateway::{ContactRequest, Gateway, Outgoing, UnsupportedRequest};

impl SendContact<'_> {
    /// The requests of the Cloud API that send the contacts, each with the context of the message
    /// that it answers: `{"context": {"message_id"}}`.
    ///
    /// Evolution API sends such ones on its channel of Meta. Its contacts lack the `wa_id`, so that
    /// recipients are asked to invite them; these have it. All other options are ignored, as they
    /// are by the API.
    ///
    /// ```
    /// use wacard::Rules;
    /// use wacard::gateway::evolution::Request;
    ///
    /// let request: Request = serde_json::from_str(r#"{"number": "+55 11 98765-4321",
    ///     "quoted": {"key": {"id": "wamid.HBg"}},
    ///     "contact": [{"fullName": "Ana", "phoneNumber": "+55 11 98765-4322"}]}"#)?;
    /// let outgoing = request.read(Rules::WhatsApp)?.to_cloud_api()?;
    /// let body = serde_json::to_string(&outgoing[0].body)?;
    /// assert!(body.contains(r#""to":"5511987654321""#));
    /// assert!(body.contains(r#""wa_id":"5511987654322""#));
    /// assert!(body.ends_with(r#","context":{"message_id":"wamid.HBg"}}"#));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// A recipient that is not a phone: the Cloud API has no groups, and no hidden ids.
    pub fn to_cloud_api(&self) -> Result<Vec<Outgoing>, UnsupportedRequest> {
        let request = ContactRequest::from(self.clone());
        CloudApi.write(&request, Default::default())
    }
}
