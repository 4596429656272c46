//! Cells that a rule changed, each looked up by hand in the publishers' files: under the old rule it held another.

use crate::cells::hold;

#[test]
fn rules_that_misled_mislead_no_more() {
    let cells = [
        // Government is a sector of its own, and a sector holds a hundredth of the employees.
        ("industries.tsv", "53-2021", "sector", "Federal government"),
        ("industries.tsv", "53-2021", "sector_pay", "151590"),
        ("industries.tsv", "33-3012", "sector", "Federal government"),
        ("industries.tsv", "33-3012", "sector_pay", "73460"),
        ("industries.tsv", "29-1141", "sector", "Federal government"),
        ("industries.tsv", "29-1141", "sector_pay", "129260"),
        ("industries.tsv", "41-2011", "sector", "Arts and entertainment"),
        ("industries.tsv", "41-2011", "sector_pay", "33380"),
        ("industries.tsv", "17-1011", "sector", "Local government"),
        ("industries.tsv", "33-3051", "sector", "State government"),
        ("industries.tsv", "33-3051", "sector_pay", "92010"),
        // Utilities pay 104,960, to 630 of 81,480; education 39,360, to 140 of 641,070; practices in the
        // professional services 142,430, to 1,700 of 323,040.
        ("industries.tsv", "33-1091", "sector", "Company management"),
        ("industries.tsv", "33-1091", "sector_pay", "83880"),
        ("industries.tsv", "35-2011", "sector", "Retail"),
        ("industries.tsv", "35-2011", "sector_pay", "33940"),
        ("industries.tsv", "29-1171", "sector", "Health care"),
        ("industries.tsv", "29-1171", "sector_pay", "137580"),
        ("industries.tsv", "41-3031", "sector", "Company management"),
        ("industries.tsv", "41-3031", "sector_pay", "119910"),
        ("industries.tsv", "13-2041", "sector_pay", "104740"),
        // An industry without four digits; one that pays less than the best sector.
        ("industries.tsv", "11-2022", "industry_pay", "289690"),
        ("industries.tsv", "11-1011", "industry_pay", "480300"),
        ("industries.tsv", "11-1011", "industry_top", ""),
        ("industries.tsv", "37-2011", "sector", "Transportation and warehousing"),
        ("industries.tsv", "37-2011", "industry", "?imprecise"),
        // A part of an industry, and one sector with nearly all.
        ("industries.tsv", "41-1012", "industry", "Wholesalers of Drugs and Chemicals"),
        ("industries.tsv", "41-1012", "industry_pay", "148160"),
        ("industries.tsv", "31-1120", "sector", "Health care"),
        ("industries.tsv", "31-1120", "sector_pay", "36010"),
        ("industries.tsv", "31-1120", "sector_share", "97.5"),
        ("industries.tsv", "53-2031", "sector_share", "99.5"),
        ("industries.tsv", "53-2031", "industry", "Scheduled Air Transportation"),
        ("industries.tsv", "53-2031", "industry_pay", "77420"),
        // The best is below the mean of the nation, or a much larger place may pay more.
        ("industries.tsv", "27-2011", "sector", "?imprecise"),
        ("places.tsv", "13-1011", "state1", "?imprecise"),
        // Los Angeles has 5,050 and California 6,470, whose pay is withheld; Boston and Massachusetts 480 and 540.
        ("places.tsv", "27-1022", "city1", "?imprecise"),
        ("places.tsv", "27-1022", "state1", "?imprecise"),
        // Seattle pays 73,850, the nation 91,550.
        ("places.tsv", "15-2099", "city2", ""),
        ("places.tsv", "13-1011", "city1", "?imprecise"),
        ("places.tsv", "27-2011", "city1", "?imprecise"),
        // Bakersfield pays 390,450, to 340 of 99,140: that is not half a hundredth.
        ("places.tsv", "33-1021", "city1", "Los Angeles-Long Beach-Anaheim, CA"),
        ("places.tsv", "33-1021", "city1_pay", "172750"),
        // Albany, OR, withholds the pay of 50.
        ("places.tsv", "29-1215", "city1", "Sacramento-Roseville-Folsom, CA"),
        ("places.tsv", "29-1215", "city_top", ""),
        // Majors by the words that they share, and those chosen by hand.
        ("majors.tsv", "23-1011", "major1", "Law"),
        ("majors.tsv", "15-1252", "major1", "Computer Science"),
        ("majors.tsv", "29-1141", "major1", "Registered Nursing/Registered Nurse"),
        ("majors.tsv", "19-3011", "major1", "Economics, General"),
        ("majors.tsv", "15-2051", "major1", "Data Science, General"),
        ("majors.tsv", "11-2021", "major1", "Marketing/Marketing Management, General"),
        ("majors.tsv", "29-1215", "major1", "Medicine"),
        ("majors.tsv", "29-1051", "major1", "Pharmacy"),
        // A speciality speaks for no line, a hybrid's largest member does.
        ("skills.tsv", "15-2051", "skill1", "?not-covered"),
        ("skills.tsv", "15-1255", "skill1", "?not-covered"),
        ("skills.tsv", "47-4090", "skill1", "?not-covered"),
        ("skills.tsv", "13-1020", "onet", "13-1023.00"),
        ("skills.tsv", "31-1120", "onet", "31-1122.00"),
        // Too few answered, whoever else did.
        ("skills.tsv", "15-1211", "experience", "?too-few"),
        ("skills.tsv", "19-2041", "experience", "?too-few"),
        // A standard deviation above the average, or nothing.
        ("skills.tsv", "47-2171", "distinctive1", ""),
        ("skills.tsv", "27-1024", "distinctive1", ""),
        ("skills.tsv", "15-1252", "distinctive1", "Programming"),
        ("technology.tsv", "37-2011", "technology", ""),
        // Browsers alone; Eclipse, which no other in sales names; no Dentrix, Spark or Google Docs.
        ("technology.tsv", "41-2011", "technology", ""),
        ("technology.tsv", "41-2031", "technology", ""),
        (
            "technology.tsv",
            "29-1141",
            "technology",
            "eClinicalWorks EHR software; Epic Systems; MEDITECH software",
        ),
        ("related.tsv", "29-9099", "primary", "?not-covered"),
        // O*NET has talent directors, a speciality of 27-2012, first.
        (
            "related.tsv",
            "13-1011",
            "primary",
            "41-3011 27-3031 11-2011 27-3043 11-2021 13-1121 13-1161 11-2022 11-2032 27-2012",
        ),
        ("related.tsv", "47-4090", "primary", "?not-covered"),
        ("majors.tsv", "19-3099", "major2", "Social Sciences, Other"),
        // Newer releases.
        ("skills.tsv", "47-2031", "job_zone", "2"),
        ("projections.tsv", "11-2021", "jobs", "421600"),
        ("projections.tsv", "11-2021", "growth", "6.9"),
        ("projections.tsv", "11-2021", "openings", "34000"),
        ("projections.tsv", "15-1252", "jobs", "1717800"),
        ("projections.tsv", "15-1252", "openings", "95300"),
        ("projections.tsv", "27-2011", "growth", "0.0"),
        ("projections.tsv", "13-1020", "growth", "6.0"),
        ("projections.tsv", "13-1020", "outlook", "jobs-before"),
        ("projections.tsv", "13-1020", "jobs", "522200"),
        ("projections.tsv", "11-1031", "outlook", "all-before"),
        ("projections.tsv", "11-2021", "transfers", "5.2"),
        ("projections.tsv", "11-2021", "exits", "1.9"),
        ("projections.tsv", "11-2021", "ai_exposure", "Very high"),
        ("projections.tsv", "13-1020", "transfers", "5.2"),
        ("projections.tsv", "13-1020", "exits", "3.9"),
        ("projections.tsv", "41-2011", "growth", "-6.5"),
        ("projections.tsv", "41-2011", "openings", "521300"),
        ("projections.tsv", "43-2011", "growth", "-26.0"),
        ("projections.tsv", "15-1251", "growth", "-7.3"),
        ("projections.tsv", "15-1251", "openings", "4400"),
        ("projections.tsv", "31-1120", "growth", "18.1"),
        ("projections.tsv", "31-1120", "jobs", "4347700"),
        ("projections.tsv", "31-1120", "outlook", "jobs-before"),
        ("projections.tsv", "29-1211", "training", "Internship/residency"),
        ("projections.tsv", "53-7121", "ai_exposure", "Low"),
        ("projections.tsv", "53-7121", "experience", "None"),
        ("projections.tsv", "53-7121", "training", "Short-term on-the-job training"),
        ("people.tsv", "15-1252", "women_cps", "20.3"),
        ("people.tsv", "15-1252", "asian", "39.8"),
        ("people.tsv", "27-2011", "women_cps", "?too-few"),
        ("people.tsv", "27-2011", "sample", "small"),
        ("people.tsv", "23-1011", "women_cps", "42.9"),
        ("people.tsv", "23-1011", "white", "85.9"),
        ("people.tsv", "41-2011", "women_cps", "68.5"),
        ("people.tsv", "41-2011", "hispanic", "26.2"),
        ("people.tsv", "25-1072", "women_cps", "52.3"),
        ("people.tsv", "25-1072", "group", "Postsecondary teachers"),
        ("people.tsv", "29-1141", "sample", ""),
        ("people.tsv", "29-1141", "group", ""),
        // Official titles lead first.
        ("job-titles.tsv", "First-Line Supervisors of Passenger Attendants", "codes", "53-1047!"),
        ("job-titles.tsv", "Tour Guides and Escorts", "codes", "39-7010!"),
        ("job-titles.tsv", "Segmental Paver", "codes", "47-4090"),
    ];
    hold(&cells);
}
