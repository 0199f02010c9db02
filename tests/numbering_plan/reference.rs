//! What libphonenumber would say, asked the slow way: its algorithm, run on the metadata's own
//! regular expressions by the crate `regex`. It shares nothing with the automata but the metadata.

use phonenumber::metadata::{Descriptor, Format, Metadata};
use regex::Regex;

use crate::answers::CallingCodes;

/// The regions of a calling code, the main one first.
pub struct Reference {
    regions: Vec<RegionReference>,
    formats: Vec<FormatReference>,
}

struct RegionReference {
    id: String,
    leading: Option<Regex>,
    general: Regex,
    lengths: Vec<u16>,
    special: Vec<(&'static str, Described)>,
    fixed_line: Option<Described>,
    mobile: Option<Described>,
}

struct Described {
    regex: Regex,
    lengths: Vec<u16>,
}

struct FormatReference {
    leading: Option<Regex>,
    whole: Regex,
    replacement: String,
}

/// What libphonenumber tells of one number.
#[derive(Debug, PartialEq, Eq)]
pub struct Verdict {
    pub region: Option<String>,
    pub number_type: Option<&'static str>,
    pub grouped: String,
}

impl Reference {
    pub fn all(codes: &CallingCodes) -> impl Iterator<Item = (u16, Self)> {
        codes.iter().map(|(code, regions)| {
            let formats = match regions[0].international_formats() {
                [] => regions[0].formats(),
                formats => formats,
            };
            let reference = Self {
                regions: regions.iter().map(|it| RegionReference::new(it)).collect(),
                formats: formats.iter().map(FormatReference::new).collect(),
            };
            (*code, reference)
        })
    }

    pub fn verdict(&self, national: &str) -> Verdict {
        let region = self.regions.iter().find(|it| match &it.leading {
            _ if self.regions.len() == 1 => true,
            Some(leading) => leading.is_match(national),
            None => it.number_type(national).is_some(),
        });
        let format = self.formats.iter().find(|it| {
            let leads = it.leading.as_ref().is_none_or(|it| it.is_match(national));
            leads && it.whole.is_match(national)
        });
        let grouped = format.map(|it| it.whole.replace(national, &it.replacement));
        Verdict {
            region: region.map(|it| it.id.clone()),
            number_type: region.and_then(|it| it.number_type(national)),
            grouped: grouped.map_or(national.to_owned(), Into::into),
        }
    }
}

impl RegionReference {
    fn new(metadata: &Metadata) -> Self {
        let all = metadata.descriptors();
        let special = [
            ("premium-rate", all.premium_rate()),
            ("toll-free", all.toll_free()),
            ("shared-cost", all.shared_cost()),
            ("voip", all.voip()),
            ("personal-number", all.personal_number()),
            ("pager", all.pager()),
            ("uan", all.uan()),
            ("voicemail", all.voicemail()),
        ];
        let special = special.map(|(name, it)| (name, it.map(Described::new)));
        let special = special.into_iter();
        let special: Vec<_> = special.filter_map(|(name, it)| Some((name, it?))).collect();
        let (fixed_line, mobile) = (all.fixed_line(), all.mobile());
        let (fixed_line, mobile) = (fixed_line.map(Described::new), mobile.map(Described::new));
        let others = fixed_line.iter().chain(&mobile);
        let all_types = special.iter().map(|(_, it)| it).chain(others);
        Self {
            id: metadata.id().to_owned(),
            leading: metadata.leading_digits().map(|it| prefix(it.as_str())),
            general: whole(all.general().national_number().as_str()),
            lengths: all_types.flat_map(|it| it.lengths.clone()).collect(),
            special,
            fixed_line,
            mobile,
        }
    }

    fn number_type(&self, national: &str) -> Option<&'static str> {
        let is_possible = self.lengths.contains(&(national.len() as u16));
        if !is_possible || !self.general.is_match(national) {
            return None;
        }
        let mut special = self.special.iter();
        if let Some((name, _)) = special.find(|(_, it)| it.is_match(national)) {
            return Some(name);
        }
        let is = |it: &Option<Described>| it.as_ref().is_some_and(|it| it.is_match(national));
        match (is(&self.fixed_line), is(&self.mobile)) {
            (true, true) => Some("fixed-line-or-mobile"),
            (true, false) => Some("fixed-line"),
            (false, true) => Some("mobile"),
            (false, false) => None,
        }
    }
}

impl Described {
    fn new(descriptor: &Descriptor) -> Self {
        Self {
            regex: whole(descriptor.national_number().as_str()),
            lengths: descriptor.possible_length().to_vec(),
        }
    }

    fn is_match(&self, national: &str) -> bool {
        self.lengths.contains(&(national.len() as u16)) && self.regex.is_match(national)
    }
}

impl FormatReference {
    fn new(format: &Format) -> Self {
        // `$1` to `${1}`: a digit behind it would else be read as part of the group's name.
        let group = Regex::new(r"\$(\d)").unwrap();
        let replacement = group.replace_all(format.format(), "$${$1}").into_owned();
        Self {
            leading: format.leading_digits().last().map(|it| prefix(it.as_str())),
            whole: whole(format.pattern().as_str()),
            replacement,
        }
    }
}

fn whole(regex: &str) -> Regex {
    Regex::new(&format!("(?x)^(?:{regex})$")).unwrap()
}

fn prefix(regex: &str) -> Regex {
    Regex::new(&format!("(?x)^(?:{regex})")).unwrap()
}
