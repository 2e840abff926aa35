// Tone along an article and over time: charts and tables beside those by outlet.

const VIEWS = { outlets: 'by outlet', arc: 'along an article', time: 'over time' };
const STANDFIRSTS = {
  outlets: 'Mean score of a sentence, from \u22124 to 4, with the range in which it would lie, 19 times out of 20, if other articles had been drawn; pale dots may be chance. Choose an outlet to read the sentences that decide its mean.',
  arc: 'Mean score of a sentence in the opening, the middle and the end of an outlet\u2019s articles, from \u22124 to 4. The change is against the opening; where its range holds 0 it may be chance.',
  time: 'Mean score of a sentence, from \u22124 to 4, of the articles of each period that have a date.',
};
const PARTS = { opening: 'Opening', middle: 'Middle', end: 'End' };
const roundAxis = (value) => minus(String(Math.round(value * 100) / 100));
const intervalText = (low, high) => (low === null || low === undefined ? 'no interval: fewer than two articles' : `interval ${format.signed(low)} to ${format.signed(high)}`);

/** What shows the tone along an article; null where the run has no such table. */
function toneArc(state) {
  const arcs = rowsOf(model.tone_arcs);
  if (!arcs.some((row) => row.mean !== null)) return null;
  const arcOf = new Map(arcs.map((row) => [`${row.outlet} ${row.measure} ${row.part}`, row]));
  const part = (outlet, which) => arcOf.get(`${outlet} ${state.measure} ${which}`);

  function plot(title, which, value, low, high, reach) {
    return dotPlot({
      title, zero: true, reach, ends: ['colder', 'warmer'], show: format.signed, axis: roundAxis,
      rows: shownOutlets().map((outlet) => ({ outlet, row: part(outlet.id, which) })).filter(({ row }) => row).map(({ outlet, row }) => ({
        id: outlet.id, label: outlet.outlet, value: row[value], low: row[low], high: row[high],
        text: row[value] === null ? 'no sentence with a score' : `${format.signed(row[value])}, ${intervalText(row[low], row[high])}; ${format.integer(row.n_scored)} sentences of ${format.integer(row.n_articles)} ${row.n_articles === 1 ? 'article' : 'articles'}`,
        faint: value === 'change' && row[low] !== null && row[low] <= 0 && row[high] >= 0,
      })),
    });
  }

  function draw() {
    // The same axis for all three, so that they can be compared.
    const reach = Math.max(0.1, ...shownOutlets().flatMap((outlet) => Object.keys(PARTS).map((which) => part(outlet.id, which)))
      .filter(Boolean).flatMap((row) => [row.mean, row.ci_low, row.ci_high]).map((value) => Math.abs(value || 0)));
    const plots = [
      ...Object.entries(PARTS).map(([which, label]) => plot(label, which, 'mean', 'ci_low', 'ci_high', reach)),
      plot('Change from the opening to the end', 'end', 'change', 'change_ci_low', 'change_ci_high'),
    ];
    replace(byId('tone-panels'), plots.map((one) => one.element));
    plots.forEach((one) => one.render());
    const rows = arcs.filter((row) => row.measure === state.measure);
    const left = new Map(rows.map((row) => [row.outlet, row.n_left_out]));
    const leftOut = Array.from(left.values()).reduce((a, b) => a + b, 0);
    replace(byId('tone-tables'),
      leftOut > 0 ? el('p', { class: 'quiet' }, `${format.integer(leftOut)} ${leftOut === 1 ? 'article has' : 'articles have'} fewer than three sentences of text and ${leftOut === 1 ? 'is' : 'are'} left out.`) : null,
      dataTable({
        caption: 'Tone along an article', file: 'tone-along-an-article', rows, columns: [
          { key: 'outlet', label: 'Outlet', raw: (row) => outlets[row.outlet].outlet }, { key: 'part', label: 'Part', show: (row) => PARTS[row.part] },
          { key: 'n_articles', label: 'Articles', format: format.integer }, { key: 'n_scored', label: 'Sentences', format: format.integer },
          { key: 'mean', label: 'Mean', format: format.signed }, { key: 'ci_low', label: 'from', format: format.signed }, { key: 'ci_high', label: 'to', format: format.signed },
          { key: 'change', label: 'Change', format: format.signed, title: 'Against the opening' }, { key: 'change_ci_low', label: 'from', format: format.signed }, { key: 'change_ci_high', label: 'to', format: format.signed },
        ],
      }));
  }
  return { draw };
}

/** What shows the tone over time; null where no two periods have a tone. */
function toneTime(state) {
  const periods = rowsOf(model.tone_over_time).filter((row) => row.mean !== null);
  const units = unitsOf(periods);
  if (units.length === 0) return null;
  // Of very many periods the page has those of the score alone.
  const measure = () => (periods.some((row) => row.measure === state.measure) ? state.measure : 'score');
  const own = { unit: evenUnit(units, (unit) => periods.filter((row) => row.unit === unit && row.measure === measure())) };
  const rows = () => periods.filter((row) => row.unit === own.unit && row.measure === measure());
  const chart = periodChart({
    title: 'Mean score of a sentence', value: 'mean', show: format.signed, axis: roundAxis, zero: true,
    state: () => ({ rows: rows(), unit: own.unit, what: 'Tone' }),
    more: (row) => `${format.integer(row.n_scored)} sentences of ${format.integer(row.n_articles)} ${row.n_articles === 1 ? 'article' : 'articles'}`,
  });
  const controls = el('div', { class: 'controls' },
    select('By', units.map((unit) => [unit, unit]), own.unit, (value) => { own.unit = value; draw(); }), outletPicker());

  function draw() {
    if (chart.element.parentElement !== byId('tone-panels')) {
      replace(byId('tone-panels'), chart.element);
      if (!charts.includes(chart)) charts.push(chart);
    }
    replace(byId('tone-tables'),
      measure() === state.measure ? null : el('p', { class: 'quiet' }, 'Over time this page has the score alone; the table sentiment_over_time has the others.'),
      withoutPeriods(rows(), own.unit, 'sentiment_over_time'),
      dataTable({
        caption: `Tone by ${own.unit}`, file: `tone-by-${own.unit}`, rows: rows(), columns: [
          { key: 'outlet', label: 'Outlet', raw: (row) => outlets[row.outlet].outlet }, { key: 'begins_on', label: 'From' },
          { key: 'n_articles', label: 'Articles', format: format.integer }, { key: 'n_scored', label: 'Sentences', format: format.integer },
          { key: 'mean', label: 'Mean', format: format.signed }, { key: 'ci_low', label: 'from', format: format.signed }, { key: 'ci_high', label: 'to', format: format.signed },
        ],
      }));
    chart.render();
  }
  return { draw, controls };
}
