import type { SignedFile } from '../../domain/legal/legal-file.ts';
import { type Article, articles, isFull, regimeOf } from '../../domain/legal/regime.ts';
import type { PaperSize } from '../../domain/paper/paper-size.ts';
import { inLanguage } from '../../i18n/localized.ts';
import { dayOf } from '../../wording/letter/moments.ts';
import {
	type Anonymised,
	anonymisationChapter,
	retentionChapters
} from './anonymisation-chapters.ts';
import { assessmentChapter, necessityChapter } from './assessment-chapters.ts';
import { documentIn, type LegalDocument, type LegalLanguage, sayIn } from './legal-document.ts';
import { noticeChapter } from './notice-chapter.ts';

/** All that may stand in a printed file. */
export interface FileSource {
	readonly file: SignedFile;
	/** Null of one that nobody has signed yet. */
	readonly signature: { readonly by: string; readonly at: number; readonly hash: string } | null;
	/** Null before the publication. */
	readonly done: Anonymised | null;
}

/** The legal file of a campaign as data: two pages, or the whole for a public body. */
export function layOutFile(
	{ file, signature, done }: FileSource,
	language: LegalLanguage,
	page: PaperSize
): LegalDocument {
	const say = sayIn(language);
	const { facts } = file;
	const law = articles[regimeOf(facts.tenure)];
	const named = (all: readonly Article[]): string => articleWords(all, language);
	return {
		...documentIn(language, page),
		title: say(
			`Dossier légal~: ${inLanguage(facts.title, language)}`,
			`Legal file: ${inLanguage(facts.title, language)}`
		),
		organisation: facts.organisation,
		compact: !isFull(facts.tenure),
		lead: [
			...(facts.demonstration
				? [say('Démonstration~: réponses inventées.', 'Demonstration: invented answers.')]
				: []),
			signature === null
				? say('Projet, non signé.', 'Draft, not signed.')
				: say(
						`Signé par ${signature.by} le ${dayOf(signature.at, language)}. Empreinte ${signature.hash.slice(0, 16)}.`,
						`Signed by ${signature.by} on ${dayOf(signature.at, language)}. Digest ${signature.hash.slice(0, 16)}.`
					)
		],
		chapters: [
			noticeChapter(file, language, named(law.notice)),
			assessmentChapter(file, language, named(law.assessment)),
			necessityChapter(file, language, named(law.necessity)),
			anonymisationChapter(file, language, { law: named(law.anonymisation), done }),
			...retentionChapters(file, language, named(law.retention))
		]
	};
}

/** «, art. 65~, art. 53.1 (à vérifier) ». */
function articleWords(all: readonly Article[], language: LegalLanguage): string {
	const say = sayIn(language);
	return all
		.map(({ act, article, checked }) => {
			const words = say(`${act}, art.~${article}`, `${act}, s.~${article}`);
			return checked ? words : words + say(' (à vérifier)', ' (to be checked)');
		})
		.join(say('~; ', '; '));
}
