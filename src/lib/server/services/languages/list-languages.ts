import type { Localized } from '../../../domain/questionnaire/definition.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { permit } from '../permit.ts';
import { type Language, readLanguage } from './read-language.ts';
import { allSubjects } from './own-subjects.ts';
import { translatedLocales } from './subjects.ts';

/** One subject, and how far each language is. */
export interface ListedSubject {
	readonly id: string;
	/** Title of a questionnaire; null for the interface. */
	readonly title: Localized | null;
	readonly languages: readonly {
		readonly locale: string;
		/** Texts without words for the French of now. */
		readonly missing: number;
		readonly toReview: number;
		readonly review: { readonly reviewer: string; readonly at: number } | null;
	}[];
}

/**
 * How far each language is, for each part of the interface and each questionnaire.
 * @throws Refusal `forbidden`
 */
export async function listLanguages(
	{ app, config }: Pick<Server, 'app' | 'config'>,
	account: Account | null,
	organisation: string
): Promise<ListedSubject[]> {
	permit(account, 'manage-campaigns', organisation);
	const subjects = await allSubjects({ app, config }, organisation);
	return Promise.all(
		subjects.map(async (subject) => {
			const { id } = subject;
			const languages = await Promise.all(
				translatedLocales.map((locale) => readLanguage(app, organisation, subject, locale))
			);
			const title = subject.questionnaire?.title ?? null;
			return { id, title, languages: languages.map(listed) };
		})
	);
}

/** What a list tells of a language. */
export function listed({ locale, progress, review }: Language) {
	return {
		locale,
		missing: progress.missing + progress.stale,
		toReview: progress.toReview,
		review: review === null ? null : { reviewer: review.reviewer, at: review.at }
	};
}
