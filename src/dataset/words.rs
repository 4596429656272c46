//! What people wrote of an occupation: kept apart from its figures, and fetched on its own.
//!
//! ```text
//! Cares for patients, gives treatment, and explains it to families.     the card's line
//! Registered nurses check patients, give medicines …                    the description
//! ~ looking after patients at the bedside in hospitals                  what completes “spend the day …”
//! - Check each patient's condition and record what changes              a responsibility, of which there are several
//! = Epic Systems; Microsoft Excel                                       technology, where O*NET names any
//! # @371  registered nurses                                             names (`figures.rs`), which are not read here,
//! # 5f0c31d2  371  94230 …                                               nor are figures
//! ```
//!
//! The authored files under `static/data/authored/words/` hold such blocks, each below its code or slug and
//! without technology and figures; a page fetches `words/<slug>.txt`, which is one block.

use super::layout::MARK;

/// The words of one occupation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// What it is in one line, for its card.
    pub card: String,
    /// What one does, in a paragraph.
    pub description: String,
    /// What a day consists of: completes “spend the day …”. Empty where a host's own words do not say it.
    pub day: String,
    /// What one is responsible for, most typical first.
    pub responsibilities: Vec<String>,
    /// Software and tools that the work uses, those in demand first.
    pub technology: Vec<String>,
}

impl Words {
    /// The words in the text of one block; nothing if it is not one.
    pub fn parse(block: &str) -> Option<Words> {
        let is_ours = |line: &&str| !line.is_empty() && !line.starts_with(MARK);
        let mut lines = block.lines().map(str::trim_end).filter(is_ours);
        let mut words = Words {
            card: lines.next()?.to_owned(),
            description: lines.next()?.to_owned(),
            ..Words::default()
        };
        for line in lines {
            match line.split_at_checked(2)? {
                ("~ ", day) => words.day = day.to_owned(),
                ("- ", responsibility) => words.responsibilities.push(responsibility.to_owned()),
                ("= ", technology) => words.technology = technology.split("; ").map(str::to_owned).collect(),
                _ => return None,
            }
        }
        (!words.responsibilities.is_empty()).then_some(words)
    }

    /// The text of one block, as [`Words::parse`] reads it.
    pub fn to_block(&self) -> String {
        let mut block = format!("{}\n{}\n", self.card, self.description);
        if !self.day.is_empty() {
            block.push_str(&format!("~ {}\n", self.day));
        }
        for responsibility in &self.responsibilities {
            block.push_str(&format!("- {responsibility}\n"));
        }
        if !self.technology.is_empty() {
            block.push_str(&format!("= {}\n", self.technology.join("; ")));
        }
        block
    }
}

/// The blocks of an authored file with the code or slug above each.
pub fn blocks(file: &str) -> impl Iterator<Item = (&str, &str)> {
    file.split("\n\n").filter_map(|block| block.trim_start().split_once('\n'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_reads_back_as_written() {
        let block = "Cares.\nThey care.\n~ caring\n- Check\n- Tell\n= A; B\n";
        let words = Words::parse(block).unwrap();
        assert_eq!(
            (words.day.as_str(), words.responsibilities.len(), words.technology.len()),
            ("caring", 2, 2)
        );
        assert_eq!(words.to_block(), block);
    }

    #[test]
    fn what_is_no_block_is_refused() {
        for text in ["", "<!doctype html>\n<html>", "One line", "Card.\nText.\nnot a duty"] {
            assert_eq!(Words::parse(text), None, "{text}");
        }
    }
}
