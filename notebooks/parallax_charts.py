"""Charts of the comparison tables, in one look: one colour per outlet, an interval wherever a job gave one.

The functions take rows of the tables and draw them; they compute no figure. A point without a line has no interval:
the outlet has fewer than two articles, and an interval over articles needs at least two.
"""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass

import altair as alt
import pandas as pd
import vl_convert

# Okabe and Ito's colours, which people with any of the common colour blindnesses can tell apart; then two more.
COLOURS = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#8C6D31", "#7F7F7F"]

# JupyterLab 4 draws Vega-Lite 5 and knows no later MIME type. These charts use nothing that version 5 lacks.
VEGA_LITE = "5.20"
SHARPNESS = 1.5  # pixels of the PNG per point


@dataclass(frozen=True)
class Theme:
    """Colours of everything but the data."""

    paper: str
    ink: str
    muted: str
    rule: str
    contrast: tuple[str, str]


LIGHT = Theme("white", "#1f2328", "#59636e", "#d1d9e0", (COLOURS[1], COLOURS[0]))
DARK = Theme("transparent", "#f0f6fc", "#9198a1", "#3d444d", ("#F28E2B", "#56B4E9"))


def show_with_pictures() -> None:
    """Makes each chart carry a PNG beside its Vega-Lite, so that it shows where no script runs."""

    def bundle(spec, **_):
        spec = {**spec, "$schema": f"https://vega.github.io/schema/vega-lite/v{VEGA_LITE}.1.json"}
        picture = _compact(vl_convert.vegalite_to_png(spec, vl_version=VEGA_LITE, scale=SHARPNESS))
        width = round(int.from_bytes(picture[16:20], "big") / SHARPNESS)
        return {"application/vnd.vegalite.v5+json": spec, "image/png": picture}, {"image/png": {"width": width}}

    alt.renderers.register("parallax", bundle)
    alt.renderers.enable("parallax")


def distinctive_terms(terms: pd.DataFrame, columns: int = 3) -> alt.Chart:
    """Rows of ngram_keyness: how many times as common a term is as elsewhere, with its interval, a panel per outlet.

    The table has the logarithm to base 2; the axis shows the ratio itself. Dots grow with the term's frequency.
    """
    base = alt.Chart(terms).encode(
        y=alt.Y("ngram:N", sort=alt.SortField("log_ratio", "descending"), title=None),
        color=_outlet_colour(terms),
    )
    interval = base.mark_rule(strokeWidth=3, opacity=0.4, strokeCap="round").encode(
        x=alt.X("log_ratio_ci_low:Q", title="times as common as elsewhere", axis=_times()),
        x2="log_ratio_ci_high:Q",
    )
    point = base.mark_circle(opacity=1).encode(
        x="log_ratio:Q",
        size=alt.Size("target_per_million:Q", scale=alt.Scale(type="sqrt", range=[30, 330], zero=True),
                      legend=alt.Legend(title="per million n-grams", orient="bottom", values=[2000, 5000, 10000],
                                        symbolFillColor=LIGHT.muted, symbolStrokeWidth=0)),
        tooltip=["outlet", "ngram", "n_target", "n_reference", "n_articles_target",
                 _figure("log_ratio", ".2f"), _figure("g2", ".1f"), _figure("q_value", ".2g")],
    )
    panel = (_zero(base) + interval + point).properties(width=200, height=alt.Step(21))
    return _styled(
        panel.facet(facet=alt.Facet("outlet:N", title=None), columns=columns).resolve_scale(y="independent"))


