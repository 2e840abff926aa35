// Charts: ECharts with a description for those who do not see them, and the arrow keys for those who do not point.

const charts = [];

/** A colour or size of the style sheet. */
function css(variable) {
  return getComputedStyle(document.documentElement).getPropertyValue(variable).trim();
}

const ink = () => ({
  text: isDark() ? '#e9e6df' : '#22211f',
  quiet: isDark() ? '#a9a59c' : '#66625b',
  line: isDark() ? '#4a4843' : '#d9d5cb',
  ground: isDark() ? '#191817' : '#fffdf8',
});

const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

/**
 * A chart in a figure. draw(width) gives ECharts' option, a height, a description in words, and items
 * that the arrow keys go through, each with a text; onSelect(item) is what Enter or a click does.
 */
function figure({ title, draw, onSelect, renderer = 'svg' }) {
  const canvas = el('div', { class: 'canvas', role: 'img' });
  const spoken = el('p', { class: 'unseen', role: 'status' });
  const frame = el('div', {
    class: 'chart', tabindex: '0', role: 'group', 'aria-label': `${title}. Arrow keys go through it, Enter shows the sentences.`,
  }, canvas, spoken);
  const element = el('figure', {}, title ? el('figcaption', {}, title) : null, frame);
  let chart = null;
  let drawn = null;
  let at = -1;

  function render() {
    if (!canvas.isConnected || canvas.clientWidth === 0) return;
    const width = canvas.clientWidth;
    drawn = draw(width);
    canvas.style.height = `${drawn.height}px`;
    if (!chart) {
      chart = echarts.init(canvas, null, { renderer });
      chart.on('click', (event) => {
        const item = drawn.itemOf ? drawn.itemOf(event) : drawn.items[event.dataIndex];
        if (item && onSelect) onSelect(item);
      });
    }
    chart.resize({ width, height: drawn.height });
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: FONT, fontSize: 12, color: ink().text },
      aria: { enabled: true, label: { description: drawn.description } },
      ...drawn.option,
    }, true);
  }

  frame.addEventListener('keydown', (event) => {
    if (!drawn || drawn.items.length === 0) return;
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (step) {
      at = (at + step + drawn.items.length) % drawn.items.length;
      const item = drawn.items[at];
      chart.dispatchAction({ type: 'downplay' });
      chart.dispatchAction({ type: 'highlight', seriesIndex: item.series || 0, dataIndex: item.index === undefined ? at : item.index });
      spoken.textContent = item.text;
      event.preventDefault();
    } else if ((event.key === 'Enter' || event.key === ' ') && at >= 0 && onSelect) {
      onSelect(drawn.items[at]);
      event.preventDefault();
    }
  });
  frame.addEventListener('blur', () => {
    at = -1;
    if (chart) chart.dispatchAction({ type: 'downplay' });
  });
  new ResizeObserver(() => {
    if (chart && canvas.clientWidth !== chart.getWidth()) render();
    else if (!chart) render();
  }).observe(element);
  const one = { element, render };
  charts.push(one);
  return one;
}

function redraw() {
  redrawn.forEach((draw) => draw());
  // Those that another choice has replaced are forgotten.
  charts.splice(0, charts.length, ...charts.filter((one) => one.element.isConnected));
  charts.forEach((one) => one.render());
}

darkness.addEventListener('change', redraw);
window.addEventListener('beforeprint', () => { printing = true; redraw(); });
window.addEventListener('afterprint', () => { printing = false; redraw(); });

/** Text of at most so many pixels. */
function cut(text, pixels, size = 12) {
  const context = cut.context || (cut.context = document.createElement('canvas').getContext('2d'));
  context.font = `${size}px ${FONT}`;
  if (context.measureText(text).width <= pixels) return text;
  const letters = Array.from(text);
  while (letters.length > 1 && context.measureText(`${letters.join('')}\u2026`).width > pixels) letters.pop();
  return `${letters.join('')}\u2026`;
}

/** Text in at most two lines of so many pixels. */
function twoLines(text, pixels) {
  if (cut(text, pixels) === text) return text;
  const words = text.split(' ');
  let first = words.shift();
  if (cut(first, pixels) !== first) return cut(text, pixels);
  while (words.length > 0 && cut(`${first} ${words[0]}`, pixels) === `${first} ${words[0]}`) first += ` ${words.shift()}`;
  return `${first}\n${cut(words.join(' '), pixels)}`;
}

/** The next of 1, 2 and 5 times a power of ten. */
function roundStep(least) {
  const power = 10 ** Math.floor(Math.log10(least));
  return power * [1, 2, 5, 10].find((factor) => factor * power >= least);
}

/**
 * Dots with intervals, one row an outlet. A row has id, label, value, low, high and text; zero draws a
 * line at 0, and ends are words at both sides of it; reach is how far from 0 the axis goes at least.
 */
