//! Laws of the options of sending: `read(write(options))` are the options without what is reported.

use std::borrow::Cow;

use proptest::prelude::*;
use wacard::gateway::{
    ContactRequest, Field, GATEWAYS, Gateway, Json, Presence, Quoted, SendOptions, UnsupportedKind,
};
use wacard::{Contact, Dialect, Rules};

use crate::config;

type Text = Cow<'static, str>;

fn person() -> impl Strategy<Value = Text> {
    let forms = [
        "5511987654321",
        "+55 11 98765-4322",
        "5511987654323@s.whatsapp.net",
        "5511987654324@c.us",
        "183746529105829@lid",
        "nobody",
        "",
    ];
    prop::sample::select(forms.to_vec()).prop_map(Cow::Borrowed)
}

fn quoted() -> impl Strategy<Value = Quoted<'static>> {
    let ids = ["3EB0", "wamid.HBg==", "false_1@c.us_3E\"B0", "a\u{1}b", ""];
    let message = Json::from_iter([("conversation", "\u{1}hi".into())]);
    (
        prop::sample::select(ids.to_vec()),
        prop::option::of(person()),
        prop::option::of(person()),
        prop::option::of(any::<bool>()),
        prop::option::of(Just(message)),
    )
        .prop_map(|(id, chat, sender, from_me, message)| {
            let mut quoted = Quoted::new(id);
            (quoted.chat, quoted.sender) = (chat, sender);
            (quoted.from_me, quoted.message) = (from_me, message);
            quoted
        })
}

fn options() -> impl Strategy<Value = SendOptions<'static>> {
    let delays = [0, 1, 999, 1000, 1200, 15_000, 16_000, 25_000, u64::MAX];
    let presences = [
        Presence::Unavailable,
        Presence::Available,
        Presence::Composing,
        Presence::Recording,
        Presence::Paused,
    ];
    (
        prop::option::of(prop::sample::select(delays.to_vec())),
        prop::option::of(prop::sample::select(presences.to_vec())),
        prop::option::of(any::<bool>()),
        any::<bool>(),
        prop::collection::vec(person(), 0..3),
        prop::option::of(quoted()),
    )
        .prop_map(
            |(delay, presence, link_preview, everyone, mentioned, quoted)| {
                let mut options = SendOptions::default();
                (options.delay, options.presence) = (delay, presence);
                (options.link_preview, options.mentions_everyone) = (link_preview, everyone);
                (options.mentioned, options.quoted) = (mentioned, quoted);
                options
            },
        )
}

/// Moves an option from one place to another.
fn take(field: Field, from: &SendOptions<'static>, to: &mut SendOptions<'static>) {
    let from = from.clone();
    match field {
        Field::Delay => to.delay = from.delay,
        Field::Presence => to.presence = from.presence,
        Field::LinkPreview => to.link_preview = from.link_preview,
        Field::MentionOfEveryone => to.mentions_everyone = from.mentions_everyone,
        Field::Mentions => to.mentioned = from.mentioned,
        Field::Quoted | Field::QuotedDetails => to.quoted = from.quoted,
        other => panic!("{other} is no option"),
    }
}

/// The digits of a person, whatever the form.
fn digits(person: &str) -> String {
    let user = person
        .strip_suffix("@c.us")
        .or(person.strip_suffix("@s.whatsapp.net"));
    let is_of_number = |c: &char| !"+ -".contains(*c);
    user.unwrap_or(person)
        .chars()
        .filter(is_of_number)
        .collect()
}

/// Removes what a request adds, and forms that mean the same.
fn without_additions(
    sent: &SendOptions<'static>,
    read: SendOptions<'static>,
) -> SendOptions<'static> {
    let same = |sent: &Text, read: Text| match digits(sent) == digits(&read) {
        true => sent.clone(),
        false => read,
    };
    let same_of = |sent: &Option<Text>, read: Option<Text>| match (sent, read) {
        (Some(sent), Some(read)) => Some(same(sent, read)),
        (None, _) => None,
        (Some(_), None) => None,
    };
    let mut read = read;
    let pairs = sent.mentioned.iter().zip(read.mentioned);
    read.mentioned = pairs.map(|(sent, read)| same(sent, read)).collect();
    if let (Some(sent), Some(read)) = (&sent.quoted, &mut read.quoted) {
        read.chat = same_of(&sent.chat, read.chat.take());
        read.sender = same_of(&sent.sender, read.sender.take());
    }
    read
}

fn check(gateway: &dyn Gateway, sent: &SendOptions<'static>) -> Result<(), TestCaseError> {
    let ana = Contact::new("Ana").add_phone("+55 31 9 9829-6801".parse().unwrap());
    let request = ContactRequest::new("120363123456789012@g.us", vec![ana.clone()]);
    let mut request = request.with_options(sent.clone());
    let write = |request: &ContactRequest<'_>| gateway.write(request, Dialect::WhatsApp.into());
    let outgoing = match write(&request) {
        Ok(outgoing) => outgoing,
        // It knows no groups.
        Err(_) => {
            request.to = "5511987654321".into();
            write(&request).unwrap()
        }
    };
    let body = serde_json::to_string(&outgoing[0].body).unwrap();
    let body = serde_json::from_str(&body).unwrap();
    let read = gateway.read(&body, Rules::WhatsApp.into());
    let read = read.map_err(|error| TestCaseError::fail(format!("{}: {error}", gateway.id())))?;
    prop_assert_eq!(&read.ignored_fields, &[""; 0], "{}", gateway.id());
    let read = without_additions(sent, read.options.into_owned());
    let mut restored = read.clone();
    let unsupported = gateway.unsupported(&request, Dialect::WhatsApp.into());
    for lost in unsupported.iter().filter(|lost| lost.contact.is_none()) {
        prop_assert_eq!(lost.kind, UnsupportedKind::NotCarried);
        take(lost.field, sent, &mut restored);
        let mut changed = sent.clone();
        take(lost.field, &read, &mut changed);
        prop_assert_ne!(&changed, sent, "{} reports {}", gateway.id(), lost.field);
    }
    prop_assert_eq!(&restored, sent, "{}: {:?}", gateway.id(), unsupported);
    Ok(())
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_request_holds_all_options_that_are_not_reported(options in options()) {
        for gateway in GATEWAYS {
            check(*gateway, &options)?;
        }
    }
}
