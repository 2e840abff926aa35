// Frames over time, frames that go together, and who speaks.

function timePart() {
  const periods = rowsOf(model.over_time);
  const units = ['month', 'week', 'day'].filter((unit) => new Set(periods.filter((row) => row.unit === unit).map((row) => row.begins_on)).size > 1);
  if (units.length === 0) return false;
  const used = frames.filter((frame) => periods.some((row) => row.frame === frame.id));
  const days = (unit) => Array.from(new Set(periods.filter((row) => row.unit === unit).map((row) => row.begins_on))).sort();
  // The finest unit that still has several articles a point on the whole.
  const articlesIn = (unit) => periods.filter((row) => row.unit === unit && row.frame === used[0].id && row.method === 'any');
  const even = units.slice().reverse().find((unit) => { const rows = articlesIn(unit); return rows.reduce((sum, row) => sum + row.n_articles, 0) >= 3 * rows.length; });
  const state = { frame: used[0].id, unit: even || units[0] };

  const chart = figure({
    title: 'Share of sentences with the frame',
    draw: (width) => {
      const colours = ink();
      const at = days(state.unit);
      const rows = periods.filter((row) => row.frame === state.frame && row.unit === state.unit && row.method === 'any');
      const series = shownOutlets().map((outlet) => {
        const own = new Map(rows.filter((row) => row.outlet === outlet.id).map((row) => [row.begins_on, row]));
        return {
          name: outlet.outlet, type: 'line', connectNulls: false, symbol: 'circle', symbolSize: 7, lineStyle: { width: 2, color: colourOf(outlet.id) }, itemStyle: { color: colourOf(outlet.id) },
          data: at.map((day) => ({ value: own.has(day) ? own.get(day).sentence_share : null, row: own.get(day) })),
        };
      });
      const legendRows = Math.ceil((series.length * 170) / width);
      const top = 16 + 22 * legendRows;
      return {
        height: 260 + top,
        description: `${frameLabel(state.frame)} by ${state.unit}. ${series.map((one) => `${one.name}: ${one.data.map((point, i) => (point.value === null ? null : `${at[i]} ${format.percent(point.value)}`)).filter(Boolean).join(', ')}`).join('; ')}`,
        items: series.flatMap((one, s) => one.data.map((point, i) => (point.value === null ? null : { series: s, index: i, text: `${one.name}, ${at[i]}: ${format.percent(point.value)}` })).filter(Boolean)),
        option: {
          grid: { left: 48, right: 20, top, bottom: 30 },
          legend: { top: 0, left: 0, textStyle: { color: colours.text }, formatter: (label) => cut(label, 130), itemWidth: 16, data: series.map((one) => one.name) },
          tooltip: tooltip((event) => [event.seriesName, `${event.name}: ${format.percent(event.data.value)}`, event.data.row.ci_low === null ? 'one article' : `interval ${format.percent(event.data.row.ci_low)} to ${format.percent(event.data.row.ci_high)}`, `${event.data.row.n_articles} articles, ${event.data.row.n_sentences} of ${event.data.row.all_sentences} sentences`]),
          xAxis: { type: 'category', data: at.map((day) => (state.unit === 'month' ? day.slice(0, 7) : day)), axisLabel: { color: colours.quiet, hideOverlap: true }, axisLine: { lineStyle: { color: colours.line } }, axisTick: { show: false } },
          yAxis: { type: 'value', axisLabel: { color: colours.quiet, formatter: (value) => `${Math.round(1000 * value) / 10} %` }, splitLine: { lineStyle: { color: colours.line, type: 'dotted' } } },
          series,
        },
      };
    },
  });

  const below = el('div');
  function table() {
    replace(below, dataTable({
      caption: `${frameLabel(state.frame)} by ${state.unit}`, file: `over-time-${state.frame}-${state.unit}`, rows: periods.filter((row) => row.frame === state.frame && row.unit === state.unit && row.method === 'any'), columns: [
        { key: 'outlet', label: 'Outlet', raw: (row) => outlets[row.outlet].outlet }, { key: 'begins_on', label: 'From' },
        { key: 'n_articles', label: 'Articles', format: format.integer }, { key: 'all_sentences', label: 'Sentences', format: format.integer }, { key: 'n_sentences', label: 'With the frame', format: format.integer },
        { key: 'sentence_share', label: 'Share', format: format.percent }, { key: 'ci_low', label: 'from', format: format.percent }, { key: 'ci_high', label: 'to', format: format.percent },
      ],
    }));
    chart.render();
  }
  replace(byId('time'), el('h3', {}, 'Over time'),
    el('div', { class: 'controls' },
      select('Frame', used.map((frame) => [frame.id, frame.label]), state.frame, (value) => { state.frame = value; table(); }),
      select('By', units.map((unit) => [unit, unit]), state.unit, (value) => { state.unit = value; table(); })),
    chart.element, below);
  shownListeners.push(() => chart.render());
  table();
  return true;
}

