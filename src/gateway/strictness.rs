/// The requests that are refused.
///
/// ```
/// use wacard::Rules;
/// use wacard::gateway::Strictness;
/// use wacard::gateway::evolution::Request;
///
/// let request: Request = serde_json::from_str(r#"{"number": "553198296801", "contact": [
///     {"fullName": "Ana\u0007", "phoneNumber": "0800 123 4567"}]}"#)?;
/// assert!(request.read(Rules::WhatsApp).is_err());
///
/// let request = request.read_as(Rules::Evolution, Strictness::Gateway)?;
/// let contact = &request.contacts[0];
/// assert_eq!((&*contact.full_name, contact.phones[0].wuid()), ("Ana", None));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
pub enum Strictness {
    /// Those that would make a card of no use: without a name, with a text that is not a number
    /// where the request gives no id, with control characters.
    #[default]
    Usable,
    /// Those that the gateway refuses, and no other, for an engine that takes a gateway's place.
    /// Errors in the others are mended: control characters are removed, a phone with neither a valid
    /// number nor an id keeps its text alone, and the number replaces an empty name.
    Gateway,
}
