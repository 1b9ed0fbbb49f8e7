import type { Account } from '#lib/server/accounts/account.ts';
import { placeholdersIn } from '#lib/domain/translation/placeholders.ts';
import { wordsXliff } from '#lib/export/translation-xliff.ts';
import {
	type Bringing,
	importWords,
	tryWords
} from '#lib/server/services/languages/import-words.ts';
import { type Language, readLanguage } from '#lib/server/services/languages/read-language.ts';
import { languageDigest, signLanguage } from '#lib/server/services/languages/sign-language.ts';
import { readSubject } from '#lib/server/services/languages/subjects.ts';
import { InputRefusal } from '#lib/server/services/typed-input.ts';
import type { Office } from './office.ts';

type Words = Readonly<Record<string, string>>;

/** What an office does with its languages. */
export function translating(office: Office) {
	const { server, organisation, manager } = office;
	const bringing = (subject: string, account: Account = manager): Bringing => ({
		account,
		organisation,
		subject
	});

	async function language(subject: string, locale: string): Promise<Language> {
		return readLanguage(
			server.app,
			organisation,
			await readSubject(server.config, subject),
			locale
		);
	}

	/** A file in which one language says other words. */
	async function file(subject: string, locale: string, words: Words): Promise<Uint8Array> {
		const { standings } = await language(subject, locale);
		const content = wordsXliff({
			subject,
			locale,
			standings: standings.map((each) => ({
				...each,
				words: words[each.segment.key] ?? each.words
			})),
			contextOf: () => ''
		});
		return new TextEncoder().encode(content);
	}

	async function bring(subject: string, locale: string, words: Words): Promise<number> {
		const run = await tryWords(server, bringing(subject), await file(subject, locale, words));
		return importWords(server, bringing(subject), JSON.stringify(run.changes));
	}

	/** Every text of a subject that has none yet, in invented words. */
	async function fill(subject: string, locale: string): Promise<number> {
		const { standings } = await language(subject, locale);
		const missing = standings.filter(({ words }) => words === null);
		const invented = missing.map(({ segment: { key, source } }, index) => {
			const blanks = placeholdersIn(source).map((name) => `{{${name}}}`);
			return [key, [`w${index}`, ...blanks].join(' ')] as const;
		});
		return bring(subject, locale, Object.fromEntries(invented));
	}

	async function sign(
		subject: string,
		locale: string,
		change: Record<string, unknown> = {},
		left: readonly string[] = []
	): Promise<void> {
		const digest = languageDigest(await language(subject, locale));
		const form = { reviewer: 'L’interprète', read: 'yes', digest, ...change };
		// A box that is not ticked sends nothing at all.
		const input = Object.fromEntries(Object.entries(form).filter(([name]) => !left.includes(name)));
		await signLanguage(server, manager, organisation, { subject, locale }, input);
	}

	return { bringing, language, file, bring, fill, sign };
}

/** Named faults of the fields, or whatever else came of it. */
export async function refusedFields(promise: Promise<unknown>): Promise<unknown> {
	try {
		await promise;
		return null;
	} catch (error) {
		return error instanceof InputRefusal ? error.fields : error;
	}
}