function pairsPart() {
  const pairs = rowsOf(model.pairs).filter((row) => row.n_both > 0).sort((a, b) => b.n_both - a.n_both);
  if (pairs.length === 0) return false;
  replace(byId('pairs'), el('h3', {}, 'Frames in the same sentence'),
    el('p', { class: 'quiet' }, 'Lift is how many times as many sentences have both frames as if the frames were independent.'),
    dataTable({
      caption: 'Frames that stand together', file: 'frame-pairs', rows: pairs, open: pairs.length <= 12, columns: [
        { key: 'outlet', label: 'Outlet', raw: (row) => outlets[row.outlet].outlet }, { key: 'frame_a', label: 'Frame', show: (row) => frameLabel(row.frame_a) }, { key: 'frame_b', label: 'With', show: (row) => frameLabel(row.frame_b) },
        { key: 'n_both', label: 'Sentences', format: format.integer }, { key: 'lift', label: 'Lift', format: format.decimal(1) }, { key: 'ci_low', label: 'from', format: format.decimal(1) }, { key: 'ci_high', label: 'to', format: format.decimal(1) },
      ],
    }));
  return true;
}

function speakersPart() {
  const speakers = rowsOf(model.speakers);
  if (speakers.length === 0) return false;
  replace(byId('speakers'), el('h3', {}, 'Who is named as saying so'),
    el('p', { class: 'quiet' }, 'People and organisations whose words, quoted or reported, hold a frame.'),
    dataTable({
      caption: 'Speakers in the evidence of frames', file: 'speakers', rows: speakers, open: speakers.length <= 30, columns: [
        { key: 'speaker', label: 'Speaker' }, { key: 'outlet', label: 'Outlet', raw: (row) => outlets[row.outlet].outlet }, { key: 'frame', label: 'Frame', show: (row) => frameLabel(row.frame), action: (row) => () => showSpeaker(row), hint: 'Show the sentences' },
        { key: 'n_matches', label: 'Matches', format: format.integer }, { key: 'n_articles', label: 'Articles', format: format.integer },
      ],
    }), el('div', { id: 'speaker-evidence', class: 'evidence' }));
  return true;
}

function showSpeaker(row) {
  const found = evidenceFor(row.outlet, row.frame, 'all', 'any').filter((matches) => matches.some((match) => match.speaker === row.speaker));
  const panel = byId('speaker-evidence');
  replace(panel, el('h3', {}, name(row.speaker), ' in ', name(outlets[row.outlet].outlet), ': ', name(frameLabel(row.frame))),
    el('p', { class: 'counts' }, `${found.length} ${found.length === 1 ? 'sentence' : 'sentences'} on this page of ${row.n_matches} ${row.n_matches === 1 ? 'match' : 'matches'}.`), longList(found, quote));
  reveal(panel);
}

function moreSection() {
  const shown = [timePart(), pairsPart(), speakersPart()];
  byId('more').hidden = !shown.some(Boolean);
}
