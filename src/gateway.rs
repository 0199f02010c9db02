//! The JSON that gateways speak, to and from [`Contact`](crate::Contact); one file a gateway.
//!
//! Needs the feature `serde`. Requests are read into [`Json`] first, so that a request with
//! several mistakes gets all of them told at once, each with its field's path. Validator that a
//! gateway does not know are ignored, as the gateways do.
//!
//! [`evolution`] has types of its own for all that Evolution API's `sendContact` knows. Every
//! gateway, that one too, is a [`Gateway`]: its request is read to a [`ContactRequest`] and written from
//! one, and what it cannot carry is told. So a request for one gateway can be sent through
//! another:
//!
//! ```
//! use wacard::gateway::{Json, Gateway, cloud_api::CloudApi, go_whatsapp::GoWhatsapp};
//! use wacard::{Dialect, Rules};
//!
//! let body: Json = serde_json::from_str(r#"{"phone": "5511987654321", "contact_name": "Ana",
//!     "contact_phone": "+55 31 9 9829-6801"}"#)?;
//! let sending = GoWhatsapp.read(&body, Rules::WhatsApp)?;
//! let [body] = CloudApi.write(&sending, Dialect::WhatsApp.into()).try_into().unwrap();
//! let body = serde_json::to_string(&body)?;
//! assert!(body.contains(r#"{"phone":"+55 31 9 9829-6801","type":"CELL","wa_id":"553198296801"}"#));
//! assert_eq!(CloudApi.lost(&sending), []);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! [`receive`] reads what any of them delivers.

pub mod baileys;
pub mod cloud_api;
pub mod codechat;
mod error;
pub mod evolution;
pub mod evolution_go;
mod fields;
pub mod go_whatsapp;
pub mod green_api;
mod json;
mod receive;
mod shape;
pub mod waha;
pub mod whapi;
pub mod whatsapp_web_js;
pub mod whatsmeow;
pub mod wppconnect;
pub mod wuzapi;
pub mod z_api;

pub use self::error::{FieldError, FieldErrorKind, InvalidRequest};
pub use self::json::Json;
pub use self::receive::{Received, receive};
pub use self::shape::{Capabilities, ContactRequest, Field, Gateway, Unsupported};

/// Every gateway's shape.
pub fn all() -> Vec<Box<dyn Gateway>> {
    use evolution::{Evolution, Version};

    vec![
        Box::new(Evolution(Version::V1)),
        Box::new(Evolution(Version::V2)),
        Box::new(evolution_go::EvolutionGo),
        Box::new(codechat::CodeChat),
        Box::new(waha::Waha),
        Box::new(go_whatsapp::GoWhatsapp),
        Box::new(wuzapi::Wuzapi),
        Box::new(wppconnect::WppConnect),
        Box::new(whatsapp_web_js::WhatsappWebJs),
        Box::new(baileys::Baileys),
        Box::new(whatsmeow::Whatsmeow),
        Box::new(cloud_api::CloudApi),
        Box::new(z_api::ZApi),
        Box::new(green_api::GreenApi),
        Box::new(whapi::Whapi),
    ]
}
