"""Draws the README's picture from the published run, for light and for dark pages (see scripts/picture)."""

from __future__ import annotations

import sys

import vl_convert
from parallax_charts import DARK, LIGHT, VEGA_LITE, Theme, frame_contrast
from parallax_lake import REPOSITORY, Lake, NoLake

LABELS = {"talent_war": "Talent war", "ai_assisted_research": "AI-assisted research"}


def picture(lake: Lake, theme: Theme) -> str:
    """The contrast of the two frames as SVG."""
    shares = lake.sql("from frames_by_outlet where scope = 'all' and method = 'any'")
    n_articles = int(lake.sql("select sum(n_articles) as n from outlet_totals").n[0])
    chart = frame_contrast(shares, list(LABELS), LABELS, theme).properties(title={
        "text": "One hire, told as two stories",
        "subtitle": f"{shares.outlet.nunique()} outlets, {n_articles} articles; "
                    "lines: 95 % intervals from a bootstrap over articles",
    })
    spec = {**chart.to_dict(), "background": "transparent"}
    return vl_convert.vegalite_to_svg(spec, vl_version=VEGA_LITE)


def main(arguments: list[str]) -> int:
    try:
        lake = Lake(arguments[0] if arguments else None)
    except NoLake as problem:
        print(f"parallax: {problem}", file=sys.stderr)
        return 2
    folder = REPOSITORY / "docs"
    folder.mkdir(exist_ok=True)
    for name, theme in (("picture-light.svg", LIGHT), ("picture-dark.svg", DARK)):
        (folder / name).write_text(picture(lake, theme) + "\n", encoding="utf-8")
        print(folder / name)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
