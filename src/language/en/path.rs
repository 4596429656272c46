//! What changes from one occupation to another, as a list.

use super::entry::preparation;
use super::names::name;
use super::skills::{everyday, scores};
use crate::comparison::{Comparison, Need, Path};
use crate::occupation::capitalized;

/// A part of the way, and what there is of it.
pub type Part = (&'static str, String);

/// The direction: `From cashiers to actors`.
pub fn direction(comparison: &Comparison, path: &Path) -> String {
    let [from, to] = [path.from, path.to].map(|place| name(&comparison.subjects[place].name));
    format!("From {from} to {to}")
}

/// What carries over, what is needed more, what preparation is new, and interests; what there is nothing of says so.
pub fn path(path: &Path) -> Vec<Part> {
    let or_none = |items: Vec<String>, none: &str| match items.is_empty() {
        true => none.to_owned(),
        false => capitalized(&items.join("; ")),
    };
    let mut carries: Vec<String> = path.carries.iter().map(|skill| everyday(*skill).to_owned()).collect();
    if let Some(first) = carries.first_mut().filter(|_| path.carries_by_estimates) {
        *first = format!("by estimates, {first}");
    }
    let mut parts = match path.has_scores {
        true => {
            let more = path.more.iter().map(need).collect();
            vec![
                (
                    "Carries over",
                    or_none(carries, "No skill that matters much there matters about as much here"),
                ),
                ("Needed more", or_none(more, "No skill that matters there, by a noticeable amount")),
            ]
        }
        false => vec![("Skills", "Scores of the two cannot be compared".to_owned())],
    };
    if let Some(new) = &path.preparation {
        let is_asked_of_all = new.education.is_none() || new.is_higher;
        parts.push((
            if is_asked_of_all { "New preparation" } else { "Usual preparation there" },
            or_none(preparation(new), "No more schooling or long training is usual"),
        ));
    }
    if let Some([shared, new]) = &path.interests {
        parts.push(("Interests of both", or_none(shared.clone(), "None")));
        parts.push(("Other interests", or_none(new.clone(), "None")));
    }
    parts
}

/// `mathematics (3.8 against 1.2 out of 5)`.
fn need(need: &Need) -> String {
    let [from, to] = need.are_estimates;
    format!("{} ({})", everyday(need.skill), scores([(need.to, to), (need.from, from)]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comparison::{Pay, Preparation, RowId};
    use crate::dataset::Dataset;

    #[test]
    fn a_way_is_called_by_where_it_begins_and_where_it_ends() {
        let dataset = Dataset::bundled();
        let two = ["cashiers", "actors"].map(|slug| dataset.find(slug).expect("an occupation"));
        let compared = Comparison::new(&two, &dataset, Pay::Yearly);
        let ways: Vec<String> = compared.paths().iter().map(|way| direction(&compared, way)).collect();
        assert_eq!(ways, ["From cashiers to actors", "From actors to cashiers"]);
    }

    #[test]
    fn each_part_of_a_way_lists_what_there_is_of_it() {
        let words = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let need = |skill, from, to, are_estimates| Need { skill, from, to, are_estimates };
        let way = Path {
            from: 0,
            to: 1,
            has_scores: true,
            carries: vec![RowId::Writing, RowId::Leadership],
            carries_by_estimates: false,
            more: vec![
                need(RowId::Mathematics, 12, 38, [false; 2]),
                need(RowId::Science, 20, 31, [true, false]),
                need(RowId::Creativity, 10, 34, [true; 2]),
            ],
            preparation: Some(Preparation {
                education: Some("Bachelor’s degree".to_owned()),
                field: Some("Nursing".to_owned()),
                is_higher: true,
                ..Preparation::default()
            }),
            interests: Some([words(&["Social"]), words(&["Artistic", "Investigative"])]),
        };
        let parts = [
            ("Carries over", "Reading and writing; leadership"),
            (
                "Needed more",
                "Mathematics (3.8 against 1.2 out of 5); science (3.1 against an estimated 2.0 out of 5); creativity \
                 (by estimates, 3.4 against 1.0 out of 5)",
            ),
            ("New preparation", "A bachelor’s degree in a field such as Nursing"),
            ("Interests of both", "Social"),
            ("Other interests", "Artistic; Investigative"),
        ];
        assert_eq!(path(&way), parts.map(|(part, text)| (part, text.to_owned())));
        let elsewhere = Preparation { is_higher: false, ..way.preparation.clone().unwrap_or_default() };
        let elsewhere = path(&Path { preparation: Some(elsewhere), ..way.clone() });
        assert_eq!(elsewhere[2].0, "Usual preparation there", "who has studied another field or more");
        let by_estimates = path(&Path { carries_by_estimates: true, ..way });
        assert_eq!(by_estimates[0].1, "By estimates, reading and writing; leadership");
    }

    #[test]
    fn a_part_of_which_there_is_nothing_says_so() {
        let unknown = Path {
            from: 0,
            to: 1,
            has_scores: true,
            carries: vec![],
            carries_by_estimates: false,
            more: vec![],
            preparation: None,
            interests: None,
        };
        let skills = [
            ("Carries over", "No skill that matters much there matters about as much here"),
            ("Needed more", "No skill that matters there, by a noticeable amount"),
        ];
        let owned = |parts: &[(&'static str, &str)]| -> Vec<Part> {
            parts.iter().map(|(part, text)| (*part, (*text).to_owned())).collect()
        };
        assert_eq!(path(&unknown), owned(&skills));
        let without = path(&Path { has_scores: false, ..unknown.clone() });
        assert_eq!(without, owned(&[("Skills", "Scores of the two cannot be compared")]));
        let known =
            Path { preparation: Some(Preparation::default()), interests: Some([vec![], vec![]]), ..unknown };
        let rest = [
            ("New preparation", "No more schooling or long training is usual"),
            ("Interests of both", "None"),
            ("Other interests", "None"),
        ];
        assert_eq!(path(&known), owned(&[skills.as_slice(), &rest].concat()));
    }
}
