// Pages that run from right to left, in Chromium: numbers, addresses and dates must be read in their order, character by
// character where the glyphs are; the page must begin at the right and be no wider than its window. Pages made of Markdown
// by others have a title of their own around it: what counts is the document within.
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const pages = process.argv.slice(2);
const complaints = [];
let measured = 0;
let rightToLeft = 0;

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
});
for (const width of [320, 1280]) {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  for (const path of pages) {
    const page = await context.newPage();
    await page.goto(pathToFileURL(path).href);
    const found = await page.evaluate(measure);
    rightToLeft += found.isRightToLeft ? 1 : 0;
    measured += found.measured;
    for (const complaint of found.complaints) complaints.push(`${path} (${width} px): ${complaint}`);
    await page.close();
  }
  await context.close();
}
await browser.close();
for (const complaint of complaints) console.log(complaint);
console.log(`        ${measured} numbers and addresses measured, ${complaints.length} complaints`);
process.exitCode = complaints.length > 0 || rightToLeft !== pages.length * 2 || measured < pages.length ? 1 : 0;

function measure() {
  const complaints = [];
  let measured = 0;
  const root = document.documentElement;
  const overflow = root.scrollWidth - window.innerWidth;
  if (overflow > 0) complaints.push(`is ${overflow} px wider than the window`);
  // Whatever has digits, or letters of Latin script only, runs from left to right within itself.
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const holder = node.parentElement;
    const isWay = holder.closest('.p-tel, .u-email, .ways .u-url') !== null;
    const isNumber = /^[\p{Nd}\p{P}\p{S}\s]+$/u.test(node.data) && /\p{Nd}/u.test(node.data);
    if (!isWay && !isNumber) continue;
    const places = [...node.data].map((character, at, all) => {
      const start = all.slice(0, at).join('').length;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + character.length);
      return { character, box: range.getClientRects()[0] };
    });
    const shown = places.filter(({ character, box }) => box && box.width > 0 && character.trim() !== '');
    if (shown.length < 2) continue;
    measured += 1;
    for (let at = 1; at < shown.length; at += 1) {
      const [before, after] = [shown[at - 1], shown[at]];
      const isNextLine = after.box.top >= before.box.bottom - 1;
      if (!isNextLine && after.box.left < before.box.left) {
        complaints.push(`“${node.data}”: ${after.character} stands left of ${before.character}`);
        break;
      }
    }
  }
  const heading = document.querySelector('h1.p-name, [dir="rtl"] > h1');
  const isRightToLeft = getComputedStyle(heading ?? root).direction === 'rtl';
  const range = document.createRange();
  range.selectNodeContents(heading ?? document.body);
  // Numbers and acronyms are pieces of their own: those of the first line, wherever they stand in it.
  const pieces = [...range.getClientRects()];
  const line = Math.min(...pieces.map((piece) => piece.top));
  const begin = Math.max(...pieces.filter((piece) => piece.top < line + 4).map((piece) => piece.right));
  const edge = heading?.getBoundingClientRect().right;
  if (isRightToLeft && heading && edge - begin > 2) complaints.push('the title does not begin at the right');
  return { complaints, measured, isRightToLeft };
}
