"""What is compared with what, and the limits of the plan.

A ratio is the median of the rounds' own ratios: both were measured within seconds of each other
there. A neighbour on the machine only ever adds time, and adds most to a program with a large
working set, whose caches it empties: the medians of two programs may come from different rounds,
and their ratio would then be partly the neighbour's. For the same reason the best value of each is
printed, the least CPU or the most messages: it is what the neighbour has disturbed least.
"""
import dataclasses
import statistics


@dataclasses.dataclass(frozen=True)
class Ratio:
    """`ours` by `theirs`; at most or at least so much where there is a limit."""
    what: str
    ours: str
    theirs: str
    kind: str
    most: float | None = None
    least: float | None = None


GET = "nghttpd, static GET"
CPP = "grpc C++, async"
RATIOS = [
    Ratio("cpu", "atrium", GET, "note", most=1.5),
    Ratio("cpu", "atrium, defaults", GET, "note", most=2.0),
    Ratio("cpu", "atrium, defaults", "atrium", "note"),
    Ratio("cpu", "atrium, TLS", f"{GET}, TLS", "note"),
    Ratio("cpu", "atrium, defaults, TLS", f"{GET}, TLS", "note"),
    Ratio("cpu", "atrium, synchronous", GET, "note"),
    Ratio("cpu", "atrium, synchronous", "atrium", "note"),
    Ratio("cpu", "atrium", CPP, "note"),
    Ratio("cpu", "atrium", CPP, "account", most=1 / 2),
    Ratio("cpu", "atrium", "grpc-swift-2", "note"),
    Ratio("cpu", "atrium", "grpc-swift-2", "account", most=1 / 10),
    Ratio("streamed", "atrium", CPP, "note", least=3),
    Ratio("streamed", "atrium", CPP, "account", least=3),
    Ratio("streamed", "atrium, defaults", CPP, "note"),
    Ratio("streamed", "atrium, TLS", f"{CPP}, TLS", "note"),
    Ratio("streamed", "atrium, TLS", f"{CPP}, TLS", "account"),
    Ratio("exchange cpu", "atrium", CPP, "note"),
    Ratio("build cpu", "atrium, static build", "atrium", "note"),
    Ratio("build cpu", "atrium, jemalloc", "atrium", "note"),
    Ratio("build cpu", "atrium, static build, jemalloc", "atrium", "note"),
    Ratio("client cpu", "atrium to atrium", "grpc-swift-2 to atrium", "note", most=1 / 30),
    Ratio("client cpu", "atrium to atrium", "grpc-swift-2 to grpc-swift-2", "note"),
    Ratio("client cpu", "atrium off the loop to atrium", "atrium to atrium", "note"),
    Ratio("client cpu", "atrium off the loop to atrium", "grpc-swift-2 to atrium", "note"),
]
# How a figure names what is compared.
NAMES = {"streamed": "streaming, messages per CPU second"}
IDLE_KIB = ("atrium, TLS", 80)


def judge(ratio, results, kinds):
    """What to say of a ratio, and whether it keeps its limit; None when it was not measured."""
    ours = results.values.get((ratio.what, ratio.ours, ratio.kind))
    theirs = results.values.get((ratio.what, ratio.theirs, ratio.kind))
    if not ours or not theirs:
        return None
    value = statistics.median(mine / other for mine, other in zip(ours, theirs, strict=True))
    said = (f"{kinds[ratio.kind][1]} B, {NAMES.get(ratio.what, ratio.what)} of {ratio.ours} /"
            f" {ratio.theirs}: {value:.3f}")
    if ratio.most is not None:
        said += f" (limit {ratio.most:.3f})"
    if ratio.least is not None:
        said += f" (limit ≥ {ratio.least})"
    if ratio.what == "streamed":
        said += f"; most of a round {max(ours):.0f} and {max(theirs):.0f}"
    else:
        said += f"; least of a round {min(ours):.2f} and {min(theirs):.2f}"
    keeps = ((ratio.most is None or value <= ratio.most)
             and (ratio.least is None or value >= ratio.least))
    return said, keeps


def compare(results, kinds):
    """Prints every ratio that was measured; answers the limits missed, and those not measured."""
    print("\nratios: medians of the rounds' ratios, and the best round of each")
    missed, unmeasured = [], []
    for ratio in RATIOS:
        judged = judge(ratio, results, kinds)
        if judged is None:
            if ratio.most is not None or ratio.least is not None:
                unmeasured.append(f"{ratio.what} of {ratio.ours} / {ratio.theirs}")
            continue
        said, keeps = judged
        if not keeps:
            missed.append(said)
        print(f"  {said}")
        results.figures.append(f"ratio {said}")
    missed += refusals(results)
    label, most = IDLE_KIB
    held = results.median("idle", label)
    if held is None:
        unmeasured.append(f"idle connection, {label}")
    elif held > most:
        missed.append(f"idle connection, {label}: {held:.1f} KiB (limit {most})")
    return missed, unmeasured


def total(results, what, label):
    return sum(sum(values) for (seen, whose, _), values in results.values.items()
               if (seen, whose) == (what, label))


def refusals(results):
    """Calls that admission control refused although 100 in flight are no overload."""
    missed = []
    for label in results.labels("refused"):
        count, cold = total(results, "refused", label), total(results, "refused cold", label)
        said = (f"{label}: {count} calls not answered with OK, 100 in flight (limit 0); {cold} of"
                " those that warm it up")
        print(f"  {said}")
        results.figures.append(said)
        if count:
            missed.append(said)
    return missed
