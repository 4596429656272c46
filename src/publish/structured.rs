//! What a page says to machines: schema.org's `Occupation` with the percentiles of its pay, and the trail of
//! pages that leads to it.

use serde_json::{Value as Json, json};

use crate::comparison::Comparison;
use crate::dataset::{Column, Occupation};
use crate::language::{self, Label, say};
use crate::occupation::{Group, capitalized};
use crate::widget::pages;

/// A step of the trail: its name and its page from the site's root; nothing for the page itself.
pub(super) type Crumb = (String, Option<String>);

/// The trail to a page: the root, the major group, the page.
pub(super) fn crumbs(occupations: &[Occupation<'_>], group: Option<Group>, heading: &str) -> Vec<Crumb> {
    let mut crumbs = vec![(say(Label::AllOccupations).to_owned(), Some(String::new()))];
    let of = occupations.first().and_then(|o| o.code()).and_then(|code| Group::of(code.major_group()));
    if let Some(of) = of {
        crumbs.push((language::group(of), Some(pages::of_group(of))));
    }
    if of.or(group).is_some() {
        crumbs.push((heading.to_owned(), None));
    }
    crumbs
}

/// The page's data block.
pub(super) fn data(
    comparison: &Comparison,
    occupations: &[Occupation<'_>],
    crumbs: &[Crumb],
    base: Option<&str>,
) -> String {
    let mut graph: Vec<Json> = occupations
        .iter()
        .zip(&comparison.subjects)
        .map(|(occupation, subject)| {
            let mut data = json!({
                "@type": "Occupation",
                "name": capitalized(&subject.name.singular),
                "occupationLocation": { "@type": "Country", "name": "United States" },
            });
            if let Some(code) = subject.code {
                data["occupationalCategory"] = json!(code.to_string());
            }
            let salaries: Vec<Json> =
                [yearly(*occupation), hourly(*occupation)].into_iter().flatten().collect();
            if !salaries.is_empty() {
                data["estimatedSalary"] = json!(salaries);
            }
            if let Ok(education) = occupation.official().text(Column::EntryEducation) {
                data["educationRequirements"] = json!(education);
            }
            data
        })
        .collect();
    // A trail whose pages have no whole address is of no use to a machine.
    if let Some(base) = base.filter(|_| crumbs.len() > 1) {
        let items = crumbs.iter().enumerate().map(|(i, (name, path))| {
            let mut item = json!({ "@type": "ListItem", "position": i + 1, "name": name });
            if let Some(path) = path {
                item["item"] = json!(format!("{base}{path}"));
            }
            item
        });
        graph.push(json!({ "@type": "BreadcrumbList", "itemListElement": items.collect::<Vec<_>>() }));
    }
    if graph.is_empty() {
        graph.push(json!({ "@type": "WebSite", "name": say(Label::SiteName) }));
    }
    // Within a script element only this could end it.
    json!({ "@context": "https://schema.org", "@graph": graph }).to_string().replace('<', "\\u003c")
}

fn yearly(occupation: Occupation<'_>) -> Option<Json> {
    distribution(occupation, Column::YEARLY_PERCENTILES, "P1Y", |dollars| json!(dollars))
}

fn hourly(occupation: Occupation<'_>) -> Option<Json> {
    let dollars = |cents: i32| json!(format!("{}.{:02}", cents / 100, cents % 100));
    distribution(occupation, Column::HOURLY_PERCENTILES, "PT1H", dollars)
}

/// The published percentiles; nothing if the median is not among them.
fn distribution(
    occupation: Occupation<'_>,
    columns: [Column; 5],
    duration: &str,
    dollars: impl Fn(i32) -> Json,
) -> Option<Json> {
    // A job title's estimate has no percentiles, and those of its official occupation are not its own.
    occupation.number(columns[2]).ok().filter(|_| occupation.is_official())?;
    let mut data = json!({
        "@type": "MonetaryAmountDistribution", "name": "base", "currency": "USD", "duration": duration,
    });
    let names = ["percentile10", "percentile25", "median", "percentile75", "percentile90"];
    for (name, column) in names.into_iter().zip(columns) {
        if let Ok(amount) = occupation.number(column) {
            data[name] = dollars(amount);
        }
    }
    Some(data)
}
