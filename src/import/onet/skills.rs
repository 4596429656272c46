//! The skills that matter most in an occupation, and those that set it apart.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::preparation::Preparation;
use super::{ByOccupation, occupation};
use crate::dataset::Column;
use crate::import::crosswalk::Crosswalk;
use crate::import::decimal::rounded;
use crate::import::error::Error;
use crate::import::field::Field;
use crate::import::files;
use crate::import::measure::IMPORTANCE;
use crate::import::projections::Lines;
use crate::import::source::Source;
use crate::import::table::{Cell, Row, Table};
use crate::import::years::Years;
use crate::occupation::Missing;

#[derive(Deserialize)]
struct Rating {
    #[serde(rename = "O*NET-SOC Code")]
    onet: Field,
    #[serde(rename = "Element ID")]
    element: Field,
    #[serde(rename = "Element Name")]
    name: Field,
    #[serde(rename = "Scale ID")]
    scale: Field,
    #[serde(rename = "Data Value")]
    value: Field,
    #[serde(rename = "Recommend Suppress")]
    suppress: Field,
    #[serde(rename = "Date")]
    date: Field,
}

/// A skill below half of the scale sets nothing apart, however rare it is elsewhere.
const LEAST_IMPORTANCE: i64 = 3_00;

/// A skill's importance in an occupation.
struct Skill {
    element: String,
    name: String,
    /// On the scale from 1 to 5, in hundredths.
    importance: i64,
}

/// How a skill's importance is spread over the occupations: their number, the sum and the sum of squares.
#[derive(Clone, Copy, Default)]
struct Spread {
    count: i128,
    sum: i128,
    squares: i128,
}

pub(super) fn read(
    source: &mut Source,
    lines: &Lines,
    crosswalk: &Crosswalk,
    preparation: &Preparation,
    interests: &ByOccupation<String>,
) -> Result<Table, Error> {
    let skills = skills(source, crosswalk)?;
    let mut spreads: BTreeMap<&str, Spread> = BTreeMap::new();
    for (_, skills) in lines.codes().filter_map(|code| crosswalk.pick(code, &skills)) {
        for skill in skills {
            spreads.entry(&skill.element).or_default().add(skill.importance);
        }
    }

    let mut table = Table::of_occupations("skills.tsv")
        .with_named("onet", "O*NET-SOC code", "onet-skills")
        .with_named("onet_title", "text", "onet-skills")
        .with(&[Column::Skill, Column::SkillImportance])
        .with(&[Column::Distinctive])
        .with(&[Column::ExperienceRequired])
        // For those who read the table: its preparation says the same in words.
        .with_named("job_zone", "zone from 2 to 5", "onet-zones")
        .with(&[Column::Preparation])
        .with_named("experience_onet", "O*NET-SOC code", "onet")
        .with_named("zone_onet", "O*NET-SOC code", "onet-zones")
        .with(&[Column::Interests])
        .with_named("interests_onet", "O*NET-SOC code", "onet-zones");
    for code in lines.codes() {
        let skills = crosswalk.pick(code, &skills);
        let experience = crosswalk.pick(code, &preparation.experience);
        let zone = crosswalk.pick(code, &preparation.zones);
        let onet = skills.map(|(onet, _)| onet).or(zone.map(|(onet, _)| onet));

        let mut row = Row::missing(code, Missing::NotCovered);
        row.set_named("onet", Cell::text_or(onet, Missing::NotCovered));
        let title = onet.and_then(|onet| crosswalk.onet_title(onet));
        row.set_named("onet_title", Cell::text_or(title, Missing::NotCovered));
        if let Some((_, skills)) = skills {
            row.set_list(Column::Skill, padded(skills.iter().map(|skill| Cell::text(&*skill.name))));
            row.set_list(Column::SkillImportance, padded(skills.iter().map(importance)));
            row.set_list(
                Column::Distinctive,
                padded(distinctive(skills, &spreads).into_iter().map(Cell::text)),
            );
        }
        let unknown = match crosswalk.pick(code, &preparation.asked) {
            Some(_) => Missing::TooFew,
            None => Missing::NotCovered,
        };
        row.set(
            Column::ExperienceRequired,
            Cell::number_or(experience.map(|(_, tenths)| *tenths), 1, unknown),
        );
        row.set_named("job_zone", Cell::number_or(zone.map(|(_, (zone, _))| *zone), 0, Missing::NotCovered));
        row.set(Column::Preparation, Cell::text_or(zone.map(|(_, (_, words))| *words), Missing::NotCovered));
        row.set_named("experience_onet", Cell::text_or(experience.map(|(onet, _)| onet), unknown));
        row.set_named("zone_onet", Cell::text_or(zone.map(|(onet, _)| onet), Missing::NotCovered));
        let interests = crosswalk.pick(code, interests);
        row.set(
            Column::Interests,
            Cell::text_or(interests.map(|(_, names)| names.as_str()), Missing::NotCovered),
        );
        row.set_named("interests_onet", Cell::text_or(interests.map(|(onet, _)| onet), Missing::NotCovered));
        table.rows.push(row);
    }
    Ok(table)
}

