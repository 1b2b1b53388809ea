"""Runs programs, one after the other, each in a namespace of its own, with a stand-in for Matplotlib: JSON in, JSON out."""

import contextlib
import io
import json
import pathlib
import sys
import traceback
import warnings

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import stand_in  # noqa: E402


def run(text, arguments=(), mode="draw"):
    made = stand_in.install()
    if mode == "numbers":
        sys.modules["matplotlib"] = None
    sys.argv = ["program.py", *arguments]
    out, told = io.StringIO(), {"error": None, "exit": None}
    with contextlib.redirect_stdout(out), warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            program = compile(text, "program.py", "exec")
            if mode != "read":
                exec(program, {"__name__": "__main__"})
        except SystemExit as end:
            told["exit"] = str(end)
        except Exception:
            told["error"] = traceback.format_exc(limit=-2)
    return {
        **told,
        "lines": out.getvalue().splitlines(),
        "warnings": [f"{one.lineno}: {one.message}" for one in caught],
        "figures": [figure.told() for figure in made],
    }


json.dump({name: run(**asked) for name, asked in json.load(sys.stdin).items()}, sys.stdout)
