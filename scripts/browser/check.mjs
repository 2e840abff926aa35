// Does what a reader does with a report, in a browser: node check.mjs CHROMIUM REPORT TABLES
// TABLES holds frame_evidence.jsonl, sentences.jsonl, ngram_keyness.jsonl and ngram_pairs.jsonl of the same run.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [executablePath, report, tables] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const scratch = mkdtempSync(join(tmpdir(), 'parallax-report-'));
const rows = (table) => readFileSync(join(tables, `${table}.jsonl`), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));

const model = JSON.parse(/<script type="application\/json" id="model">(.*?)<\/script>/s.exec(readFileSync(report, 'utf8'))[1]);

/** The first frame of the first contrast, and the outlets in the order of the charts. */
function firstFrame() {
  const at = (column) => model.contrasts.columns.indexOf(column);
  const frame = model.contrasts.rows.find((row) => row[at('contrast_no')] === 1)[at('frame_a')];
  return { frame, label: model.frames.rows.find((row) => row[0] === frame)[1], outlets: model.corpus.outlets.rows.map((row) => row[0]).slice(0, 12) };
}

const HOSTILE = [
  '<script>window.hacked = 1</script>',
  '</script><script>window.hacked = 2</script>',
  '<img src=x onerror="window.hacked = 3">',
  '"><svg onload=window.hacked=4>',
  "' onmouseover='window.hacked=5",
  'javascript:window.hacked=6',
  '<style>body { display: none }</style>',
  '}</style><style>* { color: red }',
  '<!-- never ends',
  '\u202egnp.exe\u202c right to left',
  '{{constructor.constructor("window.hacked=7")()}} ${window.hacked=8}',
  '<iframe srcdoc="<script>parent.hacked=9</script>"></iframe>',
];

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });

/** Opens a page with every request but the file itself refused, and looks at what it says. */
async function open(file, { width = 1280, colorScheme = 'light' } = {}) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
  const page = await context.newPage();
  const address = pathToFileURL(resolve(file)).href;
  const said = [];
  const asked = [];
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) said.push(message.text()); });
  page.on('pageerror', (error) => said.push(String(error)));
  await page.route('**/*', (route) => {
    if (route.request().url() === address) return route.continue();
    asked.push(route.request().url());
    return route.abort();
  });
  await page.goto(address);
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
  return { page, said, asked, close: () => context.close() };
}

/** The report with its model changed. */
function variant(name, change) {
  const html = readFileSync(report, 'utf8');
  const begin = html.indexOf('>', html.indexOf('id="model"')) + 1;
  const end = html.indexOf('</script>', begin);
  const changed = JSON.parse(html.slice(begin, end));
  change(changed);
  const file = join(scratch, `${name}.html`);
  writeFileSync(file, html.slice(0, begin) + JSON.stringify(changed).replace(/</g, '\\u003c') + html.slice(end));
  return file;
}

