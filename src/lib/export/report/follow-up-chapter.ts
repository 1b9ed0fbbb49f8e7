import type { ToldCommitment } from '../../domain/followup/told.ts';
import { commitmentWords } from '../../wording/followup/commitment-words.ts';
import { setApart } from '../../i18n/punctuation.ts';
import { dayOf } from '../../wording/letter/moments.ts';
import type { Speech } from '../../wording/letter/said-words.ts';
import { flowing, texts, together } from './parts.ts';
import type { Chapter } from './report-document.ts';

/** « Vous avez dit, voici la suite »: each commitment with its state, who sees to it and by when. */
export function followUpChapter(
	speech: Speech,
	{ told, now }: { readonly told: readonly ToldCommitment[]; readonly now: number }
): Chapter {
	const { t, locale } = speech;
	const title = t(($) => $.exports.report.followUp);
	if (told.length === 0) {
		return { title, groups: [flowing(...texts([t(($) => $.exports.report.noFollowUp)]))] };
	}
	const groups = told.map((one) => {
		const words = commitmentWords(speech, one, now);
		return together(
			{ kind: 'section', text: words.heading },
			...(words.said === null ? [] : texts([words.said])),
			{ kind: 'sentence', text: words.main.text },
			...texts([...words.more.map(({ text }) => text), words.who]),
			...(words.silent === null ? [] : texts([words.silent])),
			{
				kind: 'note',
				text: t(($) => $.followup.numbered, {
					number: setApart(one.number, locale),
					day: dayOf(one.at, locale)
				})
			}
		);
	});
	return { title, groups };
}
