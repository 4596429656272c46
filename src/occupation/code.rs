//! The code of an occupation, as in `29-1141`.

use std::fmt;
use std::str::FromStr;

/// A code of the Standard Occupational Classification or the National Employment Matrix:
/// two digits for the major group, four for the occupation within it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(u32);

/// What was given is no occupation code; the form is `NN-NNNN`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotACode;

impl Code {
    /// The code of six digits without the hyphen: 291141 is `29-1141`.
    pub const fn from_digits(digits: u32) -> Code {
        Code(digits)
    }

    /// The six digits without the hyphen.
    pub const fn digits(self) -> u32 {
        self.0
    }

    /// The major group that the code lies in: `29-1141` → 29.
    pub const fn major_group(self) -> u32 {
        self.0 / 10_000
    }
}

impl FromStr for Code {
    type Err = NotACode;

    fn from_str(text: &str) -> Result<Code, NotACode> {
        let (group, rest) = text.split_once('-').ok_or(NotACode)?;
        let digits = |s: &str, length| {
            let plain = s.len() == length && s.bytes().all(|b| b.is_ascii_digit());
            plain.then(|| s.parse::<u32>().ok()).flatten().ok_or(NotACode)
        };
        Ok(Code(digits(group, 2)? * 10_000 + digits(rest, 4)?))
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}-{:04}", self.0 / 10_000, self.0 % 10_000)
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for NotACode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an occupation code: the form is 29-1141")
    }
}

impl std::error::Error for NotACode {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_reads_back_as_written() {
        let code: Code = "29-1141".parse().unwrap();
        assert_eq!((code.to_string().as_str(), code.major_group()), ("29-1141", 29));
    }

    #[test]
    fn what_is_no_code_is_refused() {
        for text in ["", "29", "29-114", "29-11411", "29-1141.00", "2a-1141", "+9-1141", "29–1141"] {
            assert_eq!(text.parse::<Code>(), Err(NotACode), "{text}");
        }
    }
}
