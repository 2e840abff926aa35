// Draws the head of a report, light and dark: node picture.mjs CHROMIUM REPORT FOLDER
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [executablePath, report, folder] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
for (const colorScheme of ['light', 'dark']) {
  const page = await browser.newPage({ viewport: { width: 1180, height: 900 }, deviceScaleFactor: 1, colorScheme });
  await page.goto(pathToFileURL(resolve(report)).href);
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
  // From the answer to the first sentences behind it.
  const bottom = await page.evaluate(() => {
    const quotes = document.querySelectorAll('#frames-evidence li');
    const last = quotes[Math.min(1, quotes.length - 1)] || document.querySelector('#frames-panels');
    return Math.ceil(last.getBoundingClientRect().bottom + window.scrollY);
  });
  await page.screenshot({ path: join(folder, `picture-${colorScheme}.png`), fullPage: true, clip: { x: 0, y: 0, width: 1180, height: bottom } });
  await page.close();
}
await browser.close();
