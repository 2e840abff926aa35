// Frames by outlet: two shares and the lean between them.

const SCOPES = {
  all: 'all text', title: 'titles', heading: 'headings', body: 'body text', own: 'the outlet\u2019s own words', quoted: 'what others say',
};
const METHODS = { any: 'any method', codebook: 'codebook', learned: 'learned model' };

function framesSection() {
  const shares = rowsOf(model.shares);
  if (shares.length === 0) return;
  byId('frames').hidden = false;
  const contrasts = rowsOf(model.contrasts);
  const shareOf = new Map(shares.map((row) => [`${row.outlet} ${row.frame} ${row.method} ${row.scope}`, row]));
  const pairs = Array.from(new Map(contrasts.map((row) => [row.contrast_no, [row.frame_a, row.frame_b]])).entries()).sort((a, b) => a[0] - b[0]);
  const used = Array.from(new Set(shares.map((row) => row.frame)));
  const inOrder = frames.map((frame) => frame.id).filter((id) => used.includes(id));
  if (pairs.length === 0) pairs.push([0, [inOrder[0], inOrder[1] || inOrder[0]]]);
  const methods = Array.from(new Set(shares.map((row) => row.method)));
  const scopes = Object.keys(SCOPES).filter((scope) => shares.some((row) => row.scope === scope));
  const state = { no: pairs[0][0], scope: 'all', method: 'any' };
  const panel = byId('frames-evidence');

  const share = (outlet, frame, scope = state.scope, method = state.method) => shareOf.get(`${outlet} ${frame} ${method} ${scope}`);
  const open = (outlet, frame, quietly) => showEvidence(panel, { outlet, frame, scope: state.scope, method: state.method, share: share(outlet, frame) }, quietly);
  const shareText = (row) => (!row || row.sentence_share === null ? 'no sentence of that kind'
    : `${format.percent(row.sentence_share)}${row.ci_low === null ? ', no interval: one article' : `, interval ${format.percent(row.ci_low)} to ${format.percent(row.ci_high)}`}; ${row.n_sentences} ${row.n_sentences === 1 ? 'sentence' : 'sentences'}`);

  function shareRows(frame) {
    return shownOutlets().map((outlet) => {
      const row = share(outlet.id, frame);
      return {
        id: outlet.id, label: outlet.outlet, text: shareText(row),
        value: row ? row.sentence_share : null, low: row ? row.ci_low : null, high: row ? row.ci_high : null,
      };
    });
  }

  function leanText(row) {
    const interval = row.ci_low === null ? 'cannot be told: fewer than two articles' : `interval ${odds(row.ci_low)} to ${odds(row.ci_high)}`;
    return `odds ${odds(row.log_odds)} times those of the others, ${interval}${row.p_articles === null ? '' : `, p by articles ${format.p(row.p_articles)}`}`;
  }

  function leanRows(a, b) {
    return shownOutlets().map((outlet) => {
      const row = contrasts.find((one) => one.outlet === outlet.id && one.frame_a === a && one.frame_b === b && one.method === state.method);
      // To the right where the outlet leans to the second frame, as the panels stand.
      return row
        ? { id: outlet.id, label: outlet.outlet, text: leanText(row), value: -row.log_odds, low: row.ci_low === null ? null : -row.ci_high, high: row.ci_high === null ? null : -row.ci_low, row, faint: row.p_articles !== null && row.p_articles > 0.05 }
        : { id: outlet.id, label: outlet.outlet, text: 'not compared', value: null };
    });
  }

  function draw() {
    const [a, b] = pairs.find(([no]) => no === state.no)[1];
    const panels = [a, b].map((frame) => dotPlot({
      title: frameLabel(frame), rows: shareRows(frame), show: format.percent, axis: (value) => `${Math.round(100 * value * 10) / 10} %`,
      onSelect: (row) => open(row.id, frame),
    }));
    if (contrasts.length > 0) {
      panels.push(dotPlot({
        title: 'Lean, against the other outlets', rows: leanRows(a, b), zero: true, log: true, ends: [frameLabel(a), frameLabel(b)],
        show: (value) => `\u00d7 ${odds(Math.abs(value))}`, axis: (value) => odds(Math.abs(value)),
        onSelect: (row) => open(row.id, row.value > 0 ? b : a),
      }));
    }
    replace(byId('frames-panels'), panels.map((one) => one.element));
    panels.forEach((one) => one.render());
    replace(byId('frames-definition'), [a, b].filter((id) => frameOf.get(id) && frameOf.get(id).definition).map((id) => el('span', {}, el('strong', {}, name(frameLabel(id))), ' ', frameOf.get(id).definition, ' ')));
    tables(a, b);
  }

  function tables(a, b) {
    const numbers = outlets.map((outlet) => {
      const row = contrasts.find((one) => one.outlet === outlet.id && one.frame_a === a && one.frame_b === b && one.method === state.method) || {};
      return { ...row, outlet, a: share(outlet.id, a), b: share(outlet.id, b) };
    });
    const column = (which, frame) => [
      { key: `${frame}_share`, label: frameLabel(frame), raw: (row) => (row[which] ? row[which].sentence_share : null), format: format.percent, action: (row) => () => open(row.outlet.id, frame), hint: 'Show the sentences' },
      { key: `${frame}_ci_low`, label: 'from', raw: (row) => (row[which] ? row[which].ci_low : null), format: format.percent },
      { key: `${frame}_ci_high`, label: 'to', raw: (row) => (row[which] ? row[which].ci_high : null), format: format.percent },
    ];
    const lean = contrasts.length === 0 ? [] : [
      { key: 'n_a', label: `Sentences: ${frameLabel(a)}`, format: format.integer },
      { key: 'n_b', label: frameLabel(b), format: format.integer },
      { key: 'log_odds', label: 'log odds', format: format.decimal(2), title: 'Positive: leans to the first frame' },
      { key: 'ci_low', label: 'from', format: format.decimal(2) },
      { key: 'ci_high', label: 'to', format: format.decimal(2) },
      { key: 'p_articles', label: 'p by articles', format: format.p },
      { key: 'q_value', label: 'q', format: format.p, title: 'Corrected over all outlets and contrasts; takes sentences as independent' },
    ];
    const top = Math.max(0.0001, ...shares.filter((row) => row.scope === state.scope).map((row) => row.sentence_share || 0));
    const all = outlets.map((outlet) => ({ outlet }));
    replace(byId('frames-tables'),
      dataTable({
        caption: `${frameLabel(a)} and ${frameLabel(b)} by outlet, ${SCOPES[state.scope]}`, file: `frames-${a}-${b}`, rows: numbers,
        columns: [{ key: 'outlet', label: 'Outlet', raw: (row) => row.outlet.outlet }, ...column('a', a), ...column('b', b), ...lean],
      }),
      dataTable({
        caption: `Every frame in every outlet, share of sentences, ${SCOPES[state.scope]}`, file: 'frames-by-outlet', rows: all,
        columns: [{ key: 'outlet', label: 'Outlet', raw: (row) => row.outlet.outlet }, ...inOrder.map((frame) => ({
          key: frame, label: frameLabel(frame), title: frameOf.get(frame).definition, format: format.percent, hint: 'Show the sentences',
          raw: (row) => (share(row.outlet.id, frame) || { sentence_share: null }).sentence_share,
          shade: (row) => ((share(row.outlet.id, frame) || {}).sentence_share || 0) / top,
          action: (row) => () => open(row.outlet.id, frame),
        }))],
      }));
  }

  replace(byId('frames-controls'),
    select('Contrast', pairs.map(([no, [a, b]]) => [no, `${frameLabel(a)} \u2013 ${frameLabel(b)}`]), state.no, (value) => { state.no = Number(value); draw(); first(); }),
    select('Text', scopes.map((scope) => [scope, SCOPES[scope]]), 'all', (value) => { state.scope = value; draw(); }),
    methods.length > 1 ? select('Found by', methods.map((method) => [method, METHODS[method] || method]), 'any', (value) => { state.method = value; draw(); }) : null,
    outletPicker());

  // What can be read at once: the sentences of the outlet that leans most.
  function first() {
    const [a, b] = pairs.find(([no]) => no === state.no)[1];
    const leaning = contrasts.filter((row) => row.contrast_no === state.no && row.method === state.method && row.n_a + row.n_b > 0)
      .sort((x, y) => Math.abs(y.log_odds) - Math.abs(x.log_odds))[0];
    if (leaning) open(leaning.outlet, leaning.log_odds > 0 ? a : b, true);
    else open(0, a, true);
  }

  shownListeners.push(draw);
  draw();
  first();
}
