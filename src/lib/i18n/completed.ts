import { flatTexts, pluralForms, type Texts } from './completeness.ts';

const plural = /^(.*)_(zero|one|two|few|many|other)$/;

/**
 * A catalog as it is served: with the French words wherever it has none yet, in every plural form of
 * its language. Whoever reads it needs no second catalog, and no key is ever shown.
 */
export function completed(french: Texts, other: Texts, locale: string): Texts {
	const own = flatTexts(other);
	const found = new Map<string, string>();
	for (const [key, text] of flatTexts(french)) {
		const [, stem, form] = plural.exec(key) ?? [];
		if (stem === undefined || form === undefined) {
			found.set(key, written(own, key) ?? text);
			continue;
		}
		// All forms of a plural are in one language.
		const translated = written(own, `${stem}_other`) !== undefined;
		for (const wanted of pluralForms(locale)) {
			const name = `${stem}_${wanted}`;
			const inFrench = flat(french, name) ?? flat(french, `${stem}_other`) ?? text;
			found.set(
				name,
				translated ? (written(own, name) ?? own.get(`${stem}_other`) ?? inFrench) : inFrench
			);
		}
	}
	return nested(found);
}

function written(texts: ReadonlyMap<string, string>, key: string): string | undefined {
	const text = texts.get(key);
	return text === undefined || text.trim() === '' ? undefined : text;
}

function flat(texts: Texts, key: string): string | undefined {
	let place: string | Texts | undefined = texts;
	for (const name of key.split('.')) {
		if (typeof place !== 'object') return undefined;
		place = place[name];
	}
	return typeof place === 'string' ? place : undefined;
}

function nested(flatKeys: ReadonlyMap<string, string>): Texts {
	const whole: Record<string, unknown> = {};
	for (const [key, text] of flatKeys) {
		const names = key.split('.');
		const last = names.pop() ?? key;
		let place = whole;
		for (const name of names) place = (place[name] ??= {}) as Record<string, unknown>;
		place[last] = text;
	}
	return whole as Texts;
}
