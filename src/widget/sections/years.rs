//! Over time: pay in dollars of today and employment, year by year.

use yew::prelude::*;

use super::Page;
use super::located::Located;
use crate::language::{self, Label, say};
use crate::occupation::{Name, Unit};
use crate::place::YearPoint;
use crate::widget::charts::{YearLine, year_key, years};
use crate::widget::marks::mark;

/// What a chart shows of a year: a figure, and whether that is only the least that it may be.
type Read = fn(&YearPoint) -> Option<(i32, bool)>;

const PAY: Read = |point| Some((point.real.ok()?, point.at_least));
const JOBS: Read = |point| Some((point.employees.ok()?, false));

impl Page<'_> {
    pub(super) fn over_time(&self) -> Html {
        if !self.model.dataset.is_bundled() {
            return Html::default();
        }
        html! {
            <section>
                { self.head("years", say(Label::OverTime)) }
                { self.once_here("room-of-years", |areas, located| self.charts_of_years(areas.price_year(), located)) }
            </section>
        }
    }

    fn charts_of_years(&self, price_year: u16, located: &[Located]) -> Html {
        let all = || located.iter().flat_map(|of| &of.local.years().points).map(|point| point.year);
        let (Some(first), Some(last)) = (all().min(), all().max()) else {
            return html! { <p class="quiet">{ say(Label::NoYears) }</p> };
        };
        // Pay by the hour and by the year cannot stand on one scale.
        let hourly = located.iter().any(|of| of.local.years().hourly);
        let unit = if hourly { Unit::DollarsAnHour } else { Unit::DollarsAYear };
        let (with_pay, without): (Vec<&Located>, Vec<&Located>) =
            located.iter().partition(|of| of.local.years().hourly == hourly);
        let without = lines(&without, PAY);
        let without: Vec<&Name> =
            without.iter().filter(|line| !line.points.is_empty()).map(|line| line.name).collect();
        let pay = lines(&with_pay, PAY);
        let jobs = lines(&located.iter().collect::<Vec<_>>(), JOBS);
        let all: Vec<_> = located.iter().map(|of| (&of.name, of.local.years())).collect();
        let told = language::over_time(&all, price_year);
        let caption = language::pay_over_time(hourly, price_year);
        let employees = say(Label::EmployeesOverTime);
        html! {
            <>
                { for told.into_iter().map(|text| html! { <p>{ text }</p> }) }
                { year_key(&jobs) }
                <div class="pair-of-charts">
                    { years(&pay, unit, (first, last), &caption, &label(&caption, &pay, unit)) }
                    { years(&jobs, Unit::Jobs, (first, last), employees, &label(employees, &jobs, Unit::Jobs)) }
                </div>
                <p class="quiet">
                    { language::breaks_drawn(first, last) }
                    { for language::not_drawn(&without).map(|text| format!(" {text}")) }
                    if pay.iter().flat_map(|line| &line.points).any(|(.., is_least)| *is_least) {
                        { " " }{ say(Label::AtLeastDrawn) }
                    }
                </p>
                <details class="more">
                    <summary>{ say(Label::YearsAsTable) }</summary>
                    { table(located, first, last) }
                </details>
            </>
        }
    }
}

fn lines<'a>(located: &[&'a Located], read: Read) -> Vec<YearLine<'a>> {
    let line = |of: &&'a Located| {
        let points = of.local.years().points.iter();
        let points = points.filter_map(|point| read(point).map(|(steps, least)| (point.year, steps, least)));
        YearLine { column: of.column, name: &of.name, points: points.collect() }
    };
    located.iter().map(line).collect()
}

/// What a chart shows, for who does not see it.
fn label(caption: &str, lines: &[YearLine<'_>], unit: Unit) -> String {
    let ends = |line: &YearLine<'_>| {
        let end = |point: &(u16, i32, bool)| (point.0, point.1);
        line.points.first().zip(line.points.last()).map(|(first, last)| (end(first), end(last)))
    };
    let lines: Vec<String> =
        lines.iter().map(|line| language::year_line(line.name, ends(line), unit)).collect();
    format!("{caption}. {}.", lines.join("; "))
}

/// All years with their figures, the latest first.
fn table(located: &[Located], first: u16, last: u16) -> Html {
    let cells = |of: &Located, year: u16| {
        let years = of.local.years();
        let unit = if years.hourly { Unit::DollarsAnHour } else { Unit::DollarsAYear };
        match years.of(year) {
            Some(point) => html! {
                <>
                    <td>{ language::figure_or_why(point.real, unit) }if point.at_least { { "+" } }</td>
                    <td>{ language::figure_or_why(point.employees, Unit::Jobs) }</td>
                </>
            },
            None => html! { <><td class="na">{ "—" }</td><td class="na">{ "—" }</td></> },
        }
    };
    html! {
        <div class="sideways" role="region" tabindex="0" aria-label={say(Label::YearsAsTable)}>
            <table class="sortable" part="table">
                <thead>
                    <tr>
                        <td></td>
                        { for located.iter().map(|of| html! {
                            <th scope="colgroup" colspan="2">{ mark(of.column) }{ of.name.short_heading() }</th>
                        }) }
                    </tr>
                    <tr>
                        <th scope="col">{ say(Label::Year) }</th>
                        { for located.iter().map(|_| html! {
                            <><th scope="col">{ say(Label::MedianToday) }</th><th scope="col">{ say(Label::Employees) }</th></>
                        }) }
                    </tr>
                </thead>
                <tbody>
                    { for (first..=last).rev().map(|year| html! {
                        <tr><th scope="row">{ year }</th>{ for located.iter().map(|of| cells(of, year)) }</tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}
