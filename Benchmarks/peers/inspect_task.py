"""The cells of the benchmark as a task of Inspect: the same prompts, request and judgement."""

from inspect_ai import Task, task
from inspect_ai.dataset import json_dataset
from inspect_ai.model import GenerateConfig
from inspect_ai.scorer import includes
from inspect_ai.solver import generate


@task
def decimals(path: str, max_tokens: int) -> Task:
    return Task(
        dataset=json_dataset(path), solver=generate(), scorer=includes(),
        config=GenerateConfig(temperature=0, max_tokens=max_tokens))
