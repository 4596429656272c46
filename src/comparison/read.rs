//! How each row reads its measure from the dataset.
//!
//! A job title that lacks a figure takes that of the official occupation that it is counted with, and says so.

mod outlook;
mod places;

pub(super) use outlook::{exposure, growth, outlook, reasons};
pub(super) use places::{city, industry, sector, state};

use crate::dataset::{Column, Occupation};
use crate::occupation::{Basis, Definition, Measure, Missing, Value, Whose};

/// A figure of one column.
pub(super) fn amount(occupation: Occupation<'_>, column: Column) -> Measure {
    shared(occupation, |o| measure(o, column, o.number(column).map(Value::Amount)))
}

/// How many times the nation's share of jobs the occupation has: of places only.
pub(super) fn concentration(occupation: Occupation<'_>) -> Measure {
    Measure::own(Err(Missing::NoSource), occupation.source_of(Column::Employees))
}

/// Pay, which may be that of the fewer.
pub(super) fn pay(occupation: Occupation<'_>, column: Column) -> Measure {
    shared(occupation, |o| paid(o, measure(o, column, o.number(column).map(Value::Amount))))
}

/// Says where less than half of the jobs are those of employees, whose pay alone is surveyed.
fn paid(o: Occupation<'_>, mut pay: Measure) -> Measure {
    if let (true, Ok(employees), Ok(jobs)) =
        (pay.value.is_ok(), o.number(Column::Employees), o.number(Column::Jobs))
        && i64::from(employees) * 2 < i64::from(jobs)
    {
        pay.basis = Basis::EmployeesOnly { employees, jobs };
    }
    pay
}

/// The pay a week of women, or of men, who work full time.
pub(super) fn weekly(occupation: Occupation<'_>, column: Column) -> Measure {
    shared(occupation, |o| {
        census(o, column, |o| o.number(column).map(Value::Amount)).defined(Definition::FullTimeMedian)
    })
}

/// The interests that the work fits, highest first.
pub(super) fn interests(occupation: Occupation<'_>) -> Measure {
    shared(occupation, |o| {
        let list = |text: &str| Value::List(text.split("; ").map(str::to_owned).collect());
        onet(o, Column::Interests, Column::InterestsFrom, o.text(Column::Interests).map(list))
    })
}

/// Average pay.
pub(super) fn average(occupation: Occupation<'_>, column: Column) -> Measure {
    pay(occupation, column).defined(Definition::Average)
}

/// A category of one column.
pub(super) fn category(occupation: Occupation<'_>, column: Column) -> Measure {
    shared(occupation, |o| measure(o, column, o.text(column).map(|text| Value::Category(text.to_owned()))))
}

/// A skill score; the publisher fills some in from similar occupations.
pub(super) fn score(occupation: Occupation<'_>, column: Column) -> Measure {
    shared(occupation, |o| {
        let mut score = measure(o, column, o.number(column).map(Value::Amount));
        if o.text(Column::ScoreBasis) == Ok("imputed") {
            score.basis = Basis::Imputed;
        }
        score
    })
}

/// The years that people of a job title have worked, or else that an occupation asks for.
pub(super) fn experience(occupation: Occupation<'_>) -> Measure {
    if occupation.number(Column::YearsWorked).is_ok() {
        let mut worked = amount(occupation, Column::YearsWorked);
        worked.definition = Definition::YearsWorked;
        return worked;
    }
    shared(occupation, |o| {
        let value = o.number(Column::ExperienceRequired).map(Value::Amount);
        let required = onet(o, Column::ExperienceRequired, Column::ExperienceFrom, value);
        Measure { definition: Definition::ExperienceRequired, basis: Basis::RangeMidpoints, ..required }
    })
}

/// Training on the job that takes more than a year, as the Employment Projections name it.
const LONG_TRAINING: [&str; 2] = ["Apprenticeship", "Long-term on-the-job training"];

/// The time to become a job title, or else the preparation that an occupation's job zone stands for.
pub(super) fn preparation(occupation: Occupation<'_>) -> Measure {
    if occupation.text(Column::TimeToBecome).is_ok() {
        return category(occupation, Column::TimeToBecome);
    }
    shared(occupation, |o| {
        // What is learned on the job for years is known better than a zone tells.
        if o.text(Column::Training).is_ok_and(|training| LONG_TRAINING.contains(&training)) {
            return category(o, Column::Training);
        }
        let value = o.text(Column::Preparation).map(|text| Value::Category(text.to_owned()));
        let zone = onet(o, Column::Preparation, Column::PreparationFrom, value);
        Measure { definition: Definition::JobZone, ..zone }
    })
}

/// The median age, an estimate of it, or a job title's average.
pub(super) fn age(occupation: Occupation<'_>) -> Measure {
    shared(occupation, |o| {
        let age = census(o, Column::Age, |o| o.number(Column::Age).map(Value::Amount));
        let (definition, basis) = match o.text(Column::AgeKind) {
            Ok("median") => (Definition::MedianAge, age.basis),
            Ok("estimate") => (Definition::MedianAge, Basis::AgeBands),
            _ => (Definition::AsLabeled, age.basis),
        };
        Measure { definition, basis, ..age }
    })
}