def frame_contrast(
    shares: pd.DataFrame, frames: list[str], labels: dict[str, str] | None = None, theme: Theme = LIGHT
) -> alt.Chart:
    """Rows of frames_by_outlet for two frames: the share of an outlet's sentences that use each, with its interval."""
    labels = {frame: (labels or {}).get(frame, frame.replace("_", " ")) for frame in frames}
    names = list(labels.values())
    shares = shares[shares.frame.isin(frames)].assign(name=lambda rows: rows.frame.map(labels))
    base = alt.Chart(shares).encode(
        y=alt.Y("outlet:N", sort=_by_lean(shares, frames), title=None,
                scale=alt.Scale(paddingInner=0.25, paddingOuter=0.15)),
        yOffset=alt.YOffset("name:N", sort=names, scale=alt.Scale(paddingOuter=0.5)),
        color=alt.Color("name:N", title=None, scale=alt.Scale(domain=names, range=list(theme.contrast)),
                        legend=alt.Legend(orient="top", labelFontSize=13, labelColor=theme.ink, symbolSize=150,
                                          symbolStrokeWidth=0, symbolOpacity=1)),
    )
    interval = base.mark_rule(strokeWidth=6, opacity=0.3, strokeCap="round").encode(
        x=alt.X("ci_low:Q", title="share of the outlet's sentences", axis=alt.Axis(format="%", tickCount=5)),
        x2="ci_high:Q",
    )
    point = base.mark_circle(size=150, opacity=1).encode(
        x="sentence_share:Q",
        tooltip=["outlet", "name", "n_articles", "n_sentences",
                 *(_figure(name, ".1%") for name in ("sentence_share", "ci_low", "ci_high"))],
    )
    return _styled((interval + point).properties(width=480, height=alt.Step(17)), theme)


def all_frames(shares: pd.DataFrame) -> alt.Chart:
    """Rows of frames_by_outlet: every frame against every outlet."""
    shares = shares.assign(name=shares.frame.str.replace("_", " "))
    base = alt.Chart(shares).encode(
        x=alt.X("name:N", title=None, axis=alt.Axis(labelAngle=0, orient="top", labelLimit=120, grid=False)),
        y=alt.Y("outlet:N", title=None),
    )
    cells = base.mark_rect(cornerRadius=3, stroke="white", strokeWidth=3).encode(
        color=alt.Color("sentence_share:Q", scale=alt.Scale(range=["#f3f6fa", COLOURS[0]]), legend=None),
        tooltip=["outlet", "name", "n_articles", "n_sentences", "n_matches", _figure("sentence_share", ".1%")],
    )
    dark = alt.datum.sentence_share > 0.55 * float(shares.sentence_share.max() or 1)
    text = base.mark_text(fontSize=12).encode(
        text=alt.Text("sentence_share:Q", format=".0%"),
        color=alt.condition(dark, alt.value("white"), alt.value(LIGHT.ink)),
    )
    return _styled((cells + text).properties(width=alt.Step(122), height=alt.Step(34)))


def tone(rows: pd.DataFrame, scopes: list[str]) -> alt.Chart:
    """Rows of sentiment_by_outlet by one measure: the mean tone of a sentence with its interval, a panel per scope."""
    rows = rows[rows.scope.isin(scopes)]
    base = alt.Chart(rows).encode(y=alt.Y("outlet:N", title=None), color=_outlet_colour(rows))
    interval = base.mark_rule(strokeWidth=6, opacity=0.3, strokeCap="round").encode(
        x=alt.X("ci_low:Q", title="mean tone of a sentence", axis=alt.Axis(tickCount=5)), x2="ci_high:Q")
    point = base.mark_circle(size=150, opacity=1).encode(
        x="mean:Q", tooltip=["outlet", "scope", "n_articles", "n_scored", _figure("mean", ".3f")])
    panel = (_zero(base) + interval + point).properties(width=210, height=alt.Step(30))
    return _styled(panel.facet(column=alt.Column("scope:N", sort=scopes, title=None)))


def frequency_and_effect(terms: pd.DataFrame, named: pd.DataFrame) -> alt.Chart:
    """Rows of ngram_keyness: how many times as common a term is as elsewhere, against how often it stands; some named.

    Filled dots have a q-value below 0.05. Many terms share a place; the darker a ring, the more of them.
    """
    terms = terms[["outlet", "ngram", "n_target", "n_reference", "log_ratio", "q_value"]]
    base = alt.Chart(terms).encode(
        x=alt.X("n_target:Q", title="occurrences in the outlet", scale=alt.Scale(type="log", nice=False),
                axis=alt.Axis(values=[1, 2, 5, 10, 20, 50, 100, 200, 500], grid=False)),
        y=alt.Y("log_ratio:Q", title="times as common as elsewhere", axis=_times()),
        tooltip=["outlet", "ngram", "n_target", "n_reference", _figure("log_ratio", ".2f"), _figure("q_value", ".2g")],
    )
    unsure = base.transform_filter("datum.q_value >= 0.05").mark_point(size=60, color=LIGHT.muted, opacity=0.35)
    sure = base.transform_filter("datum.q_value < 0.05").mark_circle(size=90, color=COLOURS[1], opacity=1)
    labels = _names(named, "n_target", "log_ratio")
    return _styled((_line(alt.Chart(terms), y=0) + unsure + sure + labels).properties(width=560, height=430))


