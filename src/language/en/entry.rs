//! What it takes to enter.

use super::names::{count, name};
use super::number::{list, together};
use crate::comparison::{Comparison, Entry, Preparation, Subject};
use crate::occupation::capitalized;

/// Who needs what: in full; in fewer words; without what a short while brings, unless that makes two alike; and of two
/// of one schooling as a last resort in fewer words still. With the last of the forms that leaves out nothing. What takes
/// years is never left out.
pub(super) fn forms(subjects: &[Subject], all: &[Entry]) -> (Vec<String>, usize) {
    let [brief, short] =
        [Entry::in_brief, Entry::without_short].map(|of| all.iter().map(of).collect::<Vec<_>>());
    let keeps = short != all && groups(&short).len() == groups(all).len();
    let mut forms = vec![entries(subjects, all)];
    forms.extend((brief != all).then(|| entries(subjects, &brief)));
    let whole = forms.len() - 1;
    forms.extend(keeps.then(|| entries(subjects, &short)));
    let shortest = forms.iter().map(|form| count(form)).min().unwrap_or_default();
    forms.extend(alike(subjects, all).filter(|last| count(last) < shortest));
    (forms, whole)
}

/// For where there is room for nothing else: what two need by their places, where the schooling differs, without what a
/// short while brings; and as the very last that what they need differs.
pub(super) fn by_place(all: &[Entry]) -> Vec<String> {
    let schooling = match all {
        [Entry::Typical { education, .. }, Entry::Typical { education: other, .. }] if education != other => {
            let [first, second] = [0, 1].map(|place: usize| needed(&all[place].without_short()));
            Some(format!("the first usually need {first}, the second {second}"))
        }
        _ => None,
    };
    let is_other = matches!(all, [first, second] if needed(first) != needed(second));
    schooling.into_iter().chain(is_other.then(|| DIFFERS.to_owned())).collect()
}

/// All that is told of two where there is no room for what they need.
pub(super) const DIFFERS: &str = "what they need to start differs";

/// Two of one schooling, with what else they need in general.
fn alike(subjects: &[Subject], all: &[Entry]) -> Option<String> {
    let [first @ Entry::Typical { education, .. }, second @ Entry::Typical { education: same, .. }] = all
    else {
        return None;
    };
    let schooling = level(education);
    let is_long = |entry: &Entry| !rest(&entry.without_short()).is_empty();
    let (place, rest) = match [rest(first).is_empty(), rest(second).is_empty()] {
        _ if education != same => return None,
        [true, true] => return None,
        [false, false] if is_long(first) || is_long(second) => return None,
        [false, false] if schooling == NONE => {
            return Some(format!("both usually need training or experience or both, but {NONE}"));
        }
        [false, false] => {
            return Some(format!("both usually need {schooling} and training or experience or both"));
        }
        [false, true] => (0, rest(first)),
        [true, false] => (1, rest(second)),
    };
    Some(format!("both usually need {schooling}; {} need {}", name(&subjects[place].name), list(&rest)))
}

/// How training on the job that takes longer than any other is told.
const OVER_A_YEAR: &str = "over a year’s on-the-job training";

/// Training on the job that takes more than one month and at most twelve.
const MONTHS: &str = "Moderate-term on-the-job training";

/// Training and experience that take years.
const LONG: [&str; 4] =
    ["Apprenticeship", "Internship/residency", "Long-term on-the-job training", "5 years or more"];

impl Entry {
    /// With the training of some months in fewer words.
    fn in_brief(&self) -> Entry {
        match self {
            Entry::Typical { education, training: Some(training), experience } if training == MONTHS => {
                let training = Some("some months’ training".to_owned());
                Entry::Typical { education: education.clone(), training, experience: experience.clone() }
            }
            entry => entry.clone(),
        }
    }

    /// Without training and experience that take less than years.
    fn without_short(&self) -> Entry {
        let is_long = |what: &String| LONG.contains(&what.as_str());
        match self {
            Entry::Typical { education, training, experience } => Entry::Typical {
                education: education.clone(),
                training: training.clone().filter(is_long),
                experience: experience.clone().filter(is_long),
            },
            entry => entry.clone(),
        }
    }
}

/// What is needed, and by whom, in the order in which they stand.
fn groups(entries: &[Entry]) -> Vec<(String, Vec<usize>)> {
    let mut groups: Vec<(String, Vec<usize>)> = Vec::new();
    for (place, entry) in entries.iter().enumerate() {
        let needed = needed(entry);
        match groups.iter_mut().find(|(other, _)| *other == needed) {
            Some((_, places)) => places.push(place),
            None => groups.push((needed, vec![place])),
        }
    }
    groups
}

