"""What the workflow that publishes the guide does, read from its file."""

import re
from typing import Any

import yaml

from guide.content.loading import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
#: The longest name that GitHub gives to an owner, with capitals, and a long one of a repository: what has room for these has room for all.
OWNER, REPOSITORY = "Northtown-Clinic-For-Spines-And-Joints", "stem-cells-for-back-pain-a-patient-guide"
#: What GitHub tells a step.
TOLD = {
    "GITHUB_ACTIONS": "true",
    "GITHUB_REPOSITORY": f"{OWNER}/{REPOSITORY}",
    "GITHUB_REPOSITORY_OWNER": OWNER,
    "GITHUB_SERVER_URL": "https://github.com",
}
#: What stands for each expression of GitHub's; `vars` are a keeper's own settings, of which there is none at first.
EXPRESSIONS = {
    "github.repository_owner": OWNER,
    "github.repository": TOLD["GITHUB_REPOSITORY"],
    "github.server_url": TOLD["GITHUB_SERVER_URL"],
    "vars.SITE_URL || ''": "",
}
#: The address at which GitHub Pages then shows the guide.
SITE_URL = f"https://{OWNER.lower()}.github.io/{REPOSITORY}/"


def build_step() -> dict[str, Any]:
    """Return the step that builds what is published: the only one, in all workflows that may publish, which runs `make build`."""
    steps = [step for workflow in map(read, WORKFLOWS) if publishes(workflow) for job in workflow["jobs"].values() for step in job["steps"]]
    (step,) = [step for step in steps if "make build" in step.get("run", "")]
    return step


def publishes(workflow: dict[str, Any]) -> bool:
    """Say whether a job of this workflow may publish on GitHub Pages."""
    return any("pages" in job.get("permissions", {}) for job in workflow["jobs"].values())


def environment(step: dict[str, Any]) -> dict[str, str]:
    """Return the variables that a step sets, with what GitHub would write for each expression."""
    return {name: re.sub(r"\$\{\{ *(.+?) *\}\}", lambda found: EXPRESSIONS[found[1]], str(value)) for name, value in step["env"].items()}


def read(file) -> dict[str, Any]:
    return yaml.safe_load(file.read_text(encoding="utf-8"))