def two_p_values(terms: pd.DataFrame, named: pd.DataFrame) -> alt.Chart:
    """Rows of ngram_keyness with p_articles: the p-value that counts tokens against the one that shuffles articles.

    On the dashed line both are equal; above it the p-value of tokens is too small.
    """
    terms = terms[["outlet", "ngram", "n_target", "n_articles_target", "p_value", "p_articles", "top_article_share"]]
    ends = pd.DataFrame({"p_value": [1e-4, 1.0], "p_articles": [1e-4, 1.0]})
    p = alt.Scale(type="log", domain=[1e-4, 1], clamp=True)
    axis = alt.Axis(values=[0.0001, 0.001, 0.01, 0.05, 0.2, 1], format="~g", grid=False)
    equal = alt.Chart(ends).mark_line(strokeDash=[3, 3], strokeWidth=1, color=LIGHT.muted).encode(
        x="p_value:Q", y="p_articles:Q")
    points = alt.Chart(terms).mark_circle(size=90, opacity=0.75).encode(
        x=alt.X("p_value:Q", title="p by tokens (p_value)", scale=p, axis=axis),
        y=alt.Y("p_articles:Q", title="p by whole articles (p_articles)", scale=p, axis=axis),
        color=alt.Color("top_article_share:Q", title="largest share of one article",
                        scale=alt.Scale(domain=[0.3, 1], range=["#d0d7de", COLOURS[1]], interpolate="rgb"),
                        legend=alt.Legend(orient="right", format="%")),
        tooltip=["outlet", "ngram", "n_target", "n_articles_target", _figure("p_value", ".2g"),
                 _figure("p_articles", ".2g"), _figure("top_article_share", ".0%")],
    )
    labels = _names(named, "p_value", "p_articles")
    return _styled((equal + points + labels).properties(width=430, height=330))


def leaning(rows: pd.DataFrame, frame_a: str, frame_b: str) -> alt.Chart:
    """Rows of frame_contrast: to which of two frames an outlet leans, against the others, with its interval."""
    odds = alt.Axis(values=[-6.91, -4.61, -2.3, 0, 2.3, 4.61, 6.91], grid=True,
                    labelExpr="(datum.value < -1 ? '1/' + format(exp(-datum.value), ',.0f')"
                              " : format(exp(datum.value), ',.0f')) + '×'")
    base = alt.Chart(rows).encode(y=alt.Y("outlet:N", sort=alt.SortField("log_odds", "descending"), title=None))
    interval = base.mark_rule(strokeWidth=6, opacity=0.3, strokeCap="round", color=COLOURS[0]).encode(
        x=alt.X("ci_low:Q", title=f"← {frame_b} \u2003\u2003 odds beside all other outlets \u2003\u2003 {frame_a} →",
                axis=odds),
        x2="ci_high:Q")
    point = base.mark_circle(size=150, opacity=1, color=COLOURS[0]).encode(
        x="log_odds:Q", tooltip=["outlet", "n_a", "n_b", _figure("log_odds", ".2f"), _figure("q_value", ".2g"),
                                 _figure("p_articles", ".2g")])
    return _styled((_line(alt.Chart(rows), x=0) + interval + point).properties(width=480, height=alt.Step(34)))


