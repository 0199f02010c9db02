//! Evolution API's request of a file to the bytes of the message that WhatsApp's servers get:
//!
//! ```sh
//! cargo run --manifest-path examples/whatsapp-rust/Cargo.toml examples/send-contact.json |
//!     protoc --decode_raw
//! ```
//!
//! Nothing is sent: that takes an account, and is what `send` in this package's library does.

use std::error::Error;
use std::io::Write;
use std::{env, fs, io};

use wacard::gateway::evolution::{ApiVersion, Evolution};
use wacard::gateway::{Gateway, Json};
use wacard::{Dialect, Rules};
use wacard_example_whatsapp_rust::to_message;
use whatsapp_rust::buffa::Message;

fn main() -> Result<(), Box<dyn Error>> {
    let file = env::args().nth(1).ok_or("expected the file of a request")?;
    let body = fs::read_to_string(file)?;
    let body: Json<'_> = serde_json::from_str(&body)?;
    let request = Evolution(ApiVersion::V2).read(&body, Rules::WhatsApp.into())?;
    let message = to_message(&request.contacts, Dialect::WhatsApp);
    Ok(io::stdout().write_all(&message.encode_to_vec())?)
}
