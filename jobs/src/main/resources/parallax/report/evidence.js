// Sentences with what was found in them.

const STEP = 8;
const VOICES = { own: 'own words', quoted: 'quoted', reported: 'reported' };
const KINDS = { title: 'title', heading: 'heading', list: 'list', body: null };

/** A sentence with its marked parts, [begin, end) in the article; overlapping ones become one. */
function marked(sentence, spans) {
  const paragraph = el('p', { class: 'said', dir: 'auto' });
  const text = sentence.text;
  let from = 0;
  if (sentence.cut_before) paragraph.append('\u2026');
  for (const [begin, end] of spans.slice().sort((a, b) => a[0] - b[0])) {
    const first = Math.max(from, begin - sentence.begin);
    const last = Math.min(text.length, end - sentence.begin);
    if (last <= first) continue;
    paragraph.append(text.slice(from, first), el('mark', {}, text.slice(first, last)));
    from = last;
  }
  paragraph.append(text.slice(from));
  if (sentence.cut_after) paragraph.append('\u2026');
  return paragraph;
}

/** The article of a sentence: its title, a link where it has a web address. */
function sourceOf(sentence) {
  const article = articles[sentence.article];
  if (!article) return el('span', {}, 'article not in the tables');
  const title = name(article.title || article.article_id);
  const web = /^https?:\/\//i.test(article.url || '');
  return el('span', { class: 'source' },
    web ? el('a', { href: article.url, rel: 'noopener noreferrer nofollow', target: '_blank' }, title) : title,
    article.published_on ? `, ${article.published_on}` : null);
}

/** A list that shows some items and has a button for more. */
function longList(items, render) {
  let shown = STEP;
  const list = el('ol', { class: 'quotes' });
  const more = el('button', { type: 'button', class: 'more', on: { click: () => { shown += 3 * STEP; draw(); } } });
  const draw = () => {
    replace(list, items.slice(0, shown).map(render));
    more.hidden = shown >= items.length;
    more.textContent = `Show more (${format.integer(items.length - shown)} left)`;
  };
  draw();
  return [list, more];
}

function tag(text, kind) {
  return text ? el('span', { class: `tag ${kind || ''}` }, text) : null;
}

const evidence = rowsOf(model.evidence);
const evidenceOf = new Map();
evidence.forEach((row) => {
  [row.frame, ...row.groups].forEach((frame) => {
    const key = `${row.outlet} ${frame}`;
    if (!evidenceOf.has(key)) evidenceOf.set(key, []);
    evidenceOf.get(key).push(row);
  });
});

function inScope(row, scope) {
  switch (scope) {
    case 'title': case 'heading': return row.kind === scope;
    case 'body': return row.kind === 'body' || row.kind === 'list';
    case 'own': return row.voice === 'own';
    case 'quoted': return row.voice !== 'own';
    default: return true;
  }
}

/** Matches of a frame in an outlet, those of one sentence together. */
function evidenceFor(outlet, frame, scope, method) {
  const bySentence = new Map();
  for (const row of evidenceOf.get(`${outlet} ${frame}`) || []) {
    if (inScope(row, scope) && (method === 'any' || row.method === method)) {
      if (!bySentence.has(row.sentence)) bySentence.set(row.sentence, []);
      bySentence.get(row.sentence).push(row);
    }
  }
  return inTurns(Array.from(bySentence.values()), (matches) => sentences[matches[0].sentence].article);
}

/** The same items, one of each group after the other, so that the first ones are not all of one article. */
function inTurns(items, groupOf) {
  const groups = new Map();
  items.forEach((item) => {
    const group = groupOf(item);
    if (!groups.has(group)) groups.set(group, []);
    groups.get(group).push(item);
  });
  const queues = Array.from(groups.values());
  const turns = [];
  for (let i = 0; turns.length < items.length; i++) queues.forEach((queue) => { if (i < queue.length) turns.push(queue[i]); });
  return turns;
}

function quote(matches) {
  const sentence = sentences[matches[0].sentence];
  const first = matches[0];
  const rules = Array.from(new Set(matches.map((match) => match.rule)));
  return el('li', { 'data-sentence': first.sentence },
    marked(sentence, matches.map((match) => [match.begin, match.end])),
    el('p', { class: 'about' },
      tag(VOICES[first.voice] || first.voice, first.voice),
      first.speaker ? el('span', { class: 'tag' }, 'says ', name(first.speaker)) : null,
      matches.some((match) => match.negated) ? tag('denied', 'denied') : null,
      tag(KINDS[sentence.kind]),
      sourceOf(sentence),
      el('details', { class: 'why' }, el('summary', {}, 'rule'), rules.length === 1 && rules[0] === 'model' ? 'judged by the learned model' : rules.map((rule) => el('code', {}, rule)))));
}

