//! What it takes to enter.

use super::names::name;
use super::number::list;
use crate::comparison::{Entry, Preparation, Subject};

/// Who needs what, in full, without what a short while brings, and in the fewest words.
pub(super) fn forms(subjects: &[Subject], all: &[Entry]) -> Vec<String> {
    let is_long = |training: &String| LONG.contains(&training.as_str());
    let shorter = |entry: &Entry| match entry {
        Entry::Typical { education, training, experience } => Entry::Typical {
            education: education.clone(),
            training: training.clone().filter(is_long),
            experience: experience.clone().filter(|years| years != "Less than 5 years"),
        },
        entry => entry.clone(),
    };
    let short: Vec<Entry> = all.iter().map(shorter).collect();
    let mut forms = vec![entries(subjects, all)];
    forms.extend((short != all).then(|| entries(subjects, &short)));
    let fewest = forms[forms.len() - 1].replace(OVER_A_YEAR, "long training");
    forms.extend((Some(&fewest) != forms.last()).then_some(fewest));
    forms
}

/// How training on the job that takes longer than any other is told.
const OVER_A_YEAR: &str = "over a year of training";

/// Training that takes years.
const LONG: [&str; 3] = ["Apprenticeship", "Internship/residency", "Long-term on-the-job training"];

/// Who needs what, those who need the same together, in the order in which they stand.
fn entries(subjects: &[Subject], entries: &[Entry]) -> String {
    let mut groups: Vec<(String, Vec<usize>)> = Vec::new();
    for (place, entry) in entries.iter().enumerate() {
        let needed = needed(entry);
        match groups.iter_mut().find(|(other, _)| *other == needed) {
            Some((_, places)) => places.push(place),
            None => groups.push((needed, vec![place])),
        }
    }
    let all = if subjects.len() == 2 { "both" } else { "all" };
    let who = |places: &[usize]| match places.len() {
        1 => name(&subjects[places[0]].name).into_owned(),
        count if count == subjects.len() => all.to_owned(),
        _ => list(&places.iter().map(|place| name(&subjects[*place].name)).collect::<Vec<_>>()),
    };
    let part = |(at, (needed, places)): (usize, &(String, Vec<usize>))| {
        // What is an estimate says its verb, and so does what comes after it.
        let is_time = |place: &usize| matches!(entries[*place], Entry::Time(_));
        let verb = match (is_time(&places[0]), at) {
            (true, _) => " need",
            (false, 0) => " usually need",
            (false, _) if groups[..at].iter().all(|(_, places)| is_time(&places[0])) => " usually need",
            (false, _) => "",
        };
        format!("{}{verb} {needed}", who(places))
    };
    let parts: Vec<String> = groups.iter().enumerate().map(part).collect();
    let is_clause = entries.iter().any(|entry| matches!(entry, Entry::Time(_)));
    let is_plain = !is_clause && parts.iter().all(|part| !part.contains(" and ") && !part.contains(','));
    parts.join(if is_plain { ", " } else { "; " })
}

/// What one needs, as the object of a sentence.
fn needed(entry: &Entry) -> String {
    let Entry::Typical { education, training, experience } = entry else {
        let Entry::Time(time) = entry else { return String::new() };
        return format!("an estimated {time} to start");
    };
    let training = training.as_deref().map(trained);
    let experience = experience.as_deref().map(experienced);
    let education = level(education);
    let rest: Vec<&str> = training.into_iter().chain(experience).collect();
    match (education, rest.as_slice()) {
        (_, []) => education.to_owned(),
        (NONE, rest) => format!("{} but {NONE}", list(rest)),
        (_, rest) => list(&[&[education], rest].concat()),
    }
}

/// The training as the object of a sentence.
fn trained(training: &str) -> &str {
    match training {
        "Apprenticeship" => "an apprenticeship",
        "Internship/residency" => "an internship or residency",
        "Long-term on-the-job training" => OVER_A_YEAR,
        "Moderate-term on-the-job training" => "some months of training",
        other => other,
    }
}

/// The experience in a related occupation as the object of a sentence.
fn experienced(experience: &str) -> &str {
    match experience {
        "Less than 5 years" => "a few years’ experience",
        "5 years or more" => "five years’ experience or more",
        other => other,
    }
}

/// What preparation is new, part by part.
pub(super) fn preparation(new: &Preparation) -> Vec<String> {
    let education = new.education.as_deref().map(level);
    let training = new.training.as_deref().map(trained);
    let experience = new.experience.as_deref().map(experienced);
    [education, training, experience].into_iter().flatten().map(str::to_owned).collect()
}

const NONE: &str = "no formal credential";

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
        "Doctoral or professional degree" => "a doctoral or professional degree",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::Dataset;

    fn typical(education: &str, training: Option<&str>, experience: Option<&str>) -> Entry {
        Entry::Typical {
            education: education.to_owned(),
            training: training.map(str::to_owned),
            experience: experience.map(str::to_owned),
        }
    }

    #[test]
    fn who_needs_what_is_told_of_those_who_need_the_same_together() {
        let dataset = Dataset::bundled();
        let of = |slugs: &[&str], all: &[Entry]| {
            let found = slugs.iter().map(|slug| Subject::new(dataset.find(slug).expect("an occupation")));
            forms(&found.collect::<Vec<_>>(), all)
        };
        let none = typical("No formal educational credential", None, None);
        let school =
            typical("High school diploma or equivalent", Some("Apprenticeship"), Some("Less than 5 years"));
        let degree = typical("Bachelor’s degree", None, None);
        let time = Entry::Time("6–12 months".to_owned());
        let two = ["cashiers", "actors"];
        assert_eq!(of(&two, &[degree.clone(), degree.clone()]), ["both usually need a bachelor’s degree"]);
        assert_eq!(
            of(&two, &[none.clone(), degree.clone()]),
            ["cashiers usually need no formal credential, actors a bachelor’s degree"]
        );
        assert_eq!(
            of(&["loss-mitigation-specialist", "cashiers"], &[time.clone(), degree.clone()]),
            [
                "loss mitigation specialists need an estimated 6–12 months to start; cashiers usually need a bachelor’s degree"
            ]
        );
        let titles = ["loss-mitigation-specialist", "collections-representative"];
        assert_eq!(of(&titles, &[time.clone(), time]), ["both need an estimated 6–12 months to start"]);
        assert_eq!(
            of(&["cashiers", "actors", "dancers"], &[degree.clone(), school, degree]),
            [
                "cashiers and dancers usually need a bachelor’s degree; actors a high school diploma, an apprenticeship \
                 and a few years’ experience",
                "cashiers and dancers usually need a bachelor’s degree; actors a high school diploma and an apprenticeship",
            ]
        );
        let trained =
            typical("No formal educational credential", Some("Moderate-term on-the-job training"), None);
        assert_eq!(
            of(&two, &[trained, none])[0],
            "cashiers usually need some months of training but no formal credential, actors no formal credential"
        );
    }
}
