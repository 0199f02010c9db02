use std::fmt;

macro_rules! number_types {
    ($($(#[$doc:meta])* $variant:ident = $name:literal;)*) => {
        /// What a number is for, by libphonenumber's patterns. Shows as its name in kebab case.
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
            /// The type's name for programs, in kebab case.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
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
    /// Either: the region does not tell them apart, as in the United States.
    FixedLineOrMobile = "fixed-line-or-mobile";
    /// Free for who calls.
    TollFree = "toll-free";
    /// Dearer than usual for who calls.
    PremiumRate = "premium-rate";
    /// Paid for by both sides.
    SharedCost = "shared-cost";
    /// Voice over IP.
    Voip = "voip";
    /// Goes with a person, to whatever phone that is at.
    PersonalNumber = "personal-number";
    /// A pager.
    Pager = "pager";
    /// Universal access number: one for a whole company.
    Uan = "uan";
    /// A mailbox for spoken messages.
    Voicemail = "voicemail";
}

impl fmt::Display for NumberType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}