const frameWords = rowsOf(model.frame_words);

/** Whether a text has a word, letters of either case. */
function hasWord(text, word) {
  const lower = text.toLowerCase();
  const letter = /[\p{L}\p{N}]/u;
  for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
    if (!letter.test(lower[at - 1] || ' ') && !letter.test(lower[at + word.length] || ' ')) return true;
  }
  return false;
}

/** The words that set an outlet's sentences with a frame apart from its others; null where there are none. */
function wordsPart({ outlet, frame, scope, method, found, quotes }) {
  const rows = frameWords.filter((row) => row.outlet === outlet && row.frame === frame && row.method === method);
  if (rows.length === 0 || scope !== 'all') return null;
  const having = (word) => found.filter((matches) => hasWord(sentences[matches[0].sentence].text, word));
  const all = el('button', { type: 'button', class: 'more', hidden: true, on: { click: () => choose(null) } }, 'Show all sentences again');

  function choose(word) {
    const some = word === null ? found : having(word);
    replace(quotes, word === null ? null : el('p', { class: 'counts' }, `${format.integer(some.length)} of them with \u201c`, name(word), '\u201d.'), longList(some, quote));
    all.hidden = word === null;
    quotes.append(all);
    announce(word === null ? 'All sentences' : `${some.length} sentences with ${word}`);
    reveal(quotes);
  }

  return dataTable({
    caption: `Words around ${frameLabel(frame)} in ${outlets[outlet].outlet}`, file: `words-${frame}`, rows, columns: [
      { key: 'term', label: 'Word', action: (row) => (having(row.term).length > 0 ? () => choose(row.term) : null), hint: 'Show the sentences with it' },
      { key: 'n_target', label: 'With the frame', format: format.integer, title: 'Occurrences in sentences with the frame, outside the words that were matched' },
      { key: 'target_tokens', label: 'of words', format: format.integer },
      { key: 'n_reference', label: 'Without', format: format.integer, title: 'Occurrences in the outlet\u2019s other sentences' },
      { key: 'reference_tokens', label: 'of words', format: format.integer },
      { key: 'log_ratio', label: 'Doublings', format: format.decimal(2) },
      { key: 'g2', label: 'G\u00b2', format: format.decimal(1) },
      { key: 'q_value', label: 'q', format: format.p },
    ],
  });
}

/** Shows the sentences behind a number of a frame. */
function showEvidence(panel, { outlet, frame, scope, method, share }, quietly) {
  const found = evidenceFor(outlet, frame, scope, method);
  const quotes = el('div', {}, longList(found, quote));
  const matches = found.reduce((sum, rows) => sum + rows.length, 0);
  const all = share ? share.n_matches : matches;
  const heading = el('h3', {}, name(frameLabel(frame)), ' in ', name(outlets[outlet].outlet));
  const counts = share
    ? `${format.integer(share.n_matches)} ${share.n_matches === 1 ? 'match' : 'matches'} in ${format.integer(share.n_sentences)} ${share.n_sentences === 1 ? 'sentence' : 'sentences'} of ${format.integer(share.n_articles)} ${share.n_articles === 1 ? 'article' : 'articles'}${scope === 'all' ? '' : ` (${SCOPES[scope]})`}`
    : `${format.integer(matches)} matches`;
  const rest = matches < all
    ? ` ${format.integer(matches)} of ${format.integer(all)} matches are on this page, drawn by chance; all of them: parallax concordance --frame ${frame} --outlet '${outlets[outlet].outlet}'.`
    : '';
  const status = el('p', { class: 'counts' }, `${counts}.${rest}`);
  replace(panel, heading, status, found.length > 0 ? quotes : el('p', { class: 'quiet' }, all > 0 ? 'None of them is on this page.' : 'No sentence.'),
    wordsPart({ outlet, frame, scope, method, found, quotes }));
  if (!quietly) {
    announce(`${frameLabel(frame)} in ${outlets[outlet].outlet}: ${counts}`);
    reveal(panel);
  }
}

/** Brings what was just opened into sight, if it is not. */
function reveal(panel) {
  const box = panel.getBoundingClientRect();
  if (box.top > window.innerHeight * 0.75 || box.top < 0) {
    panel.scrollIntoView({ block: 'start', behavior: window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  }
}
