// Our facts about locales, compared with what Node's Intl (ICU) says and, for quotation marks and first letters, with
// CLDR's own files: node cldr.mjs PROGRAM TAG…, which asks `PROGRAM locale info TAG --format json`. Prints a table of
// agreements; a difference that KNOWN does not explain is a complaint, and so is an explanation that explains nothing.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Regular expressions over the tag and over "group: fact", and why we and a Node of this CLDR differ there.
const { cldr, differences } = JSON.parse(await readFile(new URL('cldr-known.json', import.meta.url), 'utf8'));
const isThatNode = process.versions.cldr?.startsWith(`${cldr}.`) ?? false;
const KNOWN = differences.map(
  ({ locale, fact, reason }) => ({ locale: new RegExp(`^(?:${locale})$`), fact: new RegExp(fact), reason, met: 0 }),
);

const [program, ...tags] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
// Of all other languages only what is in CLDR's own files.
const others = readdirSync(new URL('node_modules/cldr-misc-full/main', import.meta.url)).filter((tag) => !tags.includes(tag));
// No project says otherwise there.
const nowhere = mkdtempSync(join(tmpdir(), 'cldr-'));
const facts = {};
for (const tag of [...tags, ...others]) {
  const said = spawnSync(program, ['locale', 'info', tag, '--format', 'json'], { cwd: nowhere, encoding: 'utf8' });
  // Tags that are no locale here: of languages that have another tag by now, or of an unlikely script.
  if (said.status === 2 && !tags.includes(tag)) continue;
  const all = JSON.parse(said.stdout);
  const sayings = ({ quotes, letters }) => ({ ...(quotes.marks && { quotes }), ...(letters.first && { letters }) });
  facts[tag] = tags.includes(tag) ? all : sayings(all);
}
rmSync(nowhere, { recursive: true });
const rows = [];
const complaints = [];
const all = [];

for (const [tag, ours] of Object.entries(facts)) {
  const row = { tag, agree: 0, known: 0, unknown: 0, absent: [] };
  for (const [group, facts] of Object.entries(ours)) {
    const theirs = GROUPS()[group];
    if (theirs === undefined) continue;
    if (!theirs.isKnown(tag)) {
      row.absent.push(group);
      continue;
    }
    for (const [fact, our] of Object.entries(facts)) {
      if (theirs.mayLack && !our) {
        row.absent.push(`${group} here`);
        continue;
      }
      const their = theirs.say(tag, fact, our);
      if (their === our) {
        row.agree += 1;
        continue;
      }
      const name = `${group}: ${fact}`;
      const known = KNOWN.find((entry) => entry.locale.test(tag) && entry.fact.test(name));
      all.push({ tag, name, our, their, reason: known?.reason });
      if (known) {
        known.met += 1;
        row.known += 1;
      } else {
        row.unknown += 1;
        complaints.push(`${tag}, ${name}: ${show(our)}, Intl: ${show(their)}`);
      }
    }
  }
  const direction = new Intl.Locale(tag);
  const textInfo = direction.getTextInfo ? direction.getTextInfo() : direction.textInfo;
  if (ours.direction && textInfo && textInfo.direction !== ours.direction) complaints.push(`${tag}: ${ours.direction}, Intl: ${textInfo.direction}`);
  rows.push(row);
}
for (const entry of KNOWN.filter((entry) => isThatNode && entry.met === 0)) complaints.push(`explains nothing: ${entry.reason}`);

if (process.argv.includes('--all')) for (const entry of all) console.log(JSON.stringify(entry));
console.log(`        ICU ${process.versions.icu}, CLDR ${process.versions.cldr}`);
console.log(`        ${'locale'.padEnd(9)} ${'agree'.padStart(6)} ${'known'.padStart(6)} ${'unknown'.padStart(8)}  not known`);
const summed = { tag: 'others', agree: 0, known: 0, unknown: 0, absent: [`${others.length} locales: marks and letters only`] };
for (const row of rows.filter(({ tag }) => !tags.includes(tag))) for (const count of ['agree', 'known', 'unknown']) summed[count] += row[count];
for (const { tag, agree, known, unknown, absent } of [...rows.filter(({ tag }) => tags.includes(tag)), summed]) {
  console.log(`        ${tag.padEnd(9)} ${String(agree).padStart(6)} ${String(known).padStart(6)} ${String(unknown).padStart(8)}  ${absent.join(', ')}`);
}
for (const { reason, met } of KNOWN) console.log(`        ${String(met).padStart(4)} × ${reason}`);
for (const complaint of complaints) console.log(complaint);
process.exitCode = complaints.length > 0 || rows.length === 0 ? 1 : 0;

