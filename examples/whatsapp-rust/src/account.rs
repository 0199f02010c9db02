//! WhatsApp's answer to the question whether an id has an account.

use wacard::Jid;
use wacard::contact::Account;
use whatsapp_rust::{IsOnWhatsAppResult, Server};

/// The account of an answer. Returns `None` for an id without one.
///
/// The answer names the account by its phone user's JID, or by its hidden id with the other one
/// beside it.
pub fn account(answer: &IsOnWhatsAppResult) -> Option<Account> {
    let jids = [
        Some(&answer.jid),
        answer.pn_jid.as_ref(),
        answer.lid.as_ref(),
    ];
    let with_server = |server| {
        let mut jids = jids.into_iter().flatten();
        jids.find(|jid| jid.server == server)
    };
    let phone = with_server(Server::Pn).filter(|_| answer.is_registered)?;
    let mut account = Account::new(phone.user.parse().ok()?);
    if let Some(lid) = with_server(Server::Lid) {
        account = account.lid(Jid::parse(&lid.to_string()).ok()?);
    }
    let verified = answer.verified_name.as_ref();
    Some(match verified.and_then(|verified| verified.name.as_ref()) {
        Some(name) => account.verified_name(name),
        None => account,
    })
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;

    use wacard::Contact;
    use whatsapp_rust::NodeBuilder;
    use whatsapp_rust::wacore::iq::spec::IqSpec;
    use whatsapp_rust::wacore::iq::usync::{IsOnWhatsAppQueryType, IsOnWhatsAppSpec};
    use whatsapp_rust::wacore_binary::Node;

    use super::*;

    /// What whatsapp-rust makes of the server's answer about some users.
    fn answer(users: Vec<Node>) -> Vec<IsOnWhatsAppResult> {
        let list = NodeBuilder::new("list").children(users).build();
        let usync = NodeBuilder::new("usync").children([list]).build();
        let iq = NodeBuilder::new("iq")
            .attr("type", "result")
            .children([usync])
            .build();
        let query = IsOnWhatsAppSpec::new(Vec::new(), "1", IsOnWhatsAppQueryType::Pn);
        query.parse_response(&iq.as_node_ref()).unwrap()
    }

    fn user(jid: &str, contact: &'static str, inner: Vec<Node>) -> Node {
        let contact = NodeBuilder::new("contact").attr("type", contact).build();
        let inner = std::iter::once(contact).chain(inner);
        NodeBuilder::new("user")
            .attr("jid", jid)
            .children(inner.collect::<Vec<_>>())
            .build()
    }

    #[test]
    fn a_contact_gets_the_id_and_the_hidden_id_of_its_account() {
        let lid = NodeBuilder::new("lid")
            .attr("val", "183746529105829@lid")
            .build();
        let mut contacts = [
            Contact::new("Ana").add_phone("+55 31 9 9829-6801".parse().unwrap()),
            Contact::new("Bia").add_phone("+55 31 9 9829-6802".parse().unwrap()),
        ];
        Contact::look_up_all(&mut contacts, |wuids| {
            let asked: Vec<_> = wuids.iter().map(|wuid| wuid.as_str()).collect();
            let expected = [
                "553198296801",
                "5531998296801",
                "553198296802",
                "5531998296802",
            ];
            assert_eq!(asked, expected);
            let answers = answer(vec![
                user("553198296801@s.whatsapp.net", "out", Vec::new()),
                user("5531998296801@s.whatsapp.net", "in", vec![lid]),
                user("553198296802@s.whatsapp.net", "out", Vec::new()),
                user("5531998296802@s.whatsapp.net", "out", Vec::new()),
            ]);
            Ok::<_, Infallible>(answers.iter().filter_map(account).collect::<Vec<_>>())
        })
        .unwrap();
        let [ana, bia] = contacts;
        assert_eq!(ana.phones[0].wuid(), Some("5531998296801".parse().unwrap()));
        assert_eq!(ana.lid.as_deref(), Some("183746529105829"));
        assert_eq!(bia.phones[0].wuid(), None);
    }

    #[test]
    fn an_answer_may_name_the_hidden_id_first() {
        let user = NodeBuilder::new("user")
            .attr("jid", "183746529105829@lid")
            .attr("pn_jid", "5531998296801@s.whatsapp.net")
            .build();
        let expected = Account::new("5531998296801".parse().unwrap())
            .lid(Jid::parse("183746529105829@lid").unwrap());
        assert_eq!(account(&answer(vec![user])[0]), Some(expected));
    }
}
