def tally(votes):
    """Counts how often each name was voted for."""
    counts = {}
    for name in votes:
        counts[name] = counts.get(name, 0) + 1
    return counts
