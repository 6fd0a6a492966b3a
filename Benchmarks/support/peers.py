"""The peers: how each is installed, given the cells, started, and found to have done them all."""

import json
import shutil
import subprocess
import sys
import venv
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from support.process import Command, Sample, Unavailable, measure
from support.project import ANSWER, MAX_TOKENS, PROMPT, variables

LM_EVAL_TASK = {
    "task": "decimals", "dataset_path": "json", "test_split": "test", "output_type": "generate_until",
    "doc_to_text": PROMPT, "doc_to_target": ANSWER, "metric_list": [{"metric": "exact_match"}],
    "generation_kwargs": {"until": ["\n\n"], "max_gen_toks": MAX_TOKENS, "temperature": 0, "do_sample": False},
}


@dataclass(frozen=True)
class Peer:
    """A package of PyPI, pinned with what it needs beside, and the function that makes a run of it."""

    name: str
    packages: tuple[str, ...]
    run: Callable[[Path, Path, int, int, int], Callable[[], Sample]]  # environment, folder, cells, port, connections

    @property
    def version(self) -> str:
        return ", ".join(self.packages)

    def install(self, folder: Path) -> Path:
        """The virtual environment of these very versions, made through pip if it is not there whole."""
        place = folder / "-".join(self.packages).replace("[", "-").replace("]", "").replace("==", "-")
        whole = place / "whole"
        if not whole.exists():
            print(f"installing {self.version} into {place} …", file=sys.stderr, flush=True)
            try:
                venv.create(place, with_pip=True, clear=True)
                subprocess.run(
                    [place / "bin" / "pip", "install", "--quiet", "--prefer-binary", *self.packages], check=True)
            except (OSError, subprocess.CalledProcessError) as error:
                raise Unavailable(f"{self.version} could not be installed: {error}") from error
            whole.touch()
        return place


def write_lines(path: Path, lines: list[dict[str, str]]) -> Path:
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))
    return path


def filled(cell: int) -> str:
    text = PROMPT
    for name, value in variables(cell).items():
        text = text.replace("{{ " + name + " }}", value)
    return text


def inspect(environment: Path, folder: Path, cells: int, port: int, connections: int) -> Callable[[], Sample]:
    folder.mkdir()
    task = Path(shutil.copy(Path(__file__).parent.parent / "peers" / "inspect_task.py", folder))
    cases = write_lines(
        folder / "cases.jsonl", [{"id": f"c{i}", "input": filled(i), "target": ANSWER} for i in range(cells)])
    command: Command = [
        environment / "bin" / "inspect", "eval", task.name, "-T", f"path={cases}", "-T", f"max_tokens={MAX_TOKENS}",
        "--model", "openai/static", "--model-base-url", f"http://127.0.0.1:{port}/v1", "-M", "responses_api=false",
        "--max-connections", str(connections), "--json", "--log-dir", folder / "logs"]
    variables = {"OPENAI_API_KEY": "none", "XDG_DATA_HOME": str(folder / "data")}

    def run() -> Sample:
        sample = measure(command, folder, variables)
        events = [json.loads(line) for line in sample.output.splitlines() if line.startswith("{")]
        (log,) = [log for event in events if event["event"] == "done" for log in event["logs"]]
        with zipfile.ZipFile(log["location"]) as stored:
            done = sum(name.startswith("samples/") for name in stored.namelist())
        if log["status"] != "success" or done != cells:
            sys.exit(f"error: Inspect did {done} of {cells} samples: {log['status']}")
        shutil.rmtree(folder / "logs")
        return sample

    return run


def lm_eval(environment: Path, folder: Path, cells: int, port: int, connections: int) -> Callable[[], Sample]:
    folder.mkdir()
    cases = write_lines(folder / "cases.jsonl", [variables(i) for i in range(cells)])
    # Every JSON text is YAML too.
    (folder / "decimals.yaml").write_text(
        json.dumps({**LM_EVAL_TASK, "dataset_kwargs": {"data_files": {"test": str(cases)}}}))
    address = f"http://127.0.0.1:{port}/v1/chat/completions"
    command: Command = [
        environment / "bin" / "lm_eval", "run", "--model", "local-chat-completions", "--model_args",
        f"model=static,base_url={address},num_concurrent={connections}", "--tasks", "decimals",
        "--include_path", folder, "--apply_chat_template", "--output_path", folder / "results"]
    offline = {"HF_HUB_OFFLINE": "1", "HF_HOME": str(folder / "hub"), "LMEVAL_LOG_LEVEL": "ERROR"}

    def run() -> Sample:
        sample = measure(command, folder, offline)
        (stored,) = (folder / "results").rglob("results_*.json")
        result = json.loads(stored.read_text())["results"]["decimals"]
        if result["sample_len"] != cells or result["exact_match,none"] != 1:
            sys.exit(f"error: lm-evaluation-harness did not do {cells} samples: {result}")
        shutil.rmtree(folder / "results")
        return sample

    return run


LM_EVAL = Peer("lm-evaluation-harness", ("lm-eval[api]==0.4.13",), lm_eval)
INSPECT = Peer("Inspect", ("inspect-ai==0.3.285", "openai==3.54.0"), inspect)
