//! Everyday names for skills whose name in O*NET misleads or is not said. Exports keep O*NET's.

/// A skill as people call it; its own name where that is plain.
pub fn skill(name: &str) -> &str {
    match name {
        "Active learning" => "Making use of new information",
        "Active listening" => "Listening closely",
        "Coordination" => "Working in step with others",
        "Equipment selection" => "Choosing tools and equipment",
        "Installation" => "Installing equipment and programs",
        "Instructing" => "Teaching others how to do things",
        "Learning strategies" => "Choosing ways to teach or learn",
        "Management of financial resources" => "Managing money",
        "Management of material resources" => "Managing equipment and supplies",
        "Management of personnel resources" => "Managing people",
        "Monitoring" => "Checking how people and work are doing",
        "Operation and control" => "Running equipment",
        "Operations analysis" => "Working out what a design must do",
        "Operations monitoring" => "Watching gauges and dials",
        "Quality control analysis" => "Testing and inspecting quality",
        "Repairing" => "Repairing machines",
        "Service orientation" => "Looking for ways to help people",
        "Social perceptiveness" => "Noticing how others react",
        "Systems analysis" => "Working out how a system should work",
        "Systems evaluation" => "Judging how well a system works",
        "Technology design" => "Adapting equipment to its users",
        "Troubleshooting" => "Finding the cause of faults",
        name => name,
    }
}

/// What O*NET calls those of the skills that have an everyday name here; nothing if there are none.
pub fn official_skills(skills: &[(String, i32)]) -> Option<String> {
    let renamed = skills.iter().map(|(name, _)| name.as_str()).filter(|name| skill(name) != *name);
    let pairs: Vec<String> = renamed.map(|name| format!("{}: “{name}”", skill(name))).collect();
    (!pairs.is_empty()).then(|| format!("In O*NET’s words: {}", pairs.join("; ")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::{Column, Dataset};

    #[test]
    fn what_is_renamed_is_a_skill_of_the_data() {
        let dataset = Dataset::bundled();
        let mut named: Vec<String> = (0..dataset.len())
            .filter_map(|index| dataset.get(index))
            .flat_map(|o| {
                [Column::Skill, Column::Distinctive]
                    .into_iter()
                    .flat_map(move |column| {
                        (0..column.places()).filter_map(move |place| o.text_at(column, place).ok())
                    })
                    .map(str::to_owned)
                    .collect::<Vec<_>>()
            })
            .collect();
        named.sort_unstable();
        named.dedup();
        let renamed = named.iter().filter(|name| skill(name) != name.as_str()).count();
        let code = include_str!("onet.rs");
        assert_eq!(renamed, code.matches("\" => \"").count(), "a name that no occupation has");
    }

    #[test]
    fn skills_with_an_everyday_name_are_told_in_the_publishers_words_as_well() {
        let skills = |names: &[&str]| names.iter().map(|name| ((*name).to_owned(), 70)).collect::<Vec<_>>();
        let mixed = skills(&["Active listening", "Mathematics", "Management of financial resources"]);
        assert_eq!(
            official_skills(&mixed).as_deref(),
            Some(
                "In O*NET’s words: Listening closely: “Active listening”; Managing money: “Management of financial \
                 resources”"
            )
        );
        assert_eq!(official_skills(&skills(&["Mathematics", "Science"])), None, "they are called so");
        assert_eq!(official_skills(&[]), None);
    }
}
