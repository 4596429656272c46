"""Writes tests/search/official.tsv: every official title of SOC, O*NET and the matrix with the line that counts it,
and draws titles to type letter by letter into tests/search/letters.tsv. Run once from the repository's root, with
the folder of the publishers' files and a seed; what came of it was committed before the ranking was tuned.

A seed draws 300 O*NET titles, 30 official titles typed letter by letter, evenly, and 30 titles that workers
reported, in proportion to the jobs of the likeliest occupation, as draw.py does. What is in brackets is not typed.
"""

import collections
import csv
import random
import re
import sys

folder, seed, output = sys.argv[1], int(sys.argv[2]), sys.argv[3] if len(sys.argv) > 3 else "tests/search"
random.seed(seed)


def rows(name):
    return csv.DictReader(open(f"{folder}/{name}", encoding="utf-8-sig"))


def fold(title):
    return re.sub(r"[^a-z0-9]+", " ", title.lower().replace("'", "")).strip()


def typed(title):
    return re.sub(r"\s*\(.*?\)", "", title).strip().lower()


line_of, titles, spelled = {}, collections.defaultdict(lambda: (set(), set())), {}


def add(title, source, line):
    title = spelled.setdefault(fold(title), title.strip())
    sources, lines = titles[title]
    sources.add(source)
    lines.add(line)


for row in rows("codes/onet_to_nem_to_soc.csv"):
    line_of[row["O*NET-SOC Code"][:7]] = row["NEM Code"]
    add(row["O*NET-SOC Title"], "onet", row["NEM Code"])
for row in rows("codes/soc_2018_definitions.csv"):
    if row["SOC Group"] == "Detailed" and row["SOC Code"] in line_of:
        add(row["SOC Title"], "soc", line_of[row["SOC Code"]])
for row in rows("projections/table_1_2_2024_34.csv"):
    if row["Occupation type"] == "Line item":
        add(row["2024 National Employment Matrix title"], "matrix", row["2024 National Employment Matrix code"])

if output == "tests/search":
    with open("tests/search/official.tsv", "w", encoding="utf-8") as out:
        print("title", "source", "wanted", sep="\t", file=out)
        for title, (sources, lines) in sorted(titles.items()):
            print(title, " ".join(sorted(sources)), " ".join(sorted(lines)), sep="\t", file=out)

jobs = collections.defaultdict(int)
table = open("static/data/generated/projections.tsv", encoding="utf-8").read().splitlines()
column = table[0].split("\t").index("jobs")
for row in (line.split("\t") for line in table[3:]):
    jobs[row[0]] = int(row[column]) if row[column].isdigit() else 0
leads_to, reported = collections.defaultdict(set), {}
for line in open("static/data/generated/job-titles.tsv", encoding="utf-8").read().splitlines()[3:]:
    title, codes = line.split("\t")
    codes = codes.split()
    for form in {fold(title), fold(typed(title))}:
        leads_to[form] |= {code.rstrip("!+") for code in codes}
    if any(code.endswith("+") for code in codes):
        reported[title] = codes[0].rstrip("!+")

onet = sorted(title for title, (sources, _) in titles.items() if "onet" in sources)
official = sorted({typed(title): title for title in titles}.values())
with open(f"{output}/letters.tsv", "w", encoding="utf-8") as out:
    print("kind", "query", "wanted", sep="\t", file=out)
    for title in random.sample(onet, 300):
        print("onet", title, " ".join(sorted(titles[title][1])), sep="\t", file=out)
    for title in random.sample(official, 30):
        print("official-letters", typed(title), " ".join(sorted(titles[title][1])), sep="\t", file=out)
    for title in random.choices(list(reported), [jobs[code] for code in reported.values()], k=30):
        print("reported-letters", typed(title), " ".join(sorted(leads_to[fold(typed(title))])), sep="\t", file=out)
