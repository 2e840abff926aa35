// Tone toward targets: one row an outlet for a chosen target.

function targetsSection() {
  const targets = rowsOf(model.targets).filter((row) => row.mean !== null);
  if (targets.length === 0) return;
  byId('tone').hidden = false;
  const mentions = rowsOf(model.target_mentions);
  const counts = new Map();
  targets.forEach((row) => counts.set(row.target, (counts.get(row.target) || 0) + row.n_mentions));
  const ids = Array.from(counts.keys()).sort((a, b) => counts.get(b) - counts.get(a) || a.localeCompare(b));
  const state = { target: ids[0] };
  const panels = el('div', { class: 'panels' });
  const panel = el('div', { id: 'target-evidence', class: 'evidence' });
  const below = el('div');
  const ofTarget = (outlet) => targets.find((row) => row.target === state.target && row.outlet === outlet);
  const interval = (low, high) => (low === null ? ', no interval: fewer than two articles' : `, interval ${format.signed(low)} to ${format.signed(high)}`);

  function open(outlet, quietly) {
    const row = ofTarget(outlet);
    const found = mentions.filter((mention) => mention.target === state.target && mention.outlet === outlet);
    replace(panel, el('h3', {}, name(outlets[outlet].outlet), ' on ', name(state.target)),
      el('p', { class: 'counts' }, row ? `Mean ${format.signed(row.mean)} of ${format.integer(row.n_mentions)} ${row.n_mentions === 1 ? 'mention' : 'mentions'} in ${format.integer(row.n_articles)} ${row.n_articles === 1 ? 'article' : 'articles'}; ${format.integer(found.length)} shown, the strongest first.` : 'Never mentioned.'),
      longList(found, (mention) => el('li', { 'data-sentence': mention.sentence },
        marked(sentences[mention.sentence], [[mention.begin, mention.end]]),
        el('p', { class: 'about' }, tag(format.signed(mention.polarity)), tag(VOICES[mention.voice] || mention.voice), sourceOf(sentences[mention.sentence])))));
    if (!quietly) {
      announce(`${outlets[outlet].outlet} on ${state.target}`);
      reveal(panel);
    }
  }

  function draw() {
    const rows = shownOutlets().map((outlet) => ({ outlet, row: ofTarget(outlet.id) })).filter(({ row }) => row);
    const plots = [['Mean polarity of a mention', 'mean', 'ci_low', 'ci_high'], ['Difference from all other outlets', 'difference', 'difference_ci_low', 'difference_ci_high']].map(([title, value, low, high]) => dotPlot({
      title, zero: true, ends: ['negative', 'positive'], show: format.signed, axis: (number) => minus(String(Math.round(number * 100) / 100)), onSelect: (row) => open(row.id),
      rows: rows.map(({ outlet, row }) => ({ id: outlet.id, label: outlet.outlet, value: row[value], low: row[low], high: row[high], text: row[value] === null ? 'nothing to compare with' : `${format.signed(row[value])}${interval(row[low], row[high])}`, faint: value === 'difference' && row.q_value !== null && row.q_value > 0.05 })),
    }));
    replace(panels, plots.map((one) => one.element));
    plots.forEach((one) => one.render());
  }

  replace(below, dataTable({
    caption: 'Tone toward targets', file: 'targets', rows: targets, columns: [
      { key: 'target', label: 'Target' }, { key: 'outlet', label: 'Outlet', raw: (row) => outlets[row.outlet].outlet },
      { key: 'n_articles', label: 'Articles', format: format.integer }, { key: 'n_mentions', label: 'Mentions', format: format.integer },
      { key: 'mean', label: 'Mean', format: format.signed }, { key: 'ci_low', label: 'from', format: format.signed }, { key: 'ci_high', label: 'to', format: format.signed },
      { key: 'positive_share', label: 'Positive', format: format.percent }, { key: 'negative_share', label: 'Negative', format: format.percent },
      { key: 'difference', label: 'Difference', format: format.signed }, { key: 'p_value', label: 'p', format: format.p }, { key: 'q_value', label: 'q', format: format.p },
    ],
  }));
  replace(byId('targets'), el('h3', {}, 'Toward whom'),
    el('p', { class: 'quiet' }, 'How sentences speak of those they name, from \u22121 (surely negative) to 1 (surely positive).'),
    el('div', { class: 'controls' }, select('Target', ids.map((id) => [id, `${id} (${format.integer(counts.get(id))} mentions)`]), state.target, (value) => { state.target = value; draw(); first(); })),
    panels, panel, below);
  const first = () => { const row = targets.filter((one) => one.target === state.target).sort((a, b) => Math.abs(b.difference || 0) - Math.abs(a.difference || 0) || b.n_mentions - a.n_mentions)[0]; open(row.outlet, true); };
  shownListeners.push(draw);
  draw();
  first();
}
