//! Names in addresses and embeds: what they come to before job titles are here, with those typed most, and with all.

use std::fs;

use super::all_titles;
use occupation_compare::dataset::Dataset;
use occupation_compare::search::{Index, Resolver};

/// The occupations as a browser has them once the job titles came.
fn with_all_titles() -> Dataset {
    let dataset = Dataset::index();
    Index::with_titles(&dataset, all_titles()).unwrap();
    dataset
}

/// The one occupation that the name names: its slug, and its code.
fn named(names: &Resolver<'_>, name: &str) -> Option<(String, String)> {
    let occupation = names.resolve(name).occupation().ok()?;
    Some((occupation.slug(), occupation.code().map(|code| code.to_string()).unwrap_or_default()))
}

/// Some of the lines of a table, in cells.
fn cells(path: &str, head: usize, step: usize) -> Vec<Vec<String>> {
    let table = fs::read_to_string(path).unwrap();
    let lines = table.lines().skip(head).step_by(step);
    lines.map(|line| line.split('\t').map(str::to_owned).collect()).collect()
}

#[test]
fn an_occupation_is_named_by_each_form_of_its_name_whatever_titles_are_here() {
    let datasets = [Dataset::index(), Dataset::bundled(), with_all_titles()];
    let resolvers = datasets.each_ref().map(Resolver::new);
    for occupation in datasets[1].iter().step_by(3) {
        let name = occupation.name();
        for form in [&name.slug, &name.singular, &name.plural, &occupation.title()] {
            for names in &resolvers {
                let found = named(names, form).map(|(slug, _)| slug);
                assert!(form.is_empty() || found.as_ref() == Some(&name.slug), "{form} → {found:?}");
            }
        }
    }
}

#[test]
fn before_titles_came_nothing_is_told_of_what_may_be_one() {
    let dataset = Dataset::index();
    let names = Resolver::new(&dataset);
    for name in ["RN", "stewardess", "barmaid", "Software Engineer", "nurs", "15-1131"] {
        let unknown = names.resolve(name).occupation().expect_err(name);
        assert!(unknown.lacks_titles, "{name}");
    }
    assert!(!Resolver::new(&Dataset::bundled()).resolve("nurs").occupation().unwrap_err().lacks_titles);
}

#[test]
fn what_a_title_typed_most_names_it_names_among_all() {
    let (few, all) = (Dataset::bundled(), with_all_titles());
    let (few, all) = (Resolver::new(&few), Resolver::new(&all));
    let typed = cells("tests/search/as-typed.tsv", 1, 1).into_iter().map(|cells| cells[2].clone());
    let titles =
        cells("static/data/generated/job-titles.tsv", 3, 29).into_iter().map(|cells| cells[0].clone());
    let mut resolved = 0;
    for name in typed.chain(titles).chain(["RN", "Plumber", "Secretary", "15-1131"].map(str::to_owned)) {
        if let Some(found) = named(&few, &name) {
            assert_eq!(named(&all, &name), Some(found), "{name}");
            resolved += 1;
        }
    }
    assert!(resolved > 100, "{resolved}");
}

#[test]
fn five_in_six_titles_on_record_name_an_occupation_that_has_them() {
    let dataset = with_all_titles();
    let names = Resolver::new(&dataset);
    let (mut resolved, mut wrong) = (0, Vec::new());
    let titles = cells("static/data/generated/job-titles.tsv", 3, 29);
    for title in &titles {
        let Some((_, code)) = named(&names, &title[0]) else { continue };
        resolved += 1;
        let is_of_it = title[1].split(' ').any(|other| other.trim_end_matches(['!', '+']) == code);
        if !is_of_it {
            wrong.push(format!("{} → {code}, not {}", title[0], title[1]));
        }
    }
    println!("{resolved} of {} titles name one occupation", titles.len());
    assert!(resolved * 100 >= titles.len() * 84, "{resolved} of {}", titles.len());
    println!("{}", wrong.join("\n"));
    assert!(wrong.len() <= 3, "{}", wrong.join("\n"));
}

#[test]
fn what_people_type_names_what_they_mean_or_nothing() {
    let dataset = with_all_titles();
    let names = Resolver::new(&dataset);
    let mut wrong = Vec::new();
    for cells in cells("tests/search/as-typed.tsv", 1, 1) {
        if let Some((slug, code)) = named(&names, &cells[2])
            && !cells[3].split(' ').any(|wanted| wanted == code || wanted == slug)
        {
            wrong.push(format!("{} → {code}, not {}", cells[2], cells[3]));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_title_that_several_have_is_answered_with_those_that_have_it() {
    let dataset = with_all_titles();
    let names = Resolver::new(&dataset);
    let code = |slug: &String| dataset.find(slug).and_then(|o| o.code()).map(|code| code.to_string());
    let (mut answered, mut wrong) = (0, Vec::new());
    for title in cells("static/data/generated/job-titles.tsv", 3, 29) {
        let Err(unknown) = names.resolve(&title[0]).occupation() else { continue };
        let of_it: Vec<&str> = title[1].split(' ').map(|other| other.trim_end_matches(['!', '+'])).collect();
        let nearest: Vec<String> = unknown.nearest.iter().filter_map(code).collect();
        answered += 1;
        if !nearest.iter().take(of_it.len()).all(|code| of_it.contains(&code.as_str())) {
            wrong.push(format!("{} → {nearest:?}, not {of_it:?}", title[0]));
        }
    }
    println!("{} of {answered}\n{}", wrong.len(), wrong.join("\n"));
    assert!(answered > 100, "{answered}");
    assert!(wrong.len() * 15 <= answered, "{} of {answered}", wrong.len());
}
