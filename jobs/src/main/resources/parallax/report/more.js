// Frames over time, frames that go together, and who speaks.

function timePart() {
  const periods = rowsOf(model.over_time);
  const units = unitsOf(periods);
  if (units.length === 0) return false;
  const used = frames.filter((frame) => periods.some((row) => row.frame === frame.id));
  const state = { frame: used[0].id, unit: evenUnit(units, (unit) => periods.filter((row) => row.unit === unit && row.frame === used[0].id && row.method === 'any')) };
  const rows = () => periods.filter((row) => row.frame === state.frame && row.unit === state.unit && row.method === 'any');
  const chart = periodChart({
    title: 'Share of sentences with the frame', value: 'sentence_share', show: format.percent, axis: (value) => `${Math.round(1000 * value) / 10} %`,
    state: () => ({ rows: rows(), unit: state.unit, what: frameLabel(state.frame) }),
    more: (row) => `${format.integer(row.n_articles)} ${row.n_articles === 1 ? 'article' : 'articles'}, ${row.n_sentences} of ${row.all_sentences} sentences`,
  });
  const below = el('div');
  function draw() {
    replace(below, withoutPeriods(rows(), state.unit, 'frame_over_time'), dataTable({
      caption: `${frameLabel(state.frame)} by ${state.unit}`, file: `over-time-${state.frame}-${state.unit}`, rows: rows(), columns: [
        { key: 'outlet', label: 'Outlet', raw: (row) => outlets[row.outlet].outlet }, { key: 'begins_on', label: 'From' },
        { key: 'n_articles', label: 'Articles', format: format.integer }, { key: 'all_sentences', label: 'Sentences', format: format.integer }, { key: 'n_sentences', label: 'With the frame', format: format.integer },
        { key: 'sentence_share', label: 'Share', format: format.percent }, { key: 'ci_low', label: 'from', format: format.percent }, { key: 'ci_high', label: 'to', format: format.percent },
      ],
    }));
    chart.render();
  }
  replace(byId('time'), el('h3', {}, 'Over time'),
    el('div', { class: 'controls' },
      select('Frame', used.map((frame) => [frame.id, frame.label]), state.frame, (value) => { state.frame = value; draw(); }),
      select('By', units.map((unit) => [unit, unit]), state.unit, (value) => { state.unit = value; draw(); }),
      outletPicker()),
    chart.element, below);
  shownListeners.push(draw);
  draw();
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

function creditsPart() {
  const credits = rowsOf(model.credits);
  if (credits.length === 0) return false;
  replace(byId('credits'), el('h3', {}, 'Which sources articles credit'),
    el('p', { class: 'quiet' }, 'Other publishers that an article names as its own source.'),
    dataTable({
      caption: 'Sources that articles credit', file: 'credits', rows: credits, open: credits.length <= 30, columns: [
        { key: 'outlet', label: 'Outlet', raw: (row) => outlets[row.outlet].outlet }, { key: 'source', label: 'Credits' },
        { key: 'n_articles', label: 'Articles', format: format.integer }, { key: 'all', label: 'of', raw: (row) => outlets[row.outlet].n_articles, format: format.integer, title: 'All articles of the outlet' },
      ],
    }));
  return true;
}

function moreSection() {
  const shown = [timePart(), pairsPart(), speakersPart(), creditsPart()];
  byId('more').hidden = !shown.some(Boolean);
}