// What CLDR has for a locale, or for the nearest of which it has files of its own.
function cldrFile(tag, name) {
  for (let part = tag; part !== ''; part = part.includes('-') ? part.slice(0, part.lastIndexOf('-')) : '') {
    const path = new URL(`node_modules/cldr-misc-full/main/${part}/${name}.json`, import.meta.url);
    if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')).main[part];
  }
  return undefined;
}

// Invisible differences are made visible.
function show(value) {
  return value === null || value === undefined ? 'nothing' : JSON.stringify(value).replace(/[\u00a0\u202f\u200e\u200f]/g, (c) => `<${c.codePointAt(0).toString(16)}>`);
}

function GROUPS() {
  const has = (service) => (tag) => service.supportedLocalesOf([tag]).length > 0;
  return {
    dates: {
      isKnown: has(Intl.DateTimeFormat),
      say: (tag, fact) => {
        const [dateStyle, day] = fact.split(' ');
        return new Intl.DateTimeFormat(tag, { dateStyle, timeZone: 'UTC', calendar: 'gregory' }).format(new Date(`${day}T12:00:00Z`));
      },
    },
    moments: {
      isKnown: has(Intl.DateTimeFormat),
      say: (tag, fact) => {
        const options = { dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23', timeZone: 'UTC', calendar: 'gregory' };
        return new Intl.DateTimeFormat(tag, options).format(new Date(`${fact.replace('long ', '')}:00Z`));
      },
    },
    quotes: {
      mayLack: true,
      isKnown: (tag) => cldrFile(tag, 'delimiters') !== undefined,
      say: (tag) => {
        const marks = cldrFile(tag, 'delimiters').delimiters;
        const names = ['quotationStart', 'quotationEnd', 'alternateQuotationStart', 'alternateQuotationEnd'];
        return names.map((name) => marks[name]).join(' ');
      },
    },
    letters: {
      mayLack: true,
      isKnown: (tag) => cldrFile(tag, 'characters')?.characters.index !== undefined,
      say: (tag, _, our) => {
        // [A B {Ch} EË], not sorted.
        const letters = cldrFile(tag, 'characters').characters.index.slice(1, -1).replace(/\\u\w{4}/g, '').match(/\{[^}]*\}|\p{Alphabetic}/gu) ?? [];
        const bare = letters.map((letter) => letter.replace(/[{}]/g, ''));
        const { compare } = new Intl.Collator(tag);
        return bare.sort(compare).slice(0, our.split(' ').length).join(' ');
      },
    },
    lists: {
      isKnown: has(Intl.ListFormat),
      say: (tag, fact) => {
        const [type, style] = fact.split(' ');
        return new Intl.ListFormat(tag, { type, style }).format(fact.slice(type.length + style.length + 2).split('|'));
      },
    },
    numbers: {
      isKnown: has(Intl.NumberFormat),
      say: (tag, fact) => {
        const isPercent = fact.startsWith('percent ');
        const options = isPercent ? { style: 'percent' } : { maximumFractionDigits: 20 };
        return new Intl.NumberFormat(tag, options).format(Number(fact.replace('percent ', '')));
      },
    },
    plurals: {
      isKnown: has(Intl.PluralRules),
      say: (tag, fact) => {
        const [type, count] = fact.split(' ');
        const digits = count.includes('.') ? count.length - count.indexOf('.') - 1 : 0;
        const rules = new Intl.PluralRules(tag, { type, minimumFractionDigits: digits });
        if (count !== 'categories') return rules.select(Number(count));
        const order = ['zero', 'one', 'two', 'few', 'many', 'other'];
        return order.filter((category) => rules.resolvedOptions().pluralCategories.includes(category)).join(' ');
      },
    },
    collation: {
      isKnown: has(Intl.Collator),
      say: (tag, _, our) => {
        const { compare } = new Intl.Collator(tag);
        // Words that the language sorts alike keep our order.
        return our.split(' < ').sort(compare).join(' < ');
      },
    },
    names: {
      isKnown: has(Intl.DisplayNames),
      say: (tag, fact) => {
        const [type, code] = fact.split(' ');
        return new Intl.DisplayNames(tag, { type, fallback: 'none' }).of(code) ?? null;
      },
    },
  };
}
