/// The state of the sender that a recipient sees before the message.
///
/// ```
/// use wacard::Rules;
/// use wacard::gateway::Presence;
/// use wacard::gateway::evolution::Request;
///
/// let request: Request = serde_json::from_str(r#"{"number": "553198296801", "presence": "recording",
///     "contact": [{"fullName": "Ana", "phoneNumber": "+55 11 98765-4321"}]}"#)?;
/// assert_eq!(request.read(Rules::WhatsApp)?.options.presence, Some(Presence::Recording));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub enum Presence {
    /// `unavailable`
    Unavailable,
    /// `available`
    Available,
    /// `composing`
    Composing,
    /// `recording`
    Recording,
    /// `paused`
    Paused,
}

impl Presence {
    /// The name that gateways use, such as `composing`.
    pub(super) fn name(self) -> &'static str {
        let mut known = PRESENCES.iter().filter(|(_, presence)| *presence == self);
        known.next().map_or("", |(name, _)| name)
    }
}

pub(super) const PRESENCES: &[(&str, Presence)] = &[
    ("unavailable", Presence::Unavailable),
    ("available", Presence::Available),
    ("composing", Presence::Composing),
    ("recording", Presence::Recording),
    ("paused", Presence::Paused),
];

pub(super) const EXPECTED: &str = "unavailable, available, composing, recording or paused";
