// Lines over days, weeks or months, one an outlet; for shares of frames and for tone.

const UNITS = ['month', 'week', 'day'];

/** Units by which something can be followed: those with more than one period. */
function unitsOf(periods) {
  return UNITS.filter((unit) => new Set(periods.filter((row) => row.unit === unit).map((row) => row.begins_on)).size > 1);
}

/** The finest unit that still has several articles a point on the whole. */
function evenUnit(units, articlesIn) {
  return units.slice().reverse().find((unit) => {
    const rows = articlesIn(unit);
    return rows.length > 0 && rows.reduce((sum, row) => sum + row.n_articles, 0) >= 3 * rows.length;
  }) || units[0];
}

/**
 * The lines. state() gives the rows and their unit; value is their column, show writes it, axis marks it,
 * and more(row) is a line more in the tooltip.
 */
function periodChart({ title, state, value, show, axis, more, zero = false }) {
  return figure({
    title,
    draw: (width) => {
      const colours = ink();
      const { rows, unit, what } = state();
      const at = Array.from(new Set(rows.map((row) => row.begins_on))).sort();
      const byOutlet = new Map();
      rows.forEach((row) => {
        if (!byOutlet.has(row.outlet)) byOutlet.set(row.outlet, new Map());
        byOutlet.get(row.outlet).set(row.begins_on, row);
      });
      const series = shownOutlets().filter((outlet) => byOutlet.has(outlet.id)).map((outlet) => {
        const own = byOutlet.get(outlet.id);
        return {
          name: outlet.outlet, type: 'line', connectNulls: false, symbol: 'circle', symbolSize: 7, lineStyle: { width: 2, color: colourOf(outlet.id) }, itemStyle: { color: colourOf(outlet.id) },
          data: at.map((day) => ({ value: own.has(day) ? own.get(day)[value] : null, row: own.get(day) })),
        };
      });
      const told = (point) => point.row !== undefined && point.value !== null;
      const legendRows = Math.ceil((series.length * 170) / width);
      const top = 16 + 22 * legendRows;
      const interval = (row) => (row.ci_low === null ? (row.n_articles === 1 ? 'one article' : 'no interval') : `interval ${show(row.ci_low)} to ${show(row.ci_high)}`);
      return {
        height: 260 + top,
        description: `${what} by ${unit}. ${series.map((one) => `${one.name}: ${one.data.map((point, i) => (told(point) ? `${at[i]} ${show(point.value)}` : null)).filter(Boolean).join(', ')}`).join('; ')}`,
        items: series.flatMap((one, s) => one.data.map((point, i) => (told(point) ? { series: s, index: i, text: `${one.name}, ${at[i]}: ${show(point.value)}` } : null)).filter(Boolean)),
        option: {
          grid: { left: 48, right: 20, top, bottom: 30 },
          legend: { top: 0, left: 0, textStyle: { color: colours.text }, formatter: (label) => cut(label, 130), itemWidth: 16, data: series.map((one) => one.name) },
          tooltip: tooltip((event) => [event.seriesName, `${event.name}: ${show(event.data.value)}`, interval(event.data.row), more(event.data.row)]),
          xAxis: { type: 'category', data: at.map((day) => (unit === 'month' ? day.slice(0, 7) : day)), axisLabel: { color: colours.quiet, hideOverlap: true }, axisLine: { onZero: zero, lineStyle: { color: zero ? colours.quiet : colours.line } }, axisTick: { show: false } },
          yAxis: { type: 'value', axisLabel: { color: colours.quiet, formatter: axis }, splitLine: { lineStyle: { color: colours.line, type: 'dotted' } } },
          series,
        },
      };
    },
  });
}

/** Which of the chosen outlets have no line, because the page had no room for their periods. */
function withoutPeriods(rows, unit, table) {
  const there = new Set(rows.map((row) => row.outlet));
  const missing = shownOutlets().filter((outlet) => !there.has(outlet.id)).map((outlet) => outlet.outlet);
  return missing.length === 0 ? null : el('p', { class: 'quiet' }, `No ${unit} on this page of: ${missing.join(', ')}. The table ${table} has all that have a date.`);
}
