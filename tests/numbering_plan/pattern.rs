//! Compiles libphonenumber's regular expressions: digits, classes, groups, alternatives, `?`,
//! `{n}`, `{n,m}` and `$`, in verbose form (white space does not count).

use std::fmt::Write as _;

/// One step of a program, as `phone::pattern` runs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Op {
    Digit(u16),
    Split(usize, usize),
    Jump(usize),
    Save(usize),
    End,
    Match,
}

/// A parsed expression.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Pattern {
    Digits(u16),
    Sequence(Vec<Pattern>),
    Any(Vec<Pattern>),
    Repeat(Box<Pattern>, u32, u32),
    Group(usize, Box<Pattern>),
    End,
}

impl Pattern {
    pub fn parse(regex: &str) -> Self {
        let text: String = regex.chars().filter(|c| !c.is_whitespace()).collect();
        let mut parser = Parser {
            text: text.as_bytes(),
            groups: 0,
        };
        let pattern = parser.any();
        assert!(parser.text.is_empty(), "not understood: {regex}");
        pattern
    }

    /// How many groups capture.
    pub fn groups(&self) -> usize {
        match self {
            Self::Digits(_) | Self::End => 0,
            Self::Sequence(all) | Self::Any(all) => all.iter().map(Self::groups).max().unwrap_or(0),
            Self::Repeat(inner, ..) => inner.groups(),
            Self::Group(number, inner) => inner.groups().max(*number),
        }
    }

    /// The digits that a match of at least one digit can begin with, as bits.
    pub fn starts(&self) -> u16 {
        match self {
            Self::Digits(set) => *set,
            Self::End => 0,
            Self::Any(all) => all.iter().fold(0, |sum, one| sum | one.starts()),
            Self::Sequence(all) => {
                let empty_until = all.iter().position(|one| !one.can_be_empty());
                let reach = empty_until.map_or(all.len(), |at| at + 1);
                all[..reach].iter().fold(0, |sum, one| sum | one.starts())
            }
            Self::Repeat(inner, ..) | Self::Group(_, inner) => inner.starts(),
        }
    }

    fn can_be_empty(&self) -> bool {
        match self {
            Self::Digits(_) => false,
            Self::End => true,
            Self::Any(all) => all.iter().any(Self::can_be_empty),
            Self::Sequence(all) => all.iter().all(Self::can_be_empty),
            Self::Repeat(inner, min, _) => *min == 0 || inner.can_be_empty(),
            Self::Group(_, inner) => inner.can_be_empty(),
        }
    }

    /// The program, as Rust source of the table.
    pub fn source(&self) -> String {
        let step = |op: &Op| match op {
            Op::Digit(set) => format!("D({set})"),
            Op::Split(first, second) => format!("S({first}, {second})"),
            Op::Jump(to) => format!("J({to})"),
            Op::Save(mark) => format!("Save({mark})"),
            Op::End => "End".to_owned(),
            Op::Match => "Match".to_owned(),
        };
        let steps: Vec<_> = self.program().iter().map(step).collect();
        format!("&[{}]", steps.join(", "))
    }

    /// The steps that match this expression and no other.
    pub fn program(&self) -> Vec<Op> {
        let mut ops = Vec::new();
        self.compile(&mut ops);
        ops.push(Op::Match);
        ops
    }

    fn compile(&self, ops: &mut Vec<Op>) {
        match self {
            Self::Digits(set) => ops.push(Op::Digit(*set)),
            Self::End => ops.push(Op::End),
            Self::Sequence(all) => all.iter().for_each(|one| one.compile(ops)),
            Self::Group(number, inner) => {
                ops.push(Op::Save(2 * number));
                inner.compile(ops);
                ops.push(Op::Save(2 * number + 1));
            }
            Self::Repeat(inner, min, max) => {
                (0..*min).for_each(|_| inner.compile(ops));
                let splits: Vec<_> = (*min..*max)
                    .map(|_| {
                        let split = ops.len();
                        ops.push(Op::Match);
                        inner.compile(ops);
                        split
                    })
                    .collect();
                for split in splits {
                    ops[split] = Op::Split(split + 1, ops.len());
                }
            }
            Self::Any(all) => {
                let (last, others) = all.split_last().unwrap();
                let mut jumps = Vec::new();
                for one in others {
                    let split = ops.len();
                    ops.push(Op::Match);
                    one.compile(ops);
                    jumps.push(ops.len());
                    ops.push(Op::Match);
                    ops[split] = Op::Split(split + 1, ops.len());
                }
                last.compile(ops);
                for jump in jumps {
                    ops[jump] = Op::Jump(ops.len());
                }
            }
        }
    }
}

struct Parser<'a> {
    text: &'a [u8],
    groups: usize,
}

impl Parser<'_> {
    fn any(&mut self) -> Pattern {
        let mut all = vec![self.sequence()];
        while self.takes(b"|") {
            all.push(self.sequence());
        }
        match all.len() {
            1 => all.remove(0),
            _ => Pattern::Any(all),
        }
    }

    fn sequence(&mut self) -> Pattern {
        let mut all = Vec::new();
        while !matches!(self.text.first(), None | Some(b'|' | b')')) {
            let one = self.one();
            let repeated = self.repeated(one);
            all.push(repeated);
        }
        match all.len() {
            1 => all.remove(0),
            _ => Pattern::Sequence(all),
        }
    }

    fn one(&mut self) -> Pattern {
        if self.takes(b"(?:") {
            let inner = self.any();
            assert!(self.takes(b")"));
            return inner;
        }
        match self.next() {
            b'(' => {
                self.groups += 1;
                let number = self.groups;
                let inner = self.any();
                assert!(self.takes(b")"));
                Pattern::Group(number, Box::new(inner))
            }
            b'[' => self.class(),
            b'\\' => {
                assert!(self.takes(b"d"));
                Pattern::Digits(0x3FF)
            }
            b'$' => Pattern::End,
            digit @ b'0'..=b'9' => Pattern::Digits(1 << (digit - b'0')),
            other => panic!("not understood: {:?}", other as char),
        }
    }

    fn class(&mut self) -> Pattern {
        let mut set = 0;
        loop {
            match self.next() {
                b']' => return Pattern::Digits(set),
                b'\\' => {
                    assert!(self.takes(b"d"));
                    set = 0x3FF;
                }
                from => {
                    let to = match self.takes(b"-") {
                        true => self.next(),
                        false => from,
                    };
                    (from..=to).for_each(|digit| set |= 1 << (digit - b'0'));
                }
            }
        }
    }

    fn repeated(&mut self, one: Pattern) -> Pattern {
        if self.takes(b"?") {
            return Pattern::Repeat(Box::new(one), 0, 1);
        }
        if !self.takes(b"{") {
            return one;
        }
        let min = self.number();
        let max = match self.takes(b",") {
            true => self.number(),
            false => min,
        };
        assert!(self.takes(b"}"));
        Pattern::Repeat(Box::new(one), min, max)
    }

    fn number(&mut self) -> u32 {
        let mut digits = String::new();
        while self.text.first().is_some_and(u8::is_ascii_digit) {
            write!(digits, "{}", self.next() as char).unwrap();
        }
        digits.parse().unwrap()
    }

    fn next(&mut self) -> u8 {
        let (first, rest) = self.text.split_first().expect("more of the expression");
        self.text = rest;
        *first
    }

    fn takes(&mut self, text: &[u8]) -> bool {
        let rest = self.text.strip_prefix(text);
        self.text = rest.unwrap_or(self.text);
        rest.is_some()
    }
}