/// Who needs what, those who need the same together.
fn entries(subjects: &[Subject], entries: &[Entry]) -> String {
    let groups = groups(entries);
    let all = if subjects.len() == 2 { "both" } else { "all" };
    let who = |places: &[usize]| match places.len() {
        1 => name(&subjects[places[0]].name).into_owned(),
        count if count == subjects.len() => all.to_owned(),
        _ => together(&places.iter().map(|place| name(&subjects[*place].name)).collect::<Vec<_>>()),
    };
    let part = |(at, (needed, places)): (usize, &(String, Vec<usize>))| {
        // What is an estimate says its verb; “usually” holds for all that come after.
        let is_time = |place: &usize| matches!(entries[*place], Entry::Time(_));
        let verb = if is_time(&places[0]) {
            " need"
        } else if groups[..at].iter().all(|(_, places)| is_time(&places[0])) {
            " usually need"
        } else {
            ","
        };
        format!("{}{verb} {needed}", who(places))
    };
    groups.iter().enumerate().map(part).collect::<Vec<_>>().join("; ")
}

/// What one needs, as the object of a sentence.
fn needed(entry: &Entry) -> String {
    let Entry::Typical { education, .. } = entry else {
        let Entry::Time(time) = entry else { return String::new() };
        return format!("an estimated {time} to start");
    };
    match (level(education), rest(entry).as_slice()) {
        (education, []) => education.to_owned(),
        (NONE, rest) => format!("{} but {NONE}", list(rest)),
        (education, rest) => list(&[&[education], rest].concat()),
    }
}

/// What one needs beside schooling.
fn rest(entry: &Entry) -> Vec<&str> {
    let Entry::Typical { education, training, experience } = entry else { return Vec::new() };
    let training = training.as_deref().map(|training| trained(training, Some(education)));
    training.into_iter().chain(experience.as_deref().map(experienced)).collect()
}

/// What goes on after the schooling that one needs: ` and an apprenticeship`.
pub fn beside_schooling(comparison: &Comparison, place: usize) -> Option<String> {
    match rest(&comparison.entry(place)?).as_slice() {
        [] => None,
        [one] => Some(format!(" and {one}")),
        all => Some(format!(", {}", list(all))),
    }
}

/// What one needs to start, in the fewest words.
pub fn start_in_short(comparison: &Comparison, place: usize) -> Option<String> {
    let needed = needed(&comparison.entry(place)?);
    Some(capitalized(needed.strip_prefix("a ").or(needed.strip_prefix("an ")).unwrap_or(&needed)))
}

/// The training as the object of a sentence. What it is called depends on the schooling, where that is known:
/// physicians are residents, teachers and architects interns.
fn trained<'t>(training: &'t str, education: Option<&str>) -> &'t str {
    match training {
        "Apprenticeship" => "an apprenticeship",
        "Internship/residency" => match education {
            Some(DOCTORAL) => "a residency or internship",
            Some(_) => "a supervised internship",
            None => "an internship or residency",
        },
        "Long-term on-the-job training" => OVER_A_YEAR,
        MONTHS => "some months of on-the-job training",
        other => other,
    }
}

/// The experience in a related occupation as the object of a sentence.
fn experienced(experience: &str) -> &str {
    match experience {
        "Less than 5 years" => "some experience",
        "5 years or more" => "five or more years’ experience",
        other => other,
    }
}

/// What preparation is new, part by part.
pub(super) fn preparation(new: &Preparation) -> Vec<String> {
    // What a catalog counts as general is the field itself, and what it counts as others is none.
    let field = new.field.as_deref().map(|field| field.strip_suffix(", General").unwrap_or(field));
    let education = new.education.as_deref().map(level).map(|level| match field {
        Some(field) if !field.ends_with(", Other") => format!("{level} in a field such as {field}"),
        _ => level.to_owned(),
    });
    let training = new.training.as_deref().map(|training| trained(training, new.education.as_deref()));
    let experience = new.experience.as_deref().map(experienced);
    education.into_iter().chain([training, experience].into_iter().flatten().map(str::to_owned)).collect()
}

const NONE: &str = "no diploma or degree";
const DOCTORAL: &str = "Doctoral or professional degree";

/// The level as the object of a sentence: `a bachelor's degree`. Levels of other publishers stay as they are.
fn level(level: &str) -> &str {
    match level {
        "No formal educational credential" => NONE,
        "High school diploma or equivalent" => "a high school diploma",
        "Some college, no degree" => "some college",
        "Postsecondary nondegree award" => "a postsecondary certificate",
        "Associate’s degree" => "an associate’s degree",
        "Bachelor’s degree" => "a bachelor’s degree",
        "Master’s degree" => "a master’s degree",
        DOCTORAL => "a doctoral or professional degree",
        other => other,
    }
}

#[cfg(test)]
mod tests;
