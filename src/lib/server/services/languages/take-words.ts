import { Refusal } from '../../../domain/refusal.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { permit } from '../permit.ts';
import { type Language, readLanguage } from './read-language.ts';
import { readAnySubject } from './own-subjects.ts';
import { type Subject, translatedLocales } from './subjects.ts';

/** The texts of a subject, and the languages asked for. */
export interface TakenWords {
	readonly subject: Subject;
	readonly languages: readonly Language[];
}

/**
 * All texts of a subject in one language, or in all of them.
 * @throws Refusal `forbidden`, `unknown-subject`, `unknown-language`
 */
export async function takeWords(
	{ app, config }: Pick<Server, 'app' | 'config'>,
	account: Account | null,
	organisation: string,
	what: { readonly subject: string; readonly locale?: string }
): Promise<TakenWords> {
	permit(account, 'manage-campaigns', organisation);
	const subject = await readAnySubject({ app, config }, organisation, what.subject);
	const locales = what.locale === undefined ? translatedLocales : [what.locale];
	if (locales.some((locale) => !translatedLocales.includes(locale))) {
		throw new Refusal('unknown-language');
	}
	const languages = await Promise.all(
		locales.map((locale) => readLanguage(app, organisation, subject, locale))
	);
	return { subject, languages };
}