const checks = {
  async 'asks for nothing and complains of nothing'() {
    const { page, said, asked, close } = await open(report);
    assert.ok((await page.locator('.canvas svg, .canvas canvas').count()) >= 4, 'charts are drawn');
    await close();
    assert.deepEqual(asked, []);
    assert.deepEqual(said, []);
  },

  async 'has no serious fault for those who do not see or point, light and dark'() {
    for (const colorScheme of ['light', 'dark']) {
      const { page, close } = await open(report, { colorScheme });
      // The page's own policy refuses scripts that come later, so this one goes in by the debugger.
      await page.evaluate(axe);
      const result = await page.evaluate(() => window.axe.run());
      await close();
      const grave = result.violations.filter((one) => ['serious', 'critical'].includes(one.impact));
      assert.deepEqual(grave.map((one) => `${colorScheme} ${one.id}: ${one.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`), []);
    }
  },

  async 'shows behind a bar what the tables have'() {
    const { page, close } = await open(report);
    const evidence = rows('frame_evidence');
    const sentences = new Map(rows('sentences').map((row) => [`${row.article_id} ${row.sentence_no}`, row.text]));
    const chart = page.locator('#frames-panels .canvas').first();
    const frame = firstFrame();
    const outlets = [];
    for (let i = 0; i < frame.outlets.length; i++) {
      await chart.scrollIntoViewIfNeeded();
      const box = await chart.boundingBox();
      await page.mouse.click(box.x + box.width * 0.6, box.y + 24 + 34 * (i + 0.5));
      const heading = await page.locator('#frames-evidence h3').textContent();
      outlets.push(heading);
      while (await page.locator('#frames-evidence .more:visible').count()) await page.locator('#frames-evidence .more:visible').first().click();
      const shown = await page.locator('#frames-evidence .said').allTextContents();
      const expected = new Set(evidence.filter((row) => row.frame === frame.frame && row.outlet === frame.outlets[i]).map((row) => sentences.get(`${row.article_id} ${row.sentence_no}`)));
      assert.equal(heading, `${frame.label} in ${frame.outlets[i]}`);
      assert.deepEqual(shown.slice().sort(), Array.from(expected).sort());
      const marks = (await page.locator('#frames-evidence mark').allTextContents()).join('');
      const matched = evidence.filter((row) => row.frame === frame.frame && row.outlet === frame.outlets[i]).map((row) => row.matched);
      matched.forEach((words) => assert.ok(marks.includes(words), `${words} is marked`));
    }
    await close();
    assert.ok(outlets.length > 1);
  },

  async 'shows for a searched term its numbers and its lines'() {
    const { page, close } = await open(report);
    const keyness = rows('ngram_keyness');
    const term = keyness.filter((row) => row.size === 1 && row.z > 0 && 2 * row.n_independent >= row.n_target).sort((a, b) => b.z - a.z)[0];
    await page.locator('#language-controls input[type=search]').fill(term.ngram);
    await page.locator('#language-controls .found button').filter({ hasText: term.outlet }).first().click();
    const detail = await page.locator('#language-detail').innerText();
    assert.ok(detail.includes(term.ngram) && detail.includes(term.outlet), detail);
    assert.ok(detail.includes(`${term.n_target} time`) && detail.includes(`${term.n_reference} time`), detail);
    assert.ok(detail.includes(`${term.n_articles_target} of`), detail);
    const inside = new Set(rows('sentences').filter((row) => row.outlet === term.outlet && row.tokens.includes(term.ngram)).map((row) => row.text));
    const lines = await page.locator('#language-detail .kwic').allTextContents();
    assert.ok(lines.length > 0);
    lines.forEach((line) => assert.ok(inside.has(line), `${line} is a sentence of the outlet with the term`));
    await close();
  },

  async 'sets an outlet against one other, from either side'() {
    const { page, said, close } = await open(report);
    const pairs = rows('ngram_pairs').filter((row) => row.size === 1);
    const [here, there] = model.corpus.outlets.rows.map((row) => row[0]);
    const clearest = (outlet, reference) => pairs.filter((row) => row.outlet === outlet && row.reference === reference && row.z > 0 && 2 * row.n_independent >= row.n_target)
      .sort((a, b) => b.z - a.z || (a.ngram < b.ngram ? -1 : 1)).slice(0, 40);
    const [outletList, againstList] = [page.locator('#language-controls select').first(), page.locator('#language-controls select').nth(1)];
    for (const [one, other] of [[here, there], [there, here]]) {
      await outletList.selectOption({ label: one });
      await againstList.selectOption({ label: other });
      const [theirs, ours] = [clearest(other, one), clearest(one, other)];
      const table = page.locator('#language-tables details.data');
      await table.evaluate((details) => { details.open = true; });
      const cells = (await table.locator('tbody tr').allInnerTexts()).map((text) => text.split('\t'));
      const expected = ours.map((row) => [row.ngram, row.n_target, row.n_reference]).concat(theirs.map((row) => [row.ngram, row.n_reference, row.n_target]));
      assert.deepEqual(cells.map((row) => row.slice(0, 3).join(' ')).sort(), expected.map((row) => row.join(' ')).sort());
      // Against the grain too: the clearest term of the other one, with its sign changed.
      for (const [row, n, m] of [[ours[0], ours[0].n_target, ours[0].n_reference], [theirs[0], theirs[0].n_reference, theirs[0].n_target]]) {
        await table.locator('button.cell').getByText(row.ngram, { exact: true }).first().click();
        const detail = await page.locator('#language-detail').innerText();
        assert.ok(detail.startsWith(`\u201c${row.ngram}\u201d in ${one} against ${other}`), detail);
        assert.ok(detail.includes(`${n} time`) && detail.includes(`in ${one}`) && detail.includes(`${m} time`) && detail.includes(`in ${other}`), detail);
        assert.ok(detail.includes(`z = ${(row === ours[0] ? row.z : -row.z).toFixed(1).replace('-', '\u2212')}`), detail);
        assert.ok(detail.includes(row === ours[0] ? 'times as often' : 'times less often'), detail);
        assert.ok(detail.includes(`${row.n_articles_target} of`) && detail.includes(`It is in ${row.n_articles_reference} of`), detail);
        const inside = new Set(rows('sentences').filter((sentence) => [one, other].includes(sentence.outlet) && sentence.tokens.includes(row.ngram)).map((sentence) => sentence.text));
        const lines = await page.locator('#language-detail .kwic').allTextContents();
        assert.ok(lines.length > 0);
        lines.forEach((line) => assert.ok(inside.has(line), `${line} is a sentence of one of the two with the term`));
      }
    }
    const wanted = clearest(there, here)[0].ngram;
    await page.locator('#language-controls input[type=search]').fill(wanted);
    await page.locator('#language-controls .found button').getByText(`${wanted} \u00b7 ${there} against ${here}`).first().click();
    assert.equal(await againstList.locator('option:checked').innerText(), here);
    await againstList.selectOption({ index: 0 });
    assert.ok((await page.locator('#language-tables summary').innerText()).startsWith(`Terms of ${there}, `));
    assert.deepEqual(said, []);
    await close();
  },

  async 'says how to compare two outlets where the run does not'() {
    const without = variant('without', (changed) => { changed.term_pairs.rows = []; });
    const reference = variant('reference', (changed) => {
      changed.term_pairs.rows = [];
      changed.compared_with = { outlet: '<b>Daily</b>', list: false };
    });
    for (const [file, hint, name] of [[without, '--pairs 12', 'all other outlets together'], [reference, 'without --reference', '<b>Daily</b>']]) {
      const { page, said, close } = await open(file);
      assert.equal(await page.locator('#language-controls select:visible').count(), 1);
      assert.ok((await page.locator('#language-controls .hint').innerText()).includes(hint));
      assert.ok((await page.locator('#language-detail').innerText()).includes(`in ${name}`));
      assert.deepEqual(said, []);
      await close();
    }
  },

  async 'shows tone by outlet, along an article and over time'() {
    const { page, said, close } = await open(report);
    for (const [view, rows] of [['arc', model.tone_arcs.rows.length], ['time', model.tone_over_time.rows.length], ['outlets', model.tones.rows.length]]) {
      if (rows === 0) continue;
      await page.locator(`#tone-controls [data-view=${view}]`).click();
      assert.ok((await page.locator('#tone-panels .canvas svg').count()) >= 1, `${view} is drawn`);
      assert.ok((await page.locator('#tone-tables tbody tr').count()) >= 1, `${view} has a table`);
      assert.equal(await page.locator('#tone-evidence').isVisible(), view === 'outlets');
    }
    await close();
    assert.deepEqual(said, []);
  },

  async 'shows of the words around a frame the sentences that have them'() {
    const { page, close } = await open(report);
    await page.locator('#frames-evidence details.data summary').first().click();
    const word = page.locator('#frames-evidence details.data button.cell').first();
    const text = (await word.textContent()).toLowerCase();
    await word.click();
    const shown = await page.locator('#frames-evidence .said').allTextContents();
    assert.ok(shown.length > 0);
    shown.forEach((sentence) => assert.ok(sentence.toLowerCase().includes(text), `${sentence} has ${text}`));
    await page.getByText('Show all sentences again').click();
    assert.ok((await page.locator('#frames-evidence .said').count()) >= shown.length);
    await close();
  },

  async 'answers the keyboard'() {
    const { page, close } = await open(report);
    await page.locator('#frames-panels .chart').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const second = firstFrame();
    assert.equal(await page.locator('#frames-evidence h3').textContent(), `${second.label} in ${second.outlets[1]}`);
    await close();
  },

  async 'sorts a table and keeps it as CSV that computes nothing'() {
    const file = variant('formula', (model) => { model.corpus.outlets.rows[0][0] = '=1+1'; });
    const { page, close } = await open(file);
    const table = page.locator('#corpus-body details.data').first();
    await table.locator('th button').first().click();
    assert.equal(await table.locator('th').first().getAttribute('aria-sort'), 'ascending');
    const saved = page.waitForEvent('download');
    await table.getByText('Download CSV').click();
    const csv = readFileSync(await (await saved).path(), 'utf8');
    assert.ok(csv.includes("\r\n'=1+1,"), csv);
    await close();
  },

  async 'takes hostile text for text'() {
    const file = variant('hostile', (model) => {
      model.corpus.outlets.rows.forEach((row, i) => { row[0] = HOSTILE[i]; });
      model.articles.rows.forEach((row, i) => { row[2] = HOSTILE[i % HOSTILE.length]; row[3] = i % 2 ? 'javascript:window.hacked=10' : row[3]; });
      model.frames.rows.forEach((row, i) => { row[1] = HOSTILE[(i + 5) % HOSTILE.length]; row[2] = HOSTILE[(i + 6) % HOSTILE.length]; });
      model.terms.rows.forEach((row, i) => { row[2] = HOSTILE[i % HOSTILE.length]; });
      model.term_pairs.rows.forEach((row, i) => { row[3] = HOSTILE[i % HOSTILE.length]; });
      model.sentences.rows.forEach((row, i) => { row[4] = HOSTILE[i % HOSTILE.length] + row[4]; row[3] -= HOSTILE[i % HOSTILE.length].length; });
    });
    const { page, said, asked, close } = await open(file);
    await page.locator('#language-controls select').nth(1).selectOption({ index: 1 });
    for (const button of await page.locator('button.cell:visible, #language-controls button').all()) await button.click();
    await page.mouse.move(500, 500);
    const found = await page.evaluate(() => ({ hacked: window.hacked, text: document.body.innerText + Array.from(document.querySelectorAll('bdi, option')).map((one) => one.textContent).join('\n'), links: Array.from(document.links).map((link) => link.protocol) }));
    assert.equal(found.hacked, undefined);
    HOSTILE.forEach((text) => assert.ok(found.text.includes(text), `${text} looks as written`));
    assert.ok(!found.links.includes('javascript:'));
    assert.deepEqual([asked, said], [[], []]);
    await close();
  },

  async 'shows the largest of 500 outlets and finds the others'() {
    const file = variant('many', (changed) => {
      const outlets = changed.corpus.outlets.rows;
      while (outlets.length < 500) outlets.push([`Outlet ${outlets.length}`, ...outlets[0].slice(1)]);
      outlets[0][0] = 'x'.repeat(200);
      outlets[1][0] = '\u05d7\u05d3\u05e9\u05d5\u05ea';
      outlets[2][0] = '\ud83d\udd25 News';
    });
    for (const width of [1280, 320]) {
      const { page, said, close } = await open(file, { width });
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
      const chips = page.locator('#frames-controls .chips .chip');
      assert.equal(await chips.count(), 8);
      await page.locator('#frames-controls .picker input').fill('outlet 444');
      await page.locator('#frames-controls .found button').click();
      assert.ok((await chips.allTextContents()).some((text) => text.startsWith('Outlet 444')));
      assert.ok((await page.locator('#frames-panels .canvas').first().getAttribute('aria-label')).includes('Outlet 444'));
      assert.deepEqual(said, []);
      await close();
    }
  },

  async 'fits a phone'() {
    const { page, close } = await open(report, { width: 320 });
    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, document.body.scrollWidth]);
    await close();
    assert.deepEqual(widths, [320, 320]);
  },
};

