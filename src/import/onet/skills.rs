//! The skills that matter most in an occupation, and those that set it apart.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::preparation::Preparation;
use super::{ByOccupation, occupation};
use crate::import::crosswalk::Crosswalk;
use crate::import::decimal::rounded;
use crate::import::error::Error;
use crate::import::projections::Lines;
use crate::import::source::Source;
use crate::import::table::{CODE, Cell, Column, Reason, Table, column, padded};

const FILE: &str = "onet/Skills.txt";

/// How many skills are kept by importance, and how many that set apart.
const KEPT: usize = 6;
const DISTINCTIVE: usize = 3;

/// A skill below half of the scale sets nothing apart, however rare it is elsewhere.
const LEAST_IMPORTANCE: i64 = 3_00;

const COLUMNS: [Column; 23] = [
    CODE,
    column("onet", "O*NET-SOC code", "onet-skills"),
    column("onet_title", "text", "onet-skills"),
    column("skill1", "skill", "onet-skills"),
    column("skill1_importance", "percent of the scale", "onet-skills"),
    column("skill2", "skill", "onet-skills"),
    column("skill2_importance", "percent of the scale", "onet-skills"),
    column("skill3", "skill", "onet-skills"),
    column("skill3_importance", "percent of the scale", "onet-skills"),
    column("skill4", "skill", "onet-skills"),
    column("skill4_importance", "percent of the scale", "onet-skills"),
    column("skill5", "skill", "onet-skills"),
    column("skill5_importance", "percent of the scale", "onet-skills"),
    column("skill6", "skill", "onet-skills"),
    column("skill6_importance", "percent of the scale", "onet-skills"),
    column("distinctive1", "skill", "onet-skills"),
    column("distinctive2", "skill", "onet-skills"),
    column("distinctive3", "skill", "onet-skills"),
    column("experience", "years", "onet"),
    column("job_zone", "zone from 1 to 5", "onet-zones"),
    column("preparation", "text", "onet-zones"),
    column("experience_onet", "O*NET-SOC code", "onet"),
    column("zone_onet", "O*NET-SOC code", "onet-zones"),
];

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
) -> Result<Table, Error> {
    let skills = skills(source, crosswalk)?;
    let mut spreads: BTreeMap<&str, Spread> = BTreeMap::new();
    for (_, skills) in lines.codes().filter_map(|code| crosswalk.pick(code, &skills)) {
        for skill in skills {
            spreads.entry(&skill.element).or_default().add(skill.importance);
        }
    }

    let missing = Cell::Missing(Reason::NotCovered);
    let mut table = Table::new("skills.tsv", &COLUMNS);
    for code in lines.codes() {
        let skills = crosswalk.pick(code, &skills);
        let experience = crosswalk.pick(code, &preparation.experience);
        let zone = crosswalk.pick(code, &preparation.zones);
        let onet = skills.map(|(onet, _)| onet).or(zone.map(|(onet, _)| onet));
        let text = |text: Option<&str>| text.map_or(missing.clone(), Cell::text);

        let mut cells = vec![text(onet), text(onet.and_then(|onet| crosswalk.onet_title(onet)))];
        cells.extend(match skills {
            Some((_, skills)) => [most_important(skills), distinctive(skills, &spreads)].concat(),
            None => vec![missing.clone(); 2 * KEPT + DISTINCTIVE],
        });
        let unknown = match crosswalk.pick(code, &preparation.asked) {
            Some(_) => Reason::TooFew,
            None => Reason::NotCovered,
        };
        cells.push(Cell::number_or(experience.map(|(_, tenths)| *tenths), 1, unknown));
        cells.push(Cell::number_or(zone.map(|(_, (zone, _))| *zone), 0, Reason::NotCovered));
        cells.push(text(zone.map(|(_, (_, words))| *words)));
        cells.push(experience.map_or(Cell::Missing(unknown), |(onet, _)| Cell::text(onet)));
        cells.push(text(zone.map(|(onet, _)| onet)));
        table.push(code, cells);
    }
    Ok(table)
}

/// Each occupation's skills, the most important first, equals by element ID.
fn skills(source: &mut Source, crosswalk: &Crosswalk) -> Result<ByOccupation<Vec<Skill>>, Error> {
    let columns =
        ["O*NET-SOC Code", "Element ID", "Element Name", "Scale ID", "Data Value", "Recommend Suppress"];
    let mut found: ByOccupation<Vec<Skill>> = BTreeMap::new();
    source.read(FILE, columns, |row| {
        let [_, element, name, scale, _, suppress] = row.cells();
        let code = occupation(row, 0, crosswalk)?;
        if scale != "IM" || suppress == "Y" {
            return Ok(());
        }
        row.title_of(1, 2)?;
        let importance = row.number(4, 2)?;
        if !(1_00..=5_00).contains(&importance) {
            return Err(row.bad(4, "an importance from 1 to 5"));
        }
        let skills = found.entry(code).or_default();
        if skills.iter().any(|skill| skill.element == element) {
            return Err(row.duplicate(1));
        }
        skills.push(Skill { element: element.to_owned(), name: name.to_owned(), importance });
        Ok(())
    })?;
    for skills in found.values_mut() {
        skills.sort_by(|a, b| b.importance.cmp(&a.importance).then_with(|| a.element.cmp(&b.element)));
    }
    Ok(found)
}

/// Names and importance in percent of the scale: 1 is 0 %, 5 is 100 %.
fn most_important(skills: &[Skill]) -> Vec<Cell> {
    let pairs = skills.iter().take(KEPT);
    let cells = pairs.flat_map(|s| [Cell::text(&*s.name), Cell::number(rounded(s.importance - 1_00, 4), 0)]);
    padded(cells.collect(), 2 * KEPT)
}

/// The skills of at least half the scale that stand furthest above the average of all occupations,
/// in standard deviations; equals by element ID.
fn distinctive(skills: &[Skill], spreads: &BTreeMap<&str, Spread>) -> Vec<Cell> {
    let above = skills.iter().filter(|skill| skill.importance >= LEAST_IMPORTANCE).filter_map(|skill| {
        let spread = spreads.get(skill.element.as_str())?;
        spread.standing(skill.importance).map(|standing| (standing, skill))
    });
    let mut above: Vec<_> = above.collect();
    above.sort_by(|(a, x), (b, y)| b.cmp_to(a).then_with(|| x.element.cmp(&y.element)));
    padded(
        above.into_iter().take(DISTINCTIVE).map(|(_, skill)| Cell::text(&*skill.name)).collect(),
        DISTINCTIVE,
    )
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

    /// None for what is not above the average.
    fn standing(&self, importance: i64) -> Option<Standing> {
        let above = self.count * i128::from(importance) - self.sum;
        let variance = self.count * self.squares - self.sum * self.sum;
        (above > 0 && variance > 0).then_some(Standing { square: above * above, variance })
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
        let cells = most_important(&[skill("a", 500), skill("b", 412), skill("c", 302), skill("d", 100)]);
        let written: Vec<_> = cells.iter().skip(1).step_by(2).take(4).cloned().collect();
        assert_eq!(written, [Cell::text("100"), Cell::text("78"), Cell::text("51"), Cell::text("0")]);
        assert_eq!(cells[8], Cell::Empty);
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
        let cells = distinctive(&[skill("a", 400), skill("b", 350), skill("c", 299)], &spreads);
        assert_eq!(cells, [Cell::text("Skill b"), Cell::Empty, Cell::Empty]);
    }
}
