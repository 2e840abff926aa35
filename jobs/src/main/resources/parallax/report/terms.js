// Distinctive language: a scatter of terms, a search, and where a term stands.

function termsSection() {
  const terms = rowsOf(model.terms).map((row, id) => ({ ...row, id }));
  if (terms.length === 0) return;
  byId('language').hidden = false;
  const lines = new Map();
  rowsOf(model.lines).forEach((row) => {
    if (!lines.has(row.term)) lines.set(row.term, []);
    lines.get(row.term).push(row);
  });
  const withTerms = outlets.filter((outlet) => terms.some((term) => term.outlet === outlet.id));
  const sizes = Array.from(new Set(terms.map((term) => term.size))).sort();
  const state = { outlet: withTerms[0].id, size: 1, chosen: null };
  const panel = byId('language-detail');
  const shown = () => terms.filter((term) => term.outlet === state.outlet && term.size === state.size);

  function times(term) {
    const factor = 2 ** Math.abs(term.log_ratio);
    const text = factor < 10 ? factor.toFixed(1) : Math.round(factor).toLocaleString('en');
    return term.log_ratio >= 0 ? `${text} times as often` : `${text} times less often`;
  }

  const chart = figure({
    title: 'Frequency and effect size of terms',
    renderer: 'canvas',
    onSelect: (item) => open(item.term),
    draw: (width) => {
      const colours = ink();
      const rows = shown().filter((term) => term.n_target > 0).sort((a, b) => Math.abs(b.z) - Math.abs(a.z));
      const largest = Math.max(1, ...rows.map((term) => Math.abs(term.z)));
      const colour = colourOf(state.outlet);
      const dot = (term) => 5 + 15 * Math.sqrt(Math.abs(term.z) / largest);
      const points = rows.map((term) => ({
        value: [term.target_per_million, term.log_ratio], name: term.ngram, term,
        symbolSize: dot(term),
        itemStyle: { color: term.log_ratio > 0 ? colour : colours.quiet, opacity: state.chosen === term ? 1 : 0.62, borderColor: state.chosen === term ? colours.text : colours.ground, borderWidth: state.chosen === term ? 2 : 1 },
      }));
      const height = Math.max(340, Math.min(520, width * 0.55));
      const round = (value) => (value >= 1000 ? `${Math.round(value / 1000)}k` : String(value));
      return {
        height,
        description: `Terms of ${outlets[state.outlet].outlet}; the clearest: ${rows.slice(0, 10).map((term) => `${term.ngram}, ${times(term)}`).join('; ')}.`,
        items: rows.map((term, i) => ({ term, index: i, text: `${term.ngram}: ${times(term)}, ${term.n_target} to ${term.n_reference}` })),
        itemOf: (event) => (event.data ? { term: event.data.term } : null),
        option: {
          grid: { left: 48, right: 16, top: 14, bottom: 46 },
          tooltip: tooltip((event) => [event.data.term.ngram, `${times(event.data.term)} than in the others`.replace("as often than", "as often as"), `${format.integer(event.data.term.n_target)} here, ${format.integer(event.data.term.n_reference)} there`]),
          xAxis: {
            type: 'log', name: 'times in a million words', nameLocation: 'middle', nameGap: 28, nameTextStyle: { color: colours.quiet },
            axisLabel: { color: colours.quiet, formatter: round, hideOverlap: true, showMinLabel: false, showMaxLabel: false }, axisLine: { lineStyle: { color: colours.line } },
            splitLine: { show: false }, min: (range) => range.min * 0.8, max: (range) => range.max * 1.5,
          },
          yAxis: {
            type: 'value', name: 'doublings against the others', nameLocation: 'middle', nameGap: 32, nameTextStyle: { color: colours.quiet },
            axisLabel: { color: colours.quiet }, splitLine: { lineStyle: { color: colours.line, type: 'dotted' } },
          },
          series: [{
            type: 'scatter', data: points, cursor: 'pointer',
            label: { show: true, position: 'right', distance: 3, formatter: (event) => cut(event.data.term.ngram, width / 3), color: colours.text, opacity: 1, fontSize: 12 },
            labelLayout: { hideOverlap: true },
            emphasis: { focus: 'none', itemStyle: { opacity: 1, borderColor: colours.text, borderWidth: 2 }, label: { fontWeight: 'bold' } },
          }],
        },
      };
    },
  });

  /** A term in words. */
  function words(term) {
    const here = outlets[term.outlet].outlet;
    const one = (n, single, many) => `${format.integer(n)} ${n === 1 ? single : many}`;
    const parts = [
      `${one(term.n_target, 'time', 'times')} in ${here} (${term.target_per_million.toFixed(0)} in a million), ${one(term.n_reference, 'time', 'times')} in what it is compared with (${term.reference_per_million.toFixed(0)} in a million): ${times(term)}, with an interval of ${(2 ** term.log_ratio_ci_low).toFixed(2)} to ${(2 ** term.log_ratio_ci_high).toFixed(1)} times.`,
      `z = ${format.decimal(1)(term.z)}, G\u00b2 = ${format.decimal(1)(term.g2)}${term.p_articles === null ? '; whether single articles drive it was not tested (p by articles is computed for the clearest terms)' : `; p by articles ${format.p(term.p_articles)}${term.p_articles > 0.05 ? ', so chance can be the reason' : ''}`}.`,
    ];
    return parts;
  }

  function spread(term) {
    if (term.n_target === 0) return el('p', { class: 'spread' }, 'The outlet never uses it.');
    const all = outlets[term.outlet].n_articles;
    const share = term.top_article_share;
    const driven = share !== null && (share >= 0.5 || term.n_articles_target === 1) && all > 1;
    return el('p', { class: 'spread' },
      driven ? el('strong', {}, 'One article drives this: ') : 'Spread: ',
      `${term.n_articles_target} of ${format.integer(all)} articles have it; the one with most has ${format.percent(share)} of it${term.dp_norm === null ? '' : `; dispersion ${term.dp_norm.toFixed(2)}, where 0 is even and 1 is one article only`}.`);
  }

  function open(term, quietly) {
    state.chosen = term;
    const found = lines.get(term.id) || [];
    const list = found.length === 0 ? el('p', { class: 'quiet' }, 'No line of it is on this page.') : el('ol', { class: 'lines' }, found.map((line) => keyword(line)));
    replace(panel,
      el('h3', {}, '\u201c', name(term.ngram), '\u201d in ', name(outlets[term.outlet].outlet)),
      words(term).map((text) => el('p', {}, text)), spread(term),
      el('p', { class: 'counts' }, `${format.integer(found.length)} of ${format.integer(term.n_target)} ${term.n_target === 1 ? 'occurrence' : 'occurrences'}${found.length < term.n_target ? `, drawn by chance; all of them: parallax concordance '${term.ngram}' --outlet '${outlets[term.outlet].outlet}'` : ''}.`),
      list);
    if (!quietly) {
      announce(`${term.ngram}: ${words(term)[0]}`);
      reveal(panel);
    }
    chart.render();
  }

  /** A line with the term in the middle. */
  function keyword(line) {
    const sentence = sentences[line.sentence];
    const from = line.begin - sentence.begin;
    const to = line.end - sentence.begin;
    return el('li', { 'data-sentence': line.sentence },
      el('p', { class: 'kwic', dir: 'auto' },
        el('span', { class: 'left' }, el('bdi', {}, `${sentence.cut_before ? '\u2026' : ''}${sentence.text.slice(0, from)}`)),
        el('mark', {}, sentence.text.slice(from, to)),
        el('span', { class: 'right' }, `${sentence.text.slice(to)}${sentence.cut_after ? '\u2026' : ''}`)),
      el('p', { class: 'about' }, sourceOf(sentence)));
  }

  const found = el('div', { class: 'found' });
  const search = el('input', { type: 'search', placeholder: 'Any term of any outlet', on: { input: () => find() } });
  function find() {
    const wanted = search.value.trim().toLocaleLowerCase();
    const hits = wanted === '' ? [] : terms.filter((term) => term.ngram.includes(wanted))
      .sort((a, b) => Number(b.ngram === wanted) - Number(a.ngram === wanted) || Math.abs(b.z) - Math.abs(a.z)).slice(0, 24);
    replace(found, wanted !== '' && hits.length === 0 ? el('p', { class: 'quiet' }, 'Not among the terms on this page; the table ngram_keyness has all.') : hits.map((term) => el('button', {
      type: 'button', class: 'chip', on: { click: () => { choose(term.outlet, term.size, term); } },
    }, name(term.ngram), ' \u00b7 ', name(outlets[term.outlet].outlet))));
  }

  const outletList = select('Outlet', withTerms.map((outlet) => [outlet.id, outlet.outlet]), state.outlet, (value) => choose(Number(value), state.size));
  const sizeButtons = el('fieldset', { class: 'control' }, el('legend', {}, 'Words in a term'),
    el('div', { class: 'buttons' }, sizes.map((size) => el('button', { type: 'button', 'aria-pressed': size === state.size, 'data-size': size, on: { click: () => choose(state.outlet, size) } }, String(size)))));

  function choose(outlet, size, term, quietly) {
    state.outlet = outlet;
    state.size = size;
    outletList.querySelector('select').value = String(outlet);
    sizeButtons.querySelectorAll('button').forEach((button) => button.setAttribute('aria-pressed', String(Number(button.dataset.size) === size)));
    const rows = shown();
    const first = term || rows.filter((row) => row.z > 0).sort((a, b) => b.z - a.z)[0] || rows[0];
    if (first) open(first, quietly || !term);
    else { replace(panel); chart.render(); }
    table(rows);
  }

  function table(rows) {
    replace(byId('language-tables'), dataTable({
      caption: `Terms of ${outlets[state.outlet].outlet}, ${state.size} ${state.size === 1 ? 'word' : 'words'}`, file: `terms-${state.size}`, rows: rows.slice().sort((a, b) => b.z - a.z), columns: [
        { key: 'ngram', label: 'Term', action: (row) => () => open(row), hint: 'Show where it stands' },
        { key: 'n_target', label: 'Here', format: format.integer },
        { key: 'n_reference', label: 'There', format: format.integer },
        { key: 'target_per_million', label: 'In a million', format: format.decimal(0) },
        { key: 'reference_per_million', label: 'There', format: format.decimal(0) },
        { key: 'log_ratio', label: 'Doublings', format: format.decimal(2) },
        { key: 'log_ratio_ci_low', label: 'from', format: format.decimal(2) },
        { key: 'log_ratio_ci_high', label: 'to', format: format.decimal(2) },
        { key: 'z', label: 'z', format: format.decimal(2) },
        { key: 'g2', label: 'G\u00b2', format: format.decimal(1) },
        { key: 'q_value', label: 'q', format: format.p },
        { key: 'p_articles', label: 'p by articles', format: format.p },
        { key: 'n_articles_target', label: 'Articles', format: format.integer },
        { key: 'top_article_share', label: 'Top article', format: format.percent },
        { key: 'dp_norm', label: 'Dispersion', format: format.decimal(2) },
      ],
    }));
  }

  replace(byId('language-controls'), outletList, sizeButtons, el('label', { class: 'control' }, el('span', {}, 'Search'), search));
  byId('language-controls').append(found);
  replace(byId('language-chart'), chart.element);
  choose(state.outlet, sizes.includes(1) ? 1 : sizes[0], null, true);
}
