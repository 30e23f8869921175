"""Recall and precision of the proposed organizations and projects against gold, by name within an article.

python -m bench.extraction.spans ../shared [--errors] [--min 0.5]

Recall: gold names (or one of their other forms) that are proposed in the article. Precision: proposals that gold lists
in that article in any form; districts are neutral, and so is what gold marks optional.
"""

import argparse
import json
from collections import defaultdict
from pathlib import Path

from kg.language.organizations import propose_organizations

try:
    from kg.language.projects import propose_projects
except ImportError:
    propose_projects = None

Forms = list[tuple[str, set[str], bool]]


def forms(item: object) -> tuple[str, set[str], bool]:
    if isinstance(item, str):
        return item, {item}, False
    assert isinstance(item, dict)
    return item["name"], {item["name"], *item.get("also", ())}, bool(item.get("optional"))


def gold_organizations(entry: dict) -> Forms:
    found = [forms(item) for item in entry["organizations_mentioned"]]
    for meeting in entry["meetings"]:
        for key in ("organizations", "convened_by", "visited"):
            found += [forms(item) for item in meeting.get(key, ())]
    for position in entry["positions"]:
        if position.get("organization"):
            found.append((position["organization"], {position["organization"], *position.get("org_also", ())}, False))
    return found


def gold_projects(entry: dict) -> Forms:
    found = [forms(item) for item in entry["projects_mentioned"]]
    for meeting in entry["meetings"]:
        found += [forms(item) for item in meeting.get("projects", ())]
    return found


def documents(shared: Path) -> list[tuple[str, str, list[dict]]]:
    """(name, text, gold entries): one for each seed page and each dev article."""
    pages = defaultdict(list)
    for line in (shared / "gold/seeds.jsonl").read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        pages[entry["id"].split("-")[0]].append(entry)
    found = []
    for path in sorted((shared / "seeds").glob("*.txt")):
        found.append((path.name[:3], path.read_text(encoding="utf-8"), pages[path.name[:3]]))
    for line in (shared / "gold/dev.jsonl").read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        found.append((entry["id"], (entry.get("headline") or "") + "\n" + entry["text"], [entry]))
    return found


def rendered(folder: Path) -> list[tuple[str, str, list[dict]]]:
    """The same for a folder that ``bench.extraction.render_unseen`` wrote."""
    lines = Path(f"{folder}.gold.jsonl").read_text(encoding="utf-8").splitlines()
    entries = [json.loads(line) for line in lines]
    return [(entry["id"], (folder / f"{entry['id']}.txt").read_text(encoding="utf-8"), [entry]) for entry in entries]


def bare(name: str) -> str:
    return name.strip("“”")


def measure(found: list[tuple[str, str, list[dict]]], what: str, least: float, errors: bool, only: str) -> None:
    hits = missed = right = wrong = 0
    read, propose = (
        (gold_organizations, propose_organizations) if what == "organizations" else (gold_projects, propose_projects)
    )
    for name, text, entries in found:
        if not name.startswith(only):
            continue
        gold = [form for entry in entries for form in read(entry)]
        spans = [span for span in propose(text) if span.score >= least]
        proposed = {bare(span.name) for span in spans}
        must = [form for form in gold if not form[2] and bare(form[0]) in text]
        lost = [form for form in must if not {bare(other) for other in form[1]} & proposed]
        accepted = {bare(other) for form in gold for other in form[1]}
        false = [span for span in spans if bare(span.name) not in accepted and span.kind != "district"]
        missed += len(lost)
        hits += len(must) - len(lost)
        right += sum(bare(span.name) in accepted for span in spans)
        wrong += len(false)
        if errors:
            print(f"{name}: missed {[form[0] for form in lost]}\n     false {[(s.name, s.score) for s in false]}")
    recall, precision = hits / max(1, hits + missed), right / max(1, right + wrong)
    print(f"{what} {only or 'all'}: recall {recall:.3f} ({hits}/{hits + missed})", end="  ")
    print(f"precision {precision:.3f} ({right}/{right + wrong})")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--rendered", type=Path, help="a folder that render_unseen wrote, instead of seeds and dev")
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--min", type=float, default=0.0)
    parser.add_argument("--only", default="", help="names of documents begin with this")
    parser.add_argument("--what", choices=("organizations", "projects"), default="organizations")
    options = parser.parse_args()
    found = rendered(options.rendered) if options.rendered else documents(options.shared)
    measure(found, options.what, options.min, options.errors, options.only)


if __name__ == "__main__":
    main()