function dotPlot({ title, rows, show, axis, zero = false, ends, log = false, reach: least = 0.1, onSelect }) {
  return figure({
    title,
    onSelect,
    draw: (width) => {
      const colours = ink();
      const values = rows.flatMap((row) => [row.value, row.low, row.high]).filter((value) => value !== null && value !== undefined);
      let low = Math.min(0, ...values);
      let high = Math.max(zero ? 0 : 0.0001, ...values);
      let interval;
      if (zero) {
        // Odds are marked at tens, or doublings where they differ less.
        const reach = Math.max(-low, high, least) * 1.02;
        interval = !log ? roundStep(reach / 3) : reach > 2 ? Math.LN10 : Math.LN2;
        high = Math.ceil(reach / interval) * interval;
        low = -high;
      }
      const left = Math.min(170, Math.max(84, width * 0.36));
      const top = 24;
      const height = rows.length * 34 + top + 26;
      return {
        height,
        description: `${title}. ${rows.map((row) => `${row.label}: ${row.text}`).join('; ')}.`,
        items: rows.map((row) => ({ ...row, text: `${row.label}: ${row.text}` })),
        option: {
          grid: { left, right: 62, top, bottom: 26 },
          tooltip: tooltip((event) => [rows[event.dataIndex].label, rows[event.dataIndex].text]),
          xAxis: {
            type: 'value', min: low, max: high, interval, splitNumber: width < 380 ? 2 : 4,
            axisLabel: { formatter: axis, color: colours.quiet, hideOverlap: true, showMinLabel: null, showMaxLabel: null },
            splitLine: { lineStyle: { color: colours.line, width: 1, type: 'dotted' } },
            axisLine: { show: false }, axisTick: { show: false },
          },
          yAxis: {
            type: 'category', inverse: true, data: rows.map((row) => row.label),
            axisLine: { show: false }, axisTick: { show: false },
            axisLabel: { color: colours.text, margin: 10, lineHeight: 14, formatter: (label) => twoLines(label, left - 14) },
          },
          // Words for both directions, away from the line at 0.
          graphic: ends ? [-1, 1].map((side) => ({
            type: 'text', x: left + (width - left - 62) / 2 + side * 6, y: 3,
            style: {
              text: side < 0 ? `\u2190 ${cut(ends[0], (width + left - 62) / 2 - 30, 11)}` : `${cut(ends[1], (width - left + 62) / 2 - 30, 11)} \u2192`,
              fill: colours.quiet, font: `11px ${FONT}`, textAlign: side < 0 ? 'right' : 'left',
            },
          })) : [],
          series: [{
            type: 'custom', data: rows.map((row, i) => [row.value === null || row.value === undefined ? 0 : row.value, i]), encode: { x: 0, y: 1 }, cursor: onSelect ? 'pointer' : 'default',
            renderItem: (_params, api) => dotRow(rows[api.value(1)], api, { left, width, zero, low, show, colours }),
          }],
        },
      };
    },
  });
}

function dotRow(row, api, { left, width, zero, low, show, colours }) {
  const y = api.coord([low, api.value(1)])[1];
  const at = (value) => api.coord([value, 0])[0];
  const colour = colourOf(row.id);
  const faint = row.faint ? 0.55 : 1;
  const children = [
    // The whole row answers a click.
    { type: 'rect', shape: { x: 0, y: y - 16, width, height: 32, r: 3 }, style: { fill: 'rgba(128,128,128,0)' }, emphasis: { style: { fill: 'rgba(128,128,128,0.13)' } } },
  ];
  if (zero) {
    children.push({ type: 'line', silent: true, shape: { x1: at(0), x2: at(0), y1: y - 17, y2: y + 17 }, style: { stroke: colours.quiet, lineWidth: 1 } });
  }
  if (row.value !== null && row.value !== undefined) {
    if (row.low !== null && row.low !== undefined) {
      children.push({ type: 'line', silent: true, shape: { x1: at(row.low), x2: at(row.high), y1: y, y2: y }, style: { stroke: colour, lineWidth: 3, opacity: 0.45 * faint, lineCap: 'round' } });
    }
    children.push({ type: 'circle', silent: true, shape: { cx: at(row.value), cy: y, r: 6 }, style: { fill: row.low === null || row.low === undefined ? colours.ground : colour, stroke: colour, lineWidth: 2, opacity: faint } });
  }
  children.push({
    type: 'text', silent: true, x: width - 4, y,
    style: { text: row.value === null || row.value === undefined ? '\u2013' : show(row.value), fill: colours.text, font: `600 12px ${FONT}`, textAlign: 'right', textVerticalAlign: 'middle' },
  });
  return { type: 'group', children };
}

/** A tooltip of lines, the first one strong. */
function tooltip(linesOf) {
  const colours = ink();
  return {
    trigger: 'item', confine: true, appendToBody: false, backgroundColor: colours.ground, borderColor: colours.line,
    textStyle: { color: colours.text, fontSize: 13, fontFamily: FONT }, extraCssText: 'max-width:320px;white-space:normal;box-shadow:0 2px 10px rgba(0,0,0,.18)',
    formatter: (event) => {
      const lines = linesOf(event);
      return lines ? el('div', { class: 'tip' }, lines.map((line, i) => el(i === 0 ? 'strong' : 'div', {}, name(line)))) : '';
    },
  };
}