def precision_and_recall(figures: pd.DataFrame) -> alt.Chart:
    """A frame's precision and recall with their intervals, as 'parallax validate --json' gives them."""
    names = ["precision", "recall"]
    base = alt.Chart(figures).encode(
        y=alt.Y("frame:N", title=None, sort=alt.SortField("order"), scale=alt.Scale(paddingInner=0.3, paddingOuter=0.15)),
        yOffset=alt.YOffset("figure:N", sort=names, scale=alt.Scale(paddingOuter=0.5)),
        color=alt.Color("figure:N", title=None, scale=alt.Scale(domain=names, range=[COLOURS[2], COLOURS[4]]),
                        legend=alt.Legend(orient="top", labelFontSize=13, symbolSize=150, symbolStrokeWidth=0,
                                          symbolOpacity=1)),
    )
    interval = base.mark_rule(strokeWidth=6, opacity=0.35, strokeCap="round").encode(
        x=alt.X("ci_low:Q", title=None, axis=alt.Axis(format="%", tickCount=5), scale=alt.Scale(domain=[0, 1])),
        x2="ci_high:Q")
    point = base.mark_circle(size=150, opacity=1).encode(x="value:Q", tooltip=["frame", "figure", _figure("value", ".0%")])
    return _styled((interval + point).properties(width=460, height=alt.Step(17)))


def tone_difference(rows: pd.DataFrame) -> alt.Chart:
    """Rows of sentiment_by_outlet: mean tone less that of all other outlets together, with its interval."""
    base = alt.Chart(rows).encode(
        y=alt.Y("outlet:N", title=None, sort=alt.SortField("difference", "descending")), color=_outlet_colour(rows))
    interval = base.mark_rule(strokeWidth=6, opacity=0.3, strokeCap="round").encode(
        x=alt.X("difference_ci_low:Q", title="mean tone less that of all other outlets", axis=alt.Axis(tickCount=5)),
        x2="difference_ci_high:Q")
    point = base.mark_circle(size=150, opacity=1).encode(
        x="difference:Q", tooltip=["outlet", "n_articles", _figure("difference", "+.3f"), _figure("p_value", ".2g")])
    return _styled((_zero(base) + interval + point).properties(width=480, height=alt.Step(34)))


def tone_toward(rows: pd.DataFrame, targets: list[str]) -> alt.Chart:
    """Rows of target_sentiment_by_outlet: the mean polarity of a mention with its interval, a panel per target."""
    base = alt.Chart(rows).encode(y=alt.Y("outlet:N", title=None), color=_outlet_colour(rows))
    interval = base.mark_rule(strokeWidth=6, opacity=0.3, strokeCap="round").encode(
        x=alt.X("ci_low:Q", title="mean polarity of a mention", axis=alt.Axis(tickCount=5)), x2="ci_high:Q")
    point = base.mark_circle(size=150, opacity=1).encode(
        x="mean:Q", tooltip=["outlet", "target", "n_articles", "n_mentions", _figure("mean", "+.2f")])
    panel = (_zero(base) + interval + point).properties(width=170, height=alt.Step(30))
    return _styled(panel.facet(column=alt.Column("target:N", sort=targets, title=None)))


def tone_arc(rows: pd.DataFrame) -> alt.Chart:
    """Rows of sentiment_arc: mean tone in the thirds of an outlet's articles with its interval, a panel per outlet."""
    base = alt.Chart(rows).encode(
        x=alt.X("part:N", sort=alt.SortField("part_no"), title=None, axis=alt.Axis(labelAngle=0, grid=False)),
        color=_outlet_colour(rows))
    interval = base.mark_rule(strokeWidth=6, opacity=0.3, strokeCap="round").encode(
        y=alt.Y("ci_low:Q", title="mean tone of a sentence", axis=alt.Axis(tickCount=5, grid=True)), y2="ci_high:Q")
    line = base.mark_line(strokeWidth=1.5).encode(y="mean:Q")
    point = base.mark_circle(size=110, opacity=1).encode(
        y="mean:Q", tooltip=["outlet", "part", "n_articles", "n_scored", _figure("mean", ".3f")])
    panel = (_line(alt.Chart(rows), y=0) + interval + line + point).properties(width=170, height=150)
    return _styled(panel.facet(facet=alt.Facet("outlet:N", title=None), columns=3))


