use std::fmt;

use super::Phone;
use super::plan::TYPES;

macro_rules! number_types {
    ($($(#[$doc:meta])* $variant:ident = $code:literal;)*) => {
        /// The use of a number, by libphonenumber's patterns. Shows as its code.
        ///
        /// # Examples
        ///
        /// ```
        /// use wacard::Phone;
        /// use wacard::phone::NumberType;
        ///
        /// let phone = Phone::parse("+55 31 99829-6801", None)?;
        /// assert_eq!(phone.number_type(), Some(NumberType::Mobile));
        /// assert_eq!(NumberType::FixedLineOrMobile.to_string(), "fixed-line-or-mobile");
        /// # Ok::<(), wacard::PhoneError>(())
        /// ```
        #[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
        #[non_exhaustive]
        pub enum NumberType {
            $($(#[$doc])* $variant,)*
        }

        impl NumberType {
            /// A stable name for programs, in kebab case: `fixed-line`.
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)*
                }
            }
        }
    };
}

number_types! {
    /// A landline.
    FixedLine = "fixed-line";
    /// A mobile phone.
    Mobile = "mobile";
    /// A landline or a mobile phone, in a region whose numbers do not differ (United States).
    FixedLineOrMobile = "fixed-line-or-mobile";
    /// Toll-free.
    TollFree = "toll-free";
    /// Premium rate.
    PremiumRate = "premium-rate";
    /// Shared cost: caller and callee pay.
    SharedCost = "shared-cost";
    /// Voice over IP.
    Voip = "voip";
    /// A personal number, which follows its owner from phone to phone.
    PersonalNumber = "personal-number";
    /// A pager.
    Pager = "pager";
    /// A universal access number: one number for all of a company's phones.
    Uan = "uan";
    /// A voicemail box.
    Voicemail = "voicemail";
}

impl fmt::Display for NumberType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

/// The types by their answers, from 1.
const BY_ANSWER: [NumberType; 11] = [
    NumberType::PremiumRate,
    NumberType::TollFree,
    NumberType::SharedCost,
    NumberType::Voip,
    NumberType::PersonalNumber,
    NumberType::Pager,
    NumberType::Uan,
    NumberType::Voicemail,
    NumberType::FixedLine,
    NumberType::Mobile,
    NumberType::FixedLineOrMobile,
];

impl Phone {
    /// The use of the number. Returns `None` if the number is not valid.
    #[must_use]
    pub fn number_type(&self) -> Option<NumberType> {
        let answer = usize::from(TYPES.answer(self.e164().as_bytes()));
        BY_ANSWER.get(answer.checked_sub(1)?).copied()
    }

    /// Whether libphonenumber knows numbers that begin like this, of this length
    /// (`isValidNumber`).
    ///
    /// An invalid number may still be a live account: WhatsApp keeps ids in formats that their
    /// countries have retired, such as `+55 31 9829-6801`, `+52 1 55 1234 5678` and the eight
    /// digits of Côte d'Ivoire and Benin. Most valid numbers have no account. Do not reject a
    /// number because this is `false`.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        self.number_type().is_some()
    }
}
