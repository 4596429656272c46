//! Cells of rows that are newer than the rest, and of all occupations together, each looked up by hand in the
//! publishers' files.

use crate::cells::hold;

#[test]
fn newer_rows_hold_what_was_looked_up_in_the_files() {
    let cells = [
        // High points of interest, 13-1023 for the hybrid 13-1020.
        ("skills.tsv", "29-1141", "interests", "Social; Conventional; Investigative"),
        ("skills.tsv", "15-1252", "interests", "Investigative; Conventional"),
        ("skills.tsv", "47-2111", "interests", "Realistic; Conventional"),
        ("skills.tsv", "43-3011", "interests", "Conventional; Enterprising; Social"),
        ("skills.tsv", "27-2011", "interests", "Artistic; Social; Enterprising"),
        ("skills.tsv", "23-1011", "interests", "Enterprising; Conventional; Investigative"),
        ("skills.tsv", "13-1020", "interests", "Conventional; Enterprising; Realistic"),
        ("skills.tsv", "13-1020", "interests_onet", "13-1023.00"),
        // The years of the answers. Of 2004 are those on 53-7041 alone, half of which are suppressed.
        ("periods.tsv", "onet", "first", "2005"),
        ("periods.tsv", "onet", "last", "2025"),
        ("periods.tsv", "onet-skills", "first", "2010"),
        ("periods.tsv", "onet-zones", "first", "2008"),
        ("periods.tsv", "onet-zones", "last", "2026"),
        ("periods.tsv", "oews-years", "first", "2003"),
        ("periods.tsv", "projections", "last", "2035"),
        ("periods.tsv", "projections-before", "last", "2034"),
        // Women and men who work full time; both or neither.
        ("weekly.tsv", "29-1141", "weekly_women", "1517"),
        ("weekly.tsv", "29-1141", "weekly_men", "1900"),
        ("weekly.tsv", "15-1252", "weekly_women", "2383"),
        ("weekly.tsv", "15-1252", "weekly_men", "2523"),
        ("weekly.tsv", "23-1011", "weekly_women", "2321"),
        ("weekly.tsv", "23-1011", "weekly_men", "2890"),
        ("weekly.tsv", "41-2011", "weekly_women", "617"),
        ("weekly.tsv", "41-2011", "weekly_men", "694"),
        ("weekly.tsv", "13-2011", "weekly_women", "1576"),
        ("weekly.tsv", "13-2011", "weekly_men", "1941"),
        ("weekly.tsv", "11-1011", "weekly_women", "2325"),
        ("weekly.tsv", "11-1011", "weekly_men", "3098"),
        ("weekly.tsv", "25-1072", "weekly_women", "1739"),
        ("weekly.tsv", "25-1072", "weekly_men", "1967"),
        ("weekly.tsv", "43-3011", "weekly_women", "?too-few"),
        ("weekly.tsv", "47-2111", "weekly_men", "?too-few"),
        ("weekly.tsv", "27-2011", "weekly_women", "?too-few"),
        ("weekly.tsv", "13-1020", "weekly_women", "?not-published"),
        // What holds in all industries first, then what holds in the most.
        ("reasons.tsv", "15-1251", "reasons", "productivity-; ~other-occupations-"),
        ("reasons.tsv", "15-2051", "reasons", "demand+"),
        ("reasons.tsv", "27-2011", "reasons", "demand-"),
        // "Demand change, productivity change - share increases": the second weighs against it.
        ("reasons.tsv", "15-1212", "reasons", "demand+"),
        ("reasons.tsv", "29-1141", "reasons", "~demand+; ~demand-"),
        ("reasons.tsv", "29-1212", "reasons", "~sourcing-; ~sourcing+"),
        ("reasons.tsv", "41-2011", "reasons", "demand-; ~machines-; ~other-occupations-"),
        ("reasons.tsv", "43-3011", "reasons", "productivity-"),
        ("reasons.tsv", "43-9041", "reasons", "~productivity-"),
        ("reasons.tsv", "47-2111", "reasons", "~demand+"),
        ("reasons.tsv", "53-3032", "reasons", "~demand+; ~machines-"),
        ("reasons.tsv", "23-1011", "reasons", "?not-published"),
        // Who leaves, and AI exposure.
        ("projections.tsv", "41-2011", "transfers", "8.8"),
        ("projections.tsv", "41-2011", "exits", "9.2"),
        ("projections.tsv", "41-2011", "ai_exposure", "High"),
        ("projections.tsv", "31-1120", "transfers", "6.1"),
        ("projections.tsv", "31-1120", "exits", "8.6"),
        ("projections.tsv", "31-1120", "ai_exposure", "Moderate"),
        ("projections.tsv", "11-1031", "transfers", "4.5"),
        ("projections.tsv", "11-1031", "exits", "2.9"),
        ("projections.tsv", "11-1031", "ai_exposure", "?not-covered"),
        ("projections.tsv", "29-1211", "exits", "1.8"),
        ("projections.tsv", "29-1211", "ai_exposure", "Low"),
        // The publishers' own rows of all occupations.
        ("totals.tsv", "00-0000", "mean_year", "69770"),
        ("totals.tsv", "00-0000", "p50_year", "50980"),
        ("totals.tsv", "00-0000", "p90_year", "128560"),
        ("totals.tsv", "00-0000", "mean_hour", "33.54"),
        ("totals.tsv", "00-0000", "p50_hour", "24.51"),
        ("totals.tsv", "00-0000", "bachelor", "24.5"),
        ("totals.tsv", "00-0000", "high_school", "23.1"),
        ("totals.tsv", "00-0000", "age", "42.1"),
        ("totals.tsv", "00-0000", "women_cps", "47.1"),
        ("totals.tsv", "00-0000", "hispanic", "20.0"),
        ("totals.tsv", "00-0000", "weekly_women", "1089"),
        ("totals.tsv", "00-0000", "weekly_men", "1326"),
        ("totals.tsv", "00-0000", "exits", "4.7"),
        ("totals.tsv", "00-0000", "transfers", "5.9"),
        ("totals.tsv", "00-0000", "mechanical", "1.9"),
    ];
    hold(&cells);
}