def titled(chart: alt.Chart, finding: str, basis: str) -> alt.Chart:
    """The chart under a title that says what it shows, and a line on what that rests on."""
    return chart.properties(title=alt.Title(finding, subtitle=basis))


def _by_lean(shares: pd.DataFrame, frames: list[str]) -> list[str]:
    """Outlets in the order in which a reader compares them: from those that prefer the first frame to the others."""
    wide = shares.pivot(index="outlet", columns="frame", values="sentence_share").fillna(0)
    return list((wide[frames[0]] - wide[frames[-1]]).sort_values(ascending=False, kind="stable").index)


def _times() -> alt.Axis:
    """Ticks for a logarithm to base 2 that show the ratio itself."""
    return alt.Axis(values=[-4, -2, 0, 2, 4, 6, 8],
                    labelExpr="(datum.value < 0 ? '1/' + pow(2, -datum.value) : pow(2, datum.value)) + '×'")


def _line(base: alt.Chart, **at: float) -> alt.Chart:
    """A dashed line at one value of x or y."""
    return base.mark_rule(strokeDash=[3, 3]).encode(
        **{axis: alt.datum(value) for axis, value in at.items()}, color=alt.value(LIGHT.muted))


def _names(named: pd.DataFrame, x: str, y: str) -> alt.Chart:
    """The names of some points; those that share a place in one line, four at most."""
    places = named.groupby([x, y], as_index=False).ngram.agg(
        lambda names: ", ".join(names[:4]) + (" …" if len(names) > 4 else ""))
    return alt.Chart(places).mark_text(align="left", dx=9, fontSize=12, color=LIGHT.ink).encode(
        x=f"{x}:Q", y=f"{y}:Q", text="ngram")


def _zero(base: alt.Chart) -> alt.Chart:
    return base.mark_rule(strokeDash=[3, 3]).encode(x=alt.datum(0), y=alt.Y(), color=alt.value(LIGHT.muted))


def _figure(name: str, form: str) -> alt.Tooltip:
    return alt.Tooltip(f"{name}:Q", format=form)


def _outlet_colour(rows: pd.DataFrame) -> alt.Color:
    outlets = sorted(rows.outlet.unique())
    colours = [COLOURS[i % len(COLOURS)] for i in range(len(outlets))]
    return alt.Color("outlet:N", scale=alt.Scale(domain=outlets, range=colours), legend=None)


def _styled(chart: alt.Chart, theme: Theme = LIGHT) -> alt.Chart:
    return (
        chart.configure(font="Helvetica, Arial, sans-serif", background=theme.paper, padding=14)
        .configure_view(stroke=None)
        .configure_axis(gridColor=theme.rule, gridOpacity=0.6, domainColor=theme.rule, tickColor=theme.rule,
                        titleColor=theme.muted, titleFontWeight="normal", labelColor=theme.muted)
        .configure_axisY(labelFontSize=13, labelLimit=230, labelColor=theme.ink, ticks=False, domain=False,
                         grid=False, labelPadding=10)
        .configure_header(labelFontSize=14, labelFontWeight="bold", labelColor=theme.ink, labelAnchor="start",
                          labelPadding=6)
        .configure_legend(titleFontWeight="normal", titleColor=theme.muted, labelColor=theme.muted)
        .configure_title(anchor="start", fontSize=17, color=theme.ink, subtitleColor=theme.muted, subtitleFontSize=12,
                         subtitlePadding=6, offset=12)
    )


def _compact(png: bytes) -> bytes:
    """The same picture in a third of the bytes: vl-convert packs its image data for speed, a notebook is kept."""
    head, chunks, at = png[:8], [], 8
    while at < len(png):
        length, kind = struct.unpack(">I4s", png[at : at + 8])
        chunks.append((kind, png[at + 8 : at + 8 + length]))
        at += 12 + length
    pixels = zlib.compress(zlib.decompress(b"".join(data for kind, data in chunks if kind == b"IDAT")), 9)
    kept = [chunk for chunk in chunks if chunk[0] not in (b"IDAT", b"IEND")]
    return head + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in [*kept, (b"IDAT", pixels), (b"IEND", b"")]
    )
