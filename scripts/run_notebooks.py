"""Runs every notebook of notebooks/ and fails when a cell fails; with --save the outputs replace the kept ones.

Started by scripts/notebook. A saved notebook carries no times and no versions of this machine, so that two runs on
the same tables differ only where the outputs do.
"""

import pathlib
import sys

import nbclient
import nbformat

CELL_SECONDS = 300


def main(folder, save):
    paths = sorted(folder.glob("*.ipynb"))
    if not paths:
        sys.exit(f"{folder} holds no notebook")
    for path in paths:
        print(f"notebook {path.name} ...", flush=True)
        notebook = nbformat.read(path, as_version=4)
        metadata = dict(notebook.metadata)
        client = nbclient.NotebookClient(
            notebook,
            timeout=CELL_SECONDS,
            kernel_name="python3",
            record_timing=False,
            resources={"metadata": {"path": str(folder)}},
        )
        try:
            client.execute()
        except nbclient.exceptions.CellExecutionError as error:
            sys.exit(f"a cell of {path.name} failed:\n{error}")
        notebook.metadata = nbformat.from_dict(metadata)
        if save:
            nbformat.write(notebook, path)


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), "--save" in sys.argv[2:])
