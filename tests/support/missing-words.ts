import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { catalogFaults, flatTexts, type Texts } from '../../src/lib/i18n/completeness.ts';
import {
	type ConfirmedFrench,
	confirmedKey,
	confirming,
	frenchDigests,
	unconfirmed
} from '../../src/lib/i18n/confirmed-french.ts';
import { isComplete, locales, sourceLocale } from '../../src/lib/i18n/locales.ts';
import { library } from '../../src/lib/library/library.ts';
import { textsOf } from '../../src/lib/library/words.ts';

const folder = new URL('../../src/lib/i18n/catalogs/', import.meta.url);
const notes = new URL('sources.json', folder);
const all = process.argv.includes('--all');
const files = readdirSync(new URL(sourceLocale, folder));
const translated = locales.filter((one) => one !== sourceLocale);

function read(address: URL): Texts {
	try {
		return JSON.parse(readFileSync(address, 'utf8')) as Texts;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
		return (say(address.pathname, 'cannot be read', [String(error)]), {});
	}
}

function catalog(locale: string, file: string): Texts {
	return read(new URL(`${locale}/${file}`, folder));
}

function say(place: string, what: string, keys: readonly string[]): void {
	if (keys.length === 0) return;
	const shown = all ? keys : keys.slice(0, 4);
	const rest = keys.length - shown.length;
	const more = rest > 0 ? `, and ${rest} more` : '';
	process.stdout.write(`  ${place}: ${keys.length} ${what}: ${shown.join(', ')}${more}\n`);
}

/** Every text of a language, by `namespace:dotted.key`. */
function texts(locale: string): Map<string, string> {
	return new Map(
		files.flatMap((file) => {
			const namespace = file.replace('.json', '');
			return [...flatTexts(catalog(locale, file))].map(
				([key, text]) => [`${namespace}:${key}`, text] as const
			);
		})
	);
}

/** The French of now, and the texts that have words, of one language. */
function standing(locale: string): { french: ReadonlyMap<string, string>; words: Set<string> } {
	const words = new Set([...texts(locale).keys()].map(confirmedKey));
	return { french: frenchDigests(texts(sourceLocale)), words };
}

function confirmed(): ConfirmedFrench {
	return { languages: [], texts: {}, ...read(notes) };
}

/** Notes the French that the words of a language say now, as whoever translates has looked. */
function confirm(locale: string): void {
	const { french, words } = standing(locale);
	const said = new Map([...french].filter(([key]) => words.has(key)));
	const json = JSON.stringify(confirming(confirmed(), locale, said), null, '\t');
	writeFileSync(notes, `${json}\n`);
	process.stdout.write(`${locale}: ${said.size} texts confirmed for the French of now\n`);
}

function report(locale: (typeof locales)[number]): void {
	process.stdout.write(`${locale}${isComplete(locale) ? ', declared complete' : ''}\n`);
	for (const file of files) {
		const faults = catalogFaults(catalog(sourceLocale, file), catalog(locale, file), locale);
		say(file, 'missing', faults.missing);
		say(file, 'left over', faults.left);
		say(file, 'with other plural forms', faults.plurals);
		say(file, 'with other blanks', faults.blanks);
	}
	const { french, words } = standing(locale);
	const changed = unconfirmed(french, words, { confirmed: confirmed(), locale });
	say('catalogs', 'not confirmed for the French of now', changed);
	const without = asked.filter((text) => !(locale in text)).map(({ fr = '' }) => `« ${fr} »`);
	say('library', 'without translation', [...new Set(without)]);
}

const asked = textsOf([...library.values()]);
const place = process.argv.indexOf('--confirm');
if (place === -1) for (const locale of translated) report(locale);
else {
	const wanted = process.argv.slice(place + 1);
	const unknown = wanted.filter((tag) => !(translated as readonly string[]).includes(tag));
	if (wanted.length === 0 || unknown.length > 0) {
		process.stderr.write(`--confirm takes languages: ${translated.join(', ')}\n`);
		process.exitCode = 2;
	} else for (const locale of wanted) confirm(locale);
}