/// Women and men.
pub(super) fn gender(occupation: Occupation<'_>) -> Measure {
    let shares = |women: i32| {
        let women = whole(women);
        Value::WholeShares(vec![("Women", women), ("Men", 100 - women)])
    };
    shared(occupation, |o| {
        if let (Ok(women), Ok(men)) = (o.number(Column::Women), o.number(Column::Men)) {
            return measure(o, Column::Women, Ok(Value::Shares(vec![("Women", women), ("Men", men)])));
        }
        let column = if o.number(Column::WomenCps).is_ok() { Column::WomenCps } else { Column::WomenAcs };
        census(o, column, |o| o.number(column).map(shares))
    })
}

/// Shares by race and by Hispanic origin, which overlap.
pub(super) fn race(occupation: Occupation<'_>) -> Measure {
    use Column::{AmericanIndian, Asian, Black, Hispanic, UnknownRace, White};
    const GROUPS: [(&str, Column); 6] = [
        ("White", White),
        ("Black or African American", Black),
        ("Asian", Asian),
        ("Hispanic or Latino", Hispanic),
        ("American Indian and Alaska Native", AmericanIndian),
        ("Unknown", UnknownRace),
    ];
    shared(occupation, |o| {
        census(o, White, |o| {
            o.number(White)?;
            let shares =
                || GROUPS.into_iter().filter_map(|(label, column)| Some((label, o.number(column).ok()?)));
            Ok(match o.is_official() {
                true => Value::WholeShares(shares().map(|(label, share)| (label, whole(share))).collect()),
                // Those of job titles are shown as their source gives them.
                false => Value::Shares(shares().collect()),
            })
        })
    })
}

/// Tenths of a percent in whole percents. Less than one is told as none, more than 99 as all.
fn whole(tenths: i32) -> i32 {
    match tenths {
        ..10 => 0,
        991.. => 100,
        tenths => (tenths + 5) / 10,
    }
}

/// The seven levels of education and their columns, lowest first.
const LEVELS: [(&str, Column); 7] = [
    ("Less than high school", Column::LessThanHighSchool),
    ("High school diploma", Column::HighSchool),
    ("Some college, no degree", Column::SomeCollege),
    ("Associate’s degree", Column::Associate),
    ("Bachelor’s degree", Column::Bachelor),
    ("Master’s degree", Column::Master),
    ("Doctoral or professional degree", Column::Doctoral),
];

/// The shares of workers by highest level of education, lowest level first.
pub(super) fn education_levels(occupation: Occupation<'_>) -> Measure {
    shared(occupation, |o| {
        let shares = LEVELS.into_iter().map(|(label, column)| Ok((label, o.number(column)?)));
        attainment(o, shares.collect::<Result<_, _>>().map(Value::Shares))
    })
}

/// The most common level of education with its share.
pub(super) fn common_degree(occupation: Occupation<'_>) -> Measure {
    if let (Ok(degree), Ok(share)) = (occupation.text(Column::Degree), occupation.number(Column::DegreeShare))
    {
        return measure(occupation, Column::Degree, Ok(Value::CategoryShare(degree.to_owned(), share)));
    }
    shared(occupation, |o| {
        let shares =
            || LEVELS.into_iter().filter_map(|(label, column)| Some((o.number(column).ok()?, label)));
        let Some((share, most)) = largest(shares()) else {
            return attainment(o, Err(reason(o, Column::Bachelor)));
        };
        if o.text(Column::EducationMatch) == Ok("inexact") && levels_under_entry(o, most) >= 2 {
            return attainment(o, Err(Missing::Imprecise));
        }
        let next = largest(shares().filter(|(_, label)| *label != most));
        let is_close = next.is_some_and(|(next, _)| share - next < A_POINT);
        let level = attainment(o, Ok(Value::CategoryShare(most.to_owned(), share)));
        Measure {
            definition: if is_close { Definition::AboutEqual } else { Definition::LargestLevel },
            ..level
        }
    })
}

/// One percentage point, in tenths.
const A_POINT: i32 = 10;

/// How many levels of those who work there lie between the label and the education that it takes to enter.
fn levels_under_entry(o: Occupation<'_>, label: &str) -> usize {
    let entry = match o.text(Column::EntryEducation) {
        Ok("High school diploma or equivalent") => "High school diploma",
        Ok("Postsecondary nondegree award") => "Some college, no degree",
        Ok(entry) => entry,
        Err(_) => return 0,
    };
    // Hosts write either apostrophe.
    let place = |label: &str| LEVELS.iter().position(|(other, _)| *other == label.replace('\'', "’"));
    place(entry).zip(place(label)).map_or(0, |(entry, common)| entry.saturating_sub(common))
}