/// The cells, and empty ones for the rest of a list.
fn padded(cells: impl Iterator<Item = Cell>) -> impl Iterator<Item = Cell> {
    cells.chain(std::iter::repeat(Cell::Empty))
}

/// Each occupation's skills, the most important first, equals by element ID.
fn skills(source: &mut Source, crosswalk: &Crosswalk) -> Result<ByOccupation<Vec<Skill>>, Error> {
    let mut found: ByOccupation<Vec<Skill>> = BTreeMap::new();
    let first = source.find(files::SKILLS)?;
    let second = first.replace(files::ESSENTIAL, files::TRANSFERABLE);
    for file in BTreeSet::from([first, second]) {
        let mut years = None;
        source.read::<Rating>(&file, |row| {
            let code = occupation(&row.onet, crosswalk)?;
            if row.scale.text() != "IM" || row.suppress.text() == "Y" {
                return Ok(());
            }
            let name = row.name.title_of(&row.element)?.to_owned();
            let importance = row.value.number(&IMPORTANCE)?;
            let skills = found.entry(code).or_default();
            let element = row.element.text();
            if skills.iter().any(|skill| skill.element == element) {
                return Err(row.element.duplicate());
            }
            skills.push(Skill { element: element.to_owned(), name, importance });
            years = Some(Years::with(years, row.date.year_of_month()?));
            Ok(())
        })?;
        source.periods.tell_some("onet-skills", &file, years)?;
    }
    for skills in found.values_mut() {
        skills.sort_by(|a, b| b.importance.cmp(&a.importance).then_with(|| a.element.cmp(&b.element)));
    }
    Ok(found)
}

/// The importance in percent of the scale: 1 is 0 %, 5 is 100 %.
fn importance(skill: &Skill) -> Cell {
    Cell::number(rounded(skill.importance - 1_00, 4), 0)
}

/// The skills of at least half the scale that stand a standard deviation or more above the average of all
/// occupations, the furthest above first; equals by element ID.
fn distinctive<'s>(skills: &'s [Skill], spreads: &BTreeMap<&str, Spread>) -> Vec<&'s str> {
    let above = skills.iter().filter(|skill| skill.importance >= LEAST_IMPORTANCE).filter_map(|skill| {
        let spread = spreads.get(skill.element.as_str())?;
        spread.standing(skill.importance).map(|standing| (standing, skill))
    });
    let mut above: Vec<_> = above.collect();
    above.sort_by(|(a, x), (b, y)| b.cmp_to(a).then_with(|| x.element.cmp(&y.element)));
    above.into_iter().map(|(_, skill)| skill.name.as_str()).collect()
}

/// How far above the average, in standard deviations: the square of it, as a fraction.
struct Standing {
    square: i128,
    variance: i128,
}

impl Spread {
    fn add(&mut self, importance: i64) {
        let importance = i128::from(importance);
        self.count += 1;
        self.sum += importance;
        self.squares += importance * importance;
    }

    /// None for what is not a standard deviation above the average: that sets nothing apart.
    fn standing(&self, importance: i64) -> Option<Standing> {
        let above = self.count * i128::from(importance) - self.sum;
        let variance = self.count * self.squares - self.sum * self.sum;
        let square = above * above;
        (above > 0 && variance > 0 && square >= variance).then_some(Standing { square, variance })
    }
}

impl Standing {
    fn cmp_to(&self, other: &Standing) -> Ordering {
        (self.square * other.variance).cmp(&(other.square * self.variance))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn skill(element: &str, importance: i64) -> Skill {
        Skill { element: element.to_owned(), name: format!("Skill {element}"), importance }
    }

    #[test]
    fn importance_is_a_percentage_of_the_scale() {
        let written = [500, 412, 302, 100].map(|value| importance(&skill("a", value)));
        assert_eq!(written, ["100", "78", "51", "0"].map(Cell::text));
    }

    #[test]
    fn what_everybody_needs_sets_nobody_apart() {
        let spread = |all: [i64; 3]| {
            let mut spread = Spread::default();
            all.into_iter().for_each(|importance| spread.add(importance));
            spread
        };
        let spreads = BTreeMap::from([
            ("a", spread([400, 400, 410])),
            ("b", spread([100, 120, 350])),
            ("c", spread([100, 110, 299])),
        ]);
        let skills = [skill("a", 400), skill("b", 350), skill("c", 299)];
        assert_eq!(distinctive(&skills, &spreads), ["Skill b"]);
    }

    #[test]
    fn less_than_a_standard_deviation_sets_nobody_apart() {
        let mut spread = Spread::default();
        [300, 400].into_iter().for_each(|importance| spread.add(importance));
        let named = |importance| {
            let skills = [skill("a", importance)];
            !distinctive(&skills, &BTreeMap::from([("a", spread)])).is_empty()
        };
        assert_eq!([named(399), named(400)], [false, true]);
    }
}
