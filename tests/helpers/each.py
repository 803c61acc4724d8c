"""One test of many cases, each of which is told when it fails."""

from inspect import Parameter, signature


def each(names, cases, ids=None):
    """As `pytest.mark.parametrize`, for cases that leave no trace for the next: they are one test, and it names every case that fails."""
    names = [names] if isinstance(names, str) else list(names)
    cases = [[case] if len(names) == 1 else case for case in cases]
    assert cases, "there is no case to try"

    def decorate(test):
        def all_cases(subtests, **fixtures):
            for number, case in enumerate(cases):
                with subtests.test(ids[number] if ids else ", ".join(map(repr, case))):
                    test(**dict(zip(names, case, strict=True)), **fixtures)

        asked = [name for name in signature(test).parameters if name not in names]
        all_cases.__name__, all_cases.__doc__, all_cases.__module__ = test.__name__, test.__doc__, test.__module__
        all_cases.__signature__ = signature(test).replace(parameters=[Parameter(name, 1) for name in ("subtests", *asked)])
        return all_cases

    return decorate
