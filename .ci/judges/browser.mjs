// Every page in Chromium at two widths, light and dark (`all`), or each width in one of these (`two`): axe-core's rules, and
// nothing else may happen.
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const [wanted, ...pages] = process.argv.slice(2);
const complaints = [];
let visits = 0;
let rules = 0;

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync',
  ],
});
// All windows at once: a page waits for its neighbours less than for itself.
const windows = [320, 1280]
  .flatMap((width) => ['light', 'dark'].map((colorScheme) => ({ width, colorScheme })))
  .filter(({ width, colorScheme }) => wanted === 'all' || (width === 1280) === (colorScheme === 'light'));
await Promise.all(windows.map(visitAll));
await browser.close();
for (const complaint of complaints) console.log(complaint);
console.log(`        ${visits} visits, ${rules} rules apply, ${complaints.length} complaints`);
process.exitCode = complaints.length > 0 || visits !== pages.length * windows.length || rules < 10 ? 1 : 0;

async function visitAll({ width, colorScheme }) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
  for (const path of pages) {
    const page = await context.newPage();
    await visit(page, path, width, colorScheme);
    visits += 1;
    await page.close();
  }
  await context.close();
}

async function visit(page, path, width, colorScheme) {
  const address = pathToFileURL(path).href;
  const complain = (what) => complaints.push(`${path} (${width} px, ${colorScheme}): ${what}`);
  page.on('console', (line) => complain(`console: ${line.text()}`));
  page.on('pageerror', (error) => complain(`error: ${error.message}`));
  page.on('request', (request) => {
    if (request.url() !== address) complain(`asks for ${request.url()}`);
  });
  await page.goto(address);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (overflow > 0) complain(`is ${overflow} px wider than the window`);
  await page.evaluate(axe);
  const report = await page.evaluate((values) => window.axe.run(document, { runOnly: { type: 'tag', values } }), tags);
  rules = Math.max(rules, report.passes.length);
  for (const violation of report.violations) {
    complain(`${violation.id} (${violation.impact}): ${violation.help}: ${violation.nodes[0]?.html}`);
  }
  // What axe leaves to people to decide arises from pictures and gradients, which our pages do not have.
  for (const open of report.incomplete) complain(`undecided: ${open.id}: ${open.nodes[0]?.html}`);
  if (width === 1280 && colorScheme === 'light') {
    await page.emulateMedia({ media: 'print' });
    const isTrue = await page.evaluate(() => {
      const contacts = document.querySelector('#contacts');
      return contacts === null || getComputedStyle(contacts).breakBefore === 'page';
    });
    if (!isTrue) complain('in print, the contacts do not begin on a new page');
  }
}
