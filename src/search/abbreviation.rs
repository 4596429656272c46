//! Abbreviations that people type for words of a job title, the likeliest meaning first.

const ABBREVIATIONS: [(&str, &[&str]); 78] = [
    ("acct", &["accountant", "account", "accounting"]),
    ("adm", &["administrative"]),
    ("admin", &["administrative", "administrator"]),
    ("ap", &["accounts payable"]),
    ("ar", &["accounts receivable"]),
    ("asst", &["assistant"]),
    ("assoc", &["associate"]),
    ("bcba", &["behavior analyst"]),
    ("bsn", &["registered nurse"]),
    ("cdl", &["truck", "tractor trailer truck"]),
    ("ceo", &["chief executive officer"]),
    ("cert", &["certified"]),
    ("cfo", &["chief financial officer"]),
    ("cio", &["chief information officer"]),
    ("cna", &["nursing assistant", "certified nursing assistant"]),
    ("coo", &["chief operating officer"]),
    ("coord", &["coordinator"]),
    ("cota", &["occupational therapy assistant"]),
    ("cpa", &["certified public accountant"]),
    ("crna", &["nurse anesthetist"]),
    ("csr", &["customer service representative"]),
    ("cto", &["chief technology officer"]),
    ("cust", &["customer"]),
    ("dba", &["database administrator"]),
    ("dept", &["department"]),
    ("dev", &["developer", "development"]),
    ("dir", &["director"]),
    ("ece", &["early childhood education"]),
    ("emt", &["emergency medical technician"]),
    ("eng", &["engineer", "engineering"]),
    ("engr", &["engineer"]),
    ("er", &["emergency room"]),
    ("exec", &["executive"]),
    ("govt", &["government"]),
    ("gm", &["general manager"]),
    ("hr", &["human resources"]),
    ("hvac", &["heating air conditioning"]),
    ("ic", &["intensive care"]),
    ("icu", &["intensive care unit"]),
    ("info", &["information"]),
    ("insp", &["inspector"]),
    ("it", &["information technology"]),
    ("jr", &["junior", ""]),
    ("lcsw", &["licensed clinical social worker"]),
    ("lmt", &["massage therapist"]),
    ("lpn", &["licensed practical nurse"]),
    ("lvn", &["licensed vocational nurse"]),
    ("ma", &["medical assistant"]),
    ("maint", &["maintenance"]),
    ("mech", &["mechanical", "mechanic"]),
    ("med", &["medical"]),
    ("mfg", &["manufacturing"]),
    ("mgmt", &["management"]),
    ("mgr", &["manager"]),
    ("mri", &["magnetic resonance imaging"]),
    ("np", &["nurse practitioner"]),
    ("op", &["operator"]),
    ("ops", &["operations"]),
    ("ot", &["occupational therapist", "occupational therapy"]),
    ("pa", &["physician assistant"]),
    ("pca", &["personal care aide"]),
    ("pe", &["physical education"]),
    ("pm", &["project manager"]),
    ("pr", &["public relations"]),
    ("pt", &["physical therapist", "physical therapy"]),
    ("pta", &["physical therapist assistant"]),
    ("qa", &["quality assurance"]),
    ("qc", &["quality control"]),
    ("rep", &["representative"]),
    ("rn", &["registered nurse"]),
    ("slp", &["speech language pathologist"]),
    ("sr", &["senior", ""]),
    ("supv", &["supervisor"]),
    ("surg", &["surgical"]),
    ("tech", &["technician", "technologist"]),
    ("ux", &["user experience", "digital interface"]),
    ("vet", &["veterinary", "veterinarian"]),
    ("xray", &["x ray", "radiologic"]),
];

/// What the word may stand for; of a meaning without words it may be left out.
pub(super) fn meanings(word: &str) -> &'static [&'static str] {
    let found = ABBREVIATIONS.iter().find(|(short, _)| *short == word);
    found.map_or(&[], |(_, meanings)| meanings)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::fold;

    #[test]
    fn meanings_are_spelled_as_folding_spells_them() {
        for (short, meanings) in ABBREVIATIONS {
            for text in meanings.iter().chain([&short]) {
                assert_eq!(fold::words(text).join(" "), *text);
            }
        }
    }
}
