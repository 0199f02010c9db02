//! Numbers as the crate `rlibphonenumber` reads them, by the same version of the metadata.

use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumberFormat};
use wacard::{Phone, Region, Wuid};

/// What both libraries find out about a number.
#[derive(Debug, Eq, PartialEq)]
pub struct Facts {
    pub e164: String,
    pub region: Option<String>,
    pub number_type: String,
    pub international: String,
}

impl Facts {
    /// The facts of a valid number.
    pub fn from_phone(phone: &Phone) -> Self {
        let number_type = phone.number_type().map(|number_type| number_type.code());
        Self {
            e164: phone.to_string(),
            region: phone.region().map(|region| region.id().to_owned()),
            number_type: number_type.unwrap_or_default().replace('-', ""),
            international: phone.international().to_string(),
        }
    }
}

/// The facts of a number that the library reads and finds valid, and E.164 has room for.
pub fn valid(text: &str, region: Option<Region>) -> Option<Facts> {
    let region = region.and_then(|region| region.id().parse().ok());
    let number = PHONE_NUMBER_UTIL.parse(text, region).ok()?;
    let region = number.get_region_code().filter(|_| number.is_valid())?;
    let e164 = number.format_as(PhoneNumberFormat::E164).into_owned();
    (e164.len() <= 1 + Wuid::MAX_LEN).then(|| Facts {
        e164,
        region: Some(region.to_string()),
        number_type: format!("{:?}", number.get_type()).to_lowercase(),
        international: number.format_as(PhoneNumberFormat::International).into_owned(),
    })
}
