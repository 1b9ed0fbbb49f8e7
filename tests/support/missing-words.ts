import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { catalogFaults, type Texts } from '../../src/lib/i18n/completeness.ts';
import { isComplete, locales, sourceLocale } from '../../src/lib/i18n/locales.ts';
import { library } from '../../src/lib/library/library.ts';
import { textsOf } from '../../src/lib/library/words.ts';

const folder = new URL('../../src/lib/i18n/catalogs/', import.meta.url);
const all = process.argv.includes('--all');

function read(locale: string, file: string): Texts {
	try {
		return JSON.parse(readFileSync(new URL(`${locale}/${file}`, folder), 'utf8')) as Texts;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
		return (say(`${locale}/${file}`, 'cannot be read', [String(error)]), {});
	}
}

function say(place: string, what: string, keys: readonly string[]): void {
	if (keys.length === 0) return;
	const shown = all ? keys : keys.slice(0, 4);
	const rest = keys.length - shown.length;
	const more = rest > 0 ? `, and ${rest} more` : '';
	process.stdout.write(`  ${place}: ${keys.length} ${what}: ${shown.join(', ')}${more}\n`);
}

const files = readdirSync(new URL(sourceLocale, folder));
const asked = textsOf([...library.values()]);

for (const locale of locales.filter((one) => one !== sourceLocale)) {
	process.stdout.write(`${locale}${isComplete(locale) ? ', declared complete' : ''}\n`);
	for (const file of files) {
		const faults = catalogFaults(read(sourceLocale, file), read(locale, file), locale);
		say(file, 'missing', faults.missing);
		say(file, 'left over', faults.left);
		say(file, 'with other plural forms', faults.plurals);
		say(file, 'with other blanks', faults.blanks);
	}
	const without = asked.filter((text) => !(locale in text)).map(({ fr = '' }) => `« ${fr} »`);
	say('library', 'without translation', [...new Set(without)]);
}
