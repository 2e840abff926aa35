// The model, elements, numbers as text, and the colours of outlets.

const model = JSON.parse(document.getElementById('model').textContent);

/** The rows of a sheet as objects by column. */
function rowsOf(sheet) {
  if (!sheet) return [];
  return sheet.rows.map((row) => {
    const object = {};
    sheet.columns.forEach((column, i) => { object[column] = row[i]; });
    return object;
  });
}

const byId = (id) => document.getElementById(id);

/** An element with properties and children; text is only ever set as text. */
function el(tag, properties, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties || {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name === 'class') element.className = value;
    else if (name === 'on') Object.entries(value).forEach(([type, listener]) => element.addEventListener(type, listener));
    else if (name === 'value') element.value = value;
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children.flat()) {
    if (child !== null && child !== undefined) element.append(child);
  }
  return element;
}

const name = (text) => el('bdi', {}, text);

function replace(parent, ...children) {
  parent.replaceChildren(...children.flat().filter((child) => child !== null && child !== undefined));
}

/** Says something to those who hear the page. */
function announce(text) {
  byId('status').textContent = text;
}

const minus = (text) => text.replace('-', '\u2212');
const format = {
  integer: (value) => (value === null || value === undefined ? '' : value.toLocaleString('en')),
  percent: (value) => (value === null || value === undefined ? '' : `${(100 * value).toFixed(1)} %`),
  decimal: (digits) => (value) => (value === null || value === undefined ? '' : minus(value.toFixed(digits))),
  signed: (value) => (value === null || value === undefined ? '' : `${value > 0 ? '+' : ''}${minus(value.toFixed(2))}`),
  p: (value) => (value === null || value === undefined ? '' : value < 0.001 ? '< 0.001' : value.toFixed(3)),
  text: (value) => (value === null || value === undefined ? '' : String(value)),
};

/** The factor of a natural logarithm as "3.2" or "1/3.2". */
function odds(logarithm) {
  const factor = Math.exp(Math.abs(logarithm));
  const text = factor < 10 ? factor.toFixed(1) : Math.round(factor).toLocaleString('en');
  return text === '1.0' ? '1' : logarithm < 0 ? `1/${text}` : text;
}

const outlets = rowsOf(model.corpus.outlets).map((row, id) => ({ ...row, id }));
const frames = rowsOf(model.frames);
const frameOf = new Map(frames.map((frame) => [frame.id, frame]));
const frameLabel = (id) => (frameOf.has(id) ? frameOf.get(id).label : id);
const articles = rowsOf(model.articles);
const sentences = rowsOf(model.sentences);

// Okabe and Ito's colours, darker on light ground and lighter on dark ground.
const COLOURS = {
  light: ['#0072b2', '#c04a00', '#007a5a', '#a8478f', '#8a6100', '#00788c', '#5b3fa8', '#5d5d5d'],
  dark: ['#5ab4ee', '#f28e4b', '#3cc49b', '#e59acb', '#e0b347', '#62d0e6', '#b5a1f5', '#bdbdbd'],
};
const MOST_SHOWN = 12;
const darkness = window.matchMedia('(prefers-color-scheme: dark)');
let printing = false;
const isDark = () => darkness.matches && !printing;

// Which outlets the charts show; each keeps its place, and with it its colour, as long as it is shown.
const places = [];
const shownListeners = [];

function shownOutlets() {
  return places.filter((id) => id !== undefined).sort((a, b) => a - b).map((id) => outlets[id]);
}

function showOutlet(id) {
  if (places.includes(id)) return;
  let free = places.findIndex((place) => place === undefined);
  if (free < 0) free = places.length < MOST_SHOWN ? places.length : MOST_SHOWN - 1;
  places[free] = id;
  shownListeners.forEach((listener) => listener());
}

function hideOutlet(id) {
  const place = places.indexOf(id);
  if (place >= 0 && shownOutlets().length > 1) {
    places[place] = undefined;
    shownListeners.forEach((listener) => listener());
  }
}

function colourOf(id) {
  const palette = COLOURS[isDark() ? 'dark' : 'light'];
  const place = places.indexOf(id);
  return place >= 0 && place < palette.length ? palette[place] : isDark() ? '#8f8f8f' : '#767676';
}

outlets.slice(0, outlets.length > MOST_SHOWN ? 8 : MOST_SHOWN).forEach((outlet) => places.push(outlet.id));

/** A labelled select; options are [value, text]. */
function select(label, options, chosen, onChange) {
  const list = el('select', { on: { change: () => onChange(list.value) } },
    options.map(([value, text]) => el('option', { value }, text)));
  list.value = String(chosen);
  return el('label', { class: 'control' }, el('span', {}, label), list);
}

/** Finds an outlet by a part of its name and adds it to the charts. */
function outletPicker() {
  if (outlets.length <= MOST_SHOWN) return null;
  const chips = el('div', { class: 'chips' });
  const found = el('div', { class: 'found' });
  const input = el('input', { type: 'search', placeholder: 'Part of a name', on: { input: () => search() } });
  const search = () => {
    const wanted = input.value.trim().toLocaleLowerCase();
    const hits = wanted === '' ? [] : outlets.filter((outlet) => outlet.outlet.toLocaleLowerCase().includes(wanted)).slice(0, 12);
    replace(found, hits.map((outlet) => el('button', {
      type: 'button', class: 'chip', on: { click: () => { showOutlet(outlet.id); input.value = ''; search(); } },
    }, '+ ', name(outlet.outlet))));
  };
  const draw = () => replace(chips, shownOutlets().map((outlet) => {
    const chip = el('button', {
      type: 'button', class: 'chip', 'aria-label': `Take ${outlet.outlet} out of the charts`, on: { click: () => hideOutlet(outlet.id) },
    }, el('span', { class: 'dot', 'aria-hidden': 'true' }), name(outlet.outlet), ' \u00d7');
    chip.firstChild.style.backgroundColor = colourOf(outlet.id);
    return chip;
  }));
  shownListeners.push(draw);
  redrawn.push(draw);
  draw();
  return el('div', { class: 'picker' },
    el('p', {}, `The charts show ${shownOutlets().length} of ${format.integer(outlets.length)} outlets, the largest first; the tables have all.`),
    el('label', { class: 'control' }, el('span', {}, 'Add an outlet'), input), found, chips);
}

// What is drawn anew when the colours change.
const redrawn = [];
