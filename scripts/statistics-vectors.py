"""Random inputs and what SciPy and statsmodels say of them, one a line: name, arguments, expected; see CrossCheckTests."""
import math
import random
import sys
import warnings

import numpy as np
from scipy import stats
from statsmodels.api import OLS
from statsmodels.stats.contingency_tables import mcnemar
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import proportion_confint

rng = random.Random(int(sys.argv[1]))
COUNT = 10_000


def scores(count):
    """Right or wrong, grades, or any number."""
    kind = rng.randrange(3)
    draw = [lambda: rng.randrange(2), lambda: rng.randrange(11) / 10, lambda: rng.gauss(3, 20)][kind]
    values = [float(draw()) for _ in range(count)]
    # What does not vary has no interval, and is tested elsewhere.
    return values if max(values) - min(values) > 1e-6 else scores(count)


def wilson():
    count = rng.choice([rng.randint(1, 20), rng.randint(1, 100_000)])
    right = rng.randint(0, count)
    return [[right, count]], proportion_confint(right, count, method="wilson")


def normal():
    z, p = rng.uniform(-9, 9), rng.choice([rng.random(), 10 ** rng.uniform(-300, -1)])
    return [[z, p]], [stats.norm.cdf(z), stats.norm.ppf(p)]


def student():
    t, df = rng.choice([-1, 1]) * 10 ** rng.uniform(-6, 3), float(rng.choice([rng.randint(1, 40), 10 ** rng.uniform(0, 6)]))
    confidence = rng.uniform(0.5, 0.999)
    return [[t, df, confidence]], [stats.t.sf(t, df), stats.t.ppf(0.5 + confidence / 2, df)]


def binomial():
    count = rng.choice([rng.randint(1, 50), rng.randint(1, 1_000_000)])
    p = rng.random()
    centre = count * p + rng.gauss(0, 3) * math.sqrt(count * p * (1 - p))
    k = rng.choice([rng.randint(0, count), min(count, max(0, round(centre)))])
    return [[k, count, p]], [stats.binom.pmf(k, count, p), stats.binom.cdf(k, count, p)]


def mean():
    values = scores(rng.randint(2, 200))
    middle, error = np.mean(values), stats.sem(values)
    return [values], [middle, error, *stats.t.interval(0.95, len(values) - 1, middle, error)]


def clustered():
    sizes = [rng.randint(1, 8) for _ in range(rng.randint(2, 30))]
    values = scores(sum(sizes))
    groups = np.repeat(range(len(sizes)), sizes)
    # statsmodels gives Σ_c (Σd)² / n²; with the plain error of n - 1 inside, the n of Σd² / n² becomes n - 1.
    fit = OLS(values, np.ones(len(values))).fit(cov_type="cluster", cov_kwds={"groups": groups, "use_correction": False})
    ends = np.cumsum(sizes)
    clusters = [values[end - size : end] for size, end in zip(sizes, ends)]
    return clusters, [math.sqrt(fit.bse[0] ** 2 + stats.sem(values) ** 2 / len(values))]


def trials():
    cases = [scores(rng.randint(2, 9)) for _ in range(rng.randint(2, 40))]
    means = [np.mean(case) for case in cases]
    return cases, [np.mean(means), stats.sem(means)]


def paired():
    count = rng.randint(3, 100)
    a, b = scores(count), scores(count)
    if np.ptp(np.subtract(a, b)) < 1e-6:
        return paired()
    test, bounds = stats.ttest_rel(a, b), stats.ttest_rel(a, b).confidence_interval(0.95)
    return [a, b], [test.statistic, test.pvalue, stats.pearsonr(a, b)[0], bounds.low, bounds.high]


def mcnemar_test():
    size = rng.choice([20, 1000, 1_000_000])
    b = rng.randint(0, size)
    c = max(0, round(b + rng.gauss(0, 2) * math.sqrt(2 * b + 1)))
    exact = min(1, mcnemar([[0, b], [c, 0]], exact=True).pvalue)
    mid = 2 * stats.binom.cdf(min(b, c), b + c, 0.5) - stats.binom.pmf(min(b, c), b + c, 0.5)
    return [[b, c]], [exact, min(1, mid)]


def pass_at_k():
    count = rng.choice([rng.randint(1, 20), rng.randint(1, 2000)])
    passed, k = rng.randint(0, count), rng.randint(1, count)
    any_of = 1 - math.comb(count - passed, k) / math.comb(count, k)
    return [[count, passed, k]], [any_of, math.comb(passed, k) / math.comb(count, k)]


def power():
    between, in_a, in_b = rng.uniform(0.01, 1), rng.uniform(0, 0.5), rng.uniform(0, 0.5)
    k_a, k_b, alpha, beta = rng.randint(1, 10), rng.randint(1, 10), rng.uniform(0.001, 0.2), rng.uniform(0.5, 0.99)
    effect, cases = rng.uniform(0.01, 0.3), rng.randint(2, 5000)
    variance = between + in_a / k_a + in_b / k_b
    factor = stats.norm.isf(alpha / 2) + stats.norm.ppf(beta)
    needed = math.ceil(factor**2 * variance / effect**2)
    return [[between, in_a, in_b, k_a, k_b, alpha, beta, effect, cases]], [needed, factor * math.sqrt(variance / cases)]


def holm():
    p = [rng.choice([rng.random(), round(rng.random(), 1), rng.random() ** 8]) for _ in range(rng.randint(1, 30))]
    return [p], multipletests(p, method="holm")[1]


def percentile():
    values, percent = scores(rng.randint(2, 300)), rng.choice([0, 50, 90, 95, 99, 100, rng.uniform(0, 100)])
    return [[percent], values], [np.percentile(values, percent)]


FUNCTIONS = {
    "wilson": wilson, "normal": normal, "student": student, "binomial": binomial, "mean": mean,
    "clustered": clustered, "trials": trials, "paired": paired, "mcnemar": mcnemar_test, "pass": pass_at_k,
    "power": power, "holm": holm, "percentile": percentile,
}  # fmt: skip

warnings.simplefilter("error")
for index in range(COUNT):
    name = list(FUNCTIONS)[index % len(FUNCTIONS)]
    arguments, expected = FUNCTIONS[name]()
    print(name, *(",".join(repr(float(value)) for value in field) for field in [*arguments, expected]), sep="\t")
