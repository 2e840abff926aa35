// Tone by outlet, and the sentences that decide it.

const MEASURES = { score: 'score', lexicon: 'lexicon only', learned: 'learned model only' };

function toneSection() {
  const tones = rowsOf(model.tones);
  if (tones.length === 0) return;
  byId('tone').hidden = false;
  const toneOf = new Map(tones.map((row) => [`${row.outlet} ${row.scope} ${row.measure}`, row]));
  const measures = Object.keys(MEASURES).filter((measure) => tones.some((row) => row.measure === measure && row.mean !== null));
  const scopes = Object.keys(SCOPES).filter((scope) => tones.some((row) => row.scope === scope));
  const decisive = new Map();
  rowsOf(model.decisive).forEach((row) => {
    if (!decisive.has(row.outlet)) decisive.set(row.outlet, []);
    decisive.get(row.outlet).push(row);
  });
  const state = { view: 'outlets', scope: 'all', measure: measures[0] || 'score' };
  const views = { outlets: null, arc: toneArc(state), time: toneTime(state) };
  const panel = byId('tone-evidence');
  const tone = (outlet) => toneOf.get(`${outlet} ${state.scope} ${state.measure}`);

  function open(outlet, quietly) {
    const found = decisive.get(outlet) || [];
    const mean = toneOf.get(`${outlet} all score`) || {};
    replace(panel,
      el('h3', {}, 'What decides the tone of ', name(outlets[outlet].outlet)),
      el('p', { class: 'counts' }, mean.mean === null || mean.mean === undefined ? 'No sentence has a score.'
        : `Mean ${format.signed(mean.mean)} of ${format.integer(mean.n_scored)} sentences in all text; the ${format.integer(found.length)} that are farthest from it are shown; more: parallax sentiment sentences --outlet '${outlets[outlet].outlet}'.`),
      longList(found, (row) => el('li', { 'data-sentence': row.sentence },
        marked(sentences[row.sentence], []),
        el('p', { class: 'about' }, tag(format.signed(row.score), row.score > 0 ? 'warm' : 'cold'), tag(VOICES[row.voice] || row.voice),
          row.words.length > 0 ? el('span', { class: 'rule' }, row.words.map(([words, contribution], i) => [i > 0 ? ', ' : '', name(words), ` ${format.signed(contribution)}`]).flat()) : null,
          sourceOf(sentences[row.sentence])))));
    if (!quietly) {
      announce(`Sentences that decide the tone of ${outlets[outlet].outlet}`);
      reveal(panel);
    }
  }

  const meanText = (row) => (row.mean === null ? 'no sentence with a score' : `mean ${format.signed(row.mean)}${row.ci_low === null ? ', no interval: one article' : `, interval ${format.signed(row.ci_low)} to ${format.signed(row.ci_high)}`}; ${format.percent(row.positive_share)} positive, ${format.percent(row.negative_share)} negative`);
  const differenceText = (row) => (row.difference === null ? 'nothing to compare with' : `${format.signed(row.difference)} against the others${row.difference_ci_low === null ? ', cannot be told: fewer than two articles' : `, interval ${format.signed(row.difference_ci_low)} to ${format.signed(row.difference_ci_high)}`}${row.p_articles === null ? '' : `, p by articles ${format.p(row.p_articles)}`}`);

  function draw() {
    byId('tone-standfirst').textContent = STANDFIRSTS[state.view];
    document.querySelectorAll('#tone-controls [data-view]').forEach((button) => button.setAttribute('aria-pressed', String(button.dataset.view === state.view)));
    scope.hidden = state.view !== 'outlets';
    replace(byId('tone-more'), state.view === 'time' ? views.time.controls : null);
    panel.hidden = state.view !== 'outlets';
    byId('tone-panels').className = `panels ${state.view}`;
    if (state.view === 'outlets') byOutlet();
    else views[state.view].draw();
  }

  function byOutlet() {
    const rows = shownOutlets().map((outlet) => ({ outlet, row: tone(outlet.id) })).filter(({ row }) => row);
    const panels = [
      dotPlot({
        title: 'Mean score of a sentence', zero: true, ends: ['colder', 'warmer'], show: format.signed, axis: (value) => minus(String(Math.round(value * 100) / 100)), onSelect: (row) => open(row.id),
        rows: rows.map(({ outlet, row }) => ({ id: outlet.id, label: outlet.outlet, value: row.mean, low: row.ci_low, high: row.ci_high, text: meanText(row) })),
      }),
      dotPlot({
        title: 'Difference from all other outlets', zero: true, ends: ['colder', 'warmer'], show: format.signed, axis: (value) => minus(String(Math.round(value * 100) / 100)), onSelect: (row) => open(row.id),
        rows: rows.map(({ outlet, row }) => ({ id: outlet.id, label: outlet.outlet, value: row.difference, low: row.difference_ci_low, high: row.difference_ci_high, text: differenceText(row), faint: row.p_articles !== null && row.p_articles > 0.05 })),
      }),
    ];
    replace(byId('tone-panels'), panels.map((one) => one.element));
    panels.forEach((one) => one.render());
    replace(byId('tone-tables'), dataTable({
      caption: `Tone by outlet, ${SCOPES[state.scope]}`, file: `tone-${state.scope}`, rows: outlets.map((outlet) => ({ ...(tone(outlet.id) || {}), name: outlet.outlet, id: outlet.id })), columns: [
        { key: 'name', label: 'Outlet', action: (row) => () => open(row.id), hint: 'Show the sentences' },
        { key: 'n_articles', label: 'Articles', format: format.integer },
        { key: 'n_scored', label: 'Sentences', format: format.integer },
        { key: 'mean', label: 'Mean', format: format.signed },
        { key: 'ci_low', label: 'from', format: format.signed },
        { key: 'ci_high', label: 'to', format: format.signed },
        { key: 'positive_share', label: 'Positive', format: format.percent },
        { key: 'negative_share', label: 'Negative', format: format.percent },
        { key: 'difference', label: 'Difference', format: format.signed },
        { key: 'difference_ci_low', label: 'from', format: format.signed },
        { key: 'difference_ci_high', label: 'to', format: format.signed },
        { key: 'p_value', label: 'p', format: format.p },
        { key: 'q_value', label: 'q', format: format.p },
        { key: 'p_articles', label: 'p by articles', format: format.p },
      ],
    }));
  }

  const scope = select('Text', scopes.map((one) => [one, SCOPES[one]]), 'all', (value) => { state.scope = value; draw(); });
  const shown = Object.keys(VIEWS).filter((view) => view === 'outlets' || views[view] !== null);
  replace(byId('tone-controls'),
    shown.length > 1 ? el('fieldset', { class: 'control' }, el('legend', {}, 'Show'), el('div', { class: 'buttons' },
      shown.map((view) => el('button', { type: 'button', 'data-view': view, on: { click: () => { state.view = view; draw(); } } }, VIEWS[view])))) : null,
    scope,
    measures.length > 1 ? select('Score', measures.map((measure) => [measure, MEASURES[measure]]), state.measure, (value) => { state.measure = value; draw(); }) : null,
    el('div', { id: 'tone-more' }));
  shownListeners.push(draw);
  draw();
  const clearest = outlets.map((outlet) => toneOf.get(`${outlet.id} all score`)).filter((row) => row && row.difference !== null).sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference))[0];
  open(clearest ? clearest.outlet : 0, true);
}