let failed = 0;
for (const [what, check] of Object.entries(checks)) {
  try {
    await check();
    console.log(`ok      ${what}`);
  } catch (error) {
    failed++;
    console.log(`FAILED  ${what}\n${error.stack}`);
  }
}

// Measured, not judged: what a click costs where there is much.
const large = variant('large', (model) => {
  const outlets = model.corpus.outlets.rows;
  const terms = model.terms.rows;
  const many = terms.filter((row) => row[0] === 0 && row[1] === 1);
  while (outlets.length < 40) outlets.push(['Outlet ' + outlets.length, ...outlets[0].slice(1)]);
  model.terms.rows = outlets.flatMap((_, outlet) => Array.from({ length: 50 }, (_unused, i) => {
    const row = many[i % many.length].slice();
    row[0] = outlet;
    row[2] = `${row[2]} ${outlet} ${i}`;
    row[6] *= 1 + i / 7;
    return row;
  }));
});
const { page, close } = await open(large);
const times = await page.evaluate(async () => {
  const click = (element) => new Promise((done) => {
    const begun = performance.now();
    element.click();
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - begun)));
  });
  const all = [];
  document.querySelectorAll('#language-tables details, #frames-tables details').forEach((one) => { one.open = true; });
  for (let i = 0; i < 10; i++) {
    all.push(await click(document.querySelectorAll('#language-tables button.cell')[i]));
    all.push(await click(document.querySelectorAll('#frames-tables button.cell')[i]));
    all.push(await click(document.querySelectorAll('#language-controls .buttons button')[0]));
  }
  return all.sort((a, b) => a - b);
});
await close();
console.log(`40 outlets, 2,000 terms: a click takes ${times[Math.floor(times.length / 2)].toFixed(0)} ms (median of ${times.length}), ${times.at(-1).toFixed(0)} ms at most`);

await browser.close();
rmSync(scratch, { recursive: true });
process.exit(failed > 0 ? 1 : 0);
