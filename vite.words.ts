import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';
import type { Plugin } from 'vite';
import { pseudoCatalog, pseudoLocales } from './src/lib/domain/pseudo-language.ts';
import { completed } from './src/lib/i18n/completed.ts';
import type { Texts } from './src/lib/i18n/completeness.ts';
import { locales, sourceLocale } from './src/lib/i18n/locales.ts';

const folder = new URL('./src/lib/i18n/catalogs/', import.meta.url);

function read(locale: string, file: string): Texts {
	try {
		return JSON.parse(readFileSync(new URL(`${locale}/${file}`, folder), 'utf8')) as Texts;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
		throw error;
	}
}

/** Those of development, where they are asked for: this file is read before Vite says so. */
const pseudo: readonly string[] = process.env['PORTE_VOIX_PSEUDO'] === '1' ? pseudoLocales : [];

/** The words as browsers fetch them, by path: one file a language and namespace, whole in itself. */
function servedWords(): Map<string, string> {
	return new Map(
		readdirSync(new URL(sourceLocale, folder)).flatMap((file) => {
			const french = read(sourceLocale, file);
			return [...locales, ...pseudo].map((locale) => {
				const texts = pseudo.includes(locale)
					? pseudoCatalog(french, locale)
					: completed(french, read(locale, file), locale);
				return [`${locale}/${file}`, JSON.stringify(texts)] as const;
			});
		})
	);
}

/**
 * Words travel as plain files, each fetched when it is needed. As modules, every page would carry a
 * list of all of them, in all languages.
 */
export function words(): Plugin {
	const served = servedWords();
	const digest = createHash('sha256')
		.update(JSON.stringify([...served]))
		.digest('hex')
		.slice(0, 8);
	const address = `_app/immutable/words/${digest}`;
	let builds = false;
	return {
		name: 'porte-voix-words',
		config: (_, { command }) => {
			builds = command === 'build';
			return { define: { __WORDS__: JSON.stringify(`/${address}`) } };
		},
		applyToEnvironment: ({ name }) => name === 'client',
		buildStart() {
			// Served in development from the catalogs themselves.
			if (!builds) return;
			for (const [path, source] of served) {
				this.emitFile({ type: 'asset', fileName: `${address}/${path}`, source });
			}
		}
	};
}
