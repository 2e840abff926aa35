"""What the runs of scripts/bench say about themselves: seconds of their stages, rows, bytes."""

import json

FIRST = ("ingest", "segment", "count-ngrams", "compare-ngrams")


def of_lake(lake, measured):
    """Start-up is all that happens before the first job, end all that happens after the run is published."""
    current = lake / "CURRENT"
    run_id = current.read_text(encoding="utf-8").splitlines()[0]
    run = json.loads((lake / "runs" / run_id / "run.json").read_text(encoding="utf-8"))
    end = measured.ended_at - current.stat().st_mtime
    stages = {"start-up": max(0.0, measured.seconds - run["seconds"] - end)}
    for job in (*FIRST, *sorted(run["jobs"].keys() - FIRST)):
        if job in run["jobs"]:
            stages[job] = run["jobs"][job]["seconds"]
    stages["end"] = end
    bytes_of = {
        table: sum(file.stat().st_size for path in entry["paths"] for file in (lake / path).rglob("*.parquet"))
        for table, entry in run["tables"].items()
    }
    rows = {table: entry["rows"] for table, entry in run["tables"].items()}
    return {"stages": stages, "parquet_bytes": bytes_of, "rows": rows.get("ngram_keyness", 0), "table_rows": rows}


def printed(_, measured):
    """The peers print theirs, among what their libraries log."""
    return json.loads([line for line in measured.output.splitlines() if line.startswith('{"stages"')][-1])
