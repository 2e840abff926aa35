// Tables of numbers: sorted by a click, copied, or kept as CSV.

const FORMULA = /^[\s\u0000-\u001f]*[=+\-@\uff1d\uff0b\uff0d\uff20]/;

/** A cell of CSV that no spreadsheet computes. */
function csvCell(value) {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const clean = String(value).replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ');
  const safe = FORMULA.test(clean) ? `'${clean}` : clean;
  return /[",]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

function csvOf(columns, rows) {
  const lines = [columns.map((column) => csvCell(column.key)), ...rows.map((row) => columns.map((column) => csvCell(raw(column, row))))];
  return `\ufeff${lines.map((line) => line.join(',')).join('\r\n')}\r\n`;
}

const raw = (column, row) => (column.raw ? column.raw(row) : row[column.key]);

function download(file, text) {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = el('a', { href: address, download: file });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

function copy(text) {
  const done = () => announce('The table is copied.');
  const byHand = () => {
    const area = el('textarea', { class: 'unseen', 'aria-hidden': 'true' });
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
    done();
  };
  if (navigator.clipboard) navigator.clipboard.writeText(text).then(done, byHand);
  else byHand();
}

function compare(a, b) {
  if (a === b) return 0;
  if (a === null || a === undefined || a === '') return 1;
  if (b === null || b === undefined || b === '') return -1;
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'en');
}

/**
 * A table under a line that opens it. A column has key, label and, if it holds numbers, format; with
 * action(row) its cells are buttons, with shade(row) from 0 to 1 they are tinted.
 */
function dataTable({ caption, file, columns, rows, open, most = 100 }) {
  let sorted = rows.slice();
  let by = null;
  let down = false;
  let limit = most;
  const body = el('tbody');
  const headers = columns.map((column) => {
    const button = el('button', { type: 'button', class: 'sort', title: column.title, on: { click: () => sort(column) } }, column.label);
    return el('th', { scope: 'col', class: column.format ? 'number' : null }, button);
  });
  const more = el('button', { type: 'button', class: 'more', on: { click: () => { limit = Infinity; draw(); } } });

  function sort(column) {
    down = by === column ? !down : Boolean(column.format);
    by = column;
    // What is empty stays last, whichever way.
    sorted = rows.slice().sort((a, b) => {
      const x = raw(column, a);
      const y = raw(column, b);
      const missing = (value) => value === null || value === undefined || value === '';
      return missing(x) || missing(y) ? compare(x, y) : (down ? -1 : 1) * compare(x, y);
    });
    headers.forEach((header, i) => {
      if (columns[i] === by) header.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      else header.removeAttribute('aria-sort');
    });
    draw();
  }

  function cell(column, row, first) {
    const text = column.format ? column.format(raw(column, row), row) : format.text(column.show ? column.show(row) : raw(column, row));
    const content = column.format ? text : name(text);
    const action = column.action && text !== '' ? column.action(row) : null;
    const inside = action ? el('button', { type: 'button', class: 'cell', title: column.hint, on: { click: action } }, content) : content;
    const element = el(first ? 'th' : 'td', { scope: first ? 'row' : null, class: column.format ? 'number' : null }, inside);
    const shade = column.shade ? column.shade(row) : 0;
    if (shade > 0) element.style.setProperty('--shade', `${Math.round(100 * Math.min(1, shade))}%`);
    return element;
  }

  function draw() {
    replace(body, sorted.slice(0, limit).map((row) => el('tr', {}, columns.map((column, i) => cell(column, row, i === 0)))));
    more.textContent = `Show all ${format.integer(sorted.length)} rows`;
    more.hidden = sorted.length <= limit;
  }

  draw();
  const tools = el('div', { class: 'tools' },
    el('button', { type: 'button', on: { click: () => copy(sorted.map((row) => columns.map((column) => format.text(raw(column, row))).join('\t')).join('\n')) } }, 'Copy'),
    el('button', { type: 'button', on: { click: () => download(`${file}.csv`, csvOf(columns, sorted)) } }, 'Download CSV'));
  const table = el('table', {}, el('caption', {}, caption), el('thead', {}, el('tr', {}, headers)), body);
  return el('details', { class: 'data', open: open && rows.length > 0 },
    el('summary', {}, caption, ' ', el('span', { class: 'quiet' }, `${format.integer(rows.length)} ${rows.length === 1 ? 'row' : 'rows'}`)),
    tools, el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption }, table), more);
}