/// The largest share, or the first of equal ones, which is that of the lower level.
fn largest<'a>(shares: impl Iterator<Item = (i32, &'a str)>) -> Option<(i32, &'a str)> {
    shares.reduce(|best, next| if next.0 > best.0 { next } else { best })
}

/// The majors that lead to the occupation and to few others.
pub(super) fn majors(occupation: Occupation<'_>) -> Measure {
    shared(occupation, |o| {
        let majors: Vec<String> = o.texts(Column::Major).map(str::to_owned).collect();
        let value = if majors.is_empty() { Err(reason(o, Column::Major)) } else { Ok(Value::List(majors)) };
        measure(o, Column::Major, value)
    })
}

/// The range of pay: percentiles 10 to 90, or a job title's range without named percentiles.
pub(super) fn yearly_range(occupation: Occupation<'_>) -> Measure {
    if occupation.number(Column::RangeLow).is_ok() {
        let mut unnamed = range(occupation, Column::RangeLow, Column::RangeHigh);
        unnamed.definition = Definition::UnnamedRange;
        return unnamed;
    }
    range(occupation, Column::P10Year, Column::P90Year)
}

/// A range between two columns.
pub(super) fn range(occupation: Occupation<'_>, low: Column, high: Column) -> Measure {
    shared(occupation, |o| {
        let value = o.number(low).and_then(|l| o.number(high).map(|h| Value::Range(l, h)));
        let mut range = paid(o, measure(o, low, value));
        match low {
            Column::P10Year | Column::P10Hour => range.definition = Definition::EightInTen,
            Column::P25Year | Column::P25Hour => range.definition = Definition::MiddleHalf,
            _ => {}
        }
        range
    })
}

/// The six skills of the most importance, or that most people of a job title name.
pub(super) fn top_skills(occupation: Occupation<'_>) -> Measure {
    use Column::{Skill, SkillImportance, SkillsFrom};
    shared(occupation, |o| {
        let skill = |place| {
            Some((o.text_at(Skill, place).ok()?.to_owned(), o.number_at(SkillImportance, place).ok()?))
        };
        let skills = || (0..Skill.places()).filter_map(skill).collect();
        let skills = onet(o, Skill, SkillsFrom, o.text(Skill).map(|_| Value::Skills(skills())));
        let definition = if o.is_official() { Definition::Importance } else { Definition::ShareOfPeople };
        Measure { definition, ..skills }
    })
}

/// A measure of the occupation, or of the official occupation that it is counted with where it has none.
fn shared(occupation: Occupation<'_>, read: impl Fn(Occupation<'_>) -> Measure) -> Measure {
    let own = read(occupation);
    match occupation.counted_with() {
        Some(official) if own.value == Err(Missing::NoSource) => {
            let mut theirs = read(official);
            if theirs.value.is_err() {
                return own;
            }
            theirs.whose = Whose::Lent { by: official.name().plural, theirs: Box::new(theirs.whose) };
            theirs
        }
        _ => own,
    }
}

fn measure(occupation: Occupation<'_>, column: Column, value: Result<Value, Missing>) -> Measure {
    Measure::own(value, occupation.source_of(column))
}

/// A measure that O*NET gives, perhaps of a kindred occupation.
fn onet(o: Occupation<'_>, column: Column, from: Column, value: Result<Value, Missing>) -> Measure {
    let mut measure = measure(o, column, value);
    if let (true, Ok(title)) = (measure.value.is_ok(), o.text(from)) {
        measure.whose = Whose::Kindred(title.to_owned());
    }
    measure
}

/// A measure that is published by Census occupation, which may hold several official ones.
fn census(
    o: Occupation<'_>,
    column: Column,
    value: impl Fn(Occupation<'_>) -> Result<Value, Missing>,
) -> Measure {
    let mut measure = measure(o, column, value(o));
    if measure.value.is_ok() && o.number(Column::SharedCodes).is_ok_and(|codes| codes > 1) {
        measure.whose = match o.text(Column::PeopleGroup) {
            Ok(group) => Whose::Group(group.to_owned()),
            Err(_) => Whose::Shared,
        };
    }
    let is_of_sample = measure.value.is_ok() && column != Column::WomenAcs;
    if is_of_sample && o.text(Column::Sample) == Ok("small") {
        measure.basis = Basis::SmallSample;
    }
    measure
}

/// A measure of the highest level of education.
fn attainment(o: Occupation<'_>, value: Result<Value, Missing>) -> Measure {
    let mut measure = measure(o, Column::Bachelor, value);
    if o.text(Column::EducationMatch) == Ok("inexact") {
        measure.whose = Whose::Similar;
    }
    measure
}

/// Why the column has no value.
fn reason(o: Occupation<'_>, column: Column) -> Missing {
    o.number(column).err().unwrap_or(Missing::NoSource)
}

#[cfg(test)]
mod tests;
