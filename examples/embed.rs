//! A gateway's two ways with contacts: a request out, and a card that came in.
//!
//! `cargo run --example embed`

use wacard::contact::Reading;
use wacard::gateway::evolution::{ErrorResponse, Request};
use wacard::vcard::Card;
use wacard::{Dialect, Rules};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("out: {}", send(include_str!("send-contact.json"))?);
    println!(
        "out: {}",
        send(r#"{"number": "", "contact": [{"fullName": "Ana"}]}"#)?
    );

    let card = Card::parse(
        "BEGIN:VCARD\nVERSION:3.0\nN:;DitzOfc;;;\nFN:DitzOfc\n\
         TEL;type=Mobile;waid=13135550002:+62 857-1706-0000\nEND:VCARD",
    )?;
    let Reading {
        contact, warnings, ..
    } = Reading::from_card(&card);
    println!("in: {}", contact.display_name());
    for phone in &contact.phones {
        println!("in: {} {:?}", phone.value, phone.wuid());
    }
    for doubt in warnings {
        println!("in: {doubt}");
    }
    Ok(())
}

/// The content to send, or the body of a 400 answer.
fn send(body: &str) -> Result<String, serde_json::Error> {
    let request: Request<'_> = serde_json::from_str(body)?;
    match request.read(Rules::WhatsApp) {
        Ok(request) => Ok(request.message_json(Dialect::WhatsApp)),
        Err(invalid) => serde_json::to_string(&ErrorResponse::from(&invalid)),
    }
}
