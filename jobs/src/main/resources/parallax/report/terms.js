// Distinctive language: a scatter of terms, a search, and where a term stands.

function termsSection() {
  const terms = rowsOf(model.terms).map((row, id) => ({ ...row, against: null, id }));
  if (terms.length === 0) return;
  byId('language').hidden = false;
  const lines = new Map();
  const used = terms.concat(rowsOf(model.line_terms));
  rowsOf(model.lines).forEach((row) => {
    const term = used[row.term];
    const key = `${term.outlet} ${term.ngram}`;
    if (!lines.has(key)) lines.set(key, []);
    lines.get(key).push(row);
  });
  const withTerms = outlets.filter((outlet) => terms.some((term) => term.outlet === outlet.id));
  const sizes = Array.from(new Set(terms.map((term) => term.size))).sort();
  const state = { outlet: withTerms[0].id, against: null, size: 1, chosen: null };
  const panel = byId('language-detail');
  const ofAllSizes = () => (state.against === null ? terms.filter((term) => term.outlet === state.outlet) : pairTerms(state.outlet, state.against));
  const shown = () => ofAllSizes().filter((term) => term.size === state.size);
  /** Where the term is commoner: its own outlet, or in a pair perhaps the other one. */
  const leading = (term) => term.stored || term;

  function times(term) {
    const factor = 2 ** Math.abs(term.log_ratio);
    const text = factor < 10 ? factor.toFixed(1) : Math.round(factor).toLocaleString('en');
    return term.log_ratio >= 0 ? `${text} times as often` : `${text} times less often`;
  }

  const versus = (term) => `${times(term)} ${term.log_ratio >= 0 ? 'as' : 'than'} in ${shortReference(term.against)}`;
  const colourOfTerm = (term) => (term.log_ratio > 0 ? colourOf(term.outlet) : term.against === null ? ink().quiet : colourOf(term.against));

  const chart = figure({
    title: 'Frequency and effect size of terms',
    renderer: 'canvas',
    onSelect: (item) => open(item.term),
    draw: (width) => {
      const colours = ink();
      // On a logarithmic axis only what is there has a place.
      const rows = shown().filter((term) => leading(term).n_target > 0).sort((a, b) => Math.abs(b.z) - Math.abs(a.z));
      const largest = Math.max(1, ...rows.map((term) => Math.abs(term.z)));
      const dot = (term) => 5 + 15 * Math.sqrt(Math.abs(term.z) / largest);
      const points = rows.map((term) => ({
        value: [leading(term).target_per_million, term.log_ratio], name: term.ngram, term,
        symbolSize: dot(term),
        itemStyle: { color: colourOfTerm(term), opacity: state.chosen === term ? 1 : 0.62, borderColor: state.chosen === term ? colours.text : colours.ground, borderWidth: state.chosen === term ? 2 : 1 },
      }));
      const height = Math.max(340, Math.min(520, width * 0.55));
      const round = (value) => (value >= 1000 ? `${Math.round(value / 1000)}k` : String(value));
      return {
        height,
        description: `Terms of ${outlets[state.outlet].outlet} against ${shortReference(state.against)}; the clearest: ${rows.slice(0, 10).map((term) => `${term.ngram}, ${times(term)}`).join('; ')}.`,
        items: rows.map((term, i) => ({ term, index: i, text: `${term.ngram}: ${versus(term)}, ${term.n_target} to ${term.n_reference}` })),
        itemOf: (event) => (event.data ? { term: event.data.term } : null),
        option: {
          grid: { left: 48, right: 16, top: 14, bottom: 46 },
          tooltip: tooltip((event) => [event.data.term.ngram, versus(event.data.term), `${format.integer(event.data.term.n_target)} here, ${format.integer(event.data.term.n_reference)} there`]),
          xAxis: {
            type: 'log', name: state.against === null ? 'times in a million words' : cut('times in a million words, where it is commoner', width - 70), nameLocation: 'middle', nameGap: 28, nameTextStyle: { color: colours.quiet },
            axisLabel: { color: colours.quiet, formatter: round, hideOverlap: true, showMinLabel: false, showMaxLabel: false }, axisLine: { lineStyle: { color: colours.line } },
            splitLine: { show: false }, min: (range) => range.min * 0.8, max: (range) => range.max * 1.5,
          },
          yAxis: {
            type: 'value', name: cut(`doublings against ${shortReference(state.against)}`, height - 80), nameLocation: 'middle', nameGap: 32, nameTextStyle: { color: colours.quiet },
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

  const one = (n, single, many) => `${format.integer(n)} ${n === 1 ? single : many}`;

  /** A term in words. */
  function words(term) {
    const here = outlets[term.outlet].outlet;
    let surely = '';
    if (term.against !== null) surely = `; q ${format.p(term.q_value)}, corrected as if all terms of the two had been tested${term.q_value > 0.05 ? ', so chance can be the reason' : ''}. Articles are not shuffled for two outlets alone: see its spread`;
    else if (term.p_articles === null) surely = '; whether single articles drive it was not tested (p by articles is computed for the clearest terms)';
    else surely = `; p by articles ${format.p(term.p_articles)}${term.p_articles > 0.05 ? ', so chance can be the reason' : ''}`;
    return [
      `${one(term.n_target, 'time', 'times')} in ${here} (${term.target_per_million.toFixed(0)} in a million), ${one(term.n_reference, 'time', 'times')} in ${referenceOf(term)} (${term.reference_per_million.toFixed(0)} in a million): ${times(term)}, with an interval of ${(2 ** term.log_ratio_ci_low).toFixed(2)} to ${(2 ** term.log_ratio_ci_high).toFixed(1)} times.`,
      `z = ${format.decimal(1)(term.z)}, G\u00b2 = ${format.decimal(1)(term.g2)}${surely}.`,
    ];
  }

  function spread(term) {
    const { outlet, n_target: n, n_articles_target: having, top_article_share: share, dp_norm: dispersion } = leading(term);
    if (n === 0) return el('p', { class: 'spread' }, 'The outlet never uses it.');
    const all = outlets[outlet].n_articles;
    const driven = share !== null && (share >= 0.5 || having === 1) && all > 1;
    const other = leading(term).against;
    const nameOf = (id) => (other === null ? [] : [' of ', name(outlets[id].outlet)]);
    return el('p', { class: 'spread' },
      driven ? el('strong', {}, 'One article drives this: ') : 'Spread: ',
      `${format.integer(having)} of ${format.integer(all)} articles`, nameOf(outlet),
      ` have it; the one with most has ${format.percent(share)} of it${dispersion === null ? '' : `; dispersion ${dispersion.toFixed(2)}, where 0 is even and 1 is one article only`}.`,
      other === null ? null : [` It is in ${format.integer(leading(term).n_articles_reference)} of ${format.integer(outlets[other].n_articles)} articles`, nameOf(other), '.'].flat());
  }

  const inShell = (text) => `'${text.replace(/'/g, "'\\''")}'`;

  /** Lines of a term in an outlet, and how many there are. */
  function concordance(term, outlet, n) {
    const found = lines.get(`${outlet} ${term.ngram}`) || [];
    const counts = `${format.integer(found.length)} of ${one(n, 'occurrence', 'occurrences')}`;
    const rest = found.length === 0 ? 'No line of it is on this page' : `${counts}${found.length < n ? ', drawn by chance' : ''}`;
    return [
      n === 0 ? el('p', { class: 'counts' }, 'It never stands there.')
        : el('p', { class: 'counts' }, `${rest}${found.length < n ? `; all of them: parallax concordance ${inShell(term.ngram)} --outlet ${inShell(outlets[outlet].outlet)}` : ''}.`),
      found.length === 0 ? null : el('ol', { class: 'lines' }, found.map((line) => keyword(line))),
    ];
  }

  function open(term, quietly) {
    state.chosen = term;
    const alone = term.against === null;
    const both = [[term.outlet, term.n_target], [term.against, term.n_reference]];
    replace(panel,
      el('h3', {}, '\u201c', name(term.ngram), '\u201d in ', name(outlets[term.outlet].outlet), alone ? null : ' against ', alone ? null : name(outlets[term.against].outlet)),
      words(term).map((text) => el('p', {}, text)), spread(term),
      alone ? concordance(term, ...both[0]) : both.map(([outlet, n]) => [el('h4', {}, name(outlets[outlet].outlet)), ...concordance(term, outlet, n)]).flat());
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
    const among = (rows) => rows.filter((term) => term.ngram.includes(wanted))
      .sort((a, b) => Number(b.ngram === wanted) - Number(a.ngram === wanted) || Math.abs(b.z) - Math.abs(a.z));
    const hits = wanted === '' ? [] : (state.against === null ? [] : among(ofAllSizes())).concat(among(terms)).slice(0, 24);
    replace(found, wanted !== '' && hits.length === 0 ? el('p', { class: 'quiet' }, 'Not among the terms on this page; the table ngram_keyness has all.') : hits.map((term) => el('button', {
      type: 'button', class: 'chip', on: { click: () => { choose(term.outlet, term.against, term.size, term); } },
    }, name(term.ngram), ' \u00b7 ', name(outlets[term.outlet].outlet), term.against === null ? null : ' against ', term.against === null ? null : name(outlets[term.against].outlet))));
  }

  const outletList = select('Outlet', withTerms.map((outlet) => [outlet.id, outlet.outlet]), state.outlet, (value) => {
    const outlet = Number(value);
    const stays = state.against !== null && partnersOf(outlet).some((other) => other.id === state.against);
    choose(outlet, stays ? state.against : null, state.size);
  });
  const againstList = el('div', {});
  const all = compared.outlet === null && !compared.list ? 'all others together' : referenceOf({ against: null });
  function offerAgainst() {
    const partners = partnersOf(state.outlet);
    againstList.hidden = storedPairs.size === 0;
    replace(againstList, select('Against', [['', all], ...partners.map((other) => [other.id, other.outlet])], state.against === null ? '' : state.against,
      (value) => choose(state.outlet, value === '' ? null : Number(value), state.size)));
  }
  const hint = el('p', { class: 'quiet hint' });
  const sizeButtons = el('fieldset', { class: 'control' }, el('legend', {}, 'Words in a term'),
    el('div', { class: 'buttons' }, sizes.map((size) => el('button', { type: 'button', 'aria-pressed': size === state.size, 'data-size': size, on: { click: () => choose(state.outlet, state.against, size) } }, String(size)))));

  /** Which colour stands for whom. */
  const key = el('p', { class: 'key' });
  function drawKey() {
    const part = (colour, ...text) => {
      const dot = el('span', { class: 'dot', 'aria-hidden': 'true' });
      dot.style.backgroundColor = colour;
      return el('span', {}, dot, ...text);
    };
    replace(key, part(colourOf(state.outlet), 'commoner in ', name(outlets[state.outlet].outlet)),
      part(state.against === null ? ink().quiet : colourOf(state.against), 'commoner in ', name(shortReference(state.against))));
  }
  redrawn.push(drawKey);

  function choose(outlet, against, size, term, quietly) {
    const other = outlet !== state.outlet;
    state.outlet = outlet;
    state.against = against;
    state.size = size;
    outletList.querySelector('select').value = String(outlet);
    // The list that was just used keeps the focus.
    if (other || quietly) offerAgainst();
    else againstList.querySelector('select').value = against === null ? '' : String(against);
    hint.textContent = whyNoPairs(outlet) || '';
    hint.hidden = hint.textContent === '';
    sizeButtons.querySelectorAll('button').forEach((button) => button.setAttribute('aria-pressed', String(Number(button.dataset.size) === size)));
    drawKey();
    const rows = shown();
    const first = term || rows.filter((row) => row.z > 0).sort((a, b) => b.z - a.z)[0] || rows[0];
    if (first) open(first, quietly || !term);
    else { state.chosen = null; replace(panel); chart.render(); }
    if (!quietly && !term) announce(caption());
    table(rows);
  }

  const caption = () => `Terms of ${outlets[state.outlet].outlet}${state.against === null && all === 'all others together' ? '' : ` against ${shortReference(state.against)}`}, ${state.size} ${state.size === 1 ? 'word' : 'words'}`;
  const inFile = (text) => text.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 40);

  function table(rows) {
    const here = outlets[state.outlet].outlet;
    const there = state.against === null ? all : outlets[state.against].outlet;
    replace(byId('language-tables'), dataTable({
      caption: caption(), file: `terms-${state.size}${state.against === null ? '' : `-${inFile(here)}-against-${inFile(there)}`}`, rows: rows.slice().sort((a, b) => b.z - a.z), columns: [
        { key: 'ngram', label: 'Term', action: (row) => () => open(row), hint: 'Show where it stands' },
        { key: 'n_target', label: 'Here', title: here, format: format.integer },
        { key: 'n_reference', label: 'There', title: there, format: format.integer },
        { key: 'target_per_million', label: 'In a million', title: here, format: format.decimal(0) },
        { key: 'reference_per_million', label: 'There', title: there, format: format.decimal(0) },
        { key: 'log_ratio', label: 'Doublings', format: format.decimal(2) },
        { key: 'log_ratio_ci_low', label: 'from', format: format.decimal(2) },
        { key: 'log_ratio_ci_high', label: 'to', format: format.decimal(2) },
        { key: 'z', label: 'z', format: format.decimal(2) },
        { key: 'g2', label: 'G\u00b2', format: format.decimal(1) },
        { key: 'q_value', label: 'q', format: format.p },
        ...(state.against === null ? [{ key: 'p_articles', label: 'p by articles', format: format.p }] : []),
        { key: 'n_articles_target', label: 'Articles', title: here, format: format.integer },
        { key: 'n_articles_reference', label: 'There', title: there, format: format.integer },
        { key: 'top_article_share', label: 'Top article', title: here, format: format.percent },
        { key: 'dp_norm', label: 'Dispersion', title: here, format: format.decimal(2) },
      ],
    }));
  }

  replace(byId('language-controls'), outletList, againstList, sizeButtons, el('label', { class: 'control' }, el('span', {}, 'Search'), search), hint);
  byId('language-controls').append(found);
  replace(byId('language-chart'), key, chart.element);
  choose(state.outlet, null, sizes.includes(1) ? 1 : sizes[0], null, true);
}
