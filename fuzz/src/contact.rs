use std::borrow::Cow;

use arbitrary::{Arbitrary, Result, Unstructured};
use wacard::contact::{
    Address, Birthday, Business, ExtensionProperty, Label, Labelled, Organization, PersonName,
    Photo, Tel,
};
use wacard::vcard::TextList;
use wacard::{Contact, Region, Rules, Wuid};

use crate::Text;

/// A contact with any fields and any texts in them.
#[derive(Debug)]
pub struct AnyContact(pub Contact<'static>);

impl<'a> Arbitrary<'a> for AnyContact {
    fn arbitrary(bytes: &mut Unstructured<'a>) -> Result<Self> {
        let mut contact = Contact::new(text(bytes)?);
        contact.phones = few(bytes, tel)?.into();
        contact.emails = few(bytes, labelled)?.into();
        // The fields that most contacts lack come last, where bytes may have run out.
        contact.organization = maybe(bytes, organization)?;
        contact.title = maybe(bytes, text)?;
        contact.note = maybe(bytes, text)?;
        contact.name = maybe(bytes, name)?;
        contact.nickname = maybe(bytes, list)?;
        contact.role = maybe(bytes, text)?;
        contact.urls = few(bytes, labelled)?.into();
        contact.addresses = few(bytes, address)?;
        contact.birthday = maybe(bytes, birthday)?;
        contact.photo = maybe(bytes, photo)?;
        contact.lid = maybe(bytes, text)?;
        contact.business = maybe(bytes, business)?;
        contact.extensions = few(bytes, extension)?;
        Ok(Self(contact))
    }
}

type Bytes<'b, 'a> = &'b mut Unstructured<'a>;

fn text(bytes: Bytes<'_, '_>) -> Result<Cow<'static, str>> {
    Ok(Text::arbitrary(bytes)?.0.into())
}

fn few<T>(bytes: Bytes<'_, '_>, one: fn(Bytes<'_, '_>) -> Result<T>) -> Result<Vec<T>> {
    let count = bytes.arbitrary::<u8>()? % 4;
    (0..count).map(|_| one(bytes)).collect()
}

fn maybe<T>(bytes: Bytes<'_, '_>, one: fn(Bytes<'_, '_>) -> Result<T>) -> Result<Option<T>> {
    bytes.arbitrary::<bool>()?.then(|| one(bytes)).transpose()
}

fn list(bytes: Bytes<'_, '_>) -> Result<TextList<'static>> {
    Ok(few(bytes, text)?.into_iter().collect())
}

fn label(bytes: Bytes<'_, '_>) -> Result<Label<'static>> {
    let text = text(bytes)?;
    Ok(match bytes.arbitrary()? {
        true => Label::apple(text),
        false => Label::from(text),
    })
}

fn tel(bytes: Bytes<'_, '_>) -> Result<Tel<'static>> {
    const NUMBERS: [&str; 4] =
        ["+55 31 9 9829-6801", "+1 650-253-0000", "(31) 98888-2222", "183746529105829@lid"];
    let mut tel = match bytes.arbitrary()? {
        true => {
            let number = *bytes.choose(&NUMBERS)?;
            let read = Tel::parse(number, Some(Region::BR), Rules::WhatsApp);
            read.unwrap_or_else(|_| Tel::new(number))
        }
        false => Tel::new(text(bytes)?),
    };
    let digits = bytes.int_in_range(0..=1_000_000_000_000_000u64)?.to_string();
    tel.waid = digits.parse::<Wuid>().ok().map(Into::into).or(tel.waid);
    tel.label = maybe(bytes, label)?;
    tel.types = few(bytes, text)?;
    tel.preference = maybe(bytes, |bytes| bytes.arbitrary())?;
    Ok(tel)
}

fn labelled(bytes: Bytes<'_, '_>) -> Result<Labelled<'static>> {
    let mut labelled = Labelled::new(text(bytes)?);
    labelled.label = maybe(bytes, label)?;
    labelled.types = few(bytes, text)?;
    Ok(labelled)
}

fn organization(bytes: Bytes<'_, '_>) -> Result<Organization<'static>> {
    let mut organization = Organization::from(text(bytes)?);
    organization.units = few(bytes, text)?;
    Ok(organization)
}

fn name(bytes: Bytes<'_, '_>) -> Result<PersonName<'static>> {
    Ok(PersonName {
        family: list(bytes)?,
        given: list(bytes)?,
        additional: list(bytes)?,
        prefixes: list(bytes)?,
        suffixes: list(bytes)?,
    })
}

fn address(bytes: Bytes<'_, '_>) -> Result<Address<'static>> {
    let mut address = Address::new()
        .po_box(list(bytes)?)
        .extended(list(bytes)?)
        .street(list(bytes)?)
        .locality(list(bytes)?)
        .region(list(bytes)?)
        .postal_code(list(bytes)?)
        .country(list(bytes)?);
    address.country_code = maybe(bytes, text)?;
    address.label = maybe(bytes, label)?;
    address.types = few(bytes, text)?;
    Ok(address)
}

fn birthday(bytes: Bytes<'_, '_>) -> Result<Birthday<'static>> {
    const DATES: [&str; 4] = ["1990-04-15", "--04-15", "19900415", "1990-04-15T10:00:00Z"];
    Ok(Birthday::new(match bytes.arbitrary()? {
        true => Cow::Borrowed(*bytes.choose(&DATES)?),
        false => text(bytes)?,
    }))
}

fn photo(bytes: Bytes<'_, '_>) -> Result<Photo<'static>> {
    Ok(match bytes.int_in_range(0..=2)? {
        0 => Photo::Url(text(bytes)?),
        1 => Photo::from_bytes(bytes.arbitrary()?, text(bytes)?),
        _ => Photo::Inline { base64: text(bytes)?.into(), media_type: maybe(bytes, text)? },
    })
}

fn business(bytes: Bytes<'_, '_>) -> Result<Business<'static>> {
    let (name, description) = (maybe(bytes, text)?, maybe(bytes, text)?);
    Ok(Business { name, description })
}

fn extension(bytes: Bytes<'_, '_>) -> Result<ExtensionProperty<'static>> {
    let name = *bytes.choose(&["X-FOO", "CATEGORIES", "GEO", "IMPP", "KEY", "REV", "KIND"])?;
    let extension = ExtensionProperty::new(name, text(bytes)?);
    extension.map_err(|_| arbitrary::Error::IncorrectFormat)
}
