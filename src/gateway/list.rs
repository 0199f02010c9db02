use super::Gateway;
use super::baileys::Baileys;
use super::cloud_api::CloudApi;
use super::codechat::CodeChat;
use super::evolution::{ApiVersion, Evolution};
use super::evolution_go::EvolutionGo;
use super::go_whatsapp::GoWhatsapp;
use super::green_api::GreenApi;
use super::one_msg::OneMsg;
use super::quepasa::QuePasa;
use super::uazapi::Uazapi;
use super::ultramsg::UltraMsg;
use super::waha::Waha;
use super::waxum::Waxum;
use super::whapi::Whapi;
use super::whatsapp_web_js::WhatsappWebJs;
use super::whatsmeow::Whatsmeow;
use super::wppconnect::WppConnect;
use super::wsapi::WsApi;
use super::wuzapi::Wuzapi;
use super::z_api::ZApi;

/// Every gateway that this crate knows.
///
/// ```
/// use wacard::gateway::GATEWAYS;
///
/// let wuzapi = GATEWAYS.iter().find(|gateway| gateway.id() == "wuzapi").unwrap();
/// assert_eq!(wuzapi.message_id(&[("Id", "3EB0".into())].into_iter().collect()), Some("3EB0"));
/// ```
pub const GATEWAYS: &[&dyn Gateway] = &[
    &Evolution(ApiVersion::V1),
    &Evolution(ApiVersion::V2),
    &EvolutionGo,
    &CodeChat,
    &Waha,
    &GoWhatsapp,
    &Wuzapi,
    &WppConnect,
    &WhatsappWebJs,
    &Baileys,
    &Whatsmeow,
    &CloudApi,
    &ZApi,
    &GreenApi,
    &Whapi,
    &Uazapi,
    &QuePasa,
    &UltraMsg,
    &Waxum,
    &OneMsg,
    &WsApi,
];
